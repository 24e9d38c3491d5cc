/** An event among what it is tied to, as points of a line: the small timeline of its card. */
import type { Moment } from '../schema/card.ts'
import type { EventRecord } from '../schema/record.ts'
import type { Edtf } from '../text/edtf.ts'
import type { TieContext } from './ties.ts'
import { eventsOf, spanOf } from './timeline.ts'

/** Beside the event itself and the day of the article; more of them are no longer small. */
const MAX_OTHERS = 3

interface Dated {
  readonly text: string
  readonly date: string
  /** Days since 1 January 1970. */
  readonly first: number
  readonly last: number
  readonly exact: boolean
  readonly of: Moment['of']
}

function dated(text: string, edtf: Edtf, of: Moment['of'], { phrases }: TieContext): Dated[] {
  const span = spanOf(edtf)
  const first = span?.first ?? span?.last
  const last = span?.last ?? span?.first
  if (!span || first == null || last == null) return []
  return [{ text, date: phrases.date(edtf), first, last, exact: span.known === 'day', of }]
}

/** What it is part of, what is part of it, and the events that a relation ties it to; each once. */
function tiedEvents(event: EventRecord, { knowledge, onPage }: TieContext): EventRecord[] {
  const ids = [
    event.partOf,
    ...eventsOf(event.id, knowledge).map(({ id }) => id),
    ...knowledge.relationsOf(event.id).flatMap(({ subject, object }) => [subject, object]),
  ]
  const found = [...new Set(ids)].flatMap((id): EventRecord[] => {
    const other = id === undefined || id === event.id ? undefined : knowledge.entities.get(id)
    return other?.kind === 'event' && other.when ? [other] : []
  })
  // Those that the page names come first, the others as they were.
  return found.sort((one, other) => Number(onPage.has(other.id)) - Number(onPage.has(one.id)))
}

/** Two or more points, in the order of time; undefined where there is nothing to compare with. */
export function momentsOf(event: EventRecord, context: TieContext): Moment[] | undefined {
  if (!event.when) return undefined
  const { phrases, published } = context
  const all = [
    ...dated(event.label, event.when.edtf, 'this', context),
    ...tiedEvents(event, context)
      .slice(0, MAX_OTHERS)
      .flatMap((other) => dated(other.label, other.when?.edtf ?? '', 'other', context)),
    ...(published ? dated(phrases.thisArticle, published, 'article', context) : []),
  ].sort((one, other) => one.first - other.first || one.last - other.last)
  if (all.length < 2 || !all.some(({ of }) => of === 'this')) return undefined
  const start = Math.min(...all.map(({ first }) => first))
  // A line of one day has a length too.
  const length = Math.max(...all.map(({ last }) => last)) - start || 1
  return all.map(({ first, last, ...rest }) => ({
    ...rest,
    from: (first - start) / length,
    to: (last - start) / length,
  }))
}
