/**
 * `backstory score --quotations FILE`: how many quotations, reported clauses and figures of annotated
 * paragraphs are found with their speaker, by kind. tests/quotations/README.md has the conventions.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { english } from '../lib/annotate/english/words.ts'
import type { Knowledge } from '../lib/annotate/knowledge.ts'
import type { DocumentContext } from '../lib/compile/articles/context.ts'
import { contextFor } from '../lib/compile/articles/observe.ts'
import { findStatements, type Statement } from '../lib/compile/articles/statements.ts'
import { fold } from '../lib/text/fold.ts'

export const QUOTATIONS = 'tests/quotations/paragraphs.json'

const AnnotatedQuote = z.object({
  exact: z.string().min(1),
  kind: z.enum(['direct', 'partial', 'reported', 'figure', 'scare']),
  speaker: z.string().nullable(),
  occurrence: z.number().optional(),
  carrier: z.boolean().optional(),
  nested: z.boolean().optional(),
})
type AnnotatedQuote = z.infer<typeof AnnotatedQuote>

const Paragraphs = z.array(
  z.object({ id: z.string(), text: z.string(), quotes: z.array(AnnotatedQuote) }),
)

export type Outcome = 'right' | 'wrong' | 'open'
/** What the rows of the table are. `spoken` is every quotation that has a speaker: the goal is set on it. */
export const ROWS = [
  'spoken',
  'direct',
  'partial',
  'nested',
  'reported',
  'figure',
  'unattributed',
  'scare',
] as const
type Row = (typeof ROWS)[number]

export interface QuotationScores {
  readonly rows: Readonly<Record<Row, Record<Outcome, number>>>
  /** Statements without quotations that stand in no annotation. */
  extra: number
  /** One line for each that is not right. */
  readonly misses: string[]
}

const isTitle = (word: string) => english.titles.has(word) || word === 'executive'

/** Titles and letters behind a name are no part of it; whether they are cut off is scored elsewhere. */
function withoutTitles(name: string): string {
  const words = name.split(/\s+/)
  while (words.length > 1 && isTitle(fold(words[0] ?? '').replace(/\.$/, ''))) words.shift()
  while (words.length > 1 && /^(?:[KQ]C|MP|MEP|MBE|OBE|CBE|Jr|Sr)\.?$/.test(words.at(-1) ?? ''))
    words.pop()
  return words.join(' ')
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^(?:the|an?|our|his|her)\s+/, '')
    .replace(/[.,]$/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether the speaker found is the one annotated: one of its names, or the words for it or their head. */
function isSpeaker(context: DocumentContext, { speaker }: Statement, expected: string): boolean {
  const text = context.document.text
  if (speaker.is === 'entity') {
    const cluster = context.clusters[speaker.cluster]
    const names = (cluster?.mentions ?? []).flatMap((at) => {
      const name = context.names[at]
      return name ? [text.slice(name.start, name.end)] : []
    })
    return names.some((name) => plain(withoutTitles(name)) === plain(expected))
  }
  if (speaker.is !== 'group') return false
  const words = plain(text.slice(speaker.words.start, speaker.words.end))
  const wanted = plain(expected)
  // "a woman" for "a woman walking her dog", and the other way round.
  return words === wanted || words.startsWith(`${wanted} `) || wanted.startsWith(`${words} `)
}

function spanOf(text: string, { exact, occurrence = 1 }: AnnotatedQuote) {
  let start = -1
  for (let times = 0; times < occurrence; times++) start = text.indexOf(exact, start + 1)
  return { start, end: start + exact.length }
}

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }) => {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  const all = Math.max(one.end, other.end) - Math.min(one.start, other.start)
  return shared <= 0 ? 0 : shared / all
}

/** The share of a stretch and of what was found that must be the same for a reported clause. */
const SAME = 0.6

function rowOf({ kind, speaker, nested }: AnnotatedQuote): Row {
  if (kind === 'scare') return 'scare'
  if (nested) return 'nested'
  return speaker === null ? 'unattributed' : kind
}

