/** Two persons in one office at one time: a term without its end, or a wrong date. */
import { fold } from '../../text/fold.ts'
import { type SeedWarning, warningOf } from '../errors.ts'
import type { ParsedEntry } from '../seeds.ts'
import { certain, dayAfter } from './days.ts'

/** Words of offices that several hold at once. */
const SHARED = new RegExp(
  `(?<!\\p{L})(?:${[
    'senator|members?|mp|mep|congress(?:wo)?man|representative|delegate|deputy|councill?or',
    'vice[- ](?:president|chair\\p{L}*)|co-\\p{L}+',
    'minister of state|state minister|without portfolio|commissioner|assistant|under-?secretary',
    'ambassador|envoy|advis[eo]r|counsell?or|aide|spokes(?:man|woman|person)|officer',
    'judge|justice|lawyer|prosecutor|professor|fellow|founder|trustee|partner|captain regent',
  ].join('|')})(?!\\p{L})|^(?:cabinet |junior )?minister$|^general$|^prince(?:ss)?$`,
  'u',
)

/** Offices of one holder that have such a word in their name. */
const SINGLE =
  /^(?:chief (?:justice|prosecutor|\p{L}+ officer)|high (?:representative|commissioner)|permanent representative|national security advis[eo]r|state counsell?or)(?!\p{L})/u

/** The role as offices are compared by: "Chairwoman" and "chair" are one office. */
const officeOf = (role: string) =>
  fold(role)
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .replace(/(?<!\p{L})chair(?:man|woman|person)(?!\p{L})/gu, 'chair')
    .trim()

const isSingle = (office: string, object: string) =>
  !SHARED.test(office) ||
  SINGLE.test(office) ||
  // A body may have several, a country has one.
  (object.startsWith('pl:') && /^vice[- ]president$/.test(office))

/** The days on which somebody held an office for certain: from the last first day to the first last. */
interface Term {
  readonly file: string
  readonly field: string
  readonly holder: string
  readonly role: string
  readonly object: string
  readonly first: number
  readonly last: number
  readonly from: string
  readonly to: string | undefined
}

function termsOf({ file, entry }: ParsedEntry): Term[] {
  if (entry.kind !== 'person') return []
  return entry.ties.flatMap(({ predicate, object, role, from, to }, index): Term[] => {
    if (predicate !== 'holdsOffice' || !role || !isSingle(officeOf(role), object)) return []
    const start = certain(from)
    const end = certain(to)
    if (from === undefined || !start || (to !== undefined && !end)) return []
    const days = { first: start.last, last: end ? end.first : Number.POSITIVE_INFINITY }
    return [{ file, field: `ties[${index}]`, holder: entry.id, role, object, ...days, from, to }]
  })
}

const years = ({ from, to }: Term) => (to === undefined ? `from ${from} on` : `${from} to ${to}`)

/** Terms of one office that overlap by more than the day on which it is handed over. */
export function checkOffices(entries: readonly ParsedEntry[]): SeedWarning[] {
  const offices = Map.groupBy(
    entries.flatMap(termsOf),
    ({ role, object }) => `${officeOf(role)} ${object}`,
  )
  return [...offices.values()].flatMap((terms) => {
    const inOrder = terms.toSorted((one, other) => one.first - other.first)
    return inOrder.flatMap((earlier, index) =>
      inOrder.slice(index + 1).flatMap((later): SeedWarning[] => {
        const end = Math.min(earlier.last, later.last)
        if (earlier.holder === later.holder || end <= dayAfter(later.first)) return []
        const remedy =
          earlier.to === undefined ? 'say here when it ended' : 'correct the date that is wrong'
        return [
          warningOf(
            {
              check: 'office',
              what: earlier.role,
              file: earlier.file,
              field: earlier.field,
              entries: [earlier.holder, later.holder],
            },
            `of ${earlier.object} is held ${years(earlier)} here and ${years(later)} in ${later.file} (${later.field}); ${remedy}`,
          ),
        ]
      }),
    )
  })
}
