/** An entry that takes the place of another thing in the general packs, by its id alone. */
import type { EntityRecord } from '../../schema/record.ts'
import { fold } from '../../text/fold.ts'
import { type SeedWarning, warningOf } from '../errors.ts'
import { nameRecord } from '../names.ts'
import type { ParsedEntry } from '../seeds.ts'

/** Ids that a general pack has for something that the entry does not name. */
export function checkReplaced(
  entries: readonly ParsedEntry[],
  general: readonly EntityRecord[],
): SeedWarning[] {
  const labels = new Map(general.map(({ id, label }) => [id, label]))
  return entries.flatMap(({ file, entry }): SeedWarning[] => {
    const what = labels.get(entry.id)
    if (what === undefined) return []
    const names = [entry.label, ...entry.names.map((name) => nameRecord(name).value)]
    if (names.some((name) => fold(name) === fold(what))) return []
    return [
      warningOf(
        { check: 'replaces', what, file, field: 'id', entries: [entry.id] },
        'has this id in the general packs, and the entry takes its place; give the entry another id, or that name if it is the same',
      ),
    ]
  })
}
