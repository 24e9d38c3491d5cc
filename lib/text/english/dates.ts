/** English dates, as `DateLanguage`: what the rules find, and how its pieces are joined. */
import type { DateExpression, DateLanguage, DateMeaning, Part, Which } from '../dateMeaning.ts'
import { calendarDates } from './calendarDates.ts'
import { PERIODS } from './periods.ts'
import { RELATIVE } from './relative.ts'
import { type Rule, whichOf } from './rule.ts'
import { tense } from './tense.ts'
import { yearsIn } from './years.ts'

const length = ({ start, end }: DateExpression) => end - start

/** The longest of those that overlap; of equals the first. */
function withoutOverlap(found: readonly DateExpression[]): DateExpression[] {
  const kept: DateExpression[] = []
  for (const one of found.toSorted((a, b) => length(b) - length(a))) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept.sort((one, other) => one.start - other.start)
}

/** Joins neighbours where `join` does; a joined one may be joined again. */
function joined(
  found: readonly DateExpression[],
  join: (one: DateExpression, other: DateExpression) => DateExpression | null,
): DateExpression[] {
  const out: DateExpression[] = []
  for (const one of found) {
    const last = out.at(-1)
    const both = last && join(last, one)
    if (both) out[out.length - 1] = both
    else out.push(one)
  }
  return out
}

