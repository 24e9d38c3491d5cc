/**
 * Dates as EDTF (Extended Date/Time Format, ISO 8601-2:2019 levels 0 and 1, the part of it that
 * news needs): `2015`, `2015-09`, `2015-09-27`, each with `~` (approximate), `?` (uncertain) or
 * `%` (both), years before 1 CE as in ISO 8601 (`-0003` is 4 BCE), and intervals `a/b`, `a/..`, `../b`.
 * https://www.loc.gov/standards/datetime/
 */

/** An EDTF string that `parseEdtf` accepts. */
export type Edtf = string

/** A calendar day as a number that orders days: `year * 10000 + month * 100 + day`. */
export type DayNumber = number

/** The first and the last day that an EDTF string may mean; open ends are ±Infinity. */
export interface DayRange {
  readonly first: DayNumber
  readonly last: DayNumber
  /** How exactly the (start of the) date is known. */
  readonly precision: 'day' | 'month' | 'year'
  readonly approximate: boolean
}

const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/

/** Days in a month of the proleptic Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number that stands for a day; for years before 0 it still orders days rightly. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return year * 10_000 + month * 100 + day
}

function parsePoint(text: string): DayRange | null {
  const match = DATE.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const approximate = match[4] !== ''
  if (match[2] === undefined) {
    return {
      first: dayNumber(year, 1, 1),
      last: dayNumber(year, 12, 31),
      precision: 'year',
      approximate,
    }
  }
  const month = Number(match[2])
  if (month < 1 || month > 12) return null
  if (match[3] === undefined) {
    const last = dayNumber(year, month, daysInMonth(year, month))
    return { first: dayNumber(year, month, 1), last, precision: 'month', approximate }
  }
  const day = Number(match[3])
  if (day < 1 || day > daysInMonth(year, month)) return null
  const only = dayNumber(year, month, day)
  return { first: only, last: only, precision: 'day', approximate }
}

/** Reads an EDTF string; null when it is not one or names a day that does not exist. */
export function parseEdtf(text: string): DayRange | null {
  const slash = text.indexOf('/')
  if (slash < 0) return parsePoint(text)
  const from = text.slice(0, slash)
  const to = text.slice(slash + 1)
  if (from === '..' && to === '..') return null
  const start = from === '..' ? null : parsePoint(from)
  const end = to === '..' ? null : parsePoint(to)
  if ((from !== '..' && !start) || (to !== '..' && !end)) return null
  const first = start?.first ?? Number.NEGATIVE_INFINITY
  const last = end?.last ?? Number.POSITIVE_INFINITY
  if (first > last) return null
  const known = start ?? end
  return {
    first,
    last,
    precision: known?.precision ?? 'year',
    approximate: Boolean(start?.approximate || end?.approximate),
  }
}

/**
 * Whether a tie that ran `from`–`to` was in force on `date`: 'yes' or 'no' where the dates decide
 * it for every day that `date` may mean, 'unknown' otherwise. An absent bound is open; without any
 * bound nothing is known.
 */
export function inForce(
  from: Edtf | undefined,
  to: Edtf | undefined,
  date: Edtf,
): 'yes' | 'no' | 'unknown' {
  const at = parseEdtf(date)
  if (!at || (from === undefined && to === undefined)) return 'unknown'
  const start = from === undefined ? null : parseEdtf(from)
  const end = to === undefined ? null : parseEdtf(to)
  if (start && at.last < start.first) return 'no'
  if (end && at.first > end.last) return 'no'
  const surelyStarted = !start || at.first >= start.last
  const surelyNotEnded = !end || at.last <= end.first
  return surelyStarted && surelyNotEnded ? 'yes' : 'unknown'
}
