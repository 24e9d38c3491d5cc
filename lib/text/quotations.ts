/**
 * What stands between quotation marks. News text on the web is careless: an opening mark is closed by
 * another opening mark ("“… at the moment, “Mr Putin said"), by the mark of another kind, or not at all; a
 * quotation that goes on in the next paragraph is opened anew there and closed only once; and a single mark
 * is an apostrophe more often than not. What each mark does is decided by what stands beside it first, by
 * its form second, and by the marks that follow last. One pass, linear in the length of the text.
 */
import { SPEECH_VERBS } from './english.ts'
import {
  ALWAYS_CLOSE,
  ALWAYS_OPEN,
  betterClosers,
  CLOSERS,
  DIRECTED,
  isSpaceOrNothing,
  laterCloser,
  type Mark,
  marksOf,
  nextDouble,
  type Paragraph,
  SINGLE,
} from './quotationMarks.ts'

/** UTF-16 units into the text; `start`–`end` are the words, `outerEnd` is behind the closing mark. */
export interface QuotedSpan {
  readonly outerStart: number
  readonly start: number
  readonly end: number
  readonly outerEnd: number
}

/**
 * - `wrongClose`: closed by a mark that opens, or by one of another kind ("‘… terrorists “.")
 * - `mixed`: opened and closed by marks of two fashions, which only a typographer minds
 * - `unclosed`: never closed; where it ends is a guess
 * - `unopened`: never opened; where it begins is a guess
 */
export type QuotationFlaw = 'wrongClose' | 'mixed' | 'unclosed' | 'unopened'

export interface Quotation extends QuotedSpan {
  readonly marks: 'double' | 'single'
  /** How many quotations it stands in. */
  readonly depth: number
  readonly flaw: QuotationFlaw | null
  /** Left open at the end of its paragraph, because the next paragraph opens it anew. */
  readonly continues: boolean
  /** It is what the quotation of the paragraph before goes on with. */
  readonly continued: boolean
}

/** Longest stretch that is read for an attribution behind a mark; UTF-16 units. */
const LOOK_AHEAD = 90

const VERBS = [...SPEECH_VERBS].join('|')
/** "Mr Putin said", "said Mr Stote": what stands behind a quotation that has ended. */
const ATTRIBUTION = new RegExp(
  `^\\s*(?:[^\\s.,;:!?"“”‘]+\\.?\\s+){0,5}?(?:${VERBS})(?![\\p{L}\\p{N}])`,
  'iu',
)
/** The same behind a comma, inside a quotation whose closing mark is missing. */
const LATE_ATTRIBUTION = new RegExp(
  `[,.!?]\\s+(?=(?:(?:${VERBS})\\s+(?:\\p{Lu}|(?:the|a|an|he|she)\\s)|` +
    `(?:(?:[Hh]e|[Ss]he|\\p{Lu}\\S*(?:\\s\\p{Lu}\\S*){0,3})\\s+(?:${VERBS})(?![\\p{L}\\p{N}]))))`,
  'u',
)

interface Open {
  readonly mark: Mark
  readonly inner: Built[]
}

type Built = { -readonly [K in keyof Quotation]: Quotation[K] }

function flawOf(open: string, close: string): QuotationFlaw | null {
  if (CLOSERS[open]?.includes(close)) return null
  const straight = '"＂\''
  const sameSort = SINGLE.has(open) === SINGLE.has(close)
  if (sameSort && (straight.includes(open) || straight.includes(close))) return 'mixed'
  // „…", «…”: the fashions of two languages.
  if (sameSort && (close === '”' || close === '’' || close === '»')) return 'mixed'
  return 'wrongClose'
}

/** In order, each with the number of quotations around it; what crosses another is left out. */
function nested(found: readonly Built[]): Built[] {
  const around: Built[] = []
  const kept: Built[] = []
  const order = found
    .filter((one) => one.start < one.end)
    .sort((one, other) => one.outerStart - other.outerStart || other.outerEnd - one.outerEnd)
  for (const one of order) {
    while (around.length > 0 && (around.at(-1)?.outerEnd ?? 0) <= one.outerStart) around.pop()
    const parent = around.at(-1)
    if (parent && one.outerEnd > parent.end) continue
    kept.push({ ...one, depth: around.length })
    around.push(one)
  }
  return kept
}

