/** Dates of several entries that cannot all be right: a member of what was not founded yet. */
import type { EntityRecord } from '../../schema/record.ts'
import type { Entry } from '../../schema/seed.ts'
import type { DayRange } from '../../text/edtf.ts'
import { fold } from '../../text/fold.ts'
import { type SeedWarning, warningOf } from '../errors.ts'
import type { ParsedEntry } from '../seeds.ts'
import { certain } from './days.ts'

/** From when to when something is known to have been there, and the words for it. */
interface Existence extends Pick<DayRange, 'first' | 'last'> {
  readonly words: string
}

/** Ties that somebody can only have to what is there, and while they are there. */
const NEEDS_BOTH: ReadonlySet<string> = new Set([
  'holdsOffice',
  'memberOf',
  'worksFor',
  'participatedIn',
])

/** "founded in 1945", "formed in March 2011", "founded in San Francisco in 1966". */
const FOUNDED =
  /\b(?:founded|established|formed|created|set up|launched) in (?:\p{Lu}[\p{L} -]*? in )?(?:\p{Lu}\p{Ll}+ )?(\d{4})\b/u

/** "(1904–1997)" and "(born 1952)" of a person. */
const LIVED = /\((\d{4})[–-](\d{4})\)/
const BORN = /\(born (?:in )?(\d{4})\)/

function existence(edtf: string | undefined, words = edtf): Existence | null {
  const range = certain(edtf)
  return range && { first: range.first, last: range.last, words: words ?? '' }
}

const beginning = (edtf: string | undefined, word: string) =>
  edtf === undefined ? null : existence(`${edtf}/..`, `${word} ${edtf}`)

/** What an entry says of itself. */
function ofItself({ kind, when, description: { text } }: Entry): Existence | null {
  if (kind === 'event') return existence(when?.edtf)
  if (kind === 'organization') return beginning(FOUNDED.exec(text)?.[1], 'founded')
  const lived = kind === 'person' ? LIVED.exec(text) : null
  if (lived) return existence(`${lived[1]}/${lived[2]}`)
  return kind === 'person' ? beginning(BORN.exec(text)?.[1], 'born') : null
}

const ofGeneral = (entity: EntityRecord): Existence | null =>
  existence(entity.kind === 'event' ? entity.when?.edtf : entity.lifetime)

const nameKey = (kind: string, name: string) => `${kind} ${fold(name)}`

/** The general entities by kind and name; null where several have it. */
function byName(general: readonly EntityRecord[]): Map<string, EntityRecord | null> {
  const found = new Map<string, EntityRecord | null>()
  for (const entity of general) {
    const key = nameKey(entity.kind, entity.label)
    found.set(key, found.has(key) ? null : entity)
  }
  return found
}

/** When each entity was there, by id: what its entry says, else its founder's, else a general pack. */
function existences(
  entries: readonly ParsedEntry[],
  general: readonly EntityRecord[],
): ReadonlyMap<string, Existence> {
  const found = new Map<string, Existence>()
  const add = (id: string, one: Existence | null) => {
    if (one && !found.has(id)) found.set(id, one)
  }
  for (const { entry } of entries) add(entry.id, ofItself(entry))
  for (const { entry } of entries) {
    for (const { predicate, object, from } of entry.ties) {
      if (predicate === 'founded' || predicate === 'created')
        add(object, beginning(from, 'founded'))
    }
  }
  const names = byName(general)
  for (const { entry } of entries) {
    const same = names.get(nameKey(entry.kind, entry.label))
    if (same) add(entry.id, ofGeneral(same))
  }
  for (const entity of general) add(entity.id, ofGeneral(entity))
  return found
}

/** A date of an entry, and what has to be there at that date. */
interface Dated {
  readonly field: string
  readonly edtf: string | undefined
  readonly needs: readonly string[]
}

function datedFacts({ id, ties, when, participants = [], partOf }: Entry): Dated[] {
  return [
    ...ties.flatMap(({ predicate, object, from, to }, index): Dated[] => {
      if (!NEEDS_BOTH.has(predicate)) return []
      const needs = [object, id]
      return [
        { field: `ties[${index}].from`, edtf: from, needs },
        { field: `ties[${index}].to`, edtf: to, needs },
      ]
    }),
    ...participants.map(({ entity }, index) => ({
      field: `participants[${index}].entity`,
      edtf: when?.edtf,
      needs: [entity],
    })),
    { field: 'partOf', edtf: when?.edtf, needs: partOf === undefined ? [] : [partOf] },
  ]
}

/** Offices without an end, of somebody whose life has one. */
function openOffices({ file, entry }: ParsedEntry, life: Existence | undefined): SeedWarning[] {
  if (!life || !Number.isFinite(life.last)) return []
  return entry.ties.flatMap(({ predicate, object, role, to }, index): SeedWarning[] => {
    if (predicate !== 'holdsOffice' || to !== undefined) return []
    const about = { file, field: `ties[${index}]`, entries: [entry.id, object] }
    const says = `has no end, and its holder has one (${life.words}); say when the office ended`
    return [warningOf({ check: 'dates', what: role ?? predicate, ...about }, says)]
  })
}

/**
 * Dates at which something that they need was not there. Of an event that lasts, its last day counts
 * against a beginning: who is younger may have come to it later.
 */
export function checkDates(
  entries: readonly ParsedEntry[],
  general: readonly EntityRecord[],
): SeedWarning[] {
  const known = existences(entries, general)
  return entries.flatMap(({ file, entry }) => [
    ...datedFacts(entry).flatMap(({ field, edtf, needs }) => {
      const at = certain(edtf)
      if (!at || edtf === undefined) return []
      return needs.flatMap((id): SeedWarning[] => {
        const there = known.get(id)
        if (!there || (at.last >= there.first && at.first <= there.last)) return []
        const about = { file, field, entries: [...new Set([entry.id, id])] }
        const when = at.last < there.first ? 'before' : 'after'
        const says = `is ${when} the time of ${id} (${there.words}); correct one of the two dates`
        return [warningOf({ check: 'dates', what: edtf, ...about }, says)]
      })
    }),
    ...openOffices({ file, entry }, entry.kind === 'person' ? known.get(entry.id) : undefined),
  ])
}
