/** Places what is counted from the day of the article, or from the date that the text gave last. */
import { addDays, addMonths, type Day, firstDay, type Stamp, weekdayOf } from './calendar.ts'
import type { DateMeaning, Unit } from './dateMeaning.ts'
import {
  aboutPublished,
  between,
  type Placed,
  point,
  precisionOf,
  publishedEnds,
  type Surroundings,
} from './placed.ts'

const monday = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

export function placeWeekday(
  { weekday, which }: Extract<DateMeaning, { is: 'weekday' }>,
  around: Surroundings,
): Placed | null {
  const { today, tense } = around
  if (!today) return aboutPublished(around)
  const back = (weekdayOf(today) - weekday + 7) % 7
  const forth = (7 - back) % 7
  // As chrono-node counts: the last one is before today, the next one is in the next week.
  if (which === -1) return point(addDays(today, -(back || 7)), 'day')
  if (which === 1) return point(addDays(monday(today), 6 + weekday), 'day')
  const ahead = tense === 'future' || (which === 0 && tense !== 'past')
  // An article of Monday that says "on Monday" means that day, in either tense.
  return point(addDays(today, ahead ? forth : -back), 'day', 'inferred')
}

const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
}
const DAYS_IN: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, weekend: 7 }

/** `start` moved by a number of units, as exactly as the unit says. */
function move(start: Stamp, unit: Unit, count: number): Stamp | null {
  const days = DAYS_IN[unit]
  if (days !== undefined) {
    if (start.month === undefined || start.day === undefined) return null
    const to = addDays(firstDay(start), Math.trunc(count * days))
    return unit === 'day' ? to : { ...to, mark: '~' }
  }
  const months = count * (MONTHS_IN[unit] ?? 12)
  const whole = Math.trunc(months)
  if (unit === 'month' || unit === 'quarter' || whole % 12 !== 0) {
    if (start.month === undefined) return null
    const moved = addMonths(start, whole)
    if (whole === months) return { year: moved.year, month: moved.month }
    return { ...addDays(firstDay(moved), Math.sign(months) * 15), mark: '~' }
  }
  const year = start.year + whole / 12
  const round = Math.abs(count) >= 20 && count % 10 === 0
  return { year, mark: unit !== 'year' || round ? '~' : undefined }
}

/** The whole week, weekend, month, quarter, year, decade or century that `start` lies in. */
function wholeOf(start: Stamp, unit: Unit): Placed | null {
  const { year, month, day } = start
  switch (unit) {
    case 'century':
      return decadeOf(year, 100, 'century')
    case 'decade':
      return decadeOf(year, 10, 'decade')
    case 'year':
      return point({ year }, 'year')
    default:
  }
  if (month === undefined) return null
  if (unit === 'month') return point({ year, month }, 'month')
  if (unit === 'quarter') {
    const first = { year, month: month - ((month - 1) % 3) }
    return between(first, addMonths(first, 2), 'quarter')
  }
  if (day === undefined) return null
  if (unit === 'day') return point({ year, month, day }, 'day')
  const first = monday({ year, month, day })
  return between(addDays(first, unit === 'week' ? 0 : 5), addDays(first, 6), 'week')
}

function decadeOf(year: number, length: 10 | 100, precision: 'decade' | 'century'): Placed {
  const first = Math.floor(year / length) * length
  return between({ year: first }, { year: first + length - 1 }, precision)
}

/** What `wholeOf` and "last" count by: the calendar's unit before is not that of a month ago. */
function step(start: Stamp, unit: Unit, count: number): Stamp | null {
  const days = DAYS_IN[unit]
  if (days !== undefined) return move({ ...start, mark: undefined }, unit, count)
  const months = (MONTHS_IN[unit] ?? 12) * count
  if (start.month !== undefined) return addMonths(start, months)
  return months % 12 === 0 ? { year: start.year + months / 12 } : null
}

export function placeAway(
  meaning: Extract<DateMeaning, { is: 'away' }>,
  around: Surroundings,
): Placed | null {
  const { unit, count, side, from, whole } = meaning
  const start = from === 'text' ? around.before : around.today
  const basis = from === 'text' ? 'inferred' : 'stated'
  if (!start) return from === 'text' ? null : awayFromInterval(meaning, around)
  if (whole) {
    const there = step(start, unit, side * count.least)
    const placed = there && wholeOf(there, unit)
    return placed && { ...placed, basis }
  }
  const ends = [count.most, count.least].map((one) => move(start, unit, side * one))
  const [far, near] = ends
  if (!far || !near) return null
  const precision = precisionOf(near)
  if (count.least === count.most) return point(near, precision, basis)
  const [first, last] = side < 0 ? [far, near] : [near, far]
  return between({ ...first, mark: '~' }, { ...last, mark: '~' }, precision, basis)
}

/** "last year" in an article of 2015; "yesterday" in one of September 2015. */
function awayFromInterval(
  { unit, count, side }: Extract<DateMeaning, { is: 'away' }>,
  around: Surroundings,
): Placed | null {
  const ends = publishedEnds(around)
  if (!ends || count.least !== count.most) return null
  const { first, last } = ends
  if (unit === 'year') {
    const [from, to] = [first.year, last.year].map((year) => ({ year: year + side * count.least }))
    return from && to
      ? between(from, to, 'year', from.year === to.year ? 'stated' : 'inferred')
      : null
  }
  const oneMonth = first.year === last.year && first.month === last.month
  if (unit === 'month' && oneMonth) {
    const { year, month } = addMonths(first, side * count.least)
    return point({ year, month }, 'month')
  }
  const days = count.least * (DAYS_IN[unit] ?? Number.POSITIVE_INFINITY)
  return days <= 14 ? aboutPublished(around) : null
}

/** As exactly as the unit: the past three weeks began on a day, the past three years in a year. */
function cut({ year, month, day }: Stamp, unit: Unit): Stamp {
  if (DAYS_IN[unit] !== undefined) return { year, month, day }
  return unit === 'month' || unit === 'quarter' ? { year, month } : { year }
}

export function placeLasting(
  { unit, count, side }: Extract<DateMeaning, { is: 'lasting' }>,
  { today }: Surroundings,
): Placed | null {
  if (!today) return null
  const moved = move(today, unit, side * count.most)
  if (!moved) return null
  const far = { ...cut(moved, unit), mark: count.least === count.most ? undefined : ('~' as const) }
  const precision = precisionOf(far)
  return side < 0
    ? between(far, today, precision, 'stated')
    : between(today, far, precision, 'stated')
}
