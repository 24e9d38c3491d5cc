/**
 * What is probably wrong with seeds that compile: each check is a file in `checks/`. A warning that is
 * right as it is has to be accepted in `overrides.yaml`, with a reason.
 */
import type { EntityRecord } from '../schema/record.ts'
import type { Overrides } from '../schema/seed.ts'
import { checkAsOf } from './checks/asOf.ts'
import { checkDates } from './checks/dates.ts'
import { checkFiles } from './checks/files.ts'
import { checkOffices } from './checks/offices.ts'
import { checkReplaced } from './checks/replaced.ts'
import { checkSharedNames } from './checks/sharedNames.ts'
import { checkWording } from './checks/wording.ts'
import type { SeedError, SeedWarning } from './errors.ts'
import { type ParsedEntry, type Seeds, tryCompileSeeds } from './seeds.ts'

/** Finds one sort of fault. `general` are the entities of the general packs. */
export type Check = (
  entries: readonly ParsedEntry[],
  general: readonly EntityRecord[],
) => SeedWarning[]

const ALL: readonly Check[] = [
  checkOffices,
  checkSharedNames,
  checkDates,
  checkWording,
  checkAsOf,
  checkFiles,
  checkReplaced,
]

export interface SeedReport {
  /** Entries that could be read. */
  readonly entries: number
  readonly errors: readonly SeedError[]
  /** Those that nobody has accepted. */
  readonly warnings: readonly SeedWarning[]
  /** How many warnings are accepted. */
  readonly accepted: number
}

type Accepted = Overrides['accept'][number]

/** One text for a warning and for the item that accepts it. */
const keyOf = ({ check, what, entries }: Pick<SeedWarning, 'check' | 'what' | 'entries'>) =>
  JSON.stringify([check, what, entries.toSorted()])

function unused(accept: readonly Accepted[], warnings: readonly SeedWarning[]): SeedError[] {
  const found = new Set(warnings.map(keyOf))
  return accept.flatMap((one, index): SeedError[] => {
    if (found.has(keyOf(one))) return []
    const reason = `no warning [${one.check}] says "${one.what}" of ${one.entries.join(', ')}; take it out, or correct it`
    return [{ file: 'overrides.yaml', field: `accept[${index}]`, reason }]
  })
}

/** Everything that is wrong, or probably wrong, with seeds. */
export function checkSeeds(seeds: Seeds, general: readonly EntityRecord[]): SeedReport {
  const known = new Set(general.map(({ id }) => id))
  const { errors, entries, accept } = tryCompileSeeds(seeds, { known })
  const found = ALL.flatMap((check) => check(entries, general))
  const accepted = new Set(accept.map(keyOf))
  const warnings = found.filter((warning) => !accepted.has(keyOf(warning)))
  return {
    entries: entries.length,
    // What a faulty entry would have been warned of is not known.
    errors: errors.length > 0 ? errors : unused(accept, found),
    warnings,
    accepted: found.length - warnings.length,
  }
}
