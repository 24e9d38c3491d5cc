/**
 * The dates of a text, placed in the calendar: relative to the day of the article, as exactly as the
 * words say, and marked where the words left a choice.
 */
import { type Day, edtfOfStamp, type Stamp, type Weekday } from './calendar.ts'
import type { DateExpression, DateLanguage, DateMeaning } from './dateMeaning.ts'
import { type Edtf, parseEdtf } from './edtf.ts'
import { englishDates } from './english/dates.ts'
import {
  type DatePrecision,
  dayOfNumber,
  type Placed,
  type Surroundings,
  type WeekdayContradiction,
} from './placed.ts'
import { place } from './resolveDate.ts'
import { type Sentence, sentences as sentencesOf } from './sentences.ts'

export interface DateMention {
  /** UTF-16 units into the text, half-open. */
  readonly start: number
  readonly end: number
  /** The words. */
  readonly text: string
  /** Null where what is known does not place it, and for a duration. */
  readonly edtf: Edtf | null
  /** `inferred` where the words left a choice, of the year or the week, that was made for them. */
  readonly basis: 'stated' | 'inferred'
  /** Of an interval, that of its ends. Null where `edtf` is. */
  readonly precision: DatePrecision | null
  readonly kind: DateMeaning['is']
  /** "18:13", for a time of day; which day is not said. */
  readonly time?: string
  /** Where the text's weekday is not the date's. */
  readonly weekday?: WeekdayContradiction
  /** What the words say of a date whose year they do not; `inferYear` takes it. */
  readonly yearless?: {
    readonly month: number
    readonly day?: number
    readonly weekday?: Weekday
  }
  /** The ends of a range that has words for them: "from 3 to 5 May", "since 2011". */
  readonly ends?: readonly DateMention[]
}

export interface DateOptions {
  /** When the article was published; an interval where it is not known to the day. */
  readonly published?: Edtf | undefined
  /** The sentences of the text, where the caller has them. */
  readonly sentences?: readonly Sentence[] | undefined
  readonly language?: DateLanguage | undefined
}

/**
 * UTF-16 units. Patterns are tried from every place of a sentence, and what they find is compared, so that
 * time grows faster than the length; news has no sentence of 600.
 */
const LONGEST_SENTENCE = 600

/** Cuts a stretch that is too long at white space, where there is some. */
function* pieces(text: string, { start, end }: Sentence): Generator<Sentence> {
  let from = start
  while (end - from > LONGEST_SENTENCE) {
    const limit = from + LONGEST_SENTENCE
    const space = text.slice(from, limit).search(/\s\S*$/)
    const to = space > 0 ? from + space : limit
    yield { start: from, end: to }
    from = to
  }
  yield { start: from, end }
}

function edtfOf({ from, to }: Placed): Edtf | null {
  const [first, last] = [from, to].map((stamp) => (stamp ? edtfOfStamp(stamp) : '..'))
  if (first == null || last == null) return null
  const edtf = first === last ? first : `${first}/${last}`
  return parseEdtf(edtf) ? edtf : null
}

const asKnown = (edtf: Edtf | undefined): Surroundings['published'] => {
  const range = edtf === undefined ? null : parseEdtf(edtf)
  return edtf !== undefined && range ? { edtf, range } : null
}

function dayOf(published: Surroundings['published']): Day | null {
  if (!published || published.range.first !== published.range.last) return null
  return dayOfNumber(published.range.first)
}

function mentionOf(
  text: string,
  offset: number,
  expression: DateExpression,
  around: Surroundings,
  placed: Placed | null = place(expression, around),
): DateMention {
  const start = offset + expression.start
  const end = offset + expression.end
  const edtf = placed && edtfOf(placed)
  const { meaning } = expression
  return {
    start,
    end,
    text: text.slice(start, end),
    edtf,
    basis: placed?.basis ?? 'stated',
    precision: edtf === null || !placed ? null : placed.precision,
    kind: meaning.is,
    ...(placed?.weekday && { weekday: placed.weekday }),
    ...(meaning.is === 'time' && { time: clock(meaning.minutes) }),
    ...yearlessOf(meaning),
  }
}

const two = (number: number) => String(number).padStart(2, '0')
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

function yearlessOf(meaning: DateMeaning): Pick<DateMention, 'yearless'> {
  if (meaning.is === 'feast' && meaning.year === null) {
    // Christmas is a day of every year; Easter moves.
    const [one, other] = [meaning.on(2001), meaning.on(2002)]
    const { month, day } = one
    return month === other.month && day === other.day ? { yearless: { month, day } } : {}
  }
  if (meaning.is !== 'date' || meaning.year !== null || meaning.month === null) return {}
  const { month, day, weekday } = meaning
  return {
    yearless: { month, ...(day !== null && { day }), ...(weekday !== undefined && { weekday }) },
  }
}

/** The ends of a range: each placed by itself, but in the year that the range gives it. */
function endsOf(
  text: string,
  offset: number,
  { meaning }: DateExpression,
  around: Surroundings,
  placed: Placed | null,
): Pick<DateMention, 'ends'> {
  if (meaning.is !== 'range') return {}
  const ends = [
    { end: meaning.from, stamp: placed?.from },
    { end: meaning.to, stamp: placed?.to },
  ].flatMap(({ end, stamp }) => {
    if (!end) return []
    const alone = place(end, around)
    const exact =
      alone?.precision === 'day' || alone?.precision === 'month' || alone?.precision === 'year'
    const given =
      stamp && placed && (!alone || exact) && !end.part
        ? { ...placed, from: stamp, to: stamp, weekday: alone?.weekday }
        : alone
    return [mentionOf(text, offset, end, around, given)]
  })
  return { ends }
}

/** Every date of one block of text, in order; none over another. */
export function datesOf(
  text: string,
  { published, sentences = sentencesOf(text), language = englishDates }: DateOptions = {},
): DateMention[] {
  const known = asKnown(published)
  const today = dayOf(known)
  const found: DateMention[] = []
  let before: Stamp | null = null
  for (const sentence of sentences) {
    for (const { start, end } of pieces(text, sentence)) {
      const words = text.slice(start, end)
      for (const expression of language.expressions(words)) {
        const tense = language.tense(words, expression.start, expression.end)
        const around: Surroundings = { published: known, today, tense, before }
        const placed = place(expression, around)
        found.push({
          ...mentionOf(text, start, expression, around, placed),
          ...endsOf(text, start, expression, around, placed),
        })
        if (placed?.from && placed.from === placed.to) before = placed.from
      }
    }
  }
  return found
}
