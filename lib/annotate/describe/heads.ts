/** What an entity is, in one noun or a few: the heads of its subkind and of its gloss. */
import type { EntityRecord } from '../../schema/record.ts'
import { fold } from '../../text/fold.ts'
import { EMPTY_HEADS, GLOSS_END, KIND_NOUNS, NAME_HEADS } from '../english/descriptions.ts'
import type { Knowledge } from '../knowledge.ts'

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '')

/** "American linguist, philosopher and activist": linguist, philosopher, activist. */
function glossHeads(gloss: string): string[] {
  const folded = fold(gloss)
  const end = GLOSS_END.exec(folded)?.index ?? folded.length
  const last = wordsOf(folded.slice(0, end)).at(-1)
  const heads = last ? [last] : []
  // What is listed behind a comma, as long as it is one noun each.
  for (const [, noun] of folded
    .slice(end)
    .matchAll(/(?:,| and) (?:and )?(\p{L}+)(?=,| and |$)/gu)) {
    if (noun) heads.push(noun)
  }
  return heads
}

/** "Ford Motor Company", "Commonwealth of Virginia": what a name says that its bearer is. */
function nameHeads({ kind, label, names }: EntityRecord): string[] {
  if (kind !== 'organization' && kind !== 'place') return []
  const heads: string[] = []
  for (const { value, type } of names) {
    const [first, second, ...rest] = wordsOf(value)
    const isWhole = type === 'name' || type === 'variant'
    if (isWhole && first && second === 'of' && rest.length > 0 && NAME_HEADS.has(first))
      heads.push(first)
  }
  const last = wordsOf(label).at(-1)
  if (last && kind === 'organization' && NAME_HEADS.has(last)) heads.push(last)
  return heads
}

const kept = new WeakMap<EntityRecord, ReadonlySet<string>>()

function ownHeads(entity: EntityRecord): ReadonlySet<string> {
  const known = kept.get(entity)
  if (known) return known
  const heads = new Set<string>()
  const subkind = entity.subkind ? wordsOf(entity.subkind) : []
  for (const word of subkind.slice(-1)) heads.add(word)
  for (const word of glossHeads(entity.gloss ?? entity.description?.text ?? '')) heads.add(word)
  for (const word of nameHeads(entity)) heads.add(word)
  kept.set(entity, heads)
  return heads
}

/** Ties that only a country has. */
function isCountryByTies(entity: EntityRecord, knowledge: Knowledge): boolean {
  return knowledge
    .relationsOf(entity.id)
    .some(
      ({ predicate, object, role }) =>
        object === entity.id &&
        (predicate === 'citizenOf' ||
          predicate === 'capitalOf' ||
          (predicate === 'relatedTo' && (role === 'citizen of' || role === 'head of state'))),
    )
}

const COUNTRY: ReadonlySet<string> = KIND_NOUNS.get('country') ?? new Set()

/** Whether a place is a country. */
export function isCountry(entity: EntityRecord, knowledge: Knowledge): boolean {
  if (entity.kind !== 'place') return false
  const heads = ownHeads(entity)
  for (const head of heads) if (COUNTRY.has(head)) return true
  return heads.size === 0 && isCountryByTies(entity, knowledge)
}

/** Whether the noun names the kind of thing that the entity is; `noun` is in the singular. */
export function isA(entity: EntityRecord, noun: string, knowledge: Knowledge): boolean {
  const stands = KIND_NOUNS.get(noun)
  const heads = ownHeads(entity)
  if (stands === COUNTRY) return isCountry(entity, knowledge)
  if (stands) {
    for (const head of heads) if (stands.has(head)) return true
    return false
  }
  return !EMPTY_HEADS.has(noun) && heads.has(noun)
}

/** Every noun that may name the entity by what it is. */
export function nounsFor(entity: EntityRecord, knowledge: Knowledge): string[] {
  const nouns = [...KIND_NOUNS.keys()].filter((noun) => isA(entity, noun, knowledge))
  for (const head of ownHeads(entity)) {
    if (!KIND_NOUNS.has(head) && !EMPTY_HEADS.has(head)) nouns.push(head)
  }
  return nouns
}
