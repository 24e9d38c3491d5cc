/**
 * Counting: which links are right, which mentions are found. The rules are those of the gold sets'
 * README: in-knowledge micro F1; a link where the gold has none, or one that the knowledge does not
 * have, is wrong; optional mentions are free; of nested mentions the outer or the inner satisfies.
 */
import type { Form, Kind } from '../lib/schema/record.ts'
import type { TextAnnotation } from './annotateText.ts'
import { type GoldSpan, type GoldText, SCORED_KINDS } from './gold.ts'

/** Which of our forms are compared with each form of the gold. */
export const FORMS: Readonly<Record<'name' | 'nominal', ReadonlySet<Form>>> = {
  name: new Set<Form>(['name', 'acronym', 'surname', 'metonym']),
  nominal: new Set<Form>(['nominal']),
}

/** `right` and `wrong` count our links, `found` and `missed` the gold's mentions. */
export interface Counts {
  right: number
  wrong: number
  found: number
  missed: number
}

export const noCounts = (): Counts => ({ right: 0, wrong: 0, found: 0, missed: 0 })

/** Percentages; null where there is nothing to divide by. */
export interface Measure {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** A share in per cent; null of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : (100 * part) / whole

export function measureOf({ right, wrong, found, missed }: Counts): Measure {
  const precision = share(right, right + wrong)
  const recall = share(found, found + missed)
  const f1 =
    precision === null || recall === null || precision + recall === 0
      ? null
      : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

export interface Scores {
  /** Both levels, all kinds. */
  readonly all: Counts
  /** `mark` alone. */
  readonly mark: Counts
  /** Links by the kind of what they link to, mentions by their first kind. */
  readonly byKind: Map<Kind, Counts>
  /** Links only: the gold does not tell our forms apart. */
  readonly byForm: Map<Form, Counts>
}

export const noScores = (): Scores => ({
  all: noCounts(),
  mark: noCounts(),
  byKind: new Map(),
  byForm: new Map(),
})

const countsOf = <K>(map: Map<K, Counts>, key: K): Counts => {
  const counts = map.get(key) ?? noCounts()
  map.set(key, counts)
  return counts
}

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end

const same = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start === other.start && one.end === other.end

/** A link beside the gold. `free`: optional, or right about something that is not scored here. */
export interface Judgement {
  readonly link: TextAnnotation
  readonly verdict: 'right' | 'wrong' | 'free'
  /** The mentions that it satisfies; none unless it is right. */
  readonly satisfied: readonly GoldSpan[]
}

const isWanted = (span: GoldSpan, form: 'name' | 'nominal') =>
  span.form === form && span.kinds.length > 0 && span.entity !== null && !span.optional

/** Every link of a scored form and kind, within what the gold annotates, judged. */
export function judge(
  gold: GoldText,
  annotations: readonly TextAnnotation[],
  form: 'name' | 'nominal',
  spans: 'exact' | 'overlap',
): Judgement[] {
  const meets = spans === 'exact' ? same : overlap
  const links = annotations.filter(
    (link) =>
      FORMS[form].has(link.form) &&
      SCORED_KINDS.includes(link.kind) &&
      link.start >= gold.from &&
      link.end <= gold.to,
  )
  return links.map((link): Judgement => {
    const met = gold.spans.filter((span) => meets(link, span))
    const satisfied = met.filter((span) => isWanted(span, form) && span.entity === link.entity)
    if (satisfied.length > 0) return { link, verdict: 'right', satisfied }
    const isFree = met.some(
      (span) => span.optional || (span.entity !== null && span.entity === link.entity),
    )
    return { link, verdict: isFree ? 'free' : 'wrong', satisfied }
  })
}

/** How one document's links compare with its gold; adds to `scores`. */
export function score(
  gold: GoldText,
  annotations: readonly TextAnnotation[],
  form: 'name' | 'nominal',
  spans: 'exact' | 'overlap',
  scores: Scores,
): void {
  const satisfied = new Map<GoldSpan, 'mark' | 'suggest'>()
  for (const { link, verdict, satisfied: right } of judge(gold, annotations, form, spans)) {
    for (const span of right) {
      if (satisfied.get(span) !== 'mark') satisfied.set(span, link.level)
    }
    if (verdict === 'free') continue
    const counted = [
      scores.all,
      countsOf(scores.byKind, link.kind),
      countsOf(scores.byForm, link.form),
    ]
    if (link.level === 'mark') counted.push(scores.mark)
    for (const counts of counted) counts[verdict]++
  }
  const wanted = gold.spans.filter((span) => isWanted(span, form))
  for (const span of wanted) {
    // Nested: the outer or the inner link satisfies both.
    const nested = wanted.filter((other) => overlap(span, other))
    const levels = nested.map((other) => satisfied.get(other))
    const level = levels.includes('mark') ? 'mark' : levels.find((one) => one !== undefined)
    const [kind] = span.kinds
    const counted = [scores.all, ...(kind ? [countsOf(scores.byKind, kind)] : [])]
    for (const counts of counted) counts[level ? 'found' : 'missed']++
    scores.mark[level === 'mark' ? 'found' : 'missed']++
  }
}
