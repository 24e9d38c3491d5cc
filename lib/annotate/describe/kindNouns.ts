/**
 * "the country", "this city", "the company's": a noun for what the page has named before, where only
 * one of that kind can be meant; and "America is a nation that …", which says what a name is.
 */

import {
  ARTICLE,
  COMPOUND,
  COPULAS,
  DEFINITE,
  INDEFINITE,
  LISTS,
  OWN,
  PERSON_NOUNS,
  PLAIN_ADJECTIVES,
  POSSESSIVE,
  RESTRICTS,
} from '../english/descriptions.ts'
import type { TokenBlock } from '../text.ts'
import { isA, nounsFor } from './heads.ts'
import {
  between,
  type Described,
  looksLikeName,
  type NamedMention,
  namedEntities,
  overlapsName,
  type PageView,
} from './pageView.ts'

const CONFIDENCE = { only: 0.7, nearest: 0.65, predicate: 0.7 } as const

/** How many sentences a noun may stand behind the name that it is for, by how it is introduced. */
const REACH = { the: 1, theMost: 3, this: 3, own: 5, that: 1 } as const

/** So many times as often as any other of its kind, and it is what the page is about. */
const DOMINANCE = 2
const LEAST = 3

/** A name of something of the noun's kind, with its sentence. */
interface Candidate {
  readonly mention: NamedMention
  readonly sentence: number
}

/** Sentences of the page, numbered through. */
function sentencesOf(view: PageView): (block: number, token: number) => number {
  const numbers = view.page.blocks.map(() => new Int32Array(0))
  let sentence = 0
  view.page.blocks.forEach(({ tokens, sentenceStarts }, index) => {
    sentence++
    numbers[index] = Int32Array.from(tokens, (_, at) => {
      if (at > 0 && sentenceStarts.has(at)) sentence++
      return sentence
    })
  })
  return (block, token) => numbers[block]?.[token] ?? 0
}

/** The names of the page by the nouns that may stand for them. */
function candidatesOf(
  view: PageView,
  sentenceOf: (block: number, token: number) => number,
): Map<string, Candidate[]> {
  const nouns = new Map(
    namedEntities(view).flatMap((entity): [string, string[]][] =>
      entity.kind === 'other' || entity.kind === 'event'
        ? []
        : [[entity.id, nounsFor(entity, view.knowledge)]],
    ),
  )
  const candidates = new Map<string, Candidate[]>()
  for (const mention of view.named) {
    for (const noun of nouns.get(mention.entity) ?? []) {
      const list = candidates.get(noun) ?? []
      list.push({ mention, sentence: sentenceOf(mention.block, mention.from) })
      candidates.set(noun, list)
    }
  }
  return candidates
}

interface Chosen {
  readonly entity: string
  readonly confidence: number
}

const entitiesOf = (list: readonly Candidate[]) =>
  new Set(list.map(({ mention }) => mention.entity))

/** What a page names at least `DOMINANCE` times as often as any other of the kind. */
function dominant(all: readonly Candidate[]): string | null {
  const [most, second] = [...timesOf(all)].sort((one, other) => other[1] - one[1])
  const isMost = most && most[1] >= LEAST && most[1] >= DOMINANCE * (second?.[1] ?? 0)
  return isMost ? most[0] : null
}

const timesOf = (all: readonly Candidate[]) => {
  const times = new Map<string, number>()
  for (const { mention } of all) times.set(mention.entity, (times.get(mention.entity) ?? 0) + 1)
  return times
}

/** Whether a page names nothing else of the kind more often. */
const isOften = (all: readonly Candidate[], entity: string) => {
  const times = timesOf(all)
  return (times.get(entity) ?? 0) >= Math.max(...times.values())
}

/** The one thing that a noun can mean at a place, from what the page names. */
function choose(
  view: PageView,
  all: readonly Candidate[],
  determiner: string,
  at: { block: number; token: number; sentence: number },
): Chosen | null {
  const before = all.filter(
    ({ mention }) =>
      mention.block < at.block || (mention.block === at.block && mention.from < at.token),
  )
  const within = (sentences: number) =>
    before.filter(({ sentence }) => at.sentence - sentence <= sentences)
  // A name that is only suggested may be wrong; one that comes back is less likely to be.
  const isSure = (entity: string) =>
    view.isNamed(entity) || all.filter(({ mention }) => mention.entity === entity).length > 2
  const isSole = entitiesOf(all).size === 1
  const only = (list: readonly Candidate[]): string | null => {
    const entities = entitiesOf(list)
    const [entity] = entities
    return entities.size === 1 && entity && isSure(entity) ? entity : null
  }
  const most = dominant(all)
  const theMost = (list: readonly Candidate[]) =>
    most && isSure(most) && entitiesOf(list).has(most) ? most : null
  const chosen = (): string | null => {
    // The speaker's own: what the page is about.
    if (OWN.has(determiner)) {
      return isSole ? only(within(REACH.own)) : theMost(within(REACH.own))
    }
    if (determiner === 'that') return only(within(REACH.that))
    // What is pointed at needs no name near by, so it may not be one of several.
    if (determiner === 'this') return isSole ? only(within(REACH.this)) : null
    const near = only(within(REACH.the))
    return near && isOften(all, near) ? near : theMost(within(REACH.theMost))
  }
  const entity = chosen()
  if (entity === null) return null
  return { entity, confidence: isSole ? CONFIDENCE.only : CONFIDENCE.nearest }
}

