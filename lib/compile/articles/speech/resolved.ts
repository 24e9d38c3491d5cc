/** Who a speaker may be, and the plain cases: a name, and words where there is none. */
import type { DocumentContext } from '../context.ts'
import type { Antecedent, Discourse } from './discourse.ts'
import { wordAt } from './nounPhrases.ts'
import type { Piece, WordPiece } from './pieces.ts'

/** UTF-16 units into the document's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export type Speaker =
  | { readonly is: 'entity'; readonly cluster: number }
  /** Somebody without a name of the article: "officials", "the customs service". */
  | { readonly is: 'group'; readonly words: Stretch }
  | { readonly is: 'unattributed' }

export interface Resolved {
  readonly speaker: Speaker
  readonly confidence: number
}

export interface Place {
  readonly context: DocumentContext
  readonly discourse: Discourse
  readonly pieces: readonly Piece[]
  readonly block: number
}

export const UNATTRIBUTED: Resolved = { speaker: { is: 'unattributed' }, confidence: 0 }

export const entity = (cluster: number, confidence: number): Resolved => ({
  speaker: { is: 'entity', cluster },
  confidence,
})
export const antecedent = (found: Antecedent | null): Resolved =>
  found ? entity(found.cluster, found.confidence) : UNATTRIBUTED

export function wordsOf(pieces: readonly Piece[], from: number, to: number): WordPiece[] {
  return pieces.slice(from, to).filter((piece) => piece.is === 'word')
}

/** Words as they stand, without the article before them: "customs service" of "the customs service". */
export function group({ pieces }: Place, from: number, to: number, confidence: number): Resolved {
  const first = wordAt(pieces, from)
  if (first && /^(?:the|that|this|these|those)$/.test(first.key) && to - from > 1) from++
  const start = pieces[from]?.start
  const end = pieces[to - 1]?.end
  if (start === undefined || end === undefined) return UNATTRIBUTED
  return { speaker: { is: 'group', words: { start, end } }, confidence }
}

export function clusterOf(
  { context, discourse }: Place,
  word: WordPiece | null,
): number | undefined {
  const cluster = word && word.name >= 0 ? context.names[word.name]?.cluster : undefined
  return cluster === undefined ? undefined : (discourse.fullest[cluster] ?? cluster)
}

/** The name that a phrase ends with, where it does: of "Mines Minister Tomas Belloque". */
export function nameAtEnd(place: Place, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) {
    const word = wordAt(place.pieces, at)
    if (!word) return undefined
    if (word.name >= 0) {
      const name = place.context.names[word.name]
      // "The Norwegian", "Russians": a people and no country.
      if (!name || name.form === 'demonym') return undefined
      return name.kind === 'event' || name.kind === 'work' ? undefined : clusterOf(place, word)
    }
    // "Helena Voss KC", "Nordhavn Battery AB", "Smith, 41".
    if (word.shape === 'lower' || word.shape === 'mixed' || word.key === "'s") return undefined
  }
  return undefined
}
