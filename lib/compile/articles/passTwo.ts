/** What the rules of pass 2 have in common: ids for clusters, sources for passages, words for ids. */
import type { Passage } from '../../schema/observations.ts'
import type { Id, Source } from '../../schema/record.ts'
import { nameKey } from './nameKey.ts'

/** The entity of a cluster of a document; null where the cluster is nobody's. */
export type IdOf = (document: number, cluster: number) => Id | null

/** The most sources that a record keeps. */
export const MAX_SOURCES = 50

export const sourceOf =
  (doc: Id) =>
  ({ start, end, exact, prefix, suffix }: Passage): Source => ({
    doc,
    span: { start, end },
    exact,
    prefix,
    suffix,
  })

/** An id without what says its kind. */
export const bare = (id: Id) => id.slice(id.indexOf(':') + 1)

/** The words of an id. */
export const slug = (text: string, longest: number) =>
  nameKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '')

/** Those that are somebody's, each once. */
export const present = (ids: readonly (Id | null)[]): Id[] => [
  ...new Set(ids.flatMap((id) => id ?? [])),
]

/** Sources of several documents, each once, in the order of documents and of their texts. */
export function mergedSources(one: readonly Source[], other: readonly Source[]): Source[] {
  return [
    ...new Map([...one, ...other].map((source) => [JSON.stringify(source), source])).values(),
  ].slice(0, MAX_SOURCES)
}
