/** Events of the knowledge that an article tells of without their name: "in an interview with 60 Minutes". */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { ObservedEvent } from '../../schema/observations.ts'
import type { EventRecord, Id } from '../../schema/record.ts'
import { type Edtf, parseEdtf } from '../../text/edtf.ts'
import { tokenise } from '../../text/tokens.ts'
import { EVENT_NOUNS } from './events/nouns.ts'

/** An observed event with entities for clusters. */
export interface AboutEvent {
  readonly event: ObservedEvent
  readonly participants: readonly Id[]
  readonly places: readonly Id[]
  /** When the article was published, as far as that is known. */
  readonly published: Edtf | undefined
}

/** Words that are in many names of events and tell none apart. */
const SMALL = new Set('the of in on at and a an for with to by'.split(' '))

/** Plural and singular are one: "migrants", "migrant"; "crisis" is no plural. */
const stem = (word: string) => (/[^ius]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word)

const wordsOf = (text: string) => tokenise(text).map(({ key }) => stem(key))

function overlap(one: Edtf, other: Edtf): boolean {
  const [a, b] = [parseEdtf(one), parseEdtf(other)]
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last
}

/** Whole years between two times; 0 where they are of one or touch. */
function yearsApart(one: Edtf, other: Edtf): number {
  const [a, b] = [parseEdtf(one), parseEdtf(other)]
  if (!a || !b) return Number.POSITIVE_INFINITY
  const gap = Math.max(a.first - b.last, b.first - a.last, 0)
  return Math.floor(gap / 10_000)
}

/** Known events by the nouns that are in their subkind and names. */
function byNoun({ entities }: Knowledge): ReadonlyMap<string, readonly EventRecord[]> {
  const index = new Map<string, EventRecord[]>()
  for (const entity of entities.values()) {
    if (entity.kind !== 'event') continue
    const words = [entity.subkind ?? '', ...entity.names.map(({ value }) => value)]
    const nouns = words.flatMap((text) =>
      tokenise(text).flatMap(({ key }) => EVENT_NOUNS.get(key)?.noun ?? []),
    )
    for (const noun of new Set(nouns)) {
      const list = index.get(noun)
      if (list) list.push(entity)
      else index.set(noun, [entity])
    }
  }
  return index
}

/** Finds the one known event that is meant; null where none is, or several may be. */
export function knownEvents(knowledge: Knowledge): (about: AboutEvent) => Id | null {
  const events = byNoun(knowledge)
  const placeWords = new Map<Id, ReadonlySet<string>>()
  const wordsOfPlace = (id: Id): ReadonlySet<string> => {
    const known = placeWords.get(id)
    if (known) return known
    const names = knowledge.entities.get(id)?.names ?? []
    // "European" of Europe, which has no demonym in every pack.
    const own = new Set(names.flatMap(({ value }) => wordsOf(value)))
    placeWords.set(id, own)
    return own
  }

  /** "The crisis … migrants … to Europe": every word of a name of the event is said, or a place of it. */
  const isDescribed = (record: EventRecord, { event, places }: AboutEvent) => {
    const said = new Set(wordsOf(event.sources[0]?.exact ?? ''))
    return record.names.some(({ value }) => {
      const words = wordsOf(value).filter((word) => !SMALL.has(word) && !/^\d+$/.test(word))
      const rest = words.filter((word) => EVENT_NOUNS.get(word)?.noun !== event.noun)
      if (rest.length < 2 || rest.length === words.length) return false
      const ofPlace = (word: string) =>
        places.some((id) =>
          [...wordsOfPlace(id)].some(
            (name) => name === word || (name.length >= 5 && word.startsWith(name)),
          ),
        )
      // Words that are a place's alone would be true of every crisis there.
      return rest.every((word) => ofPlace(word) || said.has(word)) && !rest.every(ofPlace)
    })
  }

  /** 0 for another event; more for more that agrees. */
  const agreement = (record: EventRecord, about: AboutEvent): number => {
    const { event, participants, places, published } = about
    const time = event.when?.edtf
    const when = record.when?.edtf
    if (time !== undefined && when !== undefined && !overlap(time, when)) return 0
    const own = new Set((record.participants ?? []).map(({ entity }) => entity))
    const people = participants.filter((id) => own.has(id)).length
    const seats = places.filter((id) => record.places?.includes(id) || own.has(id)).length
    const isTimed = time !== undefined && when !== undefined
    if (isTimed && (people >= 2 || (people >= 1 && seats >= 1))) return 2 * people + seats
    const isNear =
      published !== undefined && when !== undefined && yearsApart(published, when) === 0
    return isNear && seats >= 1 && isDescribed(record, about) ? seats : 0
  }

  return (about) => {
    const scored = (events.get(about.event.noun) ?? [])
      .map((record) => ({ id: record.id, score: agreement(record, about) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
    const [best, next] = scored
    return best && best.score > (next?.score ?? 0) ? best.id : null
  }
}
