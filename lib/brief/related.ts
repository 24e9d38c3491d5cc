/**
 * Names that a page does not have, but that belong to its story: named in documents about the same, tied
 * to somebody on the page, or part of the same event. README.md has the formula and what it was
 * measured against.
 */
import type { Knowledge } from '../annotate/knowledge.ts'
import {
  type EntityRecord,
  type EventRecord,
  MENTIONED_TOGETHER,
  type RelationRecord,
} from '../schema/record.ts'
import { type Edtf, inForce, parseEdtf } from '../text/edtf.ts'
import { isOnlyOf } from './ownArticle.ts'
import { eventsOf } from './timeline.ts'

/** A typed relation, and an event of both, beside the logarithm of what documents say. */
const RELATION = 0.1
const SAME_EVENT = 0.03

/** News is full of places: unless they are asked for, they count half. */
const PLACE = 0.5

/** Documents that are looked into; those most like the page. */
const MAX_DOCUMENTS = 500

/** What related names are looked for: who is named, how often. */
export type PageNames = ReadonlyMap<string, number>

export interface RelatedOptions {
  /** Documents that do not count: the page's own. */
  readonly except?: ReadonlySet<string>
  /** Whether places are asked for like all others. */
  readonly places?: boolean
  /** The page's date: a tie that was over by then, or had not begun, is none; nor is a later event. */
  readonly published?: Edtf | undefined
}

export interface Related {
  readonly entity: string
  readonly score: number
  /** The share of the page that it is tied to: orders what is otherwise equal. */
  readonly tied: number
  /** Documents that name it and somebody on the page, the likest first. */
  readonly documents: readonly string[]
  /** Who on the page it is tied to, and by what, best known first. */
  readonly relations: readonly RelationRecord[]
  readonly events: readonly EventRecord[]
}

interface Found {
  weight: number
  tied: number
  readonly documents: string[]
  readonly relations: Set<RelationRecord>
  readonly events: Set<EventRecord>
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Each name's share of the page: those named often, and by few documents, say most of what it is about. */
function sharesOf(page: PageNames, knowledge: Knowledge) {
  const all = [...page]
    .sort(([one], [other]) => byText(one, other))
    .map(([entity, times]) => {
      const documents = new Set(knowledge.mentionsOf(entity).map(({ doc }) => doc))
      const rarity = Math.log((knowledge.documents.size + 1) / (documents.size + 0.5))
      return { entity, documents, weight: Math.log1p(times) * rarity }
    })
  const sum = all.reduce((total, { weight }) => total + weight, 0)
  return all.map((one) => ({ ...one, share: one.weight / sum }))
}

type Share = ReturnType<typeof sharesOf>[number]

/** Documents with the share of the page that each is about, the likest first. */
function likest(shares: readonly Share[], except: ReadonlySet<string>): [string, number][] {
  const likeness = new Map<string, number>()
  for (const { documents, share } of shares) {
    for (const doc of documents) {
      if (!except.has(doc)) likeness.set(doc, (likeness.get(doc) ?? 0) + share)
    }
  }
  return [...likeness]
    .sort(([one, more], [other, less]) => less - more || byText(one, other))
    .slice(0, MAX_DOCUMENTS)
}

function timesIn(doc: string, knowledge: Knowledge): Map<string, number> {
  const times = new Map<string, number>()
  for (const { entity } of knowledge.mentionsIn(doc))
    times.set(entity, (times.get(entity) ?? 0) + 1)
  return times
}

/** Whether an event had surely not begun on a day. */
function isLater(entity: EntityRecord, day: number | undefined): boolean {
  if (day === undefined || entity.kind !== 'event' || !entity.when) return false
  return (parseEdtf(entity.when.edtf)?.first ?? Number.NEGATIVE_INFINITY) > day
}

/** Whoever is tied to `entity`, with what ties them. */
function* tiedTo(
  entity: string,
  knowledge: Knowledge,
  { except, published }: RelatedOptions,
): Generator<{ other: string; relation?: RelationRecord; event?: EventRecord }> {
  for (const relation of knowledge.relationsOf(entity)) {
    const { from, to, sources, role } = relation
    // Documents that name both are counted as such.
    if (role === MENTIONED_TOGETHER || isOnlyOf(sources, except)) continue
    if (published !== undefined && inForce(from, to, published) === 'no') continue
    yield { other: relation.subject === entity ? relation.object : relation.subject, relation }
  }
  for (const event of eventsOf(entity, knowledge)) {
    const there = (event.participants ?? []).map((one) => one.entity)
    for (const other of [event.id, ...there, ...(event.places ?? [])]) yield { other, event }
  }
}

/**
 * Names related to those of a page, best first:
 * `log1p(Σ share² · log1p(times)) + .1 typed relation + .03 same event`, summed over the documents that name
 * it; `share` is how much of the page a document is about.
 */
export function relatedTo(
  page: PageNames,
  knowledge: Knowledge,
  options: RelatedOptions = {},
): Related[] {
  const { except = new Set(), places = false, published } = options
  const day = published === undefined ? undefined : parseEdtf(published)?.last
  const shares = sharesOf(page, knowledge)
  const all = new Map<string, Found>()
  const found = (entity: string): Found | undefined => {
    const record = knowledge.entities.get(entity)
    if (page.has(entity) || !record || isLater(record, day)) return undefined
    const known = all.get(entity)
    if (known) return known
    const made: Found = {
      weight: 0,
      tied: 0,
      documents: [],
      relations: new Set(),
      events: new Set(),
    }
    all.set(entity, made)
    return made
  }
  for (const [doc, share] of likest(shares, except)) {
    for (const [entity, times] of timesIn(doc, knowledge)) {
      const one = found(entity)
      if (!one) continue
      one.weight += share ** 2 * Math.log1p(times)
      one.documents.push(doc)
    }
  }
  for (const { entity, share } of shares) {
    for (const { other, relation, event } of tiedTo(entity, knowledge, options)) {
      const one = event && isLater(event, day) ? undefined : found(other)
      if (!one) continue
      one.tied += share
      if (relation) one.relations.add(relation)
      if (event) one.events.add(event)
    }
  }
  return [...all]
    .map(([entity, { weight, tied, documents, relations, events }]) => {
      const tie = (relations.size > 0 ? RELATION : 0) + (events.size > 0 ? SAME_EVENT : 0)
      const isPlace = knowledge.entities.get(entity)?.kind === 'place'
      const score = (Math.log1p(weight) + tie) * (isPlace && !places ? PLACE : 1)
      return { entity, score, tied, documents, relations: [...relations], events: [...events] }
    })
    .sort(
      (one, other) =>
        other.score - one.score || other.tied - one.tied || byText(one.entity, other.entity),
    )
}
