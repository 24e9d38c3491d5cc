/**
 * Ties between the names of an article: those that it states in a form that is nearly always right, and for
 * every other pair that it names together often enough, that it does.
 */
import type { ObservedTie } from '../../schema/observations.ts'
import { MENTIONED_TOGETHER } from '../../schema/record.ts'
import type { DocumentContext } from './context.ts'
import { passageOf } from './passage.ts'
import { statedTies } from './ties/patterns.ts'
import { viewOf } from './view.ts'

/** Pairs of one article that are kept: those of most sentences, then the earliest. */
const MOST_PAIRS = 30

/** Sentences kept of each. */
const MOST_SENTENCES = 3

/** More names than these in one sentence are a list, which ties nobody to anybody. */
const LONGEST_LIST = 8

/** A pair says that two were named together, and no more. */
const TOGETHER = 0.5

interface Pair {
  readonly one: number
  readonly other: number
  readonly sentences: number[]
}

/** Names of one sentence, two by two; descriptions, demonyms and two places say little. */
function pairs({ names, clusters, blocks, sentences }: DocumentContext): Pair[] {
  const bySentence = new Map<number, Set<number>>()
  for (const { sentence, cluster, form } of names) {
    if (form === 'demonym' || form === 'pronoun' || form === 'nominal') continue
    const block = blocks[sentences[sentence]?.block ?? -1]
    if (block?.role !== 'paragraph') continue
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(cluster))
  }
  const found = new Map<string, Pair>()
  for (const [sentence, own] of bySentence) {
    if (own.size > LONGEST_LIST) continue
    const list = [...own]
    for (const [at, first] of list.entries()) {
      for (const second of list.slice(at + 1)) {
        if (clusters[first]?.kind === 'place' && clusters[second]?.kind === 'place') continue
        const [one, other] = first < second ? [first, second] : [second, first]
        const pair = found.get(`${one} ${other}`)
        if (pair) pair.sentences.push(sentence)
        else found.set(`${one} ${other}`, { one, other, sentences: [sentence] })
      }
    }
  }
  return [...found.values()]
}

/** The ties of a document; "mentioned together" only where nothing more is stated. */
export function tiesOf(context: DocumentContext): ObservedTie[] {
  const stated = statedTies(viewOf(context))
  const typed = stated.map(
    ({ start, end, ...tie }): ObservedTie => ({
      ...tie,
      sources: [passageOf(context, start, end)],
    }),
  )
  const isTied = new Set(stated.flatMap(({ subject: a, object: b }) => [`${a} ${b}`, `${b} ${a}`]))
  const together = pairs(context)
    .filter(({ one, other }) => !isTied.has(`${one} ${other}`))
    .sort(
      (a, b) =>
        b.sentences.length - a.sentences.length ||
        (a.sentences[0] ?? 0) - (b.sentences[0] ?? 0) ||
        a.one - b.one ||
        a.other - b.other,
    )
    .slice(0, MOST_PAIRS)
    .map(({ one, other, sentences }): ObservedTie => {
      const sources = sentences.slice(0, MOST_SENTENCES).flatMap((at) => {
        const sentence = context.sentences[at]
        return sentence ? [passageOf(context, sentence.start, sentence.end)] : []
      })
      const role = MENTIONED_TOGETHER
      return {
        subject: one,
        predicate: 'relatedTo',
        object: other,
        role,
        sources,
        confidence: TOGETHER,
      }
    })
  return [...typed.filter(({ subject, object }) => subject !== object), ...together]
}