export function scoreParagraph(
  context: DocumentContext,
  quotes: readonly AnnotatedQuote[],
  scores: QuotationScores,
): void {
  const { text } = context.document
  const statements = findStatements(context)
  const used = new Set<Statement>()
  for (const quote of quotes) {
    const span = spanOf(text, quote)
    const row = rowOf(quote)
    const isQuoted = quote.kind !== 'reported' && quote.kind !== 'figure'
    const found = statements
      .filter((one) =>
        isQuoted
          ? one.quotes.some((own) => overlap(own, span) > 0.9)
          : overlap(one.content, span) >= SAME,
      )
      .sort((one, other) => overlap(other.content, span) - overlap(one.content, span))[0]
    if (found) used.add(found)
    if (quote.carrier) continue
    const open = found === undefined || found.speaker.is === 'unattributed'
    const outcome: Outcome =
      quote.speaker === null
        ? open
          ? 'right'
          : 'wrong'
        : open
          ? 'open'
          : isSpeaker(context, found, quote.speaker)
            ? 'right'
            : 'wrong'
    scores.rows[row][outcome]++
    if (row === 'direct' || row === 'partial') scores.rows.spoken[outcome]++
    if (outcome !== 'right') {
      scores.misses.push(
        `${outcome} ${row} ${shown(context, found)} for ${quote.speaker}: ${quote.exact.slice(0, 70)}`,
      )
    }
  }
  for (const one of statements) {
    if (used.has(one) || one.quotes.length > 0) continue
    scores.extra++
    scores.misses.push(
      `extra ${one.kind} ${shown(context, one)}: ${text.slice(one.content.start, one.content.end).slice(0, 70)}`,
    )
  }
}

function shown(context: DocumentContext, one: Statement | undefined): string {
  if (!one) return '(nothing)'
  const { speaker } = one
  if (speaker.is === 'entity') return `"${context.clusters[speaker.cluster]?.label}"`
  if (speaker.is === 'group')
    return `"${context.document.text.slice(speaker.words.start, speaker.words.end)}"`
  return '(nobody)'
}

export const noQuotationScores = (): QuotationScores => ({
  rows: Object.fromEntries(
    ROWS.map((row) => [row, { right: 0, wrong: 0, open: 0 }]),
  ) as QuotationScores['rows'],
  extra: 0,
  misses: [],
})

/** The paragraphs of a file, each as a document of its own. `keep` picks some by their number, from 1. */
export async function scoreQuotations(
  path: string,
  knowledge: Knowledge,
  keep: (number: number) => boolean = () => true,
): Promise<QuotationScores> {
  const paragraphs = Paragraphs.parse(JSON.parse(await readFile(path, 'utf8')))
  const scores = noQuotationScores()
  for (const [at, { id, text, quotes }] of paragraphs.entries()) {
    if (!keep(at + 1)) continue
    const sha256 = createHash('sha256').update(text).digest('hex')
    const context = contextFor(
      { t: 'document', id: `doc:${sha256.slice(0, 16)}`, sha256, title: id, text, lang: 'en' },
      knowledge,
    )
    scoreParagraph(context, quotes, scores)
  }
  return scores
}

export function quotationTable({ rows, extra }: QuotationScores): string {
  const lines = ROWS.map((row) => {
    const { right, wrong, open } = rows[row]
    const all = right + wrong + open
    const share = (count: number) =>
      (all === 0 ? '–' : ((100 * count) / all).toFixed(1)).padStart(8)
    return `  ${row.padEnd(14)}${share(right)}${share(wrong)}${share(open)}${String(all).padStart(8)}`
  })
  return [
    `  ${''.padEnd(14)}${['right %', 'wrong %', 'open %', 'count'].map((head) => head.padStart(8)).join('')}`,
    ...lines,
    `  ${extra} reported statements that no annotation has`,
  ].join('\n')
}
