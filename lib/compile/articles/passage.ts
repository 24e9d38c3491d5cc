/** A passage of a document, as the source of a record has it. */
import type { Passage } from '../../schema/observations.ts'
import type { DocumentContext } from './context.ts'

/** UTF-16 units kept before and after (Web Annotation's TextQuoteSelector), as for entries. */
const AROUND = 32

/** The longest passage a source may have. */
const MAX_EXACT = 2000

/** Text without control characters has sources that every reader takes; line ends are allowed. */
export function passageOf(
  { document: { text } }: Pick<DocumentContext, 'document'>,
  start: number,
  end: number,
): Passage {
  const to = Math.min(end, start + MAX_EXACT)
  return {
    start,
    end: to,
    exact: text.slice(start, to),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(to, to + AROUND),
  }
}
