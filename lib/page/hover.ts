/**
 * When the card is shown and hidden, as a pure state machine: no clock, no DOM. The states:
 *
 *     hidden ──over a mark──▶ resting ──rest time──▶ open ──away──▶ leaving ──hide time──▶ hidden
 *        ▲                       │ out                ▲               │ back on mark or card
 *        └───────────────────────┘                    └───────────────┘
 *     Esc: hidden, and that mark is quiet until the pointer leaves it.
 */

/** Milliseconds; reader.md. */
export interface Timing {
  /** Of rest on a mark before its card. */
  readonly rest: number
  /** The same when a card was open less than `warmFor` ago. */
  readonly restWarm: number
  readonly warmFor: number
  /** After the pointer has left mark and card. */
  readonly hide: number
}

export const TIMING: Timing = { rest: 350, restWarm: 100, warmFor: 300, hide: 300 }

/** Pointer speed from which it is passing by, in CSS pixels a millisecond. */
export const PASSING_SPEED = 0.5

/** `M` is whatever tells one mark from another. Times are milliseconds of one clock. */
export type HoverState<M> =
  | { readonly name: 'hidden'; readonly closedAt: number; readonly quiet: M | null }
  | {
      readonly name: 'resting'
      readonly mark: M
      readonly showAt: number
      readonly closedAt: number
    }
  | { readonly name: 'open'; readonly mark: M }
  | { readonly name: 'leaving'; readonly mark: M; readonly hideAt: number }

export type HoverEvent<M> =
  /** The pointer is over a mark; `speed` in CSS pixels a millisecond. */
  | { readonly type: 'mark'; readonly mark: M; readonly speed: number; readonly time: number }
  | { readonly type: 'card'; readonly time: number }
  | { readonly type: 'away'; readonly time: number }
  | { readonly type: 'time'; readonly time: number }
  | { readonly type: 'escape'; readonly time: number }
  /** What is painted has changed: the marks of before are gone. */
  | { readonly type: 'gone'; readonly time: number }

export const initialHover = <M>(): HoverState<M> => ({
  name: 'hidden',
  closedAt: Number.NEGATIVE_INFINITY,
  quiet: null,
})

const hidden = <M>(closedAt: number, quiet: M | null = null): HoverState<M> => ({
  name: 'hidden',
  closedAt,
  quiet,
})

function rest<M>(mark: M, time: number, closedAt: number, timing: Timing): HoverState<M> {
  const isWarm = time - closedAt < timing.warmFor
  return {
    name: 'resting',
    mark,
    showAt: time + (isWarm ? timing.restWarm : timing.rest),
    closedAt,
  }
}

/** The next state. Returns the same object where nothing changes. */
export function step<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  timing: Timing = TIMING,
): HoverState<M> {
  const isOpen = state.name === 'open' || state.name === 'leaving'
  switch (event.type) {
    case 'escape':
      if (isOpen) return hidden(event.time, state.mark)
      return state.name === 'resting' ? hidden(state.closedAt, state.mark) : state
    case 'gone':
      if (isOpen) return hidden(event.time)
      return state.name === 'resting' ? hidden(state.closedAt) : state
    case 'card':
      return state.name === 'leaving' ? { name: 'open', mark: state.mark } : state
    case 'away':
      if (state.name === 'open') {
        return { name: 'leaving', mark: state.mark, hideAt: event.time + timing.hide }
      }
      if (state.name === 'resting') return hidden(state.closedAt)
      return state.name === 'hidden' && state.quiet !== null ? hidden(state.closedAt) : state
    case 'time':
      if (state.name === 'resting' && event.time >= state.showAt) {
        return { name: 'open', mark: state.mark }
      }
      return state.name === 'leaving' && event.time >= state.hideAt ? hidden(event.time) : state
    case 'mark':
      return overMark(state, event, timing)
  }
}

function overMark<M>(
  state: HoverState<M>,
  event: Extract<HoverEvent<M>, { type: 'mark' }>,
  timing: Timing,
): HoverState<M> {
  const { mark, time, speed } = event
  switch (state.name) {
    case 'hidden':
      return state.quiet === mark ? state : rest(mark, time, state.closedAt, timing)
    case 'resting':
      // Passing by, or on another mark now: the rest begins anew.
      return state.mark !== mark || speed >= PASSING_SPEED
        ? rest(mark, time, state.closedAt, timing)
        : state
    case 'open':
    case 'leaving':
      if (state.mark === mark) return { name: 'open', mark }
      // A neighbour: the open card gives way after a short rest there.
      return rest(mark, time, time, timing)
  }
}

/** The mark whose card is to be seen now, or null. */
export function shownMark<M>(state: HoverState<M>): M | null {
  return state.name === 'open' || state.name === 'leaving' ? state.mark : null
}

/** When the machine wants a `time` event, or null. */
export function wakeAt<M>(state: HoverState<M>): number | null {
  if (state.name === 'resting') return state.showAt
  return state.name === 'leaving' ? state.hideAt : null
}
