/** The speaker of a quotation that no verb of saying stands beside: by the sentences around it. */
import type { Quotation } from '../../../text/quotations.ts'
import { isMark, phraseAfter, wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import { type Place, type Resolved, UNATTRIBUTED } from './resolved.ts'
import { resolvePhrase } from './speakers.ts'
import { type Reader, SURE } from './statement.ts'

/** The speaker of a quotation that is a sentence of its own. */
export function ofAlone(
  place: Place,
  reader: Reader,
  quotation: Quotation,
  opens: boolean,
): Resolved {
  const { last, sentence } = reader
  const { block, context, discourse } = place
  if (quotation.continued && last?.quoted && last.block === block - 1) return last.resolved
  if (last && last.block === block && sentence - last.sentence <= 1) {
    return { ...last.resolved, confidence: last.resolved.confidence - (last.quoted ? 0.03 : 0.15) }
  }
  if (opens && last?.block !== block) {
    // A paragraph that is a quotation, behind one whose last sentence is about one person.
    const before = discourse.spoken.filter(
      (one) => one.block === block - 1 && one.sentence === sentence - 1,
    )
    const subjects = new Set(before.filter((one) => one.isSubject).map((one) => one.cluster))
    const [only] = subjects
    const kind = only === undefined ? undefined : context.clusters[only]?.kind
    if (subjects.size === 1 && only !== undefined && (kind === 'person' || kind === 'other')) {
      return { speaker: { is: 'entity', cluster: only }, confidence: 0.6 }
    }
    if (
      last?.quoted &&
      last.block === block - 1 &&
      last.sentence === sentence - 1 &&
      subjects.size === 0
    ) {
      return { ...last.resolved, confidence: Math.min(0.55, last.resolved.confidence) }
    }
  }
  if (!opens) {
    // "Does she miss it? “Every day.”", "Mr Smith was blunt. “We lost.”"
    const before = discourse.spoken.filter(
      (one) => one.block === block && one.sentence === sentence - 1 && one.isSubject,
    )
    const subject = before.at(-1)
    const kind = subject && context.clusters[subject.cluster]?.kind
    if (subject && (kind === 'person' || kind === 'other')) {
      return { speaker: { is: 'entity', cluster: subject.cluster }, confidence: 0.65 }
    }
    if (last && last.block === block && last.quoted && before.length === 0) {
      return { ...last.resolved, confidence: last.resolved.confidence - 0.3 }
    }
  }
  return UNATTRIBUTED
}

/** "Mr Brandt was blunt: “We lost.”": the subject of the clause before a colon. */
export function beforeColon(place: Place, pieces: readonly Piece[], at: number): Resolved {
  const { discourse, context } = place
  const quote = pieces[at]
  const first = pieces[0]
  if (!isMark(pieces[at - 1], ':') || !quote || !first) return UNATTRIBUTED
  const subject = discourse.spoken.find(
    (one) => one.at >= first.start && one.at < quote.start && one.isSubject,
  )
  const kind = subject && context.clusters[subject.cluster]?.kind
  if (!subject || kind === 'place' || kind === 'event' || kind === 'work') return UNATTRIBUTED
  return { speaker: { is: 'entity', cluster: subject.cluster }, confidence: 0.7 }
}

const OWN_WORDS = /^(?:those|these|that|such|so)$/
const WORD_NOUNS =
  /^(?:words?|verdict|view|message|response|reply|answer|assessment|reaction|conclusion|warning)$/

/** "“…” Those were the words of Ms Roth.": who said what stands right before this sentence. */
export function namedBehind(reader: Reader, place: Place): void {
  const { pieces } = place
  const first = wordAt(pieces, 0)
  const open = reader.found.at(-1)
  if (!first || !OWN_WORDS.test(first.key) || open?.sentence !== reader.sentence - 1) return
  if (open.speaker.is !== 'unattributed' || open.kind !== 'quote') return
  const at = pieces.findIndex(
    (piece, index) => index < 8 && piece.is === 'word' && WORD_NOUNS.test(piece.key),
  )
  const isOf = at >= 0 && /^(?:of|from)$/.test(wordAt(pieces, at + 1)?.key ?? '')
  const subject = isOf ? phraseAfter(pieces, at + 2) : null
  const resolved = subject ? resolvePhrase(place, subject) : UNATTRIBUTED
  if (resolved.confidence < SURE) return
  open.speaker = resolved.speaker
  open.confidence = resolved.confidence - 0.05
}