/** One paragraph's quotations; `goesOn` says whether the next paragraph opens with this mark. */
function scanParagraph(
  text: string,
  paragraph: Paragraph,
  goesOn: (mark: string) => boolean,
): Built[] {
  const marks = marksOf(text, paragraph)
  const better = betterClosers(marks)
  const later = laterCloser(marks)
  const next = nextDouble(marks)
  const found: Built[] = []
  const stack: Open[] = []
  let lastEnd = paragraph.start

  const add = (built: Built) => {
    if (built.start >= built.end) return
    const parent = stack.at(-1)
    if (parent) parent.inner.push(built)
    else {
      found.push(built)
      lastEnd = built.outerEnd
    }
  }
  const build = (open: Mark, end: number, outerEnd: number, flaw: QuotationFlaw | null): Built => {
    const raw = text.slice(open.end, end)
    return {
      outerStart: open.at,
      start: open.end + (raw.length - raw.trimStart().length),
      end: open.end + raw.trimEnd().length,
      outerEnd,
      marks: open.single ? 'single' : 'double',
      depth: 0,
      flaw,
      continues: false,
      continued: false,
    }
  }
  /** Gives what stood in a quotation that was none to what it stood in. */
  const dissolve = (open: Open) => {
    for (const one of open.inner) add(one)
  }
  const close = (mark: Mark) => {
    const open = stack.pop()
    if (!open) return
    const built = build(open.mark, mark.at, mark.end, flawOf(open.mark.char, mark.char))
    add(built)
    const parent = stack.at(-1)
    if (parent) parent.inner.push(...open.inner)
    else found.push(...open.inner)
  }
  const unclosed = (limit: number) => {
    const open = stack.pop()
    if (!open) return
    const from = open.mark.end
    if (open.mark.single) {
      dissolve(open)
      return
    }
    const rest = text.slice(from, limit)
    const cut = LATE_ATTRIBUTION.exec(rest)
    const trimmed = rest.trimEnd().length
    const isWhole = text.slice(paragraph.start, open.mark.at).trim() === ''
    const sentence = /[.!?…](?=\s+\p{Lu})/u.exec(rest)
    const length = cut ? cut.index + 1 : isWhole || !sentence ? trimmed : sentence.index + 1
    const built = build(open.mark, from + length, from + length, 'unclosed')
    const inside = open.inner.filter((one) => one.outerEnd <= built.end)
    add(built)
    for (const one of inside) (stack.at(-1)?.inner ?? found).push(one)
    for (const one of open.inner) if (one.outerStart >= built.end) add(one)
  }
  const unopened = (mark: Mark) => {
    const raw = text.slice(lastEnd, mark.at)
    const begin = Math.max(
      0,
      ...[...raw.matchAll(/[.!?…]\s+(?=\p{Lu})/gu)].slice(-1).map((m) => m.index + m[0].length),
    )
    const from = lastEnd + begin + (raw.slice(begin).length - raw.slice(begin).trimStart().length)
    add({
      outerStart: from,
      start: from,
      end: mark.at,
      outerEnd: mark.end,
      marks: 'double',
      depth: 0,
      flaw: 'unopened',
      continues: false,
      continued: false,
    })
  }
  const openDouble = () => stack.findLastIndex((open) => !open.mark.single)
  /** Closes the double quotation at `index` of the stack; singles opened inside it were none. */
  const closeDouble = (index: number, mark: Mark) => {
    while (stack.length - 1 > index) {
      const open = stack.pop()
      if (open) dissolve(open)
    }
    close(mark)
  }
  const isOpener = (index: number) => marks[index]?.opens === true
  const attributes = (mark: Mark) =>
    ATTRIBUTION.test(text.slice(mark.end, Math.min(paragraph.end, mark.end + LOOK_AHEAD)))

  for (const [index, mark] of marks.entries()) {
    const top = stack.at(-1)
    if (mark.single) {
      const inSingle = top?.mark.single === true
      if (mark.opens || (ALWAYS_OPEN.has(mark.char) && mark.char !== '‛')) {
        if (mark.char === '’' && !ELISION_FREE.test(text.slice(mark.at + 1, mark.at + 2))) continue
        if (inSingle) unclosed(mark.at)
        if (later[index] || (mark.char === '‘' && goesOn('‘'))) stack.push({ mark, inner: [] })
        continue
      }
      if (!inSingle || !mark.closes) continue
      // "‘We took the neighbours’ furniture,’ he said": a plural's apostrophe, when a better one follows.
      const plural = /s$/i.test(text.slice(mark.at - 1, mark.at)) && !mark.stops
      if (plural && better[index] && /^\s\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3)))
        continue
      // "goin’ home": a letter left out.
      if (text.slice(mark.at - 2, mark.at).endsWith('in') && better[index] && !mark.stops) continue
      close(mark)
      continue
    }
    const double = openDouble()
    if (double < 0) {
      const single = top?.mark.single === true
      if (single && mark.closes && !mark.opens && mark.char !== '"') {
        close(mark)
      } else if (single && mark.char === '“' && !mark.opens) {
        close(mark)
      } else if (mark.opens || ALWAYS_OPEN.has(mark.char) || (mark.char === '«' && !mark.closes)) {
        stack.push({ mark, inner: [] })
      } else if ((mark.char === '“' || mark.char === '«') && isSpaceOrNothing(text[mark.end])) {
        stack.push({ mark, inner: [] })
      } else if (mark.closes && !ALWAYS_CLOSE.has(mark.char) && stack.length === 0) {
        const before = text[mark.at - 1] ?? ''
        // 6'2", and a lone mark between spaces.
        const isInch = mark.char === '"' && /\d/.test(before)
        if (!isInch && !isSpaceOrNothing(before)) unopened(mark)
      }
      continue
    }
    const open = stack[double]
    if (!open) continue
    const char = open.mark.char
    const natural = CLOSERS[char]?.includes(mark.char) === true
    if (DIRECTED.has(mark.char) || mark.char === '”' || ALWAYS_CLOSE.has(mark.char)) {
      if (natural || (mark.closes && !mark.opens)) closeDouble(double, mark)
      else if (DIRECTED.has(mark.char) || mark.char === '”') stack.push({ mark, inner: [] })
      continue
    }
    if (natural && mark.char === '“') {
      closeDouble(double, mark)
      continue
    }
    const after = next[index] ?? -1
    const closesNext = after >= 0 && !isOpener(after) && marks[after]?.closes === true
    const afterNext = after >= 0 ? (next[after] ?? -1) : -1
    const nests = closesNext && afterNext >= 0 && !isOpener(afterNext) && marks[afterNext]?.closes
    if (!mark.opens || attributes(mark)) closeDouble(double, mark)
    else if (nests && mark.char !== char) stack.push({ mark, inner: [] })
    else if (nests && mark.char === '“') stack.push({ mark, inner: [] })
    else if (closesNext) {
      while (stack.length > double) unclosed(mark.at)
      stack.push({ mark, inner: [] })
    } else closeDouble(double, mark)
  }

  while (stack.length > 0) {
    const open = stack.at(-1)
    if (!open) break
    if (stack.length === 1 && goesOn(open.mark.char)) {
      stack.pop()
      const built = build(open.mark, paragraph.end, paragraph.end, null)
      built.outerEnd = built.end
      built.continues = true
      found.push(built, ...open.inner)
    } else unclosed(paragraph.end)
  }
  return nested(found)
}

