/** Step 4, rank: which of several entities of one name the page means, and by how much. */

import type { EntityRecord, Kind } from '../schema/record.ts'
import { supports } from './coherence.ts'
import type { DictionaryName } from './dictionary.ts'
import type { Found } from './find.ts'
import { cuesOf, kindEvidence } from './kinds.ts'
import type { Knowledge } from './knowledge.ts'
import { likenessToLabel } from './labels.ts'
import type { Cue } from './language.ts'
import { existedAt, usedAt } from './lifetime.ts'
import type { Part } from './options.ts'
import type { TokenPage } from './text.ts'

/**
 * How much each thing that speaks for a candidate counts, as log likelihood: a candidate's score is
 * the sum, its share the softmax over the candidates of the name. Fitted on the development sets, judged
 * on halves of their documents (README.md); `curated`, `demonym` and `notThen`, of which these have too
 * few, are set by hand.
 */
const WEIGHT = {
  /** Of the logarithm of the name's `weight` where it has one … */
  weight: 1.2,
  /** … else of the entity's `popularity`, which is a logarithm. */
  popularity: 0.23,
  /** The name is the label, but for what stands behind it in brackets. */
  label: 1.5,
  /** Every word of the name is in the label. */
  part: 1.2,
  /** Somebody chose to write an entry about it. */
  curated: 3.5,
  demonym: -1.6,
  /** One name of a person whom the page names in full elsewhere. */
  introduced: 5.6,
  /** Of the logarithm of one more than the names tied to it … */
  ties: 0.9,
  /** … and of one more than its likeness to candidates of other names. */
  likeness: 0.3,
  /** The share of its kind among the names that it stands in a list with. */
  list: 1.5,
  /** It did not exist yet at the article's date, or was not called so. */
  notThen: -2,
} as const

/** News is about some kinds more than about others; as likely as each other without evidence. */
const KIND: Readonly<Record<Kind, number>> = {
  person: 4,
  organization: 4,
  place: 3,
  event: 3.5,
  work: 0,
  other: 0,
}

/** An entity that a mention may mean. */
export interface Candidate {
  readonly name: DictionaryName
  readonly entity: EntityRecord | undefined
  readonly share: number
  /** Names of the page tied to it, by their likelihood. */
  readonly ties: number
  readonly likeness: number
  /** What the words beside its mentions say for its kind. */
  readonly kindEvidence: number
}

/** What a name of the page may mean, the likeliest first. Never empty. */
export interface Ranking {
  readonly candidates: readonly [Candidate, ...Candidate[]]
}

/** A name of the page with its candidates: one name means one thing on a page. */
interface Group {
  readonly cues: Set<Cue>
  readonly partners: Set<Group>
  readonly names: readonly DictionaryName[]
  /** Of each name, by its knowledge alone and by the words beside it. */
  readonly own: readonly number[]
  shares: readonly number[]
}

function ownScore(
  name: DictionaryName,
  entity: EntityRecord | undefined,
  namedInFull: ReadonlySet<string>,
  published: string | undefined,
): number {
  const { isLabel, isPart } = likenessToLabel(name)
  const isCurated = entity?.origin === 'curated' || entity?.origin === 'reader'
  // That somebody is called just "Victoria" says nothing of who is meant by it.
  const isGivenName = name.kind === 'person' && name.words.length === 1
  const facts: [boolean, number][] = [
    [isLabel && !isGivenName, WEIGHT.label],
    [isPart, WEIGHT.part],
    [isCurated, WEIGHT.curated],
    [name.type === 'demonym', WEIGHT.demonym],
    [name.bare && namedInFull.has(name.entity), WEIGHT.introduced],
    [!existedAt(entity, published) || !usedAt(name, published), WEIGHT.notThen],
  ]
  const prior = name.weight
    ? WEIGHT.weight * Math.log(name.weight)
    : WEIGHT.popularity * (entity?.popularity ?? 0)
  return facts.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), prior + KIND[name.kind])
}

/** Likelihoods that sum to 1. */
function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const likelihoods = scores.map((score) => Math.exp(score - most))
  const total = likelihoods.reduce((sum, one) => sum + one, 0)
  return likelihoods.map((one) => one / total)
}

/** The best name of each entity: an entity may have the same words twice, as name and as acronym. */
function oneNameEach(scored: readonly { name: DictionaryName; score: number }[]) {
  const best = new Map<string, { name: DictionaryName; score: number }>()
  for (const one of scored) {
    const known = best.get(one.name.entity)
    if (!known || known.score < one.score) best.set(one.name.entity, one)
  }
  return [...best.values()]
}

/** What may stand between two names of a list: "X, Y and Z". */
const IN_LIST = /^(?:, | (?:and|or|&) |, (?:and|or) )$/

