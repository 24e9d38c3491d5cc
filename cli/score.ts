/** `backstory score`: precision, recall and F1 against annotated texts. */
import { basename } from 'node:path'
import type { Knowledge } from '../lib/annotate/knowledge.ts'
import type { AnnotateOptions, Part } from '../lib/annotate/options.ts'
import { parseEdtf } from '../lib/text/edtf.ts'
import { type AnnotatedText, annotateText } from './annotateText.ts'
import { ndjson } from './documents.ts'
import { GoldDocument, type GoldText, goldResolver, goldText } from './gold.ts'
import { type Counts, measureOf, noScores, type Scores, score } from './scoring.ts'

/** How a gold file is scored. */
export interface ScoreOptions {
  readonly form: 'name' | 'nominal'
  /** Sets whose spans are whole noun phrases are scored by overlap. */
  readonly spans: 'exact' | 'overlap' | 'auto'
  /** Parts of the pipeline that are left out. */
  readonly without?: ReadonlySet<Part>
}

export interface FileScores {
  readonly file: string
  readonly documents: number
  readonly words: number
  readonly ms: number
  readonly spans: 'exact' | 'overlap'
  readonly scores: Scores
}

/** How the spans of a gold file are compared; GUM's are whole noun phrases. */
export const spansOf = (path: string, spans: ScoreOptions['spans']): 'exact' | 'overlap' =>
  spans !== 'auto' ? spans : basename(path).startsWith('gum') ? 'overlap' : 'exact'

/** Every document of a gold file, with what is annotated in it. */
export async function* annotatedGold(
  path: string,
  knowledge: Knowledge,
  options: AnnotateOptions = {},
): AsyncGenerator<{ readonly gold: GoldText; readonly annotated: AnnotatedText }> {
  const resolve = goldResolver(knowledge)
  for await (const document of ndjson(path, GoldDocument)) {
    const published = document.date && parseEdtf(document.date) ? document.date : undefined
    const { doc: id, text } = document
    yield {
      gold: goldText(document, resolve),
      annotated: annotateText(
        { id, text, ...(published ? { published } : {}) },
        knowledge,
        options,
      ),
    }
  }
}

/** Annotates and scores every document of a gold file. */
export async function scoreFile(
  path: string,
  knowledge: Knowledge,
  { form, spans, without }: ScoreOptions,
): Promise<FileScores> {
  const scores = noScores()
  const by = spansOf(path, spans)
  let documents = 0
  let words = 0
  let ms = 0
  for await (const { gold, annotated } of annotatedGold(
    path,
    knowledge,
    without ? { without } : {},
  )) {
    documents++
    words += gold.text.split(/\s+/).length
    ms += annotated.ms
    score(gold, annotated.annotations, form, by, scores)
  }
  return { file: basename(path), documents, words, ms, spans: by, scores }
}

/** A percentage in seven characters; `–` for none. */
export const percent = (value: number | null): string =>
  (value === null ? '–' : value.toFixed(2)).padStart(7)

function row(name: string, counts: Counts, withRecall = true): string {
  const { precision, recall, f1 } = measureOf(counts)
  const links = String(counts.right + counts.wrong).padStart(7)
  const mentions = withRecall ? String(counts.found + counts.missed).padStart(9) : ''
  const rest = withRecall ? `${percent(recall)}${percent(f1)}` : ''
  return `  ${name.padEnd(16)}${percent(precision)}${rest.padEnd(14)}${links}${mentions}`
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1

/** The scores of a file as a table. */
export function scoreTable({ file, documents, words, ms, spans, scores }: FileScores): string {
  const lines = [
    `${file}: ${documents} documents, ${spans} spans, ${((ms * 1000) / Math.max(words, 1)).toFixed(2)} ms per 1,000 words`,
    `  ${''.padEnd(16)}${'P'.padStart(7)}${'R'.padStart(7)}${'F1'.padStart(7)}${'links'.padStart(7)}${'mentions'.padStart(9)}`,
    row('all', scores.all),
    row('mark', scores.mark),
    ...[...scores.byKind].sort(byName).map(([kind, counts]) => row(kind, counts)),
    ...[...scores.byForm].sort(byName).map(([form, counts]) => row(`form ${form}`, counts, false)),
  ]
  return lines.join('\n')
}
