/** What may be a name: too common a word would light up every page. */
import { english } from '../annotate/english/words.ts'
import type { Name } from '../schema/record.ts'
import type { Entry } from '../schema/seed.ts'
import { tokenise } from '../text/tokens.ts'
import type { SeedError } from './errors.ts'

const isCommon = (key: string) =>
  english.common.has(key) || english.titles.has(key) || english.calendar.has(key)

/** A name as the record has it; a plain string is a full name. */
export function nameRecord(name: Entry['names'][number]): Name {
  if (typeof name === 'string') return { value: name, type: 'name' }
  return {
    value: name.value,
    type: name.type,
    ...(name.lang ? { lang: name.lang } : {}),
    ...(name.caseSensitive === undefined ? {} : { caseSensitive: name.caseSensitive }),
    ...(name.weight ? { weight: name.weight } : {}),
    ...(name.from ? { from: name.from } : {}),
    ...(name.to ? { to: name.to } : {}),
  }
}

/** Whether a name matches in exactly its own case only. */
export const isCaseExact = ({ type, caseSensitive }: Name): boolean =>
  type === 'acronym' || caseSensitive === true

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
  return entry.names.map(nameRecord).flatMap((name, index): SeedError[] => {
    const field = `names[${index}]`
    const reason = tooCommon(name.value, isCaseExact(name))
    if (reason) return [{ file, field, reason: `"${name.value}" ${reason}` }]
    if (seen.has(name.value)) return [{ file, field, reason: `"${name.value}" stands here twice` }]
    seen.add(name.value)
    return []
  })
}
