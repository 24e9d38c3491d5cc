/** What one attribution says was said, in parts: quotations apart from clauses. */
import type { Quotation } from '../../../text/quotations.ts'
import { personBefore } from './discourse.ts'
import type { Attribution } from './forms.ts'
import { wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import { hasFigure, isDirect, isScare } from './quoted.ts'
import { type Place, type Resolved, type Speaker, UNATTRIBUTED } from './resolved.ts'
import { resolvePhrase } from './speakers.ts'
import { type Draft, joined, quotesIn, type Reader, SURE, spanOf } from './statement.ts'

export function resolve(place: Place, one: Attribution, previous: Resolved | null): Resolved {
  if (one.subject === 'nobody') return { speaker: { is: 'unattributed' }, confidence: 1 }
  if (one.subject === 'same') return previous ?? UNATTRIBUTED
  const word = wordAt(place.pieces, one.subject.coreTo - 1)
  if (one.lemma === 'hear') return { speaker: { is: 'unattributed' }, confidence: 1 }
  // "told him": an object where a subject should be, in "quoted him as saying".
  if (word && /^(?:him|her|them)$/.test(word.key) && one.subject.to - one.subject.from === 1) {
    if (word.key === 'them') return UNATTRIBUTED
    const gender = word.key === 'him' ? 'male' : 'female'
    const person = personBefore(place.context, place.discourse, {
      // Not the one who quotes: "Smith quoted him as saying".
      at: place.pieces[0]?.start ?? word.start,
      block: place.block,
      gender,
    })
    return person
      ? { speaker: { is: 'entity', cluster: person.cluster }, confidence: person.confidence }
      : UNATTRIBUTED
  }
  return resolvePhrase(place, one.subject)
}

/** What one attribution says was said: the parts of it, quotations apart from clauses. */
export function drafts(
  reader: Reader,
  pieces: readonly Piece[],
  one: Attribution,
  resolved: Resolved,
  taken: Set<Quotation>,
): Draft[] {
  const { context } = reader
  const { text } = context.document
  const attribution = spanOf(text, pieces, { from: one.from, to: Math.max(one.to, one.from + 1) })
  const out: Draft[] = []
  const sure = resolved.confidence >= SURE
  const speaker: Speaker = sure ? resolved.speaker : { is: 'unattributed' }
  for (const range of [one.before, one.after]) {
    if (!range) continue
    const quotations = quotesIn(pieces, range)
    const rest = pieces.slice(range.from, range.to).filter((piece) => piece.is === 'word')
    const onlyQuotes = rest.length === 0
    // "He rose. “We go,” he said": the words around a whole quotation are not the speaker's.
    const edge = pieces[range === one.before ? range.to - 1 : range.from]
    const wholeAtEdge =
      edge?.is === 'quote' && isDirect(text, edge.quotation) ? edge.quotation : null
    const separate = onlyQuotes ? quotations : wholeAtEdge ? [wholeAtEdge] : []
    if (separate.length > 0) {
      for (const quotation of separate) {
        if (taken.has(quotation)) continue
        taken.add(quotation)
        const content = { start: quotation.start, end: quotation.end }
        const outer = { start: quotation.outerStart, end: quotation.outerEnd }
        out.push({
          kind: 'quote',
          speaker,
          content,
          passage: attribution ? joined(outer, attribution) : outer,
          quotes: [content],
          denied: false,
          occasion: null,
          confidence: resolved.confidence,
          sentence: reader.sentence,
        })
      }
      continue
    }
    const content = spanOf(text, pieces, range)
    const opensOnly = range === one.before && rest.length < 3 && one.after !== null
    if (!content || opensOnly || (rest.length < 2 && quotations.length === 0)) continue
    const said = quotations.filter((quotation) => !isScare(text, quotation))
    for (const quotation of quotations) taken.add(quotation)
    if (one.class === 'call' && said.length === 0) continue
    out.push({
      kind: hasFigure(pieces, range) ? 'figure' : 'reported',
      speaker,
      content,
      passage: attribution ? joined(content, attribution) : content,
      quotes: said.map(({ start, end }) => ({ start, end })),
      denied: one.class === 'deny',
      occasion: null,
      confidence: resolved.confidence,
      sentence: reader.sentence,
    })
  }
  return out
}
