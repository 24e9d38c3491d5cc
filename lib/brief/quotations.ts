/**
 * Words in quotation marks whose speaker stands in the same sentence, right beside them. Where the
 * speaker is not plain the quotation is left out: a wrong speaker is worse than none.
 */
import type { Annotation, Block } from '../schema/page.ts'
import type { Kind } from '../schema/record.ts'
import { BEFORE_VERB, SPEECH_VERBS } from '../text/english.ts'
import { type QuotedSpan, quotations } from '../text/quotations.ts'
import { sentences } from '../text/sentences.ts'
import { type Token, tokenise } from '../text/tokens.ts'

export interface AttributedQuotation {
  readonly speaker: string
  readonly block: number
  /** The words between the marks; UTF-16 units into the block. */
  readonly start: number
  readonly end: number
}

/** Shorter ones are words under tongs, not something said. UTF-16 units. */
const MIN_LENGTH = 12

/** Words between a quotation and the name of its speaker, at most, in "…, said President X". */
const MAX_TITLE_WORDS = 4

const SPEAKERS: ReadonlySet<Kind> = new Set(['person', 'organization'])

/** Whether the words right behind a name say that it speaks: "has also said". */
function speaksAfter(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (BEFORE_VERB.has(tokens[at]?.key ?? '') && tokens[at]?.gap === 'space') at++
  const verb = tokens[at]
  return verb !== undefined && verb.gap === 'space' && SPEECH_VERBS.has(verb.key)
}

/** Whether a verb of saying stands before a name, with only a title between: "said President X". */
function speaksBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 1 - MAX_TITLE_WORDS); back--) {
    const token = tokens[back]
    if (!token || tokens[back + 1]?.gap !== 'space') return false
    if (SPEECH_VERBS.has(token.key)) return true
    if (token.shape !== 'title' && token.key !== 'the') return false
  }
  return false
}

/** The word before a name, past its title and article: "of" in "of Syrian President Assad". */
function wordBefore(tokens: readonly Token[], at: number): string | null {
  let back = at - 1
  // Past the title and the demonym of "of Syrian President Bashar al-Assad".
  while (back >= 0 && tokens[back]?.shape === 'title' && tokens[back + 1]?.gap === 'space') back--
  if (tokens[back]?.key === 'the') back--
  const word = tokens[back]
  const adjoins = tokens[back + 1]?.gap === 'space'
  return word !== undefined && adjoins ? word.key : null
}

/** A name that is the object of one of these does not speak: "the head of the Kremlin said". */
const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'by', 'with', 'from', 'for', 'to', 'in'])

/**
 * The sentence around a quotation, with the quotation itself as one piece: a full stop inside the
 * marks does not end it.
 */
function around(text: string, quoted: QuotedSpan): { start: number; end: number } {
  const inside = text
    .slice(quoted.outerStart, quoted.outerEnd)
    .replace(/[.!?…]/gu, (mark, at: number) =>
      // The stop before the closing mark ends the sentence unless the reporting clause follows.
      quoted.outerStart + at === quoted.end - 1 ? mark : ' ',
    )
  const flat = text.slice(0, quoted.outerStart) + inside + text.slice(quoted.outerEnd)
  const sentence = sentences(flat).find(
    ({ start, end }) => start <= quoted.outerStart && quoted.outerStart < end,
  )
  return sentence ?? { start: quoted.outerStart, end: quoted.outerEnd }
}

function speakerOf(
  text: string,
  tokens: readonly Token[],
  quoted: QuotedSpan,
  names: readonly Annotation[],
): string | null {
  const sentence = around(text, quoted)
  const speakers = new Set<string | null>()
  for (const { start, end, entity } of names) {
    if (start < sentence.start || end > sentence.end) continue
    if (start < quoted.outerEnd && end > quoted.outerStart) continue
    const from = tokens.findIndex((token) => token.start === start)
    const to = tokens.findIndex((token) => token.start >= end)
    if (from < 0) continue
    if (speaksBefore(tokens, from)) speakers.add(entity)
    if (to < 0 || !speaksAfter(tokens, to)) continue
    const before = wordBefore(tokens, from)
    // "X and Y said": nobody alone.
    if (before === 'and') speakers.add(null)
    else if (before === null || !PREPOSITIONS.has(before)) speakers.add(entity)
  }
  const [only] = speakers
  return speakers.size === 1 && only ? only : null
}

/** Every such quotation of a page, in the order of the text. */
export function attributedQuotations(
  blocks: readonly Block[],
  annotations: readonly Annotation[],
  kindOf: (entity: string) => Kind | undefined,
): AttributedQuotation[] {
  const byBlock = Map.groupBy(annotations, (annotation) => annotation.block)
  return blocks.flatMap(({ text }, block): AttributedQuotation[] => {
    const names = (byBlock.get(block) ?? []).filter(({ entity, level }) => {
      const kind = kindOf(entity)
      return level === 'mark' && kind !== undefined && SPEAKERS.has(kind)
    })
    if (names.length === 0) return []
    const tokens = tokenise(text)
    return quotations(text).flatMap((quoted): AttributedQuotation[] => {
      const { start, end } = quoted
      if (end - start < MIN_LENGTH) return []
      const speaker = speakerOf(text, tokens, quoted, names)
      return speaker === null ? [] : [{ speaker, block, start, end }]
    })
  })
}
