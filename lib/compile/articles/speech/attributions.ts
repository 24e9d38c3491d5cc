/**
 * Where a sentence says who said something: each verb of saying with its subject, on which side of it the
 * words stand, and how far they go. The words may be a quotation, a clause, or both.
 */

import { endOfContent } from './clauses.ts'
import { contentAfter, contentBefore, goesOnBehind } from './contents.ts'
import {
  type Attribution,
  according,
  byPlace,
  inWordsOf,
  passiveCall,
  quotedAsSaying,
} from './forms.ts'
import { isMark, phraseAfter, phraseBefore, wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'
import { backOverReal, isPassive, key, nounHere, type Range, verbAt } from './verbs.ts'
import { BEFORE_SPEECH, UNREAL } from './words.ts'

/** "It is expected that", "the court heard that": said by nobody in particular. */
const PASSIVES =
  /^(?:said|believed|thought|expected|reported|alleged|understood|feared|hoped|estimated|claimed|assumed|announced)$/

/** Every attribution of a sentence, in order. */
export function attributions(pieces: readonly Piece[]): Attribution[] {
  const found: Attribution[] = []
  const firstQuote = pieces.findIndex((piece) => piece.is === 'quote')
  for (let at = 0; at < pieces.length; at++) {
    const spoken = according(pieces, at)
    if (spoken) {
      found.push(spoken)
      continue
    }
    const one = inWordsOf(pieces, at, firstQuote) ?? attributionAt(pieces, at, found.at(-1))
    if (one) found.push(one)
  }
  return [...found, ...byPlace(pieces, found)].sort((one, other) => one.from - other.from)
}

function attributionAt(
  pieces: readonly Piece[],
  at: number,
  previous: Attribution | undefined,
): Attribution | null {
  const [first] = verbAt(pieces, at)
  if (!first || nounHere(pieces, at)) return null
  if (first.form === 'ing' && key(pieces, at - 1) === 'as') return quotedAsSaying(pieces, at, first)
  const previousWord = key(pieces, at - 1)
  const isBe = /^(?:is|are|was|were|be|been|being)$/
  if (first.form === 'ing') {
    // "with police saying that": a subject of its own.
    const own = phraseBefore(pieces, at)
    if (own && key(pieces, own.from - 1) === 'with') {
      const after = contentAfter(pieces, at + 1, first)
      return after
        ? {
            class: first.class,
            lemma: first.lemma,
            from: own.from,
            to: at + 1,
            subject: own,
            before: null,
            after,
          }
        : null
    }
    const progressive =
      isBe.test(previousWord) || (BEFORE_SPEECH.has(previousWord) && isBe.test(key(pieces, at - 2)))
    if (!progressive) {
      // ", adding that": of whom the clause before is.
      if (!isMark(pieces[at - 1], ',–') || at < 3) return null
      const verb = verbAt(pieces, at).find((verb) => verb.class !== 'urge') ?? first
      const after = contentAfter(pieces, at + 1, verb)
      if (!after) return null
      const said =
        key(pieces, after.from - 1) === 'that' ||
        pieces[after.from]?.is === 'quote' ||
        verb.lemma === 'add'
      return said
        ? {
            class: verb.class,
            lemma: verb.lemma,
            from: at,
            to: at + 1,
            subject: 'same',
            before: null,
            after,
          }
        : null
    }
  }
  // "The bill, branded “cruel” by charities, will": a participle.
  if (
    first.form === 'past' &&
    isMark(pieces[at - 1], ',') &&
    verbAt(pieces, at).some((verb) => verb.class === 'call')
  ) {
    const passive = passiveCall(pieces, at, first)
    if (passive) return passive
  }
  if (first.form === 'past' && isPassive(pieces, at)) {
    if (/^(?:tell|inform|warn|advise)$/.test(first.lemma) && key(pieces, at + 1) === 'by') {
      const subject = phraseAfter(pieces, at + 2)
      if (!subject || key(pieces, subject.to) !== 'that') return null
      const after = { from: subject.to + 1, to: endOfContent(pieces, subject.to + 1) }
      return { class: 'say', lemma: 'tell', from: at, to: subject.to, subject, before: null, after }
    }
    const called = verbAt(pieces, at).find((verb) => verb.class === 'call')
    if (called) return passiveCall(pieces, at, called)
    const it = key(pieces, at - 1) === 'been' ? key(pieces, at - 3) : key(pieces, at - 2)
    if (it !== 'it' || !PASSIVES.test(key(pieces, at)) || key(pieces, at + 1) !== 'that')
      return null
    return {
      class: 'say',
      lemma: first.lemma,
      from: at - 2,
      to: at + 1,
      subject: 'nobody',
      before: null,
      after: { from: at + 2, to: endOfContent(pieces, at + 2) },
    }
  }
  const isReal = UNREAL.has(previousWord) && backOverReal(pieces, at - 1) !== null
  if (first.form === 'base' && UNREAL.has(previousWord) && !isReal) return null
  const inverts = verbAt(pieces, at).some(
    ({ form, lemma }) => form === 'past' || form === 's' || lemma === 'say',
  )
  const inverted = inverts ? subjectAfter(pieces, at) : null
  const sayOrUtter = verbAt(pieces, at).find(
    (verb) => verb.class === 'say' || verb.class === 'utter' || verb.class === 'think',
  )
  if (inverted && sayOrUtter && at === 0) {
    const from = inverted.to + 1
    return isMark(pieces[inverted.to], ':,') && pieces[from]?.is === 'quote'
      ? {
          class: sayOrUtter.class,
          lemma: sayOrUtter.lemma,
          from: 0,
          to: inverted.to,
          subject: inverted,
          before: null,
          after: { from, to: from + 1 },
        }
      : null
  }
  if (inverted && sayOrUtter) {
    const before = contentBefore(pieces, at)
    if (before) {
      const end = inverted.to
      return {
        class: sayOrUtter.class,
        lemma: sayOrUtter.lemma,
        from: at,
        to: end,
        subject: inverted,
        before,
        after: goesOnBehind(pieces, end),
      }
    }
  }
  const left = subjectBefore(pieces, at)
  if (!left) return null
  if (left.subject === 'same' && !previous && left.from <= 1) return null
  const base = { from: left.from, to: at + 1, subject: left.subject }
  if (first.form === 'base' && !isReal && left.subject !== 'same' && left.subject !== 'nobody') {
    const head = wordAt(pieces, left.subject.coreTo - 1)
    if (
      !head ||
      (head.name < 0 &&
        !/s$|^(?:police|people|they|i|we|you|staff|some|many|others|both|who|women|men|media|data)$/.test(
          head.key,
        ))
    )
      return null
  }
  const inWho = key(pieces, at - 1) === 'who' || key(pieces, at - 2) === 'who'
  const short = (range: Range | null): Range | null => {
    if (!range || !inWho) return range
    let to = range.from
    while (to < range.to && !isMark(pieces[to], ',')) to++
    return to > range.from ? { from: range.from, to } : null
  }
  for (const verb of verbAt(pieces, at)) {
    if (verb.class === 'urge' || verb.class === 'show') {
      const after = short(contentAfter(pieces, at + 1, verb))
      if (after && verb.class === 'urge')
        return { ...base, class: verb.class, lemma: verb.lemma, before: null, after }
      if (after && key(pieces, at + 1) !== 'to')
        return { ...base, class: verb.class, lemma: verb.lemma, before: null, after }
      continue
    }
    const after = short(contentAfter(pieces, at + 1, verb))
    const before = left.subject === 'same' ? null : contentBefore(pieces, left.from)
    const quoted = before && pieces[before.to - 1]?.is === 'quote' ? before : null
    if (after && !quoted)
      return { ...base, class: verb.class, lemma: verb.lemma, before: null, after }
    if (quoted && verb.class !== 'deny') {
      const goesOn =
        after && (key(pieces, after.from - 1) === 'that' || pieces[after.from]?.is === 'quote')
      return {
        ...base,
        class: verb.class,
        lemma: verb.lemma,
        before: quoted,
        after: goesOn ? after : goesOnBehind(pieces, at + 1),
      }
    }
    if (before && (verb.class === 'say' || verb.class === 'think')) {
      return {
        ...base,
        class: verb.class,
        lemma: verb.lemma,
        before,
        after: goesOnBehind(pieces, at + 1),
      }
    }
  }
  return null
}
