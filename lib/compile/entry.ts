/** One curated entry to its entity and relations, every source resolved. */
import type { EntityRecord, KnowledgeRecord, RelationRecord, Source } from '../schema/record.ts'
import type { Entry, EntrySource } from '../schema/seed.ts'
import { parseEdtf } from '../text/edtf.ts'
import type { SeedError } from './errors.ts'
import { nameRecord } from './names.ts'

/** UTF-16 units kept before and after a quotation (Web Annotation's TextQuoteSelector). */
const CONTEXT = 32

export type Articles = ReadonlyMap<string, { readonly id: string; readonly text: string }>

/** The record form of where a fact is from; an error where the words are not in the article. */
function sourceOf(
  source: EntrySource,
  entry: Entry,
  articles: Articles,
  fail: (reason: string) => void,
): Source {
  const unknown: Source = { reference: 'unknown' }
  if (typeof source === 'string') {
    const reference = entry.references[source]
    if (reference) return { ...reference }
    fail(`"${source}" is not among the entry's references`)
    return unknown
  }
  if ('reference' in source) return { ...source }
  const article = articles.get(source.article)
  if (!article) {
    fail(`there is no article "${source.article}"`)
    return unknown
  }
  const start = article.text.indexOf(source.quote)
  if (start < 0) {
    fail(`the article "${source.article}" does not contain "${source.quote}"`)
    return unknown
  }
  const end = start + source.quote.length
  return {
    doc: article.id,
    span: { start, end },
    exact: source.quote,
    prefix: article.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: article.text.slice(end, end + CONTEXT),
  }
}

const bare = (id: string) => id.slice(id.indexOf(':') + 1)

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Stable across builds: made of what the relation says. */
function relationId(entry: Entry, tie: Entry['ties'][number]): string {
  const parts = [bare(entry.id), tie.predicate, bare(tie.object), tie.role, tie.from ?? tie.to]
  return `rel:${parts
    .filter((part) => part !== undefined)
    .map(slug)
    .join('.')}`
}

/** The records of an entry; what is wrong with it is added to `errors`. */
export function compileEntry(
  file: string,
  entry: Entry,
  articles: Articles,
  errors: SeedError[],
): KnowledgeRecord[] {
  const failAt = (field: string) => (reason: string) => errors.push({ file, field, reason })
  const resolve = (source: EntrySource, field: string) =>
    sourceOf(source, entry, articles, failAt(field))

  const relations = entry.ties.map((tie, index): RelationRecord => {
    const field = `ties[${index}]`
    const from = tie.from === undefined ? null : parseEdtf(tie.from)
    const to = tie.to === undefined ? null : parseEdtf(tie.to)
    if (from && to && from.first > to.last)
      failAt(field)(`ends (${tie.to}) before it begins (${tie.from})`)
    if (tie.object === entry.id) failAt(`${field}.object`)('an entity cannot be tied to itself')
    return {
      t: 'relation',
      id: relationId(entry, tie),
      subject: entry.id,
      predicate: tie.predicate,
      object: tie.object,
      ...(tie.from ? { from: tie.from } : {}),
      ...(tie.to ? { to: tie.to } : {}),
      ...(tie.role ? { role: tie.role } : {}),
      sources: [resolve(tie.source, `${field}.source`)],
      origin: 'curated',
      confidence: 1,
    }
  })
  relations.forEach(({ id }, index) => {
    if (relations.findIndex((other) => other.id === id) < index) {
      failAt(`ties[${index}]`)('says the same as a tie before it')
    }
  })

  const base = {
    t: 'entity' as const,
    id: entry.id,
    ...(entry.subkind ? { subkind: entry.subkind } : {}),
    label: entry.label,
    names: entry.names.map(nameRecord),
    description: {
      text: entry.description.text,
      source: resolve(entry.description.source, 'description.source'),
    },
    asOf: entry.asOf,
    ...(entry.wikidata ? { sameAs: { wikidata: entry.wikidata } } : {}),
    origin: 'curated' as const,
  }
  // A participant is also a relation: that is where its source is kept.
  for (const [index, { entity, role, source }] of (entry.participants ?? []).entries()) {
    relations.push({
      t: 'relation',
      id: `rel:${[bare(entity), 'participatedIn', bare(entry.id)].map(slug).join('.')}`,
      subject: entity,
      predicate: 'participatedIn',
      object: entry.id,
      role,
      sources: [resolve(source, `participants[${index}].source`)],
      origin: 'curated',
      confidence: 1,
    })
  }
  const entity: EntityRecord =
    entry.kind === 'event'
      ? {
          ...base,
          kind: 'event',
          ...(entry.when
            ? {
                when: {
                  edtf: entry.when.edtf,
                  basis: 'stated' as const,
                  source: resolve(entry.when.source, 'when.source'),
                },
              }
            : {}),
          ...(entry.status ? { status: entry.status } : {}),
          ...(entry.participants
            ? { participants: entry.participants.map(({ entity, role }) => ({ entity, role })) }
            : {}),
          ...(entry.places ? { places: entry.places } : {}),
          ...(entry.partOf ? { partOf: entry.partOf } : {}),
        }
      : { ...base, kind: entry.kind }
  return [entity, ...relations]
}
