/** From pointer, touch and Esc to the state machine of the card, and from there to the card. */
import type { CardMode, CardPlace } from './card.ts'
import { documentElement, isElement, parentNode } from './dom.ts'
import { type HoverEvent, initialHover, shownMark, step, type Timing, wakeAt } from './hover.ts'
import type { Painted, PaintedMark, Stretch } from './paint.ts'
import { travelsTo } from './placement.ts'

/** What the pointer drives. */
export interface HoverTarget {
  /** Whether a node belongs to the card's host. */
  isCard(target: EventTarget | null): boolean
  /** Where the card is seen; null where none is. */
  box(): DOMRect | null
  show(mark: PaintedMark, place: CardPlace, mode: CardMode): void
  setMode(mode: CardMode): void
  hide(): void
}

export interface Hovering {
  /** To be called when what is painted has changed. */
  repainted(): void
  /** The mark whose card is to be seen. */
  shown(): PaintedMark | null
  /** Shows a card without the pointer, to stay. */
  present(mark: PaintedMark, place: CardPlace): void
  /** The mark that is shown is another one now; its card is drawn by whoever knows it. */
  become(mark: PaintedMark): void
  togglePin(): void
  close(): void
}

/** A live range only for the moment of measuring: many of them slow every change of the page. */
export function rectsOf(document: Document, stretch: Stretch): DOMRect[] {
  const range = document.createRange()
  try {
    range.setStart(stretch.node, stretch.start)
    range.setEnd(stretch.node, stretch.end)
    return [...range.getClientRects()]
  } catch {
    // The page has shortened the node.
    return []
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

const isIn = ({ left, top, right, bottom }: DOMRect, { x, y }: Point) =>
  x >= left && x <= right && y >= top && y <= bottom

/** The mark at a point of the viewport, in CSS pixels, and the line of it that the point is on. */
export function markAt(
  document: Document,
  painted: Painted,
  point: Point,
): { readonly mark: PaintedMark; readonly place: CardPlace } | null {
  if (painted.marks.length === 0) return null
  const caret = document.caretPositionFromPoint(point.x, point.y)
  const candidates = caret && painted.at.get(caret.offsetNode)
  if (!candidates) return null
  for (const { stretch, mark } of candidates) {
    if (caret.offset < stretch.start || caret.offset > stretch.end) continue
    // The caret snaps to the nearest text: beside a line there is no mark.
    const line = rectsOf(document, stretch).find((rect) => isIn(rect, point))
    const element = parentNode(stretch.node)
    if (line && element && isElement(element)) return { mark, place: { line, element } }
  }
  return null
}

/** Watches pointer and keyboard until the signal aborts. `painted` gives what is painted now. */
export function watchPointer(
  document: Document,
  painted: () => Painted,
  target: HoverTarget,
  timing: () => Timing,
  signal: AbortSignal,
): Hovering {
  let state = initialHover<PaintedMark>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let place: CardPlace | null = null
  let last = { x: -1, y: -1, time: 0 }

  const send = (event: HoverEvent<PaintedMark>) => {
    const before = state
    state = step(state, event, timing())
    if (state === before) return
    const shown = shownMark(state)
    const mode = state.name
    if (mode === 'hidden' || mode === 'resting') {
      if (shownMark(before)) target.hide()
    } else if (event.type === 'become' || shown === shownMark(before)) {
      if (mode !== before.name) target.setMode(mode)
    } else if (shown && place) target.show(shown, place, mode)
    clearTimeout(timer)
    const wake = wakeAt(state)
    if (wake !== null) {
      // A timer may fire a little early (one in eight does in Firefox); the machine is told the time
      // that it asked for, or it would wait for ever.
      const wakeUp = () => send({ type: 'time', time: Math.max(wake, performance.now()) })
      timer = setTimeout(wakeUp, wake - event.time)
    }
  }
  const tell = (type: 'card' | 'escape' | 'gone' | 'unpin') =>
    send({ type, time: performance.now() })

  const keep = (as: 'pinned' | 'sheet', mark: PaintedMark) =>
    send({ type: 'keep', as, mark, time: performance.now() })

  const look = (point: Point, speed: number, travels: boolean) => {
    const time = performance.now()
    const hit = markAt(document, painted(), point)
    if (!hit) return send({ type: 'away', travels, time })
    const { mark } = hit
    if (shownMark(state) !== mark) place = hit.place
    send({ type: 'mark', mark, speed, travels, time })
  }

  /** What is under the pointer may be something else now, though the pointer has not moved. */
  const moved = () => {
    const wasResting = state.name === 'resting'
    tell('gone')
    if (wasResting) look(last, 0, false)
  }

  /** Before the page's own listeners; events that a page made itself are nobody's. */
  const on = <K extends keyof DocumentEventMap>(
    type: K,
    hear: (event: DocumentEventMap[K]) => void,
  ) => {
    const trusted = (event: DocumentEventMap[K]) => {
      if (event.isTrusted) hear(event)
    }
    document.addEventListener(type, trusted, { signal, capture: true, passive: type !== 'keydown' })
  }
  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return
    const time = performance.now()
    const now = { x: event.clientX, y: event.clientY, time }
    const before = last
    last = now
    // A ghost lets the pointer through to the page.
    const box = target.box()
    if (target.isCard(event.target) || (box && isIn(box, now))) return tell('card')
    const speed = Math.hypot(now.x - before.x, now.y - before.y) / Math.max(1, time - before.time)
    look(now, speed, box !== null && travelsTo(box, before, now))
  })
  on('pointerleave', ({ target: left }) => {
    // Leaving the window; leaving an element is seen at the next move.
    if (left !== document && left !== documentElement(document)) return
    send({ type: 'away', travels: false, time: performance.now() })
  })
  // A finger does not rest: it taps.
  on('click', (event) => {
    const isTouch = 'pointerType' in event && event.pointerType === 'touch'
    if (!isTouch || target.isCard(event.target)) return
    const hit = markAt(document, painted(), { x: event.clientX, y: event.clientY })
    // In a link the link wins.
    if (hit && !hit.place.element.closest('a[href]')) {
      place = hit.place
      keep('sheet', hit.mark)
    } else if (state.name === 'sheet') tell('escape')
  })
  // A card would stay behind when its line moves away.
  on('scroll', (event) => {
    if (!target.isCard(event.target)) moved()
  })
  on('keydown', (event) => {
    if (event.key !== 'Escape' || shownMark(state) === null) return
    // Esc closes the card and takes only that key press.
    event.stopImmediatePropagation()
    event.preventDefault()
    tell('escape')
  })
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    target.hide()
  })
  return {
    repainted() {
      const shown = shownMark(state)
      // A page that changes elsewhere does not take the card away from who is reading it.
      if (!shown || !painted().marks.includes(shown)) moved()
    },
    shown: () => shownMark(state),
    present(mark, at) {
      place = at
      // The same card again, at another place: drawn anew.
      if (shownMark(state) === mark) tell('escape')
      keep('pinned', mark)
    },
    become: (mark) => send({ type: 'become', mark, time: performance.now() }),
    togglePin() {
      const mark = shownMark(state)
      if (state.name === 'pinned') tell('unpin')
      else if (mark) keep('pinned', mark)
    },
    close: () => tell('escape'),
  }
}
