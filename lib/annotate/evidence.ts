/**
 * Step 5, evidence: what keeps a likely candidate from being sure. General packs list every way in
 * which anybody ever wrote a name; only what the name, the text around it and the page make plain is
 * marked, the rest is suggested. Curated names are taken at their word.
 */
import { fold } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'
import type { DictionaryName } from './dictionary.ts'
import { CALENDAR, COMMON, CONNECTORS, LOCATIVES, TITLES } from './english.ts'
import type { Found } from './find.ts'
import type { Knowledge } from './knowledge.ts'
import type { TokenBlock } from './text.ts'

/** From this weight on a name is known to mean the entity wherever it stands. */
const KNOWN_WEIGHT = 5

/** What the rules ask about the page. */
export interface PageEvidence {
  /** Entities that a name of more than one word stands for somewhere on the page. */
  readonly namedInFull: ReadonlySet<string>
  readonly isPlace: (block: number, token: number) => boolean
  readonly isClaimed: (block: number, token: number) => boolean
}

/** Words of a label without what Wikipedia puts in brackets behind it. */
const labelWords = (label: string) =>
  fold(label.replace(/\s*\([^)]*\)\s*$/, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether the name has to do with what the entity is called: a word in common, or its initials. */
function belongsToLabel(name: DictionaryName): boolean {
  const own = labelWords(name.label)
  if (name.words.some(({ key }) => key.length > 2 && !COMMON.has(key) && own.includes(key))) {
    return true
  }
  const initials = own.map((word) => word.charAt(0)).join('')
  const letters = name.words.map(({ key }) => key).join('')
  const capitals = own
    .filter((word) => !COMMON.has(word))
    .map((word) => word.charAt(0))
    .join('')
  return name.words.length === 1 && (letters === initials || letters === capitals)
}

const isLabel = (name: DictionaryName) =>
  labelWords(name.label).join(' ') === labelWords(name.value).join(' ')

/** "in Springfield", "Springfield, Illinois". */
function standsAsPlace({ block, from, to }: Found, { isPlace }: PageEvidence): boolean {
  const before = block.tokens[from - 1]
  if (before && block.tokens[from]?.gap === 'space' && LOCATIVES.has(before.key)) return true
  const after = block.tokens[to]
  const between = after && block.text.slice(block.tokens[to - 1]?.end, after.start)
  return between === ', ' && isPlace(block.index, to)
}

/** A word that, as it stands in the middle of a sentence, is part of a name; titles are not. */
function isCapitalised(block: TokenBlock, at: number): boolean {
  const token = block.tokens[at]
  if (!token || (token.shape !== 'title' && token.shape !== 'upper')) return false
  const { key } = token
  return !block.sentenceStarts.has(at) && !TITLES.has(key) && !CALENDAR.has(key) && !COMMON.has(key)
}

const HYPHENS: ReadonlySet<Token['gap'] | undefined> = new Set(['hyphen', 'dash'])

/** "the Communist Party of the Soviet Union": neither end of it stands for itself. */
function joins({ block, from, to }: Found, isClaimed: PageEvidence['isClaimed']): boolean {
  const { tokens, index } = block
  const isSpace = (at: number) => tokens[at]?.gap === 'space'
  const isName = (at: number) => isCapitalised(block, at) || isClaimed(index, at)
  const past = (at: number, step: 1 | -1) => (tokens[at]?.key === 'the' ? at + step : at)
  const before = past(from - 1, -1)
  if (isSpace(from) && CONNECTORS.has(tokens[before]?.key ?? '') && isName(before - 1)) return true
  if (!CONNECTORS.has(tokens[to]?.key ?? '') || !isSpace(to)) return false
  return isName(past(to + 1, 1))
}

/** "Soviet-backed", "Euro-Atlantic", "the Queensland Government": a part of something else. */
function hasNeighbour(found: Found, { isClaimed }: PageEvidence): boolean {
  const { block, from, to } = found
  const { tokens } = block
  if (HYPHENS.has(tokens[from]?.gap) && from > 0) return true
  if (HYPHENS.has(tokens[to]?.gap)) return true
  const touches = (gap: Token['gap'] | undefined) => gap === 'space'
  if (joins(found, isClaimed)) return true
  const left =
    touches(tokens[from]?.gap) &&
    (isCapitalised(block, from - 1) || isClaimed(block.index, from - 1))
  const right = touches(tokens[to]?.gap) && (isCapitalised(block, to) || isClaimed(block.index, to))
  return left || right
}

/** "After the war": only the first word of the sentence has a capital. */
function opensAsPhrase({ block, from, to }: Found): boolean {
  if (!block.sentenceStarts.has(from) || to - from < 2) return false
  return block.tokens.slice(from + 1, to).every(({ shape }) => shape === 'lower')
}

/** Whether a match, as the given name, is sure enough to be marked. */
export function hasEvidence(
  found: Found,
  name: DictionaryName,
  knowledge: Knowledge,
  page: PageEvidence,
): boolean {
  if (knowledge.entities.get(name.entity)?.origin !== 'imported') return true
  if (name.words.every(({ key }) => TITLES.has(key) || COMMON.has(key))) return false
  if (opensAsPhrase(found)) return false
  if (!belongsToLabel(name) || hasNeighbour(found, page)) return false
  const words = name.words.filter(({ key }) => key !== 'the').length
  if (words > 1 || page.namedInFull.has(name.entity)) return true
  // One word is little to go by.
  if ((name.weight ?? 0) >= KNOWN_WEIGHT && (isLabel(name) || name.type === 'acronym')) return true
  return name.kind === 'place' && standsAsPlace(found, page)
}
