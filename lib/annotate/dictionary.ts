/** Every name of the knowledge, by its folded words, ready to be found in one pass over a text. */

import type { EntityRecord, Kind, Name } from '../schema/record.ts'
import { fold } from '../text/fold.ts'
import { type Gap, type Shape, tokenise } from '../text/tokens.ts'
import { OF_KNOWLEDGE } from './language.ts'
import { ARABIC_ARTICLES, NAME_SUFFIXES, PARTICLES } from './particles.ts'

/** One word of a name, and what stands before it inside the name. */
export interface NameWord {
  readonly key: string
  readonly shape: Shape
  readonly gap: Gap
  readonly length: number
  /** The word as it is written, for names that have to be met to the letter. */
  readonly letters: string
}

/** A word as it is written, in one normal form and without the full stops of "U.S.". */
export const lettersOf = (word: string): string => word.normalize('NFKC').replaceAll('.', '')

/** One name of one entity. */
export interface DictionaryName {
  readonly entity: string
  readonly kind: Kind
  /** What the entity is called first of all. */
  readonly label: string
  readonly value: string
  readonly type: Name['type']
  readonly words: readonly NameWord[]
  /** Must be written in exactly this case, and never in a text in capitals. */
  readonly caseCritical: boolean
  /** Has no capital letter: needs a word for its kind beside it. */
  readonly plain: boolean
  readonly weight: number | undefined
  /** From when to when it is used for the entity, in EDTF. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** One word of a person's name: never sure by itself. */
  readonly bare: boolean
}

export interface Dictionary {
  /** Names by their words, joined with a space. */
  readonly names: ReadonlyMap<string, readonly DictionaryName[]>
  /** For each first word, the number of words of the longest name that begins with it. */
  readonly longest: ReadonlyMap<string, number>
  /** The short forms of full names: family names of persons, and names of type `short`. */
  readonly shortForms: ReadonlyMap<string, readonly ShortForm[]>
  /** As `longest`, for the short forms. */
  readonly longestShort: ReadonlyMap<string, number>
}

/** "Putin" for Vladimir Putin: stands for the entity only where the page has introduced it. */
export interface ShortForm {
  readonly entity: string
  readonly kind: Kind
  readonly value: string
  readonly surname: boolean
}

/** The words of a name as the dictionary and the text are compared by. */
export function nameWords(value: string): NameWord[] {
  return tokenise(value).map(({ key, shape, gap, start, end }) => ({
    key,
    shape,
    gap,
    length: end - start,
    letters: lettersOf(value.slice(start, end)),
  }))
}

const keyOf = (words: readonly { readonly key: string }[]) =>
  words.map((word) => word.key).join(' ')

/** The other key of "al sisi"; null where there is no Arabic article in it. */
function otherArticle(words: readonly NameWord[]): NameWord[] | null {
  const isOne = ({ key }: NameWord, at: number) => at < words.length - 1 && ARABIC_ARTICLES.has(key)
  if (!words.some(isOne)) return null
  return words.map((word, at) =>
    isOne(word, at) ? { ...word, key: word.key === 'al' ? 'el' : 'al' } : word,
  )
}

/** Initials of a person as one word: "J.R.R." for "J. R. R."; null where there are no two. */
function joinedInitials(words: readonly NameWord[]): NameWord[] | null {
  const joined: NameWord[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const isInitial = word.length === 1 && word.shape === 'title' && word.gap === 'period'
    if (!last || !isInitial || !/^\p{Lu}+$/u.test(last.letters)) joined.push(word)
    else {
      const letters = last.letters + word.letters
      const key = last.key + word.key
      joined[joined.length - 1] = { ...last, key, letters, shape: 'upper', length: letters.length }
    }
  }
  return joined.length < words.length ? joined : null
}

/** … and one by one: "J. R. R." for "J.R.R.". */
function splitInitials(words: readonly NameWord[]): NameWord[] | null {
  const isInitials = (word: NameWord | undefined) =>
    word?.shape === 'upper' && word.length <= MAX_INITIALS
  const split = words.flatMap((word, at): NameWord[] => {
    // Behind the last of them stands a full stop.
    if (isInitials(words[at - 1])) return [{ ...word, gap: 'period' }]
    if (!isInitials(word) || at === words.length - 1) return [word]
    return Array.from(word.letters, (letters, index): NameWord => {
      const gap = index === 0 ? word.gap : 'period'
      return { key: fold(letters), shape: 'title', gap, length: 1, letters }
    })
  })
  return split.length > words.length ? split : null
}

/** "J.R.R." with its full stops is six characters long. */
const MAX_INITIALS = 6

/** A name's words, and as they are also spelled. */
function spellings(words: readonly NameWord[], kind: Kind): (readonly NameWord[])[] {
  const initials = kind === 'person' ? [joinedInitials(words), splitInitials(words)] : []
  return [words, otherArticle(words), ...initials].filter((spelling) => spelling !== null)
}

/**
 * The forms in which a person's family name may stand alone: "Bashar al-Assad" gives "al assad" and
 * "assad", "Dominique Strauss-Kahn" only "strauss kahn". "Kim Jong-un" begins with it. Nothing for a
 * name of one word.
 */
