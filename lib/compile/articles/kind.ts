/** Scores to a kind. */
import type { Kind } from '../../schema/record.ts'
import { KINDS } from '../../schema/record.ts'

/** What a name is of which nothing is known, in hundredths: news names persons and organizations most. */
const PRIOR: Readonly<Partial<Record<Kind, number>>> = {
  person: 10,
  organization: 30,
  place: 5,
  other: 20,
}

/** The kind with the most evidence; of several, the first of `KINDS`. */
export function kindOf(scores: Readonly<Partial<Record<Kind, number | undefined>>>): Kind {
  let best: Kind = 'other'
  let most = Number.NEGATIVE_INFINITY
  for (const kind of KINDS) {
    const score = (scores[kind] ?? 0) + (PRIOR[kind] ?? 0)
    if (score > most) {
      most = score
      best = kind
    }
  }
  return best
}

/** How far the best kind is ahead of the next, in hundredths. */
export function marginOf(scores: Readonly<Partial<Record<Kind, number | undefined>>>): number {
  const all = KINDS.map((kind) => (scores[kind] ?? 0) + (PRIOR[kind] ?? 0)).sort((a, b) => b - a)
  return (all[0] ?? 0) - (all[1] ?? 0)
}
