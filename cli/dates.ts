/**
 * `backstory score --dates`: date expressions, each without its sentence, against the values that a
 * person gave them (TEI attributes, as in the GUM corpus: when, from, to, notBefore, notAfter).
 */
import { basename } from 'node:path'
import * as z from 'zod'
import { type DateMention, datesOf } from '../lib/text/dates.ts'
import { type DayRange, type Edtf, parseEdtf } from '../lib/text/edtf.ts'
import { ndjson } from './documents.ts'

const GoldDate = z.looseObject({
  /** `time` is a time of day. */
  tag: z.enum(['date', 'time']),
  /** As tokens, a blank between any two. */
  text: z.string(),
  dateCreated: z.string().optional(),
  when: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  notBefore: z.string().optional(),
  notAfter: z.string().optional(),
})
type GoldDate = z.infer<typeof GoldDate>

/** Undoes the blanks that tokens have between them. */
const asWritten = (text: string) =>
  text
    .replace(/ ([,.;:)!?])/g, '$1')
    .replace(/([(]) /g, '$1')
    .replace(/ (['’]s?)(?![\p{L}\p{N}])/gu, '$1')
    .replace(/ ([-–]) /g, '$1')

/**
 * TEI has no year 0, EDTF has: 508 BC is −0508 there and −0507 here. Months and days may lack their
 * zero, years theirs.
 */
function edtfOfTei(value: string): Edtf | null {
  const match = /^(-?)(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value)
  if (!match) return null
  const [, minus, digits = '', month, day] = match
  const year = minus === '-' ? Number(digits) - 1 : Number(digits)
  const sign = minus === '-' && year > 0 ? '-' : ''
  const parts = [
    sign + String(year).padStart(4, '0'),
    month?.padStart(2, '0'),
    day?.padStart(2, '0'),
  ]
  return parts.filter((part) => part !== undefined).join('-')
}

export const DATE_GROUPS = {
  year: 'when, its text has a year',
  other: 'when, its text has none',
  time: 'time of day',
  yearless: 'month or day, of any year',
  redacted: 'redacted',
  fromTo: 'from, to',
  bounds: 'notBefore, notAfter',
} as const
export type DateGroup = keyof typeof DATE_GROUPS

export function groupOf({ tag, text, when, from, to }: GoldDate): DateGroup {
  if (when === undefined) return from !== undefined || to !== undefined ? 'fromTo' : 'bounds'
  if (/\d{4}/.test(text)) return 'year'
  if (tag === 'time') return 'time'
  if (/_{2}/.test(text)) return 'redacted'
  return when.startsWith('--') ? 'yearless' : 'other'
}

const longest = (mentions: readonly DateMention[]): DateMention | undefined =>
  mentions.toSorted((one, other) => other.end - other.start - (one.end - one.start))[0]

const plain = (edtf: Edtf) => edtf.replace(/[~?]/g, '')

/** Whether a value is right to the letter; that it is approximate does not count. */
export function isRight(gold: GoldDate, mention: DateMention | undefined): boolean {
  if (!mention) return false
  if (gold.when !== undefined) {
    // A few are marked as a time and are a month.
    if (/^\d\d:/.test(gold.when))
      return mention.time !== undefined && gold.when.startsWith(mention.time)
    if (gold.when.startsWith('--')) return gold.when === withoutYear(mention)
    return mention.edtf !== null && plain(mention.edtf) === edtfOfTei(gold.when)
  }
  const range = mention.edtf === null ? null : parseEdtf(mention.edtf)
  if (!range) return false
  const first = gold.from ?? gold.notBefore
  const last = gold.to ?? gold.notAfter
  return agrees(first, range, 'first') && agrees(last, range, 'last')
}

/** Days of the first or last; an end that the gold does not give is free. */
function agrees(value: string | undefined, range: DayRange, end: 'first' | 'last'): boolean {
  if (value === undefined) return true
  const edtf = edtfOfTei(value)
  const gold = edtf === null ? null : parseEdtf(edtf)
  return gold !== null && gold[end] === range[end]
}

const two = (number: number) => String(number).padStart(2, '0')

/** TEI's form of a date of any year. The year that is inferred for it does not count. */
function withoutYear({ yearless }: DateMention): string | null {
  if (!yearless) return null
  const { month, day } = yearless
  return day === undefined ? `--${two(month)}` : `--${two(month)}-${two(day)}`
}

export interface DateScore {
  all: number
  right: number
  /** Expressions in which nothing was found or placed. */
  open: number
}

/** Scores a file, and lists what is wrong where asked to. */
export async function scoreDates(path: string, list: boolean): Promise<string> {
  const scores = new Map<DateGroup, DateScore>()
  const wrong: string[] = []
  for await (const gold of ndjson(path, GoldDate)) {
    const group = groupOf(gold)
    const score = scores.get(group) ?? { all: 0, right: 0, open: 0 }
    scores.set(group, score)
    const mention = longest(datesOf(asWritten(gold.text), { published: gold.dateCreated }))
    score.all++
    if (isRight(gold, mention)) {
      score.right++
      continue
    }
    const placed = mention?.edtf ?? null
    if (placed === null) score.open++
    const { when, from, to, notBefore, notAfter } = gold
    const value = when ?? `${from ?? notBefore ?? ''}/${to ?? notAfter ?? ''}`
    wrong.push(
      `  ${group.padEnd(10)}${gold.text} | ${value} | ${placed ?? '–'} | ${gold.dateCreated ?? ''}`,
    )
  }
  const table = dateTable(basename(path), scores)
  return list ? [table, ...wrong.sort()].join('\n') : table
}

const column = (value: number | string) => String(value).padStart(8)
const share = (right: number, all: number) =>
  column(all === 0 ? '–' : ((100 * right) / all).toFixed(1))

function dateTable(name: string, scores: ReadonlyMap<DateGroup, DateScore>): string {
  const row = (title: string, { all, right, open }: DateScore) =>
    `  ${title.padEnd(32)}${column(all)}${column(right)}${share(right, all)}${column(all - right - open)}${column(open)}`
  const none: DateScore = { all: 0, right: 0, open: 0 }
  const of = (group: DateGroup) => scores.get(group) ?? none
  const without = (['other', 'yearless', 'redacted', 'time'] as const).map(of)
  const sum = (key: keyof DateScore) => without.reduce((total, one) => total + one[key], 0)
  return [
    `${name}: date expressions without their sentences`,
    `  ${''.padEnd(32)}${['all', 'right', '%', 'wrong', 'open'].map(column).join('')}`,
    row(DATE_GROUPS.year, of('year')),
    row('every other when', { all: sum('all'), right: sum('right'), open: sum('open') }),
    ...(['other', 'yearless', 'redacted', 'time', 'fromTo', 'bounds'] as const).map((group) =>
      row(
        group === 'fromTo' || group === 'bounds' ? DATE_GROUPS[group] : `  ${DATE_GROUPS[group]}`,
        of(group),
      ),
    ),
  ].join('\n')
}
