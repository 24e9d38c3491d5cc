/**
 * `backstory score --coverage`: how much of what news names the packs know. Of annotated texts, how
 * many named mentions have their entity in the packs; of a file of records, how much of their
 * popularity.
 */
import { basename } from 'node:path'
import * as z from 'zod'
import type { Knowledge } from '../lib/annotate/knowledge.ts'
import { Kind } from '../lib/schema/record.ts'
import { fold } from '../lib/text/fold.ts'
import type { TextAnnotation } from './annotateText.ts'
import { ndjson } from './documents.ts'
import { type GoldText, SCORED_KINDS } from './gold.ts'
import { annotatedGold, percent, type ScoreOptions, spansOf } from './score.ts'
import { type Counts, measureOf, noScores, type Scores, score, share } from './scoring.ts'

/** Named mentions of one kind. */
interface Mentions {
  all: number
  /** Those whose entity the packs have. */
  covered: number
}

export interface GoldCoverage {
  readonly mentions: Map<Kind, Mentions>
  /** Of what is marked, by the rules of scoring. */
  readonly marks: Scores
}

export const noCoverage = (): GoldCoverage => ({
  mentions: new Map(SCORED_KINDS.map((kind) => [kind, { all: 0, covered: 0 }])),
  marks: noScores(),
})

/** Adds one document. Optional mentions are free, as in scoring; a mention is of its first kind. */
export function cover(
  gold: GoldText,
  annotations: readonly TextAnnotation[],
  spans: 'exact' | 'overlap',
  { mentions, marks }: GoldCoverage,
): void {
  for (const { form, kinds, optional, entity } of gold.spans) {
    const counts = kinds[0] && mentions.get(kinds[0])
    if (form !== 'name' || !counts || optional) continue
    counts.all++
    if (entity !== null) counts.covered++
  }
  const marked = annotations.filter(({ level }) => level === 'mark')
  score(gold, marked, 'name', spans, marks)
}

const WHO = 'a person, an organization, a place or an event'

const column = (value: number | string) => String(value).padStart(10)

/** Marks against all named mentions: what the packs do not have is missed. */
function mentionRow(name: string, { all, covered }: Mentions, marks: Counts | undefined): string {
  const { right, wrong, found } = marks ?? { right: 0, wrong: 0, found: 0 }
  const { precision, recall } = measureOf({ right, wrong, found, missed: all - found })
  const shares = `${percent(share(covered, all))}${percent(precision)}${percent(recall)}`
  return `  ${name.padEnd(14)}${column(all)}${column(covered)}${shares}`
}

/** A gold file's coverage as a table. */
export async function goldCoverageTable(
  path: string,
  knowledge: Knowledge,
  spans: ScoreOptions['spans'],
): Promise<string> {
  const coverage = noCoverage()
  const by = spansOf(path, spans)
  let documents = 0
  for await (const { gold, annotated } of annotatedGold(path, knowledge)) {
    documents++
    cover(gold, annotated.annotations, by, coverage)
  }
  const { mentions, marks } = coverage
  const total = [...mentions.values()].reduce(
    (sum, { all, covered }) => ({ all: sum.all + all, covered: sum.covered + covered }),
    { all: 0, covered: 0 },
  )
  // Precision would be 0 of a file whose entities are of other types, or have none.
  if (total.all === 0) return `${basename(path)}: no named mention of ${WHO}`
  return [
    `${basename(path)}: ${documents} documents, ${by} spans, marks against all named mentions`,
    `  ${''.padEnd(14)}${column('mentions')}${column('in packs')}${['%', 'P', 'R'].map((one) => one.padStart(7)).join('')}`,
    mentionRow('all', total, marks.all),
    ...[...mentions].map(([kind, one]) => mentionRow(kind, one, marks.byKind.get(kind))),
  ].join('\n')
}

