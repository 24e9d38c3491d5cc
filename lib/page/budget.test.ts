import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BREAKER, type Choosable, chooseMarks, LEVELS } from './budget.ts'

/** A mark of an entity at a word of the page. */
const at = (entity: string, word: number, more: Partial<Choosable> = {}): Choosable => ({
  mark: { block: 0, start: word * 6, end: word * 6 + 5, entity, because: '' },
  written: entity,
  isAside: false,
  at: word * 6,
  worth: 1,
  ...more,
})
const many = (count: number, make: (index: number) => Choosable) =>
  Array.from({ length: count }, (_, index) => make(index))

/** As "entity@word". */
const chosen = (
  marks: readonly Choosable[],
  words: number,
  level: keyof typeof LEVELS = 'normal',
) =>
  chooseMarks(marks, words * 6, LEVELS[level]).map(
    ({ mark, at: place }) => `${mark.entity}@${place / 6}`,
  )

describe('chooseMarks', () => {
  it.each<[string, readonly Choosable[], number, keyof typeof LEVELS, string[]]>([
    ['the first mention', [at('A', 1), at('A', 20), at('B', 30)], 100, 'normal', ['A@1', 'B@30']],
    [
      'and again after a long distance',
      [at('A', 1), at('A', 400), at('A', 501), at('A', 900), at('A', 1002)],
      1100,
      'normal',
      ['A@1', 'A@501', 'A@1002'],
    ],
    ['quiet: the first alone', [at('A', 1), at('A', 5000)], 6000, 'quiet', ['A@1']],
    [
      'everything: every one',
      [at('A', 1), at('A', 2), at('A', 3)],
      10,
      'everything',
      ['A@1', 'A@2', 'A@3'],
    ],
    [
      'a headline is no introduction',
      [at('A', 1, { isAside: true }), at('A', 20), at('A', 30)],
      100,
      'normal',
      ['A@1', 'A@20'],
    ],
  ])('%s', (_rule, marks, words, level, expected) =>
    expect(chosen(marks, words, level)).toEqual(expected),
  )

  it.each([
    ['quiet', 1000, 12],
    ['quiet', 250, 6],
    ['normal', 1000, 38],
    ['normal', 250, 20],
    ['everything', 1000, 500],
  ] as const)('%s: of 500 names in %d words, %d', (level, words, expected) => {
    const marks = many(500, (index) => at(`E${index}`, index / 10))
    expect(chosen(marks, words, level)).toHaveLength(expected)
  })

  it('keeps what is worth most, in the order of the text', () => {
    const marks = many(100, (index) => at(`E${index}`, index, { worth: index % 2 }))
    const kept = chosen(marks, 1000)
    expect(kept).toHaveLength(38)
    expect(kept.every((one) => Number(/^E(\d+)/.exec(one)?.[1]) % 2 === 1)).toBe(true)
    expect(kept.slice(0, 2)).toEqual(['E1@1', 'E3@3'])
  })

  it('has a breaker for one name that is everywhere, on that page', () => {
    const everywhere = many(BREAKER.times + 1, (index) => at('The', index * 3))
    expect(chosen([...everywhere, at('A', 500)], 600, 'everything')).toEqual(['A@500'])
    // A long portrait may say a name as often.
    expect(chosen(everywhere, 2000, 'everything')).toHaveLength(BREAKER.times + 1)
    // Other words for the same entity stay.
    const named = at('The', 599, { written: 'The Full Name' })
    expect(chosen([...everywhere, named], 600, 'everything')).toEqual(['The@599'])
  })

  it('chooses among what there is, no more than there is room for, the same each time', () => {
    const mark = fc.record({
      entity: fc.constantFrom('A', 'B', 'C', 'D'),
      worth: fc.double({ min: 0.1, max: 10, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 300 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom('quiet', 'normal', 'everything' as const),
        (list, words, level) => {
          const marks = list.map(({ entity, worth }, index) => at(entity, index, { worth }))
          const [base, perThousand] = LEVELS[level]
          const kept = chooseMarks(marks, words * 6, LEVELS[level])
          expect(kept.length).toBeLessThanOrEqual(base + (perThousand * words) / 1000)
          const places = kept.map((one) => marks.indexOf(one))
          expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
          expect(places).not.toContain(-1)
          expect(chooseMarks(marks, words * 6, LEVELS[level])).toEqual(kept)
        },
      ),
    )
  })
})
