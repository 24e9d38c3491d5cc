/**
 * Seeds to records. Pure: the caller reads the files and parses the YAML; every error is found in
 * one run and names its file, its field and the reason.
 */
import type { ArticleOverrides } from '../schema/articleOverrides.ts'
import { type DocumentRecord, KnowledgeRecord, MAX_LINE_BYTES } from '../schema/record.ts'
import { Entry, Overrides, Sidecar } from '../schema/seed.ts'
import { compileEntry } from './entry.ts'
import { errorsOf, type SeedError, SeedErrors } from './errors.ts'
import { checkNames } from './names.ts'

/** One article as read: the untouched text, and the parsed sidecar where there is one. */
export interface SeedArticle {
  /** File name without ".txt". */
  readonly slug: string
  readonly text: string
  /** Of the UTF-8 bytes, in hex. */
  readonly sha256: string
  readonly sidecar?: { readonly file: string; readonly data: unknown }
}

export interface SeedEntry {
  /** Path inside `seeds/`, for messages: "entries/people/vladimir-putin.yaml". */
  readonly file: string
  readonly data: unknown
}

export interface Seeds {
  /** Files that could not even be read as YAML: reported with everything else. */
  readonly faults: readonly SeedError[]
  readonly articles: readonly SeedArticle[]
  readonly entries: readonly SeedEntry[]
  /** `overrides.yaml`, where there is one. */
  readonly overrides?: SeedEntry
}

export interface CompileOptions {
  /** Ids of entities of other packs, which an entry may point at as well. */
  readonly known?: ReadonlySet<string>
}

/** An entry as it was parsed, and its file inside `seeds/`. */
export interface ParsedEntry {
  readonly file: string
  readonly entry: Entry
}

/** What became of the seeds, with everything that is wrong. */
export interface CompiledSeeds {
  readonly errors: readonly SeedError[]
  /** Sorted by type and id. */
  readonly records: KnowledgeRecord[]
  /** Those that could be parsed, by file. */
  readonly entries: readonly ParsedEntry[]
  readonly accept: Overrides['accept']
  /** What the compiler of articles is told where it is wrong. */
  readonly overrides: ArticleOverrides
}

function compileArticle(article: SeedArticle, errors: SeedError[]): DocumentRecord | null {
  const file = `articles/${article.slug}.txt`
  if (article.text.trim() === '') {
    errors.push({ file, field: '', reason: 'the article is empty' })
    return null
  }
  if (article.text.includes('\u0000') || article.text.includes('\ufffd')) {
    errors.push({ file, field: '', reason: 'the article is not UTF-8 text' })
    return null
  }
  const parsed = Sidecar.safeParse(article.sidecar?.data ?? {})
  if (!parsed.success) {
    errors.push(...errorsOf(article.sidecar?.file ?? file, parsed.error.issues))
    return null
  }
  const { title, lang, url, publisher, author, published, license } = parsed.data
  const firstLine = article.text.trimStart().split('\n', 1)[0]?.trim() ?? ''
  return {
    t: 'document',
    id: `doc:${article.sha256.slice(0, 16)}`,
    sha256: article.sha256,
    title: title ?? firstLine.slice(0, 500),
    text: article.text,
    lang,
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    ...(publisher ? { publisher } : {}),
    ...(author ? { author } : {}),
    ...(license ? { license } : {}),
  }
}

function idOf(data: unknown): string[] {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined
  return typeof id === 'string' ? [id] : []
}

