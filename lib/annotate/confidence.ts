/**
 * Step 5, abstain: how likely the best candidate of a mention is right. General packs list every way
 * in which anybody ever wrote a name, so most of what is found is not sure. A logistic regression over
 * what the name, the words around it and the page say; every weight has its line below.
 */
import type { Token } from '../text/tokens.ts'
import type { Found } from './find.ts'
import { likenessToLabel } from './labels.ts'
import { OF_KNOWLEDGE } from './language.ts'
import { ARABIC_ARTICLES } from './particles.ts'
import type { Candidate, Ranking } from './rank.ts'
import type { TokenBlock } from './text.ts'

/** What the evidence asks about the page. */
export interface PageEvidence {
  /** Entities that a name of more than one word stands for somewhere on the page. */
  readonly namedInFull: ReadonlySet<string>
  /** Whether a token is part of some other name that was found. */
  readonly isClaimed: (block: number, token: number) => boolean
}

/** A mention with its best candidate. */
interface Case {
  readonly found: Found
  readonly best: Candidate
  readonly page: PageEvidence
}

/** A word that, as it stands in the middle of a sentence, is part of a name; titles are not. */
function isCapitalised(block: TokenBlock, at: number): boolean {
  const token = block.tokens[at]
  if (!token || (token.shape !== 'title' && token.shape !== 'upper')) return false
  if (!block.language.capitalsAreNames) return false
  const { key } = token
  return (
    !block.sentenceStarts.has(at) &&
    !block.language.titles.has(key) &&
    !block.language.calendar.has(key) &&
    !block.language.common.has(key)
  )
}

/** The token before, with only a space between. */
function before({ block, from }: Found): Token | undefined {
  return block.tokens[from]?.gap === 'space' ? block.tokens[from - 1] : undefined
}

/** The token behind, with only a space between. */
function after({ block, to }: Found): Token | undefined {
  const token = block.tokens[to]
  return token?.gap === 'space' ? token : undefined
}

const words = ({ block, from, to }: Found) => block.tokens.slice(from, to)

const HYPHENS: ReadonlySet<Token['gap'] | undefined> = new Set(['hyphen', 'dash'])

/** "the Communist Party of the Soviet Union": neither end of it stands for itself. */
function joins({ found: { block, from, to }, page }: Case): boolean {
  const { tokens, index } = block
  const isSpace = (at: number) => tokens[at]?.gap === 'space'
  const isName = (at: number) => isCapitalised(block, at) || page.isClaimed(index, at)
  const past = (at: number, step: 1 | -1) => (tokens[at]?.key === 'the' ? at + step : at)
  const left = past(from - 1, -1)
  if (isSpace(from) && block.language.connectors.has(tokens[left]?.key ?? '') && isName(left - 1))
    return true
  if (!block.language.connectors.has(tokens[to]?.key ?? '') || !isSpace(to)) return false
  return isName(past(to + 1, 1))
}

/** A name of several words of which only the first has a capital, where a sentence opens. */
function isPhrase({ found }: Case): boolean {
  const { block, from, to } = found
  if (!block.sentenceStarts.has(from) || to - from < 2) return false
  return words(found)
    .slice(1)
    .every(({ shape }) => shape === 'lower')
}

/** "Harford County Executive" is one title; "US President Barack Obama" is a country, and a person. */
function isOfTitle({ found, page }: Case): boolean {
  const { block, to } = found
  let at = to
  while (
    block.tokens[at]?.gap === 'space' &&
    block.language.titles.has(block.tokens[at]?.key ?? '')
  )
    at++
  const isTitle = at > to && block.tokens[to]?.shape !== 'lower'
  return isTitle && !(block.tokens[at]?.gap === 'space' && page.isClaimed(block.index, at))
}

