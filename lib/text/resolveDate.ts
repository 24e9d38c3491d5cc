/**
 * Places the meaning of a date expression in the calendar: relative to the day of the article, by
 * tense where the words leave a choice. Knows no language.
 */
import {
  addMonths,
  exists,
  firstDay,
  lastDay,
  type Stamp,
  serialOf,
  weekdayOf,
} from './calendar.ts'
import type { DateExpression, DateMeaning, DateOfYear, Part } from './dateMeaning.ts'
import type { Edtf } from './edtf.ts'
import { inferYear } from './inferYear.ts'
import { between, type Placed, point, publishedEnds, type Surroundings } from './placed.ts'
import { placeAway, placeLasting, placeWeekday } from './placeRelative.ts'

/** A leap day may be eight years away. */
const YEARS_AROUND = 8

/** The year in which `build` gives what the tense asks for and is nearest to the article. */
function nearest(
  build: (year: number) => Placed | null,
  { today, tense }: Surroundings,
  which?: -1 | 0 | 1,
): Placed | null {
  if (!today) return null
  if (which === 0) return build(today.year)
  const now = serialOf(today)
  let best: Placed | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (let year = today.year - YEARS_AROUND; year <= today.year + YEARS_AROUND; year++) {
    const placed = build(year)
    if (!placed?.from || !placed.to) continue
    const first = serialOf(firstDay(placed.from))
    const last = serialOf(lastDay(placed.to))
    if (which === -1 && last >= now) continue
    if (which === 1 && first <= now) continue
    if (which === undefined && tense === 'past' && first > now) continue
    if (which === undefined && tense === 'future' && last < now) continue
    const distance = first > now ? first - now : last < now ? now - last : 0
    if (distance < bestDistance) [best, bestDistance] = [placed, distance]
  }
  return best
}

type WithYear = Extract<DateMeaning, { is: 'date' | 'feast' | 'months' }>

/** The meaning in one year; null where that year lacks the day. */
function inYear(meaning: WithYear, year: number, basis: Placed['basis']): Placed | null {
  if (meaning.is === 'feast') return point(meaning.on(year), 'day', basis)
  if (meaning.is === 'months') {
    const from = { year, month: meaning.first }
    return between(from, addMonths(from, meaning.count - 1), meaning.precision, basis)
  }
  return dateInYear(meaning, year, basis)
}

function dateInYear(
  { month, day, weekday, doubtful }: DateOfYear,
  year: number,
  basis: Placed['basis'],
): Placed | null {
  if (month === null) return point({ year }, 'year', basis)
  if (day === null) return point({ year, month }, 'month', basis)
  const date = { year, month, day }
  if (!exists(date)) return null
  if (doubtful) return point({ ...date, mark: '?' }, 'day', 'inferred')
  const actual = weekdayOf(date)
  if (weekday === undefined || weekday === actual) return point(date, 'day', basis)
  return { ...point(date, 'day', basis), weekday: { stated: weekday, actual } }
}

function placeInYear(meaning: WithYear, around: Surroundings): Placed | null {
  if (meaning.year !== null) return inYear(meaning, meaning.year, 'stated')
  const { today, before } = around
  if (meaning.ofYear === 'same') return before && inYear(meaning, before.year, 'inferred')
  if (meaning.ofYear !== undefined) {
    const year = sameYear(around)
    return year === null ? null : inYear(meaning, year + meaning.ofYear, 'stated')
  }
  const basis = meaning.which === undefined ? 'inferred' : 'stated'
  if (today) return nearest((year) => inYear(meaning, year, basis), around, meaning.which)
  return meaning.is === 'date' && meaning.month !== null ? withinPublished(meaning, around) : null
}

/** The article's year, where it is one. */
function sameYear(around: Surroundings): number | null {
  const ends = publishedEnds(around)
  return ends && ends.first.year === ends.last.year ? ends.first.year : null
}

/** A date without a year in an article whose own date is an interval. */
function withinPublished(
  { month, day, weekday }: DateOfYear,
  { published }: Surroundings,
): Placed | null {
  if (!published || month === null) return null
  const found = inferYear({ month, day: day ?? undefined }, published.edtf, weekday)
  if (!found) return null
  const [from, to] = found.edtf.split('/').map((edtf) => stampIn(edtf))
  if (!from) return null
  return {
    ...between(from, to ?? from, day === null ? 'month' : 'day', 'inferred'),
    weekday: found.weekday,
  }
}

function stampIn(edtf: Edtf): Stamp {
  const match = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf)
  return {
    year: Number(match?.[1]),
    month: match?.[2] === undefined ? undefined : Number(match[2]),
    day: match?.[3] === undefined ? undefined : Number(match[3]),
    mark: edtf.endsWith('?') ? '?' : undefined,
  }
}

