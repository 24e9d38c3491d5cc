/** Names that a document itself explains: "Free Syrian Army (FSA)", "Daesh (also known as ISIL)". */
import { COMMON } from './english.ts'
import type { FoundName } from './names.ts'
import type { Reading } from './reading.ts'

/** Whether the letters are the first ones of the words; small words may be left out, or be in. */
export function spelledBy(letters: string, words: readonly string[]): boolean {
  const own = words.flatMap((word) => word.split('-')).filter((word) => word !== '')
  const initials = own.map((word) => word[0] ?? '').join('')
  const big = own
    .filter((word) => !COMMON.has(word))
    .map((word) => word[0] ?? '')
    .join('')
  return letters === big || letters === initials
}

/** What may stand between a name and its other name. */
const BETWEEN =
  /^[ ,]*\(?(?:also (?:known|referred to) as|also called|aka|a\.k\.a\.|known (?:also )?(?:as|by its acronym)|or|formerly|better known as)? ?(?:the |by the acronym )?["']?$/i

/** Pairs of names, by their index, that are two names of one. */
export function aliases(reading: Reading, names: readonly FoundName[]): [number, number][] {
  const { tokens, shadow } = reading
  const found: [number, number][] = []
  for (const [at, name] of names.entries()) {
    const next = names[at + 1]
    if (!next || name.form === 'nominal' || next.form === 'nominal') continue
    const between = shadow.slice(tokens[name.to - 1]?.end ?? 0, tokens[next.from]?.start ?? 0)
    if (between.length > 40 || !BETWEEN.test(between)) continue
    const isTold = /\b(?:known|called|aka|a\.k\.a)\b/i.test(between)
    const words = (one: FoundName) => tokens.slice(one.from, one.to).map(({ key }) => key)
    const letters = (one: FoundName) => words(one).join('')
    const isPair =
      between.replace(/["' ]+$/, '').endsWith('(') &&
      ((next.form === 'acronym' && spelledBy(letters(next), words(name))) ||
        (name.form === 'acronym' && spelledBy(letters(name), words(next))))
    if (isTold || isPair) found.push([at, at + 1])
  }
  return found
}

/** Acronyms of three letters or more that one name of the document alone spells, and that name. */
export function spelledOut(reading: Reading, names: readonly FoundName[]): [number, number][] {
  const words = ({ from, to }: FoundName) => reading.tokens.slice(from, to).map(({ key }) => key)
  const long = new Map<string, number>()
  for (const [at, name] of names.entries()) {
    const key = words(name).join(' ')
    if (name.form === 'name' && name.to - name.from >= 3 && !long.has(key)) long.set(key, at)
  }
  return names.flatMap((name, at): [number, number][] => {
    if (name.form !== 'acronym') return []
    const letters = words(name).join('')
    if (letters.length < 3) return []
    const options = [...long].filter(([key]) => spelledBy(letters, key.split(' ')))
    const [only] = options
    return only && options.length === 1 ? [[at, only[1]]] : []
  })
}

/** Neighbours in a list of names that ends in "and" or "or". */
export function listed(
  { tokens, shadow }: Reading,
  names: readonly FoundName[],
): [number, number][] {
  const between = (at: number) => {
    const [one, next] = [names[at], names[at + 1]]
    if (!one || !next || one.form === 'nominal' || next.form === 'nominal') return ''
    return shadow.slice(tokens[one.to - 1]?.end ?? 0, tokens[next.from]?.start ?? 0)
  }
  const found: [number, number][] = []
  for (let at = names.length - 2; at >= 0; at--) {
    const gap = between(at)
    const isLast = /^,? (?:and|or) (?:the )?$/.test(gap)
    const isMiddle = /^, (?:the )?$/.test(gap) && found.at(-1)?.[0] === at + 1
    if (isLast || isMiddle) found.push([at, at + 1])
  }
  return found
}