const QUOTES = /["“”«»„]/

function isQuoted({ found: { block, from, to } }: Case): boolean {
  const start = block.tokens[from]?.start ?? 0
  const end = block.tokens[to - 1]?.end ?? 0
  return QUOTES.test(block.text[start - 1] ?? '') && QUOTES.test(block.text[end] ?? '')
}

const isCurated = ({ best: { entity } }: Case) =>
  entity?.origin === 'curated' || entity?.origin === 'reader'

type Evidences = Readonly<
  Record<string, { readonly weight: number; readonly of: (one: Case) => number | boolean }>
>

/** Away from certainty by this much at most: a share of .995 says no more than one of .99. */
const MOST_SHARE = 0.995

const logit = (share: number) => Math.log(share / (1 - share))

/**
 * How well known the name is for the entity: by the logarithm of its `weight`, else by the entity's
 * `popularity`. A list that gives neither is somebody's own: its names are as good as the average.
 */
function knownBy({ best: { name, entity } }: Case): number {
  const { popularity } = entity ?? {}
  if (name.weight === undefined) return MEASURED + 0.08 * (popularity ?? UNSTATED)
  return (popularity === undefined ? 0 : MEASURED) + 0.33 * Math.log(name.weight)
}

/** Somebody counted how often it is written about. */
const MEASURED = 0.6

/** The median popularity of an entity that a text names, in the packs made for measuring. */
const UNSTATED = 9

/**
 * What is looked at, and its weight: added log odds of being right, for 1 or true. The fit was judged on
 * halves of the development sets' documents, each tried on the other, with the packs made for them and the
 * bundled ones; the weights here are of all documents, rounded. What changed nothing was left out.
 * `curated` was set by hand afterwards, by what is marked with the entries (README.md).
 */
const NAME_EVIDENCE: Evidences = {
  always: { weight: -1.4, of: () => true },
  share: {
    weight: 0.3,
    of: ({ best }) => logit(Math.min(MOST_SHARE, Math.max(1 - MOST_SHARE, best.share))),
  },
  likeness: { weight: 0.25, of: ({ best }) => Math.log1p(best.likeness) },
  kindEvidence: { weight: 0.6, of: ({ best }) => best.kindEvidence },
  curated: { weight: 0.8, of: isCurated },
  known: { weight: 1, of: knownBy },
  person: { weight: 0.8, of: ({ best }) => best.name.kind === 'person' },
  personOfOneWord: {
    weight: -0.8,
    of: ({ best, found }) => best.name.kind === 'person' && found.to - found.from === 1,
  },
  event: { weight: -0.9, of: ({ best }) => best.name.kind === 'event' },
  isPart: {
    weight: -0.4,
    of: ({ best }) => likenessToLabel(best.name).isPart && !likenessToLabel(best.name).isLabel,
  },
  isInitials: { weight: -1, of: ({ best }) => likenessToLabel(best.name).isInitials },
  otherWords: { weight: -1.4, of: ({ best }) => Math.min(2, likenessToLabel(best.name).others) },
  isOther: { weight: -0.4, of: ({ best }) => likenessToLabel(best.name).isOther },
  isAdjective: {
    weight: -0.9,
    of: ({ best, found }) =>
      found.to - found.from === 1 &&
      !likenessToLabel(best.name).isLabel &&
      found.block.language.adjective.test(words(found)[0]?.key ?? ''),
  },
  otherDirection: {
    weight: -1.2,
    of: ({ best, found }) =>
      found.to - found.from > 1 &&
      !likenessToLabel(best.name).isPart &&
      found.block.language.directions.has(words(found)[0]?.key ?? ''),
  },
  manyWords: {
    weight: 0.3,
    of: ({ best }) => best.name.words.filter(({ key }) => !OF_KNOWLEDGE.common.has(key)).length > 2,
  },
  namedInFull: { weight: 0.65, of: ({ best, page }) => page.namedInFull.has(best.name.entity) },
}

/** The same for how it is written, and for the words around it. */
const CONTEXT_EVIDENCE: Evidences = {
  firstLower: {
    weight: -2.7,
    // "euro crisis", "al-Qaeda", and what somebody chose to write so.
    of: ({ found, ...one }) =>
      words(found)[0]?.shape === 'lower' &&
      !one.best.name.plain &&
      !ARABIC_ARTICLES.has(words(found)[0]?.key ?? '') &&
      !isCurated({ found, ...one }),
  },
  commonWords: {
    weight: -1.6,
    of: ({ found }) =>
      // "WHO" is no "who".
      words(found).every(
        ({ key, shape }) =>
          shape !== 'upper' &&
          (found.block.language.titles.has(key) ||
            found.block.language.common.has(key) ||
            found.block.language.calendar.has(key)),
      ),
  },
  phrase: { weight: -1.1, of: isPhrase },
  opensSentence: { weight: 0.3, of: ({ found }) => found.block.sentenceStarts.has(found.from) },
  quoted: { weight: -2.4, of: isQuoted },
  hyphenBefore: {
    weight: -2,
    of: ({ found: { block, from } }) => from > 0 && HYPHENS.has(block.tokens[from]?.gap),
  },
  capitalBefore: {
    weight: -1.5,
    of: ({ found, page: { isClaimed } }) =>
      before(found) !== undefined &&
      isCapitalised(found.block, found.from - 1) &&
      !isClaimed(found.block.index, found.from - 1),
  },
  capitalAfter: {
    weight: -1,
    of: ({ found, page: { isClaimed } }) =>
      after(found) !== undefined &&
      isCapitalised(found.block, found.to) &&
      !isClaimed(found.block.index, found.to),
  },
  nameBefore: {
    weight: -1.6,
    of: ({ found, page }) =>
      before(found) !== undefined && page.isClaimed(found.block.index, found.from - 1),
  },
  nameAfter: {
    weight: -1.6,
    of: ({ found, page }) =>
      after(found) !== undefined && page.isClaimed(found.block.index, found.to),
  },
  titleAfter: { weight: -1.2, of: isOfTitle },
  joinsNames: { weight: -0.5, of: joins },
  titleBefore: {
    weight: 0.2,
    of: ({ found }) => found.block.language.titles.has(before(found)?.key ?? ''),
  },
  thePerson: {
    weight: -0.7,
    of: ({ best, found }) => best.name.kind === 'person' && before(found)?.key === 'the',
  },
  inPlace: {
    weight: 0.8,
    of: ({ best, found }) =>
      best.name.kind === 'place' && found.block.language.locatives.has(before(found)?.key ?? ''),
  },
}

/** Every piece of evidence by its name. */
export const EVIDENCE: Evidences = { ...NAME_EVIDENCE, ...CONTEXT_EVIDENCE }

/**
 * Somebody chose to write each name of a curated entry: as a name it is at least this sure (log odds of
 * .9), whatever the words around it say then.
 */
const CURATED = 2.3

function oddsOf(evidence: Evidences, one: Case): number {
  let odds = 0
  for (const { weight, of } of Object.values(evidence)) odds += weight * Number(of(one))
  return odds
}

/** The probability that the best candidate of a mention is right, 0 to 1. */
export function confidenceOf(found: Found, ranking: Ranking, page: PageEvidence): number {
  const one = { found, best: ranking.candidates[0], page }
  const name = oddsOf(NAME_EVIDENCE, one)
  const odds = (isCurated(one) ? Math.max(name, CURATED) : name) + oddsOf(CONTEXT_EVIDENCE, one)
  return 1 / (1 + Math.exp(-odds))
}

/** Every piece of evidence by its name, as numbers: for tests, and for whoever fits the weights again. */
export function evidenceOf(found: Found, ranking: Ranking, page: PageEvidence) {
  const one = { found, best: ranking.candidates[0], page }
  return Object.fromEntries(
    Object.entries(EVIDENCE).map(([name, { of }]): [string, number] => [name, Number(of(one))]),
  )
}