export function surnameForms(value: string): string[] {
  let words = nameWords(value)
  // "Hussein of Jordan" is not called Jordan.
  if (words.some(({ key }) => key === 'of')) return []
  while (words.length > 1 && NAME_SUFFIXES.has(words.at(-1)?.key ?? '')) words = words.slice(0, -1)
  const last = words.at(-1)
  if (!last || words.length < 2 || last.shape === 'number' || last.length < 2) return []
  if (last.gap === 'hyphen' && last.shape === 'lower') {
    return words.length === 3 ? [words[0]?.key ?? ''] : []
  }
  const isParticle = (at: number) => PARTICLES.has(words[at]?.key ?? '')
  let from = words.length - 1
  while (from > 1 && words[from]?.gap === 'hyphen' && !isParticle(from - 1)) from--
  const forms = [keyOf(words.slice(from))]
  const bare = from
  while (from > 1 && isParticle(from - 1)) from--
  if (from < bare) {
    const full = words.slice(from)
    forms.unshift(keyOf(full))
    const other = otherArticle(full)
    if (other) forms.push(keyOf(other))
  }
  return forms
}

/**
 * How others wrote about an entity rather than what it is called: it begins with a word that joins
 * no name, a person's ends in a common word, a place's has its country behind a comma.
 */
function isPhrase(words: readonly NameWord[], { kind, label, names }: EntityRecord): boolean {
  const [first] = words
  if (words.length < 2 || !first) return false
  const own = new Set(nameWords(label).map(({ key }) => key))
  if (first.shape === 'lower' && first.key !== 'the') {
    if (OF_KNOWLEDGE.common.has(first.key)) return true
    // "end of Second World War": a capitalised name with a word before it that is not part of it.
    const isName = words.some(({ shape }) => shape === 'title' || shape === 'upper')
    if (isName && !own.has(first.key) && !PARTICLES.has(first.key)) return true
  }
  // "Baader and Meinhof": two things are not one of them.
  if (words.some(({ key }) => key === 'and') && !own.has('and') && !/&/.test(label)) return true
  if (kind === 'person' && words.at(-1)?.shape === 'lower' && first.shape !== 'lower') return true
  const comma = words.findIndex(({ gap }, index) => index > 0 && gap === 'break')
  if (kind !== 'place' || comma < 0) return false
  const head = keyOf(words.slice(0, comma))
  return names.some(({ value }) => keyOf(nameWords(value)) === head)
}

function isCaseCritical(name: Name, words: readonly NameWord[]): boolean {
  if (name.caseSensitive) return true
  if (name.type === 'acronym') return true
  // One word in capitals is an acronym, whatever the entry calls it: WHO is not who.
  return words.length === 1 && words[0]?.shape === 'upper'
}

/** Compiles the names of entities. The order of the entities makes no difference to what is found. */
export function buildDictionary(entities: Iterable<EntityRecord>): Dictionary {
  const names = new Map<string, DictionaryName[]>()
  const longest = new Map<string, number>()
  const shortForms = new Map<string, ShortForm[]>()
  const longestShort = new Map<string, number>()
  const addShort = (key: string, form: ShortForm) => {
    const words = key.split(' ')
    const first = words[0] ?? ''
    longestShort.set(first, Math.max(longestShort.get(first) ?? 0, words.length))
    const list = shortForms.get(key) ?? []
    if (list.some((other) => other.entity === form.entity)) return
    list.push(form)
    shortForms.set(key, list)
  }
  for (const entity of entities) {
    for (const name of entity.names) {
      const nameForm = { entity: entity.id, kind: entity.kind, value: name.value }
      const words = nameWords(name.value)
      const [first] = words
      if (!first || name.type === 'nominal') continue
      // "through New York": a pack's list of how others linked to it, not a name.
      const isListed = entity.origin === 'imported' && name.value !== entity.label
      if (isListed && isPhrase(words, entity)) continue
      if (name.type === 'short') {
        addShort(keyOf(words), { ...nameForm, surname: entity.kind === 'person' })
        continue
      }
      if (entity.kind === 'person' && (name.type === 'name' || name.type === 'variant')) {
        for (const form of surnameForms(name.value)) addShort(form, { ...nameForm, surname: true })
      }
      const one = {
        ...nameForm,
        label: entity.label,
        type: name.type,
        caseCritical: isCaseCritical(name, words),
        plain: words.every((word) => word.shape === 'lower' || word.shape === 'number'),
        weight: name.weight,
        from: name.from,
        to: name.to,
        bare:
          entity.kind === 'person' &&
          words.length === 1 &&
          name.type !== 'acronym' &&
          name.type !== 'demonym' &&
          entity.label !== name.value,
      }
      for (const spelling of spellings(words, entity.kind)) {
        const key = keyOf(spelling)
        const list = names.get(key) ?? []
        list.push({ ...one, words: spelling })
        names.set(key, list)
        const begins = spelling[0]?.key ?? ''
        longest.set(begins, Math.max(longest.get(begins) ?? 0, spelling.length))
      }
    }
  }
  for (const list of names.values()) {
    list.sort((one, other) => (one.entity < other.entity ? -1 : one.entity > other.entity ? 1 : 0))
  }
  return { names, longest, shortForms, longestShort }
}
