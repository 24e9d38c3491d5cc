/**
 * `backstory score --related`: the cloze test. The page is the first three sentences of a document, the
 * knowledge is all other documents, compiled; whom does the rest of the document name?
 */
import { basename } from 'node:path'
import * as z from 'zod'
import { indexKnowledge, type Knowledge } from '../lib/annotate/knowledge.ts'
import { relatedTo } from '../lib/brief/related.ts'
import { observe } from '../lib/compile/articles/observe.ts'
import { reduce } from '../lib/compile/articles/reduce.ts'
import { ALL_RULES } from '../lib/compile/articles/rules.ts'
import type { Form, KnowledgeRecord } from '../lib/schema/record.ts'
import { sentences } from '../lib/text/sentences.ts'
import { annotateText, type TextAnnotation } from './annotateText.ts'
import { ndjson } from './documents.ts'
import { GoldDocument } from './gold.ts'
import { recordOf } from './kinds.ts'

/** Sentences of the page, and names of the ranking that count. */
const SENTENCES = 3
const RANKS = 10

/** A ranking of names for a page, best first. */
type Ranking = (page: ReadonlyMap<string, number>, knowledge: Knowledge) => readonly string[]

/** In how many documents a name stands together with each name of the page, added up. */
export const coOccurrence: Ranking = (page, knowledge) => {
  const counts = new Map<string, number>()
  for (const entity of page.keys()) {
    for (const doc of new Set(knowledge.mentionsOf(entity).map((one) => one.doc))) {
      for (const other of new Set(knowledge.mentionsIn(doc).map((one) => one.entity))) {
        if (!page.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1)
      }
    }
  }
  return [...counts]
    .sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))
    .map(([entity]) => entity)
}

/** Countries are half of what the rest of a document names, so places are asked for. */
const related: Ranking = (page, knowledge) =>
  relatedTo(page, knowledge, { places: true }).map(({ entity }) => entity)

const halved: Ranking = (page, knowledge) => relatedTo(page, knowledge).map(({ entity }) => entity)

const RANKINGS = { coOccurrence, related, halved } as const

/** Discounted gain of the first ten, as a share of the best that there is. */
export function ndcg(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2)
  let got = 0
  for (const [rank, entity] of ranked.slice(0, RANKS).entries()) {
    if (relevant.has(entity)) got += gain(rank)
  }
  let best = 0
  for (let rank = 0; rank < Math.min(RANKS, relevant.size); rank++) best += gain(rank)
  return best === 0 ? 0 : got / best
}

/** Where the first three sentences end; a paragraph ends a sentence too. */
function endOfPage(text: string): number {
  let left = SENTENCES
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    for (const { end } of sentences(paragraph)) if (--left === 0) return index + end
  }
  return text.length
}

/** Peoples and descriptions are context of a page, but nobody who is named. */
const isName = (form: Form) => form !== 'demonym' && form !== 'nominal'

export interface Cloze {
  readonly page: ReadonlyMap<string, number>
  readonly relevant: ReadonlySet<string>
}

/** Who the beginning of a text names, and who the rest does besides. */
export function clozeOf(text: string, published: string | undefined, knowledge: Knowledge): Cloze {
  const end = endOfPage(text)
  const named = (part: string): TextAnnotation[] =>
    annotateText(
      { id: '', text: part, ...(published ? { published } : {}) },
      knowledge,
    ).annotations.slice()
  const page = new Map<string, number>()
  for (const { entity } of named(text.slice(0, end))) page.set(entity, (page.get(entity) ?? 0) + 1)
  const all = named(text)
  const before = new Set([
    ...page.keys(),
    ...all.flatMap((one) => (one.start < end ? [one.entity] : [])),
  ])
  return {
    page,
    relevant: new Set(
      all.flatMap(({ entity, form }) => (!isName(form) || before.has(entity) ? [] : [entity])),
    ),
  }
}

export interface RelatedScores {
  readonly file: string
  readonly documents: number
  /** nDCG@10 of each document whose rest names anybody new, by ranking. */
  readonly by: Readonly<Record<keyof typeof RANKINGS, readonly number[]>>
}

/** Runs the cloze test on every document of a gold file; `base` is what they are compiled with. */
export async function scoreRelated(
  path: string,
  base: readonly KnowledgeRecord[],
): Promise<RelatedScores> {
  const general = indexKnowledge(base)
  const documents = []
  for await (const one of ndjson(path, GoldDocument.extend({ title: z.string().nullish() }))) {
    documents.push(recordOf(one))
  }
  const observed = documents.map((document) => observe(document, general, ALL_RULES))
  const by = { coOccurrence: [] as number[], related: [] as number[], halved: [] as number[] }
  for (const { id, text, published } of documents) {
    const others = observed.filter(({ document }) => document.id !== id)
    const knowledge = indexKnowledge([...base, ...reduce(others, { knowledge: general })])
    const { page, relevant } = clozeOf(text, published?.edtf, knowledge)
    if (relevant.size === 0) continue
    for (const name of ['coOccurrence', 'related', 'halved'] as const) {
      by[name].push(ndcg(RANKINGS[name](page, knowledge), relevant))
    }
  }
  return { file: basename(path), documents: documents.length, by }
}

/** Mean and standard error. */
export function meanOf(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`

export function relatedTable({ file, documents, by }: RelatedScores): string {
  const row = (name: string, values: readonly number[]) => {
    const { mean, error } = meanOf(values)
    const gain = meanOf(values.map((value, at) => value - (by.coOccurrence[at] ?? 0)))
    return `  ${name.padEnd(26)}${mean.toFixed(3)} ± ${error.toFixed(3)}   ${signed(gain.mean)} ± ${gain.error.toFixed(3)}`
  }
  return [
    `${file}: cloze test, ${by.related.length} of ${documents} documents name somebody new after the third sentence`,
    `  ${'nDCG@10, standard error'.padEnd(26)}${''.padEnd(16)}beside plain co-occurrence`,
    row('plain co-occurrence', by.coOccurrence),
    row('related', by.related),
    row('related, places halved', by.halved),
  ].join('\n')
}
