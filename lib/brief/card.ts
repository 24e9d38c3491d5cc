/** What the hover card says about one entity of a page. */
import type { Card, Line } from '../schema/card.ts'
import type { Kind } from '../schema/record.ts'
import { asOf } from './asOf.ts'
import { momentsOf } from './moments.ts'
import { citationOf, summaryOf, type TieContext, tiesOf } from './ties.ts'

/** Lines on a card (reader.md: two to four), and names under them. */
const MAX_LINES = 4
const MAX_RELATED = 6

/** How little a reader is likely to know of a kind: most countries of the news need no card. */
const UNFAMILIAR: Readonly<Record<Kind, number>> = {
  person: 1,
  organization: 1,
  event: 1.2,
  place: 0.7,
  work: 1,
  other: 0.8,
}

/** Of `popularity`, which is a logarithm: what is written about this much is half as unfamiliar. */
const POPULAR = 10

/** The part that an entity has on a page. */
export interface Part {
  readonly entity: string
  /** How often the page names it; 0 for what is asked about by itself. */
  readonly times: number
  readonly inHeadline: boolean
  readonly score: number
}

/** The card of an entity; null where the knowledge has no such entity. */
export function cardOf(part: Part, context: TieContext): Card | null {
  const { knowledge, phrases, onPage } = context
  const entity = knowledge.entities.get(part.entity)
  if (!entity) return null
  const ties = tiesOf(entity.id, context)
  const { line: then, ...since } = asOf(entity.id, context)
  // Who it was on the day of the article comes first, and is not said twice.
  const lines: Line[] = then ? [then] : []
  if (entity.kind === 'event' && entity.when) {
    lines.push({
      text: phrases.date(entity.when.edtf),
      why: phrases.why('when'),
      ...(entity.when.source ? { citation: citationOf(entity.when.source, context) } : {}),
    })
  }
  const others = ties
    .map(({ line }) => line)
    .filter(({ text, date }) => text !== then?.text || date !== then.date)
  lines.push(...others.slice(0, MAX_LINES - lines.length))
  const related = [...new Set(ties.map(({ other }) => other))]
    .filter((other) => onPage.has(other) && other !== entity.id)
    .slice(0, MAX_RELATED)
    .flatMap((id) => {
      const other = knowledge.entities.get(id)
      return other ? [{ id, name: other.label, kind: other.kind }] : []
    })
  const timeline = entity.kind === 'event' ? momentsOf(entity, context) : undefined
  return {
    id: entity.id,
    kind: entity.kind,
    kindText: phrases.kind(entity.kind, entity.subkind),
    name: entity.label,
    ...summaryOf(entity, context),
    ...since,
    here: part.times > 0 ? phrases.here(part.times, part.inHeadline) : '',
    lines,
    related,
    ...(timeline ? { timeline } : {}),
    worth: (part.score * UNFAMILIAR[entity.kind]) / (1 + (entity.popularity ?? 0) / POPULAR),
    ...(entity.asOf ? { asOf: phrases.keptUpTo(entity.asOf) } : {}),
  }
}
