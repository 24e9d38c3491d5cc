/** The events of the knowledge by what ties them: made once, when a page first has a word for one. */
import type { EventRecord } from '../../schema/record.ts'
import { type DayRange, parseEdtf } from '../../text/edtf.ts'
import { MONTHS } from '../../text/english.ts'
import { nameWords } from '../dictionary.ts'
import type { Knowledge } from '../knowledge.ts'

/** An event as descriptions are compared with it. */
export interface KnownEvent {
  readonly id: string
  readonly label: string
  readonly when: string | undefined
  readonly range: DayRange | null
  /** Words of its subkind, its names and its gloss. */
  readonly words: ReadonlySet<string>
  /** The nouns that may name it: words of its subkind, the last words of its names. */
  readonly heads: ReadonlySet<string>
  /** Where it was, also as its label says. */
  readonly places: ReadonlySet<string>
  readonly participants: ReadonlySet<string>
}

export interface EventIndex {
  readonly of: ReadonlyMap<string, KnownEvent>
  readonly byTie: ReadonlyMap<string, readonly KnownEvent[]>
  /** "9/11", from "September 11 attacks". */
  readonly byDay: ReadonlyMap<string, readonly KnownEvent[]>
}

const keysOf = (text: string) => nameWords(text).map(({ key }) => key)

/** Places that a label has the name or the demonym of: "Syrian Civil War", "1982 Lebanon War". */
function placesInLabel(label: string, { dictionary }: Knowledge): string[] {
  const words = nameWords(label)
  const places: string[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(from + 3, words.length); to > from; to--) {
      const slice = words.slice(from, to)
      if (slice.some(({ shape }) => shape === 'lower')) continue
      const names = dictionary.names.get(slice.map(({ key }) => key).join(' ')) ?? []
      for (const { kind, entity } of names) if (kind === 'place') places.push(entity)
    }
  }
  return places
}

/** A year that stands in a label, for an event of which no date is given: "2015 Paris attacks". */
function yearIn(label: string): string | undefined {
  return /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(label)?.[1]
}

const PLACE_ROLE = /^(?:event )?in\b/

function known(event: EventRecord, knowledge: Knowledge): KnownEvent {
  const names = event.names.map(({ value }) => keysOf(value))
  const subkind = event.subkind ? keysOf(event.subkind) : []
  const heads = new Set(subkind)
  for (const words of [...names, keysOf(event.label)]) {
    const head = words.findLast((word) => !/^\d+$/.test(word))
    if (head) heads.add(head)
    // "Conference on Syria", "war in Donbas".
    const link = words.findIndex((word) => word === 'in' || word === 'of' || word === 'on')
    const before = words[link - 1]
    if (link > 0 && before) heads.add(before)
  }
  const places = new Set([...(event.places ?? []), ...placesInLabel(event.label, knowledge)])
  const participants = new Set((event.participants ?? []).map(({ entity }) => entity))
  for (const { subject, predicate, object, role } of knowledge.relationsOf(event.id)) {
    if (subject === event.id && (predicate === 'locatedIn' || PLACE_ROLE.test(role ?? ''))) {
      places.add(object)
    }
    if (object === event.id && predicate === 'participatedIn') participants.add(subject)
  }
  const when = event.when?.edtf ?? yearIn(event.label)
  return {
    id: event.id,
    label: event.label,
    when,
    range: when === undefined ? null : parseEdtf(when),
    words: new Set([...names.flat(), ...subkind, ...keysOf(event.gloss ?? '')]),
    heads,
    places,
    participants,
  }
}

/** "September 11 attacks" and "11 September attacks" are called by their day: "9/11", "11/9". */
function dayOf(label: string): string | null {
  const [first = '', second = ''] = keysOf(label)
  const month = MONTHS.get(first)
  if (month && /^\d{1,2}$/.test(second)) return `${month}/${second}`
  const later = MONTHS.get(second)
  return later && /^\d{1,2}$/.test(first) ? `${first}/${later}` : null
}

function build(knowledge: Knowledge): EventIndex {
  const of = new Map<string, KnownEvent>()
  const byTie = new Map<string, KnownEvent[]>()
  const byDay = new Map<string, KnownEvent[]>()
  const add = (map: Map<string, KnownEvent[]>, key: string, event: KnownEvent) => {
    const list = map.get(key)
    if (list) list.push(event)
    else map.set(key, [event])
  }
  for (const entity of knowledge.entities.values()) {
    if (entity.kind !== 'event') continue
    const event = known(entity, knowledge)
    of.set(event.id, event)
    for (const tie of new Set([...event.places, ...event.participants])) add(byTie, tie, event)
    const day = dayOf(event.label)
    if (day) add(byDay, day, event)
  }
  return { of, byTie, byDay }
}

const kept = new WeakMap<Knowledge, EventIndex>()

export function eventIndex(knowledge: Knowledge): EventIndex {
  const found = kept.get(knowledge) ?? build(knowledge)
  kept.set(knowledge, found)
  return found
}
