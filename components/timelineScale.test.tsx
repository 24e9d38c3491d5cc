import { describe, expect, test } from 'vitest'
import type { TimelineItem } from '../lib/schema/briefing.ts'
import { scaleOf } from './timelineScale.ts'

const item = (id: string, first: number | null, last: number | null = first): TimelineItem => ({
  id,
  text: id,
  date: id,
  first,
  last,
  known: 'day',
  kind: 'event',
})

describe('a scale', () => {
  test('of nothing is empty', () => {
    expect(scaleOf([])).toEqual({ placed: [], rows: 0, ticks: [], days: null })
  })

  test('of one day has it in the middle', () => {
    expect(scaleOf([item('a', 100)]).placed[0]).toMatchObject({ from: 0.5, to: 0.5, row: 0 })
  })

  test('keeps the order of time and shortens what is empty', () => {
    const scale = scaleOf([item('old', -20_000), item('a', 16_700), item('b', 16_710)])
    const [old, a, b] = scale.placed.map(({ from }) => from)
    expect(old).toBe(0)
    expect(b).toBe(1)
    // Ten days against a hundred years: a tenth of the room at least.
    expect(1 - (a ?? 1)).toBeGreaterThan(0.1)
  })

  test('draws an open end to the edge', () => {
    const [, open] = scaleOf([item('a', 0), item('open', 10, null), item('c', 20)]).placed
    expect(open).toMatchObject({ to: 1, opensAfter: true, opensBefore: false })
  })

  test('puts what overlaps into rows of its own', () => {
    const { placed, rows } = scaleOf([item('a', 0, 100), item('b', 50, 150), item('c', 200)])
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 0])
    expect(rows).toBe(2)
  })

  test('labels no two dates over one another', () => {
    const items = Array.from({ length: 60 }, (_, index) => item(String(index), index * 30))
    const at = scaleOf(items).ticks.map((tick) => tick.at)
    for (const [index, one] of at.entries()) {
      if (index > 0) expect(one - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.24)
    }
  })

  test('stands for dates without any day', () => {
    expect(scaleOf([item('a', null, null)]).days).toBeNull()
  })
})
