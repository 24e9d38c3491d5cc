/** What joins two capitalised words to one name, and what does not. */
import { PARTICLES } from '../../annotate/particles.ts'
import { ABBREVIATIONS } from '../../text/english.ts'
import { isCapital, isNamePart, isSpaced } from './capitals.ts'
import type { ContextToken } from './context.ts'
import {
  COMPOUND_ENDS,
  COMPOUND_OPENS,
  EVENT_HEADS,
  EVENT_OPENERS,
  GENERIC,
  ORGANIZATION_HEADS,
  ORGANIZATION_OPENERS,
  PLACE_HEADS,
  PLACE_OPENERS,
  PORTFOLIOS,
  TITLE_HEADS,
  WORK_HEADS,
} from './english.ts'
import type { Reading } from './reading.ts'

/** Words that take "of" behind them inside a name. */
const takesOf = (key: string) =>
  // "Cessation of Hostilities", "Declaration of Independence"
  /(?:[ts]ion|ment|ship)$/.test(key) ||
  ORGANIZATION_OPENERS.has(key) ||
  ORGANIZATION_HEADS.has(key) ||
  PLACE_HEADS.has(key) ||
  PLACE_OPENERS.has(key) ||
  EVENT_HEADS.has(key) ||
  EVENT_OPENERS.has(key) ||
  WORK_HEADS.has(key) ||
  GENERIC.has(key) ||
  TITLE_HEADS.has(key) ||
  [
    'statue',
    'duke',
    'duchess',
    'earl',
    'prince',
    'house',
    'sons',
    'knights',
    'soldiers',
    'lord',
    'isle',
    'horn',
    'cape',
    'daughters',
    'chargé',
    'head',
    'chamber',
    'strip',
    'rock',
    'community',
    'order',
  ].includes(key)

const TAKES_FOR = new Set(
  `center centre institute institution commissioner organization organisation council fund campaign
  movement envoy agency commission office association committee coalition alliance society foundation
  academy bank ministry minister secretary party partnership initiative observatory programme program
  network league union department representative rapporteur rewards doctors reporters forum tribunal
  court bureau group doctors hospital advisor adviser authority force`.split(/\s+/),
)

/** Nouns that stand in a list inside a name: "Health and Human Services". */
const isAbstract = (key: string) =>
  PORTFOLIOS.has(key) ||
  /(?:tion|ment|ity|ics|ure|ance|ence|ship|ism|gy|my|ies|fare|ology|rights|arts|life|care)$/.test(
    key,
  )

/** The Arabic article before the letters that change it: "Jabhat an-Nusra". Some are English words too. */
const ARTICLES = new Set('al el as ar ash az at ad an ed es ez et'.split(' '))

const ENGLISH = new Set('as an at ad et'.split(' '))

/** "Dayr az Zawr", "von der Leyen": a small word that joins names with spaces around it. */
const joinsSpaced = (key: string) => (PARTICLES.has(key) || ARTICLES.has(key)) && !ENGLISH.has(key)

/** A particle with a hyphen behind it: "Haider al-Abadi", "Jabhat an-Nusra". */
export function isHyphened(tokens: readonly ContextToken[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  return (
    token?.shape === 'lower' &&
    (ARTICLES.has(token.key) || PARTICLES.has(token.key)) &&
    next?.gap === 'hyphen' &&
    isCapital(next)
  )
}

/** Where the capitalised word stands that a connector at `at` leads to; -1 where it leads to none. */
export function afterConnector(reading: Reading, runFrom: number, at: number): number {
  const { tokens } = reading
  const word = tokens[at]
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (!word || !before || !isSpaced(word) || word.shape !== 'lower' || !next) return -1
  const namePart = (index: number) => isNamePart(reading, index) && isSpaced(tokens[index])
  if (word.key === 'of' || word.key === 'for') {
    const to = next.key === 'the' && isSpaced(next) && next.shape === 'lower' ? at + 2 : at + 1
    if (!namePart(to)) return -1
    const fits = word.key === 'of' ? takesOf(before.key) : TAKES_FOR.has(before.key)
    // "Envoy for the Global Coalition": the head may stand before a word of its own.
    const isPlural = before.key.endsWith('s') && takesOf(before.key.slice(0, -1))
    return fits || (isPlural && word.key === 'of') ? to : -1
  }
  if (word.key === 'and') {
    // "Islamic State of Iraq and the Levant".
    const isState = tokens
      .slice(runFrom + 1, at)
      .some(({ key }, index, all) => key === 'state' && all[index + 1]?.key === 'of')
    if (isState) {
      const to = next.key === 'the' && namePart(at + 2) ? at + 2 : at + 1
      return namePart(to) ? to : -1
    }
    if (!namePart(at + 1) || !isAbstract(before.key)) return -1
    let last = at + 1
    while (isNamePart(reading, last + 1) && isSpaced(tokens[last + 1])) last++
    const lastKey = tokens[last]?.key ?? ''
    // "Ministry of Trade and Industry", "Food and Drug Administration".
    const opened = tokens
      .slice(runFrom, at)
      .some(({ key }, index, all) => key === 'of' && takesOf(all[index - 1]?.key ?? ''))
    if (opened && isAbstract(lastKey)) return at + 1
    return ORGANIZATION_HEADS.has(lastKey) && last > at + 1 ? at + 1 : -1
  }
  // "Ursula von der Leyen", "Haider al Abadi".
  if (!joinsSpaced(word.key)) return -1
  const second = next.shape === 'lower' && joinsSpaced(next.key) ? at + 2 : at + 1
  const isJoined = tokens[second]?.gap === 'space' || tokens[second]?.gap === 'hyphen'
  return isNamePart(reading, second) && isJoined ? second : -1
}

export const endsWithStop = (key: string, length: number) =>
  length === 1 ||
  ABBREVIATIONS.has(key) ||
  [
    'spc',
    'brig',
    'cpl',
    'pvt',
    'pfc',
    'cdr',
    'mt',
    'ft',
    'hon',
    'sheikh',
    'ph',
    'al',
    'st',
  ].includes(key)

/** Whether a hyphen between two words is inside a name. */
export function hyphenJoins(reading: Reading, at: number): boolean {
  const { tokens, lookUp } = reading
  const left = tokens[at - 1]
  const right = tokens[at]
  if (!left || !right) return false
  if (COMPOUND_OPENS.has(left.key)) return false
  if (isCapital(right)) {
    const own = (key: string) => lookUp.isDemonym(key) || lookUp.isPlace(key)
    const isPair = own(left.key) && own(right.key) && !lookUp.isPlace(`${left.key} ${right.key}`)
    return !isPair
  }
  if (right.shape === 'number') return left.shape === 'upper' || left.end - left.start === 1
  if (right.shape === 'mixed') return left.shape === 'upper' || left.shape === 'title'
  if (/^\d/.test(right.key)) return left.shape === 'upper'
  if (COMPOUND_ENDS.has(right.key) || right.shape !== 'lower') return false
  // "Kim Jong-un": a short syllable behind a name of several words.
  return (
    right.key.length <= 4 &&
    left.gap === 'space' &&
    isCapital(tokens[at - 2]) &&
    left.shape === 'title'
  )
}
