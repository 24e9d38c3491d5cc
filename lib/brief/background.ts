/** What is known beside the page itself: what was said before, and related names, each with its reason. */
import type { PageIssue, RelatedName } from '../schema/briefing.ts'
import type { Said } from '../schema/entityPage.ts'
import type { Block } from '../schema/page.ts'
import type { Id, RelationRecord, Source } from '../schema/record.ts'
import { sentences } from '../text/sentences.ts'
import { dateOf } from './asOf.ts'
import { type Related, relatedTo } from './related.ts'
import type { Salient } from './salience.ts'
import { statementsForPage } from './statements.ts'
import { citationOf, type TieContext } from './ties.ts'

const MAX_STATEMENTS = 12
const MAX_RELATED = 8

/** Documents that are counted through for a reason; and names of the page that it gives. */
const MAX_DOCUMENTS = 50
const MAX_NAMES = 2

const labelOf = (id: Id, { knowledge }: TieContext) => knowledge.entities.get(id)?.label ?? id

/** The sentence of a document that names somebody, together with one of `names` where there is one. */
function sentenceOf(
  doc: Id,
  entity: Id,
  names: ReadonlySet<Id>,
  { knowledge }: TieContext,
): Source | null {
  const text = knowledge.documents.get(doc)?.text ?? ''
  const mentions = knowledge.mentionsIn(doc)
  let first: Source | null = null
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    for (const sentence of sentences(paragraph)) {
      const span = { start: index + sentence.start, end: index + sentence.end }
      const here = mentions.filter(
        (one) => one.span.start >= span.start && one.span.end <= span.end,
      )
      if (!here.some((one) => one.entity === entity)) continue
      const source: Source = {
        doc,
        span,
        exact: text.slice(span.start, span.end),
        prefix: '',
        suffix: '',
      }
      if (here.some((one) => names.has(one.entity))) return source
      first ??= source
    }
  }
  return first
}

/** Who of the page is named in most of the documents that name it. */
function companionsOf({ documents }: Related, context: TieContext): Id[] {
  const counts = new Map<Id, number>()
  for (const doc of documents.slice(0, MAX_DOCUMENTS)) {
    for (const id of new Set(context.knowledge.mentionsIn(doc).map(({ entity }) => entity))) {
      if (context.onPage.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))
    .slice(0, MAX_NAMES)
    .map(([id]) => id)
}

/** "President of Syria": a tie from the side of the name that is shown, with the other's name in it. */
function tieWords(entity: Id, relation: RelationRecord, context: TieContext): string {
  const { predicate, role, subject, object } = relation
  const isSubject = subject === entity
  const other = labelOf(isSubject ? object : subject, context)
  const words = context.phrases.tie({ predicate, role, other, isSubject })
  return words.includes(other) ? `${words}.` : `${words} (${other}).`
}

/** Where somebody sits says less than what he does. */
const WHERE: ReadonlySet<string> = new Set(['basedIn', 'locatedIn', 'citizenOf'])

/** Of several ties the one that has not ended, then the latest. */
const byTime = (one: RelationRecord, other: RelationRecord) =>
  Number(WHERE.has(one.predicate)) - Number(WHERE.has(other.predicate)) ||
  Number(one.to !== undefined) - Number(other.to !== undefined) ||
  compare(other.from ?? '', one.from ?? '') ||
  compare(one.id, other.id)

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function relatedName(one: Related, context: TieContext): RelatedName[] {
  const { knowledge, phrases } = context
  const entity = knowledge.entities.get(one.entity)
  if (!entity) return []
  const { id, kind, label: name } = entity
  const [relation] = one.relations.toSorted(byTime)
  const [event] = one.events
  if (relation) {
    const [source] = relation.sources
    const citation = source ? { citation: citationOf(source, context) } : {}
    return [{ id, kind, name, why: tieWords(id, relation, context), ...citation }]
  }
  const [doc] = one.documents
  if (doc !== undefined) {
    const names = companionsOf(one, context)
    const source = sentenceOf(doc, id, new Set(names), context)
    const why = phrases.together(
      names.map((other) => labelOf(other, context)),
      one.documents.length,
    )
    return [{ id, kind, name, why, ...(source ? { citation: citationOf(source, context) } : {}) }]
  }
  if (!event) return []
  const predicate = 'participatedIn'
  const why = phrases.tie({ predicate, role: undefined, other: event.label, isSubject: true })
  return [{ id, kind, name, why: `${why}.` }]
}

export interface PageBackground {
  readonly statements: readonly Said[]
  readonly related: readonly RelatedName[]
}

/** Background to a page; `context.own` are the documents that are the page itself. */
export function backgroundOf(
  blocks: readonly Block[],
  salient: readonly Salient[],
  context: TieContext,
): PageBackground {
  const { knowledge, own = new Set<string>(), published } = context
  const names = new Map(salient.map(({ entity, mentions }) => [entity, mentions.length]))
  return {
    statements: statementsForPage(
      {
        ...context,
        salience: new Map(salient.map(({ entity, score }) => [entity, score])),
        pageText: blocks.map(({ text }) => text).join('\n'),
      },
      MAX_STATEMENTS,
    ),
    related: relatedTo(names, knowledge, { except: own, published: dateOf(published) })
      .slice(0, MAX_RELATED)
      .flatMap((one) => relatedName(one, context)),
  }
}

/** What the compiler found wrong in the page's own article, where that is among the documents. */
export function issuesOfArticle(
  blocks: readonly Block[],
  { knowledge, own = new Set() }: TieContext,
): PageIssue[] {
  const issues = [...own]
    .flatMap((doc) => knowledge.issuesIn(doc).map((issue) => ({ doc, issue })))
    .map(({ doc, issue: { title, severity, sources } }): PageIssue => {
      const source = sources.find((one) => 'doc' in one && one.doc === doc)
      const quote = source && 'doc' in source ? source.exact : ''
      const block = quote === '' ? -1 : blocks.findIndex(({ text }) => text.includes(quote))
      const start = blocks[block]?.text.indexOf(quote) ?? -1
      return {
        text: title,
        quote,
        severity,
        ...(start >= 0 ? { at: { block, start, end: start + quote.length } } : {}),
      }
    })
  // An article that is kept twice has each of its issues twice.
  return [...new Map(issues.map((one) => [`${one.text}\n${one.quote}`, one])).values()]
}
