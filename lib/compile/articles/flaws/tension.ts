/**
 * Statements of one speaker that are hard to hold together: the same number differs, or something is done in
 * one and denied in the other. In tension is not false; both passages are shown, and the reader judges.
 */
import type { ContextToken, DocumentContext } from '../context.ts'
import type { Stretch } from '../speech/resolved.ts'
import type { Statement } from '../speech/statement.ts'

export interface Tension {
  readonly title: string
  readonly stretches: readonly Stretch[]
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const NEGATIONS = set(
  "not no never n't won't don't doesn't didn't cannot can't isn't aren't neither nor without",
)
/** Doing more of a thing, and less. One denied is the other affirmed, or near it. */
const MORE = set(
  'strengthen increase raise expand boost send deploy reinforce bolster escalate widen add grow',
)
const LESS = set(
  'weaken reduce cut lower withdraw shrink remove end halt stop abandon scrap suspend',
)
/** What it is done to: words of one line are taken as one thing. */
const THINGS: readonly ReadonlySet<string>[] = [
  set('military troops troop forces soldiers units combat army presence contingent deployment'),
  set('tax taxes taxation levy'),
  set('spending budget'),
  set('jobs job workers staff workforce'),
  set('price prices tariff tariffs'),
  set('sanctions embargo'),
  set('production output'),
  set('rate rates'),
]

/** Words between a verb and what it is done to, at most. */
const REACH = 6

interface Act {
  readonly thing: number
  /** More of it: true; less, or not more: false. */
  readonly more: boolean
}

interface Counted {
  readonly noun: string
  readonly value: string
}

const stem = (word: string) =>
  word.replace(/(?:ening|ened|ens)$/, 'en').replace(/(?:ing|ed|es|s)$/, '')
const stems = (words: ReadonlySet<string>) => new Set([...words].map(stem))
const MORE_STEMS = stems(MORE)
const LESS_STEMS = stems(LESS)

function tokensIn({ tokens }: DocumentContext, { start, end }: Stretch): ContextToken[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: ContextToken[] = []
  for (let at = low; at < tokens.length && (tokens[at]?.end ?? 0) <= end; at++) {
    const token = tokens[at]
    if (token) found.push(token)
  }
  return found
}

function actsOf(tokens: readonly ContextToken[]): Act[] {
  return tokens.flatMap((token, at): Act[] => {
    const isMore = MORE_STEMS.has(stem(token.key))
    if (!isMore && !LESS_STEMS.has(stem(token.key))) return []
    if (token.shape !== 'lower') return []
    const behind = tokens.slice(at + 1, at + 1 + REACH)
    const thing = THINGS.findIndex((words) => behind.some(({ key }) => words.has(key)))
    if (thing < 0) return []
    const denied = tokens.slice(Math.max(0, at - 5), at).some(({ key }) => NEGATIONS.has(key))
    return [{ thing, more: isMore !== denied }]
  })
}

/** "2,000 gunmen": a number and what it counts. */
function countsOf(context: DocumentContext, tokens: readonly ContextToken[]): Counted[] {
  return tokens.flatMap((token, at): Counted[] => {
    const next = tokens[at + 1]
    if (!/^\d/.test(token.key) || !next || next.gap !== 'space' || next.shape !== 'lower') return []
    if (
      !/^[a-z]{4,}s$|^people$|men$/.test(next.key) ||
      /^(?:days|years|months|weeks|hours|minutes|times|points|seconds|kilometres|miles|metres)$/.test(
        next.key,
      )
    )
      return []
    // "41,000" is two tokens.
    let first = at
    while (
      first > 0 &&
      /^\d+$/.test(tokens[first - 1]?.key ?? '') &&
      tokens[first]?.gap !== 'space'
    )
      first--
    const start = tokens[first]?.start ?? token.start
    return [{ noun: next.key, value: context.document.text.slice(start, token.end) }]
  })
}

/** The places and bodies that a statement is about, without its speaker. */
function about({ names }: DocumentContext, { content, speaker }: Statement): Set<number> {
  const own = speaker.is === 'entity' ? speaker.cluster : -1
  return new Set(
    names
      .filter(
        ({ start, end, cluster }) =>
          start >= content.start && end <= content.end && cluster !== own,
      )
      .map(({ cluster }) => cluster),
  )
}

const shares = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>) =>
  [...one].some((value) => other.has(value))

/** Most statements of one speaker that are compared with each other. */
const MOST = 60

export function tensions(context: DocumentContext, statements: readonly Statement[]): Tension[] {
  const bySpeaker = new Map<number, Statement[]>()
  for (const one of statements) {
    if (one.speaker.is !== 'entity' || one.denied || one.confidence < 0.6) continue
    const own = bySpeaker.get(one.speaker.cluster) ?? []
    own.push(one)
    bySpeaker.set(one.speaker.cluster, own)
  }
  const found: Tension[] = []
  for (const [cluster, own] of bySpeaker) {
    const label = context.clusters[cluster]?.label ?? ''
    const read = own.slice(0, MOST).map((statement) => {
      const tokens = tokensIn(context, statement.content)
      return {
        statement,
        about: about(context, statement),
        acts: actsOf(tokens),
        counts: countsOf(context, tokens),
      }
    })
    for (const [at, one] of read.entries()) {
      for (const other of read.slice(at + 1)) {
        const bothOpen = one.about.size === 0 && other.about.size === 0
        if (!bothOpen && !shares(one.about, other.about)) continue
        const opposed = one.acts.some((act) =>
          other.acts.some(({ thing, more }) => thing === act.thing && more !== act.more),
        )
        const differs = one.counts.find(({ noun, value }) =>
          other.counts.some((count) => count.noun === noun && count.value !== value),
        )
        if (!opposed && !differs) continue
        const title = differs
          ? `${label} gives two numbers of ${differs.noun}`
          : `Two statements of ${label} are in tension`
        found.push({ title, stretches: [one.statement.passage, other.statement.passage] })
      }
    }
  }
  return found
}
