/** A document's paragraphs, sentences and words, with offsets into its text. */
import { sentences } from '../../text/sentences.ts'
import { tokenise } from '../../text/tokens.ts'
import type { ContextBlock, ContextSentence, ContextToken } from './context.ts'

export interface Layout {
  readonly blocks: readonly ContextBlock[]
  readonly sentences: readonly ContextSentence[]
  readonly tokens: readonly ContextToken[]
}

/** Lines of a text that was wrapped: long ones, most of which end in the middle of a sentence. */
const WRAPPED_FROM = 45

interface Stretch {
  readonly start: number
  readonly end: number
}

function isWrapped(lines: readonly string[]): boolean {
  const before = lines.slice(0, -1).map((line) => line.trimEnd())
  return (
    before.length > 0 &&
    before.every((line) => line.length >= WRAPPED_FROM && line.length <= 120) &&
    before.filter((line) => !/[.!?:"”’]$/.test(line)).length * 2 > before.length
  )
}

/** A line is a paragraph, unless lines are wrapped: then what stands between empty lines is one. */
function paragraphs(text: string): Stretch[] {
  const found: Stretch[] = []
  const add = (start: number, raw: string) => {
    const from = start + (raw.length - raw.trimStart().length)
    const to = start + raw.trimEnd().length
    if (from < to) found.push({ start: from, end: to })
  }
  for (const match of text.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    const lines = match[0].replace(/\n$/, '').split('\n')
    if (isWrapped(lines)) {
      add(match.index, match[0])
      continue
    }
    let at = match.index
    for (const line of lines) {
      add(at, line)
      at += line.length + 1
    }
  }
  return found
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The first paragraph, if it is the title, or short and without a full stop and not the only one. */
function hasHeadline(text: string, title: string, all: readonly Stretch[]): boolean {
  const [first] = all
  if (!first) return false
  const line = text.slice(first.start, first.end)
  if (all.length > 1 && words(line) === words(title)) return true
  return all.length > 1 && line.length <= 160 && !/[.!?:;,"”’]$/.test(line)
}

/** Half of the words in capitals, and at least three of them. */
function inCapitals(tokens: readonly ContextToken[]): boolean {
  const cased = tokens.filter(
    ({ shape, start, end }) => shape !== 'number' && shape !== 'uncased' && end - start > 1,
  )
  const upper = cased.filter(({ shape }) => shape === 'upper').length
  return upper >= 3 && upper * 2 >= cased.length
}

export function layOut(text: string, title: string): Layout {
  const layout = {
    blocks: [] as ContextBlock[],
    sentences: [] as ContextSentence[],
    tokens: [] as ContextToken[],
  }
  const all = paragraphs(text)
  const headline = hasHeadline(text, title, all)
  for (const [block, { start, end }] of all.entries()) {
    const part = text.slice(start, end)
    const from = layout.tokens.length
    const firstSentence = layout.sentences.length
    const tokens = tokenise(part)
    let next = 0
    for (const sentence of sentences(part)) {
      const first = layout.tokens.length
      for (; next < tokens.length; next++) {
        const token = tokens[next]
        if (!token || token.start >= sentence.end) break
        layout.tokens.push({
          start: start + token.start,
          end: start + token.end,
          key: token.key,
          shape: token.shape,
          gap: next === 0 ? 'break' : token.gap,
          sentence: layout.sentences.length,
        })
      }
      layout.sentences.push({
        start: start + sentence.start,
        end: start + sentence.end,
        block,
        from: first,
        to: layout.tokens.length,
      })
    }
    layout.blocks.push({
      start,
      end,
      role: block === 0 && headline ? 'headline' : 'paragraph',
      firstSentence,
      endSentence: layout.sentences.length,
      from,
      to: layout.tokens.length,
      capitals: inCapitals(layout.tokens.slice(from)),
    })
  }
  return layout
}
