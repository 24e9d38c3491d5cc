/** What an entity holds, belongs to and took part in, as lines; those that matter here first. */
import type { Knowledge } from '../annotate/knowledge.ts'
import type { Citation, Line } from '../schema/card.ts'
import {
  type EntityRecord,
  MENTIONED_TOGETHER,
  type RelationRecord,
  type Source,
} from '../schema/record.ts'
import { type Edtf, inForce } from '../text/edtf.ts'
import { isOnlyOf } from './ownArticle.ts'
import type { Phrases } from './phrases.ts'

/** What a line is made for: the page's other entities and its date. */
export interface TieContext {
  readonly knowledge: Knowledge
  readonly phrases: Phrases
  readonly onPage: ReadonlySet<string>
  /** The article's date; undefined where the page states none. */
  readonly published: Edtf | undefined
  /** Documents that are the page's own article: what only they say is no background to it. */
  readonly own?: ReadonlySet<string>
}

/** A source as it is shown. */
export function citationOf(source: Source, { knowledge, phrases }: TieContext): Citation {
  if ('doc' in source) {
    const title = knowledge.documents.get(source.doc)?.title ?? source.doc
    return { text: `“${source.exact}” — ${title}` }
  }
  const text = phrases.reference(source.reference, source.asOf)
  return source.url ? { text, url: source.url } : { text }
}

/** Who or what an entity is, in one sentence; a sentence of the page's own article is no background. */
export function summaryOf({ description, gloss }: EntityRecord, context: TieContext) {
  if (description && !isOnlyOf([description.source], context.own)) {
    return {
      summary: description.text,
      summaryCitation: citationOf(description.source, context),
    }
  }
  return gloss ? { summary: gloss } : {}
}

/** The weights of lib/brief/README.md: what is worth a line on a card. */
function worth(relation: RelationRecord, entity: string, context: TieContext): number {
  const other = relation.subject === entity ? relation.object : relation.subject
  let score = context.onPage.has(other) ? 3 : 0
  if (relation.predicate === 'holdsOffice') score += relation.subject === entity ? 2 : 1
  if (relation.role === MENTIONED_TOGETHER) score -= 3
  else if (relation.role) score += 0.5
  if (context.published && relation.predicate === 'holdsOffice') {
    const state = inForce(relation.from, relation.to, context.published)
    if (state === 'yes') score += 4
    // The office after the article's date is no background to it.
    if (state === 'no') score -= 2
  } else if (relation.to === undefined) {
    score += 1
  }
  return score
}

function whyOf(relation: RelationRecord, other: string, context: TieContext) {
  if (
    context.published &&
    relation.predicate === 'holdsOffice' &&
    inForce(relation.from, relation.to, context.published) === 'yes'
  ) {
    return 'atDate'
  }
  if (context.onPage.has(other)) return 'onPage'
  return relation.predicate === 'holdsOffice' ? 'office' : 'general'
}

/** One line, and the entity at its other end. */
export interface Tie {
  readonly line: Line
  readonly other: string
  readonly relation: RelationRecord
}

/** Every tie of an entity, best first; ties in worth are broken by date, then id. */
export function tiesOf(entity: string, context: TieContext): Tie[] {
  const { knowledge, phrases } = context
  const seen = new Set<string>()
  return knowledge
    .relationsOf(entity)
    .filter(({ sources }) => !isOnlyOf(sources, context.own))
    .map((relation) => ({ relation, worth: worth(relation, entity, context) }))
    .sort(
      (one, other) =>
        other.worth - one.worth ||
        compare(other.relation.from ?? '', one.relation.from ?? '') ||
        compare(one.relation.id, other.relation.id),
    )
    .flatMap(({ relation }): Tie[] => {
      const isSubject = relation.subject === entity
      const other = isSubject ? relation.object : relation.subject
      const label = knowledge.entities.get(other)?.label
      if (label === undefined) return []
      // Terms of office are each worth a line; any other tie to the same entity is said once.
      const key = `${relation.predicate} ${other} ${relation.predicate === 'holdsOffice' ? relation.id : ''}`
      if (seen.has(key)) return []
      seen.add(key)
      const { predicate, role } = relation
      const date = phrases.period(relation.from, relation.to)
      const [source] = relation.sources
      const line: Line = {
        text: phrases.tie({ predicate, role, other: label, isSubject }),
        ...(date ? { date } : {}),
        ...(source ? { citation: citationOf(source, context) } : {}),
        why: phrases.why(whyOf(relation, other, context)),
      }
      return [{ line, other, relation }]
    })
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