/** Whether a noun stands for itself: no compound, and nothing behind it that says which. */
function standsAlone(view: PageView, block: TokenBlock, to: number): boolean {
  const next = block.tokens[to]
  if (!next || next.key === POSSESSIVE) return true
  if (next.gap === 'hyphen') return false
  if (next.gap !== 'space') return true
  if (COMPOUND.has(next.key) || RESTRICTS.has(next.key)) return false
  return !view.at(block.index, to) && !looksLikeName(block, to)
}

/** How many words behind its article the noun of a predicate may stand. */
const MOST_WORDS = 6

/** Where the article of a predicate or an apposition stands: "X is a …", "X, a …", "X, the …,". */
function articleBehind(block: TokenBlock, to: number): { at: number; closes: boolean } | null {
  const [next, second] = [block.tokens[to], block.tokens[to + 1]]
  const isArticle = (key: string | undefined) => INDEFINITE.has(key ?? '') || key === ARTICLE
  if (next?.gap === 'space' && COPULAS.has(next.key) && isArticle(second?.key)) {
    return { at: to + 1, closes: false }
  }
  // "Putin, the chancellor and …" is a list, so an apposition with "the" has to be closed.
  const isApposed = between(block, to) === ', ' && isArticle(next?.key)
  return isApposed ? { at: to, closes: next?.key === ARTICLE } : null
}

/** "America is a nation …", "Chomsky, a philosopher,": a noun for what the name before it is. */
function predicateOf(view: PageView, name: NamedMention): Described | null {
  const block = view.page.blocks[name.block]
  const entity = view.knowledge.entities.get(name.entity)
  if (!block || !entity || entity.kind === 'event' || !view.isNamed(name.entity)) return null
  const article = articleBehind(block, name.to)
  if (!article) return null
  const { tokens } = block
  for (let at = article.at + 1; at <= article.at + MOST_WORDS && at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.gap !== 'space' && token?.gap !== 'hyphen') return null
    if (token.shape !== 'lower' || overlapsName(view, name.block, at, at + 1)) continue
    const isNoun =
      view.page.language.heads.get(token.key) === entity.kind ||
      (entity.kind === 'person' && PERSON_NOUNS.has(token.key)) ||
      isA(entity, token.key, view.knowledge)
    const next = tokens[at + 1]
    const ends =
      next?.gap !== 'space' || RESTRICTS.has(next.key) || view.page.language.locatives.has(next.key)
    if (!isNoun || !ends) continue
    const goesOn = next && (next.gap !== 'break' || LISTS.has(next.key))
    if (article.closes && goesOn) return null
    return {
      block: name.block,
      from: at,
      to: at + 1,
      entity: name.entity,
      confidence: CONFIDENCE.predicate,
      reason: { rule: 'kindNoun', name: token.key, fullName: entity.label },
    }
  }
  return null
}

/** Every noun of a page for what it has named, and every predicate. */
export function kindNouns(view: PageView): Described[] {
  if (view.named.length === 0) return []
  const sentenceOf = sentencesOf(view)
  const candidates = candidatesOf(view, sentenceOf)
  const saidIn = new Set<string>()
  const found = view.named.flatMap((name) => predicateOf(view, name) ?? [])
  for (const block of view.page.blocks) {
    const { tokens, index, text } = block
    for (let at = 0; at + 1 < tokens.length; at++) {
      const word = tokens[at]?.key ?? ''
      if (!DEFINITE.has(word) && !OWN.has(word)) continue
      let noun = at + 1
      while (PLAIN_ADJECTIVES.has(tokens[noun]?.key ?? '')) noun++
      const head = tokens[noun]
      if (head?.gap !== 'space' || head.shape !== 'lower') continue
      const all = candidates.get(head.key)
      if (!all || overlapsName(view, index, noun, noun + 1)) continue
      if (!standsAlone(view, block, noun + 1)) continue
      const place = { block: index, token: noun, sentence: sentenceOf(index, noun) }
      const chosen = choose(view, all, word, place)
      // Said again in the same sentence: the first time was enough.
      const said = chosen && `${place.sentence}:${chosen.entity}`
      if (!chosen || !said || saidIn.has(said)) continue
      saidIn.add(said)
      const label = view.knowledge.entities.get(chosen.entity)?.label ?? ''
      found.push({
        block: index,
        from: noun,
        to: noun + 1,
        entity: chosen.entity,
        confidence: chosen.confidence,
        reason: { rule: 'kindNoun', name: text.slice(head.start, head.end), fullName: label },
      })
    }
  }
  return found
}
