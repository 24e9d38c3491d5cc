/** Groups that the knowledge does not have, as entities: what they are called, and their ids. */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { EntityRecord, Id, Kind, Name } from '../../schema/record.ts'
import type { Group } from './corpus.ts'
import { GENERIC } from './english.ts'
import { marginOf } from './kind.ts'
import { nameKey } from './nameKey.ts'

const PREFIX: Readonly<Record<Kind, string>> = {
  person: 'per',
  organization: 'org',
  event: 'ev',
  place: 'pl',
  work: 'wk',
  other: 'x',
}

/** The words of an id: "haider-al-abadi". */
const slug = (text: string): string =>
  nameKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)

export const before = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

interface Written {
  readonly value: string
  readonly type: Name['type']
  documents: number
}

/** Every way in which a group is written, most used first. */
export function namesOf({ members }: Group): Written[] {
  const byValue = new Map<string, Written>()
  for (const { cluster } of members) {
    for (const { value, form } of cluster.names) {
      if (form === 'nominal' || form === 'pronoun') continue
      const type = form === 'acronym' || form === 'demonym' ? form : 'name'
      const known = byValue.get(value)
      if (known) known.documents++
      else byValue.set(value, { value, type, documents: 1 })
    }
  }
  return [...byValue.values()].sort(
    (one, other) => other.documents - one.documents || before(one.value, other.value),
  )
}

/** What a candidate is called: the full name that most documents use, not the family name alone. */
export function labelOf(names: readonly Written[]): string {
  const words = ({ value }: Written) => value.split(/[\s-]+/).length
  const full = names.filter((name) => name.type === 'name' && words(name) > 1 && words(name) <= 8)
  const one = names.filter(({ type }) => type === 'name')
  return (full[0] ?? one[0] ?? names[0])?.value ?? ''
}

/** One word that any article may write with a capital: nobody's name by itself. */
function isGeneric(label: string): boolean {
  const key = nameKey(label)
  return GENERIC.has(key) || GENERIC.has(key.replace(/s$/, ''))
}

/** In hundredths: with less evidence than this one word of one document is nobody. */
const SOME_EVIDENCE = 60

/** A people without a country, or one word that one document has and nothing speaks for. */
function isUnsure(group: Group, label: string): boolean {
  if (group.members.every(({ cluster }) => cluster.names.every(({ form }) => form === 'demonym')))
    return true
  const isOneWord = !nameKey(label).includes(' ')
  return isOneWord && documentsOf(group) === 1 && marginOf(group.scores) < SOME_EVIDENCE
}

export function candidate(group: Group, id: Id): EntityRecord {
  const names = namesOf(group)
  const label = group.label ?? labelOf(names)
  const labelKey = nameKey(label).split(' ')
  const kept = names.filter(({ value, type }) => {
    const key = nameKey(value)
    // A family name alone is known from the full one.
    return !(
      group.kind === 'person' &&
      type === 'name' &&
      !key.includes(' ') &&
      labelKey.length > 1
    )
  })
  const ordered = [
    ...kept.filter(({ value }) => value === label),
    ...kept.filter(({ value }) => value !== label),
  ]
  const base = {
    t: 'entity' as const,
    id,
    label,
    names: ordered.slice(0, 100).map(
      ({ value, type }): Name => ({
        value,
        type: value !== label && type === 'name' ? 'variant' : type,
      }),
    ),
    origin: 'extracted' as const,
  }
  return group.kind === 'event' ? { ...base, kind: 'event' } : { ...base, kind: group.kind }
}

const documentsOf = ({ members }: Group) => new Set(members.map(({ document }) => document)).size

/** An id for each candidate: by its label, with a number where two have one; the better known comes first. */
export function named(groups: readonly Group[], knowledge: Knowledge): Map<Group, Id> {
  const labels = new Map(groups.map((group) => [group, group.label ?? labelOf(namesOf(group))]))
  const ids = new Map<Group, Id>()
  const taken = new Set<Id>()
  const order = groups.toSorted(
    (one, other) =>
      documentsOf(other) - documentsOf(one) ||
      before(labels.get(one) ?? '', labels.get(other) ?? ''),
  )
  for (const group of order) {
    if (group.entity !== null) {
      ids.set(group, group.entity)
      continue
    }
    const label = labels.get(group) ?? ''
    if (label === '' || isGeneric(label) || isUnsure(group, label)) continue
    const base = `${PREFIX[group.kind]}:${slug(label) || 'unnamed'}`
    // An entry with this id and kind is what is meant: entries are authoritative.
    if (knowledge.entities.get(base)?.kind === group.kind) {
      ids.set(group, base)
      continue
    }
    let id = base
    for (let number = 2; taken.has(id) || knowledge.entities.has(id); number++)
      id = `${base}-${number}`
    taken.add(id)
    ids.set(group, id)
  }
  return ids
}
