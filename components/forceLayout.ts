/** Where many names stand: found by forces, the same at each time. Only the panel loads this. */
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Layout, Spot } from './radialLayout.ts'

/** A fixed sequence, so that the same ties always look the same. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    // The generator of Numerical Recipes.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** As many as d3-force itself takes to come to rest. */
const STEPS = 300

/** Room for half a label at the sides, for a shape above and for two lines below. */
const SIDE = 46
const ABOVE = 14
const BELOW = 38

/** Ties pull, names push: 40 names come to rest in about 20 ms. */
export const forceLayout: Layout = ({ nodes, edges }, width, height) => {
  const spots = nodes.map((_, index): SimulationNodeDatum => ({ index }))
  forceSimulation(spots)
    .randomSource(seeded(1))
    .force(
      'link',
      forceLink(edges.map(({ from, to }) => ({ source: from, target: to })))
        .distance(64)
        .strength(0.5),
    )
    .force('charge', forceManyBody().strength(-190))
    .force('collide', forceCollide(26))
    .force('x', forceX(width / 2).strength(0.09))
    .force('y', forceY(height / 2).strength(0.07))
    .force('centre', forceCenter(width / 2, height / 2))
    .stop()
    .tick(STEPS)
  return fitted(
    spots.map(({ x = 0, y = 0 }) => ({ x, y })),
    width,
    height,
  )
}

/** Drawn as large as there is room: together where they came to rest beyond the edges, apart before. */
function fitted(spots: readonly Spot[], width: number, height: number): Spot[] {
  const between = (values: readonly number[], start: number, end: number) => {
    const least = Math.min(...values)
    const most = Math.max(...values)
    const scale = Math.min(1.6, (end - start) / Math.max(1, most - least))
    const middle = (least + most) / 2
    return (value: number) => (start + end) / 2 + (value - middle) * scale
  }
  const alongX = between(
    spots.map(({ x }) => x),
    SIDE,
    width - SIDE,
  )
  const alongY = between(
    spots.map(({ y }) => y),
    ABOVE,
    height - BELOW,
  )
  return spots.map(({ x, y }) => ({ x: alongX(x), y: alongY(y) }))
}