/** What coverage reads of a record; lines that are no entity are passed over. */
const RecordLine = z.looseObject({
  t: z.string(),
  kind: Kind.optional(),
  label: z.string().optional(),
  popularity: z.number().min(0).optional(),
  sameAs: z.looseObject({ wikidata: z.string().optional() }).optional(),
})

/** An entity of a file of records. */
export interface CountedEntity {
  readonly kind: Kind
  readonly label: string
  /** A logarithm: ln(1 + articles). */
  readonly popularity: number
  readonly wikidata: string | undefined
}

/** Names by which an entity is known as itself, as in merging packs. */
const IDENTIFYING: ReadonlySet<string> = new Set(['name', 'acronym', 'variant'])

/**
 * Whether the knowledge has an entity: by Wikidata item, by label, or by a name of one of the same
 * kind. What a label means is not looked into, so of two of one label both are covered.
 */
export function coveredBy(knowledge: Knowledge): (entity: CountedEntity) => boolean {
  const items = new Set<string>()
  const labels = new Set<string>()
  const names = new Set<string>()
  for (const { kind, label, sameAs, names: all } of knowledge.entities.values()) {
    if (sameAs?.wikidata) items.add(sameAs.wikidata)
    labels.add(fold(label))
    for (const { value, type } of all) {
      if (IDENTIFYING.has(type)) names.add(`${kind} ${fold(value)}`)
    }
  }
  return ({ kind, label, wikidata }) =>
    (wikidata !== undefined && items.has(wikidata)) ||
    labels.has(fold(label)) ||
    names.has(`${kind} ${fold(label)}`)
}

/** How many of the missing are listed. */
const LISTED = 20

const articlesOf = ({ popularity }: CountedEntity) => Math.expm1(popularity)

function sum(entities: readonly CountedEntity[], of: (entity: CountedEntity) => number): number {
  return entities.reduce((total, entity) => total + of(entity), 0)
}

/** The coverage of entities as a table, and the most popular that are missing. */
export function recordCoverageTable(
  name: string,
  entities: readonly CountedEntity[],
  isCovered: (entity: CountedEntity) => boolean,
): string {
  const covered = new Set(entities.filter(isCovered))
  const row = (title: string, all: readonly CountedEntity[]) => {
    const known = all.filter((entity) => covered.has(entity))
    const shares = [articlesOf, ({ popularity }: CountedEntity) => popularity].map((of) =>
      percent(share(sum(known, of), sum(all, of))).padStart(12),
    )
    return `  ${title.padEnd(14)}${column(all.length)}${column(known.length)}${shares.join('')}`
  }
  const missing = entities
    .filter((entity) => !covered.has(entity))
    .toSorted(
      (one, other) => other.popularity - one.popularity || (one.label < other.label ? -1 : 1),
    )
    .slice(0, LISTED)
  return [
    `${name}: ${entities.length} entities, each ${WHO}`,
    `  ${''.padEnd(14)}${column('entities')}${column('in packs')}${'% articles'.padStart(12)}${'% log'.padStart(12)}`,
    row('all', entities),
    ...SCORED_KINDS.map((kind) =>
      row(
        kind,
        entities.filter((entity) => entity.kind === kind),
      ),
    ),
    ...(missing.length > 0 ? ['  missing, with the articles about them'] : []),
    ...missing.map(
      (entity) =>
        `  ${entity.kind.padEnd(14)}${column(Math.round(articlesOf(entity)))}  ${entity.label}`,
    ),
  ].join('\n')
}

/** Reads a file of records, one a line, and gives its coverage as a table. */
export async function recordFileTable(path: string, knowledge: Knowledge): Promise<string> {
  const entities: CountedEntity[] = []
  for await (const { t, kind, label, popularity = 0, sameAs } of ndjson(path, RecordLine)) {
    if (t !== 'entity' || !kind || !label || !SCORED_KINDS.includes(kind)) continue
    entities.push({ kind, label, popularity, wikidata: sameAs?.wikidata })
  }
  return recordCoverageTable(basename(path), entities, coveredBy(knowledge))
}
