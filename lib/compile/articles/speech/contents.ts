/** What is said: behind its verb, before its subject, or on both sides of them. */

import { endOfContent, holdsQuote, isClause, upToQuote } from './clauses.ts'
import { isMark, wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import { hasFigure } from './quoted.ts'
import { isFiniteVerb, key, nounHere, type Range, REACH, verbAt } from './verbs.ts'
import {
  AUXILIARIES,
  BOUNDARIES,
  DETERMINERS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  PRESS,
  PRONOUNS,
  type SpeechVerb,
  TIMES,
} from './words.ts'

/** What is said behind a verb whose complement begins at `start`; null where nothing is. */
export function contentAfter(
  pieces: readonly Piece[],
  start: number,
  verb: SpeechVerb,
): Range | null {
  let at = start
  if (
    /^(?:tell|assure|inform|remind|warn|advise|ask|promise|message|text|write|show|request|remind)$/.test(
      verb.lemma,
    )
  ) {
    const first = wordAt(pieces, at)
    const mayHear =
      verb.lemma === 'tell' ||
      verb.lemma === 'assure' ||
      verb.lemma === 'inform' ||
      verb.lemma === 'remind' ||
      (first !== null && (OBJECT_PRONOUNS.has(first.key) || PRESS.has(first.key)))
    if (mayHear && key(pieces, at) !== 'that') at = pastHearer(pieces, at)
  }
  // "posted an update: “…”", "wrote to his sister: “…”", "added on Friday: “…”"
  for (let ahead = at; ahead < Math.min(pieces.length, at + 24); ahead++) {
    const piece = pieces[ahead]
    if (isMark(piece, ':')) {
      const from = ahead + 1
      if (verb.class === 'call' && pieces[from]?.is !== 'quote') return null
      return { from, to: endOfContent(pieces, from) }
    }
    if (piece?.is === 'quote' || isMark(piece, '.!?;')) break
    if (ahead > at && isFiniteVerb(pieces, ahead) && !nounHere(pieces, ahead)) break
    if (key(pieces, ahead) === 'that') break
  }
  const direct = key(pieces, at)
  if (verb.class === 'urge') {
    const range = { from: at, to: endOfContent(pieces, at) }
    if (range.to <= range.from || /^(?:not|and|or|but)$/.test(direct)) return null
    // "promised “a new beginning”"
    return urges(pieces, at, verb) ? range : upToQuote(pieces, range)
  }
  const orders = /^(?:tell|warn|advise)$/.test(verb.lemma) && direct === 'to'
  if (orders) return { from: at, to: endOfContent(pieces, at) }
  if (verb.lemma === 'reaffirm' && direct === 'to')
    return { from: at, to: endOfContent(pieces, at) }
  if (verb.lemma === 'warn' && /^(?:of|against)$/.test(direct)) {
    return { from: at, to: endOfContent(pieces, at) }
  }
  if (direct !== 'that') at = pastAdverbials(pieces, at)
  if (isMark(pieces[at], ',')) {
    if (pieces[at + 1]?.is === 'quote') at++
    else if (key(pieces, at + 1) === 'that') at++
    else return null
  }
  if (key(pieces, at) === 'that') at++
  else if (key(pieces, at) === 'as' && verb.class === 'call') at++
  if (isMark(pieces[at], ':,')) at++
  const range = { from: at, to: endOfContent(pieces, at) }
  if (range.to <= range.from) return null
  if (verb.class === 'utter') return pieces[at]?.is === 'quote' ? range : null
  if (verb.class === 'call') return upToQuote(pieces, range)
  if (verb.lemma === 'put') {
    const isFigure = pieces
      .slice(range.from, range.to)
      .some((piece) => piece.is === 'word' && piece.key === 'at')
    return isFigure && hasFigure(pieces, range) ? range : null
  }
  const said = key(pieces, at - 1) === 'that'
  if (verb.class === 'deny') return said || isClause(pieces, range) ? range : null
  if (said || pieces[at]?.is === 'quote') return range
  if (
    /^(?:to|by|of|about|on|in|for|with|at|from|into|against|as|up|and|or|but)$/.test(
      key(pieces, at),
    )
  ) {
    return holdsQuote(pieces, range) && /^(?:of|about|as|on)$/.test(key(pieces, at)) ? range : null
  }
  if (holdsQuote(pieces, range)) return range
  if (!BARE.has(verb.lemma)) return null
  // "said prices rose": whatever follows "said" is what was said.
  return isClause(pieces, range) || (verb.lemma === 'say' && range.to - range.from > 2)
    ? range
    : null
}

/** Verbs that a clause may follow without "that". */
const BARE = new Set(
  `say tell claim insist argue believe think hope fear expect add warn admit confirm suggest allege deny
  maintain predict estimate reckon reply explain concede acknowledge declare vow assure show reveal feel
  announce state stress suspect assume boast complain quip joke promise swear disclose contend`.split(
    /\s+/,
  ),
)

/** "called for X", "urged him to go", "vowed to stay": what is asked for or promised. */
function urges(pieces: readonly Piece[], at: number, verb: SpeechVerb): boolean {
  // "asked not to be named", "asked to remain anonymous"
  if (verb.lemma === 'ask' && /^(?:not|to)$/.test(key(pieces, at))) return false
  if (verb.lemma === 'call' || verb.lemma === 'appeal') return /^(?:for|on)$/.test(key(pieces, at))
  if (/^(?:vow|pledge|promise|threaten|propose|offer|swear)$/.test(verb.lemma)) {
    return key(pieces, at) === 'to' || key(pieces, at) === 'that'
  }
  if (/^(?:demand|order)$/.test(verb.lemma) && key(pieces, at) === 'that') return true
  for (let ahead = at; ahead < Math.min(pieces.length, at + 10); ahead++) {
    if (pieces[ahead]?.is !== 'word') return false
    if (key(pieces, ahead) === 'to' && ahead > at) return true
    if (BOUNDARIES.has(key(pieces, ahead)) && !/^(?:and)$/.test(key(pieces, ahead))) return false
  }
  return false
}

/** Past "him", "reporters", "the jury" behind "told". */
function pastHearer(pieces: readonly Piece[], at: number): number {
  for (let here = at; here < Math.min(pieces.length, at + 10); here++) {
    if (pieces[here]?.is !== 'word') break
    if (key(pieces, here) === 'that' && here > at) return here
    if (AUXILIARIES.has(key(pieces, here))) break
  }
  const first = wordAt(pieces, at)
  if (!first) return at
  if (first.name < 0 && (OBJECT_PRONOUNS.has(first.key) || PRESS.has(first.key))) return at + 1
  let here = at
  if (first.name < 0 && DETERMINERS.has(first.key)) here++
  else if (first.name < 0 && first.titleOf < 0 && first.shape === 'lower') return at + 1
  while (here < pieces.length) {
    const word = wordAt(pieces, here)
    if (!word) break
    if (word.name >= 0) {
      while ((wordAt(pieces, here)?.name ?? -1) === word.name) here++
      const next = key(pieces, here)
      if (next === "'s") {
        here++
        continue
      }
      break
    }
    if (
      DETERMINERS.has(word.key) ||
      PRONOUNS.has(word.key) ||
      BOUNDARIES.has(word.key) ||
      PREPOSITIONS.has(word.key)
    )
      break
    if (here > at + 4) break
    here++
  }
  return here
}

/** Past "on Tuesday", "in a statement", "to reporters"; what is said may begin behind them. */
function pastAdverbials(pieces: readonly Piece[], at: number): number {
  let here = at
  for (let turns = 0; turns < 6; turns++) {
    const word = wordAt(pieces, here)
    if (!word) break
    if (TIMES.has(word.key) && word.key !== 'this') {
      here++
      continue
    }
    if (!PREPOSITIONS.has(word.key) && word.key !== 'after' && word.key !== 'before') break
    // "to reporters", not "to go".
    const hearer = wordAt(pieces, here + 1)
    const hears =
      hearer !== null &&
      (PRESS.has(hearer.key) ||
        DETERMINERS.has(hearer.key) ||
        OBJECT_PRONOUNS.has(hearer.key) ||
        hearer.name >= 0)
    if (word.key === 'to' && !hears) break
    // "in a note to clients that …"
    let that = -1
    for (let ahead = here + 1; ahead < Math.min(pieces.length, here + 14); ahead++) {
      if (pieces[ahead]?.is !== 'word' || AUXILIARIES.has(key(pieces, ahead))) break
      if (key(pieces, ahead) === 'that') {
        that = ahead
        break
      }
    }
    if (that >= 0) return that
    let next = here + 1
    if (DETERMINERS.has(key(pieces, next))) next++
    const named = wordAt(pieces, next)
    if (named && named.name >= 0) {
      while ((wordAt(pieces, next)?.name ?? -1) === named.name) next++
    } else {
      while (
        next < pieces.length &&
        pieces[next]?.is === 'word' &&
        !DETERMINERS.has(key(pieces, next)) &&
        !PRONOUNS.has(key(pieces, next)) &&
        !BOUNDARIES.has(key(pieces, next)) &&
        !PREPOSITIONS.has(key(pieces, next)) &&
        next < here + 6
      ) {
        const word = wordAt(pieces, next)
        if (word && word.name >= 0 && next > here + 2) break
        next++
      }
    }
    here = next
  }
  return here
}

/** Where what is said before an attribution begins: behind a place and date line, behind a conjunction. */
export function startOfContent(pieces: readonly Piece[], end: number): number {
  let from = 0
  for (let at = 0; at < Math.min(end, 12); at++) {
    const piece = pieces[at]
    if (isMark(piece, '–') && at > 0 && isDateline(pieces, at)) from = at + 1
  }
  if (/^(?:but|and|however|meanwhile|still)$/.test(key(pieces, from)) && from + 3 < end) {
    from++
    if (isMark(pieces[from], ',')) from++
  }
  return Math.max(from, end - REACH)
}

/** "PORT ARLEN, March 4 -": capitals, a date, brackets. */
function isDateline(pieces: readonly Piece[], end: number): boolean {
  return pieces.slice(0, end).every((piece) => {
    if (piece.is === 'mark') return ',.()'.includes(piece.char)
    return piece.is === 'word' && (piece.shape !== 'lower' || TIMES.has(piece.key))
  })
}

export const SUBORDINATE =
  /^(?:when|as|after|before|while|if|although|though|since|because|speaking|asked|writing|during|despite|according|once|until|like|unlike|instead|earlier|later|meanwhile|today|yesterday|addressing|citing|responding|quoted)$/

/** What is said before an attribution that begins at `end`; null where nothing is. */
export function contentBefore(pieces: readonly Piece[], end: number): Range | null {
  let to = end
  const comma = isMark(pieces[to - 1], ',–')
  if (comma) to--
  const last = pieces[to - 1]
  if (!last) return null
  const from = startOfContent(pieces, to)
  const range = { from, to }
  if (last.is === 'quote') {
    // "Mr Smith rose. “We go,” he said": the words before the quotation are of another clause.
    const first = pieces[from]
    if (first?.is === 'quote') return { from: last === first ? to - 1 : from, to }
    return comma || range.to - range.from > 2 ? range : { from: to - 1, to }
  }
  if (!comma || SUBORDINATE.test(key(pieces, from))) return null
  return isClause(pieces, range) ? range : null
}

/** ", he said, “is not how it works”": the rest of what was said. */
export function goesOnBehind(pieces: readonly Piece[], end: number): Range | null {
  let at = end
  while (at < Math.min(pieces.length, end + 30) && pieces[at]?.is === 'word') {
    if (verbAt(pieces, at).length > 0 && at > end && BOUNDARIES.has(key(pieces, at - 1)))
      return null
    at++
  }
  if (!isMark(pieces[at], ',:–')) {
    return pieces[at]?.is === 'quote' && at > end ? { from: at, to: at + 1 } : null
  }
  if (pieces[at + 1]?.is === 'quote') return { from: at + 1, to: endOfContent(pieces, at + 1) }
  return null
}
