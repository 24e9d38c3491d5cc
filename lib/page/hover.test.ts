import { describe, expect, it } from 'vitest'
import { type HoverEvent, type HoverState, initialHover, shownMark, step, wakeAt } from './hover.ts'

type Step = readonly [string, HoverEvent<string>, shown: string | null, wake: number | null]

const over = (mark: string, time: number, speed = 0): HoverEvent<string> => ({
  type: 'mark',
  mark,
  speed,
  time,
})
const at = (type: 'card' | 'away' | 'time' | 'escape' | 'gone', time: number) => ({ type, time })

/** Each row: what happens, which card is seen after it, and when the machine wants to be woken. */
const STORIES: Record<string, readonly Step[]> = {
  'a card comes after the rest time, and goes after the hide time': [
    ['over a mark', over('A', 1000), null, 1350],
    ['too early', at('time', 1349), null, 1350],
    ['rested', at('time', 1350), 'A', null],
    ['away', at('away', 2000), 'A', 2300],
    ['too early', at('time', 2299), 'A', 2300],
    ['gone', at('time', 2300), null, null],
  ],
  'a pointer that passes by opens nothing': [
    ['fast', over('A', 1000, 2), null, 1350],
    ['still fast', over('A', 1200, 0.5), null, 1550],
    ['slow now', over('A', 1300, 0.49), null, 1550],
    ['away', at('away', 1400), null, null],
    ['late', at('time', 1600), null, null],
  ],
  'the card can be entered, and stays while the pointer is on it': [
    ['over', over('A', 0), null, 350],
    ['rested', at('time', 350), 'A', null],
    ['on the way', at('away', 400), 'A', 700],
    ['on the card', at('card', 600), 'A', null],
    ['no timer hides it', at('time', 100_000), 'A', null],
    ['back on the mark', over('A', 100_001), 'A', null],
  ],
  'a neighbour comes sooner': [
    ['over', over('A', 0), null, 350],
    ['rested', at('time', 350), 'A', null],
    ['the next mark', over('B', 1000), null, 1100],
    ['rested there', at('time', 1100), 'B', null],
    ['away', at('away', 1200), 'B', 1500],
    ['closed', at('time', 1500), null, null],
    ['soon after', over('A', 1799), null, 1899],
    ['away', at('away', 1800), null, null],
    ['long after', over('A', 1801), null, 2151],
  ],
  'Esc closes, and that mark is quiet until the pointer leaves it': [
    ['over', over('A', 0), null, 350],
    ['rested', at('time', 350), 'A', null],
    ['Esc', at('escape', 500), null, null],
    ['still there', over('A', 600), null, null],
    ['left', at('away', 700), null, null],
    ['back', over('A', 2000), null, 2350],
  ],
  'after Esc another mark is not quiet': [
    ['over', over('A', 0), null, 350],
    ['Esc while resting', at('escape', 100), null, null],
    ['the same', over('A', 200), null, null],
    ['another', over('B', 300), null, 650],
  ],
  'when the page repaints, what was open is gone': [
    ['over', over('A', 0), null, 350],
    ['rested', at('time', 350), 'A', null],
    ['repainted', at('gone', 400), null, null],
  ],
  'nothing happens to nothing': [
    ['away', at('away', 0), null, null],
    ['Esc', at('escape', 1), null, null],
    ['card', at('card', 2), null, null],
    ['gone', at('gone', 3), null, null],
    ['time', at('time', 4), null, null],
  ],
}

describe('hover', () => {
  it.each(Object.entries(STORIES))('%s', (_story, steps) => {
    let state: HoverState<string> = initialHover()
    for (const [what, event, shown, wake] of steps) {
      state = step(state, event)
      expect([what, shownMark(state), wakeAt(state)]).toEqual([what, shown, wake])
    }
  })
})
