/** The dates that a page gives at least to the day, in order. */
import type { PageDate } from '../schema/briefing.ts'
import type { Block } from '../schema/page.ts'
import { type DateMention, dates, edtfOf } from '../text/dates.ts'
import { type Edtf, parseEdtf } from '../text/edtf.ts'
import { sentences } from '../text/sentences.ts'
import type { Phrases } from './phrases.ts'

interface Dated {
  readonly order: number
  readonly date: PageDate
}

function sentenceAt(text: string, at: number): string {
  const found = sentences(text).find(({ start, end }) => start <= at && at < end)
  return found ? text.slice(found.start, found.end) : text
}

/**
 * Each date once, with the first sentence that gives it. A date without a year is put into the
 * page's own year where the page has one, for the order only; it is shown without.
 */
export function pageDates(
  blocks: readonly Block[],
  published: Edtf | undefined,
  phrases: Phrases,
): PageDate[] {
  const own = published === undefined ? null : parseEdtf(published)
  const ownYear = own ? Math.floor(own.first / 10_000) : 0
  const found = new Map<string, Dated>()
  // "September 30" in a page of 2015 that also says "September 30, 2015" is the same day.
  const stated = new Set<number>()
  blocks.forEach(({ text }, block) => {
    for (const mention of dates(text)) {
      const shown = shownAs(mention, phrases)
      if (found.has(shown)) continue
      const { start, end, year, month, day } = mention
      if (year !== null) stated.add(year * 10_000 + month * 100 + day)
      found.set(shown, {
        order: (year ?? ownYear) * 10_000 + month * 100 + day,
        date: {
          text: shown,
          yearStated: year !== null,
          sentence: sentenceAt(text, start),
          at: { block, start, end },
        },
      })
    }
  })
  return [...found.values()]
    .filter(({ order, date }) => date.yearStated || !stated.has(order))
    .sort((one, other) => one.order - other.order)
    .map(({ date }) => date)
}

function shownAs(mention: DateMention, phrases: Phrases): string {
  const edtf = edtfOf(mention)
  return edtf ? phrases.date(edtf) : phrases.dayOfYear(mention.month, mention.day)
}
