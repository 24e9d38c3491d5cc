/**
 * The proleptic Gregorian calendar in whole numbers: no `Date`, so no time zone and no clock.
 * Years as in EDTF: 0 is 1 BCE.
 */
import { daysInMonth, type Edtf } from './edtf.ts'

/** A point of the calendar as exactly as it is known; `day` only with `month`. */
export interface Stamp {
  readonly year: number
  /** 1 to 12. */
  readonly month?: number | undefined
  readonly day?: number | undefined
  /** EDTF's mark: approximate, uncertain. */
  readonly mark?: '~' | '?' | undefined
}

/** A whole day. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Days since 1 March of year 0: a number to count with, where `DayNumber` only orders. */
export function serialOf({ year, month, day }: Day): number {
  // The year from March on, so that the leap day is its last.
  const y = month > 2 ? year : year - 1
  const m = (month + 9) % 12
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  )
}

export function dayOfSerial(serial: number): Day {
  const era = Math.floor(serial / 146_097)
  const inEra = serial - era * 146_097
  const y = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  )
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100))
  const m = Math.floor((5 * inYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: y + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

export const addDays = (day: Day, days: number): Day => dayOfSerial(serialOf(day) + days)

/** 1 March of year 0 was a Wednesday. */
export const weekdayOf = (day: Day): Weekday => ((((serialOf(day) % 7) + 9) % 7) + 1) as Weekday

/** A month further or back; a day that the month lacks becomes its last. */
export function addMonths(from: Stamp, months: number): Stamp {
  const count = from.year * 12 + ((from.month ?? 1) - 1) + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return {
    year,
    month,
    day: from.day === undefined ? undefined : Math.min(from.day, daysInMonth(year, month)),
    mark: from.mark,
  }
}

export const exists = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** Sunday of Easter in the Western churches (the algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 }
}

/** The first and last day that a stamp may mean. */
export const firstDay = ({ year, month = 1, day = 1 }: Stamp): Day => ({ year, month, day })
export const lastDay = ({ year, month = 12, day = daysInMonth(year, month) }: Stamp): Day => ({
  year,
  month,
  day,
})

const pad = (number: number, width: number) => String(number).padStart(width, '0')

/** EDTF of a stamp; null for years that four digits cannot write. */
export function edtfOfStamp({ year, month, day, mark }: Stamp): Edtf | null {
  if (Math.abs(year) > 9999) return null
  const sign = year < 0 ? '-' : ''
  const parts = [sign + pad(Math.abs(year), 4)]
  if (month !== undefined) {
    parts.push(pad(month, 2))
    if (day !== undefined) parts.push(pad(day, 2))
  }
  return parts.join('-') + (mark ?? '')
}
