/**
 * Records from elsewhere: the record format, more forgiving. Sources and confidence may be missing;
 * a predicate that is not in our list becomes `relatedTo`, with its word kept as the role.
 */
import { type KnowledgeRecord, PREDICATES } from '../schema/record.ts'
import { parseRecord } from './parse.ts'

const KNOWN: ReadonlySet<unknown> = new Set(PREDICATES)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** "based_in0" → "based in". */
const words = (predicate: string) =>
  predicate
    .replace(/[_-]+/g, ' ')
    .replace(/\s*\d+$|\s+x$/g, '')
    .trim()

function completed(value: unknown): unknown {
  if (!isObject(value)) return value
  const { t, predicate, role } = value
  if (t === 'relation') {
    const isKnown = KNOWN.has(predicate)
    return {
      ...value,
      sources: value.sources ?? [],
      confidence: value.confidence ?? 1,
      ...(isKnown || typeof predicate !== 'string'
        ? {}
        : { predicate: 'relatedTo', role: role ?? words(predicate) }),
    }
  }
  // An entity without names is still met under its label.
  if (t === 'entity' && Array.isArray(value.names) && value.names.length === 0) {
    return { ...value, names: [{ value: value.label, type: 'name' }] }
  }
  return value
}

/** One record of a line; throws a `PackError` that says where it is not one. */
export function parseLooseRecord(value: unknown, where: string): KnowledgeRecord {
  return parseRecord(completed(value), where)
}
