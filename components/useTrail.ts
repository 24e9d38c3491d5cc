import { useCallback, useState } from 'react'

/** Where a reader has been among the entities: the briefing first, then one after another. */
export interface Trail {
  /** The entity that is open; null for the briefing. */
  readonly at: string | null
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  readonly open: (entity: string) => void
  readonly back: () => void
  readonly forward: () => void
  /** Back to the briefing, and nothing before it. */
  readonly restart: () => void
}

interface Steps {
  readonly steps: readonly (string | null)[]
  readonly index: number
}

/** Steps that are remembered; nobody goes back further. */
const MAX_STEPS = 100

const START: Steps = { steps: [null], index: 0 }

function opened({ steps, index }: Steps, entity: string): Steps {
  if (steps[index] === entity) return { steps, index }
  const next = [...steps.slice(0, index + 1), entity].slice(-MAX_STEPS)
  return { steps: next, index: next.length - 1 }
}

/** Its functions stay the same from one drawing to the next. */
export function useTrail(): Trail {
  const [{ steps, index }, setTrail] = useState(START)
  const move = useCallback((by: number) => {
    setTrail(({ steps, index }) => ({
      steps,
      index: Math.max(0, Math.min(steps.length - 1, index + by)),
    }))
  }, [])
  return {
    at: steps[index] ?? null,
    canGoBack: index > 0,
    canGoForward: index < steps.length - 1,
    open: useCallback((entity) => setTrail((before) => opened(before, entity)), []),
    back: useCallback(() => move(-1), [move]),
    forward: useCallback(() => move(1), [move]),
    restart: useCallback(() => setTrail(START), []),
  }
}
