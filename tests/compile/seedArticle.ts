/** What the compiler makes of the seed article, in the order of its text, as an editor would read it. */
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { compileBundle } from '../../cli/bundle.ts'
import { SEEDS } from '../../cli/packs.ts'
import { indexKnowledge } from '../../lib/annotate/knowledge.ts'
import { contextFor } from '../../lib/compile/articles/observe.ts'
import { datesIn, observedDates } from '../../lib/compile/articles/observedDates.ts'
import { type DocumentRecord, MENTIONED_TOGETHER, type Source } from '../../lib/schema/record.ts'

export const READING = new URL('./seed-article.yaml', import.meta.url)

/** Without typography that nobody sees in a diff: no-break spaces, line ends. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()

const wordsOf = (sources: readonly Source[]) =>
  sources.flatMap((source) => ('exact' in source ? [plain(source.exact)] : []))

/** The reading, as plain data. */
export async function seedArticleReading() {
  const packs = await compileBundle(SEEDS)
  const records = packs.flatMap((pack) => pack.records)
  const document = records.find((record) => record.t === 'document') as DocumentRecord
  const { id, text, published } = document
  // Read as it was, without the date that was inferred of it.
  const { published: _, ...asFound } = document
  const context = contextFor(asFound, indexKnowledge(records))
  const placed = new Map(observedDates(context).map((date) => [date.start, date]))
  const cites = (sources: readonly Source[]) =>
    sources.some((one) => 'doc' in one && one.doc === id)
  return {
    written: published ?? null,
    names: records.flatMap((record) =>
      record.t === 'mention' && record.doc === id
        ? [
            {
              name: plain(text.slice(record.span.start, record.span.end)),
              is: record.entity,
              as: record.form,
            },
          ]
        : [],
    ),
    dates: datesIn(context).map((date) => {
      const known = placed.get(date.start)
      return { words: date.text, is: known?.edtf ?? null, basis: known?.basis ?? null }
    }),
    statements: records.flatMap((record) =>
      record.t === 'statement' && cites(record.sources)
        ? [
            {
              passage: wordsOf(record.sources)[0],
              kind: record.kind,
              speaker: record.speaker ?? record.speakerIs,
              about: record.about,
              date: record.date?.edtf ?? null,
              at: record.sourceEvent ?? null,
              quotes: record.quotes.map(({ start, end }) => plain(text.slice(start, end))),
            },
          ]
        : [],
    ),
    events: records.flatMap((record) =>
      record.t === 'entity' && record.kind === 'event' && record.origin === 'extracted'
        ? [record]
        : [],
    ),
    ties: records.flatMap((record) =>
      record.t === 'relation' && record.origin === 'extracted' && record.role !== MENTIONED_TOGETHER
        ? [`${record.subject} ${record.predicate} ${record.object}`]
        : [],
    ),
    together: records.flatMap((record) =>
      record.t === 'relation' && record.role === MENTIONED_TOGETHER
        ? [`${record.subject} and ${record.object}`]
        : [],
    ),
    issues: records.flatMap((record) =>
      record.t === 'issue'
        ? [{ code: record.code, title: record.title, passages: wordsOf(record.sources) }]
        : [],
    ),
  }
}

/** What a person read and found right; `why` is for the reader of the file. */
export async function expectedReading(): Promise<unknown> {
  const withoutWhy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutWhy)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, own]) =>
        key === 'why' ? [] : [[key, withoutWhy(own)]],
      ),
    )
  }
  return withoutWhy(parse(await readFile(READING, 'utf8')))
}
