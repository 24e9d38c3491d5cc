/**
 * Pass 2, first half: clusters of all documents to groups, each one entity. Documents are put in order of
 * their ids first, and votes are whole numbers, so that no order of reading makes a difference.
 */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { ArticleOverrides } from '../../schema/articleOverrides.ts'
import type { Observations, ObservedCluster } from '../../schema/observations.ts'
import { type Id, KINDS, type Kind } from '../../schema/record.ts'
import { type Decided, decisions } from './decisions.ts'
import { joinAliases, joinParts, joinSpelled } from './joins.ts'
import { kindOf, marginOf } from './kind.ts'
import { nameKey } from './nameKey.ts'
import { lookUpIn } from './reading.ts'

type Scores = Partial<Record<Kind, number>>

/** A cluster of a document, on its way to a group. */
export interface Member {
  /** Index of the document in the order of ids. */
  readonly document: number
  readonly cluster: ObservedCluster
  readonly key: string
}

export interface Group {
  readonly kind: Kind
  /** The entity of the knowledge; null for a candidate. */
  readonly entity: Id | null
  readonly members: readonly Member[]
  readonly scores: Scores
  /** What a person decided that it is called. */
  readonly label: string | null
}

/** One document cannot outvote all others: the most that one cluster says for or against a kind. */
const MOST = 400

/** A document's own evidence counts so much more than that of another. */
const OWN = 2

/** From this margin on, in hundredths, a document decides for itself what a name is there. */
const DECISIVE = 320

/** From this margin on the corpus is sure of a kind. */
const CLEAR = 250

const clip = (score: number) => Math.max(-MOST, Math.min(MOST, score))

/** Documents once each, by id. Of two with one text the one whose record is smaller by letters stands. */
export function inOrder(observations: Iterable<Observations>): Observations[] {
  const byId = new Map<Id, Observations>()
  for (const one of observations) {
    const other = byId.get(one.document.id)
    if (!other || JSON.stringify(one) < JSON.stringify(other)) byId.set(one.document.id, one)
  }
  return [...byId.values()].sort((one, other) => (one.document.id < other.document.id ? -1 : 1))
}

function add(total: Scores, scores: Scores): void {
  for (const kind of KINDS) {
    const score = scores[kind]
    if (score) total[kind] = (total[kind] ?? 0) + clip(score)
  }
}

