/**
 * Words in quotation marks. News text on the web is careless: an opening mark may be closed by
 * another opening mark ("“… at the moment, “Mr Putin said"), so a double mark closes whatever
 * double mark is open. Single marks are not read: they are apostrophes far more often.
 */

/** UTF-16 units into the text; `start`–`end` are the words, `outerEnd` is behind the closing mark. */
export interface QuotedSpan {
  readonly outerStart: number
  readonly start: number
  readonly end: number
  readonly outerEnd: number
}

const MARKS = /["“”„«»]/gu

/** Quoted spans of one block, in order. A mark that is never closed gives nothing. */
export function quotations(text: string): QuotedSpan[] {
  const found: QuotedSpan[] = []
  let open = -1
  for (const match of text.matchAll(MARKS)) {
    const at = match.index
    if (open < 0) {
      if (match[0] !== '”') open = at
      continue
    }
    const raw = text.slice(open + 1, at)
    const start = open + 1 + (raw.length - raw.trimStart().length)
    const end = open + 1 + raw.trimEnd().length
    if (start < end) found.push({ outerStart: open, start, end, outerEnd: at + 1 })
    open = -1
  }
  return found
}
