/** Pass 2: the events of all documents, each once, with entities for clusters. */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { Observations, ObservedEvent } from '../../schema/observations.ts'
import type { EventRecord, Id, MentionRecord } from '../../schema/record.ts'
import { before } from './candidates.ts'
import { knownEvents } from './knownEvents.ts'
import { type IdOf, present, slug, sourceOf } from './passTwo.ts'

interface One {
  readonly document: number
  readonly index: number
  readonly event: ObservedEvent
  readonly participants: readonly { readonly entity: Id; readonly role: string }[]
  readonly places: readonly Id[]
  /** The event of the knowledge that it is. */
  readonly known: Id | null
}

export interface FoundEvents {
  readonly records: EventRecord[]
  /** The entity of an event of a document; null for one that is too uncertain to be kept. */
  readonly idOfEvent: (document: number, index: number) => Id | null
  /** Where an event is told of without a name. */
  readonly mentions: MentionRecord[]
  /** What the noun of an event means, where a description was taken for another one. */
  readonly meantAt: (document: number, start: number, end: number) => Id | null
}

/** Whether two are one: at one time, with two of the same names, or all that both have. */
function agree(one: One, other: One): boolean {
  const names = (event: One) =>
    new Set([...event.participants.map(({ entity }) => entity), ...event.places])
  const [own, others] = [names(one), names(other)]
  const shared = [...own].filter((id) => others.has(id)).length
  return shared >= 2 || (shared > 0 && shared === own.size && shared === others.size)
}

/** Enough is known of it to be a thing of its own: with whom or where, and when. */
function isKept({ event: { when, noun }, participants, places }: One): boolean {
  if (when && participants.length + places.length > 0) return true
  return participants.length >= 2 && /^(?:interview|meeting|summit|talks)$/.test(noun)
}

/** Groups of one noun and one time that agree, in an order that the order of reading does not change. */
function groupsOf(all: readonly One[]): One[][] {
  const groups: One[][] = []
  for (const one of all) {
    const same = groups.filter((group) => group.some((other) => agree(one, other)))
    const merged = [...same.flat(), one]
    for (const group of same) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

/** The fullest of several tellings of an event; it gives the label. */
const fullest = (group: readonly One[]): One | undefined =>
  group.toSorted(
    (one, other) =>
      other.participants.length +
        other.places.length -
        (one.participants.length + one.places.length) || before(one.event.label, other.event.label),
  )[0]

function recordOf(group: readonly One[], id: Id, docOf: (document: number) => Id): EventRecord {
  const first = fullest(group) as One
  const dated = group.find(({ event }) => event.when)
  const when = dated?.event.when
  const participants = new Map(
    group.flatMap(({ participants: all }) => all.map((one) => [one.entity, one] as const)),
  )
  const places = present(group.flatMap(({ places: all }) => all)).sort()
  const statuses = group.flatMap(({ event }) => event.status ?? [])
  // What one article expects another may tell.
  const status = statuses.find((one) => one !== 'planned') ?? statuses[0]
  return {
    t: 'entity',
    id,
    kind: 'event',
    subkind: first.event.noun,
    label: first.event.label,
    names: [{ value: first.event.label, type: 'nominal' }],
    origin: 'extracted',
    ...(when && dated
      ? {
          when: {
            edtf: when.edtf,
            basis: when.basis,
            ...(when.source ? { source: sourceOf(docOf(dated.document))(when.source) } : {}),
          },
        }
      : {}),
    ...(status ? { status } : {}),
    ...(participants.size > 0
      ? {
          participants: [...participants.values()].sort((one, other) =>
            before(one.entity, other.entity),
          ),
        }
      : {}),
    ...(places.length > 0 ? { places } : {}),
  }
}

/** The noun of an event as a mention of it; null where a name or a description is one already. */
function mentionOf(
  { document: { id: doc }, mentions }: Observations,
  event: ObservedEvent,
  entity: Id,
): MentionRecord | null {
  const source = event.sources.find(({ start, end }) => start <= event.start && event.end <= end)
  if (!source) return null
  const words = source.exact.slice(event.start - source.start, event.end - source.start)
  const at = words.toLowerCase().indexOf(event.noun)
  const start = event.start + at
  const end = start + (/^\p{L}*/u.exec(words.slice(at))?.[0].length ?? 0)
  const isThere = mentions.some(([from, to]) => from < end && start < to)
  if (at < 0 || isThere) return null
  return {
    t: 'mention',
    doc,
    span: { start, end },
    entity,
    form: 'nominal',
    confidence: event.confidence,
  }
}

export function foundEvents(
  documents: readonly Observations[],
  idOf: IdOf,
  knowledge: Knowledge,
  isTaken: (id: Id) => boolean,
): FoundEvents {
  const find = knownEvents(knowledge)
  const ids = new Map<string, Id>()
  const meant = new Map<string, Id>()
  const byKey = new Map<string, One[]>()
  for (const [document, { events, mentions, document: record }] of documents.entries()) {
    for (const [index, event] of events.entries()) {
      const participants = event.participants.flatMap(({ cluster, role }) => {
        const entity = idOf(document, cluster)
        return entity === null ? [] : [{ entity, role }]
      })
      const places = present(event.places.map((cluster) => idOf(document, cluster)))
      const described = mentions.find(
        ([start, end, , form]) => form === 'nominal' && event.start <= start && end <= event.end,
      )
      // A name is what it says; what only describes is looked for first.
      const isNamed = event.entity !== undefined && described === undefined
      const known =
        (isNamed
          ? null
          : find({
              event,
              participants: participants.map(({ entity }) => entity),
              places,
              published: record.published?.edtf,
            })) ??
        event.entity ??
        null
      const one: One = { document, index, event, participants, places, known }
      if (known !== null && knowledge.entities.has(known)) {
        ids.set(`${document}:${index}`, known)
        if (described) meant.set(`${document}:${described[0]}:${described[1]}`, known)
        continue
      }
      if (!isKept(one)) continue
      // Without a time it is an event of its document only: "the summit" of two articles may be two.
      const key = JSON.stringify([event.noun, event.when?.edtf ?? record.id])
      byKey.set(key, [...(byKey.get(key) ?? []), one])
    }
  }
  const records: EventRecord[] = []
  const taken = new Set<Id>()
  const docOf = (document: number) => documents[document]?.document.id ?? ''
  for (const [, all] of [...byKey].sort(([one], [other]) => before(one, other))) {
    for (const group of groupsOf(all)) {
      const label = fullest(group)?.event.label ?? ''
      const base = `ev:${slug(label, 60) || 'event'}`
      let id = base
      for (let number = 2; taken.has(id) || isTaken(id); number++) id = `${base}-${number}`
      taken.add(id)
      records.push(recordOf(group, id, docOf))
      for (const { document, index } of group) ids.set(`${document}:${index}`, id)
    }
  }
  const mentions = documents.flatMap((one, document) =>
    one.events.flatMap((event, index) => {
      const id = ids.get(`${document}:${index}`)
      return (id !== undefined && mentionOf(one, event, id)) || []
    }),
  )
  return {
    records,
    mentions,
    idOfEvent: (document, index) => ids.get(`${document}:${index}`) ?? null,
    meantAt: (document, start, end) => meant.get(`${document}:${start}:${end}`) ?? null,
  }
}
