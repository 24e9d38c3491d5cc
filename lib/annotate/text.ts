/** A page's blocks as tokens, with what the rules ask about the page as a whole. */
import type { Block } from '../schema/page.ts'
import { sentences } from '../text/sentences.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import { type Language, languageOf, OF_KNOWLEDGE } from './language.ts'

export interface TokenBlock {
  readonly index: number
  readonly language: Language
  readonly text: string
  readonly tokens: readonly Token[]
  /** Indices of the tokens that open a sentence. */
  readonly sentenceStarts: ReadonlySet<number>
  /** Set mostly in capitals, as headlines sometimes are: case says nothing there. */
  readonly capitals: boolean
  /** In capitals, or a heading with a capital on every word that is not small. */
  readonly headlineCase: boolean
}

/** Before all blocks: where an earlier part of the page stands. */
export const NO_BLOCK: TokenBlock = {
  index: -1,
  language: OF_KNOWLEDGE,
  text: '',
  tokens: [],
  sentenceStarts: new Set(),
  capitals: false,
  headlineCase: false,
}

export interface TokenPage {
  readonly language: Language
  readonly blocks: readonly TokenBlock[]
  /** Words that the page writes in lower case somewhere: as such, no names. */
  readonly lowerCase: ReadonlySet<string>
  /**
   * In a language that we have no module for, a capital letter says little about names (German
   * gives one to every noun).
   */
  readonly hasModule: boolean
}

function startsOf(text: string, tokens: readonly Token[]): Set<number> {
  const starts = new Set<number>()
  let token = 0
  for (const sentence of sentences(text)) {
    while (token < tokens.length && (tokens[token]?.start ?? 0) < sentence.start) token++
    starts.add(token)
  }
  return starts
}

/** Half of the words of two letters or more in capitals, and at least three of them. */
function inCapitals(tokens: readonly Token[]): boolean {
  let upper = 0
  let cased = 0
  for (const token of tokens) {
    if (token.shape === 'upper') upper++
    if (token.shape !== 'number' && token.shape !== 'uncased' && token.end - token.start > 1) {
      cased++
    }
  }
  return upper >= 3 && upper * 2 >= cased
}

/** The longest word that "Putin Meets Assad at the Kremlin" writes small. */
const SMALL_WORD = 3

/** Three words or more, and none of more than three letters in lower case. */
function inTitleCase(tokens: readonly Token[]): boolean {
  const isLong = ({ start, end }: Token) => end - start > SMALL_WORD
  return tokens.length > 2 && !tokens.some((token) => token.shape === 'lower' && isLong(token))
}

/** `lang` is the page's language tag; a page that states none is taken for English. */
export function tokenisePage(blocks: readonly Block[], lang = 'en'): TokenPage {
  const { language, hasModule } = languageOf(lang)
  const lowerCase = new Set<string>()
  const tokenBlocks = blocks.map(({ role, text }, index): TokenBlock => {
    const tokens = tokenise(text)
    const capitals = inCapitals(tokens)
    const isHeading = role === 'headline' || role === 'heading'
    for (const token of tokens) if (token.shape === 'lower') lowerCase.add(token.key)
    return {
      index,
      language,
      text,
      tokens,
      sentenceStarts: startsOf(text, tokens),
      capitals,
      headlineCase: capitals || (isHeading && inTitleCase(tokens)),
    }
  })
  return { blocks: tokenBlocks, language, lowerCase, hasModule }
}