/** What the extension would refuse in a record made of this file: its schema, its length. */
function unfit(file: string, record: KnowledgeRecord): SeedError[] {
  const parsed = KnowledgeRecord.safeParse(record)
  if (!parsed.success) return errorsOf(file, parsed.error.issues)
  // Three bytes are the most that a UTF-16 unit takes in UTF-8.
  const isLong = JSON.stringify(record).length * 3 > MAX_LINE_BYTES
  return isLong && byteLength(JSON.stringify(record)) > MAX_LINE_BYTES
    ? [{ file, field: '', reason: `is longer than ${MAX_LINE_BYTES / 1024} KB as a record` }]
    : []
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** An id may stand in one file, and only once there; the first place counts. */
function duplicates(
  seen: Map<string, string>,
  id: string,
  file: string,
  errors: SeedError[],
  field = 'id',
): void {
  const before = seen.get(id)
  if (before === undefined) seen.set(id, file)
  else errors.push({ file, field, reason: `"${id}" is also in ${before}` })
}

/** Entities that a record points at, with the field that does. */
function references(entry: Entry): { field: string; id: string }[] {
  return [
    ...entry.ties.map((tie, index) => ({ field: `ties[${index}].object`, id: tie.object })),
    ...(entry.participants ?? []).map((one, index) => ({
      field: `participants[${index}].entity`,
      id: one.entity,
    })),
    ...(entry.places ?? []).map((id, index) => ({ field: `places[${index}]`, id })),
    ...(entry.partOf ? [{ field: 'partOf', id: entry.partOf }] : []),
  ]
}

function overridesOf(
  { overrides }: Seeds,
  errors: SeedError[],
): Pick<CompiledSeeds, 'accept' | 'overrides'> {
  // A file of comments alone is null.
  const parsed = Overrides.safeParse(overrides?.data ?? {})
  if (!parsed.success) errors.push(...errorsOf(overrides?.file ?? '', parsed.error.issues))
  const { accept, ...rest } = parsed.success ? parsed.data : Overrides.parse({})
  return { accept, overrides: rest }
}

/**
 * Every record of the seeds, sorted by type and id, so that the same seeds in any order give the
 * same records. Throws `SeedErrors` when anything is wrong.
 */
export function compileSeeds(seeds: Seeds, options: CompileOptions = {}): KnowledgeRecord[] {
  const { errors, records } = tryCompileSeeds(seeds, options)
  if (errors.length > 0) throw new SeedErrors(errors)
  return records
}

/** As `compileSeeds`, but the errors are given and not thrown. */
export function tryCompileSeeds(seeds: Seeds, { known }: CompileOptions = {}): CompiledSeeds {
  const errors: SeedError[] = [...seeds.faults]
  const records: KnowledgeRecord[] = []
  const ids = new Map<string, string>()
  const articles = new Map<string, { readonly id: string; readonly text: string }>()
  for (const article of seeds.articles) {
    const document = compileArticle(article, errors)
    if (!document) continue
    duplicates(ids, document.id, `articles/${article.slug}.txt`, errors)
    errors.push(...unfit(`articles/${article.slug}.txt`, document))
    articles.set(article.slug, { id: document.id, text: article.text })
    records.push(document)
  }
  const entries: ParsedEntry[] = []
  // An entry that does not parse is still what another may point at: one fault, one message.
  const own = new Set(seeds.entries.flatMap(({ data }) => idOf(data)))
  const items = new Map<string, string>()
  for (const { file, data } of seeds.entries) {
    const parsed = Entry.safeParse(data)
    if (!parsed.success) {
      errors.push(...errorsOf(file, parsed.error.issues))
      continue
    }
    duplicates(ids, parsed.data.id, file, errors)
    if (parsed.data.wikidata) duplicates(items, parsed.data.wikidata, file, errors, 'wikidata')
    entries.push({ file, entry: parsed.data })
  }
  for (const { file, entry } of entries) {
    for (const { field, id } of references(entry)) {
      if (own.has(id) || known?.has(id)) continue
      const reason = `"${id}" is the id of no entry and of no general entity; write that entry, or correct the id`
      errors.push({ file, field, reason })
    }
    errors.push(...checkNames(file, entry))
    for (const record of compileEntry(file, entry, articles, errors)) {
      if (record.t === 'relation') duplicates(ids, record.id, file, errors)
      errors.push(...unfit(file, record))
      records.push(record)
    }
  }
  const decisions = overridesOf(seeds, errors)
  const byFile = (one: ParsedEntry, other: ParsedEntry) => (one.file < other.file ? -1 : 1)
  return {
    errors,
    records: records.sort((one, other) => {
      const a = sortKey(one)
      const b = sortKey(other)
      return a < b ? -1 : a > b ? 1 : 0
    }),
    entries: entries.sort(byFile),
    ...decisions,
  }
}

const ORDER = ['document', 'entity', 'relation', 'statement', 'issue', 'mention']

function sortKey(record: KnowledgeRecord): string {
  const id = record.t === 'mention' ? `${record.doc}@${record.span.start}` : record.id
  return `${ORDER.indexOf(record.t)} ${id}`
}
