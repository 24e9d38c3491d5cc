/**
 * One capitalised run to the names in it: titles and offices are split off and kept, what stands before
 * them is a name of its own ("Pentagon Press Secretary Peter Cook"), and so is a demonym or a country
 * before a person.
 */

import { isCapital, ORDINAL } from './capitals.ts'
import {
  COMMON,
  COMPOUND_OPENS,
  GENERIC,
  NO_NAMES,
  ORGANIZATION_HEADS,
  PLACE_HEADS,
  PORTFOLIOS,
  TITLE_HEADS,
  TITLE_MODIFIERS,
} from './english.ts'
import { ROLES } from './lexicon.ts'
import type { Reading } from './reading.ts'
import type { Run } from './runs.ts'

/** A stretch that is a name, with the title before it. */
export interface Candidate extends Run {
  /** Tokens of the title or office right before it. */
  readonly title: Run | null
}

/** Small words that join the parts of a run; none begins or ends a name. */
const JOINING = new Set('of for the and &'.split(' '))

/** Common words with which a name may begin: "New York", "First Minister", "One Nation". */
const OPENING = new Set(
  'new old first second third one two three four five six seven per our next'.split(' '),
)

/** What a company or a place is called after: "King Abdullah University", "General Assembly". */
const isInstitution = (key: string) =>
  ORGANIZATION_HEADS.has(key) || PLACE_HEADS.has(key) || key === 'motors' || key === 'electric'

/** A title of several words that begins at `at`, with its portfolio; its end, or `at` where there is none. */
function titleEnd({ tokens }: Reading, at: number, to: number): number {
  let end = at
  let head = -1
  while (end < to) {
    const key = tokens[end]?.key ?? ''
    const isHead = TITLE_HEADS.has(key)
    if (isHead) head = end
    else if (ROLES.has(key) && !isInstitution(key) && !GENERIC.has(key) && end + 1 < to) head = end
    else if (!TITLE_MODIFIERS.has(key) && !ORDINAL.test(key)) {
      // "1st Class", "Prime Minister-designate", "Secretary-General".
      if (!(head >= 0 && (key === 'class' || key === 'designate' || key === 'elect'))) break
      head = end
    }
    end++
  }
  if (head < 0) return at
  end = head + 1
  // "Secretary of State", "Minister of Foreign Affairs"
  while ((tokens[end]?.key === 'of' || tokens[end]?.key === 'for') && end + 1 < to) {
    let portfolio = end + 1
    while (portfolio < to && PORTFOLIOS.has(tokens[portfolio]?.key ?? '')) portfolio++
    while (tokens[portfolio - 1]?.key === 'and' || tokens[portfolio - 1]?.key === 'the') portfolio--
    if (portfolio === end + 1) break
    end = portfolio
  }
  return end
}

/** A name right behind a title: of one to five words, the last of which is no institution's. */
function isBearer({ tokens, lookUp }: Reading, from: number, to: number): boolean {
  const length = to - from
  if (length < 1 || length > 6) return false
  const words = tokens.slice(from, to)
  if (JOINING.has(words[0]?.key ?? '') || ORDINAL.test(words[0]?.key ?? '')) return false
  if (words.some(({ key }) => key === 'of' || key === 'for' || key === '&')) return false
  if (length === 1 && lookUp.isDemonym(words[0]?.key ?? '')) return false
  const last = words.at(-1)?.key ?? ''
  return !(isInstitution(last) && last !== 'state')
}

function trimmed({ tokens }: Reading, { from, to }: Run): Run {
  while (from < to && (JOINING.has(tokens[from]?.key ?? '') || tokens[from]?.key === "'s")) from++
  while (to > from && (JOINING.has(tokens[to - 1]?.key ?? '') || tokens[to - 1]?.key === "'s")) to--
  return { from, to }
}

/** A demonym, a place or an acronym before a person's name is a name of its own. */
function splitLead(reading: Reading, { from, to }: Run): Run[] {
  const { tokens, lookUp } = reading
  const key = (at: number) => tokens[at]?.key ?? ''
  const isPerson = (at: number) =>
    to - at >= 2 &&
    lookUp.isFirstName(key(at)) &&
    tokens[at]?.gap === 'space' &&
    !isInstitution(key(to - 1)) &&
    !tokens.slice(at, to).some(({ key: word }) => JOINING.has(word))
  for (let at = from + 1; at < to - 1; at++) {
    if (!isPerson(at)) continue
    const lead = tokens
      .slice(from, at)
      .map((token) => token.key)
      .join(' ')
    const isOwn =
      (!lookUp.isFirstName(lead) && (lookUp.isDemonym(lead) || lookUp.isPlace(lead))) ||
      (tokens[at - 1]?.shape === 'upper' && key(at - 1).length > 2)
    if (isOwn)
      return [
        { from, to: at },
        { from: at, to },
      ]
  }
  return [{ from, to }]
}

