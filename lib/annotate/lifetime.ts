/** Part of step 4, date: what did not exist yet when the article was published is unlikely meant. */
import type { EntityRecord } from '../schema/record.ts'
import { parseEdtf } from '../text/edtf.ts'
import type { DictionaryName } from './dictionary.ts'

/**
 * Whether an entity may have been there at the article's date: it was not born, founded or begun
 * only after it. What has ended is still written about. Without either date, it may.
 */
export function existedAt(entity: EntityRecord | undefined, published: string | undefined) {
  const dates = entity?.kind === 'event' ? entity.when?.edtf : entity?.lifetime
  const own = dates === undefined ? null : parseEdtf(dates)
  const then = published === undefined ? null : parseEdtf(published)
  // A planned event is written about before it begins.
  if (!own || !then || (entity?.kind === 'event' && entity.status === 'planned')) return true
  return own.first <= then.last
}

/** Whether a name was used for its entity at the article's date; without a date, it may have been. */
export function usedAt(
  { from, to }: Pick<DictionaryName, 'from' | 'to'>,
  published: string | undefined,
): boolean {
  const then = published === undefined ? null : parseEdtf(published)
  if (!then) return true
  const begins = from === undefined ? null : parseEdtf(from)
  const ends = to === undefined ? null : parseEdtf(to)
  return (begins?.first ?? -Infinity) <= then.last && (ends?.last ?? Infinity) >= then.first
}
