import { describe, expect, it } from 'vitest'
import { blocksOf, entity, imported, knowledgeOf } from '../../tests/support/knowledge.ts'
import { annotate } from './annotate.ts'
import { findNames } from './find.ts'
import { isAdjectival } from './forms.ts'
import type { AnnotateOptions } from './options.ts'
import { tokenisePage } from './text.ts'

const demonym = (value: string) => ({ value, type: 'demonym' })
const knowledge = knowledgeOf(
  entity('pl:syria', 'Syria', demonym('Syrian'), demonym('Syrians')),
  entity('org:un', 'United Nations', { value: 'UN', type: 'acronym' }),
  imported(entity('org:party', 'Republican Party', 'Republican', 'GOP Republican')),
  imported(entity('pl:ussr', 'Soviet Union', 'Soviet')),
  imported(entity('org:news', 'Republican')),
  imported(entity('per:titian', 'Tiziano Vecelli', 'Titian')),
)

describe('an adjective made of a name', () => {
  it.each([
    ['a Republican nominee', true],
    ['Soviet aggression', true],
    ['the Republican', false],
    ['a Republican of note', false],
    ['a Republican, nominee', false],
    ['a Republican Nominee', false],
    // A person, and several words.
    ['a Titian portrait', false],
    ['a GOP Republican nominee', false],
    ['the Soviet Union fell', false],
  ])('%s: %s', (text, expected) => {
    const { blocks } = tokenisePage(blocksOf(text))
    const names = blocks.flatMap((block) =>
      findNames(block, knowledge.dictionary).flatMap((found) =>
        found.names.map((name) => ({ found, name })),
      ),
    )
    expect(names.some(({ found, name }) => isAdjectival(found, name))).toBe(expected)
  })

  it('is none where the thing is called so', () => {
    const { dictionary } = knowledgeOf(entity('org:news', 'Republican'))
    const [block] = tokenisePage(blocksOf('a Republican nominee')).blocks
    const [found] = block ? findNames(block, dictionary) : []
    expect(found?.names.map((name) => isAdjectival(found, name))).toEqual([false])
  })
})

describe('forms', () => {
  const forms = (text: string, options: AnnotateOptions = {}) =>
    annotate({ blocks: blocksOf(text) }, knowledge, { descriptions: false, ...options }).map(
      ({ start, end, form, level }) => `${text.slice(start, end)}: ${form}, ${level}`,
    )

  it.each<[string, string[], AnnotateOptions]>([
    ['They left Syria.', ['Syria: name, mark'], {}],
    ['They left the UN.', ['UN: acronym, mark'], {}],
    ['A Syrian came.', ['Syrian: demonym, suggest'], {}],
    ['The Syrians came.', ['Syrians: demonym, suggest'], {}],
    ['A Syrian came.', ['Syrian: demonym, mark'], { demonyms: true }],
    ['The Syrians came.', ['Syrians: demonym, mark'], { demonyms: true }],
    ['A Syrian came.', ['Syrian: demonym, suggest'], { demonyms: false }],
    ['They left Syria.', ['Syria: name, mark'], { demonyms: true }],
    ['It was Soviet aggression.', ['Soviet: demonym, suggest'], {}],
  ])('%s %j %j', (text, expected, options) => expect(forms(text, options)).toEqual(expected))
})
