/** What a person decided, ready to be asked for. */
import type { ArticleOverrides } from '../../schema/articleOverrides.ts'
import type { ObservedCluster } from '../../schema/observations.ts'
import type { Id, Kind } from '../../schema/record.ts'
import { nameKey } from './nameKey.ts'

/** A decision outweighs whatever stands beside a name, in hundredths. */
const MOST = 400

export interface Decided {
  readonly notEntity: ReadonlySet<string>
  readonly kinds: ReadonlyMap<string, Kind>
  readonly keepsApart: (one: string, other: string) => boolean
  /** A cluster of a document as it is where its name is split off there. */
  readonly split: (cluster: ObservedCluster, document: Id) => ObservedCluster
}

export function decisions(
  { notEntity, kinds, notSame, split }: ArticleOverrides,
  isEntity: (id: string) => boolean,
): Decided {
  const apart = new Set(
    notSame.flatMap(({ names: [one, other] }) => {
      const keys = [one, nameKey(one)].flatMap((a) =>
        [other, nameKey(other)].map((b) => [a, b] as const),
      )
      return keys.flatMap(([a, b]) => [`${a}\u0000${b}`, `${b}\u0000${a}`])
    }),
  )
  return {
    notEntity: new Set(notEntity.map(({ name }) => nameKey(name))),
    kinds: new Map(kinds.map(({ name, kind }) => [nameKey(name), kind])),
    keepsApart: (one, other) => apart.has(`${one}\u0000${other}`),
    split: (cluster, document) => {
      const key = nameKey(cluster.names[0]?.value ?? '')
      const one = split.find(
        ({ name, documents }) => nameKey(name) === key && documents.includes(document),
      )
      if (!one) return cluster
      const { entity: _, confidence: __, ...rest } = cluster
      const names = [{ value: one.into, form: 'name' as const }]
      const scores = one.kind ? { [one.kind]: MOST } : cluster.scores
      return isEntity(one.into) ? { ...rest, entity: one.into } : { ...rest, names, scores }
    },
  }
}
