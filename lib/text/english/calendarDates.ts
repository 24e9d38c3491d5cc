/** Days and months of the calendar, as English writes them: "27 September 2015", "Sept. 27-28", "9/27/2015". */
import { exists as existsDay } from '../calendar.ts'
import type { DateExpression, DateOfYear } from '../dateMeaning.ts'
import { MONTHS } from '../english.ts'
import { ORDINAL, ordinalOf } from './numbers.ts'

const DAY = `\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL}`
const MONTH = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const YEAR = '(?:(?:,?\\s*(?:of\\s+)?|[-/])(?<year>[12]\\d{3}))?'
/** Between the two days of a range. */
const TO = '\\s*(?:to|[-–]|until|through|till)\\s*'

const form = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')

const FORMS = [
  // "27 September 2015", "the 3rd to the 5th of May"
  form(`(?:(?<day>${DAY})${TO})?(?<last>${DAY})(?:\\s*(?:of\\s+)?|-)${MONTH}${YEAR}`),
  // "September 27, 2015", "May 3-5"
  form(`${MONTH}[\\s-]*(?:the\\s+)?(?<day>${DAY})(?:${TO}(?<last>${DAY}))?${YEAR}`),
  // "September 2015", "September"
  form(`${MONTH}${YEAR}`),
  // "2015-09-27"
  form('(?<year>\\d{4})(?<mark>[-/.])(?<number>\\d{1,2})\\k<mark>(?<day>\\d{1,2})'),
  // "9/27/2015", "27.9.15"
  form('(?<number>\\d{1,2})(?<mark>[-/.])(?<day>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})'),
]

/** A stretch of a sentence that has the form of a date, whether it is one or not. */
interface Match {
  readonly index: number
  readonly text: string
  readonly from: DateOfYear
  /** The last day of a range; null for a single date. */
  readonly to: DateOfYear | null
}

const dayOf = (words: string | undefined): number | null =>
  words === undefined ? null : ordinalOf(words) || Number(words)

/** Two figures from here on are of the last century. */
const LAST_CENTURY = 50

function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null
  const year = Number(digits)
  if (digits.length > 2) return year
  return year + (year > LAST_CENTURY ? 1900 : 2000)
}

/** What a match says; the names of its groups are those of `FORMS`. */
function meaningOf(
  groups: Readonly<Record<string, string | undefined>>,
): Pick<Match, 'from' | 'to'> {
  const { number } = groups
  // "27 September" has its only day where a range has its last.
  const first = dayOf(groups.day) ?? dayOf(groups.last)
  const last = groups.day === undefined ? null : dayOf(groups.last)
  let month =
    number === undefined ? (MONTHS.get((groups.month ?? '').toLowerCase()) ?? 0) : Number(number)
  let day = first
  // "27/9/2015": no month has that number, so the order is the European one.
  if (number !== undefined && month > 12 && day !== null && day <= 12) [month, day] = [day, month]
  const from = { is: 'date', year: yearOf(groups.year), month, day } as const
  return { from, to: last === null ? null : { ...from, day: last } }
}

function* matchesIn(sentence: string): Generator<Match> {
  for (const pattern of FORMS) {
    for (const match of sentence.matchAll(pattern)) {
      yield { index: match.index, text: match[0], ...meaningOf(match.groups ?? {}) }
    }
  }
}

/** Month names that are other words too, and days that are. */
const AMBIGUOUS = /^(?:may|march|mar|sept?|jan|dec|sat|sun|second)$/

const SHORT = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'

