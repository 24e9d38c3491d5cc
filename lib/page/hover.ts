/**
 * When the card is shown and hidden, as a pure state machine: no clock, no DOM. README.md has its
 * diagram. Events that come late find a state that does not want them, and change nothing.
 */

/** Milliseconds; reader.md. */
export interface Timing {
  /** Of rest on a mark before its card. */
  readonly rest: number
  /** The same when a card was open less than `warmFor` ago. */
  readonly restWarm: number
  readonly warmFor: number
  /** From the card's appearance until it takes the pointer's events. */
  readonly ghost: number
  /** After the pointer has left mark and card. */
  readonly hide: number
}

export const TIMING: Timing = { rest: 350, restWarm: 100, warmFor: 300, ghost: 200, hide: 300 }

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
  /** `ghost` is seen and lets the pointer through, `open` takes it. */
  | {
      readonly name: 'ghost' | 'open'
      readonly mark: M
      readonly openAt: number
      /** When it goes, where the pointer does not come back. */
      readonly hideAt: number | null
      /** A neighbour that the pointer rests on meanwhile. */
      readonly next: { readonly mark: M; readonly showAt: number } | null
    }
  /** By the reader's wish, with the pointer (`pinned`) or by touch (`sheet`): stays until it is closed. */
  | { readonly name: 'pinned' | 'sheet'; readonly mark: M }

export type HoverEvent<M> =
  /**
   * The pointer is over a mark; `speed` in CSS pixels a millisecond. `travels`: it is on its way to
   * the card that is open.
   */
  | {
      readonly type: 'mark'
      readonly mark: M
      readonly speed: number
      readonly travels: boolean
      readonly time: number
    }
  | { readonly type: 'away'; readonly travels: boolean; readonly time: number }
  | { readonly type: 'card' | 'time' | 'escape' | 'unpin'; readonly time: number }
  /** The page has moved or changed: no mark is where it was. */
  | { readonly type: 'gone'; readonly time: number }
  /** Asked for without rest: it stays. */
  | {
      readonly type: 'keep'
      readonly as: 'pinned' | 'sheet'
      readonly mark: M
      readonly time: number
    }
  /** The shown mark is painted anew as another one. */
  | { readonly type: 'become'; readonly mark: M; readonly time: number }

const hidden = <M>(closedAt: number, quiet: M | null = null): HoverState<M> => ({
  name: 'hidden',
  closedAt,
  quiet,
})

export const initialHover = <M>(): HoverState<M> => hidden(Number.NEGATIVE_INFINITY)

function rest<M>(mark: M, time: number, closedAt: number, timing: Timing): HoverState<M> {
  const isWarm = time - closedAt < timing.warmFor
  const showAt = time + (isWarm ? Math.min(timing.restWarm, timing.rest) : timing.rest)
  return { name: 'resting', mark, showAt, closedAt }
}

type Open<M> = Extract<HoverState<M>, { name: 'ghost' | 'open' }>

const appear = <M>(mark: M, time: number, timing: Timing): Open<M> => ({
  name: 'ghost',
  mark,
  openAt: time + timing.ghost,
  hideAt: null,
  next: null,
})

/** The next state; the same object where an event is not wanted. */
export function step<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  timing: Timing = TIMING,
): HoverState<M> {
  const { type, time } = event
  if (type === 'keep') return { name: event.as, mark: event.mark }
  switch (state.name) {
    case 'hidden':
      if (type === 'mark' && event.mark !== state.quiet) {
        return rest(event.mark, time, state.closedAt, timing)
      }
      return type === 'away' && state.quiet !== null ? hidden(state.closedAt) : state
    case 'resting':
      if (type === 'time') return time < state.showAt ? state : appear(state.mark, time, timing)
      if (type === 'escape') return hidden(state.closedAt, state.mark)
      if (type === 'away' || type === 'gone') return hidden(state.closedAt)
      // Passing by, or on another mark now: the rest begins anew.
      return type === 'mark' && (event.mark !== state.mark || event.speed >= PASSING_SPEED)
        ? rest(event.mark, time, state.closedAt, timing)
        : state
    case 'ghost':
    case 'open':
      return whileOpen(state, event, timing)
    default:
      if (type === 'escape') return hidden(time, state.mark)
      if (type === 'become') return { ...state, mark: event.mark }
      return type === 'unpin' ? { ...appear(state.mark, time, timing), name: 'open' } : state
  }
}

function whileOpen<M>(state: Open<M>, event: HoverEvent<M>, timing: Timing): HoverState<M> {
  const { type, time } = event
  const { name, mark, next } = state
  const later = time + timing.hide
  const stay = (hideAt: number | null, change: Partial<Open<M>> = {}): Open<M> => ({
    ...state,
    next: null,
    hideAt,
    ...change,
  })
  // On the way to the card there is all the time that the way takes.
  const leave = 'travels' in event && event.travels ? later : (state.hideAt ?? later)
  switch (type) {
    case 'escape':
      return hidden(time, mark)
    case 'gone':
      return hidden(time)
    case 'become':
      return { ...state, mark: event.mark }
    case 'card':
      return stay(null, { name: 'open' })
    case 'away':
      return stay(leave)
    case 'mark':
      if (event.mark === mark) return stay(null)
      if (event.travels) return stay(leave)
      if (next?.mark === event.mark && event.speed < PASSING_SPEED) return state
      // The open card gives way after a short rest on its neighbour.
      return stay(leave, { next: { mark: event.mark, showAt: time + timing.restWarm } })
    case 'time':
      if (next && time >= next.showAt) return appear(next.mark, time, timing)
      if (state.hideAt !== null && time >= state.hideAt) return hidden(time)
      return name === 'ghost' && time >= state.openAt ? { ...state, name: 'open' } : state
    default:
      return state
  }
}

/** The mark whose card is to be seen now, or null. */
export function shownMark<M>(state: HoverState<M>): M | null {
  return state.name === 'hidden' || state.name === 'resting' ? null : state.mark
}

/** When the machine wants a `time` event, or null. */
export function wakeAt<M>(state: HoverState<M>): number | null {
  if (state.name === 'resting') return state.showAt
  if (state.name !== 'ghost' && state.name !== 'open') return null
  const never = Number.POSITIVE_INFINITY
  const { name, next, hideAt, openAt } = state
  const first = Math.min(next?.showAt ?? never, hideAt ?? never, name === 'ghost' ? openAt : never)
  return first === never ? null : first
}
