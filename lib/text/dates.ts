/** Dates that a text gives at least to the day: "September 27", "27 Sept 2015", "2015-09-27". */
import { daysInMonth, type Edtf } from './edtf.ts'
import { MONTHS } from './english.ts'
import { fold } from './fold.ts'

export interface DateMention {
  /** UTF-16 units into the text, half-open. */
  readonly start: number
  readonly end: number
  /** Null where the text states no year. */
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const MONTH = `(${[...MONTHS.keys()].join('|')})\\.?`
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,?\\s+(\\d{4})(?!\\d))?'
const BOUND = '(?<![\\p{L}\\p{N}])'
const MONTH_FIRST = new RegExp(`${BOUND}${MONTH}\\s+${DAY}(?![\\p{L}\\p{N}])${YEAR}`, 'giu')
const DAY_FIRST = new RegExp(`${BOUND}${DAY}\\s+(?:of\\s+)?${MONTH}(?![\\p{L}])${YEAR}`, 'giu')
const ISO = /(?<![\p{L}\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}-])/gu

function mention(
  match: RegExpExecArray,
  yearText: string | undefined,
  month: number | undefined,
  day: number,
): DateMention | null {
  if (month === undefined || month < 1 || month > 12 || day < 1) return null
  const year = yearText === undefined ? null : Number(yearText)
  // A leap year where none is stated: 29 February is possible then.
  if (day > daysInMonth(year ?? 2000, month)) return null
  return { start: match.index, end: match.index + match[0].length, year, month, day }
}

/** Every such date of one block, in the order of the text; days that do not exist are left out. */
export function dates(text: string): DateMention[] {
  const found: DateMention[] = []
  const add = (one: DateMention | null) => {
    if (one && !found.some((other) => one.start < other.end && other.start < one.end)) {
      found.push(one)
    }
  }
  for (const match of text.matchAll(ISO)) {
    add(mention(match, match[1], Number(match[2]), Number(match[3])))
  }
  for (const match of text.matchAll(DAY_FIRST)) {
    // "27 may" is a number and a verb more often than a date.
    if (match[2] === 'may') continue
    add(mention(match, match[3], MONTHS.get(fold(match[2] ?? '')), Number(match[1])))
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    if (match[1] === 'may') continue
    add(mention(match, match[3], MONTHS.get(fold(match[1] ?? '')), Number(match[2])))
  }
  return found.sort((one, other) => one.start - other.start)
}

/** The EDTF form of a date whose year is stated; null otherwise. */
export function edtfOf(date: DateMention): Edtf | null {
  if (date.year === null) return null
  const pad = (number: number, width: number) => String(number).padStart(width, '0')
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`
}
