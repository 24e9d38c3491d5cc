/** Steps 4 and 5, rank and abstain: which of several entities of one name is meant, or none. */
import { type Support, supports } from './coherence.ts'
import type { DictionaryName } from './dictionary.ts'
import type { Found } from './find.ts'
import type { Knowledge } from './knowledge.ts'
import type { TokenPage } from './text.ts'

/** The best candidate of a mention, and how much of the likelihood it has. */
export interface Choice {
  readonly name: DictionaryName
  /** 0 to 1. */
  readonly share: number
  readonly support: Support
}

/** Somebody chose to write an entry about it: that much likelier is it meant than any other. */
const CURATED = 10

/** Popularity is a logarithm; this much of it counts (tuned on the development sets). */
const POPULARITY = 0.4

/** What each tie to another name of the page, and each shared word, multiplies the likelihood by. */
const PER_TIE = 3
const PER_WORD = 0.7

/** How likely a bare family or given name means this person, before the page speaks for it. */
const BARE = 0.7

/** The same where the page names that person in full. */
const INTRODUCED = 20

const NO_SUPPORT: Support = { ties: 0, words: 0 }

/** A candidate's prior: the weight of its name where known, else its popularity. */
function prior(
  name: DictionaryName,
  knowledge: Knowledge,
  namedInFull: ReadonlySet<string>,
): number {
  const entity = knowledge.entities.get(name.entity)
  const isLabel = entity?.label === name.value
  const own = name.weight ?? Math.exp((entity?.popularity ?? 0) * POPULARITY)
  const chosen = entity?.origin === 'curated' || entity?.origin === 'reader' ? CURATED : 1
  return (
    chosen *
    own *
    (isLabel ? 1.5 : 1) *
    (name.type === 'demonym' ? 0.2 : 1) *
    (name.bare ? (namedInFull.has(name.entity) ? INTRODUCED : BARE) : 1)
  )
}

/** The best name of each entity with its prior. */
function candidatesOf(
  names: readonly DictionaryName[],
  knowledge: Knowledge,
  namedInFull: ReadonlySet<string>,
) {
  const best = new Map<string, { name: DictionaryName; prior: number }>()
  for (const name of names) {
    const own = prior(name, knowledge, namedInFull)
    if ((best.get(name.entity)?.prior ?? 0) < own) best.set(name.entity, { name, prior: own })
  }
  return best
}

const keyOf = ({ block, from, to }: Found) =>
  block.tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')

/** The choice for each mention, in their order. Ties are broken by id: order of input never matters. */
export function rank(
  mentions: readonly Found[],
  page: TokenPage,
  knowledge: Knowledge,
  namedInFull: ReadonlySet<string>,
): (Choice | null)[] {
  const candidates = mentions.map(({ names }) => candidatesOf(names, knowledge, namedInFull))
  const weighed = candidates.map((of, index) => {
    const total = [...of.values()].reduce((sum, one) => sum + one.prior, 0)
    const shares = [...of].map(([id, one]): [string, number] => [id, one.prior / total])
    const mention = mentions[index]
    return { key: mention ? keyOf(mention) : '', candidates: new Map(shares) }
  })
  const support = supports(weighed, page, knowledge)
  return candidates.map((of) => {
    const scored = [...of.values()].map(({ name, prior: own }) => {
      const speaks = support.get(name.entity) ?? NO_SUPPORT
      return {
        name,
        support: speaks,
        score: own * (1 + PER_TIE * speaks.ties) * (1 + PER_WORD * speaks.words),
      }
    })
    scored.sort(
      (one, other) => other.score - one.score || (one.name.entity < other.name.entity ? -1 : 1),
    )
    const total = scored.reduce((sum, one) => sum + one.score, 0)
    const [best] = scored
    return best ? { name: best.name, share: best.score / total, support: best.support } : null
  })
}
