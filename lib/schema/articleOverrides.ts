/**
 * What a person decides about names and statements in articles, where the compiler is wrong: the part of `overrides.yaml`
 * that pass 2 reads. A name is written as in the articles; case and accents make no difference.
 */
import * as z from 'zod'
import { Id, Kind } from './record.ts'

const name = z.string().trim().min(1).max(300)
const because = z.string().trim().min(1).max(500)

export const ArticleOverrides = z.strictObject({
  /** These names are one; `into` is the first of them, or an entity of the knowledge. */
  merge: z
    .array(z.strictObject({ into: name, names: z.array(name).min(1).max(100), because }))
    .default([]),
  /** In these documents the name means somebody else: another entity, or one called `into`. */
  split: z
    .array(
      z.strictObject({
        name,
        documents: z.array(Id).min(1).max(1000),
        into: name,
        kind: Kind.optional(),
        because,
      }),
    )
    .default([]),
  /** No name of anything, in any document. */
  notEntity: z.array(z.strictObject({ name, because })).default([]),
  /** Two names, or a name and an entity of the knowledge, that are never the same. */
  notSame: z.array(z.strictObject({ names: z.tuple([name, name]), because })).default([]),
  /** What kind of thing a name is. */
  kinds: z.array(z.strictObject({ name, kind: Kind, because })).default([]),
  /** A name that stands for another: in these documents, or in all, "Damascus" is the government there. */
  metonyms: z
    .array(
      z.strictObject({
        name,
        means: name,
        documents: z.array(Id).min(1).max(1000).optional(),
        because,
      }),
    )
    .default([]),
  /** A statement that is none, or whose speaker is another: an id, a name as written, or nobody. */
  statements: z
    .array(
      z
        .strictObject({
          /** Words of its passage, to the letter. */
          quote: z.string().min(1).max(2000),
          document: Id.optional(),
          hide: z.literal(true).optional(),
          speaker: name.nullable().optional(),
          because,
        })
        .refine(
          ({ hide, speaker }) => (hide === undefined) !== (speaker === undefined),
          'says either "hide: true" or who the speaker is',
        ),
    )
    .default([]),
})
export type ArticleOverrides = z.infer<typeof ArticleOverrides>
