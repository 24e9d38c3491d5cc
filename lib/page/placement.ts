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
  /** The card's own size. */
  readonly width: number
  readonly height: number
  readonly viewportWidth: number
  readonly viewportHeight: number
  readonly rightToLeft: boolean
}

/** CSS pixels between the line and the card, and between the card and the viewport's edge. */
export const GAP = 8

const clamp = (value: number, max: number) => Math.max(GAP, Math.min(value, max - GAP))

/**
 * Left and top of the card: under the line where it fits, else over it, else where there is more
 * room; aligned with the line's beginning and pushed into the viewport.
 */
export function placeBeside(line: Box, room: Room): { x: number; y: number } {
  const start = room.rightToLeft ? line.right - room.width : line.left
  const under = line.bottom + GAP
  const over = line.top - GAP - room.height
  const fitsUnder = under + room.height <= room.viewportHeight - GAP
  const more = room.viewportHeight - line.bottom >= line.top
  return {
    x: Math.round(clamp(start, room.viewportWidth - room.width)),
    y: Math.round(
      fitsUnder
        ? under
        : over >= GAP
          ? over
          : clamp(more ? under : over, room.viewportHeight - room.height),
    ),
  }
}
