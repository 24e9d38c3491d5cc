/** Days of EDTF dates, as far as they are certain. */
import {
  type DayNumber,
  type DayRange,
  dayNumber,
  daysInMonth,
  parseEdtf,
} from '../../text/edtf.ts'

/** A date that is neither approximate nor uncertain; null for others and for none. */
export function certain(edtf: string | undefined): DayRange | null {
  const range = edtf === undefined ? null : parseEdtf(edtf)
  return range?.approximate ? null : range
}

/** The calendar day after a day; an open end stays what it is. */
export function dayAfter(day: DayNumber): DayNumber {
  if (!Number.isFinite(day)) return day
  const year = Math.floor(day / 10_000)
  const month = Math.floor((day - year * 10_000) / 100)
  const date = day - year * 10_000 - month * 100
  if (date < daysInMonth(year, month)) return day + 1
  return month < 12 ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 1, 1)
}
