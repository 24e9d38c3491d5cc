/**
 * `backstory score --kinds`: the names that the compiler finds in an archive, and what kinds it gives
 * them, against annotated texts. README.md of lib/compile/articles says how they are compared.
 */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import * as z from 'zod'
import type { Knowledge } from '../lib/annotate/knowledge.ts'
import { observe } from '../lib/compile/articles/observe.ts'
import { decide } from '../lib/compile/articles/reduce.ts'
import { ALL_RULES } from '../lib/compile/articles/rules.ts'
import type { DocumentRecord, Kind } from '../lib/schema/record.ts'
import { ndjson } from './documents.ts'
import { GoldDocument } from './gold.ts'
import { percent } from './score.ts'
import { type Counts, measureOf } from './scoring.ts'

const KindGold = GoldDocument.extend({ title: z.string().nullish() })

/** The kinds that are compared, by the types of the sets. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  Person: 'person',
  Organisation: 'organization',
  Location: 'place',
  Q215627: 'person',
  Q43229: 'organization',
  Q27096213: 'place',
}

/** Types of names that are neither demanded nor wrong: a name of ours that ends there is not compared. */
const FREE: ReadonlySet<string> = new Set(['Nationality', 'DocumentReference'])

export const COMPARED: readonly Kind[] = ['person', 'organization', 'place']

