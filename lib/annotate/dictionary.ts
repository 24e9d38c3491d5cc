/** Every name of the knowledge, by its folded words, ready to be found in one pass over a text. */
import type { EntityRecord, Kind, Name } from '../schema/record.ts'
import { type Gap, type Shape, tokenise } from '../text/tokens.ts'
import { COMMON, NAME_SUFFIXES, PARTICLES } from './english.ts'

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

/**
 * The forms in which a person's family name may stand alone: "Bashar al-Assad" gives "al assad" and
 * "assad". Nothing for a name of one word.
 */
export function surnameForms(value: string): string[] {
  let words = nameWords(value)
  while (words.length > 1 && NAME_SUFFIXES.has(words.at(-1)?.key ?? '')) words = words.slice(0, -1)
  const last = words.at(-1)
  if (!last || words.length < 2 || last.shape === 'number' || last.length < 2) return []
  let from = words.length - 1
  while (from > 1 && PARTICLES.has(words[from - 1]?.key ?? '')) from--
  const forms = [last.key]
  if (from < words.length - 1) forms.unshift(keyOf(words.slice(from)))
  return forms
}

/**
 * How others wrote about an entity rather than what it is called: it begins with a word that joins
 * no name, a person's ends in a common word, a place's has its country behind a comma.
 */
function isPhrase(words: readonly NameWord[], { kind, names }: EntityRecord): boolean {
  const [first] = words
  if (words.length < 2 || !first) return false
  if (first.shape === 'lower' && first.key !== 'the' && COMMON.has(first.key)) return true
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
      if (name.value !== entity.label && isPhrase(words, entity)) continue
      if (name.type === 'short') {
        addShort(keyOf(words), { ...nameForm, surname: entity.kind === 'person' })
        continue
      }
      if (entity.kind === 'person' && (name.type === 'name' || name.type === 'variant')) {
        for (const form of surnameForms(name.value)) addShort(form, { ...nameForm, surname: true })
      }
      const key = keyOf(words)
      const list = names.get(key) ?? []
      list.push({
        ...nameForm,
        label: entity.label,
        type: name.type,
        words,
        caseCritical: isCaseCritical(name, words),
        plain: words.every((word) => word.shape === 'lower' || word.shape === 'number'),
        weight: name.weight,
        bare:
          entity.kind === 'person' &&
          words.length === 1 &&
          name.type !== 'acronym' &&
          name.type !== 'demonym' &&
          entity.label !== name.value,
      })
      names.set(key, list)
      longest.set(first.key, Math.max(longest.get(first.key) ?? 0, words.length))
    }
  }
  for (const list of names.values()) {
    list.sort((one, other) => (one.entity < other.entity ? -1 : one.entity > other.entity ? 1 : 0))
  }
  return { names, longest, shortForms, longestShort }
}
