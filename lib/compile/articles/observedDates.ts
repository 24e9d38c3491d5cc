/** The dates of a document, placed as far as its own date, or what is inferred of it, allows. */
import type { ObservedDate } from '../../schema/observations.ts'
import { type DateMention, datesOf } from '../../text/dates.ts'
import type { DocumentContext } from './context.ts'

const mentions = new WeakMap<DocumentContext, readonly DateMention[]>()

/** Every date, also those that cannot be placed. Read once a document: four rules ask. */
export function datesIn(context: DocumentContext): readonly DateMention[] {
  const known = mentions.get(context)
  if (known) return known
  const { document, sentences, published, written } = context
  const found = datesOf(document.text, {
    published: published?.edtf ?? written ?? undefined,
    sentences,
  })
  mentions.set(context, found)
  return found
}

/** The words give the year, so that nothing had to be inferred. */
const saysYear = ({ text, basis }: DateMention) => basis === 'stated' && /\d{4}/.test(text)

/** How a date is known: what is counted from an inferred day is inferred. */
export const basisOf = (
  date: DateMention,
  { published }: DocumentContext,
): ObservedDate['basis'] =>
  saysYear(date) || (published && published.basis !== 'inferred') ? date.basis : 'inferred'

/** What of them has a place in the calendar. */
export function observedDates(context: DocumentContext): ObservedDate[] {
  return datesIn(context).flatMap((date) =>
    date.edtf === null
      ? []
      : [{ start: date.start, end: date.end, edtf: date.edtf, basis: basisOf(date, context) }],
  )
}
