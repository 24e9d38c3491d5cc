import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type HoverEvent,
  type HoverState,
  initialHover,
  shownMark,
  step,
  TIMING,
  wakeAt,
} from './hover.ts'

type Step = readonly [what: string, event: HoverEvent<string>, state: string, wake: number | null]

const over = (mark: string, time: number, speed = 0, travels = false): HoverEvent<string> => ({
  type: 'mark',
  mark,
  speed,
  travels,
  time,
})
const away = (time: number, travels = false): HoverEvent<string> => ({
  type: 'away',
  travels,
  time,
})
const at = (type: 'card' | 'time' | 'escape' | 'gone' | 'unpin', time: number) => ({ type, time })
const by = (how: 'pinned' | 'sheet' | 'become', mark: string, time: number): HoverEvent<string> =>
  how === 'become' ? { type: how, mark, time } : { type: 'keep', as: how, mark, time }

/** A state in a word: "open A", "hidden". */
const worded = (state: HoverState<string>) =>
  'mark' in state ? `${state.name} ${state.mark}` : state.name

/** Each row: what happens, the state after it, and when the machine wants to be woken. */
const STORIES: Record<string, readonly Step[]> = {
  'a card comes after the rest, takes the pointer later, and goes after the hide time': [
    ['over a mark', over('A', 1000), 'resting A', 1350],
    ['too early', at('time', 1349), 'resting A', 1350],
    ['rested', at('time', 1350), 'ghost A', 1550],
    ['solid', at('time', 1550), 'open A', null],
    ['away', away(2000), 'open A', 2300],
    ['further away', away(2100), 'open A', 2300],
    ['too early', at('time', 2299), 'open A', 2300],
    ['gone', at('time', 2300), 'hidden', null],
  ],
  'a pointer that passes by opens nothing': [
    ['fast', over('A', 1000, 2), 'resting A', 1350],
    ['still fast', over('A', 1200, 0.5), 'resting A', 1550],
    ['slow now', over('A', 1300, 0.49), 'resting A', 1550],
    ['away', away(1400), 'hidden', null],
    ['late', at('time', 1600), 'hidden', null],
  ],
  'the card can be entered, at once, and stays while the pointer is on it': [
    ['over', over('A', 0), 'resting A', 350],
    ['rested', at('time', 350), 'ghost A', 550],
    ['on the way', away(400), 'ghost A', 550],
    ['on the card', at('card', 410), 'open A', null],
    ['no timer hides it', at('time', 100_000), 'open A', null],
    ['back on the mark', over('A', 100_001), 'open A', null],
  ],
  'a ghost that is left goes too': [
    ['over', over('A', 0), 'resting A', 350],
    ['rested', at('time', 350), 'ghost A', 550],
    ['away', away(360), 'ghost A', 550],
    ['solid', at('time', 550), 'open A', 660],
    ['gone', at('time', 660), 'hidden', null],
  ],
  'on the way to the card there is time, also over another mark': [
    ['over', over('A', 0), 'resting A', 350],
    ['rested', at('time', 350), 'ghost A', 550],
    ['solid', at('time', 550), 'open A', null],
    ['on the way', away(600, true), 'open A', 900],
    ['over B on the way', over('B', 800, 0.2, true), 'open A', 1100],
    ['stands still there', at('time', 1100), 'hidden', null],
  ],
  'a neighbour takes over sooner, and the card stays until then': [
    ['over', over('A', 0), 'resting A', 350],
    ['rested', at('time', 350), 'ghost A', 550],
    ['solid', at('time', 550), 'open A', null],
    ['the next mark', over('B', 1000), 'open A', 1100],
    ['passes by', over('B', 1050, 1), 'open A', 1150],
    ['rested there', at('time', 1150), 'ghost B', 1350],
    ['away', away(1200), 'ghost B', 1350],
    ['solid', at('time', 1350), 'open B', 1500],
    ['closed', at('time', 1500), 'hidden', null],
    ['soon after', over('A', 1799), 'resting A', 1899],
    ['away', away(1800), 'hidden', null],
    ['long after', over('A', 1801), 'resting A', 2151],
  ],
  'one who races over many marks does not keep the card': [
    ['over', over('A', 0), 'resting A', 350],
    ['rested', at('time', 350), 'ghost A', 550],
    ['solid', at('time', 550), 'open A', null],
    ['B', over('B', 600, 2), 'open A', 700],
    ['C', over('C', 690, 2), 'open A', 790],
    ['D', over('D', 780, 2), 'open A', 880],
    ['E', over('E', 870, 2), 'open A', 900],
    ['gone', at('time', 900), 'hidden', null],
  ],
  'Esc closes, and that mark is quiet until the pointer leaves it': [
    ['over', over('A', 0), 'resting A', 350],
    ['rested', at('time', 350), 'ghost A', 550],
    ['Esc', at('escape', 500), 'hidden', null],
    ['still there', over('A', 600), 'hidden', null],
    ['left', away(700), 'hidden', null],
    ['back', over('A', 2000), 'resting A', 2350],
  ],
  'after Esc another mark is not quiet': [
    ['over', over('A', 0), 'resting A', 350],
    ['Esc while resting', at('escape', 100), 'hidden', null],
    ['the same', over('A', 200), 'hidden', null],
    ['another', over('B', 300), 'resting B', 650],
  ],
  'when the page moves, what was open is gone': [
    ['over', over('A', 0), 'resting A', 350],
    ['rested', at('time', 350), 'ghost A', 550],
    ['scrolled', at('gone', 400), 'hidden', null],
  ],
  'what is pinned stays, whatever the pointer does, until it is closed': [
    ['over', over('A', 0), 'resting A', 350],
    ['rested', at('time', 350), 'ghost A', 550],
    ['pinned', by('pinned', 'A', 400), 'pinned A', null],
    ['away', away(500), 'pinned A', null],
    ['scrolled', at('gone', 600), 'pinned A', null],
    ['another mark', over('B', 700), 'pinned A', null],
    ['much later', at('time', 100_000), 'pinned A', null],
    ['Esc', at('escape', 100_001), 'hidden', null],
  ],
  'what is unpinned is an open card again': [
    ['by keyboard', by('pinned', 'A', 0), 'pinned A', null],
    ['another', by('pinned', 'B', 10), 'pinned B', null],
    ['unpinned', at('unpin', 20), 'open B', null],
    ['away', away(30), 'open B', 330],
  ],
  'a sheet stays until it is closed': [
    ['tap', by('sheet', 'A', 0), 'sheet A', null],
    ['another tap', by('sheet', 'B', 100), 'sheet B', null],
    ['scrolled', at('gone', 200), 'sheet B', null],
    ['closed', at('escape', 300), 'hidden', null],
  ],
  'a corrected mark is the same card': [
    ['pinned', by('pinned', 'A', 0), 'pinned A', null],
    ['corrected', by('become', 'B', 10), 'pinned B', null],
    ['closed', at('escape', 20), 'hidden', null],
    ['nothing is shown', by('become', 'C', 30), 'hidden', null],
  ],
  'nothing happens to nothing': [
    ['away', away(0), 'hidden', null],
    ['Esc', at('escape', 1), 'hidden', null],
    ['card', at('card', 2), 'hidden', null],
    ['gone', at('gone', 3), 'hidden', null],
    ['time', at('time', 4), 'hidden', null],
    ['unpin', at('unpin', 5), 'hidden', null],
  ],
}

