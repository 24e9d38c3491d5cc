/** Step 2, veto: what looks like a name of ours and is part of something else. */

import type { Token } from '../text/tokens.ts'
import type { Found } from './find.ts'
import { ARABIC_ARTICLES } from './particles.ts'
import type { TokenBlock, TokenPage } from './text.ts'

/** Tokens that a match of ours already covers, by block and token index. */
export type Claimed = (block: number, token: number) => boolean

/** Whether a token, as it stands, looks like a part of some name. */
export function looksLikeName(token: Token | undefined, page: TokenPage): boolean {
  if (!token || (token.shape !== 'title' && token.shape !== 'upper')) return false
  return !(
    page.language.titles.has(token.key) ||
    page.language.calendar.has(token.key) ||
    page.language.common.has(token.key) ||
    page.lowerCase.has(token.key)
  )
}

const JOINS: ReadonlySet<Token['gap']> = new Set(['space', 'hyphen', 'none'])

/** Whether the token before `from` makes the match part of a longer name ("Samir Assad"). */
export function continuesLeft(
  block: TokenBlock,
  from: number,
  page: TokenPage,
  claimed: Claimed,
): boolean {
  const { tokens } = block
  const first = tokens[from]
  const before = tokens[from - 1]
  if (!first || !before || !JOINS.has(first.gap)) {
    // "J. Assad": an initial before it belongs to a name too.
    return first?.gap === 'period' && before !== undefined && before.end - before.start === 1
  }
  if (claimed(block.index, from - 1)) return false
  // "Al-Raqqa": what stands before the article decides.
  if (ARABIC_ARTICLES.has(before.key) && first.gap === 'hyphen') {
    return continuesLeft(block, from - 1, page, claimed)
  }
  if (
    page.language.nameOpeners.has(before.key) &&
    before.shape === 'title' &&
    first.gap === 'space'
  ) {
    return !block.sentenceStarts.has(from - 1)
  }
  if (before.key === '&') return looksLikeName(tokens[from - 2], page)
  if (page.language.connectors.has(before.key) && first.gap === 'space' && before.gap === 'space') {
    // "Bank of Russia"; but not a sentence that opens with "People of Syria".
    return (
      looksLikeName(tokens[from - 2], page) &&
      !block.sentenceStarts.has(from - 2) &&
      !claimed(block.index, from - 2)
    )
  }
  return looksLikeName(before, page)
}

/** Whether the token at `to` makes the match part of a longer name ("Damascus Steel"). */
export function continuesRight(
  block: TokenBlock,
  to: number,
  page: TokenPage,
  claimed: Claimed,
): boolean {
  const { tokens } = block
  const after = tokens[to]
  if (!after || !JOINS.has(after.gap) || claimed(block.index, to)) return false
  if (after.key === '&') return looksLikeName(tokens[to + 1], page)
  return looksLikeName(after, page)
}

/**
 * Whether the match is a part of a longer name that is not known. Where the page's language has no
 * module only one-word names are in doubt: a full name in its exact form is itself.
 */
export function isInsideLongerName(
  { block, from, to }: { readonly block: TokenBlock; readonly from: number; readonly to: number },
  page: TokenPage,
  claimed: Claimed,
): boolean {
  if (!page.hasModule && to - from > 1) return false
  return continuesLeft(block, from, page, claimed) || continuesRight(block, to, page, claimed)
}

/** Whether the match is inside an address or a handle: "syria.com", "@Putin", "/russia/". */
export function insideAddress(block: TokenBlock, from: number, to: number): boolean {
  const start = block.tokens[from]?.start ?? 0
  const end = block.tokens[to - 1]?.end ?? 0
  const before = block.text[start - 1] ?? ''
  return /[@/\\_]/.test(before) || /^(?:\.\p{Ll}|[@/\\_])/u.test(block.text.slice(end, end + 2))
}

/**
 * Whether the match is one capitalised word that only opens its sentence: it is a name only if the
 * page, and ordinary English, never write that word in lower case.
 */
export function opensSentenceOnly(
  block: TokenBlock,
  from: number,
  to: number,
  page: TokenPage,
): boolean {
  if (to - from !== 1 || !block.sentenceStarts.has(from)) return false
  const token = block.tokens[from]
  return (
    token?.shape === 'title' &&
    (page.lowerCase.has(token.key) || page.language.common.has(token.key))
  )
}

/** Whether a match is a name of its own, as far as its neighbours say. */
export function isOwnName(found: Found, page: TokenPage, claimed: Claimed): boolean {
  const { block, from, to } = found
  return (
    !insideAddress(block, from, to) &&
    !opensSentenceOnly(block, from, to, page) &&
    !isInsideLongerName(found, page, claimed)
  )
}
