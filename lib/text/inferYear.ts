/** The year of a date that states none, from an interval in which it must lie. */
import {
  type Day,
  edtfOfStamp,
  exists,
  firstDay,
  lastDay,
  type Stamp,
  type Weekday,
  weekdayOf,
} from './calendar.ts'
import { dayNumber, type Edtf, parseEdtf } from './edtf.ts'

export interface MonthDay {
  /** 1 to 12. */
  readonly month: number
  readonly day?: number | undefined
}

export interface InferredDate {
  /** The date; an interval of uncertain ends where more than one year is possible. */
  readonly edtf: Edtf
  readonly basis: 'inferred'
  /** Where only one year is possible and its weekday is another than the text says. */
  readonly weekday?: { readonly stated: Weekday; readonly actual: Weekday }
}

/** Beyond this an interval says too little for a guess; it also bounds the work. */
const MOST_YEARS = 200

/**
 * Every year of `interval` (made of what is known: offices held, ages of names) in which the date
 * falls inside it. A weekday breaks a tie between them, and never moves the date out of the interval.
 * Null for an open interval, and where no year fits.
 */
export function inferYear(date: MonthDay, interval: Edtf, weekday?: Weekday): InferredDate | null {
  const within = parseEdtf(interval)
  if (!within || !Number.isFinite(within.first) || !Number.isFinite(within.last)) return null
  const years = { first: Math.floor(within.first / 10_000), last: Math.floor(within.last / 10_000) }
  if (years.last - years.first > MOST_YEARS) return null
  let fitting: Stamp[] = []
  for (let year = years.first; year <= years.last; year++) {
    const stamp = { year, month: date.month, day: date.day }
    const first = firstDay(stamp)
    if (!exists(first)) continue
    if (numberOf(first) <= within.last && numberOf(lastDay(stamp)) >= within.first) {
      fitting.push(stamp)
    }
  }
  const dayOf = (stamp: Stamp): Day => firstDay(stamp)
  if (weekday !== undefined && date.day !== undefined && fitting.length > 1) {
    const agreeing = fitting.filter((stamp) => weekdayOf(dayOf(stamp)) === weekday)
    if (agreeing.length > 0) fitting = agreeing
  }
  const [first] = fitting
  const last = fitting.at(-1)
  if (!first || !last) return null
  if (fitting.length > 1) {
    const ends = [first, last].map((stamp) => edtfOfStamp({ ...stamp, mark: '?' }))
    return { edtf: ends.join('/'), basis: 'inferred' }
  }
  const edtf = edtfOfStamp(first)
  if (edtf === null) return null
  if (weekday === undefined || date.day === undefined) return { edtf, basis: 'inferred' }
  const actual = weekdayOf(dayOf(first))
  if (actual === weekday) return { edtf, basis: 'inferred' }
  return { edtf, basis: 'inferred', weekday: { stated: weekday, actual } }
}

const numberOf = ({ year, month, day }: Day) => dayNumber(year, month, day)
