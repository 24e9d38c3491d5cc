/** Where what is said ends, before the reporter's own words go on, and whether it is a clause. */

import { isMark, phraseAfter, wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import { isFiniteVerb, key, nounHere, type Range, REACH, verbAt } from './verbs.ts'
import { AUXILIARIES, BEFORE_SPEECH, DETERMINERS, PREPOSITIONS, TIMES } from './words.ts'

/** Where what is said ends that begins at `start`: before the reporter's own words. */
export function endOfContent(pieces: readonly Piece[], start: number): number {
  const last = Math.min(pieces.length, start + REACH)
  let at = start
  for (; at < last; at++) {
    const piece = pieces[at]
    if (isMark(piece, '.!?…') && at > start) break
    // "he said of the plan (he voted for it)".
    const next = key(pieces, at + 1)
    if (isMark(piece, ';') && startsNewReport(pieces, at + 1)) break
    if (isMark(piece, ',–;')) {
      if (/^(?:which|who|whose|whom|where|despite|although|though)$/.test(next)) break
      if (verbAt(pieces, at + 1).some(({ form }) => form === 'ing')) break
      if (next === 'according' && key(pieces, at + 2) === 'to') break
      if (/^(?:and|but|while)$/.test(next) && startsNewReport(pieces, at + 2)) break
      if (
        /^(?:with)$/.test(next) &&
        /^(?:the|an?)$/.test(key(pieces, at + 2)) &&
        /^(?:argument|warning|claim)$/.test(key(pieces, at + 3))
      )
        break
      // ", he said" in the middle.
      if (startsAttribution(pieces, at + 1)) break
    }
    if (
      /^(?:and|but|while)$/.test(key(pieces, at)) &&
      at > start + 2 &&
      startsNewReport(pieces, at + 1)
    )
      break
    if (/^(?:and|but)$/.test(key(pieces, at)) && at > start && sameSubjectReports(pieces, at + 1))
      break
  }
  // The comma before a cut.
  while (at > start && isMark(pieces[at - 1], ',–;')) at--
  return at
}

/** "and said", "and also asserted". */
function sameSubjectReports(pieces: readonly Piece[], at: number): boolean {
  let here = at
  while (BEFORE_SPEECH.has(key(pieces, here)) || /[^i]ly$/.test(key(pieces, here))) here++
  return (
    verbAt(pieces, here).some((verb) => verb.form === 'past' || verb.form === 's') &&
    !nounHere(pieces, here)
  )
}

/** "he said", "the minister told": a short subject and its verb. */
function startsNewReport(pieces: readonly Piece[], at: number): boolean {
  for (let here = at; here < Math.min(pieces.length, at + 10); here++) {
    if (pieces[here]?.is !== 'word') return false
    if (isFiniteVerb(pieces, here) && !nounHere(pieces, here)) return true
    if (AUXILIARIES.has(key(pieces, here)) && !BEFORE_SPEECH.has(key(pieces, here))) return false
  }
  return false
}

/** ", he said," and ", said Smith." */
function startsAttribution(pieces: readonly Piece[], at: number): boolean {
  for (let here = at; here < Math.min(pieces.length, at + 8); here++) {
    if (pieces[here]?.is !== 'word') return false
    const says = verbAt(pieces, here).some(
      (verb) =>
        (verb.form === 'past' || verb.form === 's') &&
        (verb.class === 'say' || verb.class === 'think'),
    )
    if (!says || nounHere(pieces, here)) continue
    const next = pieces[here + 1]
    if (next === undefined || next.is !== 'word') return here > at
    return here === at
      ? phraseAfter(pieces, here + 1) !== null
      : TIMES.has(key(pieces, here + 1)) || /^(?:on|in|at|during)$/.test(key(pieces, here + 1))
  }
  return false
}

/** Whether a stretch has what a clause has: a finite verb, more or less. */
export function isClause(pieces: readonly Piece[], { from, to }: Range): boolean {
  if (to - from < 2) return false
  for (let at = from + 1; at < Math.min(to, from + 40); at++) {
    const word = wordAt(pieces, at)
    if (!word || word.name >= 0) continue
    if (AUXILIARIES.has(word.key) || /(?:[^e]ed|n't)$/.test(word.key)) return true
    if (/[^s]s$/.test(word.key) && at > from + 1) {
      const next = key(pieces, at + 1)
      if (DETERMINERS.has(next) || PREPOSITIONS.has(next) || next === 'no') return true
    }
  }
  return false
}

export const holdsQuote = (pieces: readonly Piece[], { from, to }: Range) =>
  pieces.slice(from, to).some((piece) => piece.is === 'quote')

/** A stretch up to the last quotation in it. */
export function upToQuote(pieces: readonly Piece[], { from, to }: Range): Range | null {
  let end = to
  while (end > from && pieces[end - 1]?.is !== 'quote') end--
  return end > from ? { from, to: end } : null
}
