import { describe, expect, test, vi } from 'vitest'
import type { Web } from '../lib/schema/briefing.ts'
import { button, draw, press, texts } from '../tests/support/components/draw.ts'
import { forceLayout } from './forceLayout.ts'
import { radialLayout } from './radialLayout.ts'
import { IN_POPUP, WebView } from './WebView.tsx'

/** Everybody is tied to the first. */
const star = (count: number, name = (index: number) => `Name ${index}`): Web => ({
  nodes: Array.from({ length: count }, (_, index) => ({
    id: `x:${index}`,
    kind: 'person',
    name: name(index),
  })),
  edges: Array.from({ length: count - 1 }, (_, index) => ({
    from: 0,
    to: index + 1,
    lines: [{ text: `Ally of ${index + 1}`, why: '' }],
  })),
})

describe('ties', () => {
  test('are a picture and the same as a list', async () => {
    const onOpen = vi.fn()
    const place = await draw(<WebView web={star(4)} size={IN_POPUP} onOpen={onOpen} />)
    expect(place.querySelectorAll('.web-node')).toHaveLength(4)
    expect(place.querySelectorAll('.web-edge')).toHaveLength(3)
    expect(texts(place, '.pairs .ties p')).toEqual(['Ally of 1', 'Ally of 2', 'Ally of 3'])
    await press(button(place, 'Name 3: everything known'))
    expect(onOpen).toHaveBeenCalledWith('x:3')
  })

  test('of five hundred are nine in the popup’s picture and forty in the panel’s', async () => {
    const popup = await draw(<WebView web={star(500)} size={IN_POPUP} />)
    expect(popup.querySelectorAll('.web-node')).toHaveLength(9)
    const panel = await draw(<WebView web={star(500)} size={{ most: 40, layout: forceLayout }} />)
    expect(panel.querySelectorAll('.web-node')).toHaveLength(40)
  })

  test('of two names need no picture', async () => {
    const place = await draw(<WebView web={star(2)} size={IN_POPUP} />)
    expect(place.querySelector('svg')).toBeNull()
    expect(texts(place, '.pairs .ties p')).toEqual(['Ally of 1'])
  })

  test('that nobody has are said to be none', async () => {
    const place = await draw(<WebView web={{ nodes: [], edges: [] }} size={IN_POPUP} />)
    expect(place.textContent).toBe('No ties are known among these names.')
  })

  test('cut a name of 300 characters in the picture and not in the list', async () => {
    const long = 'x'.repeat(300)
    const place = await draw(<WebView web={star(3, () => long)} size={IN_POPUP} />)
    expect(texts(place, 'svg tspan').every((line) => line.length <= 17)).toBe(true)
    expect(texts(place, '.pair bdi')).toContain(long)
  })
})

describe('layouts', () => {
  test.each([
    ['radial', radialLayout, 9],
    ['force', forceLayout, 40],
  ] as const)('%s: everybody inside the picture, the same each time', (_name, layout, count) => {
    const web = star(count)
    const spots = layout(web, 348, 460)
    expect(spots).toHaveLength(count)
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(348)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(460)
    }
    expect(layout(web, 348, 460)).toEqual(spots)
  })
})
