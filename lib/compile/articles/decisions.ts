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
  /** A cluster of a document as it is where its name is split off there, or stands for another. */
  readonly split: (cluster: ObservedCluster, document: Id) => ObservedCluster
  /** Whether the name of a cluster stands for another in this document. */
  readonly isMetonym: (cluster: ObservedCluster, document: Id) => boolean
}

export function decisions(
  { notEntity, kinds, notSame, split, metonyms }: ArticleOverrides,
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
  const keyOf = ({ names }: ObservedCluster) => nameKey(names[0]?.value ?? '')
  const metonymOf = (cluster: ObservedCluster, document: Id) =>
    metonyms.find(
      ({ name, documents }) =>
        nameKey(name) === keyOf(cluster) && (!documents || documents.includes(document)),
    )
  return {
    notEntity: new Set(notEntity.map(({ name }) => nameKey(name))),
    kinds: new Map(kinds.map(({ name, kind }) => [nameKey(name), kind])),
    keepsApart: (one, other) => apart.has(`${one}\u0000${other}`),
    split: (cluster, document) => {
      const key = keyOf(cluster)
      const metonym = metonymOf(cluster, document)
      const one =
        split.find(
          ({ name, documents }) => nameKey(name) === key && documents.includes(document),
        ) ?? (metonym ? { into: metonym.means, kind: 'organization' as const } : undefined)
      if (!one) return cluster
      const { entity: _, confidence: __, ...rest } = cluster
      const names = [{ value: one.into, form: 'name' as const }]
      const scores = one.kind ? { [one.kind]: MOST } : cluster.scores
      if (!isEntity(one.into)) return { ...rest, names, scores }
      // A metonym is no name of what it stands for: other documents learn nothing from it.
      return metonym ? { ...rest, names, entity: one.into } : { ...rest, entity: one.into }
    },
    isMetonym: (cluster, document) => metonymOf(cluster, document) !== undefined,
  }
}
