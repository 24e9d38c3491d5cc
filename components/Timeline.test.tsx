import { describe, expect, test, vi } from 'vitest'
import type { TimelineItem } from '../lib/schema/briefing.ts'
import { button, draw, press, texts } from '../tests/support/components/draw.ts'
import { Timeline } from './Timeline.tsx'

const item = (id: string, rest: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  text: `What happened: ${id}`,
  date: `date ${id}`,
  first: 10,
  last: 10,
  known: 'day',
  kind: 'event',
  ...rest,
})

describe('a timeline', () => {
  test('says in the list what the picture shows', async () => {
    const place = await draw(<Timeline items={[item('a'), item('b', { first: 90, last: 90 })]} />)
    expect(texts(place, '.timeline-list .timeline-text')).toEqual([
      'What happened: a',
      'What happened: b',
    ])
    const picture = place.querySelector('svg.timeline-picture')
    expect(picture?.getAttribute('role')).toBe('img')
    expect(picture?.getAttribute('aria-label')).toMatch(/^Timeline with 2 entries, 1970 to 1970/)
  })

  test('draws a known day solid, a rough one dashed and a doubtful one with a flag', async () => {
    const items = [
      item('day'),
      item('rough', { known: 'approximate', first: 50, last: 400 }),
      item('doubt', { first: 600, last: 600, conflict: 'It was a Sunday, not a Monday.' }),
    ]
    const place = await draw(<Timeline items={items} />)
    const classes = [...place.querySelectorAll('svg.timeline-picture .moment')].map((one) =>
      one.getAttribute('class'),
    )
    expect(classes).toEqual([
      'moment moment-day',
      'moment moment-approximate',
      expect.stringContaining('moment-conflict'),
    ])
    expect(texts(place, '.conflict')).toEqual(['In doubt: It was a Sunday, not a Monday.'])
    expect(texts(place, '.timeline-key li')).toEqual([
      'day known',
      'approximate',
      'in doubt',
      'Long empty stretches are shortened.',
    ])
  })

  test('filters by kind, and says so where nothing is left', async () => {
    const items = [item('a'), item('b', { kind: 'tie', first: 90, last: 90 })]
    const place = await draw(<Timeline items={items} filters />)
    const [events, ties] = place.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')
    if (!events || !ties) throw new Error('no filters')
    await press(events)
    expect(texts(place, '.timeline-text')).toEqual(['What happened: b'])
    await press(ties)
    expect(place.textContent).toContain('Everything is filtered out.')
  })

  test('leads to the article and to the entity', async () => {
    const onGoTo = vi.fn()
    const onOpen = vi.fn()
    const at = { block: 1, start: 2, end: 3 }
    const place = await draw(
      <Timeline items={[item('a', { at, entity: 'ev:a' })]} onGoTo={onGoTo} onOpen={onOpen} />,
    )
    await press(button(place, 'Show in article: date a'))
    await press(button(place, 'What happened: a'))
    expect(onGoTo).toHaveBeenCalledWith(at)
    expect(onOpen).toHaveBeenCalledWith('ev:a')
  })

  test('takes an event of which no day is known', async () => {
    const place = await draw(<Timeline items={[item('a', { first: null, last: null })]} />)
    expect(texts(place, '.timeline-text')).toEqual(['What happened: a'])
    expect(place.querySelector('svg.timeline-picture')).toBeNull()
  })
})
