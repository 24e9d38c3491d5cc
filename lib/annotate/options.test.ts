import { expect, it } from 'vitest'
import { entity, imported, knowledgeOf, links, office } from '../../tests/support/knowledge.ts'
import { EntityRecord } from '../schema/record.ts'
import type { Part } from './options.ts'

const knowledge = knowledgeOf(
  entity('pl:oregon', 'Oregon'),
  entity('per:putin', 'Vladimir Putin'),
  entity('org:ap', 'Associated Press', { value: 'AP', type: 'acronym' }),
  imported(entity('org:club', 'Lee')),
  imported(entity('pl:town', 'Lee')),
  imported(entity('pl:york', 'Yorkville')),
  imported(entity('per:known', 'Ann Lee'), { popularity: 1 }),
  imported(entity('per:mayor', 'Ann Lee')),
  office('per:mayor', 'Mayor', 'pl:york'),
  imported(entity('per:young', 'Max Ross'), { popularity: 5, lifetime: '2001/..' }),
  imported(entity('per:old', 'Max Ross'), { lifetime: '1920/1990' }),
  EntityRecord.parse({ ...entity('pl:utopia', 'Utopia'), subkind: 'country' }),
  EntityRecord.parse({
    ...entity('ev:war', 'Utopian War'),
    subkind: 'war',
    when: { edtf: '1994/1996', basis: 'stated' },
    places: ['pl:utopia'],
  }),
  imported(entity('org:blc', 'Bureau of Land Control', 'Home Office')),
)

/** A page of 1995, with all parts and without one. */
const CASES: Readonly<
  Record<Part, readonly [text: string, whole: readonly string[], without: readonly string[]]>
> = {
  veto: ['At Oregon Health.', [], ['Oregon → oregon']],
  introduce: [
    'Vladimir Putin came. Then Putin left.',
    ['Vladimir Putin → putin', 'Putin → putin'],
    ['Vladimir Putin → putin'],
  ],
  acronyms: ['An Advanced Placement (AP) course.', [], ['AP → ap']],
  kinds: ['They live in Lee.', ['Lee → town'], ['Lee → club']],
  coherence: [
    'Then Ann Lee came to Yorkville.',
    ['Ann Lee → mayor', 'Yorkville → york'],
    ['Ann Lee → known', 'Yorkville → york'],
  ],
  dates: ['Then Max Ross came.', ['Max Ross → old'], ['Max Ross → young']],
  nominals: [
    'Utopia fell. Then the country was poor.',
    ['Utopia → utopia', 'country → utopia'],
    ['Utopia → utopia'],
  ],
  events: ['Then the war in Utopia began.', ['war → war', 'Utopia → utopia'], ['Utopia → utopia']],
  abstain: ['At the “Home Office” then.', [], ['Home Office → blc']],
}

/** Whom the names mean, whatever their level. */
const meant = (text: string, without: readonly Part[]) =>
  links(
    knowledge,
    [text],
    { published: '1995-06-01' },
    { descriptions: true, without: new Set(without) },
  ).map((link) => link.replace('?', ''))

it.each(Object.entries(CASES))('without %s it is another page', (part, [text, whole, without]) => {
  expect(meant(text, [])).toEqual(whole)
  expect(meant(text, [part as Part])).toEqual(without)
})

it('resolves descriptions unless they are switched off', () => {
  const page = { published: '1995-06-01' }
  const texts = ['Then the war in Utopia began.']
  expect(links(knowledge, texts, page, { descriptions: true })).toHaveLength(2)
  expect(links(knowledge, texts, page, { descriptions: false })).toHaveLength(1)
})

it('knows whom an earlier part of the page has introduced', () => {
  const texts = ['Then Putin left.']
  expect(links(knowledge, texts)).toEqual([])
  expect(links(knowledge, texts, {}, { introduced: ['per:putin'] })).toEqual(['Putin → putin'])
})
