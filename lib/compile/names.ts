/** What may be a name: too common a word would light up every page. */
import { CALENDAR, COMMON, TITLES } from '../annotate/english.ts'
import type { Entry } from '../schema/seed.ts'
import { tokenise } from '../text/tokens.ts'
import type { SeedError } from './errors.ts'

const isCommon = (key: string) => COMMON.has(key) || TITLES.has(key) || CALENDAR.has(key)

/** The reason why a name cannot match alone, or null. */
export function tooCommon(value: string, caseExact: boolean): string | null {
  const words = tokenise(value)
  if (words.length === 0) return 'has no letter or digit'
  if (words.every((word) => word.shape === 'number')) return 'is only a number'
  // One letter or syllable of a script without spaces is a word; one Latin letter is not.
  if (words.length === 1 && value.length === 1 && words[0]?.shape !== 'uncased') {
    return 'is a single letter'
  }
  if (!caseExact && words.every((word) => isCommon(word.key))) {
    return 'is too common to match alone; make it an acronym or caseSensitive, or leave it out'
  }
  return null
}

/** Errors in the names of an entry. */
export function checkNames(file: string, entry: Entry): SeedError[] {
  const seen = new Set<string>()
  return entry.names.flatMap((name, index): SeedError[] => {
    const plain = typeof name === 'string' ? { value: name, type: 'name' as const } : name
    const field = `names[${index}]`
    const caseExact =
      plain.type === 'acronym' || ('caseSensitive' in plain && plain.caseSensitive === true)
    const reason = tooCommon(plain.value, caseExact)
    if (reason) return [{ file, field, reason: `"${plain.value}" ${reason}` }]
    if (seen.has(plain.value))
      return [{ file, field, reason: `"${plain.value}" stands here twice` }]
    seen.add(plain.value)
    return []
  })
}
