/** Where a day stands on a timeline, and which dates are written under it. */
import type { TimelineItem } from '../lib/schema/briefing.ts'

export interface Tick {
  readonly at: number
  readonly day: number
  readonly precision: 'day' | 'month' | 'year'
}

export interface Placed {
  readonly item: TimelineItem
  /** From 0 to 1. An open end is at the edge. */
  readonly from: number
  readonly to: number
  readonly opensBefore: boolean
  readonly opensAfter: boolean
  /** The row, from 0, in which nothing else is. */
  readonly row: number
}

export interface Scale {
  readonly placed: readonly Placed[]
  readonly rows: number
  readonly ticks: readonly Tick[]
  /** The first and last day that is drawn; null where nothing is. */
  readonly days: readonly [number, number] | null
}

/** How much room a gap takes: ten years take three times what a week takes, not five hundred. */
const room = (days: number) => Math.log1p(days / 7) + 0.35

/** Room around a mark in which no other mark may be, as a share of the width. */
const APART = 0.045

/** Labels are this far apart at least. */
const LABELS_APART = 0.24

/** The smallest step that tells two labels apart. */
function precisionOf(gap: number): Tick['precision'] {
  return gap > 400 ? 'year' : gap > 40 ? 'month' : 'day'
}

/**
 * Days are put in order with room between them that grows with the logarithm of what lies between: a
 * summit last week and a war of the last century both find a place, and the order is always true.
 */
export function scaleOf(items: readonly TimelineItem[]): Scale {
  const days = [
    ...new Set(items.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null)),
  ].sort((one, other) => one - other)
  const [start] = days
  const end = days.at(-1)
  if (start === undefined || end === undefined) {
    return { placed: [], rows: 0, ticks: [], days: null }
  }
  let width = 0
  const positions = new Map<number, number>()
  days.forEach((day, index) => {
    if (index > 0) width += room(day - (days[index - 1] ?? day))
    positions.set(day, width)
  })
  const place = (day: number) => (width === 0 ? 0.5 : (positions.get(day) ?? 0) / width)

  const ends: number[] = []
  const placed = items.map((item): Placed => {
    const from = item.first === null ? 0 : place(item.first)
    const to = item.last === null ? 1 : place(item.last)
    let row = ends.findIndex((free) => free + APART <= from)
    if (row < 0) row = ends.length
    ends[row] = to
    return {
      item,
      from,
      to,
      opensBefore: item.first === null,
      opensAfter: item.last === null,
      row,
    }
  })

  const ticks: Tick[] = []
  const wanted = [start, end, ...days]
  for (const day of wanted) {
    const at = place(day)
    if (ticks.every((tick) => Math.abs(tick.at - at) >= LABELS_APART)) {
      ticks.push({ at, day, precision: 'year' })
    }
  }
  ticks.sort((one, other) => one.at - other.at)
  return {
    placed,
    rows: ends.length,
    ticks: ticks.map((tick, index) => {
      const gaps = [ticks[index - 1], ticks[index + 1]].flatMap((near) =>
        near ? [Math.abs(near.day - tick.day)] : [],
      )
      return { ...tick, precision: precisionOf(gaps.length === 0 ? 0 : Math.min(...gaps)) }
    }),
    days: [start, end],
  }
}