/** Where the words of a stretch end: behind the last letter or digit, before a possessive. */
export function rightBoundary(text: string, start: number, end: number): number {
  const words = text.slice(start, end).replace(/(?:['’]s|[^\p{L}\p{N}]+)*$/u, '')
  return start + words.length
}

const lastWord = (text: string, start: number, end: number) =>
  /[^\s]*$/u.exec(text.slice(start, end))?.[0] ?? ''

/** Whether a word is written as a part of a name: with a capital or a digit. */
const isNameWord = (word: string) => /[\p{Lu}\p{N}]/u.test(word)

/** Right boundaries, each with every kind that the set gives to a name that ends there. */
function targetsOf(text: string, mentions: z.infer<typeof KindGold>['mentions']) {
  const targets = new Map<number, { kinds: Set<Kind>; sure: boolean }>()
  const free = new Set<number>()
  const descriptions: [number, number][] = []
  // Offsets are code points.
  const offsets: number[] = []
  let at = 0
  for (const char of text) {
    offsets.push(at)
    at += char.length
  }
  offsets.push(at)
  for (const { s, e, kind, type, conf, nil: _, ...rest } of mentions) {
    const start = offsets[s] ?? text.length
    const end = rightBoundary(text, start, offsets[e] ?? text.length)
    if (end <= start) continue
    const kinds = (type ?? '').split('|').flatMap((one) => KIND_OF[one] ?? [])
    if (kind !== 'name' || rest.optional || (kinds.length === 0 && FREE.has(type ?? ''))) {
      free.add(end)
      continue
    }
    if (!isNameWord(lastWord(text, start, end))) {
      // "ISIL tactical units": a description, and whatever name stands in it.
      descriptions.push([start, end])
      continue
    }
    if (kinds.length === 0) continue
    const known = targets.get(end) ?? { kinds: new Set<Kind>(), sure: false }
    for (const one of kinds) known.kinds.add(one)
    if (conf !== 0) known.sure = true
    targets.set(end, known)
  }
  const isFree = (end: number) =>
    free.has(end) || descriptions.some(([from, to]) => from < end && end <= to)
  return { targets, isFree }
}

const none = (): Counts => ({ right: 0, wrong: 0, found: 0, missed: 0 })

export interface KindScores {
  readonly file: string
  readonly documents: number
  readonly characters: number
  /** Of the processor, for pass 1 with all its rules: the fastest of several readings. */
  readonly ms: number
  /** Names with the right end and the right kind. */
  readonly all: Counts
  /** Names with the right end, of whatever kind. */
  readonly found: Counts
  /** As `all`, demanding only what was annotated by hand. */
  readonly sure: Counts
  readonly byKind: ReadonlyMap<Kind, Counts>
  /** What was wrong: for reading, not for the table. */
  readonly errors: readonly KindError[]
}

export interface KindError {
  readonly doc: string
  readonly what: 'missed' | 'spurious' | 'kind'
  readonly text: string
  readonly ours?: Kind
  readonly gold?: readonly Kind[]
}

export function recordOf({ text, title, date, doc }: z.infer<typeof KindGold>): DocumentRecord {
  const sha256 = createHash('sha256').update(`${doc}\n${text}`).digest('hex')
  return {
    t: 'document',
    id: `doc:${sha256.slice(0, 16)}`,
    sha256,
    title: title ?? text.trim().split('\n', 1)[0]?.slice(0, 500) ?? doc,
    text,
    lang: 'en',
    ...(date ? { published: { edtf: date, basis: 'metadata' } } : {}),
  }
}

/** How often all documents are read, for the time that the fastest takes. */
const READINGS = 4

/** Compiles every document of a gold file as one archive, and compares names and kinds. */
export async function scoreKinds(path: string, knowledge: Knowledge): Promise<KindScores> {
  const gold = new Map<string, z.infer<typeof KindGold>>()
  const documents: DocumentRecord[] = []
  for await (const one of ndjson(path, KindGold)) {
    const document = recordOf(one)
    gold.set(document.id, one)
    documents.push(document)
  }
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0)
  const readAll = () => documents.map((document) => observe(document, knowledge, ALL_RULES))
  let observations = readAll()
  let ms = Number.POSITIVE_INFINITY
  // The first readings compile the code; of the others something else may have had the processor.
  for (let reading = 1; reading < READINGS; reading++) {
    const began = process.cpuUsage()
    observations = readAll()
    const { user, system } = process.cpuUsage(began)
    ms = Math.min(ms, (user + system) / 1000)
  }
  const all = none()
  const found = none()
  const sure = none()
  const byKind = new Map<Kind, Counts>(COMPARED.map((kind) => [kind, none()]))
  const errors: KindError[] = []
  for (const { document, names } of decide(observations, { knowledge })) {
    const one = gold.get(document)
    if (!one) continue
    const { text } = one
    const { targets, isFree } = targetsOf(text, one.mentions)
    const met = new Set<number>()
    for (const { start, end: rawEnd, kind, form } of names) {
      if (form === 'nominal' || form === 'pronoun') continue
      if (one.span && (start < one.span[0] || rawEnd > one.span[1])) continue
      const end = rightBoundary(text, start, rawEnd)
      const target = targets.get(end)
      // A demonym is a name of a country here and a nationality, or a people, in the sets.
      if (form === 'demonym') {
        if (target) met.add(end)
        continue
      }
      if (!COMPARED.includes(kind)) continue
      if (!target) {
        if (isFree(end)) continue
        all.wrong++
        found.wrong++
        sure.wrong++
        const counts = byKind.get(kind)
        if (counts) counts.wrong++
        errors.push({ doc: one.doc, what: 'spurious', text: text.slice(start, end), ours: kind })
        continue
      }
      if (met.has(end)) continue
      met.add(end)
      const isRight = target.kinds.has(kind)
      for (const counts of [all, ...(target.sure ? [sure] : [])]) {
        if (isRight) {
          counts.right++
          counts.found++
        } else {
          counts.wrong++
          counts.missed++
        }
      }
      found.right++
      found.found++
      const own = byKind.get(kind)
      if (own) {
        if (isRight) {
          own.right++
          own.found++
        } else own.wrong++
      }
      if (!isRight) {
        for (const other of target.kinds) {
          const counts = byKind.get(other)
          if (counts) counts.missed++
        }
        errors.push({
          doc: one.doc,
          what: 'kind',
          text: text.slice(start, end),
          ours: kind,
          gold: [...target.kinds],
        })
      }
    }
    for (const [end, target] of targets) {
      if (met.has(end)) continue
      all.missed++
      found.missed++
      if (target.sure) sure.missed++
      for (const kind of target.kinds) {
        const counts = byKind.get(kind)
        if (counts) counts.missed++
      }
      errors.push({
        doc: one.doc,
        what: 'missed',
        text: text.slice(Math.max(0, end - 40), end),
        gold: [...target.kinds],
      })
    }
  }
  return {
    file: basename(path),
    documents: gold.size,
    characters,
    ms,
    all,
    found,
    sure,
    byKind,
    errors,
  }
}

function row(name: string, counts: Counts): string {
  const { precision, recall, f1 } = measureOf(counts)
  const total = String(counts.found + counts.missed).padStart(8)
  return `  ${name.padEnd(16)}${percent(precision)}${percent(recall)}${percent(f1)}${total}`
}

/** The scores as a table. */
export function kindTable(scores: KindScores): string {
  const { file, documents, characters, ms, all, found, sure, byKind } = scores
  const per10k = (ms * 10_000) / Math.max(characters, 1)
  return [
    `${file}: ${documents} documents as one archive, names with kinds, right boundary, ${per10k.toFixed(1)} ms per 10,000 characters`,
    `  ${''.padEnd(16)}${'P'.padStart(7)}${'R'.padStart(7)}${'F1'.padStart(7)}${'names'.padStart(8)}`,
    row('names and kinds', all),
    row('names', found),
    row('by hand only', sure),
    ...[...byKind].map(([kind, counts]) => row(kind, counts)),
  ].join('\n')
}