/** A month on its own is one only after such a word. */
const BEFORE_MONTH =
  /(?:^|[\s(\-–])(?:in|last|past|next|this|since|until|till|early|late|mid|through|during|between|throughout|every|each)[\s-]+$/i
/** And after such a word, unless people are called so: "a defeat for May". */
const BEFORE_MONTH_TOO = /(?:^|[\s(\-–])(?:by|of|from|to|for|before|after|around|that)[\s-]+$/i
const NAMES = /^(?:may|april|june|august)$/i
/** "in July and August" */
const OTHER_MONTH = new RegExp(
  `(?:${SHORT})\\p{L}*\\.?(?:,|\\s+(?:and|or|to|through|until))\\s+$`,
  'iu',
)
/** "May to June 2015" */
const AFTER_MONTH = new RegExp(`^\\s*(?:[-–—/]|to|through|until)\\s*(?:${SHORT})`, 'i')

/** UTF-16 units before and after a month in which such words are looked for. */
const NEARBY_BEFORE = 24
const NEARBY_AFTER = 16

/** Between the two days of "3 to 5 May", "May 3-5". */
const JOINT = /(?<=\d(?:st|nd|rd|th)?)\s*(?:-|–|to|until|through|till)\s*(?=\d)/i

const ABBREVIATED = /(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i

/** Words of a match that are none of the date. */
const LEADING = /^(?:on|in|[\s,(（])+(?![\p{L}])/iu

/** Whether there is such a day; 29 February may be, where no year is given. */
const existing = ({ year, month, day }: DateOfYear): boolean =>
  month !== null && existsDay({ year: year ?? 2000, month, day: day ?? 1 })

/** The dates of a sentence, in no order; the longest of those that overlap is for the caller to take. */
export function calendarDates(sentence: string): DateExpression[] {
  const found: DateExpression[] = []
  const impossible: { start: number; end: number }[] = []
  for (const match of matchesIn(sentence)) {
    const expression = read(sentence, match)
    if (expression === 'impossible') {
      impossible.push({ start: match.index, end: match.index + match.text.length })
    } else if (expression) found.push(expression)
  }
  // Of "29 February 2015" no part is a date.
  return found.filter(
    ({ start, end }) => !impossible.some((one) => one.start < end && start < one.end),
  )
}

/** A match as a date; 'impossible' where its words can only mean a day that does not exist. */
function read(sentence: string, match: Match): DateExpression | 'impossible' | null {
  const lead = LEADING.exec(match.text)?.[0].length ?? 0
  const start = match.index + lead
  const text = match.text.slice(lead).replace(/[\s,(.]+$/, '')
  const isAbbreviated = sentence[start + text.length] === '.' && ABBREVIATED.test(text)
  const end = start + text.length + (isAbbreviated ? 1 : 0)
  if (!stands(sentence, start, end)) return null
  const { from, to } = match
  if (!existing(from)) return /\p{L}|\d{4}/u.test(text) ? 'impossible' : null
  if (!plausible(sentence, start, text, from)) return null
  if (!to) return { start, end, meaning: marked(text, from) }
  if (!existing(to)) return null
  const joint = JOINT.exec(text)
  const firstEnd = joint ? start + joint.index : end
  const lastStart = joint ? firstEnd + joint[0].length : start
  return {
    start,
    end,
    meaning: {
      is: 'range',
      from: { start, end: firstEnd, meaning: from },
      to: { start: lastStart, end, meaning: to },
    },
  }
}

/** Whether the match is not a piece of a longer word or number. */
function stands(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 2), start)
  const after = sentence.slice(end, end + 2)
  return !/[\p{L}\p{N}]$|\p{N}[.,:/-]$/u.test(before) && !/^[\p{L}\p{N}]|^[:/]\p{N}/u.test(after)
}

/** Whether what has the form of a date is likely to be one. */
function plausible(
  sentence: string,
  start: number,
  text: string,
  { year, day }: DateOfYear,
): boolean {
  const word = /\p{L}+/u.exec(text.replace(/\d+(?:st|nd|rd|th)/g, ''))?.[0]
  // "3/4" is a fraction, "09/2015" an edition; with a day and a year it is a date.
  if (word === undefined) return year !== null && day !== null
  // "27 may come"; "march 4" is told to soldiers.
  if (AMBIGUOUS.test(word) && !(year !== null && day !== null)) return false
  return day !== null || year !== null || isMonth(sentence, start, text)
}

/** Whether a month's name alone means the month; "may" and "march" in small letters never do. */
function isMonth(sentence: string, start: number, text: string): boolean {
  const before = sentence.slice(Math.max(0, start - NEARBY_BEFORE), start)
  const end = start + text.length
  const after = sentence.slice(end, end + NEARBY_AFTER)
  return (
    text === sentence.trim() ||
    BEFORE_MONTH.test(before) ||
    (BEFORE_MONTH_TOO.test(before) && !NAMES.test(text)) ||
    OTHER_MONTH.test(before) ||
    AFTER_MONTH.test(after)
  )
}

/** "03/04/2015" is read as Americans do, and marked as doubtful. */
function marked(text: string, meaning: DateOfYear): DateOfYear {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text)
  if (!numbers) return meaning
  const [one, other] = [Number(numbers[1]), Number(numbers[2])]
  return one <= 12 && other <= 12 && one !== other ? { ...meaning, doubtful: true } : meaning
}
