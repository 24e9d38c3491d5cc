/** Decisions of `overrides.yaml` that decide nothing: the text they were made for has changed, or a word is wrong. */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { ArticleOverrides } from '../../schema/articleOverrides.ts'
import type { Observations } from '../../schema/observations.ts'
import type { Id } from '../../schema/record.ts'
import { nameKey } from './nameKey.ts'

export interface OverrideFault {
  /** "merge[0].names[1]". */
  readonly field: string
  readonly reason: string
}

/** The names of an archive, by document, as overrides match them: the fullest of each cluster. */
function namesOf(documents: readonly Observations[]): ReadonlyMap<Id, ReadonlySet<string>> {
  return new Map(
    documents.map(({ document, clusters }) => [
      document.id,
      new Set(clusters.map(({ names }) => nameKey(names[0]?.value ?? ''))),
    ]),
  )
}

/** Every decision that fits nothing in these documents. */
export function overrideFaults(
  documents: readonly Observations[],
  overrides: ArticleOverrides,
  knowledge: Knowledge,
): OverrideFault[] {
  const byDocument = namesOf(documents)
  const all = new Set([...byDocument.values()].flatMap((names) => [...names]))
  const faults: OverrideFault[] = []
  const isEntity = (id: string) => knowledge.entities.has(id)
  const demand = (field: string, name: string, among: ReadonlySet<string> | undefined = all) => {
    if (!among.has(nameKey(name))) faults.push({ field, reason: `no article names "${name}"` })
  }
  const demandIn = (field: string, name: string, ids: readonly Id[]) => {
    for (const [at, id] of ids.entries()) {
      const names = byDocument.get(id)
      const reason = names ? `"${id}" does not name "${name}"` : `there is no article "${id}"`
      if (!names?.has(nameKey(name))) faults.push({ field: `${field}.documents[${at}]`, reason })
    }
  }
  for (const [at, { into, names }] of overrides.merge.entries()) {
    if (!isEntity(into)) demand(`merge[${at}].into`, into)
    for (const [index, name] of names.entries()) demand(`merge[${at}].names[${index}]`, name)
  }
  for (const [at, { name, documents: ids }] of overrides.split.entries())
    demandIn(`split[${at}]`, name, ids)
  for (const [at, { name }] of overrides.notEntity.entries()) demand(`notEntity[${at}]`, name)
  for (const [at, { names }] of overrides.notSame.entries()) {
    for (const [index, name] of names.entries())
      if (!isEntity(name)) demand(`notSame[${at}].names[${index}]`, name)
  }
  for (const [at, { name }] of overrides.kinds.entries()) demand(`kinds[${at}]`, name)
  for (const [at, { name, means, documents: ids }] of overrides.metonyms.entries()) {
    if (!isEntity(means)) demand(`metonyms[${at}].means`, means)
    if (ids) demandIn(`metonyms[${at}]`, name, ids)
    else demand(`metonyms[${at}]`, name)
  }
  for (const [at, { quote, document: only, speaker }] of overrides.statements.entries()) {
    const field = `statements[${at}]`
    const found = documents.some(
      ({ document, statements }) =>
        (only === undefined || only === document.id) &&
        statements.some(({ sources }) => sources.some(({ exact }) => exact.includes(quote))),
    )
    if (!found) faults.push({ field, reason: `no statement has the words "${quote}"` })
    if (typeof speaker === 'string' && !isEntity(speaker)) demand(`${field}.speaker`, speaker)
  }
  return faults
}
