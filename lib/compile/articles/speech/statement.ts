/** A statement while it is read, and who reads it. */
import type { Quotation } from '../../../text/quotations.ts'
import type { DocumentContext } from '../context.ts'
import type { Discourse } from './discourse.ts'
import type { Occasion } from './occasions.ts'
import type { Piece } from './pieces.ts'
import type { Resolved, Speaker, Stretch } from './resolved.ts'
import type { Range } from './verbs.ts'

export interface Statement {
  readonly kind: 'quote' | 'reported' | 'figure'
  readonly speaker: Speaker
  /** What was said, without the words that say who said it, and without outer marks. */
  readonly content: Stretch
  /** The same with the words that say who said it: what a source of it shows. */
  readonly passage: Stretch
  /** The stretches of it in quotation marks, without the marks. */
  readonly quotes: readonly Stretch[]
  /** The speaker says that it is not so. */
  readonly denied: boolean
  readonly occasion: Occasion | null
  /** That the speaker is right, 0 to 1. */
  readonly confidence: number
}

/** A speaker that is less sure than this is left open. */
export const SURE = 0.5

/** Who spoke last in this paragraph or the one before. */
export interface Last {
  readonly resolved: Resolved
  readonly block: number
  readonly sentence: number
  readonly quoted: boolean
}

export interface Reader {
  readonly context: DocumentContext
  readonly discourse: Discourse
  readonly found: Draft[]
  sentence: number
  last: Last | null
  /** A quotation that opened its paragraph and waits for its speaker, in the sentences behind it. */
  waiting: Draft[]
}

export type Draft = { -readonly [K in keyof Statement]: Statement[K] } & {
  readonly sentence: number
}

/** A stretch of pieces, with the signs that belong to its first and last word: "€2bn", "4%". */
export function spanOf(
  text: string,
  pieces: readonly Piece[],
  { from, to }: Range,
): Stretch | null {
  const first = pieces[from]
  const last = pieces[to - 1]
  if (!first || !last || to <= from) return null
  if (first.is === 'quote' && to - from === 1) {
    return { start: first.quotation.start, end: first.quotation.end }
  }
  const sign = first.is === 'word' && /[$€£¥]/u.test(text[first.start - 1] ?? '')
  const unit = last.is === 'word' && /[%°]/u.test(text[last.end] ?? '')
  return { start: first.start - (sign ? 1 : 0), end: last.end + (unit ? 1 : 0) }
}

export const joined = (one: Stretch, other: Stretch): Stretch => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
})

export const quotesIn = (pieces: readonly Piece[], { from, to }: Range): Quotation[] =>
  pieces.slice(from, to).flatMap((piece) => (piece.is === 'quote' ? [piece.quotation] : []))
