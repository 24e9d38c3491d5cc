/** How a rule about English dates is written, and what several rules share. */
import type { DateMeaning, Unit, Which } from '../dateMeaning.ts'

export type Groups = Readonly<Record<string, string | undefined>>

export interface Rule {
  /** One of these, small, is in every sentence that the rule can match: asking first is cheap. */
  readonly needs: readonly string[]
  readonly pattern: RegExp
  /** Null where the words are no date after all. */
  readonly read: (groups: Groups, match: RegExpExecArray, sentence: string) => DateMeaning | null
}

/**
 * A pattern begins and ends at ASCII's borders of words, and `dates.ts` looks at the letters beyond: with
 * `\p{L}` in each, the first article of a process took 80 ms.
 */
export const rule = (needs: string, pattern: string, read: Rule['read']): Rule => ({
  needs: needs.split(' '),
  pattern: new RegExp(`\\b(?:${pattern})(?!\\w)`, 'gi'),
  read,
})

const UNITS: ReadonlyMap<string, Unit> = new Map(
  (['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'] as const).flatMap(
    (unit): [string, Unit][] => [
      [unit, unit],
      [`${unit}s`, unit],
      ['centuries', 'century'],
    ],
  ),
)
/** One of these is in what speaks of a unit. */
export const UNIT_WORDS = 'day week month year decade centur'

export const UNIT = '(?<unit>days?|weeks?|months?|years?|decades?|century|centuries)'
export const WHOLE = '(?<unit>week|weekend|month|quarter|year|decade|century)'
export const unitOf = (groups: Groups): Unit =>
  UNITS.get((groups.unit ?? '').toLowerCase()) ?? 'day'

const WHICH: ReadonlyMap<string, Which> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
])
export const whichOf = (word: string | undefined) => WHICH.get((word ?? '').toLowerCase())

/** What may follow a period: its year, in figures or in words. */
export const OF_YEAR =
  '(?:(?:,?\\s+of)?\\s+(?<year>\\d{4})(?!\\d)(?:[-–/]\\d{2,4})?|\\s+(?:of\\s+)?(?<ofYear>last|this|next|the same|that) year|(?<ofThis>\\s+of the year))?'

export function yearOf(groups: Groups): Pick<DateMeaning & { is: 'feast' }, 'year' | 'ofYear'> {
  if (groups.year !== undefined) return { year: Number(groups.year) }
  if (groups.ofThis !== undefined) return { year: null, ofYear: 0 }
  const which = whichOf(groups.ofYear)
  if (which !== undefined) return { year: null, ofYear: which }
  return { year: null, ofYear: groups.ofYear === undefined ? undefined : 'same' }
}
