/** What the hover card says about one entity of a page. */
import type { Card, Line } from '../schema/card.ts'
import type { Salient } from './salience.ts'
import { citationOf, type TieContext, tiesOf } from './ties.ts'

/** Lines on a card (reader.md: two to four), and names under them. */
const MAX_LINES = 4
const MAX_RELATED = 6

/** The card of an entity; null where the knowledge has no such entity. */
export function cardOf(salient: Salient, context: TieContext): Card | null {
  const { knowledge, phrases, onPage } = context
  const entity = knowledge.entities.get(salient.entity)
  if (!entity) return null
  const ties = tiesOf(entity.id, context)
  const lines: Line[] = []
  if (entity.kind === 'event' && entity.when) {
    lines.push({
      text: phrases.date(entity.when.edtf),
      why: phrases.why('when'),
      ...(entity.when.source ? { citation: citationOf(entity.when.source, context) } : {}),
    })
  }
  lines.push(...ties.slice(0, MAX_LINES - lines.length).map(({ line }) => line))
  const related = [...new Set(ties.map(({ other }) => other))]
    .filter((other) => onPage.has(other) && other !== entity.id)
    .slice(0, MAX_RELATED)
    .flatMap((id) => {
      const other = knowledge.entities.get(id)
      return other ? [{ id, name: other.label, kind: other.kind }] : []
    })
  const summary = entity.description?.text ?? entity.gloss
  return {
    id: entity.id,
    kind: entity.kind,
    kindText: phrases.kind(entity.kind, entity.subkind),
    name: entity.label,
    ...(summary ? { summary } : {}),
    ...(entity.description
      ? { summaryCitation: citationOf(entity.description.source, context) }
      : {}),
    here: phrases.here(salient.mentions.length, salient.inHeadline),
    lines,
    related,
    ...(entity.asOf ? { asOf: phrases.keptUpTo(entity.asOf) } : {}),
  }
}
