/**
 * What people write in `seeds/`: sidecars of articles, curated entries, and what they accept of the
 * warnings. See seeds/README.md.
 */
import * as z from 'zod'
import { ArticleOverrides } from './articleOverrides.ts'
import { EdtfString, EVENT_STATUSES, HttpUrl, Id, Kind, NAME_TYPES, PREDICATES } from './record.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

/** `<slug>.yaml` beside `<slug>.txt`; every field may be left out where the article does not say. */
export const Sidecar = z.strictObject({
  title: text(500).optional(),
  url: HttpUrl.optional(),
  publisher: text(200).optional(),
  author: text(200).optional(),
  published: z
    .strictObject({ edtf: EdtfString, basis: z.enum(['stated', 'metadata', 'inferred']) })
    .optional(),
  lang: text(35).default('en'),
  license: text(200).optional(),
  note: text(2000).optional(),
})
export type Sidecar = z.infer<typeof Sidecar>

/**
 * Where a fact of an entry can be checked: the words of a seed article (compared to the letter), a
 * named public reference, or the key of one of the entry's `references`.
 */
const EntrySource = z.union([
  z.strictObject({ article: text(200), quote: text(1000) }),
  z.strictObject({ reference: text(300), url: HttpUrl.optional(), asOf: EdtfString.optional() }),
  text(40),
])
export type EntrySource = z.infer<typeof EntrySource>

/** A name is a string, or an object where more is to be said of it. */
const EntryName = z.union([
  text(300),
  z.strictObject({
    value: text(300),
    type: z.enum(NAME_TYPES).default('name'),
    lang: text(35).optional(),
    caseSensitive: z.boolean().optional(),
    weight: z.number().positive().optional(),
    from: EdtfString.optional(),
    to: EdtfString.optional(),
  }),
])

const Tie = z.strictObject({
  predicate: z.enum(PREDICATES),
  object: Id,
  role: text(200).optional(),
  from: EdtfString.optional(),
  to: EdtfString.optional(),
  source: EntrySource,
})

/** Written by hand, so of one form. */
const EntryId = z
  .string()
  .max(100)
  .regex(/^(?:per|org|ev|pl|wk|x):[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id like "per:some-name"')

/** `entries/<kind>/<slug>.yaml`: one curated entity. */
export const Entry = z
  .strictObject({
    id: EntryId,
    kind: Kind,
    subkind: text(100).optional(),
    label: text(300),
    names: z.array(EntryName).min(1).max(100),
    description: z.strictObject({
      /** One neutral sentence, true whenever it is read; shown on the card. */
      text: text(140),
      source: EntrySource,
    }),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d{0,11}$/, 'is not a Wikidata item id')
      .optional(),
    /** The day up to which the entry was kept. */
    asOf: EdtfString,
    references: z
      .record(
        z.string().regex(/^[a-z][a-z0-9-]*$/, 'is not a key like "un-charter"'),
        z.strictObject({
          reference: text(300),
          url: HttpUrl.optional(),
          asOf: EdtfString.optional(),
        }),
      )
      .default({}),
    ties: z.array(Tie).max(200).default([]),
    when: z.strictObject({ edtf: EdtfString, source: EntrySource }).optional(),
    status: z.enum(EVENT_STATUSES).optional(),
    participants: z
      .array(z.strictObject({ entity: Id, role: text(100), source: EntrySource }))
      .max(100)
      .optional(),
    places: z.array(Id).max(50).optional(),
    partOf: Id.optional(),
  })
  .superRefine((entry, context) => {
    for (const [index, name] of entry.names.entries()) {
      if (typeof name === 'string' || name.type !== 'metonym') continue
      if (entry.kind === 'organization') continue
      context.addIssue({
        code: 'custom',
        path: ['names', index, 'type'],
        message: `a metonym belongs to an organization, "Kremlin" to the government of Russia; this is a ${entry.kind}`,
      })
    }
    if (entry.kind === 'event') return
    for (const field of ['when', 'status', 'participants', 'places', 'partOf'] as const) {
      if (entry[field] !== undefined) {
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `belongs to events only; this is a ${entry.kind}`,
        })
      }
    }
  })
export type Entry = z.infer<typeof Entry>

/** The checks whose warnings a person may accept; lib/compile/README.md says what each looks for. */
export const CHECKS = ['office', 'name', 'dates', 'wording', 'asOf', 'file', 'replaces'] as const
export type CheckName = (typeof CHECKS)[number]

/**
 * `overrides.yaml`: warnings that somebody looked at and found right as they are, and what the compiler of
 * articles is told where it is wrong.
 */
export const Overrides = z.strictObject({
  ...ArticleOverrides.shape,
  accept: z
    .array(
      z.strictObject({
        check: z.enum(CHECKS),
        /** The role, name, word or date that the warning quotes first. */
        what: text(300),
        /** Every entry that the warning is about, in any order. */
        entries: z.array(Id).min(1).max(50),
        because: text(500),
      }),
    )
    .default([]),
})
export type Overrides = z.infer<typeof Overrides>
