import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP, placeBeside } from './placement.ts'

const room = {
  width: 360,
  height: 200,
  viewportWidth: 1000,
  viewportHeight: 800,
  rightToLeft: false,
}
const line = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 })

describe('placeBeside', () => {
  it.each([
    ['under the line', line(100, 100), room, { x: 100, y: 128 }],
    ['over it at the bottom of the viewport', line(100, 700), room, { x: 100, y: 492 }],
    ['pushed in at the right edge', line(900, 100), room, { x: 632, y: 128 }],
    ['pushed in at the left edge', line(-30, 100), room, { x: 8, y: 128 }],
    [
      'from the line’s end where the page runs from right to left',
      line(500, 100),
      { ...room, rightToLeft: true },
      { x: 220, y: 128 },
    ],
  ])('%s', (_rule, at, within, expected) => expect(placeBeside(at, within)).toEqual(expected))

  it('never leaves a viewport that it fits in, nor covers the line where there is room', () => {
    const size = fc.integer({ min: 20, max: 400 })
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 1050 }),
        fc.integer({ min: 0, max: 780 }),
        size,
        size,
        (left, top, width, height) => {
          const at = line(left, top)
          const { x, y } = placeBeside(at, { ...room, width, height })
          expect(x).toBeGreaterThanOrEqual(GAP)
          expect(x + width).toBeLessThanOrEqual(1000 - GAP)
          expect(y).toBeGreaterThanOrEqual(GAP)
          expect(y + height).toBeLessThanOrEqual(800 - GAP)
          const hasRoom = at.bottom + 2 * GAP + height <= 800 || at.top - 2 * GAP - height >= 0
          if (hasRoom) expect(y >= at.bottom || y + height <= at.top).toBe(true)
        },
      ),
    )
  })
})
