/**
 * Pass 2: what all documents say, to records. The same documents in any order give the same records.
 * Texts are not looked at: a caller with more of them than memory may leave `document.text` empty, and
 * put it back where the records are written.
 */
import type { Knowledge } from '../../annotate/knowledge.ts'
import { ArticleOverrides } from '../../schema/articleOverrides.ts'
import type { Observations } from '../../schema/observations.ts'
import type { Form, Id, Kind, KnowledgeRecord, MentionRecord } from '../../schema/record.ts'
import { before, candidate, labelOf, named, namesOf } from './candidates.ts'
import { type Group, groupsOf, inOrder } from './corpus.ts'
import type { Decided } from './decisions.ts'
import { foundRecords } from './found.ts'
import { marginOf } from './kind.ts'
import { nameKey } from './nameKey.ts'
import { type OverrideFault, overrideFaults } from './overrideFaults.ts'

export interface ReduceOptions {
  /** What documents are read with; its entities are linked to and never written again. */
  readonly knowledge: Knowledge
  readonly overrides?: ArticleOverrides
}

/** Nothing was decided by hand. */
export const NO_OVERRIDES = ArticleOverrides.parse({})

/** Linked in its own document, linked because others are, or only guessed to be of its kind. */
const BY_OTHERS = 0.75

function confidenceOf(group: Group, own: number | undefined): number {
  if (own !== undefined) return own
  if (group.entity !== null) return BY_OTHERS
  return Math.round(Math.min(0.9, 0.5 + marginOf(group.scores) / 2000) * 100) / 100
}

const ORDER = ['document', 'entity', 'relation', 'statement', 'issue', 'mention']

const sortKey = (record: KnowledgeRecord): string =>
  record.t === 'mention' ? `${record.doc}@${String(record.span.start).padStart(6, '0')}` : record.id

/** Sorted by type and id, as packs are written. */
export const inRecordOrder = (records: readonly KnowledgeRecord[]): KnowledgeRecord[] =>
  records
    .map((record) => ({ record, order: ORDER.indexOf(record.t), key: sortKey(record) }))
    .sort((one, other) => one.order - other.order || before(one.key, other.key))
    .map(({ record }) => record)

/** A word that only opened sentences here, and that other documents write as a name, is one. */
function withDoubts(documents: readonly Observations[]): Observations[] {
  const names = new Set<string>()
  for (const { clusters } of documents) {
    for (const { names: own } of clusters) {
      for (const { value, form } of own)
        if (form === 'name' && !/\s/.test(value)) names.add(nameKey(value))
    }
  }
  return documents.map((one) => {
    const sure = one.doubts.filter(({ value }) => names.has(nameKey(value)))
    if (sure.length === 0) return one
    const first = one.clusters.length
    return {
      ...one,
      clusters: [
        ...one.clusters,
        ...sure.map(({ value }) => ({
          names: [{ value, form: 'name' as const }],
          scores: {},
          titles: [],
        })),
      ],
      mentions: [
        ...one.mentions,
        ...sure.flatMap(({ spans }, at) =>
          spans.map(([start, end]): Observations['mentions'][number] => [
            start,
            end,
            first + at,
            'name',
          ]),
        ),
      ],
    }
  })
}

const isSurname = (value: string, label: string) =>
  !nameKey(value).includes(' ') && nameKey(label).split(' ').slice(1).includes(nameKey(value))

/** What of pass 2 the records are made of: who is who in which document. */
interface Decisions {
  readonly documents: readonly Observations[]
  readonly groups: readonly Group[]
  readonly groupOf: (document: number, cluster: number) => Group | null
  readonly ids: ReadonlyMap<Group, Id>
  readonly labels: ReadonlyMap<Group, string>
  readonly decided: Decided
}

function decisionsOf(
  observations: Iterable<Observations>,
  knowledge: Knowledge,
  overrides: ArticleOverrides,
): Decisions {
  const documents = withDoubts(inOrder(observations))
  const { groups, groupOf, decided } = groupsOf(documents, knowledge, overrides)
  const ids = named(groups, knowledge)
  const labels = new Map<Group, string>()
  for (const group of groups) {
    const id = ids.get(group)
    if (id === undefined) continue
    labels.set(group, knowledge.entities.get(id)?.label ?? group.label ?? labelOf(namesOf(group)))
  }
  return { documents, groups, groupOf, ids, labels, decided }
}

