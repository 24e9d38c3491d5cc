import { describe, expect, it } from 'vitest'
import { blocksOf, entity, imported, knowledgeOf, office } from '../../tests/support/knowledge.ts'
import { type Support, supports, type Weighed } from './coherence.ts'
import { tokenisePage } from './text.ts'

const glossed = (id: string, gloss: string) => imported(entity(id, id), { gloss })

const knowledge = knowledgeOf(
  glossed('per:painter', 'painter of ships'),
  glossed('per:minister', 'minister of transport'),
  glossed('per:sailor', 'sailor on ships'),
  glossed('per:captain', 'captain of ships and painter of portraits'),
  glossed('per:american', 'American, born in a city of the United States'),
  entity('per:plain', 'Plain'),
  entity('pl:york', 'York'),
  entity('pl:leeds', 'Leeds'),
  office('per:painter', 'Mayor', 'pl:york'),
  office('per:painter', 'Mayor', 'pl:leeds'),
  office('per:painter', 'Herald', 'pl:york'),
)

const named = (shares: Record<string, number>): Weighed => new Map(Object.entries(shares))

function supportOf(id: string, names: readonly Weighed[], text = ''): Support {
  const support = supports(names, tokenisePage(blocksOf(text)), knowledge).get(id)
  if (!support) throw new Error(`${id} is no candidate`)
  return support
}

const painterOrMinister = named({ 'per:painter': 0.5, 'per:minister': 0.5 })

describe('ties', () => {
  it.each<[string, readonly Weighed[], number]>([
    ['to another name of the page', [painterOrMinister, named({ 'pl:york': 1 })], 1],
    ['by its likelihood', [painterOrMinister, named({ 'pl:york': 0.3, 'pl:x': 0.7 })], 0.3],
    ['to two', [painterOrMinister, named({ 'pl:york': 1 }), named({ 'pl:leeds': 1 })], 2],
    ['not to another candidate of the name', [named({ 'per:painter': 0.5, 'pl:york': 0.5 })], 0],
    ['not to what the page does not name', [painterOrMinister, named({ 'pl:x': 1 })], 0],
    [
      'once, however many names it has',
      [painterOrMinister, named({ 'per:painter': 1 }), named({ 'pl:york': 1 })],
      1,
    ],
  ])('%s', (_case, names, expected) => {
    expect(supportOf('per:painter', names).ties).toBeCloseTo(expected)
    expect(supportOf('per:painter', names.toReversed()).ties).toBeCloseTo(expected)
  })
})

describe('likeness', () => {
  const likeness = (id: string, text: string, ...others: Weighed[]) =>
    supportOf(id, [painterOrMinister, ...others], text).likeness

  it.each<[string, number, number]>([
    [
      'a word of the page, in lower case',
      likeness('per:painter', 'She is a painter.'),
      likeness('per:painter', 'The Painter left.'),
    ],
    [
      'two words more than one',
      likeness('per:painter', 'a painter and his ships'),
      likeness('per:painter', 'a painter and his cars'),
    ],
    [
      'one of few words more than one of many',
      supportOf('per:painter', [named({ 'per:painter': 1, 'per:captain': 1 })], 'a painter')
        .likeness,
      supportOf('per:captain', [named({ 'per:painter': 1, 'per:captain': 1 })], 'a painter')
        .likeness,
    ],
    [
      'a word that another name’s description has',
      likeness('per:painter', '', named({ 'per:sailor': 1 })),
      likeness('per:minister', '', named({ 'per:sailor': 1 })),
    ],
    [
      'more, the likelier that one is',
      likeness('per:painter', '', named({ 'per:sailor': 0.9, 'per:x': 0.1 })),
      likeness('per:painter', '', named({ 'per:sailor': 0.1, 'per:x': 0.9 })),
    ],
  ])('%s', (_case, more, less) => expect(more).toBeGreaterThan(less))

  it.each<[string, number]>([
    ['nothing in common', likeness('per:minister', 'a painter')],
    ['no description', supportOf('per:plain', [named({ 'per:plain': 1 })], 'plain').likeness],
    [
      'words that every description has',
      supportOf('per:american', [named({ 'per:american': 1 })], 'a city with united states')
        .likeness,
    ],
    ['a word of one name only', supportOf('per:sailor', [named({ 'per:sailor': 1 })]).likeness],
  ])('none: %s', (_case, found) => expect(found).toBe(0))

  it('does not grow with every further name of the same word', () => {
    const sailor = named({ 'per:sailor': 1 })
    const three = likeness('per:painter', '', sailor, sailor, sailor)
    expect(likeness('per:painter', '', sailor, sailor, sailor, sailor)).toBeCloseTo(three)
  })
})
