/**
 * `backstory score --calibration` and `--ablation`: whether a stated confidence is what it says, and
 * what each part of annotating is worth.
 */
import type { Knowledge } from '../lib/annotate/knowledge.ts'
import { PARTS, type Part } from '../lib/annotate/options.ts'
import { annotatedGold, percent, type ScoreOptions, scoreFile, spansOf } from './score.ts'
import { judge, measureOf } from './scoring.ts'

/** Confidences from `from` on, up to the next bin. */
const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95] as const

interface Bin {
  right: number
  links: number
  /** The sum of the confidences. */
  stated: number
}

const noBin = (): Bin => ({ right: 0, links: 0, stated: 0 })

/** What is counted of a half of the documents: all bins, and all from .9 on. */
interface Half {
  readonly bins: readonly Bin[]
  readonly sure: Bin
}

/** From this confidence on, at least nine in ten should be right. */
const SURE = 0.9

function addTo(bin: Bin, confidence: number, isRight: boolean): void {
  bin.links++
  bin.stated += confidence
  if (isRight) bin.right++
}

/** Counts the links of gold files by their confidence, odd and even documents apart. */
export async function calibration(
  paths: readonly string[],
  knowledge: Knowledge,
  { form, spans }: ScoreOptions,
): Promise<readonly [Half, Half]> {
  const half = (): Half => ({ bins: BINS.map(noBin), sure: noBin() })
  const halves: readonly [Half, Half] = [half(), half()]
  for (const path of paths) {
    let number = 0
    for await (const { gold, annotated } of annotatedGold(path, knowledge)) {
      const { bins, sure } = halves[number++ % 2 === 0 ? 0 : 1]
      for (const { link, verdict } of judge(
        gold,
        annotated.annotations,
        form,
        spansOf(path, spans),
      )) {
        if (verdict === 'free') continue
        const { confidence } = link
        const bin = bins[BINS.findLastIndex((from) => confidence >= from)]
        if (bin) addTo(bin, confidence, verdict === 'right')
        if (confidence >= SURE) addTo(sure, confidence, verdict === 'right')
      }
    }
  }
  return halves
}

function cells({ right, links, stated }: Bin): string {
  if (links === 0) return `${percent(null)}${percent(null)}${'0'.padStart(7)}`
  return `${percent((100 * stated) / links)}${percent((100 * right) / links)}${String(links).padStart(7)}`
}

/** The counts of both halves as a table. */
export function calibrationTable([odd, even]: readonly [Half, Half]): string {
  const head = `${'stated'.padStart(7)}${'right'.padStart(7)}${'links'.padStart(7)}`
  const row = (name: string, one: Bin | undefined, other: Bin | undefined) =>
    `  ${name.padEnd(12)}${cells(one ?? noBin())}  ${cells(other ?? noBin())}`
  return [
    'confidence, one half of the documents and the other',
    `  ${''.padEnd(12)}${head}  ${head}`,
    ...BINS.map((from, index) => {
      const to = BINS[index + 1] ?? 1
      return row(`${from.toFixed(2)}–${to.toFixed(2)}`, odd.bins[index], even.bins[index])
    }),
    row(`from ${SURE.toFixed(2)}`, odd.sure, even.sure),
  ].join('\n')
}

/** What a gold file scores with everything, and without each part. */
export async function ablationTable(
  path: string,
  knowledge: Knowledge,
  options: ScoreOptions,
): Promise<string> {
  const runs: [string, ReadonlySet<Part>][] = [
    ['everything', new Set()],
    ...PARTS.map((part): [string, ReadonlySet<Part>] => [`without ${part}`, new Set([part])]),
  ]
  const lines: string[] = []
  for (const [name, without] of runs) {
    const { file, words, ms, scores } = await scoreFile(path, knowledge, { ...options, without })
    if (lines.length === 0) {
      lines.push(
        file,
        `  ${''.padEnd(20)}${'P'.padStart(7)}${'R'.padStart(7)}${'F1'.padStart(7)}${'mark P'.padStart(8)}${'mark R'.padStart(8)}${'ms'.padStart(7)}`,
      )
    }
    const all = measureOf(scores.all)
    const mark = measureOf(scores.mark)
    const speed = ((ms * 1000) / Math.max(words, 1)).toFixed(2).padStart(7)
    lines.push(
      `  ${name.padEnd(20)}${percent(all.precision)}${percent(all.recall)}${percent(all.f1)} ${percent(mark.precision)} ${percent(mark.recall)}${speed}`,
    )
  }
  return lines.join('\n')
}
