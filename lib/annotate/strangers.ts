/**
 * Part of step 3: what a family name is beside the one that the page introduces: another person's, a
 * month, a common word, one of the words of a headline.
 */
import type { Token } from '../text/tokens.ts'
import type { TokenBlock, TokenPage } from './text.ts'
import { type Claimed, continuesLeft, looksLikeName } from './veto.ts'

/** Tokens `from` to `to` of a block. */
interface Stretch {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
}

const isDateWord = ({ key, shape }: Token, { language }: TokenBlock) =>
  shape === 'number' || language.beforeMonth.has(key)

/** Whether the word is the month here: "in May", "May 3", "4 May". */
export function isMonth({ block, from, to }: Stretch): boolean {
  const { tokens, language } = block
  const [before, after] = [tokens[from - 1], tokens[to]]
  if (to - from !== 1 || !language.calendar.has(tokens[from]?.key ?? '')) return false
  return (
    (before !== undefined && tokens[from]?.gap === 'space' && isDateWord(before, block)) ||
    (after?.shape === 'number' && after.gap === 'space')
  )
}

/** Whether English, or this page, also writes the word in lower case. */
export function isWord({ block, from, to }: Stretch, page: TokenPage): boolean {
  const key = block.tokens[from]?.key ?? ''
  return to - from === 1 && (page.language.common.has(key) || page.lowerCase.has(key))
}

/**
 * The page as its headlines are read: "PUTIN SLAMS ASSAD" has no person called Slams Assad in it unless
 * the text below gives "Slams" a capital too.
 */
export function headlineView(page: TokenPage): TokenPage {
  const capitalised = new Set<string>()
  for (const { headlineCase, tokens } of page.blocks) {
    if (headlineCase) continue
    for (const { key, shape } of tokens) if (shape !== 'lower') capitalised.add(key)
  }
  const lowerCase = new Set(page.lowerCase)
  for (const { headlineCase, tokens } of page.blocks) {
    if (!headlineCase) continue
    for (const { key } of tokens) if (!capitalised.has(key)) lowerCase.add(key)
  }
  return { ...page, lowerCase }
}

/**
 * "Bill and Hillary Clinton": the family name is also that of one of whom only a given name is there.
 * `isFamilyName` is of somebody whom the page introduces.
 */
export function isNamedWithKin(
  { block, from }: Stretch,
  page: TokenPage,
  isFamilyName: (key: string) => boolean,
  claimed: Claimed,
): boolean {
  const { tokens } = block
  const [title, other, and] = [tokens[from - 3], tokens[from - 2], tokens[from - 1]]
  if (and?.key !== 'and' || and.gap !== 'space' || tokens[from]?.gap !== 'space') return false
  return (
    looksLikeName(other, page) &&
    !claimed(block.index, from - 2) &&
    // A family name, of somebody else: "Obama and Hillary Clinton", "President Bush and …".
    !isFamilyName(other?.key ?? '') &&
    !page.language.titles.has(title?.key ?? '') &&
    !continuesLeft(block, from - 2, page, claimed)
  )
}
