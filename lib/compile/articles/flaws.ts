/**
 * What a careful reader would find wrong or uncertain in an article, each with the passages that show it. A
 * rule that is not nearly always right is not here: a false reproach is worse than a fault that nobody notes.
 */
import type { ObservedIssue } from '../../schema/observations.ts'
import { weekdayOf } from '../../text/calendar.ts'
import { daysInMonth, type Edtf, parseEdtf } from '../../text/edtf.ts'
import { type QuotationFlaw, scanQuotations } from '../../text/quotations.ts'
import type { DocumentContext } from './context.ts'
import { garbledPassages } from './flaws/garbled.ts'
import { overstatements } from './flaws/headline.ts'
import { tensions } from './flaws/tension.ts'
import { passageOf } from './passage.ts'
import type { Stretch } from './speech/resolved.ts'
import type { Statement } from './statements.ts'

type WeekdayNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A date as `lib/text/dates.ts` gives it; the rest of it is not needed here. */
export interface WrittenDate extends Stretch {
  /** Where the weekday that the text gives is not that of the date; Monday is 1. */
  readonly weekday?: { readonly stated: WeekdayNumber; readonly actual: WeekdayNumber } | undefined
  /** What the words say of a date whose year they do not. */
  readonly yearless?:
    | { readonly month: number; readonly day?: number; readonly weekday?: WeekdayNumber }
    | undefined
}

export interface FlawSources {
  readonly dates: readonly WrittenDate[]
  readonly statements: readonly Statement[]
  /** When the article must have been written, where that is known from the offices it gives people. */
  readonly written?: Edtf | undefined
}

const DAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Most issues of one sort that one article gives: where there are more it is no article. */
const MOST = 20

type Severity = ObservedIssue['severity']

function issue(
  context: DocumentContext,
  code: string,
  severity: Severity,
  title: string,
  stretches: readonly Stretch[],
): ObservedIssue {
  const sources = stretches.map(({ start, end }) => passageOf(context, start, end))
  return { code, severity, title, sources }
}

/** The years of an interval in which a day falls inside it. */
function yearsOf(written: Edtf, month: number, day: number): number[] {
  const range = parseEdtf(written)
  if (!range || !Number.isFinite(range.first) || !Number.isFinite(range.last)) return []
  const [from, to] = [Math.floor(range.first / 10_000), Math.floor(range.last / 10_000)]
  if (to - from > 100) return []
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => {
    const number = year * 10_000 + month * 100 + day
    return range.first <= number && number <= range.last && day <= daysInMonth(year, month)
  })
}

/** "Thursday (September 28)" where that day is a Monday, in the year of the date or in every year there is. */
function weekdays(context: DocumentContext, { dates, written }: FlawSources): ObservedIssue[] {
  return dates.flatMap((date) => {
    const words = context.document.text.slice(date.start, date.end)
    const { yearless } = date
    if (date.weekday) {
      const { actual, stated } = date.weekday
      const title = `“${words}” is a ${DAYS[actual]}, not a ${DAYS[stated]}`
      return [issue(context, 'weekday', 'error', title, [date])]
    }
    if (!written || !yearless?.day || !yearless.weekday) return []
    const { month, day, weekday } = yearless
    const years = yearsOf(written, month, day)
    if (years.length === 0 || years.some((year) => weekdayOf({ year, month, day }) === weekday))
      return []
    const when =
      years.length === 1 ? `in ${years[0]}` : `in any year from ${years[0]} to ${years.at(-1)}`
    const title = `“${words}” is no ${DAYS[weekday]} ${when}, when the article was written`
    return [issue(context, 'weekday', 'error', title, [date])]
  })
}

function missingDate(context: DocumentContext): ObservedIssue[] {
  const first = context.blocks.find(({ role }) => role === 'paragraph') ?? context.blocks[0]
  if (context.published || !first) return []
  const end = context.sentences[first.firstSentence]?.end ?? first.end
  const title = 'The article does not say when it was published'
  return [issue(context, 'no-date', 'warning', title, [{ start: first.start, end }])]
}

const MARKS: Readonly<Record<Exclude<QuotationFlaw, 'mixed'>, string>> = {
  wrongClose: 'A quotation is closed by a mark of another kind',
  unclosed: 'A quotation is opened and not closed',
  unopened: 'A quotation is closed and was not opened',
}

/** Marks of two fashions in one quotation mislead nobody; the other faults do. */
function malformedQuotations(context: DocumentContext): ObservedIssue[] {
  return scanQuotations(context.document.text, context.blocks).flatMap(
    ({ flaw, outerStart, outerEnd }) =>
      flaw === null || flaw === 'mixed'
        ? []
        : [
            issue(context, 'quotation-marks', 'warning', MARKS[flaw], [
              { start: outerStart, end: outerEnd },
            ]),
          ],
  )
}

/** Everything that is wrong or uncertain in an article, by rule and in the order of the text. */
export function flawsOf(context: DocumentContext, sources: FlawSources): ObservedIssue[] {
  const found = [
    weekdays(context, sources),
    missingDate(context),
    malformedQuotations(context),
    garbledPassages(context).map(({ title, ...stretch }) =>
      issue(context, 'garbled', 'note', title, [stretch]),
    ),
    tensions(context, sources.statements).map(({ title, stretches }) =>
      issue(context, 'tension', 'note', title, stretches),
    ),
    overstatements(context).map(({ title, stretches }) =>
      issue(context, 'headline', 'warning', title, stretches),
    ),
  ]
  return found.flatMap((issues) => issues.slice(0, MOST))
}
