/** Everything known about one entity, and everything that can be searched for. */
import type { Knowledge } from '../annotate/knowledge.ts'
import type { Citation } from '../schema/card.ts'
import type {
  EarlierArticle,
  EntityPage,
  Named,
  OpenLine,
  Searchable,
} from '../schema/entityPage.ts'
import type { EntityRecord, Source } from '../schema/record.ts'
import type { Phrases } from './phrases.ts'
import { statementsForEntity } from './statements.ts'
import { citationOf, type TieContext, tiesOf } from './ties.ts'
import { entityTimeline, eventsOf } from './timeline.ts'
import { webOf } from './web.ts'

/** More than these nobody reads; the count is not hidden, the page says so. */
const MAX_TIES = 100
const MAX_SAID = 50
const MAX_NAMES = 24

const named = ({ id, kind, label }: EntityRecord): Named => ({ id, kind, name: label })

/** Ties by relation, and those that an event's own record states. */
function openLines(entity: EntityRecord, context: TieContext): OpenLine[] {
  const { knowledge, phrases } = context
  const lines = tiesOf(entity.id, context).flatMap(({ line, other }): OpenLine[] => {
    const one = knowledge.entities.get(other)
    return one ? [{ ...line, other: named(one) }] : []
  })
  const line = (
    id: string,
    predicate: 'participatedIn' | 'locatedIn' | 'partOf',
    role?: string,
  ): OpenLine[] => {
    const other = knowledge.entities.get(id)
    if (!other) return []
    const isSubject = predicate !== 'participatedIn'
    return [
      {
        text: phrases.tie({ predicate, role, other: other.label, isSubject }),
        why: phrases.why('general'),
        other: named(other),
      },
    ]
  }
  const own =
    entity.kind === 'event'
      ? [
          ...(entity.participants ?? []).flatMap((one) =>
            line(one.entity, 'participatedIn', one.role),
          ),
          ...(entity.places ?? []).flatMap((id) => line(id, 'locatedIn')),
          ...(entity.partOf ? line(entity.partOf, 'partOf') : []),
        ]
      : []
  const events = eventsOf(entity.id, knowledge).flatMap((event): OpenLine[] => {
    const part = event.participants?.find((one) => one.entity === entity.id)
    const predicate = part
      ? 'participatedIn'
      : event.places?.includes(entity.id)
        ? 'locatedIn'
        : 'partOf'
    return [
      {
        text: phrases.tie({
          predicate,
          role: part?.role,
          other: event.label,
          isSubject: part !== undefined,
        }),
        ...(event.when ? { date: phrases.date(event.when.edtf) } : {}),
        why: phrases.why('general'),
        other: named(event),
      },
    ]
  })
  const unique = new Map(
    [...own, ...lines, ...events].map((one) => [`${one.text} ${one.date}`, one]),
  )
  return [...unique.values()].slice(0, MAX_TIES)
}

/** The documents that anything known about the entity comes from. */
function articlesOf(entity: EntityRecord, context: TieContext): EarlierArticle[] {
  const { knowledge, phrases } = context
  const sources: readonly Source[] = [
    ...knowledge.statementsOf(entity.id).flatMap((one) => one.sources),
    ...knowledge.relationsOf(entity.id).flatMap((one) => one.sources),
    ...(entity.description ? [entity.description.source] : []),
  ]
  const ids = new Set(sources.flatMap((source) => ('doc' in source ? [source.doc] : [])))
  return [...ids].flatMap((id) => {
    const document = knowledge.documents.get(id)
    if (!document) return []
    return [
      {
        title: document.title,
        ...(document.publisher ? { publisher: document.publisher } : {}),
        ...(document.published ? { date: phrases.date(document.published.edtf) } : {}),
        ...(document.url ? { url: document.url } : {}),
      },
    ]
  })
}

function linksOf({ sameAs }: EntityRecord): Citation[] {
  return [
    ...(sameAs?.url ?? []).map((url) => ({
      // The schema lets only http and https addresses without credentials in.
      text: /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? url,
      url,
    })),
    ...(sameAs?.wikidata
      ? [{ text: 'Wikidata', url: `https://www.wikidata.org/wiki/${sameAs.wikidata}` }]
      : []),
  ]
}

/** The page of an entity; null where the knowledge has no such entity. */
export function entityPageOf(
  id: string,
  knowledge: Knowledge,
  phrases: Phrases,
): EntityPage | null {
  const entity = knowledge.entities.get(id)
  if (!entity) return null
  const context: TieContext = { knowledge, phrases, onPage: new Set(), published: undefined }
  const ties = openLines(entity, context)
  const around = [...new Set(ties.map(({ other }) => other.id))]
  const summary = entity.description?.text ?? entity.gloss
  const written = new Set(entity.names.map(({ value }) => value))
  written.delete(entity.label)
  return {
    ...named(entity),
    kindText: phrases.kind(entity.kind, entity.subkind),
    ...(summary ? { summary } : {}),
    ...(entity.description
      ? { summaryCitation: citationOf(entity.description.source, context) }
      : {}),
    ...(entity.lifetime ? { lifetime: phrases.date(entity.lifetime) } : {}),
    ...(entity.asOf ? { asOf: phrases.keptUpTo(entity.asOf) } : {}),
    alsoWritten: [...written].slice(0, MAX_NAMES),
    ties,
    said: statementsForEntity(id, { ...context, salience: new Map() }, MAX_SAID),
    timeline: entityTimeline(id, context),
    web: webOf([id, ...around], context, id),
    articles: articlesOf(entity, context),
    links: linksOf(entity),
  }
}

/** What the search is made of. */
export function searchableOf(knowledge: Knowledge): Searchable {
  return {
    rows: [...knowledge.entities.values()].map((entity) => [
      entity.id,
      entity.kind,
      entity.label,
      entity.names
        .flatMap(({ value, type }) => (type === 'demonym' || value === entity.label ? [] : [value]))
        .join('\n'),
      entity.description?.text ?? entity.gloss ?? '',
      entity.popularity ?? 0,
    ]),
  }
}
