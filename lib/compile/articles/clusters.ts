/**
 * Mentions of one document that mean the same: the same words, the same entity of the knowledge, a family
 * name of somebody named in full, initials, an acronym that is spelled out, a part of a longer name. Two
 * entities of the knowledge are never merged.
 */
import { PARTICLES } from '../../annotate/particles.ts'
import type { Id, Kind } from '../../schema/record.ts'
import { aliases, listed, spelledOut } from './aliases.ts'
import { type Feature, featuresOf, scoresOf } from './evidence.ts'
import { kindOf, marginOf } from './kind.ts'
import { type FoundName, keyOf } from './names.ts'

import type { Reading } from './reading.ts'

type Scores = Partial<Record<Kind, number>>

const NONE: ReadonlySet<Feature> = new Set()

/** A cluster before its kind is decided. */
export interface FoundCluster {
  /** Indices into the names of the document. */
  readonly mentions: readonly number[]
  readonly entity: Id | null
  readonly confidence: number | null
  readonly scores: Partial<Record<Kind, number>>
}

/** Sets that grow together; one with an entity takes no other with another entity. */
function unions(entities: readonly (Id | null)[]) {
  const parent = entities.map((_, at) => at)
  const entity = [...entities]
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    parent[at] = root
    return root
  }
  const join = (one: number, other: number): boolean => {
    const a = find(one)
    const b = find(other)
    if (a === b) return true
    const [first, second] = [entity[a] ?? null, entity[b] ?? null]
    if (first !== null && second !== null && first !== second) return false
    const [low, high] = a < b ? [a, b] : [b, a]
    parent[high] = low
    entity[low] = first ?? second
    return true
  }
  return { find, join, entityOf: (at: number) => entity[find(at)] ?? null }
}

/** Names that look like a person's: a title, or words that a family name may stand behind. */
function isPersonal(name: FoundName, features: ReadonlySet<Feature>): boolean {
  const scores = scoresOf([features])
  const others = Math.max(
    scores.organization ?? 0,
    scores.place ?? 0,
    scores.event ?? 0,
    scores.work ?? 0,
  )
  return name.to - name.from > 1 && (scores.person ?? 0) > 0 && (scores.person ?? 0) >= others
}

/** The family name of a name of several words: "al abadi" and "abadi" of "Haider al-Abadi". */
function surnames(words: readonly string[]): string[] {
  const own = words.filter((word, at) => at === 0 || !/^(?:jr|sr|ii|iii|iv)$/.test(word))
  if (own.length < 2) return []
  let from = own.length - 1
  while (from > 1 && PARTICLES.has(own[from - 1] ?? '')) from--
  const last = own.at(-1) ?? ''
  return from < own.length - 1 ? [own.slice(from).join(' '), last] : [last]
}

/** "J. Votel", "Joseph L. Votel": the family name is one and the given names do not contradict. */
export function sameBearer(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one]
  if (a.length < 2 || a.at(-1) !== b.at(-1)) return false
  const [first = '', rival = ''] = [a[0], b[0]]
  const isInitial = first.length === 1 || rival.length === 1
  if (first !== rival && !(isInitial && first[0] === rival[0])) return false
  // Middle names: every one of the shorter in the longer, or its initial.
  const middle = b.slice(1, -1)
  return (
    a
      .slice(1, -1)
      .every((word) =>
        middle.some(
          (own) => own === word || ((own.length === 1 || word.length === 1) && own[0] === word[0]),
        ),
      ) || middle.length === 0
  )
}

