/** A date in its place in the calendar, and what is known around it. */
import type { Day, Stamp, Weekday } from './calendar.ts'
import type { Tense } from './dateMeaning.ts'
import type { DayNumber, DayRange, Edtf } from './edtf.ts'

/** What a date was said to the exactness of. */
export type DatePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

export interface WeekdayContradiction {
  readonly stated: Weekday
  readonly actual: Weekday
}

export interface Placed {
  /** Null is open. A point has the same stamp twice. */
  readonly from: Stamp | null
  readonly to: Stamp | null
  readonly precision: DatePrecision
  /** `inferred` where the words left a choice that was made for them. */
  readonly basis: 'stated' | 'inferred'
  readonly weekday?: WeekdayContradiction | undefined
}

export interface Surroundings {
  /** When the article was published. */
  readonly published: { readonly edtf: Edtf; readonly range: DayRange } | null
  /** The day of the article, where it is known to the day. */
  readonly today: Day | null
  readonly tense: Tense | null
  /** The date that the text gave last. */
  readonly before: Stamp | null
}

export const point = (
  stamp: Stamp,
  precision: DatePrecision,
  basis: Placed['basis'] = 'stated',
): Placed => ({ from: stamp, to: stamp, precision, basis })

export const between = (
  from: Stamp,
  to: Stamp,
  precision: DatePrecision,
  basis: Placed['basis'] = 'stated',
): Placed => ({ from, to, precision, basis })

export const precisionOf = ({ month, day }: Stamp): 'day' | 'month' | 'year' =>
  day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'

export const dayOfNumber = (number: DayNumber): Day => {
  const year = Math.floor(number / 10_000)
  const rest = number - year * 10_000
  return { year, month: Math.floor(rest / 100), day: rest % 100 }
}

/** The ends of the time in which the article was published; null where one is open. */
export function publishedEnds({ published }: Surroundings): { first: Day; last: Day } | null {
  if (!published) return null
  const { first, last } = published.range
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null
  return { first: dayOfNumber(first), last: dayOfNumber(last) }
}

/** The article's own date as it is known, for what happened "yesterday" some day of that month. */
export function aboutPublished(around: Surroundings): Placed | null {
  const ends = publishedEnds(around)
  if (!ends) return null
  const { first, last } = ends
  if (first.year === last.year && first.month === last.month) {
    return point({ year: first.year, month: first.month }, 'month', 'inferred')
  }
  if (first.year === last.year) return point({ year: first.year }, 'year', 'inferred')
  return between({ year: first.year }, { year: last.year }, 'year', 'inferred')
}
