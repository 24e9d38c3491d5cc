/** Attributions of other forms than a verb with its subject: "according to", "in the words of", passives. */

import { endOfContent } from './clauses.ts'
import {
  contentAfter,
  contentBefore,
  goesOnBehind,
  SUBORDINATE,
  startOfContent,
} from './contents.ts'
import { isMark, type NounPhrase, phraseAfter, phraseBefore, wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import { isFiniteVerb, key, type Range, verbAt } from './verbs.ts'
import { AUXILIARIES, OBJECT_PRONOUNS, type SpeechVerb, type VerbClass } from './words.ts'

export interface Attribution {
  readonly class: VerbClass | 'according'
  readonly lemma: string
  /** From the subject to the verb, or the other way round. */
  readonly from: number
  readonly to: number
  /** `same`: of the attribution before it; `nobody`: "it is expected that". */
  readonly subject: NounPhrase | 'same' | 'nobody'
  /** What is said before it, and what behind it; where it stands in the middle, both. */
  readonly before: Range | null
  readonly after: Range | null
}

/** "According to X". */
export function according(pieces: readonly Piece[], at: number): Attribution | null {
  if (key(pieces, at) !== 'according' || key(pieces, at + 1) !== 'to') return null
  const phrase = phraseAfter(pieces, at + 2)
  if (!phrase) return null
  const base = {
    class: 'according',
    lemma: 'according',
    from: at,
    to: phrase.to,
    subject: phrase,
  } as const
  const leads = at === 0 || (at <= 2 && isMark(pieces[at - 1], ','))
  let end = phrase.to
  while (end < Math.min(pieces.length, phrase.to + 30) && !isMark(pieces[end], ',.;:–')) {
    if (pieces[end]?.is === 'quote') break
    end++
  }
  if (leads) {
    if (!isMark(pieces[end], ',')) return null
    const from = end + 1
    return { ...base, before: null, after: { from, to: endOfContent(pieces, from) } }
  }
  const to = isMark(pieces[at - 1], ',–') ? at - 1 : at
  const from = startOfContent(pieces, to)
  const goesOn =
    (isMark(pieces[end], ',') && pieces[end + 1]?.is === 'quote') ||
    (isMark(pieces[end], ',') &&
      wordAt(pieces, end + 1)?.shape === 'lower' &&
      !SUBORDINATE.test(key(pieces, end + 1)) &&
      AUXILIARIES.has(key(pieces, end + 1)))
  return {
    ...base,
    before: to > from ? { from, to } : null,
    after: goesOn ? { from: end + 1, to: endOfContent(pieces, end + 1) } : null,
  }
}

/** "as X put it", "in the words of X", "was the verdict of X", "is how X describes it". */
export function inWordsOf(
  pieces: readonly Piece[],
  at: number,
  firstQuote: number,
): Attribution | null {
  if (firstQuote < 0) return null
  const made = (subject: NounPhrase | null, from: number, to: number): Attribution | null => {
    const range = { from: firstQuote, to: firstQuote + 1 }
    const isBefore = firstQuote < from
    return (
      subject && {
        class: 'utter',
        lemma: 'put',
        from,
        to,
        subject,
        before: isBefore ? range : null,
        after: isBefore ? null : range,
      }
    )
  }
  const word = key(pieces, at)
  if (/^(?:put|puts)$/.test(word) && key(pieces, at + 1) === 'it') {
    const subject = phraseBefore(pieces, at)
    return made(subject, subject?.from ?? at, at + 2)
  }
  if (word === 'words' && key(pieces, at + 1) === 'of') {
    const subject = phraseAfter(pieces, at + 2)
    return made(subject, at, subject?.to ?? at)
  }
  const isBehind = at > firstQuote && /^(?:was|is|were|are|came)$/.test(key(pieces, firstQuote + 1))
  if (!isBehind || at > firstQuote + 6) return null
  if (word === 'how' && at === firstQuote + 2) {
    const verb = [at + 2, at + 3, at + 4, at + 5, at + 6].find(
      (one) => verbAt(pieces, one).length > 0,
    )
    const subject = verb === undefined ? null : phraseBefore(pieces, verb, at + 1)
    return made(subject, at, verb ?? at)
  }
  const isWord =
    /^(?:verdict|view|message|response|reply|answer|assessment|reaction|conclusion|warning|advice|words?|description|motto)$/
  if (isWord.test(word) && /^(?:of|from)$/.test(key(pieces, at + 1))) {
    const subject = phraseAfter(pieces, at + 2)
    return made(subject, at, subject?.to ?? at)
  }
  if (isWord.test(word) && key(pieces, at - 1) === "'s") {
    return made(phraseBefore(pieces, at - 1), at, at + 1)
  }
  return null
}

/**
 * "“…,” she grinned", "“…” – Jane Doe, teacher", "as Jane Doe put it": whoever stands right behind a
 * quotation that ends with a comma speaks, whatever the verb.
 */
export function byPlace(pieces: readonly Piece[], known: readonly Attribution[]): Attribution[] {
  return pieces.flatMap((piece, at): Attribution[] => {
    if (piece.is !== 'quote') return []
    const isKnown = known.some(({ before, after, from }) => {
      const holds = [before, after].some((range) => range && range.from <= at && at < range.to)
      return holds || from === at + 1 || from === at + 2
    })
    if (isKnown) return []
    const dash = isMark(pieces[at + 1], '–')
    const comma = isMark(pieces[at + 1], ',') || piece.comma
    if (!dash && !comma) return []
    const from = isMark(pieces[at + 1], ',–') ? at + 2 : at + 1
    const phrase = phraseAfter(pieces, from)
    if (!phrase) return []
    const first = wordAt(pieces, phrase.from)
    const isName = first !== null && (first.name >= 0 || first.titleOf >= 0)
    const isPronoun = first !== null && (first.key === 'he' || first.key === 'she')
    // A name is a phrase of its own; behind other words nobody knows where the verb begins.
    const next = wordAt(pieces, phrase.to)
    const ends = dash
      ? next === null
      : isPronoun || (isName && next !== null && /(?:ed|s)$/.test(next.key))
    if (!(isName || isPronoun) || !ends || (dash && isPronoun)) return []
    const before = { from: at, to: at + 1 }
    return [
      {
        class: 'utter',
        lemma: 'say',
        from: phrase.from,
        to: phrase.to,
        subject: phrase,
        before,
        after: goesOnBehind(pieces, phrase.to),
      },
    ]
  })
}

/** "quoted her as saying that …", "was quoted by state media as saying …": who is quoted speaks. */
export function quotedAsSaying(
  pieces: readonly Piece[],
  at: number,
  verb: SpeechVerb,
): Attribution | null {
  let quoting = at - 2
  const isQuoting = /^(?:quoted|cited|quotes|quoting|citing|cites|reported)$/
  while (quoting > at - 14 && quoting >= 0 && !isQuoting.test(key(pieces, quoting))) quoting--
  if (!isQuoting.test(key(pieces, quoting))) return null
  const object = wordAt(pieces, at - 2)
  const pronoun: NounPhrase = { from: at - 2, to: at - 1, coreTo: at - 1, joint: false }
  const isPassive = /^(?:was|were|is|are|been)$/.test(key(pieces, quoting - 1))
  const be = key(pieces, quoting - 1) === 'been' ? quoting - 2 : quoting - 1
  const subject = isPassive
    ? phraseBefore(pieces, be)
    : object && OBJECT_PRONOUNS.has(object.key)
      ? pronoun
      : phraseBefore(pieces, at - 1, quoting + 1)
  if (!subject) return null
  const base = { class: verb.class, lemma: verb.lemma, subject }
  const after = contentAfter(pieces, at + 1, verb)
  if (after)
    return { ...base, from: Math.min(subject.from, quoting), to: at + 1, before: null, after }
  const quoter = phraseBefore(pieces, quoting)
  const from = quoter?.from ?? quoting
  const before = contentBefore(pieces, from)
  return before && { ...base, from, to: at + 1, before, after: null }
}

/** "was described as “abrupt” by X": the subject stands behind. */
export function passiveCall(
  pieces: readonly Piece[],
  at: number,
  verb: SpeechVerb,
): Attribution | null {
  const last = Math.min(pieces.length, at + 30)
  let quote = -1
  for (let here = at + 1; here < last; here++) {
    if (pieces[here]?.is === 'quote') quote = here
    if (isMark(pieces[here], '.;:') || (isFiniteVerb(pieces, here) && quote < 0)) return null
    if (key(pieces, here) !== 'by') continue
    const subject = phraseAfter(pieces, here + 1)
    if (!subject) return null
    // "was called by X “abrupt”" and "was called “abrupt” by X"
    const behind = pieces[subject.to]?.is === 'quote' ? subject.to : -1
    const said =
      quote >= 0
        ? { from: at + 1, to: here }
        : behind >= 0
          ? { from: behind, to: behind + 1 }
          : null
    return (
      said && {
        class: 'call',
        lemma: verb.lemma,
        from: at,
        to: subject.to,
        subject,
        before: null,
        after: said,
      }
    )
  }
  return null
}
