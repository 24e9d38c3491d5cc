/**
 * Who somebody was on the day of the article, in one line, and what has changed since in another. Only
 * dated offices say so; where the dates do not settle it, the line gives them and leaves it there.
 */
import type { Citation, Line } from '../schema/card.ts'
import type { EntityRecord, RelationRecord } from '../schema/record.ts'
import { type Edtf, inForce, parseEdtf } from '../text/edtf.ts'
import { isOnlyOf } from './ownArticle.ts'
import { citationOf, type TieContext } from './ties.ts'

export interface AsOf {
  /** "Then President of the United States", "President of Russia, since 7 May 2012". */
  readonly line?: Line
  /** "Since then: in office until 20 January 2017." */
  readonly since?: string
  readonly sinceCitation?: Citation
}

/** The first day of computers: what a page gives that does not know its date. */
const NO_DATE = '1970-01-01'

/** A term of office; consecutive terms of one office are one. */
interface Term {
  readonly relation: RelationRecord
  readonly from: Edtf | undefined
  readonly to: Edtf | undefined
}

const startOf = ({ from, to }: Term) =>
  parseEdtf(from ?? '')?.first ?? parseEdtf(to ?? '')?.first ?? Number.NEGATIVE_INFINITY

const endOf = (to: Edtf | undefined) =>
  to === undefined ? Number.POSITIVE_INFINITY : (parseEdtf(to)?.last ?? Number.POSITIVE_INFINITY)

const byStart = (one: Term, other: Term) =>
  startOf(one) - startOf(other) || (one.relation.id < other.relation.id ? -1 : 1)

const isSameOffice = (one: RelationRecord, other: RelationRecord) =>
  one.object === other.object && (one.role ?? '') === (other.role ?? '')

/** The offices of somebody, by their beginning; a term that begins where the last one ended carries it on. */
function termsOf(entity: string, { knowledge, own }: TieContext): Term[] {
  const all = knowledge
    .relationsOf(entity)
    .filter(
      ({ subject, predicate, from, to, sources, object }) =>
        subject === entity &&
        predicate === 'holdsOffice' &&
        (from !== undefined || to !== undefined) &&
        knowledge.entities.has(object) &&
        !isOnlyOf(sources, own),
    )
    .map((relation): Term => ({ relation, from: relation.from, to: relation.to }))
    .sort(byStart)
  const terms: Term[] = []
  for (const term of all) {
    const before = terms.findLastIndex((one) => isSameOffice(one.relation, term.relation))
    const earlier = terms[before]
    const carriesOn = earlier?.to !== undefined && earlier.to === term.from
    if (earlier && carriesOn) {
      // The later record's source says how the office stands.
      terms[before] = { relation: term.relation, from: earlier.from, to: term.to }
    } else terms.push(term)
  }
  return terms
}

/** The article's date, where it can be one. */
export const dateOf = (published: Edtf | undefined): Edtf | undefined =>
  published === NO_DATE || parseEdtf(published ?? '') === null ? undefined : published

/** The same for an entity: nobody is in the news before he or she is born. */
function dateFor(entity: EntityRecord, published: Edtf | undefined): Edtf | undefined {
  const date = dateOf(published)
  const at = date === undefined ? null : parseEdtf(date)
  const life = entity.lifetime === undefined ? null : parseEdtf(entity.lifetime)
  return at && life && at.last < life.first ? undefined : date
}

function wording({ knowledge, phrases }: TieContext) {
  const office = ({ relation: { predicate, role, object } }: Term) =>
    phrases.tie({
      predicate,
      role,
      other: knowledge.entities.get(object)?.label ?? object,
      isSubject: true,
    })
  return office
}

function lineOf(
  term: Term,
  how: 'now' | 'atTheTime' | 'formerly' | 'dated',
  context: TieContext,
): Line {
  const { phrases } = context
  const office = wording(context)(term)
  const date = phrases.period(term.from, term.to)
  const [source] = term.relation.sources
  return {
    text: how === 'atTheTime' || how === 'formerly' ? phrases.asOf[how](office) : office,
    ...(date ? { date } : {}),
    ...(source ? { citation: citationOf(source, context) } : {}),
    why: phrases.why(how === 'now' || how === 'atTheTime' ? 'atDate' : 'office'),
  }
}

/** Without a date to go by: the office that has not ended, or the last, with its dates. */
function undated(terms: readonly Term[], context: TieContext): AsOf {
  const term = terms.findLast(({ to }) => to === undefined) ?? terms.at(-1)
  return term ? { line: lineOf(term, 'dated', context) } : {}
}

/** What has happened since to whoever held `held` on the day, up to the day that the entry was kept. */
function sinceThen(
  entity: EntityRecord,
  held: Term | undefined,
  terms: readonly Term[],
  date: Edtf,
  context: TieContext,
): Pick<AsOf, 'since' | 'sinceCitation'> {
  const { phrases } = context
  const day = parseEdtf(date)?.last ?? Number.POSITIVE_INFINITY
  const parts: string[] = []
  let said: Term | undefined
  if (held?.to !== undefined) {
    parts.push(phrases.asOf.until(phrases.date(held.to)))
    said = held
  }
  const later = terms.findLast((term) => term !== held && startOf(term) > day)
  if (later) {
    const period = phrases.period(later.from, later.to)
    parts.push(phrases.asOf.later(wording(context)(later), period ?? ''))
    said = later
  }
  const end = entity.lifetime?.split('/')[1]
  const life = end && end !== '..' ? parseEdtf(end) : null
  if (end && life && life.first > day) {
    parts.push(phrases.asOf.ended(entity.kind === 'person', phrases.date(end)))
  }
  if (parts.length === 0) return {}
  const [source] = said?.relation.sources ?? []
  return {
    since: phrases.asOf.since(parts),
    ...(source ? { sinceCitation: citationOf(source, context) } : {}),
  }
}

/** Who `id` was on the article's date, and since. Empty for whoever has no dated office. */
export function asOf(id: string, context: TieContext): AsOf {
  const entity = context.knowledge.entities.get(id)
  if (!entity) return {}
  const terms = termsOf(id, context)
  const date = dateFor(entity, context.published)
  if (date === undefined) return undated(terms, context)
  const states = terms.map((term) => ({ term, state: inForce(term.from, term.to, date) }))
  const inOffice = states.filter(({ state }) => state === 'yes').map(({ term }) => term)
  // Of two at once the one on the page is meant, else the later.
  const held =
    inOffice.findLast(({ relation }) => context.onPage.has(relation.object)) ?? inOffice.at(-1)
  if (held) {
    const isOver = held.to !== undefined
    return {
      line: lineOf(held, isOver ? 'atTheTime' : 'now', context),
      ...sinceThen(entity, held, terms, date, context),
    }
  }
  const open = states.findLast(({ state }) => state === 'unknown')
  // It may have been in force, or not: the dates say what is known.
  if (open) return { line: lineOf(open.term, 'dated', context) }
  const day = parseEdtf(date)?.first ?? Number.NEGATIVE_INFINITY
  const before = terms
    .filter(({ to }) => endOf(to) < day)
    .sort((one, other) => endOf(one.to) - endOf(other.to))
    .at(-1)
  return {
    ...(before ? { line: lineOf(before, 'formerly', context) } : {}),
    ...sinceThen(entity, undefined, terms, date, context),
  }
}
