/**
 * When an article that does not say so was written: from the offices that it gives people, from names
 * that were not there before, from how long something had lasted, and from the tense of its dates.
 * An inference, and marked as one wherever it is used.
 */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { RelationRecord } from '../../schema/record.ts'
import { type DateMention, datesOf } from '../../text/dates.ts'
import { type DayNumber, type Edtf, parseEdtf } from '../../text/edtf.ts'
import { englishDates } from '../../text/english/dates.ts'
import { countOf, NUMBER } from '../../text/english/numbers.ts'
import { fold } from '../../text/fold.ts'
import type { DocumentContext } from './context.ts'

/** Days, both ends included; an open end is infinite. */
interface Range {
  readonly first: DayNumber
  readonly last: DayNumber
}

type Named = Omit<DocumentContext, 'written'>

const meet = (one: Range, other: Range): Range => ({
  first: Math.max(one.first, other.first),
  last: Math.min(one.last, other.last),
})
const isEmpty = ({ first, last }: Range) => first > last
const isClosed = ({ first, last }: Range) => Number.isFinite(first) && Number.isFinite(last)

const firstOf = (edtf: Edtf | undefined) =>
  (edtf === undefined ? undefined : parseEdtf(edtf)?.first) ?? Number.NEGATIVE_INFINITY
const lastOf = (edtf: Edtf | undefined) =>
  (edtf === undefined ? undefined : parseEdtf(edtf)?.last) ?? Number.POSITIVE_INFINITY

/** Before a title, with at most a country between: its bearer holds the office no more. */
const NO_MORE = /\b(?:former|ex|then|late|ousted|deposed|retired)[\s-]+(?:[\p{L}.]+\s+)?$/iu
/** In a title: the bearer holds it not yet, or not really; or no more. */
const NOT_HELD = /\b(?:elect|designate|acting|interim|former|ex)\b/i

/** "Senator for Illinois" is written "Senator". */
const office = (role: string) => fold(role).replace(/ (?:for|from) .*$/, '')

/** The terms of an office by the title before a name; none where a title says nothing of time. */
function termsOf(title: string, relations: readonly RelationRecord[], person: string): Range[] {
  const words = fold(title)
  const terms = relations.filter(
    ({ subject, predicate, role }) =>
      subject === person &&
      predicate === 'holdsOffice' &&
      role !== undefined &&
      // The whole of it: a vice president is no president.
      words === office(role),
  )
  // A term without a beginning may have been at any time.
  if (terms.some(({ from }) => from === undefined)) return []
  return terms.map(({ from, to }) => ({ first: firstOf(from), last: lastOf(to) }))
}

const LASTED = new RegExp(
  `(?:^|[\\s,])(?:after|in|during) (?:the )?(?<count>${NUMBER}) years? of (?:the |a |an )?$`,
  'iu',
)

/** "After four years of conflict in Syria": as long after the beginning of what is known. */
function lasted(before: string, when: Edtf | undefined): Range | null {
  const began = when === undefined ? null : parseEdtf(when)
  const count = countOf(LASTED.exec(before)?.groups?.count ?? '')
  if (!began || !count || !when?.includes('/') || count.least !== count.most) return null
  const start = parseEdtf(when.slice(0, when.indexOf('/')))
  if (!start || !Number.isInteger(count.least)) return null
  const years = count.least * 10_000
  return { first: start.first + years, last: start.last + years + 10_000 }
}

/** Everything that narrows the time, each as the ranges in one of which the article was written. */
function evidence({ names, clusters, document, shadow }: Named, knowledge: Knowledge): Range[][] {
  const found: Range[][] = []
  for (const { start, end, cluster, title } of names) {
    const entity = knowledge.entities.get(clusters[cluster]?.entity ?? '')
    if (!entity) continue
    const before = title ? shadow.slice(Math.max(0, title.start - 30), title.start) : ''
    if (title && !NO_MORE.test(before) && !NOT_HELD.test(title.text)) {
      const terms = termsOf(title.text, knowledge.relationsOf(entity.id), entity.id)
      if (terms.length > 0) found.push(terms)
    }
    const written = fold(document.text.slice(start, end))
    const name = entity.names.find(({ value }) => fold(value) === written)
    // A name may still be used when it has gone out of use; it is not used before it is there.
    if (name?.from) found.push([{ first: firstOf(name.from), last: Number.POSITIVE_INFINITY }])
    if (entity.kind !== 'event') continue
    const since = lasted(shadow.slice(Math.max(0, start - 60), start), entity.when?.edtf)
    if (since) found.push([since])
  }
  return found
}

/** A day as a number to EDTF; the length of the month of an added year may differ: 29 February. */
function edtfOf(day: DayNumber): Edtf {
  const digits = String(day).padStart(8, '0')
  const edtf = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  return parseEdtf(edtf) ? edtf : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-28`
}

const intervalOf = ({ first, last }: Range): Edtf =>
  first === last ? edtfOf(first) : `${edtfOf(first)}/${edtfOf(last)}`

/** Days that the article names as past or as to come, of its own time. */
function byTense({ document, sentences }: Named, range: Range): Range {
  let narrowed = range
  const dates = datesOf(document.text, { published: intervalOf(range), sentences })
  const isDay = ({ edtf, precision, kind }: DateMention) =>
    kind === 'date' && precision === 'day' && edtf !== null && !edtf.includes('/')
  for (const date of dates) {
    const day = isDay(date) && date.edtf !== null ? parseEdtf(date.edtf) : null
    const sentence = sentences.find(({ start, end }) => start <= date.start && date.start < end)
    if (!day || !sentence) continue
    const tense = englishDates.tense(
      document.text.slice(sentence.start, sentence.end),
      date.start - sentence.start,
      date.end - sentence.start,
    )
    if (tense === null) continue
    const side =
      tense === 'past'
        ? { first: day.first, last: Number.POSITIVE_INFINITY }
        : { first: Number.NEGATIVE_INFINITY, last: day.last }
    // Outside the range it is of another time: "will have been free by 3 May 1945".
    if (!isEmpty(meet(narrowed, side))) narrowed = meet(narrowed, side)
    else if (tense === 'past') return { first: 1, last: 0 }
  }
  return narrowed
}

/**
 * The time in which the article must have been written, as an interval; null where nothing bounds it on
 * both sides, where what is known contradicts itself (a history names the presidents of many years), and
 * where the article says it.
 */
export function writtenOf(context: Named, knowledge: Knowledge): Edtf | null {
  if (context.published) return null
  let possible: Range[] = [{ first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }]
  for (const ranges of evidence(context, knowledge)) {
    possible = possible
      .flatMap((one) => ranges.map((other) => meet(one, other)))
      .filter((range) => !isEmpty(range))
  }
  const whole = {
    first: Math.min(...possible.map(({ first }) => first)),
    last: Math.max(...possible.map(({ last }) => last)),
  }
  if (isEmpty(whole) || !isClosed(whole)) return null
  const narrowed = byTense(context, whole)
  return isEmpty(narrowed) ? null : intervalOf(narrowed)
}
