/** When something was said: the one date beside the words of saying, not one of which is spoken. */
import type { ObservedStatement } from '../../schema/observations.ts'
import { parseEdtf } from '../../text/edtf.ts'
import type { DocumentContext } from './context.ts'
import { basisOf, datesIn } from './observedDates.ts'
import type { Statement } from './speech/statement.ts'

/** Before a date that bounds the time of something else: "since Monday". */
const BOUND = /\b(?:since|after|before|until|till|by|from|following)\s+$/i

/** The date of a statement by its own sentence; undefined where none or several may be meant. */
export function dateOfStatement(
  context: DocumentContext,
  { passage, content }: Pick<Statement, 'passage' | 'content'>,
): ObservedStatement['date'] {
  const said = context.sentences.find(({ end }) => end > passage.start)
  const last = context.sentences.find(({ end }) => end >= passage.end)
  if (!said || !last) return undefined
  const dates = datesIn(context).filter(({ start, end, edtf, kind }) => {
    if (edtf === null || start < said.start || end > last.end) return false
    if (start < content.end && end > content.start) return false
    const range = parseEdtf(edtf)
    if (!range || range.last - range.first >= 100) return false
    if (kind === 'duration' || kind === 'range' || kind === 'time') return false
    return !BOUND.test(context.shadow.slice(Math.max(0, start - 12), start))
  })
  const [only, ...others] = dates
  if (!only?.edtf || others.length > 0) return undefined
  return { edtf: only.edtf, basis: basisOf(only, context) }
}