/** "Thursday (September 28)", "28 September, a Monday", "in March the same year", "July last year". */
const dayWithDate = (sentence: string) => (one: DateExpression, other: DateExpression) => {
  const gap = sentence.slice(one.end, other.start)
  const [a, b] = [one.meaning, other.meaning]
  if (b.is === 'away' && b.unit === 'year' && b.whole && b.count.least <= 1 && hasYear(a)) {
    if (a.year !== null || !/^,?\s+(?:of\s+)?$/.test(gap)) return null
    const ofYear: Which | 'same' = b.from === 'text' ? 'same' : ((b.count.least * b.side) as Which)
    if (b.from === 'text' && b.count.least > 0) return null
    return { ...one, end: other.end, meaning: { ...a, ofYear } }
  }
  // "last year at Halloween"
  if (a.is === 'away' && a.unit === 'year' && a.whole && a.from === 'article' && hasYear(b)) {
    if (b.year !== null || a.count.least > 1 || !/^(?:['’]s)?,?\s+(?:in |on |at )?$/.test(gap))
      return null
    const meaning = { ...b, ofYear: (a.count.least * a.side) as Which }
    return { ...other, start: one.start, meaning }
  }
  // "June in 1981"
  if (a.is === 'date' && b.is === 'date' && a.year === null && b.month === null) {
    if (b.year === null || !/^,?\s+(?:in|of)\s+$/.test(gap)) return null
    return { ...one, end: other.end, meaning: { ...a, year: b.year } }
  }
  const weekday = a.is === 'weekday' ? a : b.is === 'weekday' ? b : null
  const date = a.is === 'date' ? a : b.is === 'date' ? b : null
  if (!weekday || !date || date.day === null || date.weekday !== undefined) return null
  const near = a === weekday ? /^[\s,(]{1,3}(?:the\s+)?$/ : /^[\s,(]{1,3}(?:a\s+)?$/
  if (!near.test(gap)) return null
  const closed = gap.includes('(') && sentence[other.end] === ')' ? 1 : 0
  return {
    start: one.start,
    end: other.end + closed,
    meaning: { ...date, weekday: weekday.weekday },
  }
}

const hasYear = (
  meaning: DateMeaning,
): meaning is DateMeaning & { is: 'date' | 'months' | 'feast' } =>
  meaning.is === 'date' || meaning.is === 'months' || meaning.is === 'feast'

const isEnd = ({ meaning }: DateExpression) =>
  !['range', 'duration', 'lasting', 'time'].includes(meaning.is)

/** "from May to June", "between 2009 and 2012", "3 May – 5 June". */
const range = (sentence: string) => (one: DateExpression, other: DateExpression) => {
  if (!isEnd(one) || !isEnd(other)) return null
  const gap = sentence.slice(one.end, other.start)
  const before = sentence.slice(Math.max(0, one.start - 12), one.start)
  const between = /\bbetween\s+$/i.exec(before)
  const from = /\bfrom\s+$/i.exec(before)
  const joins = between
    ? /^\s+and\s+$/i.test(gap)
    : /^\s*[-–—]\s*$/.test(gap) || /^\s+(?:to|through|till|until)\s+$/i.test(gap)
  if (!joins) return null
  const lead = between?.[0].length ?? from?.[0].length ?? 0
  const meaning: DateMeaning = { is: 'range', from: one, to: other }
  return { start: one.start - lead, end: other.end, meaning }
}

const FIRST_DAY =
  /(?<![\w.,:/-])(?:(?<lead>between|from)\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:and|or|to)\s+(?:the\s+)?$/i

/** "between 3 and 5 May": the first day alone is a number. */
function firstDayBefore(sentence: string, one: DateExpression): DateExpression {
  const { meaning } = one
  if (meaning.is !== 'date' || meaning.day === null || !/^\d/.test(sentence.slice(one.start))) {
    return one
  }
  const match = FIRST_DAY.exec(sentence.slice(Math.max(0, one.start - 30), one.start))
  const day = Number(match?.groups?.day)
  if (!match || day < 1 || day >= meaning.day) return one
  const start = one.start - match[0].length
  const from = {
    start: start + match[0].search(/\d/),
    end: start + match[0].search(/\d(?!\d)/) + 1,
    meaning: { ...meaning, day, weekday: undefined },
  }
  return { start, end: one.end, meaning: { is: 'range', from, to: one } }
}

const PART =
  /\b(?:(?:the\s+)?(?<part>early|earlier|mid|middle|late|later|end|beginning|start)(?:[\s-]+|\s+(?:in|of)\s+)(?:the\s+)?)$/i
const PARTS: Readonly<Record<string, Part>> = {
  early: 'early',
  earlier: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  later: 'late',
  end: 'late',
}
const WHICH_MONTH = /\b(?:this\s+)?(?<which>last|past|this|next|coming)\s+$/i
const ABOUT = /\b(?:about|around|circa|ca?\.|approximately|roughly)\s+$/i

function withLead(sentence: string, one: DateExpression): DateExpression {
  const before = sentence.slice(Math.max(0, one.start - 24), one.start)
  const part = PART.exec(before)
  const { meaning } = one
  if (meaning.is === 'range') {
    // "from 3 to 5 May", which is one expression already.
    const from = /\bfrom\s+$/i.exec(before)
    return meaning.from && meaning.to && from ? { ...one, start: one.start - from[0].length } : one
  }
  if (part && meaning.is !== 'weekday') {
    const named = part.groups?.part?.toLowerCase() ?? ''
    const start = one.start - part[0].length
    // "earlier this year" is some day of it before now.
    if (named === 'earlier' || named === 'later') {
      return meaning.is === 'years' ? { ...one, start, part: PARTS[named] } : { ...one, start }
    }
    return { ...one, start, part: PARTS[named] }
  }
  const which = WHICH_MONTH.exec(before)
  if (which && meaning.is === 'date' && meaning.year === null && meaning.day === null) {
    const start = one.start - which[0].length
    return { ...one, start, meaning: { ...meaning, which: whichOf(which.groups?.which) } }
  }
  const about = ABOUT.exec(before)
  if (about && one.meaning.is === 'date') {
    return { ...one, start: one.start - about[0].length, approximate: true }
  }
  return one
}

const BOUND =
  /\b(?<word>since|until|till|by|before|after|following|pre|post|from)(?:[\s-]+(?:the\s+)?)$/i

/** "since 2011", "until Monday", "from May on". */
function withBound(sentence: string, one: DateExpression): DateExpression {
  if (!isEnd(one)) return one
  const bound = BOUND.exec(sentence.slice(Math.max(0, one.start - 16), one.start))
  const word = bound?.groups?.word?.toLowerCase()
  if (!bound || word === undefined) return one
  const onwards = /^\s+on(?:wards?)?(?!\w)/i.exec(sentence.slice(one.end))
  if (word === 'from' && !onwards) return one
  const start = one.start - bound[0].length
  const open = /since|after|following|post|from/.test(word)
  return {
    start,
    end: one.end + (word === 'from' ? (onwards?.[0].length ?? 0) : 0),
    meaning: { is: 'range', from: open ? one : null, to: open ? null : one },
  }
}

/** "every October", "each Monday": no date of any year. */
const EVERY = /\b(?:every|each|per)\s+(?:[^\s'’]+\s+)?$/i

const LETTER = /[\p{L}\p{N}]/u

/** Whether no letter or digit of any script touches the match. */
const stands = (sentence: string, start: number, end: number) =>
  !LETTER.test(sentence[start - 1] ?? '') && !LETTER.test(sentence[end] ?? '')

const RULES: readonly Rule[] = [...RELATIVE, ...PERIODS]

export const englishDates: DateLanguage = {
  tense,
  expressions(sentence) {
    const found: DateExpression[] = [...yearsIn(sentence)]
    const small = sentence.toLowerCase()
    for (const { needs, pattern, read } of RULES) {
      if (!needs.some((word) => small.includes(word))) continue
      for (const match of sentence.matchAll(pattern)) {
        if (!stands(sentence, match.index, match.index + match[0].length)) continue
        const meaning = read(match.groups ?? {}, match, sentence)
        if (meaning) found.push({ start: match.index, end: match.index + match[0].length, meaning })
      }
    }
    found.push(...calendarDates(sentence))
    const single = withoutOverlap(found).filter(
      ({ start }) => !EVERY.test(sentence.slice(Math.max(0, start - 24), start)),
    )
    const dated = joined(single, dayWithDate(sentence)).map((one) =>
      withLead(sentence, firstDayBefore(sentence, one)),
    )
    return joined(dated, range(sentence)).map((one) => withBound(sentence, one))
  },
}
