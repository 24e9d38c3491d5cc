/** What happened and when: the events, terms of office and dates that matter to a page or an entity. */
import type { Knowledge } from '../annotate/knowledge.ts'
import type { PageDate, TimelineItem } from '../schema/briefing.ts'
import type { EventRecord } from '../schema/record.ts'
import { serialOf } from '../text/calendar.ts'
import { type DayNumber, type DayRange, type Edtf, parseEdtf } from '../text/edtf.ts'
import { citationOf, type TieContext, tiesOf } from './ties.ts'

/** Items of one timeline. */
const MAX_ITEMS = 40

const EPOCH = serialOf({ year: 1970, month: 1, day: 1 })

/** Days since 1 January 1970; null for an open end. */
function dayOf(day: DayNumber): number | null {
  if (!Number.isFinite(day)) return null
  const year = Math.floor(day / 10_000)
  const ofYear = day - year * 10_000
  return serialOf({ year, month: Math.floor(ofYear / 100), day: ofYear % 100 }) - EPOCH
}

/** Whether every end of it is a day that is known. */
function isExact(edtf: Edtf, { approximate }: DayRange): boolean {
  return (
    !approximate &&
    edtf.split('/').every((point) => point === '..' || parseEdtf(point)?.precision === 'day')
  )
}

/** Where a date stands on a line; null where it is none. */
export function spanOf(edtf: Edtf): Pick<TimelineItem, 'first' | 'last' | 'known'> | null {
  const range = parseEdtf(edtf)
  if (!range) return null
  return {
    first: dayOf(range.first),
    last: dayOf(range.last),
    known: isExact(edtf, range) ? 'day' : 'approximate',
  }
}

/** What a page gives a timeline of its own: its dates and the day that it is of. */
export interface PageDays {
  readonly dates: readonly PageDate[]
  readonly published: Edtf | undefined
}

const events = new WeakMap<Knowledge, ReadonlyMap<string, readonly EventRecord[]>>()

/** The events that each entity took part in, or that were there; made once for a knowledge. */
function eventsIn(knowledge: Knowledge): ReadonlyMap<string, readonly EventRecord[]> {
  const known = events.get(knowledge)
  if (known) return known
  const made = new Map<string, EventRecord[]>()
  for (const event of knowledge.entities.values()) {
    if (event.kind !== 'event') continue
    const ids = [
      ...(event.participants ?? []).map(({ entity }) => entity),
      ...(event.places ?? []),
      ...(event.partOf ? [event.partOf] : []),
    ]
    for (const id of new Set(ids)) {
      const list = made.get(id)
      if (list) list.push(event)
      else made.set(id, [event])
    }
  }
  events.set(knowledge, made)
  return made
}

/** The events of an entity, in the order of their ids. */
export const eventsOf = (id: string, knowledge: Knowledge) => eventsIn(knowledge).get(id) ?? []

function eventItem(event: EventRecord, context: TieContext): TimelineItem[] {
  const span = event.when && spanOf(event.when.edtf)
  if (!event.when || !span) return []
  return [
    {
      id: event.id,
      text: event.label,
      date: context.phrases.date(event.when.edtf),
      ...span,
      kind: 'event',
      entity: event.id,
      ...(event.when.source ? { citation: citationOf(event.when.source, context) } : {}),
    },
  ]
}

/** The dated ties of an entity: terms of office, memberships. */
function tieItems(id: string, context: TieContext, isShown: (other: string) => boolean) {
  const label = context.knowledge.entities.get(id)?.label ?? id
  return tiesOf(id, context).flatMap(({ line, relation, other }): TimelineItem[] => {
    const { from, to } = relation
    if ((!from && !to) || !isShown(other) || relation.subject !== id) return []
    const edtf = from === to && from ? from : `${from ?? '..'}/${to ?? '..'}`
    const span = spanOf(edtf)
    if (!span) return []
    return [
      {
        id: relation.id,
        text: context.phrases.labelled(label, line.text),
        date: line.date ?? context.phrases.date(edtf),
        ...span,
        kind: 'tie',
        entity: id,
        ...(line.citation ? { citation: line.citation } : {}),
      },
    ]
  })
}

