/**
 * Part of step 3: acronyms that the page itself explains. "Free Syrian Army (FSA)" makes FSA the Free
 * Syrian Army on this page, whatever else it is elsewhere, and nobody's if that long name is unknown.
 */
import type { Token } from '../text/tokens.ts'
import type { Introduction, ShortMention } from './introduce.ts'
import { OF_KNOWLEDGE } from './language.ts'
import type { TokenBlock, TokenPage } from './text.ts'
import { type Claimed, insideAddress } from './veto.ts'

/** An acronym with the long name before it: tokens `from` to `to` of a block. */
export interface Definition {
  readonly acronym: string
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
}

const MIN_LETTERS = 2
const MAX_LETTERS = 8

const isAcronym = (token: Token | undefined): token is Token =>
  token?.shape === 'upper' &&
  token.key.length >= MIN_LETTERS &&
  token.key.length <= MAX_LETTERS &&
  /^\p{L}+$/u.test(token.key)

/**
 * Where the long name begins whose initials are the letters, reading back from `to`; small words
 * ("of", "the") have a letter in the acronym or not, but never its first. Null where the words do not
 * spell it.
 */
function spelledFrom(tokens: readonly Token[], to: number, letters: string): number | null {
  const readBack = (from: number, left: number): number | null => {
    const token = tokens[from - 1]
    if (left === 0) return from
    if (!token || (from < to && tokens[from]?.gap === 'break')) return null
    const isSmall = OF_KNOWLEDGE.common.has(token.key)
    const fits =
      token.key.startsWith(letters.charAt(left - 1)) &&
      (token.shape !== 'lower' || (isSmall && left > 1))
    const spelled = fits ? readBack(from - 1, left - 1) : null
    return spelled ?? (isSmall ? readBack(from - 1, left) : null)
  }
  return readBack(to, letters.length)
}

/** Whether the capital letters of the words spell the acronym. */
export function spells(tokens: readonly Token[], letters: string): boolean {
  return spelledFrom(tokens, tokens.length, letters) === 0
}

/** Every "Long Name (LN)" of the page, in the order of the text. */
export function definitions(page: TokenPage): Definition[] {
  const found: Definition[] = []
  for (const block of page.blocks) {
    const { tokens, text } = block
    for (const [at, token] of tokens.entries()) {
      const before = tokens[at - 1]
      if (!before || !isAcronym(token)) continue
      if (!/^\s?\($/.test(text.slice(before.end, token.start)) || text[token.end] !== ')') continue
      const from = spelledFrom(tokens, at, token.key)
      if (from !== null) found.push({ acronym: token.key, block, from, to: at })
    }
  }
  return found
}

/** Acronyms of the page that it spells out, with the entity of the long name or null for nobody's. */
export function explainedAcronyms(
  page: TokenPage,
  introductions: readonly Introduction[],
): Map<string, Introduction | null> {
  const explained = new Map<string, Introduction | null>()
  for (const { acronym, block, from, to } of definitions(page)) {
    const long = introductions.find(
      (one) => one.block === block && one.to === to && Math.abs(one.from - from) <= 1,
    )
    // The first explanation counts, unless only a later one is of somebody known.
    if (!explained.get(acronym)) explained.set(acronym, long ?? null)
  }
  return explained
}

/** The acronyms of a page that stand for what it names in full, where the dictionary has none. */
export function acronymMentions(
  page: TokenPage,
  introductions: readonly Introduction[],
  explained: ReadonlyMap<string, Introduction | null>,
  claimed: Claimed,
): ShortMention[] {
  const longNames = introductions.filter(({ from, to }) => to - from > 2)
  const found: ShortMention[] = []
  for (const block of page.blocks) {
    if (block.capitals) continue
    for (const [at, token] of block.tokens.entries()) {
      if (token.shape !== 'upper' || token.key.length < 2 || claimed(block.index, at)) continue
      const known =
        explained.get(token.key) ??
        (explained.has(token.key) || token.key.length < 3
          ? null
          : longNames.find((one) => spells(one.block.tokens.slice(one.from, one.to), token.key)))
      if (!known || insideAddress(block, at, at + 1)) continue
      found.push({
        block,
        from: at,
        to: at + 1,
        entity: known.entity,
        value: block.text.slice(token.start, token.end),
        form: 'acronym',
        by: 'definition',
        confidence: known.confidence,
        shared: false,
        others: [],
      })
    }
  }
  return found
}
