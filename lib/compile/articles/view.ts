/** A document as the rules for events and ties look at it: its tokens, and the name that each is in. */
import type { ContextToken, DocumentContext, NameMention } from './context.ts'
import { AUXILIARIES, BEFORE_SPEECH, BOUNDARIES, DETERMINERS } from './speech/words.ts'

export interface View {
  readonly context: DocumentContext
  readonly token: (at: number) => ContextToken | undefined
  /** The folded word; empty beyond the ends. */
  readonly key: (at: number) => string
  readonly nameAt: (at: number) => NameMention | undefined
  /** Whether a token follows the one before it without a mark between. */
  readonly goesOn: (at: number) => boolean
  /** Where the titles before a name begin, or the name itself. */
  readonly startOf: (name: NameMention) => number
}

const views = new WeakMap<DocumentContext, View>()

export function viewOf(context: DocumentContext): View {
  const known = views.get(context)
  if (known) return known
  const { tokens, names } = context
  const owner = new Int32Array(tokens.length).fill(-1)
  const starts = new Map<number, number>()
  for (const [at, { from, to, title }] of names.entries()) {
    owner.fill(at, from, to)
    let start = from
    while (title && start > 0 && (tokens[start - 1]?.start ?? -1) >= title.start) start--
    starts.set(from, start)
  }
  const view: View = {
    context,
    token: (at) => tokens[at],
    key: (at) => tokens[at]?.key ?? '',
    nameAt: (at) => names[owner[at] ?? -1],
    goesOn: (at) => {
      const gap = tokens[at]?.gap
      return gap === 'space' || gap === 'hyphen' || gap === 'none'
    },
    startOf: ({ from }) => starts.get(from) ?? from,
  }
  views.set(context, view)
  return view
}

/** Small words and verbs behind which a noun phrase does not go on. */
const ENDS = new Set(
  `and or of for at from in with on to by about near over under against inside outside during into via
  through across between throughout among along toward towards behind beyond above below
  onto off out up down back per as amid today yesterday tomorrow tonight this next last later earlier early late also
  not he she they it we i you there here`.split(/\s+/),
)

/** A lower-case word that may be a noun or an adjective: no small word, no adverb, no past tense. */
export function isContentWord(view: View, at: number): boolean {
  const token = view.token(at)
  if (token?.shape !== 'lower') return false
  const { key } = token
  return !(
    BOUNDARIES.has(key) ||
    AUXILIARIES.has(key) ||
    BEFORE_SPEECH.has(key) ||
    DETERMINERS.has(key) ||
    ENDS.has(key) ||
    /(?:ed|ly)$/.test(key)
  )
}

/** What may stand behind a name and be part of who it is: "CBS station". */
const APPENDED = new Set(
  'station channel network television programme program newspaper news agency'.split(' '),
)

export interface Names {
  readonly names: readonly NameMention[]
  /** The token behind them. */
  readonly to: number
}

/** Words between a preposition and the name, at most: "with the programme 60 Minutes". */
const MODIFIERS = 3

/** Whether the word behind a name makes it others': "Syrian rebels"; of a person it is a verb, if no plural. */
function isOthers(view: View, { kind }: NameMention, at: number): boolean {
  if (!isContentWord(view, at)) return false
  return kind !== 'person' || /(?:er|or|ist|ian|ant|all|man)s?$/.test(view.key(at))
}

/** One name behind articles, titles and a few words; null where the phrase is about somebody else. */
function nameFrom(view: View, from: number, end: number): { name: NameMention; to: number } | null {
  let at = from
  let words = 0
  while (at < end && !view.nameAt(at)) {
    const token = view.token(at)
    if (!token || (at > from && !view.goesOn(at))) return null
    const isTitle = token.shape === 'title' || token.shape === 'upper'
    if (!isTitle && !DETERMINERS.has(token.key)) {
      if (!isContentWord(view, at) || words === MODIFIERS) return null
      words++
    }
    at++
  }
  let name = view.nameAt(at)
  if (!name || at >= end) return null
  // "US President Barack Obama": the one who has the title.
  const next = name.to < end ? nextBearer(view, name) : null
  if (next) name = next
  let to = name.to
  if (APPENDED.has(view.key(to)) && view.goesOn(to)) to++
  // "Syrian rebels", "Syria's president": others than the name says.
  else if (view.goesOn(to) && (isOthers(view, name, to) || view.key(to) === "'s")) return null
  return { name, to }
}

/** The person whose title stands right behind the name of a country or a body. */
export function nextBearer(view: View, name: NameMention): NameMention | null {
  if (name.kind === 'person') return null
  let at = name.to
  while (view.goesOn(at) && !view.nameAt(at) && at < name.to + 6) at++
  const next = view.nameAt(at)
  return next && next.title !== null && view.startOf(next) === name.to && view.goesOn(name.to)
    ? next
    : null
}

/** The names at the head of a phrase, with those that "and" and commas add; null for none. */
export function namesFrom(view: View, from: number, end: number): Names | null {
  const names: NameMention[] = []
  let to = from
  for (let next = from; ; ) {
    const found = nameFrom(view, next, end)
    if (!found) break
    names.push(found.name)
    to = found.to
    const isAnd = view.key(to) === 'and' && view.goesOn(to)
    // "A, B and C"; a comma alone may begin another clause.
    const beyond = view.nameAt(to)
    const isListed = beyond !== undefined && /^(?:and|or)$/.test(view.key(beyond.to))
    if (!isAnd && !isListed) break
    next = isAnd ? to + 1 : to
    if (next >= end) break
  }
  return names.length > 0 ? { names, to } : null
}

/** The names that end right before `to`, "A and B": the last word of each is there. */
export function namesBefore(view: View, to: number, start: number): NameMention[] {
  const last = view.nameAt(to - 1)
  if (!last || last.from < start) return []
  const first = view.startOf(last)
  const isAnd = view.key(first - 1) === 'and' && view.goesOn(first)
  const other = isAnd ? view.nameAt(first - 2) : undefined
  return other && other.from >= start ? [other, last] : [last]
}
