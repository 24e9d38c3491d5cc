/**
 * Several packs as one knowledge. Packs come in the order in which they are asked: where two have
 * the same entity, by Wikidata id or by name and kind, the earlier one's stands.
 */
import type { EntityRecord, KnowledgeRecord, Name } from '../schema/record.ts'
import { fold } from '../text/fold.ts'

/**
 * Whether an entity is known as itself by a name: not by its people's, and by a short form only if it
 * is an organization. "The Security Council" of a dictionary is the one that an entry is about.
 */
const identifies = (type: Name['type'], { kind }: EntityRecord) =>
  type === 'name' ||
  type === 'acronym' ||
  type === 'variant' ||
  (type === 'short' && kind === 'organization')

/**
 * A building and the institution in it are one to a reader: what somebody wrote of "White House" as a
 * place stands also for an organization of that label.
 */
const wider = (entity: EntityRecord): string | null =>
  entity.kind === 'place' || entity.kind === 'organization'
    ? nameKey({ kind: 'seat' }, entity.label)
    : null

const nameKey = (entity: { readonly kind: string }, value: string) =>
  `${entity.kind} ${fold(value)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`

/** The id that stands for each entity of a later pack that an earlier pack has already. */
function duplicatesOf(packs: readonly (readonly KnowledgeRecord[])[]): Map<string, string> {
  const byName = new Map<string, string>()
  const byWikidata = new Map<string, string>()
  const same = new Map<string, string>()
  const ids = new Set<string>()
  for (const records of packs) {
    const entities = records.filter((record) => record.t === 'entity')
    for (const entity of entities) {
      // The same id is the same entity; the later record is dropped with it.
      if (ids.has(entity.id)) continue
      const wikidata = entity.sameAs?.wikidata
      const first =
        (wikidata && byWikidata.get(wikidata)) ??
        byName.get(nameKey(entity, entity.label)) ??
        byName.get(wider(entity) ?? '')
      if (first !== undefined && first !== entity.id) same.set(entity.id, first)
    }
    // Only after the whole pack: two entities of one pack may share a name.
    for (const entity of entities) {
      if (same.has(entity.id)) continue
      ids.add(entity.id)
      const { sameAs, id, names } = entity
      if (sameAs?.wikidata && !byWikidata.has(sameAs.wikidata)) byWikidata.set(sameAs.wikidata, id)
      const seat = entity.origin === 'imported' ? null : wider(entity)
      if (seat !== null && !byName.has(seat)) byName.set(seat, id)
      for (const { value, type } of names) {
        const key = nameKey(entity, value)
        if (identifies(type, entity) && !byName.has(key)) byName.set(key, id)
      }
    }
  }
  return same
}

/** A record with what it points at renamed. */
function pointed(record: KnowledgeRecord, to: (id: string) => string): KnowledgeRecord {
  switch (record.t) {
    case 'relation':
      return { ...record, subject: to(record.subject), object: to(record.object) }
    case 'statement':
      return {
        ...record,
        speaker: record.speaker === null ? null : to(record.speaker),
        about: record.about.map(to),
      }
    case 'mention':
      return { ...record, entity: to(record.entity) }
    case 'entity':
      if (record.kind !== 'event') return record
      return {
        ...record,
        ...(record.participants
          ? { participants: record.participants.map((one) => ({ ...one, entity: to(one.entity) })) }
          : {}),
        ...(record.places ? { places: record.places.map(to) } : {}),
        ...(record.partOf ? { partOf: to(record.partOf) } : {}),
      }
    case 'document':
    case 'issue':
      return record
  }
}

/** The records of each pack, without the entities that an earlier pack has, and pointing at those. */
export function mergePacks(packs: readonly (readonly KnowledgeRecord[])[]): KnowledgeRecord[][] {
  const same = duplicatesOf(packs)
  const to = (id: string) => same.get(id) ?? id
  const written = new Set(
    packs
      .flat()
      .flatMap((record) =>
        record.t === 'entity' && (record.origin === 'curated' || record.origin === 'reader')
          ? [record.id]
          : [],
      ),
  )
  // What somebody wrote about an entity is all of its offices: a general pack adds none.
  const isOverruled = (record: KnowledgeRecord) =>
    record.t === 'relation' &&
    record.origin === 'imported' &&
    same.has(record.subject) &&
    written.has(to(record.subject))
  const seen = new Set<string>()
  return packs.map((records) =>
    records.flatMap((record) => {
      if (record.t === 'entity' && same.has(record.id)) return []
      if (isOverruled(record)) return []
      if (record.t !== 'mention') {
        if (seen.has(record.id)) return []
        seen.add(record.id)
      }
      const one = pointed(record, to)
      // Two entities that turn out to be one are not tied to each other.
      return one.t === 'relation' && one.subject === one.object ? [] : [one]
    }),
  )
}
