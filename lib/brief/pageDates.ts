/** The dates that a page gives at least to the day, in order. */
import type { PageDate } from '../schema/briefing.ts'
import type { Block } from '../schema/page.ts'
import { type DateMention, datesOf } from '../text/dates.ts'
import { type Edtf, parseEdtf } from '../text/edtf.ts'
import { sentences } from '../text/sentences.ts'
import type { Phrases } from './phrases.ts'
import { spanOf } from './timeline.ts'

interface Dated {
  readonly order: number
  readonly date: PageDate
}

function sentenceAt(text: string, at: number): string {
  const found = sentences(text).find(({ start, end }) => start <= at && at < end)
  return found ? text.slice(found.start, found.end) : text
}

/** Days that the words give, also those inside a range; not "yesterday" and not "on Monday". */
function daysIn(mentions: readonly DateMention[]): DateMention[] {
  return mentions.flatMap((mention) => {
    if (mention.ends) return daysIn(mention.ends)
    const { kind, precision, yearless, basis } = mention
    if (kind !== 'date') return []
    if (yearless) return yearless.day === undefined ? [] : [mention]
    // "03/04/2015" may be two days.
    return precision === 'day' && basis === 'stated' ? [mention] : []
  })
}

/** Orders days; one whose year nobody knows comes first. */
function orderOf({ edtf, yearless }: DateMention): number {
  const placed = edtf === null ? null : parseEdtf(edtf)
  return placed ? placed.first : (yearless?.month ?? 0) * 100 + (yearless?.day ?? 0)
}

/**
 * Each date once, with the first sentence that gives it. A date without a year is put into the year
 * that the page's own date and the tense suggest, for the order only; it is shown without.
 */
export function pageDates(
  blocks: readonly Block[],
  published: Edtf | undefined,
  phrases: Phrases,
): PageDate[] {
  const found = new Map<string, Dated>()
  // "September 30" in a page of 2015 that also says "September 30, 2015" is the same day; in a page
  // without a date every September 30 is.
  const stated = new Set<number>()
  blocks.forEach(({ text }, block) => {
    for (const mention of daysIn(datesOf(text, { published }))) {
      const shown = shownAs(mention, phrases)
      if (found.has(shown)) continue
      const { start, end, yearless, weekday, edtf } = mention
      const order = orderOf(mention)
      if (!yearless) stated.add(order).add(order % 10_000)
      found.set(shown, {
        order,
        date: {
          text: shown,
          yearStated: !yearless,
          sentence: sentenceAt(text, start),
          at: { block, start, end },
          ...daysOf(edtf, !yearless),
          ...(weekday && !yearless
            ? { conflict: phrases.wrongWeekday(shown, weekday.stated, weekday.actual) }
            : {}),
        },
      })
    }
  })
  return [...found.values()]
    .filter(({ order, date }) => date.yearStated || !stated.has(order))
    .sort((one, other) => one.order - other.order)
    .map(({ date }) => date)
}

/** A day whose year was inferred may be another: it is drawn as one that is not quite known. */
function daysOf(edtf: Edtf | null, yearStated: boolean): Pick<PageDate, 'days'> {
  const span = edtf === null ? null : spanOf(edtf)
  if (!span) return {}
  return { days: yearStated ? span : { ...span, known: 'approximate' } }
}

function shownAs({ edtf, yearless }: DateMention, phrases: Phrases): string {
  if (yearless) return phrases.dayOfYear(yearless.month, yearless.day ?? 0)
  return phrases.date(edtf ?? '')
}
