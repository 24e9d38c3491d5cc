/**
 * Which of the marks of a page are underlined: a page full of lines is no easier to read. Pure.
 * The figures are ours, tried on the golden pages and the seed article (README.md has the table).
 */
import type { Mark, PageSettings } from '../schema/page.ts'

/** Characters to a word, with the space: words are counted by length, which is free. */
const WORD = 6

/**
 * Marks that any page may have, how many more for each 1,000 words, and after how many words an entity is
 * underlined again.
 */
type Level = readonly [base: number, perThousand: number, again: number]

const ALL = Number.POSITIVE_INFINITY

export const LEVELS: Readonly<Record<PageSettings['marks'], Level>> = {
  quiet: [4, 8, ALL],
  normal: [14, 24, 500],
  everything: [ALL, ALL, 0],
}

/**
 * One name that is everywhere is no name but a word that was mistaken for one: more often than this,
 * and more than this share of all words. A portrait names its person some 20 times in 1,000 words.
 */
export const BREAKER = { times: 40, share: 0.04 } as const

/** A repetition, or what counts apart, is worth less than a first mention of like worth. */
const REPEATED = 0.5

/** What a mark is chosen by. */
export interface Choosable {
  readonly mark: Mark
  /** The words of the page. */
  readonly written: string
  /** A name in a headline, or a description in common words, is no introduction: it counts apart. */
  readonly isAside: boolean
  /** Where it begins, in characters of the whole page. */
  readonly at: number
  /** Its card's. */
  readonly worth: number
}

/** What is to be underlined, in the order of the text, of `marks` in that order. */
export function chooseMarks<T extends Choosable>(
  marks: readonly T[],
  characters: number,
  [base, perThousand, again]: Level,
): T[] {
  const words = characters / WORD
  const times = new Map<string, number>()
  for (const { written } of marks) times.set(written, (times.get(written) ?? 0) + 1)
  const limit = Math.max(BREAKER.times, words * BREAKER.share)
  const last = new Map<string, number>()
  const wanted: { one: T; worth: number }[] = []
  for (const one of marks) {
    if ((times.get(one.written) ?? 0) > limit) continue
    const key = `${one.isAside} ${one.mark.entity}`
    const before = last.get(key)
    if (before !== undefined && one.at - before < again * WORD) continue
    last.set(key, one.at)
    const isFirst = before === undefined && !one.isAside
    wanted.push({ one, worth: isFirst ? one.worth : one.worth * REPEATED })
  }
  const room = base + (perThousand * words) / 1000
  return wanted
    .sort((one, other) => other.worth - one.worth || one.one.at - other.one.at)
    .slice(0, room)
    .map(({ one }) => one)
    .sort((one, other) => one.at - other.at)
}
