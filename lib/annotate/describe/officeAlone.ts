/**
 * "the president", "the former secretary of state", with nothing beside it that says of what: the one
 * holder of such an office whom the page names, or the holder in the one country that it is about.
 */
import type { Reason } from '../../schema/page.ts'
import {
  AS,
  DEFINITE,
  NEVER_ALONE,
  OF,
  OFFICE_CLASSES,
  OFFICE_NOUNS,
  OWN,
  officeKey,
  POSSESSIVE,
  PREDICATIVE,
  type Status,
} from '../english/descriptions.ts'
import type { TokenBlock } from '../text.ts'
import { basesOf } from './bases.ts'
import { isCountry } from './heads.ts'
import { apposed, endsThere, statusAfter } from './officeContext.ts'
import {
  allTenuresOf,
  type Holder,
  holder,
  type Tenure,
  tenuresBy,
  tenuresNamed,
} from './offices.ts'
import {
  type Described,
  joins,
  looksLikeName,
  namedEntities,
  overlapsName,
  type PageView,
  wordBefore,
} from './pageView.ts'
import { CONFIDENCE, confidenceOf, officeReason } from './resolveOffice.ts'

const MOST_WORDS = 4

interface Alone {
  readonly block: TokenBlock
  /** The first word behind the article, and of the office. */
  readonly spanFrom: number
  readonly from: number
  readonly to: number
  readonly key: string
  readonly status: Status
  /** "as president": of whom the sentence names. */
  readonly isAs: boolean
}

/** Every "the … office" of the page that the tenures have, with nothing behind it that says of what. */
function phrasesOf(view: PageView, tenures: readonly Tenure[]): Alone[] {
  const vocabulary = new Set<string>(OFFICE_NOUNS)
  for (const { key } of tenures) for (const word of key.split(' ')) vocabulary.add(word)
  const found: Alone[] = []
  for (const block of view.page.blocks) {
    const { tokens, index } = block
    for (let at = 0; at + 1 < tokens.length; at++) {
      const article = tokens[at]?.key ?? ''
      const isAs = article === AS
      if (!DEFINITE.has(article) && !OWN.has(article) && !isAs) continue
      if (tokens[at + 1]?.gap !== 'space' || PREDICATIVE.has(wordBefore(block, at))) continue
      const { at: from, status } = statusAfter(block, at + 1)
      for (let to = Math.min(from + MOST_WORDS, tokens.length); to > from; to--) {
        if (!vocabulary.has(tokens[to - 1]?.key ?? '')) continue
        let isOne = true
        for (let word = from + 1; word < to; word++) isOne &&= joins(tokens[word])
        if (!isOne || overlapsName(view, index, from, to)) continue
        const key = officeKey(tokens.slice(from, to).map((token) => token.key))
        if (NEVER_ALONE.has(key) || tenuresNamed(tenures, key).length === 0) continue
        const next = tokens[to]
        const isOpen = !(next?.key === OF && next.gap === 'space')
        if (isOpen && endsThere(view, block, to)) {
          found.push({ block, spanFrom: at + 1, from, to, key, status, isAs })
        }
        break
      }
    }
  }
  return found
}

/** A stranger: "President Smith" whom we do not know, "the French president" who is not known. */
const STRANGER = '?'

/** Everybody to whom the page gives an office, known or not. */
function claimantsOf(view: PageView, key: string, described: readonly Described[]): Set<string> {
  const claimants = new Set<string>()
  const here = new Map(described.map((one) => [`${one.block}:${one.to}`, one.entity]))
  const length = key.split(' ').length
  for (const block of view.page.blocks) {
    const { tokens, index } = block
    for (let to = length; to <= tokens.length; to++) {
      const from = to - length
      if (officeKey(tokens.slice(from, to).map((token) => token.key)) !== key) continue
      // "President Smith": a title before a name.
      if (tokens[to]?.gap === 'space') {
        const name = view.at(index, to)
        if (name) claimants.add(name.entity)
        else if (looksLikeName(block, to) && tokens[from]?.shape === 'title')
          claimants.add(STRANGER)
      }
    }
    for (const base of basesOf(view, block)) {
      const start = tokens[base.to]?.key === POSSESSIVE ? base.to + 1 : base.to
      const { at } = statusAfter(block, start)
      const words = tokens.slice(at, at + length).map((token) => token.key)
      if (officeKey(words) !== key || !joins(tokens[at]) || !endsThere(view, block, at + length))
        continue
      claimants.add(here.get(`${index}:${at + length}`) ?? STRANGER)
    }
  }
  return claimants
}

