/** Notes whom a sentence speaks of, in its reporter's own words: for the pronouns behind it. */
import { fold } from '../../../text/fold.ts'
import { genderOfWords, personBefore } from './discourse.ts'
import { isMark, phraseBefore, wordAt } from './nounPhrases.ts'
import { isPersonNoun } from './personNouns.ts'
import type { Place } from './resolved.ts'
import { AUXILIARIES, BEFORE_SPEECH, PREPOSITIONS, VERBS } from './words.ts'

/** What stands in commas behind a name, at most; in words. */
const APPOSITION = 10

/** Whether the words up to a verb hold the subject of the sentence: no preposition opens them. */
function governs(place: Place, at: number): boolean {
  const { pieces } = place
  const phrase = phraseBefore(pieces, at)
  const from = phrase?.from ?? at
  const before = wordAt(pieces, from - 1)
  if (
    before &&
    (PREPOSITIONS.has(before.key) || /^(?:after|before|than|as|that|which)$/.test(before.key))
  )
    return false
  // "… on Mr Ott and Mr Novak": with the first.
  if (before?.key === 'and' && (wordAt(pieces, from - 2)?.name ?? -1) >= 0) return false
  if (before && (VERBS.has(before.key) || before.key.endsWith('ed'))) return false
  return true
}

/** Enters the names of a sentence, and its "he" or "she", into the discourse. */
export function note(place: Place, sentence: number): void {
  const { context, discourse, pieces, block } = place
  let hasSubject = false
  let last = -1
  for (let at = 0; at < pieces.length; at++) {
    const word = wordAt(pieces, at)
    if (!word) continue
    const isPronoun = word.name < 0 && (word.key === 'he' || word.key === 'she')
    if (isPronoun && !hasSubject) {
      const before = wordAt(pieces, at - 1)
      const leads =
        before === null ||
        AUXILIARIES.has(before.key) ||
        BEFORE_SPEECH.has(before.key) ||
        /^(?:and|but|when|as|after|before|while|because|why|what|how|if|though|although|where)$/.test(
          before.key,
        )
      if (!leads) continue
      const found = personBefore(context, discourse, {
        at: word.start,
        block,
        gender: word.key === 'he' ? 'male' : 'female',
      })
      if (found) {
        discourse.spoken.push({
          at: word.start,
          block,
          sentence,
          cluster: found.cluster,
          isSubject: true,
        })
        if (!discourse.genders.has(found.cluster) && found.confidence >= 0.75) {
          discourse.genders.set(found.cluster, word.key === 'he' ? 'male' : 'female')
        }
      }
      hasSubject = true
      continue
    }
    if (word.name < 0 || word.name === last) continue
    last = word.name
    const name = context.names[word.name]
    if (!name) continue
    let end = at
    while ((wordAt(pieces, end)?.name ?? -1) === word.name) end++
    const owns = wordAt(pieces, end)?.key === "'s"
    const compound = !owns && end < pieces.length && isModifier(place, end)
    const person = name.kind === 'person' || name.kind === 'other'
    const isSubject =
      !hasSubject &&
      !owns &&
      !compound &&
      name.kind !== 'place' &&
      name.kind !== 'event' &&
      governs(place, at)
    const cluster = discourse.fullest[name.cluster] ?? name.cluster
    if (name.form !== 'demonym')
      discourse.spoken.push({ at: word.start, block, sentence, cluster, isSubject })
    if (isSubject) hasSubject = true
    if (person) enterRoles(place, cluster, at, end)
  }
}

/** "Okoro goal", "Putin ally": a name before a common noun speaks for nobody. */
function isModifier({ pieces }: Place, end: number): boolean {
  const next = wordAt(pieces, end)
  return next !== null && next.name < 0 && next.shape === 'lower' && isPersonNoun(next.key)
}

/** What stands beside a name and says what its bearer is: "the head of X", "a teacher", "boss". */
function enterRoles(
  { context, discourse, pieces }: Place,
  cluster: number,
  start: number,
  end: number,
): void {
  const words: string[] = []
  if (isMark(pieces[end], ',')) {
    for (let at = end + 1; at < Math.min(pieces.length, end + 1 + APPOSITION); at++) {
      const word = wordAt(pieces, at)
      if (!word || (word.name < 0 && /^(?:who|whose|which|said|says)$/.test(word.key))) break
      words.push(word.key)
    }
    if (!words.some(isPersonNoun)) words.length = 0
  }
  const from = start
  const isBehindComma = isMark(pieces[from - 1], ',')
  const phrase = phraseBefore(pieces, isBehindComma ? from - 1 : from)
  if (phrase) {
    let isHigh = false
    for (let at = phrase.coreTo - 1; at >= phrase.from; at--) {
      const word = wordAt(pieces, at)
      const name = word && word.name >= 0 ? context.names[word.name] : undefined
      // Back to another name, or to a verb before capitals: "met Syrian President Assad".
      if (!word || (name && name.form !== 'demonym') || (isHigh && word.shape === 'lower')) break
      isHigh ||= word.shape !== 'lower'
      words.push(fold(word.key))
    }
  }
  const known = discourse.roles.get(cluster) ?? new Set<string>()
  if (words.some(isPersonNoun)) for (const word of words) known.add(word)
  discourse.roles.set(cluster, known)
  const gender = genderOfWords(words.filter((word) => !/^(?:his|her|he|she|him)$/.test(word)))
  if (gender && context.clusters[cluster]?.kind === 'person' && !discourse.genders.has(cluster)) {
    discourse.genders.set(cluster, gender)
  }
}
