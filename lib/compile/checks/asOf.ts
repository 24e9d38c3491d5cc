/** An entry that says more than it vouches for: something in it is later than its `asOf`. */
import type { Entry } from '../../schema/seed.ts'
import { parseEdtf } from '../../text/edtf.ts'
import { type SeedWarning, warningOf } from '../errors.ts'
import type { ParsedEntry } from '../seeds.ts'

/** Dates that the entry gives as past; an end may lie ahead, and so may what is planned. */
function pastDates({ ties, references, when, status }: Entry): (readonly [string, string])[] {
  const dates: (readonly [string, string | undefined])[] = [
    ...ties.map(({ from }, index) => [`ties[${index}].from`, from] as const),
    ...Object.entries(references).map(
      ([key, { asOf }]) => [`references.${key}.asOf`, asOf] as const,
    ),
    ['when.edtf', status === 'planned' ? undefined : when?.edtf],
  ]
  return dates.flatMap(([field, edtf]) => (edtf === undefined ? [] : [[field, edtf] as const]))
}

/** Dates that begin after the last day for which the entry was kept. */
export function checkAsOf(entries: readonly ParsedEntry[]): SeedWarning[] {
  return entries.flatMap(({ file, entry }) => {
    const kept = parseEdtf(entry.asOf)
    return pastDates(entry).flatMap(([field, edtf]): SeedWarning[] => {
      const first = parseEdtf(edtf)?.first
      if (!kept || first === undefined || first <= kept.last) return []
      return [
        warningOf(
          { check: 'asOf', what: edtf, file, field, entries: [entry.id] },
          `is after asOf, ${entry.asOf}; correct it, or look the entry through and raise asOf`,
        ),
      ]
    })
  })
}