/** Joins every name of one word or a part with the one name before it, or else in the document, that it is of. */
export function clusterNames(reading: Reading, names: readonly FoundName[]): FoundCluster[] {
  const { tokens, lookUp } = reading
  const keys = names.map((name) => keyOf(reading, name))
  const features = names.map((name) => featuresOf(reading, name))
  const sets = unions(names.map(({ known }) => (known?.isMarked ? known.entity : null)))

  const byEntity = new Map<Id, number>()
  const byKey = new Map<string, number[]>()
  for (const [at, name] of names.entries()) {
    if (name.known?.isMarked) {
      const first = byEntity.get(name.known.entity)
      if (first === undefined) byEntity.set(name.known.entity, at)
      else sets.join(first, at)
    }
    if (name.form === 'nominal') continue
    const list = byKey.get(keys[at] ?? '')
    if (list) list.push(at)
    else byKey.set(keys[at] ?? '', [at])
  }
  for (const list of byKey.values()) {
    // What is marked once is meant each time, unless two are marked.
    const entities = new Set(list.flatMap((at) => sets.entityOf(at) ?? []))
    if (entities.size > 1) continue
    const [first = 0] = list
    for (const at of list) sets.join(first, at)
  }
  for (const [one, other] of aliases(reading, names)) sets.join(one, other)
  for (const [acronym, name] of spelledOut(reading, names)) sets.join(name, acronym)

  const personal = names.flatMap((name, at) =>
    name.form !== 'nominal' && isPersonal(name, features[at] ?? NONE) ? [at] : [],
  )
  const isPerson = new Set(personal)
  const wordsOf = (at: number) => (keys[at] ?? '').split(' ')
  const byLast = new Map<string, number[]>()
  const seen = new Set<string>()
  for (const at of personal) {
    if (seen.has(keys[at] ?? '')) continue
    seen.add(keys[at] ?? '')
    const words = wordsOf(at)
    const rivals = byLast.get(words.at(-1) ?? '') ?? []
    const twin = rivals.find((other) => sameBearer(wordsOf(other), words))
    if (twin !== undefined) sets.join(twin, at)
    byLast.set(words.at(-1) ?? '', [...rivals, at])
  }
  const bearers = new Map<string, number[]>()
  const parts = new Map<string, number[]>()
  const addTo = (map: Map<string, number[]>, key: string, at: number) => {
    const list = map.get(key)
    if (list) list.push(at)
    else map.set(key, [at])
  }
  for (const at of personal) {
    for (const surname of surnames(wordsOf(at))) addTo(bearers, surname, at)
    // "Abu Jandal" of "Abu Jandal al-Kuwaiti".
    const words = wordsOf(at)
    for (let length = 2; length < words.length; length++)
      addTo(parts, words.slice(0, length).join(' '), at)
  }
  for (const [at, name] of names.entries()) {
    const words = wordsOf(at)
    if (name.form === 'nominal' || words.length < 3 || isPerson.has(at)) continue
    const first = tokens[name.from]
    // "Security Council" of "UN Security Council", "Central Command" of "U.S. Central Command".
    for (let lead = 1; lead <= 2 && words.length - lead >= 2; lead++) {
      const opening = words.slice(0, lead).join(' ')
      const isLead =
        lookUp.isDemonym(opening) ||
        lookUp.isPlace(opening) ||
        (lead === 1 && first?.shape === 'upper')
      if (isLead) addTo(parts, words.slice(lead).join(' '), at)
    }
  }
  for (const [at, name] of names.entries()) {
    if (name.form === 'nominal' || name.form === 'demonym' || name.known?.isMarked) continue
    const key = keys[at] ?? ''
    const options = bearers.get(key) ?? parts.get(key)
    if (!options || options.includes(at)) continue
    // The one that was named last before it; a headline may be shorter than what it is of.
    const before = options.filter((other) => other < at)
    const of = before.at(-1) ?? options[0]
    if (of !== undefined) sets.join(of, at)
  }

  const members = new Map<number, number[]>()
  for (const at of names.keys()) {
    const root = sets.find(at)
    const list = members.get(root)
    if (list) list.push(at)
    else members.set(root, [at])
  }
  const clusters = [...members.values()].map((mentions): FoundCluster => {
    const own = mentions.flatMap((at) => names[at] ?? [])
    const entity = sets.entityOf(mentions[0] ?? 0)
    const marked = own.flatMap(({ known }) =>
      known?.isMarked && known.entity === entity ? [known.confidence] : [],
    )
    return {
      mentions,
      entity,
      confidence: entity === null ? null : Math.max(0, ...marked),
      scores: withHints(scoresOf(mentions.map((at) => features[at] ?? NONE)), own),
    }
  })
  return withLists(clusters, listed(reading, names))
}

/** What the knowledge says of the kind: much where it is sure, a little where it only suggests. */
function withHints(scores: Scores, names: readonly FoundName[]): Scores {
  const hints = new Map<Kind, number>()
  for (const { known } of names) {
    if (!known || known.form === 'demonym') continue
    const weight = Math.round(known.confidence * (known.isMarked ? KNOWN : SUGGESTED))
    hints.set(known.kind, Math.max(hints.get(known.kind) ?? 0, weight))
  }
  for (const [kind, weight] of hints) scores[kind] = (scores[kind] ?? 0) + weight
  return scores
}

/** "in Najaf, Jabla and Aleppo": what stands in one list is of one kind. */
function withLists(clusters: FoundCluster[], pairs: readonly [number, number][]): FoundCluster[] {
  const clusterOf = new Map(
    clusters.flatMap(({ mentions }, at) => mentions.map((one) => [one, at] as const)),
  )
  const votes = clusters.map(() => new Set<Kind>())
  for (const [one, other] of pairs) {
    const [a, b] = [clusterOf.get(one) ?? -1, clusterOf.get(other) ?? -1]
    if (a === b) continue
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const scores = clusters[from]?.scores ?? {}
      if (marginOf(scores) >= CLEAR) votes[to]?.add(kindOf(scores))
    }
  }
  return clusters.map((cluster, at) => {
    const scores = { ...cluster.scores }
    for (const kind of votes[at] ?? []) scores[kind] = (scores[kind] ?? 0) + LISTED
    return { ...cluster, scores }
  })
}

/** In hundredths: from which margin on a name says what its neighbours in a list are, and how much. */
const CLEAR = 150
const LISTED = 120

/** What a name that the knowledge has says of its kind, in hundredths: where it is sure, and where not. */
const KNOWN = 450
const SUGGESTED = 220