const ELISION_FREE = /\p{Lu}/u

const paragraphsOf = (text: string): Paragraph[] =>
  [...text.matchAll(/[^\n\r]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))

/** Every quotation of a text, nested ones too, in order of where it opens. */
export function scanQuotations(
  text: string,
  paragraphs: readonly Paragraph[] = paragraphsOf(text),
): Quotation[] {
  const found: Built[] = []
  let open = false
  let previousStart = 0
  let previousEnd = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    const raw = text.slice(paragraph.start, paragraph.end)
    const leading = raw.length - raw.trimStart().length
    const next = paragraphs[index + 1]
    const opening = next
      ? text.slice(next.start, next.end).trimStart().replace(/^``/, '“')[0]
      : undefined
    const own = scanParagraph(text, paragraph, (mark) => opening === mark)
    const first = own[0]
    if (open && first && text.slice(paragraph.start, first.outerStart).trim() === '') {
      first.continued = true
    }
    const before = found.at(-1)
    const isTail = first?.flaw === 'unopened' && first.start === paragraph.start + leading
    if (before?.flaw === 'unclosed' && isTail && before.start >= previousStart) {
      // Opened in one paragraph and closed in the next, with no mark between.
      const end = previousStart + text.slice(previousStart, previousEnd).trimEnd().length
      Object.assign(before, { end, outerEnd: end, flaw: null, continues: true })
      Object.assign(first, { flaw: null, continued: true })
    }
    previousStart = paragraph.start
    previousEnd = paragraph.end
    open = own.some((one) => one.continues)
    for (const one of own) found.push(one)
  }
  return found
}

/**
 * What stands in double marks in one block and is closed there, in order, without what is nested: for a
 * page, whose blocks come one by one.
 */
export function quotations(text: string): QuotedSpan[] {
  return scanQuotations(text, [{ start: 0, end: text.length }]).filter(
    ({ marks, depth, flaw }) =>
      marks === 'double' && depth === 0 && flaw !== 'unclosed' && flaw !== 'unopened',
  )
}
