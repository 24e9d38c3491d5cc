/**
 * Who a noun phrase at a verb of saying is: a name of the article, words for somebody who is not named, or
 * nobody that could be told. A wrong speaker is worse than none, so every doubt ends in none.
 */
import { english } from '../../../annotate/english/words.ts'
import { describedPerson, theySpoke } from './describedPersons.ts'
import { bodyBefore, personBefore } from './discourse.ts'
import { isMark, type NounPhrase, phraseAfter, phraseBefore, wordAt } from './nounPhrases.ts'
import { isBodyNoun, isCrowdNoun, isPersonNoun } from './personNouns.ts'
import type { Piece } from './pieces.ts'
import {
  antecedent,
  clusterOf,
  entity,
  group,
  nameAtEnd,
  type Place,
  type Resolved,
  UNATTRIBUTED,
  wordsOf,
} from './resolved.ts'
import { DETERMINERS, INDEFINITE, MEDIA, PREPOSITIONS, PRONOUNS, SIGNS, SPOKES } from './words.ts'

/** "A rep for X", "a spokeswoman of the ministry", "a Kremlin spokesman": whom they speak for. */
function spokenFor(place: Place, phrase: NounPhrase, head: number): Resolved | null {
  const { pieces } = place
  const next = wordAt(pieces, phrase.coreTo)
  if (next && /^(?:for|of|from|at|with|by|in)$/.test(next.key)) {
    const body = phraseAfter(pieces, phrase.coreTo + 1)
    if (body) {
      const found = resolveBody(place, body)
      if (found) return found
    }
  }
  const before = phraseBefore(pieces, head, phrase.from)
  if (!before) return null
  const own = { ...before, from: Math.max(before.from, phrase.from) }
  const first = wordAt(pieces, own.from)
  const from =
    first && DETERMINERS.has(first.key) && own.to - own.from > 1 ? own.from + 1 : own.from
  if (from >= own.to) return null
  const last = wordAt(pieces, own.to - 1)
  const to = last?.key === "'s" ? own.to - 1 : own.to
  if (to <= from) return null
  const cluster = nameAtEnd(place, from, to)
  if (cluster !== undefined) return entity(cluster, 0.85)
  const head2 = wordAt(pieces, to - 1)
  if (head2 && isBodyNoun(head2.key))
    return resolveBody(place, { ...own, from: own.from, to, coreTo: to })
  return null
}

/** There is one of each, so that a bare "the treasury" needs no other that was named before. */
const UNIQUE =
  /^(?:treasury|army|navy|government|court|parliament|senate|administration|prosecution|defence|defense|military|palace|church|opposition|press|media|junta|regime|congress)$/

/** A body by its name or by words for it; null where the words are for something else. */
function resolveBody(place: Place, phrase: NounPhrase): Resolved | null {
  const { pieces, context, discourse, block } = place
  const core = wordsOf(pieces, phrase.from, phrase.coreTo)
  const first = core[0]
  const head = core.at(-1)
  if (!first || !head) return null
  const cluster = nameAtEnd(place, phrase.from, phrase.coreTo)
  if (cluster !== undefined) return entity(cluster, 0.9)
  if (first.key === 'it' && core.length === 1) {
    return antecedent(bodyBefore(context, discourse, { at: first.start, block }))
  }
  const own = core.filter((word, at) => !(at === 0 && DETERMINERS.has(word.key)) && word !== head)
  const isBare = own.every(
    (word) =>
      /^(?:based|freight|.*-based|own)$/.test(word.key) ||
      (word.shape !== 'lower' && own.some((other) => other.key === 'based')),
  )
  const isDefinite = /^(?:the|its|their|his|her|this|that)$/.test(first.key)
  const tail = phrase.to > phrase.coreTo
  if (isBodyNoun(head.key) && isDefinite && isBare && !tail && !UNIQUE.test(head.key)) {
    const found = bodyBefore(context, discourse, { at: first.start, block })
    if (found) return entity(found.cluster, found.confidence)
    const isNamed = discourse.spoken.some(
      (one) => one.at < first.start && context.clusters[one.cluster]?.kind === 'organization',
    )
    return isNamed || first.key !== 'the'
      ? UNATTRIBUTED
      : group(place, phrase.from, phrase.coreTo, 0.6)
  }
  if (isBodyNoun(head.key)) {
    const indefinite = INDEFINITE.has(first.key)
    return group(place, phrase.from, indefinite || tail ? phrase.to : phrase.coreTo, 0.75)
  }
  return core.some((word) => word.shape !== 'lower' && word.shape !== 'number')
    ? group(place, phrase.from, phrase.coreTo, 0.7)
    : null
}

