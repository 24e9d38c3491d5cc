/** Days and months of the calendar, as English writes them. */
import { exists as existsDay } from '../calendar.ts'
import type { DateExpression, DateOfYear } from '../dateMeaning.ts'
import { MONTHS } from '../english.ts'
import { ORDINAL, ordinalOf } from './numbers.ts'

const DAY = `\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL}`
const MONTH = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const YEAR = '(?:(?:,?\\s*(?:of\\s+)?|[-/])(?<year>[12]\\d{3}))?'
const TO = '\\s*(?:to|[-–]|until|through|till)\\s*'
const form = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
const FORMS = [
  form(`(?:(?<day>${DAY})${TO})?(?<last>${DAY})(?:\\s*(?:of\\s+)?|-)${MONTH}${YEAR}`),
  form(`${MONTH}[\\s-]*(?:the\\s+)?(?<day>${DAY})(?:${TO}(?<last>${DAY}))?${YEAR}`),
  form(`${MONTH}${YEAR}`),
  form('(?<year>\\d{4})(?<mark>[-/.])(?<number>\\d{1,2})\\k<mark>(?<day>\\d{1,2})'),
  form('(?<number>\\d{1,2})(?<mark>[-/.])(?<day>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})'),
]
interface Parsed {
  index: number
  text: string
  from: DateOfYear
  to: DateOfYear | null
}
const dayOf = (t: string | undefined) => (t === undefined ? null : ordinalOf(t) || Number(t))
function* parse(sentence: string): Generator<Parsed> {
  for (const pattern of FORMS)
    for (const match of sentence.matchAll(pattern)) {
      const g = match.groups ?? {}
      let month =
        g.number === undefined ? (MONTHS.get((g.month ?? '').toLowerCase()) ?? 0) : Number(g.number)
      let [day, last] = [dayOf(g.day), dayOf(g.last)]
      if (day === null) [day, last] = [last, null]
      if (g.number !== undefined && month > 12 && day !== null && day <= 12)
        [month, day] = [day, month]
      const short = Number(g.year)
      const year =
        g.year === undefined
          ? null
          : g.year.length === 2
            ? short + (short > 50 ? 1900 : 2000)
            : short
      const from = { is: 'date', year, month, day } as const
      yield {
        index: match.index,
        text: match[0],
        from,
        to: last === null ? null : { ...from, day: last },
      }
    }
}

/** Month names that are other words too, and days that are. */
const AMBIGUOUS = /^(?:may|march|mar|sept?|jan|dec|sat|sun|second)$/

const SHORT = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'

/** A month on its own is one only after such a word. */
const BEFORE_MONTH =
  /(?:^|[\s(\-–])(?:in|last|past|next|this|since|until|till|early|late|mid|through|during|between|throughout|every|each)[\s-]+$/i
const BEFORE_MONTH_TOO = /(?:^|[\s(\-–])(?:by|of|from|to|for|before|after|around|that)[\s-]+$/i
/** They are names of people too: "a defeat for May". */
const NAMES = /^(?:may|april|june|august)$/i
/** "in July and August" */
const OTHER_MONTH = new RegExp(
  `(?:${SHORT})\\p{L}*\\.?(?:,|\\s+(?:and|or|to|through|until))\\s+$`,
  'iu',
)

/** "May to June 2015". */
const AFTER_MONTH = new RegExp(`^\\s*(?:[-–—/]|to|through|until)\\s*(?:${SHORT})`, 'i')

/** Between the two days of "3 to 5 May", "May 3-5". */
const JOINT = /(?<=\d(?:st|nd|rd|th)?)\s*(?:-|–|to|until|through|till)\s*(?=\d)/i

const ABBREVIATED = /(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i

/** Words of the match that are none of the date. */
const LEADING = /^(?:on|in|[\s,(（])+(?![\p{L}])/iu

/** Whether there is such a day; 29 February may be, where no year is given. */
const existing = ({ year, month, day }: DateOfYear): boolean =>
  month !== null && existsDay({ year: year ?? 2000, month, day: day ?? 1 })

export function calendarDates(sentence: string): DateExpression[] {
  const found: DateExpression[] = []
  const impossible: { start: number; end: number }[] = []
  for (const parsed of parse(sentence)) {
    const expression = read(sentence, parsed)
    if (expression === 'impossible') {
      impossible.push({ start: parsed.index, end: parsed.index + parsed.text.length })
    } else if (expression) found.push(expression)
  }
  // Of "29 February 2015" no part is a date.
  return found.filter(
    ({ start, end }) => !impossible.some((one) => one.start < end && start < one.end),
  )
}

function read(sentence: string, parsed: Parsed): DateExpression | 'impossible' | null {
  let text = parsed.text
  const lead = LEADING.exec(text)?.[0].length ?? 0
  const start = parsed.index + lead
  text = text.slice(lead).replace(/[\s,(.]+$/, '')
  let end = start + text.length
  if (sentence[end] === '.' && ABBREVIATED.test(text)) end++
  if (!stands(sentence, start, end)) return null
  const meaning = parsed.from
  if (!existing(meaning)) return /\p{L}|\d{4}/u.test(text) ? 'impossible' : null
  if (!plausible(sentence, start, text, meaning)) return null
  if (!parsed.to) return { start, end, meaning: slashed(text, meaning) }
  const { to } = parsed
  if (!existing(to)) return null
  const joint = JOINT.exec(text)
  const [cut, next] = joint
    ? [start + joint.index, start + joint.index + joint[0].length]
    : [end, start]
  return {
    start,
    end,
    meaning: {
      is: 'range',
      from: { start, end: cut, meaning },
      to: { start: next, end, meaning: to },
    },
  }
}

/** Whether the match is not a piece of a longer word or number. */
function stands(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 2), start)
  const after = sentence.slice(end, end + 2)
  return !/[\p{L}\p{N}]$|\p{N}[.,:/-]$/u.test(before) && !/^[\p{L}\p{N}]|^[:/]\p{N}/u.test(after)
}

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
  if (day === null && year === null) {
    // "may" and "march" were refused above; other months may be written small.
    const before = sentence.slice(Math.max(0, start - 24), start)
    const after = sentence.slice(start + text.length, start + text.length + 16)
    return (
      text === sentence.trim() ||
      BEFORE_MONTH.test(before) ||
      (BEFORE_MONTH_TOO.test(before) && !NAMES.test(text)) ||
      OTHER_MONTH.test(before) ||
      AFTER_MONTH.test(after)
    )
  }
  return true
}

/** "03/04/2015" is read as Americans do, and marked. */
function slashed(text: string, meaning: DateOfYear): DateOfYear {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text)
  if (!numbers) return meaning
  const [one, other] = [Number(numbers[1]), Number(numbers[2])]
  return one <= 12 && other <= 12 && one !== other ? { ...meaning, doubtful: true } : meaning
}
