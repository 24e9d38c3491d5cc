/**
 * Sentences of one block of text. `Intl.Segmenter` breaks at "Gen.", "U.S." and initials, so the
 * rules are our own.
 */
import { ABBREVIATIONS } from './english.ts'
import { fold } from './fold.ts'

/** UTF-16 units, half-open, without the white space around. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

const END = /[.!?…。！？]+["'”’»)\]]*/gu

/** Whether the stop at `at` (after `text.slice(from, at)`) belongs to an abbreviation or initial. */
function isAbbreviation(text: string, from: number, at: number): boolean {
  const word = /[\p{L}\p{M}.]+$/u.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word)) return true
  // "U.S. President": an initialism ends a sentence only before a word that usually opens one.
  if (/^(\p{L}\.)+\p{L}$/u.test(word)) {
    return !/^\S*\s+(The|He|She|It|They|In|On|But|And|A|An|This|That)\b/u.test(text.slice(at))
  }
  return ABBREVIATIONS.has(fold(word))
}

/** Sentences in order; together they hold every character of the text but white space. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    const raw = text.slice(start, end)
    const from = start + (raw.length - raw.trimStart().length)
    const to = start + raw.trimEnd().length
    if (from < to) found.push({ start: from, end: to })
    start = end
  }
  for (const match of text.matchAll(END)) {
    const stop = match.index
    const end = stop + match[0].length
    if (end >= text.length) break
    const rest = text.slice(end, end + 8)
    const wide = /[。！？]/u.test(match[0])
    const opensNext = /^\s+["'“‘«([]*[\p{Lu}\p{N}\p{Lo}]/u.test(rest)
    // "battlefield.Besides": a missing space; a dot inside a name or an address has no capital.
    const missingSpace =
      /^\p{Lu}\p{Ll}/u.test(rest) && /\p{Ll}{2}$/u.test(text.slice(0, stop).slice(-3))
    if (!wide && !opensNext && !missingSpace) continue
    if (match[0] === '.' && isAbbreviation(text, start, stop)) continue
    close(end)
  }
  close(text.length)
  return found
}
