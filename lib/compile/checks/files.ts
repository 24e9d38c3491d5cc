/** Entries in a file where nobody would look for them. */
import type { Kind } from '../../schema/record.ts'
import { type SeedWarning, warningOf } from '../errors.ts'
import type { ParsedEntry } from '../seeds.ts'

/** What the id of each kind begins with, and the folder of its files. */
const PLACES: Readonly<Partial<Record<Kind, readonly [prefix: string, folder: string]>>> = {
  person: ['per', 'people'],
  organization: ['org', 'organizations'],
  event: ['ev', 'events'],
  place: ['pl', 'places'],
  work: ['wk', 'works'],
}

/** Ids that do not begin as their kind does, and files that are not named for their id. */
export function checkFiles(entries: readonly ParsedEntry[]): SeedWarning[] {
  return entries.flatMap(({ file, entry: { id, kind } }): SeedWarning[] => {
    const place = PLACES[kind]
    if (!place) return []
    const [prefix, folder] = place
    const [begins, slug] = id.split(':')
    const about = { check: 'file', what: id, file, entries: [id] } as const
    if (begins !== prefix) {
      const says = `is the id of a ${kind}, which begins with "${prefix}:"; correct the id or the kind`
      return [warningOf({ ...about, field: 'id' }, says)]
    }
    const expected = `entries/${folder}/${slug}.yaml`
    if (file === expected) return []
    return [
      warningOf(
        { ...about, field: 'id' },
        `belongs in ${expected}; move the file, or correct the id`,
      ),
    ]
  })
}