/** What the page says of who holds an office. */
interface Candidates {
  readonly tenures: readonly Tenure[]
  readonly claimants: ReadonlySet<string>
}

/** `described` is what is described already, with a name beside it. */
export function officeAlone(view: PageView, described: readonly Described[]): Described[] {
  const { knowledge, published } = view
  const entities = namedEntities(view)
  const persons = new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  for (const { entity, reason } of described) if (reason.rule === 'office') persons.add(entity)
  const ofPersons = [...persons].flatMap((person) => [...tenuresBy(knowledge, person)])
  const countries = entities.filter((entity) => isCountry(entity, knowledge))
  const [country] = countries
  const ofCountry = country && countries.length === 1 ? allTenuresOf(knowledge, country.id) : []
  const all = [...ofPersons, ...ofCountry]
  if (all.length === 0) return []

  const candidates = new Map<string, Candidates>()
  const candidatesOf = (key: string): Candidates => {
    const known = candidates.get(key)
    if (known) return known
    const claimants = OFFICE_CLASSES.has(key)
      ? new Set<string>()
      : claimantsOf(view, key, described)
    const made = { tenures: tenuresNamed(ofPersons, key), claimants }
    candidates.set(key, made)
    return made
  }
  const isHere = (entity: string) => persons.has(entity)
  /** "the job Barack Obama has done as president": the one person of the sentence who was it. */
  const ofSentence = ({ block, spanFrom, key }: Alone): Holder | null => {
    const start = [...block.sentenceStarts].findLast((at) => at <= spanFrom) ?? 0
    const here = new Set<string>()
    for (let at = start; at < block.tokens.length; at++) {
      if (at > start && block.sentenceStarts.has(at)) break
      const name = view.at(block.index, at)
      if (name && persons.has(name.entity)) here.add(name.entity)
    }
    const [only] = here
    if (!only || here.size !== 1) return null
    const own = tenuresNamed(tenuresBy(knowledge, only), key).at(-1)
    return own ? { tenure: own, certainty: 'weak' } : null
  }

  return phrasesOf(view, all).flatMap((phrase): Described[] => {
    const { block, spanFrom, to, key, status, isAs } = phrase
    if (apposed(view, block, spanFrom, to)) return []
    const { tenures, claimants } = candidatesOf(key)
    let found: Holder | null = isAs
      ? ofSentence(phrase)
      : holder(tenures, status, published, isHere)
    let confidence: number = CONFIDENCE.weak
    if (found) {
      confidence = found.certainty === 'weak' ? CONFIDENCE.weak : confidenceOf(view, found)
    } else if (tenures.length === 0 && !isAs) {
      found = holder(tenuresNamed(ofCountry, key), status, published, isHere)
      if (found?.certainty !== 'dated') return []
      confidence = CONFIDENCE.stale
    }
    const who = found?.tenure.holder
    if (!found || !who || [...claimants].some((claimant) => claimant !== who)) return []
    const name = block.text.slice(block.tokens[spanFrom]?.start, block.tokens[to - 1]?.end)
    const reason: Reason = officeReason(view, found.tenure, name)
    return [
      {
        block: block.index,
        from: spanFrom,
        to,
        entity: who,
        confidence: Math.min(confidence, 0.88),
        reason,
      },
    ]
  })
}
