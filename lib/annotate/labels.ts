/** How a name has to do with what its entity is called: packs list every way in which anybody wrote it. */

import { fold } from '../text/fold.ts'
import type { DictionaryName } from './dictionary.ts'
import { OF_KNOWLEDGE } from './language.ts'

export interface Likeness {
  /** The name is the label, but for what stands behind that in brackets or behind a comma. */
  readonly isLabel: boolean
  /** Every word of the name is in the label. */
  readonly isPart: boolean
  /** The name is made of the initials of the label's words. */
  readonly isInitials: boolean
  /** How many words of the name, common ones aside, are not in the label. */
  readonly others: number
  /** No word in common, no initials: "Posh Spice" for Victoria Beckham. */
  readonly isOther: boolean
}

const split = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** "Springfield (Illinois)", "Springfield, Illinois": what is called Springfield. */
const heart = (label: string) => label.replace(/\s*(?:\([^)]*\)\s*|,.*)$/, '')

const known = new WeakMap<DictionaryName, Likeness>()

/** Compares a name with the label of its entity; remembered with the name. */
export function likenessToLabel(name: DictionaryName): Likeness {
  const before = known.get(name)
  if (before) return before
  const label = split(name.label)
  const own = split(name.value)
  const others = own.filter(
    (word) => !label.includes(word) && !OF_KNOWLEDGE.common.has(word),
  ).length
  const letters = name.words.map(({ key }) => key).join('')
  const initialsOf = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('')
  const isInitials =
    name.words.length === 1 &&
    letters.length > 1 &&
    (letters === initialsOf(label) ||
      letters === initialsOf(label.filter((word) => !OF_KNOWLEDGE.common.has(word))))
  const likeness = {
    isLabel: own.join(' ') === split(heart(name.label)).join(' ') || own.join() === label.join(),
    isPart: own.every((word) => label.includes(word)),
    isInitials,
    others,
    isOther:
      !isInitials &&
      !own.some(
        (word) => word.length > 2 && !OF_KNOWLEDGE.common.has(word) && label.includes(word),
      ),
  }
  known.set(name, likeness)
  return likeness
}
