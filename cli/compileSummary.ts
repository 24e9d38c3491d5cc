/** What `compile` prints of the records it made. */
import type { EntityRecord, KnowledgeRecord } from '../lib/schema/record.ts'

/** How many of the unknown names are printed. */
const UNKNOWN_SHOWN = 25

export const plural = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`

/** Candidates by the number of documents that name them. */
function unknownNames(
  records: readonly KnowledgeRecord[],
): { entity: EntityRecord; documents: number }[] {
  const documents = new Map<string, Set<string>>()
  for (const record of records) {
    if (record.t !== 'mention') continue
    documents.set(record.entity, (documents.get(record.entity) ?? new Set()).add(record.doc))
  }
  return records
    .flatMap((record) =>
      record.t === 'entity' && record.origin === 'extracted' && documents.has(record.id)
        ? [{ entity: record, documents: documents.get(record.id)?.size ?? 0 }]
        : [],
    )
    .sort(
      (one, other) => other.documents - one.documents || (one.entity.id < other.entity.id ? -1 : 1),
    )
}

export function summary(records: readonly KnowledgeRecord[]): string[] {
  const counts = new Map<string, number>()
  const issues = new Map<string, number>()
  for (const record of records) {
    counts.set(record.t, (counts.get(record.t) ?? 0) + 1)
    if (record.t === 'issue') issues.set(record.code, (issues.get(record.code) ?? 0) + 1)
  }
  const unknown = unknownNames(records)
  const shown = unknown.slice(0, UNKNOWN_SHOWN)
  return [
    [...counts].map(([t, count]) => plural(count, t).replace(/ys$/, 'ies')).join(', '),
    ...(unknown.length > 0
      ? [
          `${plural(unknown.length, 'name')} that no entry and no general entity has, by documents:`,
          ...shown.map(
            ({ entity, documents }) =>
              `  ${String(documents).padStart(6)}  ${entity.kind.padEnd(13)} ${entity.label}`,
          ),
          ...(unknown.length > shown.length
            ? [`          and ${unknown.length - shown.length} more`]
            : []),
        ]
      : []),
    ...(issues.size > 0
      ? [
          'issues:',
          ...[...issues]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([code, count]) => `  ${String(count).padStart(6)}  ${code}`),
        ]
      : []),
  ]
}
