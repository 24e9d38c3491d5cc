/**
 * Words of a text with offsets into it, and what stands between them, in one hand-written pass
 * (docs/decisions/0008).
 */
import { fold, isInvisible } from './fold.ts'

/**
 * What stands between a token and the one before it:
 * - `none`: nothing (scripts without spaces, around "&", before "'s")
 * - `space`: white space only
 * - `hyphen`: one hyphen or dash without spaces
 * - `dash`: one with spaces
 * - `period`: a full stop, with or without spaces after it ("St. Petersburg")
 * - `break`: anything else
 */
export type Gap = 'none' | 'space' | 'hyphen' | 'dash' | 'period' | 'break'

/** How a token is written: `upper` has at least two letters, all capitals. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number' | 'uncased'

export interface Token {
  /** UTF-16 units into the text, half-open. */
  readonly start: number
  readonly end: number
  /** The folded form. */
  readonly key: string
  readonly shape: Shape
  readonly gap: Gap
}

const OTHER = 0
const WORD = 1
/** One token per character: scripts that write no spaces between words. */
const SINGLE = 2
const SPACE = 3
const HYPHEN = 4
const APOSTROPHE = 5
const INVISIBLE_CLASS = 6

const SINGLE_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function classify(char: string): number {
  if (isInvisible(char)) return INVISIBLE_CLASS
  if (/\s/u.test(char)) return SPACE
  if (/[-\u2010-\u2015\u2212\uff0d]/.test(char)) return HYPHEN
  if (/['\u2018\u2019\u02bc\uff07]/.test(char)) return APOSTROPHE
  if (SINGLE_SCRIPTS.test(char)) return SINGLE
  if (/[\p{L}\p{N}\p{M}]/u.test(char)) return WORD
  return OTHER
}

/** Class of each UTF-16 unit, filled on first sight; 255 is "not seen yet". */
const classes = new Uint8Array(0x10000).fill(255)

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  let found = classes[unit] ?? OTHER
  if (found !== 255) return found
  if (unit >= 0xd800 && unit < 0xdc00) {
    // Astral letters (Gothic, mathematical, rare Han) are decided by their code point each time.
    const point = text.codePointAt(at) ?? unit
    return point > 0xffff ? classify(String.fromCodePoint(point)) : OTHER
  }
  if (unit >= 0xdc00 && unit < 0xe000) {
    const before = text.charCodeAt(at - 1)
    return before >= 0xd800 && before < 0xdc00 ? classAt(text, at - 1) : OTHER
  }
  found = classify(String.fromCharCode(unit))
  classes[unit] = found
  return found
}

/** The shape of a word of ASCII letters, digits and apostrophes; null for any other. */
function asciiShape(word: string): Shape | null {
  let upper = 0
  let lower = 0
  let digits = 0
  let opensUpper = false
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit >= 97 && unit <= 122) lower++
    else if (unit >= 65 && unit <= 90) {
      if (upper + lower === 0) opensUpper = true
      upper++
    } else if (unit >= 48 && unit <= 57) digits++
    else if (unit !== 39) return null
  }
  if (upper + lower === 0) return digits === word.length ? 'number' : 'uncased'
  if (upper === 0) return 'lower'
  if (lower === 0) return upper > 1 ? 'upper' : 'title'
  return opensUpper ? 'title' : 'mixed'
}

function shapeOf(word: string): Shape {
  const plain = asciiShape(word)
  if (plain) return plain
  if (/^\p{N}+$/u.test(word)) return 'number'
  // Georgian has capitals, for whole lines of them; no name begins with one.
  if (/^\p{Script=Georgian}/u.test(word)) return 'uncased'
  const lower = word.toLowerCase()
  const upper = word.toUpperCase()
  if (lower === upper) return 'uncased'
  if (word === lower) return 'lower'
  if (word === upper) return /\p{L}.*\p{L}/u.test(word) ? 'upper' : 'title'
  // The first letter, whatever apostrophes or digits stand before it.
  const first = /\p{L}/u.exec(word)?.[0] ?? ''
  return first !== first.toLowerCase() ? 'title' : 'mixed'
}

function gapBetween(text: string, from: number, to: number): Gap {
  if (from === to) return 'none'
  let spaces = 0
  let hyphens = 0
  let periods = 0
  for (let at = from; at < to; at++) {
    const kind = classAt(text, at)
    if (kind === SPACE) spaces++
    else if (kind === HYPHEN) hyphens++
    else if (kind === INVISIBLE_CLASS) continue
    else if (text[at] === '.') periods++
    else return 'break'
  }
  if (hyphens + periods > 1) return 'break'
  if (hyphens === 1) return spaces > 0 ? 'dash' : 'hyphen'
  if (periods === 1) return 'period'
  return spaces > 0 ? 'space' : 'none'
}

/** End of "U.S." or "J.R.R." starting at `start`, or 0: single letters, each with its full stop. */
function initialismEnd(text: string, start: number): number {
  let at = start
  let letters = 0
  while (
    classAt(text, at) === WORD &&
    at < text.length &&
    text[at + 1] === '.' &&
    /\p{Lu}/u.test(text[at] ?? '')
  ) {
    letters++
    at += 2
  }
  // "U.S" without its last full stop.
  const bare =
    letters >= 1 &&
    at < text.length &&
    /\p{Lu}/u.test(text[at] ?? '') &&
    (at + 1 >= text.length || classAt(text, at + 1) !== WORD)
  if (bare) return at + 1
  return letters >= 2 ? at : 0
}

/** Whether the apostrophe at `at` opens the possessive ending "'s". */
function possessiveAt(text: string, at: number): boolean {
  const next = text[at + 1]
  if (next !== 's' && next !== 'S') return false
  return at + 2 >= text.length || classAt(text, at + 2) !== WORD
}

/** The tokens of a text, in order. Linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let previousEnd = 0
  const push = (start: number, end: number, key: string, shape: Shape) => {
    const gap = tokens.length === 0 && start === 0 ? 'none' : gapBetween(text, previousEnd, start)
    tokens.push({ start, end, key, shape, gap })
    previousEnd = end
  }
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === SINGLE) {
      const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      push(at, at + width, fold(text.slice(at, at + width)), 'uncased')
      at += width
      continue
    }
    if (kind === APOSTROPHE && previousEnd === at && tokens.length > 0 && possessiveAt(text, at)) {
      push(at, at + 2, "'s", 'lower')
      at += 2
      continue
    }
    if (text[at] === '&') {
      push(at, at + 1, '&', 'uncased')
      at++
      continue
    }
    if (kind !== WORD) {
      at++
      continue
    }
    const initials = initialismEnd(text, at)
    if (initials > 0) {
      push(at, initials, fold(text.slice(at, initials).replaceAll('.', '')), 'upper')
      at = initials
      continue
    }
    const start = at
    let end = at
    while (at < text.length) {
      const here = classAt(text, at)
      if (here === WORD) end = ++at
      else if (here === INVISIBLE_CLASS) at++
      else if (here === APOSTROPHE && at > start && classAt(text, at + 1) === WORD) {
        if (possessiveAt(text, at)) break
        // "l'Europe", "d'Assad": an elided article is a word of its own; "O'Brien" is one word.
        if (at - start <= 2 && shapeOf(text.slice(start, at)) === 'lower') break
        at++
      } else break
    }
    at = Math.max(at, end)
    const word = text.slice(start, end)
    push(start, end, fold(word), shapeOf(word))
  }
  return tokens
}
