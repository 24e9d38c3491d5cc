/**
 * A paragraph as the rules of statements read it: words, quotations as one piece each, and marks. What
 * stands in a quotation is not the reporter's, so a full stop there ends no sentence of his.
 */

import { ABBREVIATIONS } from '../../../text/english.ts'
import type { Quotation } from '../../../text/quotations.ts'
import type { Shape } from '../../../text/tokens.ts'
import type { ContextBlock, DocumentContext } from '../context.ts'
import { VERBS } from './words.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

export interface WordPiece extends Stretch {
  readonly is: 'word'
  readonly key: string
  readonly shape: Shape
  /** The name it is a word of, as an index into the names of the context; -1 where it is none. */
  readonly name: number
  /** The name it is a title of; -1 where it is none. */
  readonly titleOf: number
}
export interface QuotePiece extends Stretch {
  readonly is: 'quote'
  readonly quotation: Quotation
  /** Its last character is a comma. */
  readonly comma: boolean
}
export interface MarkPiece extends Stretch {
  readonly is: 'mark'
  readonly char: string
}
export type Piece = WordPiece | QuotePiece | MarkPiece

const MARK = /[,;:!?…()[\]—.–-]/gu

/** Whether the words behind a quotation that ended with a full mark still say who spoke. */
function attributes(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < Math.min(pieces.length, from + 8); at++) {
    const piece = pieces[at]
    if (piece?.is !== 'word') return false
    const verb = VERBS.get(piece.key)?.find(({ form }) => form === 'past' || form === 's')
    if (verb && piece.name < 0) return true
  }
  return false
}

/** Whether nothing but the attribution stands there: "“No.” Smith said." */
function onlyAttributes(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < Math.min(pieces.length, from + 6); at++) {
    const piece = pieces[at]
    if (piece?.is !== 'word') return false
    if (!VERBS.has(piece.key) || piece.name >= 0) continue
    const next = pieces[at + 1]
    return next === undefined || (next.is === 'mark' && next.char === '.')
  }
  return false
}

/** All pieces of one block, in order. */
function piecesOf(context: DocumentContext, block: ContextBlock, quotes: readonly Quotation[]) {
  const { document, tokens, names } = context
  const nameAt = new Map<number, number>()
  const titleAt = new Map<number, number>()
  const pieces: Piece[] = []
  let quote = 0
  let previous: number = block.start
  const marks = (to: number) => {
    for (const match of document.text.slice(previous, to).matchAll(MARK)) {
      const start = previous + match.index
      const char = match[0]
      // "3.2 million", "41,000", "14:32".
      if (/[.,:]/.test(char) && /\d/.test(document.text[start + 1] ?? '')) continue
      if (/[-–—]/u.test(char)) {
        const before = document.text[start - 1] ?? ' '
        const after = document.text[start + 1] ?? ' '
        const long = char === '—'
        if (!long && !(/\s/u.test(before) && /\s/u.test(after))) continue
        pieces.push({ is: 'mark', char: '–', start, end: start + 1 })
      } else pieces.push({ is: 'mark', char, start, end: start + 1 })
    }
  }
  let name = names.findIndex((one) => one.end > block.start)
  if (name < 0) name = names.length
  for (let at = block.from; at < block.to; at++) {
    const token = tokens[at]
    if (!token) continue
    while (name < names.length && (names[name]?.end ?? 0) <= token.start) name++
    const here = names[name]
    // Titles stand before a name, so the name that follows may own this word.
    if (here && here.start <= token.start && token.end <= here.end) nameAt.set(at, name)
    else if (here?.title && here.title.start <= token.start && token.end <= here.title.end) {
      titleAt.set(at, name)
    }
    for (;;) {
      const next = quotes[quote]
      if (!next || next.outerStart > token.start) break
      if (next.outerStart >= previous) {
        marks(next.outerStart)
        pieces.push({
          is: 'quote',
          start: next.outerStart,
          end: next.outerEnd,
          quotation: next,
          comma: document.text[next.end - 1] === ',',
        })
        previous = next.outerEnd
      }
      quote++
    }
    if (token.start < previous) continue
    const inName = nameAt.get(at) !== undefined && nameAt.get(at) === nameAt.get(at - 1)
    if (!inName) marks(token.start)
    pieces.push({
      is: 'word',
      start: token.start,
      end: token.end,
      key: token.key,
      shape: token.shape,
      name: nameAt.get(at) ?? -1,
      titleOf: titleAt.get(at) ?? -1,
    })
    previous = token.end
  }
  for (; quote < quotes.length; quote++) {
    const next = quotes[quote]
    if (!next || next.outerStart < previous) continue
    marks(next.outerStart)
    pieces.push({
      is: 'quote',
      start: next.outerStart,
      end: next.outerEnd,
      quotation: next,
      comma: document.text[next.end - 1] === ',',
    })
    previous = next.outerEnd
  }
  marks(block.end)
  return pieces
}

/** The sentences of one block, each as its pieces. `quotes` are those of the block, without nested ones. */
export function sentencePieces(
  context: DocumentContext,
  block: ContextBlock,
  quotes: readonly Quotation[],
): Piece[][] {
  const { text } = context.document
  const pieces = piecesOf(context, block, quotes)
  const found: Piece[][] = []
  let own: Piece[] = []
  const close = () => {
    if (own.length > 0) found.push(own)
    own = []
  }
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1]
    const opensNext =
      next === undefined ||
      next.is === 'quote' ||
      (next.is === 'word' && !/^\p{Ll}/u.test(text.slice(next.start, next.start + 2)))
    if (piece.is === 'mark' && piece.char === '.') {
      const before = own.at(-1)
      const isInitial =
        before?.is === 'word' && /^\p{Lu}$/u.test(text.slice(before.start, before.end))
      const isShort = before?.is === 'word' && ABBREVIATIONS.has(before.key)
      if (next !== undefined && (isInitial || isShort || !opensNext)) continue
      own.push(piece)
      close()
      continue
    }
    own.push(piece)
    if (piece.is === 'mark' && /[!?…]/u.test(piece.char) && opensNext) close()
    if (piece.is === 'quote' && next) {
      const last = text[piece.quotation.end - 1] ?? ''
      const afterStop = /[.!?…]/u.test(last)
      if (next.is === 'quote' && (afterStop || /\p{L}/u.test(last))) {
        if (afterStop) close()
      } else if (next.is === 'word' && opensNext && afterStop) {
        const goesOn = last === '.' ? onlyAttributes(pieces, at + 1) : attributes(pieces, at + 1)
        if (!goesOn) close()
      }
    }
  }
  close()
  return found
}
