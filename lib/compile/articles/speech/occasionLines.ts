/** Lines that only say where something was said, and what they give to the statements beside them. */
import { wordAt } from './nounPhrases.ts'
import type { Occasion } from './occasions.ts'
import type { Piece } from './pieces.ts'
import type { Draft, Reader } from './statement.ts'

const STATED =
  /\b(?:statements?|remarks?|comments?|declaration) (?:was|were|has been|have been) made\b/iu

/** "This statement was made by President Putin in an interview …": of whom, and where. */
export function occasionLine(
  reader: Reader,
  pieces: readonly Piece[],
  occasion: Occasion | null,
): { cluster: number; occasion: Occasion } | null {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!occasion || !first || !last) return null
  const text = reader.context.document.text.slice(first.start, last.end)
  if (!STATED.test(text)) return null
  const by = pieces.findIndex((piece) => piece.is === 'word' && piece.key === 'by')
  for (let at = by + 1; by >= 0 && at < pieces.length; at++) {
    const word = wordAt(pieces, at)
    if (!word || (word.name < 0 && word.titleOf < 0)) break
    const cluster = word.name >= 0 ? reader.context.names[word.name]?.cluster : undefined
    if (cluster !== undefined) return { cluster, occasion }
  }
  const speaker = reader.last?.resolved.speaker
  return by < 0 && speaker?.is === 'entity' ? { cluster: speaker.cluster, occasion } : null
}

/** What is said where is said there, too, by a speaker who speaks on one occasion only. */
export function inherit(
  found: readonly Draft[],
  lines: readonly { cluster: number; occasion: Occasion }[],
) {
  const of = new Map<number, Occasion[]>()
  const add = (cluster: number, occasion: Occasion) => {
    const known = of.get(cluster) ?? []
    if (!known.some((one) => one.start === occasion.start)) known.push(occasion)
    of.set(cluster, known)
  }
  for (const { cluster, occasion } of lines) add(cluster, occasion)
  for (const { speaker, occasion } of found) {
    if (occasion && speaker.is === 'entity') add(speaker.cluster, occasion)
  }
  for (const draft of found) {
    if (draft.occasion || draft.speaker.is !== 'entity') continue
    const [only, ...others] = of.get(draft.speaker.cluster) ?? []
    if (only && others.length === 0) draft.occasion = only
  }
}
