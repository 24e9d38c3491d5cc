/**
 * Part of step 4: what the rest of the page says about a candidate. Other names of the page that are
 * tied to it speak for it, and so do descriptions of other likely candidates in the same words: five
 * footballers in a row are footballers. Linear in the ties and words of the candidates.
 */

import type { EntityRecord } from '../schema/record.ts'
import { tokenise } from '../text/tokens.ts'
import type { Knowledge } from './knowledge.ts'
import { OF_KNOWLEDGE } from './language.ts'
import type { TokenPage } from './text.ts'

/** What else on the page speaks for a candidate; 0 where nothing does. */
export interface Support {
  /** How many other names of the page have a candidate tied to it, each by its likelihood. */
  readonly ties: number
  /**
   * How much its description is like the page, in lower case, and like those of likely candidates of
   * other names: shared words, the rarer the more, by the square root of its length.
   */
  readonly likeness: number
}

/** The candidates of one name of the page, with how likely each is (shares that sum to 1). */
export type Weighed = ReadonlyMap<string, number>

/** For each term, how strongly each name of the page stands for it. */
class Presence {
  readonly #byTerm = new Map<string, Map<number, number>>()

  add(term: string, name: number, share: number): void {
    const names = this.#byTerm.get(term)
    if (!names) this.#byTerm.set(term, new Map([[name, share]]))
    else names.set(name, Math.max(names.get(name) ?? 0, share))
  }

  /** The sum over all names but these: a name speaks for none of its own candidates. */
  of(term: string, except: ReadonlySet<number>): number {
    let sum = 0
    for (const [name, share] of this.#byTerm.get(term) ?? []) if (!except.has(name)) sum += share
    return sum
  }
}

const MIN_WORD = 4

/** Descriptions do not change, and the same candidates come back on page after page. */
const described = new WeakMap<EntityRecord, readonly string[]>()

function wordsOf(entity: EntityRecord | undefined): readonly string[] {
  if (!entity) return []
  const known = described.get(entity)
  if (known) return known
  const keys = tokenise(entity.gloss ?? entity.description?.text ?? '').map(({ key }) => key)
  const words = [...new Set(keys)].filter(
    (key) =>
      key.length >= MIN_WORD && !OF_KNOWLEDGE.common.has(key) && !OF_KNOWLEDGE.emptyWords.has(key),
  )
  described.set(entity, words)
  return words
}

/** More names than this with the same word say no more. */
const MOST_NAMES = 2

/** The support of every candidate of the page's names; a name stands here once. */
export function supports(
  names: readonly Weighed[],
  page: TokenPage,
  knowledge: Knowledge,
): Map<string, Support> {
  const namesOf = new Map<string, Set<number>>()
  const entities = new Presence()
  const words = new Presence()
  const frequency = new Map<string, number>()
  for (const [index, candidates] of names.entries()) {
    for (const [id, share] of candidates) {
      const own = wordsOf(knowledge.entities.get(id))
      const known = namesOf.get(id)
      if (known) known.add(index)
      else {
        namesOf.set(id, new Set([index]))
        for (const word of own) frequency.set(word, (frequency.get(word) ?? 0) + 1)
      }
      entities.add(id, index, share)
      for (const word of own) words.add(word, index, share)
    }
  }
  const found = new Map<string, Support>()
  for (const [id, own] of namesOf) {
    const tied = new Set<string>()
    for (const { subject, object, origin, predicate } of knowledge.relationsOf(id)) {
      // Mentioned together in some article: that says little of who is meant in this one.
      if (origin === 'extracted' && predicate === 'relatedTo') continue
      const other = subject === id ? object : subject
      if (namesOf.has(other)) tied.add(other)
    }
    let ties = 0
    for (const other of tied) ties += entities.of(other, own)
    const described = wordsOf(knowledge.entities.get(id))
    let likeness = 0
    for (const word of described) {
      const rare = Math.log((1 + namesOf.size) / (frequency.get(word) ?? 1))
      const onPage = page.lowerCase.has(word) ? 1 : 0
      likeness += rare * Math.min(words.of(word, own) + onPage, MOST_NAMES)
    }
    found.set(id, { ties, likeness: likeness / Math.sqrt(Math.max(1, described.length)) })
  }
  return found
}
