/** One name of two entries, and nothing that says which of them the news means. */
import type { Name } from '../../schema/record.ts'
import { tokenise } from '../../text/tokens.ts'
import { type SeedWarning, warningOf } from '../errors.ts'
import { isCaseExact, nameRecord } from '../names.ts'
import type { ParsedEntry } from '../seeds.ts'

interface Shared {
  readonly file: string
  readonly field: string
  readonly id: string
  readonly name: Name
}

/**
 * The words of a name; those of a metonym are apart, since it is the name of another thing by
 * definition. Null for names that never stand alone.
 */
function keyOf({ value, type }: Name): string | null {
  if (type === 'short' || type === 'nominal') return null
  const words = tokenise(value).map(({ key }) => key)
  return `${type === 'metonym' ? 'metonym' : 'name'} ${words.join(' ')}`
}

/** IS and "is" are two names where both are met in their own case only. */
const isSame = (one: Name, other: Name) =>
  one.value === other.value || !isCaseExact(one) || !isCaseExact(other)

/** Whether one of them is what the name means more often than any other. */
function hasLeader(all: readonly Shared[]): boolean {
  const weights = all.map(({ name }) => name.weight ?? 1)
  const most = Math.max(...weights)
  return weights.filter((weight) => weight === most).length === 1
}

/** Names that several entries have, unless weights tell them apart. */
export function checkSharedNames(entries: readonly ParsedEntry[]): SeedWarning[] {
  const names = new Map<string, Shared[]>()
  for (const { file, entry } of entries) {
    for (const [index, name] of entry.names.map(nameRecord).entries()) {
      const key = keyOf(name)
      if (key === null) continue
      const list = names.get(key) ?? []
      // Two spellings of one entry may have the same words.
      if (!list.some(({ id }) => id === entry.id)) {
        list.push({ file, field: `names[${index}]`, id: entry.id, name })
      }
      names.set(key, list)
    }
  }
  return [...names.values()].flatMap((all): SeedWarning[] => {
    const [first] = all
    if (!first) return []
    const same = all.filter(({ name }) => isSame(first.name, name))
    if (same.length < 2 || hasLeader(same)) return []
    const others = same.slice(1).map(({ file, field }) => `${file} (${field})`)
    return [
      warningOf(
        {
          check: 'name',
          what: first.name.value,
          file: first.file,
          field: first.field,
          entries: same.map(({ id }) => id),
        },
        `is a name in ${others.join(' and ')} too; give the one that news means more often a weight above 1, or make it short where it needs the full name beside it`,
      ),
    ]
  })
}
