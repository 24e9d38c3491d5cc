import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP, LEAST, placeBeside, travelsTo } from './placement.ts'

const view = { left: 0, top: 0, right: 1000, bottom: 800 }
const room = { width: 360, height: 200, view, rightToLeft: false }
const line = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 })

describe('placeBeside', () => {
  it.each([
    ['under the line', line(100, 100), room, { x: 100, y: 128, maxHeight: 664 }],
    ['over it at the bottom', line(100, 700), room, { x: 100, y: 492, maxHeight: 684 }],
    ['pushed in at the right edge', line(900, 100), room, { x: 632, y: 128, maxHeight: 664 }],
    ['pushed in at the left edge', line(-30, 100), room, { x: 8, y: 128, maxHeight: 664 }],
    [
      'from the line’s end where the page runs from right to left',
      line(500, 100),
      { ...room, rightToLeft: true },
      { x: 220, y: 128, maxHeight: 664 },
    ],
    [
      'lower, where it fits on neither side',
      line(100, 400),
      { ...room, height: 700 },
      { x: 100, y: 8, maxHeight: 384 },
    ],
    [
      'within what is seen of a page that is pinched',
      line(420, 300),
      { ...room, width: 200, view: { left: 400, top: 200, right: 700, bottom: 600 } },
      { x: 420, y: 328, maxHeight: 264 },
    ],
    [
      'over its line where nothing else is left',
      line(10, 40),
      { ...room, view: { left: 0, top: 0, right: 400, bottom: 130 } },
      { x: 10, y: 8, maxHeight: 114 },
    ],
  ])('%s', (_rule, at, within, expected) => expect(placeBeside(at, within)).toEqual(expected))

  it('never leaves a view that it fits in, nor covers the line where there is room', () => {
    const size = fc.integer({ min: 20, max: 900 })
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 1050 }),
        fc.integer({ min: 0, max: 780 }),
        fc.integer({ min: 20, max: 400 }),
        size,
        (left, top, width, height) => {
          const at = line(left, top)
          const { x, y, maxHeight } = placeBeside(at, { ...room, width, height })
          const high = Math.min(height, maxHeight)
          expect(x).toBeGreaterThanOrEqual(GAP)
          expect(x + width).toBeLessThanOrEqual(1000 - GAP)
          expect(y).toBeGreaterThanOrEqual(GAP)
          expect(y + high).toBeLessThanOrEqual(800 - GAP)
          // In a viewport of this height one side has room for the least.
          expect(maxHeight).toBeGreaterThanOrEqual(LEAST)
          expect(y >= at.bottom || y + high <= at.top).toBe(true)
        },
      ),
    )
  })
})

describe('travelsTo', () => {
  const box = { left: 100, top: 200, right: 460, bottom: 400 }
  it.each([
    ['down to it', { x: 150, y: 100 }, { x: 150, y: 110 }, true],
    ['slantwise, within 60°', { x: 150, y: 100 }, { x: 167, y: 110 }, true],
    ['too far to the side', { x: 150, y: 100 }, { x: 170, y: 110 }, false],
    ['to a corner', { x: 0, y: 100 }, { x: 10, y: 110 }, true],
    ['away', { x: 150, y: 100 }, { x: 150, y: 90 }, false],
    ['nowhere', { x: 150, y: 100 }, { x: 150, y: 100 }, false],
    ['up to one that stands above', { x: 150, y: 500 }, { x: 155, y: 480 }, true],
  ])('%s', (_move, from, to, expected) => expect(travelsTo(box, from, to)).toBe(expected))
})
