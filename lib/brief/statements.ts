/** Which statements are worth a line beside a page or an entity, and how each is shown. */
import type { Said } from '../schema/entityPage.ts'
import type { DocumentRecord, Id, StatementRecord } from '../schema/record.ts'
import type { Edtf } from '../text/edtf.ts'
import { fold } from '../text/fold.ts'
import { isOnlyOf } from './ownArticle.ts'
import type { TieContext } from './ties.ts'
import { spanOf } from './timeline.ts'

/** README.md: what makes a statement worth a line. A name counts by its salience, 1 for the page's first. */
const BY = 1
const ABOUT = 0.6
const QUOTED = 0.5
const RECENT = 0.5

/** What was said after the article is not what led to it. */
const AFTERWARDS = 0.5

/** Days until recency counts half. */
const HALF_LIFE = 365

/** Names of one statement that count; a list of twenty countries is about none of them. */
const MAX_ABOUT = 3

/** Statements of this share of the same words say the same. */
const SAME = 0.6

/** Names of a page whose statements are looked at. */
const MAX_NAMES = 20

export interface StatementContext extends TieContext {
  /** How much the page is about each of its names. */
  readonly salience: ReadonlyMap<Id, number>
  /** The page's own words: what they already have is not said again. */
  readonly pageText?: string
}

/** A quotation that is less of its sentence than this is shown in it: “coordinating structure”. */
const MOST = 0.5

/** Statements of one document beside a page. */
const MAX_OF_ONE = 4

/** The words of the speaker where they stand for themselves; several are shown in their sentence. */
function quotedWords({ quotes: [quote, ...more], speaker }: StatementRecord, of: Passage): string {
  if (!quote || more.length > 0 || speaker === null) return ''
  const isMost = quote.end - quote.start >= MOST * of.exact.length
  return isMost ? (of.document?.text.slice(quote.start, quote.end) ?? '') : ''
}

interface Passage {
  readonly exact: string
  readonly document: DocumentRecord | undefined
}

/** A statement as it is shown; null where no words show it. */
function saidOf(statement: StatementRecord, context: TieContext): Omit<Said, 'why'> | null {
  const { knowledge, phrases } = context
  const source = statement.sources.find((one) => 'doc' in one)
  if (!source || !('doc' in source)) return null
  const document = knowledge.documents.get(source.doc)
  const speaker = statement.speaker === null ? null : knowledge.entities.get(statement.speaker)
  const words = quotedWords(statement, { exact: source.exact, document })
  const date = dateOf(statement, document)
  return {
    speaker: speaker ? { id: speaker.id, kind: speaker.kind, name: speaker.label } : null,
    text: words || source.exact,
    isQuotation: Boolean(words),
    ...(date ? { date: phrases.date(date) } : {}),
    ...(document
      ? { citation: { text: document.title, ...(document.url ? { url: document.url } : {}) } }
      : {}),
  }
}

const dateOf = (statement: StatementRecord, document: DocumentRecord | undefined) =>
  statement.date?.edtf ?? document?.published?.edtf

/** How near in time a statement is to the article, 0 to 1; 0 where one of them has no date. */
function recency(date: Edtf | undefined, published: Edtf | undefined): number {
  const said = date === undefined ? null : spanOf(date)
  const page = published === undefined ? null : spanOf(published)
  const from = said?.last ?? said?.first
  const to = page?.first ?? page?.last
  if (from == null || to == null) return 0
  return 2 ** (-Math.abs(to - from) / HALF_LIFE) * (from > to ? AFTERWARDS : 1)
}

const wordsOf = (text: string) =>
  new Set((fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2))

const plain = (text: string) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Whether most words of the shorter are in the other. */
function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const word of short) if (long.has(word)) shared++
  return short.size > 0 && shared / short.size >= SAME
}

interface Scored {
  readonly statement: StatementRecord
  readonly said: Omit<Said, 'why'>
  readonly score: number
}

function scored(statement: StatementRecord, context: StatementContext): Scored[] {
  const { knowledge, salience, published, own } = context
  if (isOnlyOf(statement.sources, own)) return []
  const said = saidOf(statement, context)
  if (!said) return []
  const [source] = statement.sources
  const document = source && 'doc' in source ? knowledge.documents.get(source.doc) : undefined
  const about = statement.about
    .flatMap((id) => (id === statement.speaker ? [] : (salience.get(id) ?? 0)))
    .sort((one, other) => other - one)
    .slice(0, MAX_ABOUT)
  const score =
    BY * (statement.speaker === null ? 0 : (salience.get(statement.speaker) ?? 0)) +
    ABOUT * about.reduce((sum, one) => sum + one, 0) +
    (said.isQuotation ? QUOTED : 0) +
    RECENT * recency(dateOf(statement, document), published)
  return [{ statement, said, score: score * statement.confidence }]
}

/** Who of the page it is by and about: why the line is there. */
function whyOf({ speaker, about }: StatementRecord, context: StatementContext): string {
  const { knowledge, phrases, salience } = context
  const label = (id: Id) => knowledge.entities.get(id)?.label ?? id
  const named = about
    .filter((id) => id !== speaker && (salience.get(id) ?? 0) > 0)
    .sort((one, other) => (salience.get(other) ?? 0) - (salience.get(one) ?? 0))
    .slice(0, 2)
    .map(label)
  const by = speaker !== null && salience.has(speaker) ? label(speaker) : undefined
  return phrases.saidWhy(by, named)
}

/** The best of some statements, each thing once. */
function best(
  statements: Iterable<StatementRecord>,
  context: StatementContext,
  limit: number,
  ofOne = limit,
): Said[] {
  const pageText = context.pageText === undefined ? '' : plain(context.pageText)
  const all = [...new Map([...statements].map((one) => [one.id, one])).values()]
    .flatMap((one) => scored(one, context))
    .sort(
      (one, other) => other.score - one.score || (one.statement.id < other.statement.id ? -1 : 1),
    )
  const shown: Said[] = []
  const before: ReadonlySet<string>[] = []
  const shownOf = new Map<string, number>()
  for (const { statement, said } of all) {
    if (shown.length === limit) break
    const words = wordsOf(said.text)
    if (before.some((one) => isSame(one, words)) || pageText.includes(plain(said.text))) continue
    const from = said.citation?.text ?? ''
    const times = shownOf.get(from) ?? 0
    if (times === ofOne) continue
    shownOf.set(from, times + 1)
    before.push(words)
    shown.push({ ...said, why: whyOf(statement, context) })
  }
  return shown
}

/** What was said before by and about the names of a page. */
export function statementsForPage(context: StatementContext, limit: number): Said[] {
  const names = [...context.salience]
    .sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))
    .slice(0, MAX_NAMES)
  const top = names[0]?.[1] ?? 1
  const salience = new Map(names.map(([id, score]) => [id, score / top]))
  const all = names.flatMap(([id]) => context.knowledge.statementsOf(id))
  return best(all, { ...context, salience }, limit, MAX_OF_ONE)
}

/** What was said by and about one entity; what is also about others of the page comes first. */
export function statementsForEntity(id: Id, context: StatementContext, limit: number): Said[] {
  const top = Math.max(...context.salience.values(), 0) || 1
  const salience = new Map([...context.salience].map(([one, score]) => [one, score / top]))
  return best(
    context.knowledge.statementsOf(id),
    { ...context, salience: salience.set(id, 1) },
    limit,
  )
}
