/** Steps 4 and 5, rank and abstain: which of several entities of one name is meant, or none. */
import type { DictionaryName } from './dictionary.ts'
import type { Knowledge } from './knowledge.ts'

/** The best candidate, and whether it is clearly better than the next. */
export interface Choice {
  readonly name: DictionaryName
  readonly sure: boolean
}

/** A candidate is clearly better from this share of the summed scores on. */
const SURE_SHARE = 0.75

/** Somebody chose to write an entry about it: that much likelier is it meant than any other. */
const CURATED = 10

/** A candidate's prior: the weight of its name where known, else its popularity. */
function score(name: DictionaryName, knowledge: Knowledge): number {
  const entity = knowledge.entities.get(name.entity)
  const isLabel = entity?.label === name.value
  const prior = name.weight ?? 1 + (entity?.popularity ?? 0)
  const chosen = entity?.origin === 'curated' || entity?.origin === 'reader' ? CURATED : 1
  return chosen * prior * (isLabel ? 1.5 : 1) * (name.type === 'demonym' ? 0.2 : 1)
}

/** Null for an empty list. Ties are broken by id, so that order of input never matters. */
export function choose(names: readonly DictionaryName[], knowledge: Knowledge): Choice | null {
  const byEntity = new Map<string, { name: DictionaryName; score: number }>()
  let total = 0
  for (const name of names) {
    const own = score(name, knowledge)
    const before = byEntity.get(name.entity)
    if (before && before.score >= own) continue
    total += own - (before?.score ?? 0)
    byEntity.set(name.entity, { name, score: own })
  }
  const ranked = [...byEntity.values()].sort(
    (one, other) => other.score - one.score || (one.name.entity < other.name.entity ? -1 : 1),
  )
  const [best] = ranked
  return best ? { name: best.name, sure: best.score >= total * SURE_SHARE } : null
}