const anyEvent = fc.oneof(
  fc.record({
    type: fc.constant('mark' as const),
    mark: fc.constantFrom('A', 'B', 'C'),
    speed: fc.constantFrom(0, 1),
    travels: fc.boolean(),
  }),
  fc.record({ type: fc.constant('away' as const), travels: fc.boolean() }),
  fc.record({ type: fc.constantFrom('card', 'time', 'escape', 'unpin', 'gone' as const) }),
  fc.record({
    type: fc.constantFrom('keep', 'become' as const),
    as: fc.constantFrom('pinned', 'sheet' as const),
    mark: fc.constantFrom('A', 'B', 'C'),
  }),
)

describe('hover', () => {
  it.each(Object.entries(STORIES))('%s', (_story, steps) => {
    let state: HoverState<string> = initialHover()
    for (const [what, event, after, wake] of steps) {
      state = step(state, event)
      expect([what, worded(state), wakeAt(state)]).toEqual([what, after, wake])
    }
  })

  it.each([150, 350, 600])('a card may be asked to wait %d ms', (rest) => {
    const timing = { ...TIMING, rest }
    const resting = step(initialHover<string>(), over('A', 0), timing)
    expect(wakeAt(resting)).toBe(rest)
  })

  it('whatever happens, Esc leaves nothing shown, and a woken machine asks for a later time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, fc.nat(500))), (events) => {
        let state: HoverState<string> = initialHover()
        let time = 0
        for (const [event, later] of events) {
          time += later
          state = step(state, { ...event, time } as HoverEvent<string>)
          expect(shownMark(step(state, at('escape', time)))).toBeNull()
          const wake = wakeAt(state)
          if (wake === null) continue
          const woken = step(state, at('time', wake))
          expect(woken).not.toBe(state)
          expect(wakeAt(woken) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(wake)
        }
      }),
    )
  })
})
