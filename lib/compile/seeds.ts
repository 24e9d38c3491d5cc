/**
 * Seeds to records. Pure: the caller reads the files and parses the YAML; every error is found in
 * one run and names its file, its field and the reason.
 */
import type { KnowledgeRecord } from '../schema/record.ts'
import { Entry, Sidecar } from '../schema/seed.ts'
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
  readonly articles: readonly SeedArticle[]
  readonly entries: readonly SeedEntry[]
}

function compileArticle(article: SeedArticle, errors: SeedError[]): KnowledgeRecord | null {
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

/** Where the last of two things with one id was written, for "is also in". */
function duplicates(seen: Map<string, string>, id: string, file: string, errors: SeedError[]): void {
  const before = seen.get(id)
  if (before !== undefined && before !== file) {
    errors.push({ file, field: 'id', reason: `"${id}" is also the id of ${before}` })
  }
  seen.set(id, before ?? file)
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

/**
 * Every record of the seeds, sorted by type and id, so that the same seeds in any order give the
 * same records. Throws `SeedErrors` when anything is wrong.
 */
export function compileSeeds(seeds: Seeds): KnowledgeRecord[] {
  const errors: SeedError[] = []
  const records: KnowledgeRecord[] = []
  const ids = new Map<string, string>()
  const articles = new Map<string, { readonly id: string; readonly text: string }>()
  for (const article of seeds.articles) {
    const document = compileArticle(article, errors)
    if (!document || document.t !== 'document') continue
    duplicates(ids, document.id, `articles/${article.slug}.txt`, errors)
    articles.set(article.slug, { id: document.id, text: article.text })
    records.push(document)
  }
  const entries: { file: string; entry: Entry }[] = []
  for (const { file, data } of seeds.entries) {
    const parsed = Entry.safeParse(data)
    if (!parsed.success) {
      errors.push(...errorsOf(file, parsed.error.issues))
      continue
    }
    duplicates(ids, parsed.data.id, file, errors)
    entries.push({ file, entry: parsed.data })
  }
  // An entry that does not parse may be what another points at: one fault, one message.
  const broken = entries.length < seeds.entries.length
  for (const { file, entry } of entries) {
    for (const { field, id } of references(entry)) {
      if (!ids.has(id) && !broken) {
        errors.push({ file, field, reason: `"${id}" is the id of no entry` })
      }
    }
    errors.push(...checkNames(file, entry))
    records.push(...compileEntry(file, entry, articles, errors))
  }
  if (errors.length > 0) {
    throw new SeedErrors(
      errors.toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0)),
    )
  }
  return records.sort((one, other) => {
    const a = sortKey(one)
    const b = sortKey(other)
    return a < b ? -1 : a > b ? 1 : 0
  })
}

const ORDER = ['document', 'entity', 'relation', 'statement', 'issue', 'mention']

function sortKey(record: KnowledgeRecord): string {
  const id = record.t === 'mention' ? `${record.doc}@${record.span.start}` : record.id
  return `${ORDER.indexOf(record.t)} ${id}`
}
