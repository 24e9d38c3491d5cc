/**
 * Who held which office, when: the ties between persons and what they head, read once for each entity
 * that a page's descriptions ask about, and kept beside the knowledge.
 */
import type { RelationRecord } from '../../schema/record.ts'
import { type Edtf, inForce, parseEdtf } from '../../text/edtf.ts'
import { nameWords } from '../dictionary.ts'
import {
  LOOSE_OFFICES,
  OFFICE_CLASSES,
  OFFICE_CONNECTORS,
  OFFICE_NOUNS,
  officeKey,
  STATUS,
  type Status,
} from '../english/descriptions.ts'
import type { Knowledge } from '../knowledge.ts'

/** One term of one person in one office. */
export interface Tenure {
  readonly holder: string
  /** The country or organization whose office it is. */
  readonly base: string
  /** The office as the knowledge words it. */
  readonly role: string
  /** Its `officeKey`. */
  readonly key: string
  readonly acting: boolean
  readonly from: Edtf | undefined
  readonly to: Edtf | undefined
  /** What has no end and needs no date: who founded it. */
  readonly timeless: boolean
}

const keysOf = (text: string) => nameWords(text).map(({ key }) => key)

/** A role without the name of what it is an office of: "President of Russia", "Russian President". */
function withoutBase(role: readonly string[], base: string, knowledge: Knowledge): string[] {
  const entity = knowledge.entities.get(base)
  const names = new Set(
    (entity?.names ?? []).map(({ value }) =>
      keysOf(value)
        .filter((key) => key !== 'the')
        .join(' '),
    ),
  )
  for (let at = 1; at < role.length; at++) {
    if (!OFFICE_CONNECTORS.has(role[at] ?? '')) continue
    const rest = role.slice(at + 1).filter((key) => key !== 'the')
    if (names.has(rest.join(' '))) return role.slice(0, at)
  }
  for (let at = 1; at < role.length; at++) {
    if (names.has(role.slice(0, at).join(' '))) return role.slice(at)
  }
  return [...role]
}

/** The role of a tie where it is an office; null for every other tie. */
function officeOf({ predicate, role }: RelationRecord): string | null {
  if (predicate === 'founded') return 'founder'
  if (!role) return null
  if (predicate === 'holdsOffice') return role
  const isOffice =
    predicate === 'worksFor' ||
    predicate === 'memberOf' ||
    predicate === 'relatedTo' ||
    predicate === 'familyOf'
  return isOffice && keysOf(role).some((key) => OFFICE_NOUNS.has(key)) ? role : null
}

function tenureOf(relation: RelationRecord, knowledge: Knowledge): Tenure | null {
  const role = officeOf(relation)
  if (role === null || knowledge.entities.get(relation.subject)?.kind !== 'person') return null
  let words = withoutBase(keysOf(role), relation.object, knowledge)
  const acting = STATUS.get(words[0] ?? '') === 'acting'
  if (acting) words = words.slice(1)
  const key = officeKey(words)
  if (key === '') return null
  const { subject: holder, object: base, from, to } = relation
  return { holder, base, role, key, acting, from, to, timeless: relation.predicate === 'founded' }
}

interface Kept {
  readonly of: Map<string, readonly Tenure[]>
  readonly by: Map<string, readonly Tenure[]>
  readonly all: Map<string, readonly Tenure[]>
}

const kept = new WeakMap<Knowledge, Kept>()

function keptBeside(knowledge: Knowledge): Kept {
  const found = kept.get(knowledge) ?? { of: new Map(), by: new Map(), all: new Map() }
  kept.set(knowledge, found)
  return found
}

function read(
  knowledge: Knowledge,
  cache: Map<string, readonly Tenure[]>,
  entity: string,
  end: 'subject' | 'object',
): readonly Tenure[] {
  const known = cache.get(entity)
  if (known) return known
  const tenures = knowledge.relationsOf(entity).flatMap((relation) => {
    if (relation[end] !== entity) return []
    return tenureOf(relation, knowledge) ?? []
  })
  cache.set(entity, tenures)
  return tenures
}

/** The offices of a country or an organization. */
const tenuresOf = (knowledge: Knowledge, base: string): readonly Tenure[] =>
  read(knowledge, keptBeside(knowledge).of, base, 'object')

/** The offices that a person held. */
export const tenuresBy = (knowledge: Knowledge, person: string): readonly Tenure[] =>
  read(knowledge, keptBeside(knowledge).by, person, 'subject')

/** What governs a country and the countries that something governs, whenever. */
export function governmentsOf(knowledge: Knowledge, country: string): RelationRecord[] {
  return knowledge
    .relationsOf(country)
    .filter(({ predicate, object }) => predicate === 'governs' && object === country)
}

export function governedBy(knowledge: Knowledge, government: string): string[] {
  return knowledge
    .relationsOf(government)
    .filter(({ predicate, subject }) => predicate === 'governs' && subject === government)
    .map(({ object }) => object)
}

