/**
 * Who stands beside a verb of saying: the noun phrase that ends or begins at a place. No parser: it goes
 * word by word until something ends it, so it is right for the short phrases by which news names a
 * speaker, and gives none where it gets lost.
 */
import type { Piece, WordPiece } from './pieces.ts'
import { BOUNDARIES, DETERMINERS, NOUN_TOO, PREPOSITIONS, PRONOUNS, TIMES, VERBS } from './words.ts'

/** Indices into the pieces of a sentence, half-open. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  /** Where its own words end and "of …", "for …" begin. */
  readonly coreTo: number
  /** Joined to another by "and": nobody speaks alone. */
  readonly joint: boolean
}

/** Longest phrase that is read, in pieces. */
const LONGEST = 24

export const wordAt = (pieces: readonly Piece[], at: number): WordPiece | null => {
  const piece = pieces[at]
  return piece?.is === 'word' ? piece : null
}
export const isMark = (piece: Piece | undefined, chars: string): boolean =>
  piece?.is === 'mark' && chars.includes(piece.char)

const inName = (word: WordPiece) => word.name >= 0 || word.titleOf >= 0

/** A word of the vocabulary, and not of a name: "May", "Will". */
const isOne = (word: WordPiece | null, set: ReadonlySet<string>) =>
  word !== null && word.name < 0 && set.has(word.key)

const isNoun = (word: WordPiece | null): boolean =>
  word !== null &&
  (inName(word) ||
    (!BOUNDARIES.has(word.key) &&
      !PREPOSITIONS.has(word.key) &&
      !DETERMINERS.has(word.key) &&
      !TIMES.has(word.key) &&
      !PRONOUNS.has(word.key) &&
      !word.key.endsWith('ly')))

function finish(
  pieces: readonly Piece[],
  from: number,
  to: number,
  joint: boolean,
): NounPhrase | null {
  while (from < to && isOne(wordAt(pieces, from), TIMES)) from++
  while (to > from && isOne(wordAt(pieces, to - 1), TIMES)) to--
  // "the bank on Tuesday": the preposition that a time left behind.
  while (to > from && isOne(wordAt(pieces, to - 1), PREPOSITIONS)) to--
  while (from < to && isOne(wordAt(pieces, from), PREPOSITIONS)) from++
  if (from >= to) return null
  let coreTo = from + 1
  while (coreTo < to) {
    const word = wordAt(pieces, coreTo)
    if (
      !word ||
      isOne(word, PREPOSITIONS) ||
      /^(?:walking|living|working|speaking|briefed|involved)$/.test(word.key)
    )
      break
    coreTo++
  }
  return { from, to, coreTo, joint }
}

/** The noun phrase that ends before `end`; it does not reach below `floor`. */
export function phraseBefore(pieces: readonly Piece[], end: number, floor = 0): NounPhrase | null {
  let from = end
  let joint = false
  let at = end - 1
  const least = Math.max(floor, end - LONGEST)
  while (at >= least) {
    const word = wordAt(pieces, at)
    if (!word) break
    if (inName(word)) {
      from = at
      at--
      continue
    }
    if (word.key === 'and' && from < end) {
      // "Mr Smith and Ms Jones", but not "It rained and Ms Jones".
      const before = wordAt(pieces, at - 1)
      const first = wordAt(pieces, from)
      joint = before !== null && first !== null && before.name >= 0 && inName(first)
      if (joint) {
        const other = phraseBefore(pieces, at, floor)
        if (other) from = other.from
      }
      break
    }
    if (BOUNDARIES.has(word.key)) break
    if (from < end && isFiniteWord(word.key) && !isCompound(pieces, at)) break
    if (PRONOUNS.has(word.key)) {
      if (from === end) from = at
      break
    }
    if (DETERMINERS.has(word.key)) {
      from = at
      const before = wordAt(pieces, at - 1)
      const beyond = wordAt(pieces, at - 2)
      const adjoins =
        before !== null && isOne(before, PREPOSITIONS) && isNoun(beyond) && at - 2 >= least
      const modifies =
        before !== null &&
        /(?:ing|named|called|aged)$/.test(before.key) &&
        isNoun(beyond) &&
        !VERBS.has(before.key)
      if (DETERMINERS.has(before?.key ?? '') || adjoins || modifies) {
        at--
        continue
      }
      break
    }
    if (PREPOSITIONS.has(word.key)) {
      if (from < end && isNoun(wordAt(pieces, at - 1)) && at - 1 >= least) {
        at--
        continue
      }
      break
    }
    from = at
    at--
  }
  return from < end ? finish(pieces, from, end, joint) : null
}

/** "said", "says", but not "state television" or "a claims adviser". */
const isFiniteWord = (word: string): boolean =>
  VERBS.get(word)?.some(({ form }) => form === 'past' || (form === 's' && !NOUN_TOO.has(word))) ===
  true

/** "the calls centre", "his claims adviser": a form of a verb that is part of a phrase here. */
const isCompound = (pieces: readonly Piece[], at: number): boolean => {
  const before = wordAt(pieces, at - 1)
  return before !== null && (DETERMINERS.has(before.key) || before.key === "'s")
}

/** The noun phrase that begins at `start`. */
export function phraseAfter(pieces: readonly Piece[], start: number): NounPhrase | null {
  let at = start
  let joint = false
  while (at < Math.min(pieces.length, start + LONGEST)) {
    const word = wordAt(pieces, at)
    if (!word) break
    if (inName(word)) {
      at++
      continue
    }
    if (PRONOUNS.has(word.key)) {
      if (at === start) at++
      break
    }
    if (word.key === 'and' && at > start) {
      const next = wordAt(pieces, at + 1)
      const before = wordAt(pieces, at - 1)
      joint = next !== null && before !== null && inName(next) && before.name >= 0
      if (joint) {
        at++
        continue
      }
      break
    }
    if (BOUNDARIES.has(word.key) || TIMES.has(word.key)) break
    if (DETERMINERS.has(word.key) && at > start) {
      const before = wordAt(pieces, at - 1)
      const adjoins =
        before !== null &&
        (PREPOSITIONS.has(before.key) || before.key.endsWith('ing') || DETERMINERS.has(before.key))
      if (!adjoins) break
    }
    if (PREPOSITIONS.has(word.key)) {
      if (at === start || !/^(?:of|for|at|from|in|with|near)$/.test(word.key)) break
      if (!isNoun(wordAt(pieces, at + 1)) && !DETERMINERS.has(wordAt(pieces, at + 1)?.key ?? ''))
        break
    }
    // "said Smith adding": a verb.
    if (at > start && word.key !== "'s" && VERBS.has(word.key) && !isCompound(pieces, at)) break
    at++
  }
  return at > start ? finish(pieces, start, at, joint) : null
}
