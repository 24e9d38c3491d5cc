/**
 * What an article says that somebody said: quotations, reported clauses and figures, each with its speaker,
 * or with none. What the article tells in its own words gives no statement. STATEMENTS.md says how and why.
 */
import type { ObservedEvent, ObservedStatement } from '../../schema/observations.ts'
import { type Quotation, scanQuotations } from '../../text/quotations.ts'
import type { ContextBlock, DocumentContext } from './context.ts'
import { passageOf } from './passage.ts'
import { newDiscourse } from './speech/discourse.ts'
import { inherit, occasionLine } from './speech/occasionLines.ts'
import type { Occasion } from './speech/occasions.ts'
import { sentencePieces } from './speech/pieces.ts'
import { readNested, readSentence } from './speech/sentence.ts'
import type { Reader, Statement } from './speech/statement.ts'
import { dateOfStatement } from './statementDates.ts'

export type { Statement }

function readBlock(
  reader: Reader,
  block: ContextBlock,
  index: number,
  quotations: readonly Quotation[],
) {
  const lines: { cluster: number; occasion: Occasion }[] = []
  const sentences = sentencePieces(reader.context, block, quotations)
  reader.waiting = []
  for (const [at, pieces] of sentences.entries()) {
    reader.sentence++
    const { occasion } = readSentence(reader, pieces, index, at === 0)
    const line = occasionLine(reader, pieces, occasion)
    if (line) lines.push(line)
  }
  return lines
}

/** Everything that the article says somebody said, in the order of the text. */
export function findStatements(context: DocumentContext): Statement[] {
  const all = scanQuotations(context.document.text, context.blocks)
  const quotations = all.filter(({ depth }) => depth === 0)
  const nested = all.filter(({ depth }) => depth === 1)
  const reader: Reader = {
    context,
    discourse: newDiscourse(context),
    found: [],
    sentence: 0,
    last: null,
    waiting: [],
  }
  const lines: { cluster: number; occasion: Occasion }[] = []
  let from = 0
  let inner = 0
  for (const [index, block] of context.blocks.entries()) {
    let to = from
    while (to < quotations.length && (quotations[to]?.outerStart ?? 0) < block.end) to++
    const own = quotations.slice(from, to)
    from = to
    // A headline says in short what the text says in full.
    if (block.role === 'headline') continue
    lines.push(...readBlock(reader, block, index, own))
    while (inner < nested.length && (nested[inner]?.outerStart ?? 0) < block.start) inner++
    for (const outer of own) {
      const inside: Quotation[] = []
      while (inner < nested.length && (nested[inner]?.outerStart ?? 0) < outer.outerEnd) {
        const one = nested[inner++]
        if (one) inside.push(one)
      }
      if (inside.length > 0) readNested(reader, outer, inside, index)
    }
  }
  inherit(reader.found, lines)
  return reader.found
    .sort((one, other) => one.content.start - other.content.start)
    .map(
      ({ kind, speaker, content, passage, quotes, denied, occasion, confidence }): Statement => ({
        kind,
        speaker,
        content,
        passage,
        quotes,
        denied,
        occasion,
        confidence,
      }),
    )
}

/** Longest that a source's exact words may be; a longer statement is no statement. */
const MAX_PASSAGE = 2000

/** The statements of an article as pass 1 gives them; `found` where the caller has them already. */
export function statementsOf(
  context: DocumentContext,
  events: readonly ObservedEvent[],
  found: readonly Statement[] = findStatements(context),
): ObservedStatement[] {
  return found.flatMap((one): ObservedStatement[] => {
    const { passage, content, speaker, occasion } = one
    if (passage.end - passage.start > MAX_PASSAGE) return []
    const about = new Set(
      context.names
        .filter(({ start, end }) => start >= content.start && end <= content.end)
        .map(({ cluster }) => cluster),
    )
    const date = dateOfStatement(context, one)
    const event = occasion
      ? events.findIndex(({ start, end }) => start < occasion.end && end > occasion.start)
      : -1
    return [
      {
        speaker: speaker.is === 'entity' ? speaker.cluster : null,
        speakerIs: speaker.is,
        kind: one.kind,
        about: [...about].slice(0, 100),
        ...(date ? { date } : {}),
        ...(event >= 0 ? { sourceEvent: event } : {}),
        quotes: one.quotes.slice(0, 50).map(({ start, end }): [number, number] => [start, end]),
        sources: [passageOf(context, passage.start, passage.end)],
        confidence: Math.round(Math.max(0, Math.min(1, one.confidence)) * 100) / 100,
      },
    ]
  })
}
