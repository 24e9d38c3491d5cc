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
import { foundRecords } from './found.ts'
import { marginOf } from './kind.ts'
import { nameKey } from './nameKey.ts'

export interface ReduceOptions {
  /** What documents are read with; its entities are linked to and never written again. */
  readonly knowledge: Knowledge
  readonly overrides?: ArticleOverrides
}

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

/** The records of documents: themselves, candidate entities, mentions, and what the rules found. */
export function reduce(
  observations: Iterable<Observations>,
  options: ReduceOptions,
): KnowledgeRecord[] {
  const { knowledge, overrides = ArticleOverrides.parse({}) } = options
  const documents = withDoubts(inOrder(observations))
  const { groups, groupOf } = groupsOf(documents, knowledge, overrides)
  const ids = named(groups, knowledge)
  const labels = new Map<Group, string>()
  const records: KnowledgeRecord[] = documents.map(({ document }) => document)
  for (const group of groups) {
    const id = ids.get(group)
    if (id === undefined) continue
    labels.set(group, knowledge.entities.get(id)?.label ?? group.label ?? labelOf(namesOf(group)))
    if (!knowledge.entities.has(id)) records.push(candidate(group, id))
  }
  for (const [index, { document, clusters, mentions }] of documents.entries()) {
    for (const [start, end, at, form] of mentions) {
      const group = groupOf(index, at)
      const id = group && ids.get(group)
      const cluster = clusters[at]
      if (!group || id === null || id === undefined || !cluster) continue
      const mention: MentionRecord = {
        t: 'mention',
        doc: document.id,
        span: { start, end },
        entity: id,
        form:
          form === 'name' &&
          group.kind === 'person' &&
          isPart(cluster, start, end, labels.get(group) ?? '')
            ? 'surname'
            : form,
        confidence: confidenceOf(group, cluster.entity === id ? cluster.confidence : undefined),
      }
      records.push(mention)
    }
  }
  const idOf = (document: number, cluster: number): Id | null => {
    const group = groupOf(document, cluster)
    return (group && ids.get(group)) ?? null
  }
  const written = new Set(ids.values())
  const isTaken = (id: Id) => written.has(id) || knowledge.entities.has(id)
  records.push(...foundRecords(documents, idOf, knowledge, isTaken))
  return inRecordOrder(records)
}

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
  const { knowledge, overrides = ArticleOverrides.parse({}) } = options
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
