/**
 * Whether English tells of a date as past or as to come: by the verb group that is nearest, counted
 * in words, where a new clause counts as several. Not a parser; where no verb says it, null.
 */
import type { Tense } from '../dateMeaning.ts'

const FUTURE = new Set("will won't shall would ll 'll ’ll won’t".split(' '))
const BE = new Set('is are am was were be been being'.split(' '))
const HAVE = new Set('has have had having'.split(' '))
/** After "is": the future of "is expected to", "is due on". */
const EXPECTED = new Set(
  'expected due scheduled set planned slated going likely about poised supposed'.split(' '),
)
/** Before "to": "plans to visit". */
const INTENDS = new Set(
  `plans plan hopes hope intends intend aims aim prepares prepare expects expect wants vows vowed
  plan planned agreed scheduled slated`.split(/\s+/),
)
/** Words that may stand inside a verb group. */
const INSIDE = new Set('not also be have been being now then still soon reportedly'.split(' '))
const PAST = new Set(
  `was were had did said told met went came took made gave held spoke began became left won lost
  shot fell fled flew sent led struck fought sought brought thought saw wrote rose ran got found kept
  built grew knew drew drove threw broke chose swore stood understood sat paid heard bought taught
  caught meant felt slept wept dealt withdrew overthrew underwent undertook arose awoke bore bred bound
  hid hung laid lay lent lit rang sang sank shook shone sold sought spent spread sprang stole stuck
  swam swept tore wore wound died`.split(/\s+/),
)
/** End in -ed and are no past tense. */
const NOT_PAST = new Set(
  `need indeed speed feed breed seed united red hundred exceed succeed proceed bleed shed wed bed
  sacred naked so-called armed alleged supposed based aged limited`.split(/\s+/),
)
const CLAUSE = new Set(
  'that who which while but when because after before although though'.split(' '),
)
/** What crossing into another clause costs, in words. */
const CROSSING = 6

interface Verb {
  /** Indices of words. */
  readonly first: number
  readonly last: number
  readonly tense: Tense
}

interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

const participle = (key: string | undefined) =>
  key !== undefined && (/(?:ed|en|wn)$/.test(key) || PAST.has(key))

/** The verb groups that have a tense. A participle belongs to the verb before it. */
function verbsOf(words: readonly Word[]): Verb[] {
  const verbs: Verb[] = []
  const key = (index: number) => words[index]?.key ?? ''
  const pastInside = (from: number) => {
    let at = from
    while (INSIDE.has(key(at)) || key(at).endsWith('ly')) at++
    return at
  }
  for (let i = 0; i < words.length; i++) {
    const word = key(i)
    if (FUTURE.has(word)) {
      const last = pastInside(i + 1)
      verbs.push({ first: i, last, tense: 'future' })
      i = participle(key(last)) ? last : Math.max(i, last - 1)
    } else if (BE.has(word)) {
      const next = pastInside(i + 1)
      if (EXPECTED.has(key(next))) {
        const to = key(next + 1) === 'to' ? pastInside(next + 2) : next
        // "was expected to" says of neither whether it was.
        if (word === 'is' || word === 'are' || word === 'am') {
          verbs.push({ first: i, last: to, tense: 'future' })
        }
        i = to
      } else {
        const last = participle(key(next)) ? next : i
        if (word === 'was' || word === 'were') verbs.push({ first: i, last, tense: 'past' })
        i = last
      }
    } else if (HAVE.has(word)) {
      const next = pastInside(i + 1)
      const last = participle(key(next)) ? next : i
      if (word === 'had' || last > i) verbs.push({ first: i, last, tense: 'past' })
      i = last
    } else if (INTENDS.has(word) && key(i + 1) === 'to') {
      const last = pastInside(i + 2)
      verbs.push({ first: i, last, tense: 'future' })
      i = last
    } else if (EXPECTED.has(word) && /^(?:for|on|to)$/.test(key(i + 1))) {
      verbs.push({ first: i, last: i, tense: 'future' })
    } else if (PAST.has(word) || (/^\p{L}{2,}ed$/u.test(word) && !NOT_PAST.has(word))) {
      verbs.push({ first: i, last: i, tense: 'past' })
    }
  }
  return verbs
}

export function tense(sentence: string, start: number, end: number): Tense | null {
  const words: Word[] = []
  for (const match of sentence.matchAll(/[\p{L}’'-]+/gu)) {
    const from = match.index
    const to = from + match[0].length
    // "he’ll"; the words of the date itself are no verbs.
    const will = /^(?:\p{L}+)['’]ll$/u.test(match[0])
    if (from >= end || to <= start) {
      words.push({ key: will ? 'will' : match[0].toLowerCase(), start: from, end: to })
    }
  }
  const position = words.findIndex((word) => word.start >= end)
  const here = position < 0 ? words.length : position
  // How many clauses begin before each word, so that a distance is a subtraction.
  const clauses: number[] = []
  let count = 0
  words.forEach((word, index) => {
    const gap = sentence.slice(words[index - 1]?.end ?? 0, word.start)
    if (index > 0 && /[,;:()—–"“”]/.test(gap)) count++
    if (CLAUSE.has(word.key)) count++
    clauses.push(count)
  })
  const clauseHere = clauses[here - 1] ?? 0
  const clauseNext = clauses[here] ?? count
  let best: Tense | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const verb of verbsOf(words)) {
    const before = verb.last < here
    const distance = before
      ? here - 1 - verb.last + CROSSING * (clauseHere - (clauses[verb.last] ?? 0))
      : // What follows is the verb of the date less often than what goes before.
        verb.first - here + 1 + CROSSING * ((clauses[verb.first] ?? 0) - clauseNext)
    if (distance < bestDistance) [best, bestDistance] = [verb.tense, distance]
  }
  if (best !== null) return best
  // A headline: "Putin to meet Obama on Monday".
  return /\p{Lu}\p{L}+ to \p{Ll}+/u.test(sentence) ? 'future' : null
}