/** The offices of a country with those of its governments, of a government with its country's. */
export function allTenuresOf(knowledge: Knowledge, entity: string): readonly Tenure[] {
  const { all } = keptBeside(knowledge)
  const known = all.get(entity)
  if (known) return known
  const others = [
    ...governmentsOf(knowledge, entity).map(({ subject }) => subject),
    ...governedBy(knowledge, entity),
  ]
  const tenures = [entity, ...others].flatMap((id) => [...tenuresOf(knowledge, id)])
  all.set(entity, tenures)
  return tenures
}

/** The tenures that a phrase names: its very office, a class of offices, or what is known loosely. */
export function tenuresNamed(tenures: readonly Tenure[], phrase: string): readonly Tenure[] {
  if (phrase === '') return []
  const exact = tenures.filter(({ key }) => key === phrase)
  if (exact.length > 0 && !OFFICE_CLASSES.has(phrase)) return exact
  const isOf = OFFICE_CLASSES.get(phrase)
  const found = tenures.filter(
    ({ key }) => key === phrase || isOf?.(key) || LOOSE_OFFICES.get(key)?.(phrase),
  )
  return found
}

/** Who is meant, and how that is known. */
export interface Holder {
  readonly tenure: Tenure
  /**
   * `dated`: the dates leave one holder; `named`: without dates, or among several, the page names one;
   * `weak`: the only one known.
   */
  readonly certainty: 'dated' | 'named' | 'weak'
}

const isDated = ({ from, to }: Tenure) => from !== undefined || to !== undefined

function holdersOf(tenures: readonly Tenure[]): Map<string, Tenure> {
  const holders = new Map<string, Tenure>()
  for (const tenure of tenures) {
    // The latest term of each, so that the reason gives that one.
    const other = holders.get(tenure.holder)
    if (!other || (tenure.from ?? '') > (other.from ?? '')) holders.set(tenure.holder, tenure)
  }
  return holders
}

/** Some head, some minister: which one only the page can say. */
const UNSPECIFIC: ReadonlySet<string> = new Set(['head', 'minister'])

function onlyOf(tenures: readonly Tenure[], isNamed: (entity: string) => boolean): Holder | null {
  const holders = holdersOf(tenures)
  const named = [...holders.values()].filter(({ holder }) => isNamed(holder))
  const [first] = named
  if (named.length === 1 && first) return { tenure: first, certainty: 'named' }
  const [only] = holders.values()
  if (holders.size !== 1 || !only || UNSPECIFIC.has(only.key)) return null
  return { tenure: only, certainty: 'weak' }
}

function holderNow(
  tenures: readonly Tenure[],
  at: Edtf | undefined,
  isNamed: (entity: string) => boolean,
): Holder | null {
  const dated = tenures.filter(isDated)
  // Without dates nobody knows whose term it was: only what the page says helps.
  if (dated.length === 0) return onlyOf(tenures, isNamed)
  if (at === undefined) return null
  const state = (tenure: Tenure) => inForce(tenure.from, tenure.to, at)
  const inOffice = dated.filter((tenure) => state(tenure) === 'yes')
  const maybe = dated.filter((tenure) => state(tenure) === 'unknown')
  const holders = holdersOf(inOffice)
  const [only] = holders.values()
  const others = [...holdersOf(maybe).keys()].filter((holder) => !holders.has(holder))
  if (holders.size === 1 && only && others.length === 0) return { tenure: only, certainty: 'dated' }
  const one = onlyOf([...inOffice, ...maybe], isNamed)
  return one ? { ...one, certainty: 'weak' } : null
}

/** Terms that were over on a day. */
function ended(tenures: readonly Tenure[], at: Edtf): Tenure[] {
  const day = parseEdtf(at)
  return tenures.filter(({ to }) => {
    const end = to === undefined ? null : parseEdtf(to)
    return day !== null && end !== null && end.last < day.first
  })
}

/** The one holder who is meant by a phrase's tenures, or null: several fit, or none. */
export function holder(
  tenures: readonly Tenure[],
  status: Status,
  at: Edtf | undefined,
  isNamed: (entity: string) => boolean,
): Holder | null {
  if (tenures.length === 0 || status === 'never') return null
  if (tenures.every(({ timeless }) => timeless)) return onlyOf(tenures, isNamed)
  const regular = tenures.filter(({ acting }) => !acting)
  if (status === 'acting')
    return holderNow(
      tenures.filter(({ acting }) => acting),
      at,
      isNamed,
    )
  if (status === 'now') return holderNow(regular, at, isNamed) ?? holderNow(tenures, at, isNamed)
  if (at === undefined) return null
  const over = ended(regular, at)
  if (status === 'then') return onlyOf(over, isNamed)
  // Whoever holds it again is not the former holder.
  const again = new Set(
    regular.filter(({ from, to }) => inForce(from, to, at) !== 'no').map((tenure) => tenure.holder),
  )
  return onlyOf(
    over.filter((tenure) => !again.has(tenure.holder)),
    isNamed,
  )
}
