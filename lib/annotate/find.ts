/** Step 1, find: every name of the dictionary in one pass, leftmost-longest, on word boundaries. */

import type { Gap, Token } from '../text/tokens.ts'
import { type Dictionary, type DictionaryName, lettersOf, type NameWord } from './dictionary.ts'
import { OF_KNOWLEDGE } from './language.ts'
import { ARABIC_ARTICLES } from './particles.ts'
import type { TokenBlock } from './text.ts'

/** Tokens `from` to `to` (half-open) of a block, with every name that they may be. */
export interface Found {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
  readonly names: readonly DictionaryName[]
}

/**
 * What may stand in a text where the name has the key's gap: "al-Assad" is also written "al – Assad"
 * and "al Assad", but "Assad – Putin" is never the name "Assad Putin".
 */
const ALLOWED: Readonly<Record<Gap, readonly Gap[]>> = {
  none: ['none'],
  space: ['space', 'hyphen'],
  hyphen: ['hyphen', 'dash', 'space'],
  dash: ['dash', 'hyphen', 'space'],
  period: ['period', 'space'],
  break: [],
}

function gapsFit(words: readonly NameWord[], tokens: readonly Token[], from: number): boolean {
  return words.every((word, index) => {
    if (index === 0) return true
    const gap = tokens[from + index]?.gap
    // "Washington, D.C.": a comma inside a name may be there in the text, or not.
    if (word.gap === 'break') return gap === 'break' || gap === 'space'
    return gap !== undefined && ALLOWED[word.gap].includes(gap)
  })
}

/** The shortest name in capitals that is read as a name in ordinary case ("DAMASCUS"). */
const MIN_CAPITALS = 4

function wordFits(word: NameWord, token: Token, capitals: boolean): boolean {
  switch (word.shape) {
    case 'lower':
    case 'number':
    case 'uncased':
      return true
    case 'title':
      return (
        token.shape === 'title' ||
        (token.shape === 'upper' && (capitals || word.length >= MIN_CAPITALS || word.length === 1))
      )
    case 'upper':
      return token.shape === 'upper'
    case 'mixed':
      return token.shape !== 'lower'
  }
}

/**
 * Case: lower-case text never matches a capitalised name; case-critical names need their exact
 * case and are off in a text in capitals, and between two other words in capitals.
 */
function caseFits(name: DictionaryName, block: TokenBlock, from: number): boolean {
  const { tokens } = block
  const to = from + name.words.length
  const capitals =
    block.capitals ||
    (isCapitals(tokens[from - 1], tokens[from]) && isCapitals(tokens[to], tokens[to]))
  if (name.caseCritical) {
    if (!isToTheLetter(name, block, from)) return false
    return name.words.every((word, index) => {
      const token = tokens[from + index]
      return token !== undefined && !capitals && word.shape === token.shape
    })
  }
  // "NEW YORK (AP)": short words too, where the whole name is in capitals.
  const whole =
    name.words.length > 1 && tokens.slice(from, to).every(({ shape }) => shape === 'upper')
  return name.words.every((word, index) => {
    const token = tokens[from + index]
    if (token === undefined) return false
    return isArticle(name, index) || wordFits(word, token, capitals || whole)
  })
}

/** "al-Qaeda", "Al Qaeda": the article inside a name is written either way. */
function isArticle({ words }: DictionaryName, index: number): boolean {
  return index < words.length - 1 && ARABIC_ARTICLES.has(words[index]?.key ?? '')
}

/** An acronym is its letters: marks over them make it something else. Full stops do not. */
function isToTheLetter(name: DictionaryName, { text, tokens }: TokenBlock, from: number): boolean {
  return name.words.every(({ letters }, index) => {
    const token = tokens[from + index]
    return token !== undefined && lettersOf(text.slice(token.start, token.end)) === letters
  })
}

function isCapitals(token: Token | undefined, behind: Token | undefined): boolean {
  return token?.shape === 'upper' && behind?.gap === 'space'
}

/** "euro crisis", "six-party talks": its last word says what kind of thing it is. */
function saysItsKind({ kind, words }: DictionaryName, { language }: TokenBlock): boolean {
  const last = words.at(-1)?.key ?? ''
  return (
    kind === 'event' &&
    words.length > 1 &&
    (language.heads.get(last) ?? language.heads.get(last.replace(/s$/, ''))) === kind
  )
}

/** Whether a word of the name's kind stands right before or after: "the program 60 minutes". */
function kindWordBeside(
  { block, from, to }: Pick<Found, 'block' | 'from' | 'to'>,
  kind: DictionaryName['kind'],
): boolean {
  const kindWords = block.language.kindWords[kind]
  return [block.tokens[from - 1], block.tokens[to]].some(
    (token) => token !== undefined && kindWords.has(token.key),
  )
}

/**
 * The article before a name and the possessive behind it are no part of it, also where packs list
 * them as such ("the United States"); "The Hague" and "McDonald’s" keep theirs.
 */
function spanOf(
  here: Pick<Found, 'block' | 'from' | 'to'>,
  names: readonly DictionaryName[],
): { from: number; to: number } {
  const { block, to } = here
  let { from } = here
  const isOwn = (pattern: RegExp) => names.some(({ label }) => pattern.test(label))
  const exact = names.some(({ caseCritical }) => caseCritical)
  const article = block.tokens[from]?.key === 'the' && to - from > 1
  if (
    to - from > 1 &&
    names.every(({ kind, label }) => kind === 'person' && !startsWithTitle(label))
  ) {
    while (to - from > 1 && block.language.titles.has(block.tokens[from]?.key ?? '')) from++
  }
  const possessive = block.tokens[to - 1]?.key === "'s" && to - from > 1
  return {
    from:
      article && !exact && !(block.tokens[from]?.shape === 'title' && isOwn(/^the /i))
        ? from + 1
        : from,
    to: possessive && !isOwn(/['’]s$/) ? to - 1 : to,
  }
}

const startsWithTitle = (label: string) =>
  OF_KNOWLEDGE.titles.has(label.split(' ')[0]?.toLowerCase() ?? '')

/** The names whose words are tokens `from` to `to` as they are written. */
function namesOf(
  block: TokenBlock,
  from: number,
  to: number,
  dictionary: Dictionary,
): readonly DictionaryName[] {
  const { tokens } = block
  const key = tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(' ')
  return (dictionary.names.get(key) ?? []).filter(
    (name) =>
      gapsFit(name.words, tokens, from) &&
      caseFits(name, block, from) &&
      (!name.plain || saysItsKind(name, block) || kindWordBeside({ block, from, to }, name.kind)),
  )
}

/** Every name found in a block, longest first at each place, none overlapping another. */
export function findNames(block: TokenBlock, dictionary: Dictionary): Found[] {
  const found: Found[] = []
  const { tokens } = block
  let at = 0
  while (at < tokens.length) {
    const most = Math.min(dictionary.longest.get(tokens[at]?.key ?? '') ?? 0, tokens.length - at)
    let taken = 0
    for (let count = most; count > 0 && taken === 0; count--) {
      const names = namesOf(block, at, at + count, dictionary)
      if (names.length === 0) continue
      const span = spanOf({ block, from: at, to: at + count }, names)
      // "the Kremlin" is a name of one, and "Kremlin" of another.
      const inside =
        span.to - span.from < count ? namesOf(block, span.from, span.to, dictionary) : []
      const others = names.filter(({ entity }) => inside.every((name) => name.entity !== entity))
      found.push({ block, ...span, names: [...inside, ...others] })
      taken = count
    }
    at += Math.max(taken, 1)
  }
  return found
}
