/** Persons by what is said of them: "the Russian president", "the 51-year-old", "they". */
import { english } from '../../../annotate/english/words.ts'
import { genderOfWords, personBefore } from './discourse.ts'
import type { NounPhrase } from './nounPhrases.ts'
import { isPersonNoun } from './personNouns.ts'
import type { WordPiece } from './pieces.ts'
import { entity, group, type Place, type Resolved, UNATTRIBUTED } from './resolved.ts'

/** The person whose titles or apposition say all that a description says: "the Russian president". */
function byRole(
  { context, discourse, block }: Place,
  words: readonly string[],
  at: number,
): Resolved | null {
  const fitting = new Set<number>()
  for (const one of discourse.spoken) {
    if (one.at >= at || one.block > block) continue
    if (context.clusters[one.cluster]?.kind === 'place') continue
    const roles = discourse.roles.get(one.cluster)
    if (roles && words.length > 0 && words.every((word) => roles.has(word)))
      fitting.add(one.cluster)
  }
  if (fitting.size === 1) {
    const [only] = fitting
    return only === undefined ? null : entity(only, 0.85)
  }
  if (fitting.size > 1) {
    // Several: the one this paragraph speaks of.
    const here = new Set(
      discourse.spoken
        .filter((one) => one.block === block && one.at < at && fitting.has(one.cluster))
        .map((one) => one.cluster),
    )
    const [only] = here
    return here.size === 1 && only !== undefined ? entity(only, 0.7) : UNATTRIBUTED
  }
  return null
}

/** They fit everybody. */
const GENERIC_PERSONS =
  /^(?:man|woman|boy|girl|old|mother|father|mum|dad|pensioner|teenager|star|veteran|winner|person|native|\d+)$/

/** A definite description of one person. */
export function describedPerson(
  place: Place,
  phrase: NounPhrase,
  core: readonly WordPiece[],
): Resolved {
  const { context, discourse, block } = place
  const head = core.at(-1)
  const first = core[0]
  if (!head || !first) return UNATTRIBUTED
  const described = core.slice(1).map((word) => word.key)
  // "The Russian president" is no other president.
  const isNarrow = core.some((word) => word.name >= 0)
  const roles =
    byRole(place, described, first.start) ??
    (isNarrow ? null : byRole(place, [head.key], first.start))
  if (roles && roles.speaker.is === 'entity') return roles
  const isRole = english.titles.has(head.key)
  const found = personBefore(context, discourse, {
    at: first.start,
    block,
    gender: genderOfWords(described),
  })
  if (roles !== null) return UNATTRIBUTED
  // Nobody was named before: the words are all there is.
  const anybody = discourse.spoken.some(
    (one) => one.at < first.start && context.clusters[one.cluster]?.kind === 'person',
  )
  if (!found) return anybody ? UNATTRIBUTED : group(place, phrase.from, phrase.coreTo, 0.55)
  // Somebody else's office is no description of him: "the president" is not the Mr Smith of before.
  const known = discourse.roles.get(found.cluster)
  const titled =
    isRole &&
    known !== undefined &&
    [...known].some((word) => english.titles.has(word) && !/^(?:mr|mrs|ms|miss)$/.test(word))
  const hasTail = phrase.to > phrase.coreTo
  // "The defendant" is not the prosecutor of before.
  const isOther =
    known !== undefined &&
    [...known].some((word) => isPersonNoun(word) && !GENERIC_PERSONS.test(word)) &&
    !known.has(head.key) &&
    !GENERIC_PERSONS.test(head.key)
  if (isOther && !hasTail) return UNATTRIBUTED
  if (titled && !(hasTail && /^(?:head|leader|chief)$/.test(head.key))) return UNATTRIBUTED
  const near = discourse.spoken.some(
    (one) => one.cluster === found.cluster && block - one.block <= 1,
  )
  return near ? entity(found.cluster, Math.min(0.65, found.confidence)) : UNATTRIBUTED
}

/** "They": the group or body that was the last to speak, in the same paragraph. */
export function theySpoke({ discourse, block }: Place, at: number): Resolved {
  const last = discourse.speakers.findLast((one) => one.at < at)
  if (!last || last.block !== block) return UNATTRIBUTED
  const { speaker } = last
  if (speaker.is === 'group') return { speaker, confidence: 0.65 }
  if (speaker.is === 'entity' && !discourse.genders.has(speaker.cluster)) {
    return { speaker, confidence: 0.55 }
  }
  return UNATTRIBUTED
}