/** An end that is open stands after every other. */
const startOf = ({ first, last }: TimelineItem) => first ?? last ?? Number.POSITIVE_INFINITY

const inOrder = (one: TimelineItem, other: TimelineItem) =>
  startOf(one) - startOf(other) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

function unique(items: readonly TimelineItem[]): TimelineItem[] {
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed()
}

/** Names that events are looked up for: who an article is about, not whom it names in passing. */
const ABOUT = 8

/** Events beside those that the page names. */
const MAX_SHARED = 8

/**
 * Events in which somebody whom the page is about took part, and at least one more of its names has a
 * part; those of most names first. A war of a century ago in a country that is named is not one of them.
 */
function sharedEvents(cast: readonly string[], { knowledge, onPage }: TieContext): EventRecord[] {
  const shared = new Map<EventRecord, number>()
  for (const id of cast.slice(0, ABOUT)) {
    if (knowledge.entities.get(id)?.kind === 'place') continue
    for (const event of eventsOf(id, knowledge)) {
      const there = [
        ...(event.participants ?? []).map(({ entity }) => entity),
        ...(event.places ?? []),
      ].filter((one) => onPage.has(one))
      const names = new Set(there).size
      if (names > 1) shared.set(event, names)
    }
  }
  return [...shared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MAX_SHARED)
    .map(([event]) => event)
}

/** Offices and other dated ties of one name: the latest say most. */
const MAX_OFFICES = 3

/**
 * The timeline of a page: first what it says itself, then the events of its cast, then their offices that
 * tie them to one another. What comes first stays where there is too much.
 */
export function pageTimeline(
  cast: readonly string[],
  { dates, published }: PageDays,
  context: TieContext,
): TimelineItem[] {
  const { knowledge, onPage, phrases } = context
  const own = dates.flatMap((date, index): TimelineItem[] =>
    date.days
      ? [
          {
            id: `date ${index}`,
            text: date.sentence,
            date: date.text,
            ...date.days,
            ...(date.conflict ? { conflict: date.conflict } : {}),
            kind: 'article',
            at: date.at,
          },
        ]
      : [],
  )
  const day = published && spanOf(published)
  const itself: TimelineItem[] =
    published && day
      ? [
          {
            id: 'published',
            text: phrases.thisArticle,
            date: phrases.date(published),
            ...day,
            kind: 'published',
          },
        ]
      : []
  const named = cast.flatMap((id) => {
    const entity = knowledge.entities.get(id)
    return entity?.kind === 'event' ? eventItem(entity, context) : []
  })
  const tookPart = sharedEvents(cast, context).flatMap((event) => eventItem(event, context))
  const offices = cast
    .slice(0, ABOUT)
    .flatMap((id) => tieItems(id, context, (other) => onPage.has(other)).slice(0, MAX_OFFICES))
  return unique([...itself, ...named, ...own, ...tookPart, ...offices])
    .slice(0, MAX_ITEMS)
    .sort(inOrder)
}

/** The timeline of one entity: its life, its events, its dated ties. */
export function entityTimeline(id: string, context: TieContext): TimelineItem[] {
  const { knowledge, phrases } = context
  const entity = knowledge.entities.get(id)
  if (!entity) return []
  const life = entity.lifetime && spanOf(entity.lifetime)
  const own: TimelineItem[] =
    entity.lifetime && life
      ? [
          {
            id: `life ${id}`,
            text: entity.label,
            date: phrases.date(entity.lifetime),
            ...life,
            kind: 'event',
            entity: id,
          },
        ]
      : []
  return unique([
    ...(entity.kind === 'event' ? eventItem(entity, context) : []),
    ...own,
    ...eventsOf(id, knowledge).flatMap((event) => eventItem(event, context)),
    ...tieItems(id, context, () => true),
  ])
    .slice(0, MAX_ITEMS)
    .sort(inOrder)
}
