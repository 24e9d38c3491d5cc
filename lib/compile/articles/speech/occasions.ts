/** Where and to whom something was said: "in an interview with …", "told reporters", "in a statement". */
import { isMark, wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import { BOUNDARIES, OCCASIONS, PLATFORMS, PRESS, TIMES, VERBS } from './words.ts'

export interface Occasion {
  /** UTF-16 units into the document's text: "an interview with the program 60 minutes of CBS station". */
  readonly start: number
  readonly end: number
  /** What it is called, folded: "interview"; "told" for words to the press. */
  readonly noun: string
}

/** Words between a preposition and the noun: "in a long-awaited televised speech". */
const MODIFIERS = 5

/** Longest that an occasion is, in pieces. */
const LONGEST = 24

const key = (pieces: readonly Piece[], at: number) => wordAt(pieces, at)?.key ?? ''

/** Where the phrase around the noun at `noun` ends: before a mark, a clause or a time. */
function endOf(pieces: readonly Piece[], noun: number): number {
  let at = noun + 1
  while (at < Math.min(pieces.length, noun + LONGEST)) {
    const word = wordAt(pieces, at)
    if (!word) {
      // "CBS station, US": a place behind a comma belongs to it.
      const next = wordAt(pieces, at + 1)
      const beyond = wordAt(pieces, at + 2)
      const isPlace =
        isMark(pieces[at], ',') && next !== null && next.name >= 0 && key(pieces, at + 2) === 'on'
      if (isPlace && beyond) return at + 2
      break
    }
    if (word.name < 0 && (BOUNDARIES.has(word.key) || TIMES.has(word.key))) break
    if (word.name < 0 && /^(?:on|after|before|by)$/.test(word.key)) break
    if (word.name < 0 && VERBS.get(word.key)?.some(({ form }) => form === 'past')) break
    at++
  }
  return at
}

/** The occasion that a sentence states, where it states one and outside what is said. */
export function occasionIn(
  pieces: readonly Piece[],
  isContent: (at: number) => boolean,
): Occasion | null {
  for (let at = 0; at < pieces.length; at++) {
    const word = wordAt(pieces, at)
    if (!word || word.name >= 0 || isContent(at)) continue
    if (word.key === 'told' || word.key === 'tells') {
      const next = wordAt(pieces, at + 1)
      if (next && (PRESS.has(next.key) || next.name >= 0)) {
        let end = at + 2
        while ((wordAt(pieces, end)?.name ?? -1) >= 0 && wordAt(pieces, end)?.name === next.name)
          end++
        const after = pieces[end - 1]
        if (after && PRESS.has(next.key)) {
          return { start: word.start, end: after.end, noun: 'told' }
        }
      }
    }
    if (!/^(?:in|at|during|on|through|via|from)$/.test(word.key)) continue
    for (let ahead = at + 1; ahead <= at + 1 + MODIFIERS; ahead++) {
      const noun = wordAt(pieces, ahead)
      if (!noun || isContent(ahead)) break
      const isPlatform =
        ahead === at + 1 && word.key === 'on' && PLATFORMS.has(noun.key) && noun.shape !== 'lower'
      if (isPlatform) return { start: noun.start, end: noun.end, noun: 'post' }
      if (noun.name < 0 && OCCASIONS.has(noun.key)) {
        // "a news conference call": the last of them.
        const last = OCCASIONS.has(key(pieces, ahead + 1)) ? ahead + 1 : ahead
        const end = endOf(pieces, last)
        const first = pieces[at + 1]
        const final = pieces[end - 1]
        if (!first || !final) return null
        return { start: first.start, end: final.end, noun: key(pieces, last) }
      }
      const isVerb = VERBS.get(noun.key)?.some(({ form }) => form === 'past') === true
      if (noun.name < 0 && (BOUNDARIES.has(noun.key) || isVerb)) break
    }
  }
  return null
}