function areListed(one: Found, other: Found): boolean {
  if (one.block !== other.block || one.to > other.from) return false
  const { text, tokens } = one.block
  return IN_LIST.test(text.slice(tokens[one.to - 1]?.end, tokens[other.from]?.start))
}

function groupsOf(
  mentions: readonly Found[],
  knowledge: Knowledge,
  namedInFull: ReadonlySet<string>,
  published: string | undefined,
): Group[] {
  const groups = new Map<string, Group>()
  const of = mentions.map((mention) => {
    const { block, from, to } = mention
    const words = block.text.slice(block.tokens[from]?.start, block.tokens[to - 1]?.end)
    const cues = cuesOf(block, from, to)
    const known = groups.get(words)
    if (known) {
      for (const cue of cues) known.cues.add(cue)
      return known
    }
    const best = oneNameEach(
      mention.names.map((name) => ({
        name,
        score: ownScore(name, knowledge.entities.get(name.entity), namedInFull, published),
      })),
    )
    const own = best.map(({ score }) => score)
    const group = { cues, partners: new Set<Group>(), names: best.map(({ name }) => name), own }
    const made: Group = { ...group, shares: own }
    groups.set(words, made)
    return made
  })
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1]
    const [here, there] = [of[index], of[index + 1]]
    if (!next || !here || !there || here === there || !areListed(mention, next)) continue
    here.partners.add(there)
    there.partners.add(here)
  }
  return of
}

/** The average share of a kind among the names that this one stands in a list with. */
function listEvidence({ partners }: Group, kind: Kind): number {
  if (partners.size === 0) return 0
  let sum = 0
  for (const { names, shares } of partners) {
    for (const [index, name] of names.entries()) if (name.kind === kind) sum += shares[index] ?? 0
  }
  return sum / partners.size
}

/** What ranking asks about the page beside its words. */
export interface RankedPage {
  /** Entities that a name of more than one word stands for somewhere on the page. */
  readonly namedInFull: ReadonlySet<string>
  /** The article's date in EDTF. */
  readonly published?: string | undefined
  readonly without?: ReadonlySet<Part>
}

/** Each round lets the page's names speak for each other with what the last one made likelier. */
const ROUNDS = 2

/**
 * The ranking of each mention, in their order. Equal scores are decided by id: the order of the input never matters.
 */
export function rank(
  mentions: readonly Found[],
  page: TokenPage,
  knowledge: Knowledge,
  { namedInFull, published, without }: RankedPage,
): Ranking[] {
  const of = groupsOf(
    mentions,
    knowledge,
    namedInFull,
    without?.has('dates') ? undefined : published,
  )
  const groups = [...new Set(of)]
  const kinds = new Map(
    groups.map((group) => [
      group,
      group.names.map(({ kind }) => (without?.has('kinds') ? 0 : kindEvidence(group.cues, kind))),
    ]),
  )
  const base = (group: Group) =>
    group.own.map((score, index) => score + (kinds.get(group)?.[index] ?? 0))
  for (const group of groups) group.shares = softmax(base(group))
  let support: ReturnType<typeof supports> = new Map()
  for (let round = 0; round < (without?.has('coherence') ? 0 : ROUNDS); round++) {
    support = supports(
      groups.map(
        ({ names, shares }) => new Map(names.map(({ entity }, at) => [entity, shares[at] ?? 0])),
      ),
      page,
      knowledge,
    )
    const next = groups.map((group) =>
      softmax(
        base(group).map((score, index) => {
          const name = group.names[index]
          if (!name) return score
          const { ties = 0, likeness = 0 } = support.get(name.entity) ?? {}
          return (
            score +
            WEIGHT.ties * Math.log1p(ties) +
            WEIGHT.likeness * Math.log1p(likeness) +
            WEIGHT.list * listEvidence(group, name.kind)
          )
        }),
      ),
    )
    for (const [index, group] of groups.entries()) group.shares = next[index] ?? group.shares
  }
  const rankings = new Map(
    groups.map((group) => {
      const candidates = group.names.map((name, index): Candidate => {
        const { ties = 0, likeness = 0 } = support.get(name.entity) ?? {}
        return {
          name,
          entity: knowledge.entities.get(name.entity),
          share: group.shares[index] ?? 0,
          ties,
          likeness,
          kindEvidence: kinds.get(group)?.[index] ?? 0,
        }
      })
      candidates.sort(
        (one, other) => other.share - one.share || (one.name.entity < other.name.entity ? -1 : 1),
      )
      return [group, candidates]
    }),
  )
  return of.map((group) => {
    const [best, ...others] = rankings.get(group) ?? []
    if (!best) throw new Error('a mention without names')
    return { candidates: [best, ...others] }
  })
}
