/** From the pointer to the mark under it, and from there to the state machine of the card. */
import { documentElement } from './dom.ts'
import { type HoverEvent, initialHover, shownMark, step, wakeAt } from './hover.ts'
import type { Painted, PaintedMark, Stretch } from './paint.ts'

/** What the pointer drives. */
export interface HoverTarget {
  /** Whether a node belongs to the card's host. */
  isCard(target: EventTarget | null): boolean
  show(mark: PaintedMark, line: DOMRect): void
  hide(): void
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

interface Hit {
  readonly mark: PaintedMark
  /** The line of the mark that the pointer is on. */
  readonly line: DOMRect
}

/** The mark at a point of the viewport, in CSS pixels. */
export function markAt(document: Document, painted: Painted, x: number, y: number): Hit | null {
  if (painted.marks.length === 0) return null
  const caret = document.caretPositionFromPoint(x, y)
  const candidates = caret && painted.at.get(caret.offsetNode)
  if (!candidates) return null
  for (const { stretch, mark } of candidates) {
    if (caret.offset < stretch.start || caret.offset > stretch.end) continue
    // The caret snaps to the nearest text: beside a line there is no mark.
    const line = rectsOf(document, stretch).find(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    )
    if (line) return { mark, line }
  }
  return null
}

/**
 * Watches pointer and keyboard until the signal aborts. `painted` gives what is painted now. Returns
 * a function to call when that has changed.
 */
export function watchPointer(
  document: Document,
  painted: () => Painted,
  target: HoverTarget,
  signal: AbortSignal,
): { repainted(): void } {
  let state = initialHover<PaintedMark>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: DOMRect | null = null
  let last = { x: -1, y: -1, time: 0 }

  const send = (event: HoverEvent<PaintedMark>) => {
    const before = shownMark(state)
    const next = step(state, event)
    if (next === state) return
    state = next
    const shown = shownMark(state)
    if (shown !== before) {
      if (before) target.hide()
      if (shown && line) target.show(shown, line)
    }
    clearTimeout(timer)
    const wake = wakeAt(state)
    if (wake !== null) {
      // A timer may fire a little early (one in eight does in Firefox); the machine is told the time
      // that it asked for, or it would wait for ever.
      const wakeUp = () => send({ type: 'time', time: Math.max(wake, performance.now()) })
      timer = setTimeout(wakeUp, wake - event.time)
    }
  }

  const look = (x: number, y: number, speed: number) => {
    const time = performance.now()
    const hit = markAt(document, painted(), x, y)
    if (!hit) return send({ type: 'away', time })
    if (shownMark(state) !== hit.mark) line = hit.line
    send({ type: 'mark', mark: hit.mark, speed, time })
  }

  /** What is under the pointer may be something else now, though the pointer has not moved. */
  const moved = () => {
    const wasResting = state.name === 'resting'
    send({ type: 'gone', time: performance.now() })
    if (wasResting) look(last.x, last.y, 0)
  }

  const listen = { signal, capture: true, passive: true }
  document.addEventListener(
    'pointermove',
    (event) => {
      // A page can send events of its own making.
      if (!event.isTrusted || event.pointerType === 'touch') return
      const time = performance.now()
      const { clientX: x, clientY: y } = event
      const distance = Math.hypot(x - last.x, y - last.y)
      const speed = distance / Math.max(1, time - last.time)
      last = { x, y, time }
      if (target.isCard(event.target)) send({ type: 'card', time })
      else look(x, y, speed)
    },
    listen,
  )
  document.addEventListener(
    'pointerleave',
    (event) => {
      // Leaving the window; leaving an element is seen at the next move.
      const { isTrusted, target: left } = event
      const isWindow = left === document || left === documentElement(document)
      if (isTrusted && isWindow) send({ type: 'away', time: performance.now() })
    },
    listen,
  )
  // A card would stay behind when its line moves away.
  document.addEventListener(
    'scroll',
    (event) => {
      if (event.isTrusted && !target.isCard(event.target)) moved()
    },
    listen,
  )
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || shownMark(state) === null) return
      // Esc closes the card and takes only that key press.
      event.stopImmediatePropagation()
      event.preventDefault()
      send({ type: 'escape', time: performance.now() })
    },
    { signal, capture: true },
  )
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    target.hide()
  })
  return {
    repainted: () => {
      const shown = shownMark(state)
      // A page that changes elsewhere does not take the card away from who is reading it.
      if (!shown || !painted().marks.includes(shown)) moved()
    },
  }
}
