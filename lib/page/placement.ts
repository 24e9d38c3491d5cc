/**
 * Where the card goes: beside the hovered line, inside the viewport. One line, one viewport, a fixed
 * element in the top layer: of what Floating UI does only this much is left, and it would cost 1.9 KB
 * (its core) or 6.3 KB in every page (docs/decisions/0009).
 */

/** All in CSS pixels, in viewport coordinates. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Room {
  /** The card's own size, where nothing limits it. */
  readonly width: number
  readonly height: number
  /** What is seen of the page: less than the viewport where somebody pinched. */
  readonly view: Box
  readonly rightToLeft: boolean
}

export interface Placed {
  readonly x: number
  readonly y: number
  /** Higher than this it would cover its line, or leave the view. */
  readonly maxHeight: number
}

/** CSS pixels between the line and the card, and between the card and the viewport's edge. */
export const GAP = 8

/** CSS pixels: a lower card says nothing; rather than that it covers its line. */
export const LEAST = 120

/** As far as it goes into the view; the beginning wins where it does not fit. */
const into = (value: number, size: number, from: number, to: number) =>
  Math.round(Math.max(from + GAP, Math.min(value, to - GAP - size)))

/**
 * Under the line where it fits, else over it, else where there is more room, as high as that; aligned
 * with the line's beginning and pushed into the view.
 */
export function placeBeside(line: Box, { width, height, view, rightToLeft }: Room): Placed {
  const under = view.bottom - line.bottom - 2 * GAP
  const over = line.top - view.top - 2 * GAP
  const isUnder = height <= under || (height > over && under >= over)
  const maxHeight = Math.floor(
    Math.min(Math.max(isUnder ? under : over, LEAST), view.bottom - view.top - 2 * GAP),
  )
  const high = Math.min(height, maxHeight)
  return {
    x: into(rightToLeft ? line.right - width : line.left, width, view.left, view.right),
    y: into(isUnder ? line.bottom + GAP : line.top - GAP - high, high, view.top, view.bottom),
    maxHeight,
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Cosine of half of the 120° within which a move counts as a move to the card. */
const TOWARDS = 0.5

/** Whether a move of the pointer goes to the box: within 60° of the way to its nearest point. */
export function travelsTo(box: Box, from: Point, to: Point): boolean {
  const wayX = Math.max(box.left, Math.min(from.x, box.right)) - from.x
  const wayY = Math.max(box.top, Math.min(from.y, box.bottom)) - from.y
  const [moveX, moveY] = [to.x - from.x, to.y - from.y]
  const lengths = Math.hypot(wayX, wayY) * Math.hypot(moveX, moveY)
  return lengths > 0 && (wayX * moveX + wayY * moveY) / lengths >= TOWARDS
}