/** Every name in the texts, with whom it means. */
function mentionsOf(
  { documents, groupOf, ids, labels, decided }: Decisions,
  meantAt: (document: number, start: number, end: number) => Id | null,
): MentionRecord[] {
  return documents.flatMap(({ document, clusters, mentions }, index) =>
    mentions.flatMap(([start, end, at, form]): MentionRecord[] => {
      const group = groupOf(index, at)
      const id = group && ids.get(group)
      const cluster = clusters[at]
      if (!group || id === null || id === undefined || !cluster) return []
      const label = labels.get(group) ?? ''
      const isFamily =
        form === 'name' && group.kind === 'person' && isPart(cluster, start, end, label)
      const own = cluster.entity === id ? cluster.confidence : undefined
      return [
        {
          t: 'mention',
          doc: document.id,
          span: { start, end },
          entity: meantAt(index, start, end) ?? id,
          form: isFamily ? 'surname' : decided.isMetonym(cluster, document.id) ? 'metonym' : form,
          confidence: confidenceOf(group, own),
        },
      ]
    }),
  )
}

/** Whom somebody means who writes an id, or a name as it stands in the articles. */
function idOfNames({ groups, ids }: Decisions, knowledge: Knowledge) {
  const byName = new Map<string, Id>()
  for (const group of groups) {
    const id = ids.get(group)
    if (id === undefined) continue
    for (const { key } of group.members) if (!byName.has(key)) byName.set(key, id)
  }
  return (name: string): Id | null =>
    knowledge.entities.has(name) ? name : (byName.get(nameKey(name)) ?? null)
}

/** What pass 2 makes of documents. */
export interface Reduced {
  readonly records: KnowledgeRecord[]
  /** Overrides that fit nothing: each is an error where all documents are there. */
  readonly faults: readonly OverrideFault[]
}

/**
 * The records of documents: themselves, candidate entities, mentions, and what the rules found; and what
 * of the overrides fits none of these documents.
 */
export function reduceAll(
  observations: Iterable<Observations>,
  { knowledge, overrides = NO_OVERRIDES }: ReduceOptions,
): Reduced {
  const decisions = decisionsOf(observations, knowledge, overrides)
  const { documents, groups, groupOf, ids } = decisions
  const candidates = groups.flatMap((group) => {
    const id = ids.get(group)
    return id === undefined || knowledge.entities.has(id) ? [] : [candidate(group, id)]
  })
  const written = new Set(ids.values())
  const found = foundRecords(
    documents,
    {
      idOf: (document, cluster) => {
        const group = groupOf(document, cluster)
        return (group && ids.get(group)) ?? null
      },
      idOfName: idOfNames(decisions, knowledge),
      knowledge,
      isTaken: (id) => written.has(id) || knowledge.entities.has(id),
    },
    overrides,
  )
  return {
    records: inRecordOrder([
      ...documents.map(({ document }) => document),
      ...candidates,
      ...mentionsOf(decisions, found.meantAt),
      ...found.records,
    ]),
    faults: overrideFaults(documents, overrides, knowledge),
  }
}

/** The records alone, for who has no overrides, or reads a part of the documents. */
export const reduce = (
  observations: Iterable<Observations>,
  options: ReduceOptions,
): KnowledgeRecord[] => reduceAll(observations, options).records

/** The kind of every name of an archive, document by document, whether it becomes a record or not. */
export interface DecidedNames {
  readonly document: Id
  readonly names: readonly {
    readonly start: number
    readonly end: number
    readonly form: Form
    readonly kind: Kind
  }[]
}

/** What pass 2 decides, without writing records: for measuring. */
export function decide(
  observations: Iterable<Observations>,
  options: ReduceOptions,
): DecidedNames[] {
  const { knowledge, overrides = NO_OVERRIDES } = options
  const documents = withDoubts(inOrder(observations))
  const { groupOf } = groupsOf(documents, knowledge, overrides)
  return documents.map(({ document: { id }, mentions }, index) => ({
    document: id,
    names: mentions.flatMap(([start, end, at, form]) => {
      const group = groupOf(index, at)
      return group ? [{ start, end, form, kind: group.kind }] : []
    }),
  }))
}

/** Whether a mention as long as one of the cluster's single words is the family name. */
function isPart(
  { names }: Observations['clusters'][number],
  start: number,
  end: number,
  label: string,
): boolean {
  return names.some(({ value }) => value.length === end - start && isSurname(value, label))
}
