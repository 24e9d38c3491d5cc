/**
 * Step 2b, evidence: one word is little to go by. A one-word name or an acronym out of a general
 * pack, of which nothing says that it usually means this entity, is sure only where the page says
 * more: the long name, or a place's preposition before it. Otherwise it is suggested.
 */
import type { DictionaryName } from './dictionary.ts'
import { LOCATIVES } from './english.ts'
import type { Found } from './find.ts'
import type { Knowledge } from './knowledge.ts'

/** From this weight on a name is known to mean the entity wherever it stands. */
const KNOWN_WEIGHT = 5

/** Whether the name alone is too little, in the knowledge that it comes from. */
function isWeak(name: DictionaryName, knowledge: Knowledge): boolean {
  if (name.words.length > 1 || name.type === 'demonym') return false
  if ((name.weight ?? 0) >= KNOWN_WEIGHT) return false
  return knowledge.entities.get(name.entity)?.origin === 'imported'
}

/** "in Springfield", "Springfield, Illinois", "SPRINGFIELD –" at the head of a report. */
function standsAsPlace({ block, from, to }: Found, isPlace: (token: number) => boolean): boolean {
  const before = block.tokens[from - 1]
  if (before && block.tokens[from]?.gap === 'space' && LOCATIVES.has(before.key)) return true
  const after = block.tokens[to]
  return (
    after?.gap === 'break' &&
    block.text.slice(block.tokens[to - 1]?.end, after.start) === ', ' &&
    isPlace(to)
  )
}

/** Whether a match, as the given name, is sure enough to be marked. */
export function hasEvidence(
  found: Found,
  name: DictionaryName,
  knowledge: Knowledge,
  namedInFull: ReadonlySet<string>,
  isPlace: (block: number, token: number) => boolean,
): boolean {
  if (!isWeak(name, knowledge) || namedInFull.has(name.entity)) return true
  return name.kind === 'place' && standsAsPlace(found, (token) => isPlace(found.block.index, token))
}
