/** Where the names of a picture stand. */
import type { Web } from '../lib/schema/briefing.ts'

/** In pixels of the picture. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Gives each name of a web its spot. */
export type Layout = (web: Web, width: number, height: number) => Spot[]

/** The first in the middle, the others around it from the top, clockwise. */
export const radialLayout: Layout = ({ nodes }, width, height) => {
  const count = nodes.length
  const centre = { x: width / 2, y: height / 2 }
  const around = count - 1
  return Array.from({ length: count }, (_, index): Spot => {
    if (index === 0) return centre
    const angle = (2 * Math.PI * (index - 1)) / around - Math.PI / 2
    return {
      x: centre.x + Math.cos(angle) * (width * 0.24),
      y: centre.y + Math.sin(angle) * (height * 0.36),
    }
  })
}
