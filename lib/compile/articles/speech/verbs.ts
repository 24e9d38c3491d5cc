/** Verbs of saying where they stand: their form, whether they are nouns there, what may come before them. */
import { wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import {
  BEFORE_SPEECH,
  DETERMINERS,
  NEGATIONS,
  NOUN_TOO,
  PREPOSITIONS,
  type SpeechVerb,
  UNREAL,
  VERBS,
} from './words.ts'

/** Indices into the pieces of a sentence, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Longest stretch that a rule looks over, in pieces: sentences of a thousand words are no sentences. */
export const REACH = 150

export const key = (pieces: readonly Piece[], at: number) => {
  const word = wordAt(pieces, at)
  return word && word.name < 0 ? word.key : ''
}

export function verbAt(pieces: readonly Piece[], at: number): readonly SpeechVerb[] {
  const word = wordAt(pieces, at)
  if (!word || word.name >= 0 || word.titleOf >= 0) return []
  return VERBS.get(word.key) ?? []
}

export const isFiniteVerb = (pieces: readonly Piece[], at: number) =>
  verbAt(pieces, at).some(({ form }) => form === 'past' || form === 's')

/** "the claims", "official reports": a noun that looks like a verb. */
export function nounHere(pieces: readonly Piece[], at: number): boolean {
  const word = key(pieces, at)
  if (!NOUN_TOO.has(word)) return false
  const before = wordAt(pieces, at - 1)
  if (!before) return false
  // "rejected claims that"
  if (isFiniteVerb(pieces, at - 1) && !before.key.endsWith('s')) return true
  if (DETERMINERS.has(before.key) || before.key === "'s" || PREPOSITIONS.has(before.key))
    return true
  if (
    /^(?:of|to|in|for|by|from|that|about|on)$/.test(key(pieces, at + 1)) &&
    before.name < 0 &&
    !before.key.endsWith('s') &&
    word.endsWith('s')
  )
    return word !== 'calls' && key(pieces, at + 1) !== 'that'
  return isFiniteVerb(pieces, at + 1) || /^(?:is|was|are|were|has|have)$/.test(key(pieces, at + 1))
}

/** Back over "has also", in "Mr Smith has also said"; null where it was never said. */
export function backOverAdverbs(pieces: readonly Piece[], verb: number): number | null {
  let at = verb - 1
  for (; at >= 0; at--) {
    const word = key(pieces, at)
    if (NEGATIONS.has(word)) return null
    if (UNREAL.has(word)) {
      const real = backOverReal(pieces, at)
      if (real === null) return null
      return real
    }
    if (word === "'s" || !(BEFORE_SPEECH.has(word) || /[^i]ly$/.test(word))) break
  }
  return at
}

/**
 * "is reported to have told", "will say", "is expected to say", "used to say": said, or announced. Where the
 * subject ends, or null where it is neither.
 */
export function backOverReal(pieces: readonly Piece[], at: number): number | null {
  const word = key(pieces, at)
  if (word === 'will') return at - 1
  if (word !== 'to') return null
  const before = key(pieces, at - 1)
  if (before === 'used') return at - 2
  const isSaid =
    /^(?:reported|said|understood|alleged|thought|believed|expected|due|set|rumoured|rumored)$/
  if (!isSaid.test(before)) return null
  let here = at - 2
  while (BEFORE_SPEECH.has(key(pieces, here))) here--
  return /^(?:is|are|was|were)$/.test(key(pieces, here + 1)) ? here : null
}

export function isPassive(pieces: readonly Piece[], at: number): boolean {
  let here = at - 1
  while (
    here >= 0 &&
    (/[^i]ly$/.test(key(pieces, here)) ||
      /^(?:also|being|been|just|once|again)$/.test(key(pieces, here)))
  ) {
    if (/^(?:been|being)$/.test(key(pieces, here))) return true
    here--
  }
  return /^(?:is|are|was|were|be)$/.test(key(pieces, here))
}