/** Words that no name begins with are taken off its front, those that end none off its end. */
function withoutCommon(reading: Reading, run: Run): Run {
  const { tokens } = reading
  let { from, to } = trimmed(reading, run)
  while (from < to) {
    const token = tokens[from]
    if (!token) break
    const isOpening = OPENING.has(token.key) && to - from > 1
    // "the Global Coalition to Counter ISIL"
    const isPrefix = COMPOUND_OPENS.has(token.key) && tokens[from + 1]?.shape === 'upper'
    if (!isPrefix && (!COMMON.has(token.key) || isOpening || token.shape === 'upper')) break
    from++
  }
  while (to > from) {
    const token = tokens[to - 1]
    if (!token || !COMMON.has(token.key) || token.shape === 'upper') break
    if (OPENING.has(token.key) && to - from > 1) break
    // "Theresa May"
    if (reading.lookUp.isFirstName(tokens[to - 2]?.key ?? '') && to - from > 1) break
    to--
  }
  return trimmed(reading, { from, to })
}

/** What is no name although it is capitalised: a unit, a degree, a lone initial or a common word. */
function isNoName(reading: Reading, { from, to }: Run): boolean {
  const { tokens } = reading
  if (from >= to) return true
  const words = tokens.slice(from, to)
  if (!words.some((token) => isCapital(token))) return true
  if (words.length > 1) return false
  const [only] = words
  if (!only) return true
  if (only.end - only.start < 2) return true
  const isUpper =
    only.shape === 'upper' || /^\p{Lu}{2,}s$/u.test(reading.shadow.slice(only.start, only.end))
  if (isUpper && (NO_NAMES.has(only.key) || NO_NAMES.has(only.key.replace(/s$/, '')))) return true
  return COMMON.has(only.key) && only.shape !== 'upper'
}

/** The names of a run, in order. */
export function namesOfRun(reading: Reading, run: Run): Candidate[] {
  const { tokens } = reading
  const found: Candidate[] = []
  const add = (part: Run, title: Run | null) => {
    const name = withoutCommon(reading, part)
    const [first, second] = splitLead(reading, name)
    for (const one of second ? [first, second] : [name]) {
      if (!one || isNoName(reading, one)) continue
      found.push({ ...one, title: one.to === name.to ? title : null })
    }
  }
  let from = run.from
  let at = run.from
  while (at < run.to) {
    let end = titleEnd(reading, at, run.to)
    // "Julie Bishop", "Stephen King".
    if (end === run.to && end === at + 1 && reading.lookUp.isFirstName(tokens[at - 1]?.key ?? ''))
      break
    if (end === at) {
      at++
      continue
    }
    // "Deputy Secretary of State Antony Blinken": the bearer reaches to the next title or the end.
    let next = end
    const isGivenBefore = () =>
      next === run.to - 1 && reading.lookUp.isFirstName(tokens[next - 1]?.key ?? '')
    while (next < run.to && (titleEnd(reading, next, run.to) === next || isGivenBefore())) next++
    const isWhole = isBearer(reading, end, next)
    const isOffice = end >= run.to || JOINING.has(tokens[end]?.key ?? '')
    const isCore = tokens.slice(at, end).some(({ key }) => TITLE_HEADS.has(key))
    if (
      !isWhole &&
      !(
        isOffice &&
        isCore &&
        (at > run.from ||
          end < run.to ||
          tokens
            .slice(at, end)
            .every(
              ({ key }) =>
                TITLE_HEADS.has(key) ||
                TITLE_MODIFIERS.has(key) ||
                PORTFOLIOS.has(key) ||
                key === 'of' ||
                ORDINAL.test(key),
            ))
      )
    ) {
      // A head inside a longer name: "General Assembly", "King Abdullah University".
      at = end
      continue
    }
    if (isOffice && !isWhole && endsName(reading, from, at, end)) {
      at = end
      continue
    }
    if (at > from) add({ from, to: at }, null)
    if (isWhole) {
      add({ from: end, to: next }, { from: at, to: end })
      end = next
    }
    from = end
    at = end
  }
  if (from < run.to) add({ from, to: run.to }, null)
  return found
}

/** "Office of the President", "Prime Minister" behind "of the" is part of the name before it. */
function endsName({ tokens }: Reading, from: number, at: number, end: number): boolean {
  if (at === from) return false
  const before = tokens[at - 1]?.key
  return (before === 'the' || before === 'of') && end > at
}
