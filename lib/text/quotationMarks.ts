/** Each quotation mark of a paragraph with what stands beside it, and what follows it. One pass each. */

/** A paragraph: marks of one do not close those of another. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

const MARKS = /``|["“”„‟«»「」『』＂'‘’‚‛‹›]/gu
/** Where "``" opens, "''" closes. */
const TYPED_MARKS = /``|''|["“”„‟«»「」『』＂'‘’‚‛‹›]/gu
export const SINGLE = new Set("'‘’‚‛‹›")

/** What closes what, as it should be. */
export const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '”': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  "'": "'",
  '‘': '’',
  '’': '’',
  '‚': '‘’',
  '‛': '’',
  '‹': '›',
  '›': '‹',
}

/** These mean one thing only, whatever stands beside them. */
export const ALWAYS_OPEN = new Set('„‟‚‛「『')
export const ALWAYS_CLOSE = new Set('」』')
export const DIRECTED = new Set('«»‹›')

/** "'em", "’90s": an apostrophe at the beginning of a word. */
const ELISION = /^(?:\d0s|\d\d\b|(?:em|til|tis|twas|cause|cos|bout|round|n|er|im|ello|fraid)\b)/iu

export interface Mark {
  readonly at: number
  readonly end: number
  readonly char: string
  readonly single: boolean
  /** Space, an opening bracket, a dash or the beginning stands before it, a word behind it. */
  readonly opens: boolean
  /** Something that is not space stands before it; space, punctuation or the end behind it. */
  readonly closes: boolean
  /** A full stop or comma stands right before or behind it. */
  readonly stops: boolean
}

export const isSpaceOrNothing = (char: string | undefined) => char === undefined || /\s/u.test(char)
const isWordChar = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)

export function marksOf(text: string, { start, end }: Paragraph): Mark[] {
  const found: Mark[] = []
  const slice = text.slice(start, end)
  const at = (index: number) => (index >= 0 && index < slice.length ? slice[index] : undefined)
  for (const match of slice.matchAll(slice.includes('``') ? TYPED_MARKS : MARKS)) {
    const char = match[0] === '``' ? '“' : match[0] === "''" ? '”' : match[0]
    const { length } = match[0]
    const single = SINGLE.has(char)
    const before = at(match.index - 1)
    const after = at(match.index + length)
    // Inside a word: an apostrophe.
    if (single && isWordChar(before) && isWordChar(after)) continue
    // 6'2", 5"
    if ((char === '"' || char === "'") && /\d/.test(before ?? '') && /\d/.test(after ?? ''))
      continue
    const gap =
      isSpaceOrNothing(before) || /[([{\-–—/:]/u.test(before ?? '') || MARKS_SET.has(before ?? '')
    const stop = /[.,;:!?)\]}…\-–—/]/u.test(after ?? '')
    const elided = single && ELISION.test(slice.slice(match.index + length, match.index + 9))
    const opens = gap && !isSpaceOrNothing(after) && !stop && !elided
    const closes =
      (!isSpaceOrNothing(before) || stop) &&
      (isSpaceOrNothing(after) || stop || MARKS_SET.has(after ?? '') || !isWordChar(after))
    found.push({
      at: start + match.index,
      end: start + match.index + length,
      char,
      single,
      opens,
      closes,
      stops: /[.,!?…]/u.test(before ?? '') || /[.,;:!?]/u.test(after ?? ''),
    })
  }
  return found
}

const MARKS_SET = new Set('"“”„‟«»「」『』＂\'‘’‚‛‹›')

/** For each single mark, whether a better closing one follows before anything opens again. */
export function betterClosers(marks: readonly Mark[]): boolean[] {
  const better: boolean[] = marks.map(() => false)
  let ahead = false
  for (let at = marks.length - 1; at >= 0; at--) {
    better[at] = ahead
    const mark = marks[at]
    if (!mark?.single) continue
    if (mark.opens && !mark.closes) ahead = false
    else if (mark.closes && mark.stops) ahead = true
  }
  return better
}

/** For each mark, whether a single one that can close follows at all. */
export function laterCloser(marks: readonly Mark[]): boolean[] {
  const later: boolean[] = marks.map(() => false)
  let ahead = false
  for (let at = marks.length - 1; at >= 0; at--) {
    later[at] = ahead
    const mark = marks[at]
    // ”: a single mark that a double one closes is seen, too.
    if (mark && ((mark.single && mark.closes) || (!mark.single && mark.closes && mark.stops)))
      ahead = true
  }
  return later
}

/** For each mark the next double one behind it. */
export function nextDouble(marks: readonly Mark[]): number[] {
  const next: number[] = marks.map(() => -1)
  let ahead = -1
  for (let at = marks.length - 1; at >= 0; at--) {
    next[at] = ahead
    if (marks[at]?.single === false) ahead = at
  }
  return next
}
