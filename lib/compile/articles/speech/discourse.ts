/**
 * Who was spoken of so far, for "he said" and "the company said": names outside quotations in the order of
 * the text, with who was the subject of a sentence and who spoke. Filled sentence by sentence.
 */
import { fold } from '../../../text/fold.ts'
import type { DocumentContext } from '../context.ts'
import { FIRST_NAMES } from '../lexicon.ts'
import { EITHER_NAMES, FEMALE_NAMES } from './givenNames.ts'
import { isBodyNoun } from './personNouns.ts'
import type { Speaker } from './resolved.ts'
import { FEMALE_WORDS, MALE_WORDS } from './words.ts'

export type Gender = 'female' | 'male'

export interface Spoken {
  readonly at: number
  readonly block: number
  /** Number of the sentence, counted over the document. */
  readonly sentence: number
  readonly cluster: number
  readonly isSubject: boolean
}

export interface Discourse {
  readonly spoken: Spoken[]
  /** By cluster: what its titles, its apposition and its given name say. */
  readonly genders: Map<number, Gender>
  /** By cluster: folded words of its titles and appositions. */
  readonly roles: Map<number, Set<string>>
  /** Who spoke, in order. */
  readonly speakers: { readonly at: number; readonly block: number; readonly speaker: Speaker }[]
  /** Clusters that somebody spoke for. */
  readonly bodies: Set<number>
  /** By cluster: the one that it is a part of the name of, "Kelly" of "Kelly Prowse"; itself for most. */
  readonly fullest: readonly number[]
}

/** Written in the title, else by the given name; unknown where neither says it. */
export function genderOfWords(words: Iterable<string>): Gender | null {
  for (const word of words) {
    if (FEMALE_WORDS.has(word)) return 'female'
    if (MALE_WORDS.has(word)) return 'male'
  }
  return null
}

function genderOfName(label: string): Gender | null {
  const parts = label.split(/\s+/).map(fold)
  const given = parts[0] ?? ''
  if (parts.length < 2 || EITHER_NAMES.has(given)) return null
  if (FEMALE_NAMES.has(given)) return 'female'
  if (FIRST_NAMES.has(given)) return 'male'
  return null
}

/** A person's given or family name alone, where one person only in the article has it. */
function fullestNames({ clusters }: DocumentContext): number[] {
  const byPart = new Map<string, Set<number>>()
  for (const [cluster, { label, kind }] of clusters.entries()) {
    const parts = label.split(/\s+/)
    if (parts.length < 2 || (kind !== 'person' && kind !== 'other')) continue
    for (const part of [parts[0] ?? '', parts.at(-1) ?? '']) {
      byPart.set(part, (byPart.get(part) ?? new Set()).add(cluster))
    }
  }
  return clusters.map(({ label, kind }, cluster) => {
    const [only, ...others] = byPart.get(label) ?? []
    const isPart = (kind === 'person' || kind === 'other') && only !== undefined
    return isPart && others.length === 0 ? only : cluster
  })
}

export function newDiscourse(context: DocumentContext): Discourse {
  const genders = new Map<number, Gender>()
  const roles = new Map<number, Set<string>>()
  for (const [cluster, { label, mentions }] of context.clusters.entries()) {
    const words = new Set<string>()
    for (const index of mentions) {
      const title = context.names[index]?.title?.text
      for (const word of title?.split(/[\s-]+/) ?? []) words.add(fold(word.replace(/\.$/, '')))
    }
    roles.set(cluster, words)
    const gender = genderOfWords(words) ?? genderOfName(label)
    if (gender) genders.set(cluster, gender)
  }
  return {
    spoken: [],
    speakers: [],
    genders,
    roles,
    bodies: new Set(),
    fullest: fullestNames(context),
  }
}

/** Paragraphs back that a pronoun or a description reaches. */
const REACH = 3

const isPerson = (context: DocumentContext, cluster: number) => {
  const kind = context.clusters[cluster]?.kind
  return kind === 'person' || kind === 'other'
}

