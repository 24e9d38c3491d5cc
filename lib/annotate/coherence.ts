/**
 * Step 4, coherence: candidates that are tied to the other names of the page, or whose description
 * shares words with it, are likelier. One pass over pairs of candidates that are really tied, so
 * the cost grows with the ties, not with the square of the candidates.
 */
import { tokenise } from '../text/tokens.ts'
import { COMMON } from './english.ts'
import type { Knowledge } from './knowledge.ts'
import type { TokenPage } from './text.ts'

/** What else on the page speaks for a candidate; 0 where nothing does. */
export interface Support {
  /** How many other names of the page have a candidate tied to it, each by its likelihood. */
  readonly ties: number
  /** Words of its description that stand on the page. */
  readonly words: number
}

/** A mention's candidates with how likely each is by its name alone (shares that sum to 1). */
export interface Weighed {
  /** The words of the mention: the same name twice on a page supports nothing. */
  readonly key: string
  readonly candidates: ReadonlyMap<string, number>
}

/** Words that every description has. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'american british english french german former second first city town village state country born united states'.split(
    ' ',
  ),
)

/** The words of an entity's description that say something of it. */
function describedBy(knowledge: Knowledge, id: string): string[] {
  const entity = knowledge.entities.get(id)
  const text = entity?.gloss ?? entity?.description?.text ?? ''
  return tokenise(text)
    .map(({ key }) => key)
    .filter((key) => key.length > 3 && !COMMON.has(key) && !EMPTY_WORDS.has(key))
}

/** The words that a page writes in lower case are what it is about; names are counted by ties. */
export function supports(
  mentions: readonly Weighed[],
  page: TokenPage,
  knowledge: Knowledge,
): Map<string, Support> {
  // How likely each entity is on this page, by the best of its mentions under different names.
  const present = new Map<string, Map<string, number>>()
  for (const { key, candidates } of mentions) {
    for (const [id, share] of candidates) {
      const keys = present.get(id) ?? new Map<string, number>()
      keys.set(key, Math.max(keys.get(key) ?? 0, share))
      present.set(id, keys)
    }
  }
  const found = new Map<string, Support>()
  for (const [id, own] of present) {
    const byKey = new Map<string, number>()
    for (const relation of knowledge.relationsOf(id)) {
      const other = relation.subject === id ? relation.object : relation.subject
      for (const [key, share] of present.get(other) ?? []) {
        // Two candidates of one name do not speak for each other.
        if (!own.has(key)) byKey.set(key, Math.max(byKey.get(key) ?? 0, share))
      }
    }
    let ties = 0
    for (const share of byKey.values()) ties += share
    const words = new Set(describedBy(knowledge, id).filter((word) => page.lowerCase.has(word)))
      .size
    found.set(id, { ties, words })
  }
  return found
}