const hasYear = (meaning: DateMeaning): meaning is WithYear =>
  meaning.is === 'date' || meaning.is === 'feast' || meaning.is === 'months'

const freeYear = (meaning: DateMeaning): meaning is WithYear =>
  hasYear(meaning) && meaning.year === null && meaning.which === undefined

const startOf = (placed: Placed | null): number | null =>
  placed?.from ? serialOf(firstDay(placed.from)) : null

/** Gives an end of a range the year of the other: "May to June 2015", "December 2014 to March". */
function besides(end: DateExpression, other: Placed, later: boolean): Placed | null {
  const { meaning, part } = end
  if (!freeYear(meaning)) return null
  const stamp = later ? other.to : other.from
  if (!stamp) return null
  const at = (year: number) => inYear(meaning, year, other.basis)
  const here = at(stamp.year)
  const from = startOf(here)
  const otherFrom = startOf(other)
  if (from === null || otherFrom === null) return null
  const wrong = later ? from < otherFrom : from > otherFrom
  const placed = wrong ? at(stamp.year + (later ? 1 : -1)) : here
  return placed && withPart(placed, part)
}

function placeRange(
  { from, to }: Extract<DateMeaning, { is: 'range' }>,
  around: Surroundings,
): Placed | null {
  if (!from || !to) {
    const end = from ?? to
    const placed = end && place(end, around)
    if (!placed) return null
    return from ? { ...placed, to: null } : { ...placed, from: null }
  }
  let first = freeYear(from.meaning) && !freeYear(to.meaning) ? null : place(from, around)
  let last = first && freeYear(to.meaning) ? besides(to, first, true) : place(to, around)
  first ??= last && besides(from, last, false)
  last ??= place(to, around)
  if (!first?.from || !last?.to) return null
  if (serialOf(firstDay(first.from)) > serialOf(lastDay(last.to))) return null
  return {
    from: first.from,
    to: last.to,
    precision: last.precision,
    basis: first.basis === 'stated' && last.basis === 'stated' ? 'stated' : 'inferred',
    weekday: first.weekday ?? last.weekday,
  }
}

/** Which of n: "early" is the first half (of a century, third), "mid" the middle, "late" the last. */
function share(part: Part, length: number): [first: number, last: number] {
  if (part === 'mid') return [Math.floor(length / 3), Math.ceil((length * 2) / 3) - 1]
  const some = Math.ceil(length / (length < 100 ? 2 : 3))
  return part === 'early' ? [0, some - 1] : [length - some, length - 1]
}

/** "late September" as its second half; a part of a week or a day is left whole. */
function withPart(placed: Placed, part: Part | undefined): Placed {
  const { from, to, precision } = placed
  if (part === undefined || !from || !to) return placed
  if (precision === 'decade' || precision === 'century') {
    const [first, last] = share(part, to.year - from.year + 1)
    return { ...placed, from: { year: from.year + first }, to: { year: from.year + last } }
  }
  if (precision === 'month' && from === to && from.month !== undefined) {
    const days = lastDay(from).day
    const [first, last] = share(part, days)
    return { ...placed, from: { ...from, day: first + 1 }, to: { ...from, day: last + 1 } }
  }
  if (precision === 'day' || precision === 'week') return placed
  const start = firstDay(from)
  const months = (lastDay(to).year - start.year) * 12 + lastDay(to).month - start.month + 1
  const [first, last] = share(part, months)
  const month = (index: number): Stamp => {
    const { year, month: at } = addMonths({ year: start.year, month: start.month }, index)
    return { year, month: at }
  }
  return { ...placed, from: month(first), to: month(last) }
}

function placeMeaning(meaning: DateMeaning, around: Surroundings): Placed | null {
  switch (meaning.is) {
    case 'date':
    case 'feast':
    case 'months':
      return placeInYear(meaning, around)
    case 'weekday':
      return placeWeekday(meaning, around)
    case 'away':
      return placeAway(meaning, around)
    case 'lasting':
      return placeLasting(meaning, around)
    case 'years':
      return between({ year: meaning.first }, { year: meaning.last }, meaning.precision)
    case 'range':
      return placeRange(meaning, around)
    case 'duration':
    case 'time':
      return null
  }
}

/** An expression in the calendar; null where what is known does not place it. */
export function place(expression: DateExpression, around: Surroundings): Placed | null {
  const placed = placeMeaning(expression.meaning, around)
  if (!placed) return null
  const parted = withPart(placed, expression.part)
  if (!expression.approximate) return parted
  const about = (stamp: Stamp | null): Stamp | null => stamp && { ...stamp, mark: '~' }
  return { ...parted, from: about(parted.from), to: about(parted.to) }
}
