/**
 * Pass 1: one document to what it says, without looking at any other. Pure and independent of every
 * other document, so that documents may be read in any order, anywhere.
 */
import type { Knowledge } from '../../annotate/knowledge.ts'
import {
  OBSERVATIONS_FORMAT,
  type Observations,
  type ObservedCluster,
  type ObservedDate,
  type ObservedEvent,
  type ObservedIssue,
  type ObservedMention,
  type ObservedStatement,
  type ObservedTie,
} from '../../schema/observations.ts'
import type { DocumentRecord, Kind } from '../../schema/record.ts'
import { clusterNames, type FoundCluster } from './clusters.ts'
import type { DocumentContext, NameCluster, NameMention } from './context.ts'
import { kindOf } from './kind.ts'
import { knownIn } from './known.ts'
import { type FoundName, findNames, keyOf } from './names.ts'
import { type Reading, read } from './reading.ts'
import { writtenOf } from './written.ts'

/** What is looked for in a document beside its names: one function each, which changes nothing. */
export interface Rules {
  readonly dates: (context: DocumentContext) => ObservedDate[]
  readonly events: (context: DocumentContext) => ObservedEvent[]
  /** `sourceEvent` of a statement is an index into `events`. */
  readonly statements: (
    context: DocumentContext,
    events: readonly ObservedEvent[],
  ) => ObservedStatement[]
  readonly ties: (context: DocumentContext) => ObservedTie[]
  readonly issues: (
    context: DocumentContext,
    found: {
      readonly dates: readonly ObservedDate[]
      readonly events: readonly ObservedEvent[]
      readonly statements: readonly ObservedStatement[]
    },
  ) => ObservedIssue[]
}

/** Names and nothing else. */
export const NAMES_ONLY: Rules = {
  dates: () => [],
  events: () => [],
  statements: () => [],
  ties: () => [],
  issues: () => [],
}

const MAX_NAME = 300

interface Named {
  readonly reading: Reading
  readonly names: readonly FoundName[]
  readonly found: readonly FoundCluster[]
}

/** The mention whose name is fullest: the longest that is a name, the first of several. */
function fullest({ reading: { tokens }, names }: Named, mentions: readonly number[]): number {
  const rank = { name: 3, metonym: 3, surname: 3, acronym: 2, demonym: 1, nominal: 0, pronoun: 0 }
  let best = mentions[0] ?? 0
  const value = (at: number) => {
    const name = names[at]
    if (!name) return -1
    const length = (tokens[name.to - 1]?.end ?? 0) - (tokens[name.from]?.start ?? 0)
    return rank[name.form] * 10_000 + length
  }
  for (const at of mentions) if (value(at) > value(best)) best = at
  return best
}

function textOf({ document, tokens }: Reading, { from, to }: { from: number; to: number }): string {
  const text = document.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
  return text.replace(/\s+/g, ' ').slice(0, MAX_NAME)
}

function contextOf(named: Named, knowledge: Knowledge): DocumentContext {
  const { reading, names, found } = named
  const { document, tokens } = reading
  const clusterOf = new Map(
    found.flatMap(({ mentions }, at) => mentions.map((one) => [one, at] as const)),
  )
  const clusters = found.map(
    ({ mentions, entity, scores }): NameCluster => ({
      label: textOf(reading, names[fullest(named, mentions)] ?? { from: 0, to: 0 }),
      kind: kindOf(scores),
      entity,
      mentions,
    }),
  )
  const context = {
    document,
    shadow: reading.shadow,
    blocks: reading.blocks,
    sentences: reading.sentences,
    tokens,
    names: names.map((name, at): NameMention => {
      const { from, to, form, title } = name
      const cluster = clusterOf.get(at) ?? 0
      const titleStart = title && (tokens[title.from]?.start ?? 0)
      const titleEnd = title && (tokens[title.to - 1]?.end ?? 0)
      return {
        start: tokens[from]?.start ?? 0,
        end: tokens[to - 1]?.end ?? 0,
        from,
        to,
        sentence: tokens[from]?.sentence ?? 0,
        cluster,
        kind: clusters[cluster]?.kind ?? 'other',
        form,
        title:
          titleStart === null || titleEnd === null
            ? null
            : { start: titleStart, end: titleEnd, text: document.text.slice(titleStart, titleEnd) },
      }
    }),
    clusters,
    published: document.published ?? null,
  }
  return { ...context, written: writtenOf(context, knowledge) }
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

function observedCluster(named: Named, context: DocumentContext, at: number): ObservedCluster {
  const { reading, names, found } = named
  const cluster = found[at] as FoundCluster
  const best = fullest(named, cluster.mentions)
  const order = [best, ...cluster.mentions.filter((one) => one !== best)]
  const values = new Map<string, ObservedCluster['names'][number]>()
  for (const one of order) {
    const name = names[one]
    if (!name) continue
    const value = textOf(reading, name)
    if (value !== '' && !values.has(value)) values.set(value, { value, form: name.form })
  }
  const titles = unique(cluster.mentions.flatMap((one) => context.names[one]?.title?.text ?? []))
  return {
    names: [...values.values()].slice(0, 100),
    scores: Object.fromEntries(
      (Object.entries(cluster.scores) as [Kind, number][])
        .filter(([, score]) => score !== 0)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    ...(cluster.entity === null ? {} : { entity: cluster.entity }),
    ...(cluster.confidence === null ? {} : { confidence: cluster.confidence }),
    titles: titles.map((title) => title.replace(/\s+/g, ' ').slice(0, 200)).slice(0, 20),
  }
}

/** A document with its names found, for the rules of this folder. */
export function contextFor(document: DocumentRecord, knowledge: Knowledge): DocumentContext {
  return contextOf(nameDocument(document, knowledge).named, knowledge)
}

function nameDocument(document: DocumentRecord, knowledge: Knowledge) {
  const reading = read(document, knowledge)
  const { names, doubts } = findNames(reading, knownIn(reading, knowledge), knowledge)
  return { named: { reading, names, found: clusterNames(reading, names) }, doubts }
}

/** With the time in which it must have been written, where it does not give its own. */
const dated = (document: DocumentRecord, { written }: DocumentContext): DocumentRecord =>
  written === null ? document : { ...document, published: { edtf: written, basis: 'inferred' } }

/** What a document says. */
export function observe(
  document: DocumentRecord,
  knowledge: Knowledge,
  rules: Rules = NAMES_ONLY,
): Observations {
  const { named, doubts } = nameDocument(document, knowledge)
  const { reading } = named
  const context = contextOf(named, knowledge)
  const dates = rules.dates(context)
  const events = rules.events(context)
  const statements = rules.statements(context, events)
  const byKey = new Map<string, { value: string; spans: [number, number][] }>()
  for (const run of doubts) {
    const key = keyOf(reading, run)
    const doubt = byKey.get(key) ?? { value: textOf(reading, run), spans: [] }
    doubt.spans.push([reading.tokens[run.from]?.start ?? 0, reading.tokens[run.to - 1]?.end ?? 0])
    byKey.set(key, doubt)
  }
  return {
    t: 'observations',
    format: OBSERVATIONS_FORMAT,
    document: dated(document, context),
    clusters: context.clusters.map((_, at) => observedCluster(named, context, at)),
    mentions: context.names.map(
      ({ start, end, cluster, form }): ObservedMention => [start, end, cluster, form],
    ),
    doubts: [...byKey.values()],
    dates,
    statements,
    events,
    ties: rules.ties(context),
    issues: rules.issues(context, { dates, events, statements }),
  }
}
