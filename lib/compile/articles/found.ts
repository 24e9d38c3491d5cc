/** Pass 2, what the rules found: statements, events, ties and issues with entities for clusters. */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type {
  Observations,
  ObservedEvent,
  ObservedTie,
  Passage,
} from '../../schema/observations.ts'
import type {
  EventRecord,
  Id,
  KnowledgeRecord,
  RelationRecord,
  Source,
} from '../../schema/record.ts'
import { fold } from '../../text/fold.ts'
import { nameKey } from './nameKey.ts'

/** The entity of a cluster of a document; null where the cluster is nobody's. */
type IdOf = (document: number, cluster: number) => Id | null

/** The most sources that a record keeps. */
const MAX_SOURCES = 50

const sourceOf =
  (doc: Id) =>
  ({ start, end, exact, prefix, suffix }: Passage): Source => ({
    doc,
    span: { start, end },
    exact,
    prefix,
    suffix,
  })

const bare = (id: Id) => id.slice(id.indexOf(':') + 1)
const slug = (text: string) =>
  nameKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

const present = (ids: readonly (Id | null)[]): Id[] => [...new Set(ids.flatMap((id) => id ?? []))]

/** Events of all documents that are one: of one sort, at one time, with one of the same people or places. */
function eventsOf(documents: readonly Observations[], idOf: IdOf, isTaken: (id: Id) => boolean) {
  interface One {
    readonly document: number
    readonly index: number
    readonly event: ObservedEvent
    readonly participants: readonly { entity: Id; role: string }[]
    readonly places: readonly Id[]
  }
  const byKey = new Map<string, One[]>()
  for (const [document, { events }] of documents.entries()) {
    for (const [index, event] of events.entries()) {
      const participants = event.participants.flatMap(({ cluster, role }) => {
        const entity = idOf(document, cluster)
        return entity === null ? [] : [{ entity, role }]
      })
      const places = present(event.places.map((cluster) => idOf(document, cluster)))
      const about = [...participants.map(({ entity }) => entity), ...places].sort()
      // Without a time it is an event of its document only: "the summit" of two articles may be two.
      const key = event.entity
        ? `=${event.entity}`
        : JSON.stringify([event.noun, event.when?.edtf ?? documents[document]?.document.id, about])
      const one: One = { document, index, event, participants, places }
      const list = byKey.get(key)
      if (list) list.push(one)
      else byKey.set(key, [one])
    }
  }
  const ids = new Map<string, Id>()
  const records: EventRecord[] = []
  const taken = new Set<Id>()
  for (const own of [...byKey]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, all]) => all)) {
    const [first] = own
    if (!first) continue
    let id: Id = first.event.entity ?? ''
    if (id === '') {
      const base = `ev:${slug(first.event.label) || first.event.noun}`
      id = base
      for (let number = 2; taken.has(id) || isTaken(id); number++) id = `${base}-${number}`
      taken.add(id)
      const participants = new Map(
        own.flatMap(({ participants: all }) => all.map((one) => [one.entity, one] as const)),
      )
      const places = [...new Set(own.flatMap(({ places: all }) => all))].sort()
      const { label, when, status } = first.event
      records.push({
        t: 'entity',
        id,
        kind: 'event',
        label,
        names: [{ value: label, type: 'nominal' }],
        origin: 'extracted',
        ...(when
          ? {
              when: {
                edtf: when.edtf,
                basis: when.basis,
                ...(when.source
                  ? { source: sourceOf(documents[first.document]?.document.id ?? '')(when.source) }
                  : {}),
              },
            }
          : {}),
        ...(status ? { status } : {}),
        ...(participants.size > 0
          ? {
              participants: [...participants.values()].sort((one, other) =>
                one.entity < other.entity ? -1 : 1,
              ),
            }
          : {}),
        ...(places.length > 0 ? { places } : {}),
      })
    }
    for (const { document, index } of own) ids.set(`${document}:${index}`, id)
  }
  return {
    records,
    idOfEvent: (document: number, index: number) => ids.get(`${document}:${index}`) ?? null,
  }
}

/** Ties of all documents, one record for each thing that they say; what an entry says already is left to it. */
function relations(
  documents: readonly Observations[],
  idOf: IdOf,
  knowledge: Knowledge,
): RelationRecord[] {
  const byId = new Map<Id, RelationRecord>()
  const says = (tie: ObservedTie, subject: Id, object: Id) =>
    knowledge
      .relationsOf(subject)
      .some(
        (other) =>
          other.subject === subject &&
          other.object === object &&
          other.predicate === tie.predicate &&
          (tie.role === undefined || fold(other.role ?? '') === fold(tie.role)),
      )
  for (const [index, { document, ties }] of documents.entries()) {
    for (const tie of ties) {
      const subject = idOf(index, tie.subject)
      const object = idOf(index, tie.object)
      if (subject === null || object === null || subject === object || says(tie, subject, object))
        continue
      const { predicate, role, from, to, confidence } = tie
      const parts = [bare(subject), predicate, bare(object), role, from ?? to]
      const id = `rel:${parts.flatMap((part) => (part === undefined ? [] : [slug(part)])).join('.')}`
      const sources = tie.sources.map(sourceOf(document.id))
      const known = byId.get(id)
      byId.set(id, {
        t: 'relation',
        id,
        subject,
        predicate,
        object,
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        ...(role ? { role } : {}),
        sources: [...(known?.sources ?? []), ...sources].slice(0, MAX_SOURCES),
        origin: 'extracted',
        confidence: Math.max(confidence, known?.confidence ?? 0),
      })
    }
  }
  return [...byId.values()]
}

/** Every record but those of documents, names and mentions. */
export function foundRecords(
  documents: readonly Observations[],
  idOf: IdOf,
  knowledge: Knowledge,
  isTaken: (id: Id) => boolean,
): KnowledgeRecord[] {
  const { records: events, idOfEvent } = eventsOf(documents, idOf, isTaken)
  const records: KnowledgeRecord[] = [...events, ...relations(documents, idOf, knowledge)]
  for (const [index, { document, statements, issues }] of documents.entries()) {
    const hex = bare(document.id)
    for (const [number, one] of statements.entries()) {
      const speaker = one.speaker === null ? null : idOf(index, one.speaker)
      const event = one.sourceEvent === undefined ? null : idOfEvent(index, one.sourceEvent)
      records.push({
        t: 'statement',
        id: `st:${hex}-${String(number).padStart(3, '0')}`,
        speaker,
        // Who spoke is named, but is nobody who is kept: "the Government".
        speakerIs: one.speakerIs === 'entity' && speaker === null ? 'group' : one.speakerIs,
        kind: one.kind,
        about: present(one.about.map((cluster) => idOf(index, cluster))),
        ...(one.date ? { date: one.date } : {}),
        ...(event === null ? {} : { sourceEvent: event }),
        quotes: one.quotes.map(([start, end]) => ({ start, end })),
        sources: one.sources.map(sourceOf(document.id)),
        origin: 'extracted',
        confidence: one.confidence,
      })
    }
    for (const [number, { code, severity, title, sources }] of issues.entries()) {
      records.push({
        t: 'issue',
        id: `is:${hex}-${String(number).padStart(3, '0')}`,
        code,
        severity,
        title,
        sources: sources.map(sourceOf(document.id)),
      })
    }
  }
  return records
}