/** "An audit by the comptroller's office", "UN figures", "the firm's website": whose they are. */
function authorOf(place: Place, phrase: NounPhrase): Resolved {
  const { pieces } = place
  for (let at = phrase.coreTo; at < Math.min(pieces.length, phrase.coreTo + 10); at++) {
    const word = wordAt(pieces, at)
    if (!word) break
    if (!/^(?:by|from|of)$/.test(word.key) || word.name >= 0) continue
    const body = phraseAfter(pieces, at + 1)
    const found = body && resolveBody(place, body)
    if (found && found.speaker.is !== 'unattributed') return found
    const other = body && resolvePhrase(place, body)
    if (other && (word.key === 'by' || other.speaker.is !== 'unattributed')) return other
  }
  for (let at = phrase.coreTo - 2; at >= phrase.from; at--) {
    const word = wordAt(pieces, at)
    if (word?.key === "'s") {
      const owner = phraseBefore(pieces, at, phrase.from)
      if (!owner) return UNATTRIBUTED
      const found = resolveBody(place, owner) ?? resolvePhrase(place, owner)
      return { ...found, confidence: found.confidence - 0.05 }
    }
    const cluster = clusterOf(place, word)
    if (cluster !== undefined) return entity(cluster, 0.8)
  }
  return group(place, phrase.from, phrase.coreTo, 0.5)
}

/** The person in commas behind a description: "his deputy, Jutta Rennert, told". */
function nameBehind(place: Place, phrase: NounPhrase): number | undefined {
  const { pieces } = place
  if (!isMark(pieces[phrase.to], ',')) return undefined
  let at = phrase.to + 1
  while (wordAt(pieces, at) && (wordAt(pieces, at)?.titleOf ?? -1) >= 0) at++
  const word = wordAt(pieces, at)
  if (!word || word.name < 0 || place.context.names[word.name]?.kind === 'place') return undefined
  while ((wordAt(pieces, at)?.name ?? -1) === word.name) at++
  const next = wordAt(pieces, at)
  const suffix = next !== null && next.shape === 'upper'
  const after = pieces[suffix ? at + 1 : at]
  const isOf = after?.is === 'word' && /^(?:of|from|at)$/.test(after.key)
  return after === undefined || isOf || isMark(after, ',.–') ? clusterOf(place, word) : undefined
}

/** "An audit released", "figures compiled": without the participle, whose "by" follows. */
function withoutParticiple(pieces: readonly Piece[], phrase: NounPhrase): NounPhrase {
  let { coreTo } = phrase
  const isParticiple = (at: number) => {
    const word = wordAt(pieces, at)
    return (
      word !== null && word.name < 0 && word.shape === 'lower' && /[^e]ed$|^seen$/.test(word.key)
    )
  }
  while (coreTo > phrase.from + 1 && isParticiple(coreTo - 1)) coreTo--
  return { ...phrase, coreTo }
}

