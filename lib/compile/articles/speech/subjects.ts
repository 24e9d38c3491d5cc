/** The subject of a verb of saying: before it, over what stands in commas, or behind it. */
import { isMark, type NounPhrase, phraseAfter, phraseBefore, wordAt } from './nounPhrases.ts'
import { isPersonNoun } from './personNouns.ts'
import type { Piece } from './pieces.ts'
import { backOverAdverbs, key, type Range } from './verbs.ts'
import { AUXILIARIES, PREPOSITIONS, TIMES } from './words.ts'

/** The subject of the verb at `verb`, and where it begins; null where there is none. */
export function subjectBefore(
  pieces: readonly Piece[],
  verb: number,
): { subject: NounPhrase | 'same' | 'nobody'; from: number } | null {
  const at = backOverAdverbs(pieces, verb)
  if (at === null) return null
  if (isMark(pieces[at], ',–)')) {
    const phrase = subjectOverCommas(pieces, at)
    return phrase && { subject: phrase, from: phrase.from }
  }
  const word = key(pieces, at)
  if (word === 'and' || word === 'but' || word === 'then') return { subject: 'same', from: at + 1 }
  if (word === 'who') {
    const before = isMark(pieces[at - 1], ',') ? at - 1 : at
    const antecedent = phraseBefore(pieces, before)
    return antecedent ? { subject: antecedent, from: antecedent.from } : null
  }
  const phrase = phraseBefore(pieces, at + 1)
  return phrase ? { subject: phrase, from: phrase.from } : null
}

/** Stretches between commas that are looked over for the subject of a verb. */
const MOST_COMMAS = 6

/**
 * The subject before what stands in commas, brackets or dashes: "Smith, 41, of Leeds, said". Each stretch that
 * is about the one before it is passed over.
 */
function subjectOverCommas(pieces: readonly Piece[], last: number): NounPhrase | null {
  const stretches: Range[] = []
  let to = last
  for (let at = last - 1; at >= -1 && stretches.length < MOST_COMMAS && last - at < 60; at--) {
    const piece = pieces[at]
    if (piece?.is === 'word') continue
    if (to > at + 1) stretches.push({ from: at + 1, to })
    if (!piece || piece.is === 'quote' || !',–('.includes(piece.char)) break
    to = at
  }
  for (let index = 1; index < stretches.length; index++) {
    const stretch = stretches[index]
    const before = stretches[index + 1]
    if (!stretch) return null
    if (before && isAbout(pieces, stretch, before)) continue
    const phrase = phraseBefore(pieces, stretch.to, stretch.from)
    if (!phrase) return null
    // "On Monday, in Rome, said": no subject.
    const leads = PREPOSITIONS.has(key(pieces, phrase.from - 1)) && phrase.from - 1 === stretch.from
    return leads ? null : phrase
  }
  return null
}

/** Whether a stretch in commas is about what stands before it: "41", "a nurse", "who joined in 2019". */
function isAbout(pieces: readonly Piece[], stretch: Range, before: Range): boolean {
  const first = wordAt(pieces, stretch.from)
  if (!first) return false
  if (
    first.name < 0 &&
    (/^\d+$/.test(first.key) ||
      /^(?:who|whose|which|aged|of|from|also|then|now|formerly)$/.test(first.key))
  ) {
    return true
  }
  const ending = phraseBefore(pieces, before.to, before.from)
  if (!ending) return false
  const head = wordAt(pieces, ending.coreTo - 1)
  if (!head) return false
  const endsInName = head.name >= 0
  // "the chief executive, Lars Holm": the name is about its description.
  if (first.name >= 0 || first.titleOf >= 0)
    return !endsInName && head.shape === 'lower' && isPersonNoun(head.key)
  const isRole =
    stretch.to - stretch.from <= 12 &&
    !pieces
      .slice(stretch.from, stretch.to)
      .some((piece) => piece.is === 'word' && AUXILIARIES.has(piece.key))
  return endsInName && isRole && !PREPOSITIONS.has(first.key)
}

/** "…," said Smith: the subject behind the verb. */
export function subjectAfter(pieces: readonly Piece[], verb: number): NounPhrase | null {
  const before = pieces[verb - 1]
  const follows = verb === 0 || before?.is === 'quote' || isMark(before, ',–?!')
  if (!follows) return null
  const phrase = phraseAfter(pieces, verb + 1)
  if (!phrase) return null
  const first = wordAt(pieces, phrase.from)
  if (!first || (first.name < 0 && /^(?:that|it|this|there|no|what)$/.test(first.key))) return null
  const next = pieces[phrase.to]
  const ends =
    next === undefined ||
    next.is !== 'word' ||
    TIMES.has(next.key) ||
    PREPOSITIONS.has(next.key) ||
    /^(?:who|whose|as|after|before|when|while|and)$/.test(next.key)
  return ends ? phrase : null
}
