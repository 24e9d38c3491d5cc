/** One sentence to its statements. */
import type { Quotation } from '../../../text/quotations.ts'
import { beforeColon, namedBehind, ofAlone } from './alone.ts'
import { attributions } from './attributions.ts'
import { drafts, resolve } from './drafts.ts'
import type { Attribution } from './forms.ts'
import { note } from './mentioned.ts'
import { isMark, wordAt } from './nounPhrases.ts'
import { occasionIn } from './occasions.ts'
import { type Piece, sentencePieces } from './pieces.ts'
import { isDirect } from './quoted.ts'
import type { Place, Resolved } from './resolved.ts'
import { resolvePhrase } from './speakers.ts'
import { type Draft, joined, quotesIn, type Reader, SURE } from './statement.ts'
import { PRONOUNS } from './words.ts'

const COURTS = /^(?:court|jury|jurors|inquest|tribunal|hearing|inquiry|trial|committee|judge)$/

/** "The court heard that …", but not "she heard that …". */
function isHearing(pieces: readonly Piece[], { subject }: Attribution): boolean {
  const head = typeof subject === 'string' ? null : wordAt(pieces, subject.coreTo - 1)
  return head !== null && COURTS.test(head.key)
}

export function readSentence(
  reader: Reader,
  pieces: readonly Piece[],
  block: number,
  opens: boolean,
) {
  const { context, discourse } = reader
  const { text } = context.document
  const place: Place = { context, discourse, pieces, block }
  note(place, reader.sentence)
  const taken = new Set<Quotation>()
  const found = attributions(pieces)
  namedBehind(reader, place)
  const own: Draft[] = []
  let previous: Resolved | null = null
  const inContent = new Set<number>()
  const isInside = (one: Attribution) =>
    found.some(
      (other) =>
        other !== one && other.before && other.before.from <= one.from && one.to <= other.before.to,
    )
  for (const one of found) {
    // An attribution inside what another says was said is the speaker's own.
    if (isInside(one) && one.class !== 'according') continue
    if (inContent.has(one.from) && one.class !== 'according' && one.subject !== 'same') continue
    if (one.lemma === 'hear' && !isHearing(pieces, one)) continue
    const resolved = resolve(place, one, previous)
    const made = drafts(reader, pieces, one, resolved, taken)
    if (made.length === 0) continue
    for (const range of [one.before, one.after]) {
      for (let at = range?.from ?? 0; at < (range?.to ?? 0); at++) inContent.add(at)
    }
    own.push(...made)
    previous = resolved
    const start = pieces[one.from]?.start ?? 0
    if (resolved.confidence >= SURE)
      discourse.speakers.push({ at: start, block, speaker: resolved.speaker })
    if (resolved.speaker.is === 'entity') {
      const { cluster } = resolved.speaker
      discourse.spoken.push({
        at: start,
        block,
        sentence: reader.sentence,
        cluster,
        isSubject: true,
      })
    }
    const quoted = made.some(({ quotes, kind }) => kind === 'quote' && quotes.length > 0)
    if (one.subject !== 'nobody' || quoted) {
      reader.last = { resolved, block, sentence: reader.sentence, quoted }
    }
    if (quoted) {
      for (const draft of reader.waiting) {
        if (resolved.confidence < SURE) continue
        draft.speaker = resolved.speaker
        draft.confidence = resolved.confidence - 0.15
      }
      reader.waiting = []
    }
  }
  const onlyQuotes = pieces.every((piece) => piece.is !== 'word')
  for (const [at, piece] of pieces.entries()) {
    if (piece.is !== 'quote' || taken.has(piece.quotation)) continue
    const { quotation } = piece
    const resolved = onlyQuotes
      ? ofAlone(place, reader, quotation, opens && at === 0)
      : beforeColon(place, pieces, at)
    const sure = resolved.confidence >= SURE
    if (!sure && !isDirect(text, quotation)) continue
    if (!onlyQuotes && !sure && !isMark(pieces[at - 1], ':')) continue
    const content = { start: quotation.start, end: quotation.end }
    const draft: Draft = {
      kind: 'quote',
      speaker: sure ? resolved.speaker : { is: 'unattributed' },
      content,
      passage: { start: quotation.outerStart, end: quotation.outerEnd },
      quotes: [content],
      denied: false,
      occasion: null,
      confidence: resolved.confidence,
      sentence: reader.sentence,
    }
    own.push(draft)
    if (sure) reader.last = { resolved, block, sentence: reader.sentence, quoted: true }
    else if (onlyQuotes && opens) reader.waiting.push(draft)
    else reader.last = null
  }
  const occasion = occasionIn(pieces, (at) => inContent.has(at))
  if (occasion) for (const draft of own) draft.occasion = occasion
  reader.found.push(...own)
  return { occasion, pieces }
}

/**
 * Quotations inside others: whom the speaker quotes. Only where a name or words say who it is, since "he" is
 * for somebody whom the speaker means.
 */
export function readNested(
  reader: Reader,
  outer: Quotation,
  inner: readonly Quotation[],
  block: number,
) {
  const { context, discourse } = reader
  const { tokens } = context
  const whole = context.blocks[block]
  if (!whole) return
  let from = whole.from
  while (from < whole.to && (tokens[from]?.start ?? 0) < outer.start) from++
  let to = from
  while (to < whole.to && (tokens[to]?.end ?? 0) <= outer.end) to++
  const inside = { ...whole, start: outer.start, end: outer.end, from, to }
  for (const pieces of sentencePieces(context, inside, inner)) {
    const place: Place = { context, discourse, pieces, block }
    for (const one of attributions(pieces)) {
      const range = one.after ?? one.before
      if (!range || typeof one.subject === 'string') continue
      const word = wordAt(pieces, one.subject.from)
      if (!word || (word.name < 0 && PRONOUNS.has(word.key))) continue
      const resolved = resolvePhrase(place, one.subject)
      if (resolved.confidence < SURE) continue
      for (const { start, end, outerStart, outerEnd } of quotesIn(pieces, range)) {
        const passage = joined({ start: outerStart, end: outerEnd }, word)
        reader.found.push({
          kind: 'quote',
          speaker: resolved.speaker,
          content: { start, end },
          passage,
          quotes: [{ start, end }],
          denied: false,
          occasion: null,
          confidence: resolved.confidence - 0.05,
          sentence: reader.sentence,
        })
      }
    }
  }
}