/** A name that nobody knows may have been typed wrongly: "Bill Hart" as an organization. */
function mayBePerson(context: DocumentContext, cluster: number): boolean {
  const found = context.clusters[cluster]
  if (!found || found.entity !== null || found.kind === 'event') return false
  const words = found.label.split(/\s+/)
  return words.length > 1 && words.length < 4 && !isBodyNoun(fold(words.at(-1) ?? ''))
}

export interface Antecedent {
  readonly cluster: number
  readonly confidence: number
}

/** Whom "he" or "she" means at a place: only where one person fits better than all others. */
export function personBefore(
  context: DocumentContext,
  discourse: Discourse,
  { at, block, gender }: { at: number; block: number; gender: Gender | null },
): Antecedent | null {
  const among =
    (isOne: (cluster: number) => boolean) =>
    ({ cluster }: Spoken) => {
      if (!isOne(cluster)) return false
      const known = discourse.genders.get(cluster)
      return gender === null || known === undefined || known === gender
    }
  const near = discourse.spoken.filter(
    (one) => one.at < at && block - one.block <= REACH && one.block <= block,
  )
  const persons = near.filter(among((cluster) => isPerson(context, cluster)))
  const before =
    persons.length > 0 ? persons : near.filter(among((cluster) => mayBePerson(context, cluster)))
  for (let index = before.length - 1; index >= 0; ) {
    const sentence = before[index]?.sentence
    const own = before.filter((one) => one.sentence === sentence)
    const subjects = new Set(own.filter((one) => one.isSubject).map((one) => one.cluster))
    const all = new Set(own.map((one) => one.cluster))
    const [only] = subjects.size === 1 ? subjects : all
    const back = block - (before[index]?.block ?? block)
    if (only !== undefined && (subjects.size === 1 || all.size === 1)) {
      const known = discourse.genders.get(only)
      return {
        cluster: only,
        confidence: 0.85 - 0.1 * back - (subjects.size === 1 ? 0 : 0.1) + (known ? 0.05 : 0),
      }
    }
    if (all.size > 1) {
      // Two fit: the one whose gender is known, not the one of whom nothing is.
      const certain = [...all].filter((one) => discourse.genders.get(one) === gender)
      const [best] = certain
      return gender !== null && certain.length === 1 && best !== undefined
        ? { cluster: best, confidence: 0.6 }
        : null
    }
    index -= own.length
  }
  return null
}

const isBody = (context: DocumentContext, discourse: Discourse, cluster: number) =>
  context.clusters[cluster]?.kind === 'organization' || discourse.bodies.has(cluster)

/** A name that nobody knows may have been typed wrongly: "Corvane Logistics" as a place. */
function mayBeBody(context: DocumentContext, cluster: number): boolean {
  const found = context.clusters[cluster]
  if (!found || found.entity !== null || !/\s/.test(found.label)) return false
  if (found.kind === 'event' || found.kind === 'work') return false
  const isGiven = FIRST_NAMES.has(fold(found.label.split(/\s+/)[0] ?? ''))
  return !isGiven && found.mentions.every((at) => context.names[at]?.title === null)
}

/** The body that "the company" means: the one that this paragraph names, else the one before it. */
export function bodyBefore(
  context: DocumentContext,
  discourse: Discourse,
  { at, block }: { at: number; block: number },
): Antecedent | null {
  const near = discourse.spoken.filter((one) => one.at < at && block - one.block <= REACH)
  const certain = near.filter((one) => isBody(context, discourse, one.cluster))
  const before =
    certain.length > 0 ? certain : near.filter((one) => mayBeBody(context, one.cluster))
  for (let back = 0; back <= REACH; back++) {
    const own = before.filter((one) => block - one.block === back)
    const all = [...new Set(own.map((one) => one.cluster))]
    const subjects = [...new Set(own.filter((one) => one.isSubject).map((one) => one.cluster))]
    const only = all.length === 1 ? all[0] : subjects.length === 1 ? subjects[0] : undefined
    if (only !== undefined) return { cluster: only, confidence: 0.75 - 0.1 * back }
    if (all.length > 1) return null
  }
  return null
}
