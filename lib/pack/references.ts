/** Ids are there once, and what is pointed at is there. */
import type { KnowledgeRecord } from '../schema/record.ts'
import { PackError } from './error.ts'

/** Ids that a record points at, with the field that does. */
export function* pointers(
  record: KnowledgeRecord,
): Generator<readonly [field: string, id: string]> {
  switch (record.t) {
    case 'document':
    case 'issue':
      break
    case 'entity':
      if (record.kind !== 'event') break
      for (const { entity } of record.participants ?? []) yield ['participants', entity]
      for (const place of record.places ?? []) yield ['places', place]
      if (record.partOf) yield ['partOf', record.partOf]
      break
    case 'mention':
      yield ['doc', record.doc]
      yield ['entity', record.entity]
      break
    case 'statement':
      if (record.speaker !== null) yield ['speaker', record.speaker]
      for (const about of record.about) yield ['about', about]
      if (record.sourceEvent) yield ['sourceEvent', record.sourceEvent]
      break
    case 'relation':
      yield ['subject', record.subject]
      yield ['object', record.object]
      break
  }
  if ('sources' in record) {
    for (const source of record.sources) if ('doc' in source) yield ['sources', source.doc]
  }
  if (record.t === 'entity' && record.description && 'doc' in record.description.source) {
    yield ['description', record.description.source.doc]
  }
}

/**
 * Collects ids and pointers of records as they pass; `external` are ids that other packs define.
 * Memory grows with the number of ids, not with the records.
 */
export function createReferences(external: readonly string[]) {
  /** Each id with the place that defines it. */
  const defined = new Map<string, string>()
  /** Each id that was pointed at before it was defined, with the first pointer. */
  const wanted = new Map<string, string>()
  const outside = new Set(external)
  return {
    /** Throws for an id that is there already. */
    add(record: KnowledgeRecord, where: string): void {
      if (record.t !== 'mention') {
        const before = defined.get(record.id)
        if (before !== undefined) {
          throw new PackError(`${where}: "${record.id}" is the id of ${before} already`)
        }
        defined.set(record.id, where)
        wanted.delete(record.id)
      }
      for (const [field, id] of pointers(record)) {
        if (!defined.has(id) && !outside.has(id) && !wanted.has(id)) {
          wanted.set(id, `${where}: ${field}`)
        }
      }
    },
    /** Throws for the first pointer to nothing. */
    check(): void {
      for (const [id, where] of wanted) {
        throw new PackError(`${where}: "${id}" is the id of nothing in this pack`)
      }
    },
  }
}