/** What a set of documents says together; see README.md, pass 2. */
export function groupsOf(
  documents: readonly Observations[],
  knowledge: Knowledge,
  overrides: ArticleOverrides,
): {
  groups: Group[]
  groupOf: (document: number, cluster: number) => Group | null
  decided: Decided
} {
  const lookUp = lookUpIn(knowledge)
  const decided = decisions(overrides, (id) => knowledge.entities.has(id))
  const members: Member[] = []
  const indexOf = new Map<string, number>()
  for (const [
    document,
    {
      clusters,
      document: { id },
    },
  ] of documents.entries()) {
    for (const [at, found] of clusters.entries()) {
      const cluster = decided.split(found, id)
      const key = nameKey(cluster.names[0]?.value ?? '')
      if (decided.notEntity.has(key)) continue
      indexOf.set(`${document}:${at}`, members.length)
      members.push({ document, cluster, key })
    }
  }

  const votes = new Map<string, Scores>()
  for (const { key, cluster } of members) {
    const total = votes.get(key) ?? {}
    add(total, cluster.scores)
    votes.set(key, total)
  }
  const entityOf = linked(members, knowledge, decided)
  const kinds = members.map(({ key, cluster }, at): Kind => {
    const entity = entityOf[at] ?? null
    if (entity !== null) return knowledge.entities.get(entity)?.kind ?? 'other'
    const override = decided.kinds.get(key)
    if (override) return override
    if (marginOf(cluster.scores) >= DECISIVE) return kindOf(cluster.scores)
    const total = { ...votes.get(key) }
    for (const kind of KINDS) total[kind] = (total[kind] ?? 0) + OWN * (cluster.scores[kind] ?? 0)
    return kindOf(total)
  })

  // The one entity that has the name, where the votes are clear that it is of that kind.
  const byName = (key: string, { names }: ObservedCluster, kind: Kind): Id | null => {
    if (marginOf(votes.get(key) ?? {}) < CLEAR || names[0]?.form === 'demonym') return null
    const entity = lookUp.only(key, kind)
    return entity === null || decided.keepsApart(key, entity) ? null : entity
  }
  // Groups by entity, or by name and kind.
  const senses = members.map(({ key, cluster }, at) => {
    const entity = entityOf[at] ?? byName(key, cluster, kinds[at] ?? 'other')
    return entity === null ? `${kinds[at]}\u0000${key}` : `=${entity}`
  })
  const parent = new Map(senses.map((sense) => [sense, sense]))
  const find = (sense: string): string => {
    let root = sense
    while (parent.get(root) !== root) root = parent.get(root) ?? root
    parent.set(sense, root)
    return root
  }
  const join = (one: string, other: string) => {
    const [a, b] = [find(one), find(other)]
    if (a === b || (a.startsWith('=') && b.startsWith('='))) return
    if (decided.keepsApart(nameOf(a), nameOf(b))) return
    const [root, leaf] = a.startsWith('=') || (!b.startsWith('=') && a < b) ? [a, b] : [b, a]
    parent.set(leaf, root)
  }
  const known = new Set(senses)
  joinAliases(members, senses, kinds, known, join)
  joinParts(senses, members, kinds, lookUp, join)
  joinSpelled(senses, members, join)
  const labels = new Map<string, string>()
  for (const { into, names } of overrides.merge) {
    const root = knowledge.entities.has(into) ? `=${into}` : senseOf(nameKey(into), known)
    if (root === null) continue
    if (!parent.has(root)) parent.set(root, root)
    for (const name of names) {
      const sense = senseOf(nameKey(name), known)
      if (sense === null) continue
      const leaf = find(sense)
      if (!leaf.startsWith('=') || find(root).startsWith('=')) parent.set(leaf, find(root))
      else parent.set(find(root), leaf)
    }
    labels.set(find(root), into)
  }

  const byRoot = new Map<string, Member[]>()
  for (const [at, member] of members.entries()) {
    const root = find(senses[at] ?? '')
    const list = byRoot.get(root)
    if (list) list.push(member)
    else byRoot.set(root, [member])
  }
  const groups = new Map<string, Group>()
  for (const [root, own] of byRoot) {
    const scores: Scores = {}
    for (const { cluster } of own) add(scores, cluster.scores)
    const entity = root.startsWith('=') ? root.slice(1) : null
    const kind =
      entity === null
        ? (root.slice(0, root.indexOf('\u0000')) as Kind)
        : (knowledge.entities.get(entity)?.kind ?? 'other')
    groups.set(root, { kind, entity, members: own, scores, label: labels.get(root) ?? null })
  }
  return {
    decided,
    groups: [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group),
    groupOf: (document, cluster) => {
      const at = indexOf.get(`${document}:${cluster}`)
      return at === undefined ? null : (groups.get(find(senses[at] ?? '')) ?? null)
    },
  }
}

const nameOf = (sense: string) =>
  sense.startsWith('=') ? sense.slice(1) : sense.slice(sense.indexOf('\u0000') + 1)

/** The one sense that a name has, in the order of kinds. */
function senseOf(key: string, known: ReadonlySet<string>): string | null {
  for (const kind of KINDS) if (known.has(`${kind}\u0000${key}`)) return `${kind}\u0000${key}`
  return null
}

/**
 * The entity of each cluster: the one that was marked in its document; else the one that every other
 * document means by the same name, unless what stands beside it says that it is of another kind.
 */
function linked(
  members: readonly Member[],
  knowledge: Knowledge,
  { keepsApart }: Decided,
): (Id | null)[] {
  const meant = new Map<string, Set<Id>>()
  // What was read with other knowledge may name an entity that is not in this one.
  const own = members.map(({ cluster: { entity } }): Id | null =>
    entity !== undefined && knowledge.entities.has(entity) ? entity : null,
  )
  for (const [at, { cluster }] of members.entries()) {
    const entity = own[at] ?? null
    if (entity === null) continue
    for (const name of cluster.names) {
      if (name.form === 'nominal' || name.form === 'pronoun') continue
      const key = nameKey(name.value)
      const set = meant.get(key)
      if (set) set.add(entity)
      else meant.set(key, new Set([entity]))
    }
  }
  return members.map(({ key, cluster }, at) => {
    const entity = own[at] ?? null
    if (entity !== null) return keepsApart(key, entity) ? null : entity
    const options = meant.get(key)
    if (options?.size !== 1) return null
    const [only = ''] = options
    const kind = knowledge.entities.get(only)?.kind
    const contradicts = kindOf(cluster.scores) !== kind && marginOf(cluster.scores) >= DECISIVE
    return contradicts || keepsApart(key, only) ? null : only
  })
}
