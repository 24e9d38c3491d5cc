/** Which groups of names are one: those with two names in one document, and parts that can be of one only. */
import type { Kind } from '../../schema/record.ts'
import { spelledBy } from './aliases.ts'
import { sameBearer } from './clusters.ts'
import type { Member } from './corpus.ts'
import { nameKey } from './nameKey.ts'
import type { LookUp } from './reading.ts'

/** An acronym is its letters; a name of one word in capitals is another than the word. */
const isAcronym = ({ form }: { readonly form: string }) => form === 'acronym'

/** Names that documents put into one cluster: "Free Syrian Army" and "FSA". An acronym of two is neither's. */
export function joinAliases(
  members: readonly Member[],
  senses: readonly string[],
  kinds: readonly Kind[],
  known: ReadonlySet<string>,
  join: (one: string, other: string) => void,
): void {
  const longNames = new Map<string, Set<string>>()
  const pairs: [string, string][] = []
  for (const [at, { cluster, key }] of members.entries()) {
    for (const name of cluster.names.slice(1)) {
      const other = nameKey(name.value)
      const isFull = isAcronym(name) || other.includes(' ')
      const sense = `${kinds[at]}\u0000${other}`
      if (!isFull || other === key || !known.has(sense)) continue
      const own = senses[at] ?? ''
      pairs.push([own, sense])
      longNames.set(sense, (longNames.get(sense) ?? new Set()).add(own))
    }
  }
  for (const [own, sense] of pairs) if (longNames.get(sense)?.size === 1) join(own, sense)
}

/** A long name whose initials are the acronym of one group only, in whatever document that stands. */
export function joinSpelled(
  senses: readonly string[],
  members: readonly Member[],
  join: (one: string, other: string) => void,
): void {
  const acronyms = new Map<string, Set<string>>()
  const long = new Map<string, string>()
  for (const [at, { cluster, key }] of members.entries()) {
    const sense = senses[at] ?? ''
    for (const name of cluster.names) {
      const letters = nameKey(name.value).replaceAll(' ', '')
      if (!isAcronym(name) || letters.length < 3) continue
      acronyms.set(letters, (acronyms.get(letters) ?? new Set()).add(sense))
    }
    if (key.split(' ').length >= 3) long.set(sense, cluster.names[0]?.value ?? '')
  }
  for (const [sense, value] of [...long].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (sense.startsWith('=')) continue
    const words = nameKey(value).split(' ')
    const options = [...acronyms]
      .filter(([letters]) => spelledBy(letters, words))
      .flatMap(([, own]) => [...own])
    if (new Set(options).size === 1 && options[0] !== sense) join(options[0] ?? '', sense)
  }
}

/** Family names, initials and parts of longer names, where exactly one group can be meant. */
export function joinParts(
  senses: readonly string[],
  members: readonly Member[],
  kinds: readonly Kind[],
  lookUp: LookUp,
  join: (one: string, other: string) => void,
): void {
  const persons = new Map<string, Set<string>>()
  const parts = new Map<string, Set<string>>()
  const bySense = new Map<string, { words: string[]; kind: Kind }>()
  const into = (map: Map<string, Set<string>>, key: string, sense: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(sense))
  for (const [at, { key, cluster }] of members.entries()) {
    const sense = senses[at] ?? ''
    const kind = kinds[at] ?? 'other'
    const words = key.split(' ')
    if (!bySense.has(sense)) bySense.set(sense, { words, kind })
    if (words.length < 2) continue
    if (kind === 'person') into(persons, words.at(-1) ?? '', sense)
    for (let lead = 1; lead <= 2 && words.length - lead >= 2; lead++) {
      const opening = words.slice(0, lead).join(' ')
      const first = cluster.names[0]?.value.split(/\s/)[0] ?? ''
      const isLead =
        lookUp.isDemonym(opening) ||
        lookUp.isPlace(opening) ||
        (lead === 1 && /^\p{Lu}{2,}$/u.test(first))
      if (isLead && kind !== 'person')
        into(parts, `${kind}\u0000${words.slice(lead).join(' ')}`, sense)
    }
  }
  for (const [sense, { words, kind }] of [...bySense].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    if (sense.startsWith('=')) continue
    const key = words.join(' ')
    if (kind !== 'person') {
      const whole = parts.get(`${kind}\u0000${key}`)
      if (whole?.size === 1) join([...whole][0] ?? '', sense)
      continue
    }
    const bearers = persons.get(words.at(-1) ?? '') ?? new Set<string>()
    const others = [...bearers].filter((other) => {
      const rival = bySense.get(other)
      return other !== sense && (words.length === 1 || (rival && sameBearer(rival.words, words)))
    })
    if (others.length === 1) join(others[0] ?? '', sense)
  }
}