/** Who a noun phrase is. */
export function resolvePhrase(place: Place, whole: NounPhrase): Resolved {
  const { pieces, context, discourse, block } = place
  const phrase = withoutParticiple(pieces, whole)
  const core = wordsOf(pieces, phrase.from, phrase.coreTo)
  const first = core[0]
  const head = core.at(-1)
  if (!first || !head) return UNATTRIBUTED
  if (phrase.joint) return group(place, phrase.from, phrase.to, 0.6)
  if (core.length === 1 && PRONOUNS.has(first.key) && first.name < 0) {
    if (first.key === 'he' || first.key === 'she') {
      const gender = first.key === 'he' ? 'male' : 'female'
      return antecedent(personBefore(context, discourse, { at: first.start, block, gender }))
    }
    if (first.key === 'they') return theySpoke(place, first.start)
    return first.key === 'it'
      ? antecedent(bodyBefore(context, discourse, { at: first.start, block }))
      : UNATTRIBUTED
  }
  const cluster = nameAtEnd(place, phrase.from, phrase.coreTo)
  if (cluster !== undefined) {
    // "Okoro's captain Lee Farrant" is Farrant; "Okoro's" alone never speaks.
    return entity(cluster, context.clusters[cluster]?.kind === 'place' ? 0.8 : 0.95)
  }
  const isPerson = isPersonNoun(head.key) || SPOKES.has(head.key) || english.titles.has(head.key)
  const behind = nameBehind(place, phrase)
  if (behind !== undefined && (head.shape === 'lower' || isPerson)) return entity(behind, 0.9)
  const headAt = phrase.coreTo - 1
  if (SPOKES.has(head.key)) {
    const found = spokenFor(place, phrase, headAt)
    if (found?.speaker.is === 'entity') discourse.bodies.add(found.speaker.cluster)
    if (found) return found
    return INDEFINITE.has(first.key)
      ? group(place, phrase.from, phrase.coreTo, 0.5)
      : describedPerson(place, phrase, core)
  }
  if (SIGNS.has(head.key)) return UNATTRIBUTED
  if (MEDIA.has(head.key) && head.key !== 'paper') return authorOf(place, phrase)
  const isCrowd = isCrowdNoun(head.key) && !(first.key === 'the' && head.key === 'people')
  if (isCrowd || (INDEFINITE.has(first.key) && !isBodyNoun(head.key))) {
    return group(place, phrase.from, phrase.to, 0.8)
  }
  if (isBodyNoun(head.key)) return resolveBody(place, phrase) ?? UNATTRIBUTED
  const name = head.name >= 0 ? context.names[head.name] : undefined
  if (name?.form === 'demonym') {
    const isOne = /^(?:the|that|this)$/.test(first.key) && !head.key.endsWith('s')
    return isOne
      ? describedPerson(place, phrase, core)
      : group(place, phrase.from, phrase.coreTo, 0.6)
  }
  const owner = core.findIndex((word) => word.key === "'s")
  if (owner > 0 && isPerson) return group(place, phrase.from, phrase.coreTo, 0.6)
  if (/^(?:his|her|their|my|our|its)$/.test(first.key)) {
    return isPerson ? group(place, phrase.from, phrase.coreTo, 0.55) : UNATTRIBUTED
  }
  const isDefinite = /^(?:the|that|this)$/.test(first.key)
  const isAge = /^\d+$/.test(core[1]?.key ?? '') && head.key === 'old'
  if (isDefinite && (isPerson || isAge))
    return describedPerson(place, phrase, isAge ? [first] : core)
  // A name that nobody knew as one: "Harbour Lights", at the end of its phrase.
  if (head.shape === 'title' || head.shape === 'upper') {
    let from = phrase.coreTo - 1
    while (from > phrase.from) {
      const word = wordAt(pieces, from - 1)
      if (!word || word.shape === 'lower' || english.titles.has(word.key)) break
      from--
    }
    return group(place, from, phrase.coreTo, 0.6)
  }
  if (!DETERMINERS.has(first.key) && /[^s]s$/.test(head.key) && !PREPOSITIONS.has(first.key)) {
    return group(place, phrase.from, phrase.to, 0.55)
  }
  // "The oil lobby": words enough to know what is meant.
  return isDefinite && core.length > 2 && head.shape === 'lower'
    ? group(place, phrase.from, phrase.coreTo, 0.55)
    : UNATTRIBUTED
}
