/** The records that knowledge is made of, as they stand in packs, one a line, told apart by `t`. */
import * as z from 'zod'
import { parseEdtf } from '../text/edtf.ts'

// Zod otherwise probes `new Function`, which a strict Content Security Policy reports.
z.config({ jitless: true })

/** The version of the record format; a pack of a newer format is refused. */
export const RECORD_FORMAT = 1

/** Longest line of an NDJSON file in a pack, in bytes (safety: a pack is read as a stream). */
export const MAX_LINE_BYTES = 64 * 1024

/**
 * Ids of our own are `per:`, `org:`, `ev:`, `pl:`, `wk:`, `doc:` and a name; other packs bring
 * theirs. Ids become keys of objects, so none may begin like `__proto__`.
 */
export const Id = z
  .string()
  .max(200)
  .regex(/^(?!__)[^\p{Cc}]+$/u, 'is not an id')
export type Id = z.infer<typeof Id>

export const EdtfString = z
  .string()
  .max(40)
  .refine((text) => parseEdtf(text) !== null, {
    error: (issue) => `"${String(issue.input)}" is not an EDTF date that exists`,
  })

/** Text without control characters; `max` in UTF-16 units. */
const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'has a control character')

const Lang = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'is not a language tag')

/** Where a URL is shown it is only ever http or https and without credentials. */
export const HttpUrl = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s@/]+(?:\/\S*)?$/, 'is not an http or https address')

/** UTF-16 units into the text of a document, half-open. */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((span) => span.start < span.end, 'start must be before end')
export type Span = z.infer<typeof Span>

/** A passage of a document: Web Annotation's TextPositionSelector and TextQuoteSelector in one. */
const DocumentSource = z.strictObject({
  doc: Id,
  span: Span,
  exact: line(2000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
})

/** A public reference where the matter can be checked; `asOf` is the date the fact is given for. */
const ReferenceSource = z.strictObject({
  reference: line(300),
  url: HttpUrl.optional(),
  asOf: EdtfString.optional(),
})

export const Source = z.union([DocumentSource, ReferenceSource])
export type Source = z.infer<typeof Source>

export const ORIGINS = ['extracted', 'curated', 'imported', 'reader'] as const
const Origin = z.enum(ORIGINS)

export const KINDS = ['person', 'organization', 'event', 'place', 'work', 'other'] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

const Basis = z.enum(['stated', 'metadata', 'inferred'])

export const DocumentRecord = z.strictObject({
  t: z.literal('document'),
  id: Id,
  /** Hex digest of the untouched UTF-8 text. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex'),
  title: line(500),
  text: z.string().max(60_000),
  lang: Lang,
  published: z.strictObject({ edtf: EdtfString, basis: Basis }).optional(),
  url: HttpUrl.optional(),
  publisher: line(200).optional(),
  author: line(200).optional(),
  license: line(200).optional(),
})
export type DocumentRecord = z.infer<typeof DocumentRecord>

export const NAME_TYPES = [
  'name',
  'acronym',
  'short',
  'variant',
  'demonym',
  'nominal',
  'metonym',
] as const

/** One way an entity is written. */
export const Name = z.strictObject({
  value: line(300),
  /**
   * `short`: stands for the entity only beside its full name in the page. `metonym`: a name of another
   * thing by which news calls this organization, Kremlin for the government of Russia.
   */
  type: z.enum(NAME_TYPES),
  lang: Lang.optional(),
  /** Matches in exactly this case only, also in a headline in capitals. */
  caseSensitive: z.boolean().optional(),
  /** How often this name means this entity, relative to the same name of others; > 0. */
  weight: z.number().positive().optional(),
  from: EdtfString.optional(),
  to: EdtfString.optional(),
})
export type Name = z.infer<typeof Name>

const entityShape = {
  t: z.literal('entity'),
  id: Id,
  subkind: line(100).optional(),
  label: line(300),
  names: z.array(Name).min(1).max(500),
  description: z.strictObject({ text: line(500), source: Source }).optional(),
  /** A short description without a source: used for ranking, and shown only as such. */
  gloss: line(500).optional(),
  /** The day up to which this entry was kept. */
  asOf: EdtfString.optional(),
  sameAs: z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q[1-9]\d{0,11}$/, 'is not a Wikidata item id')
        .optional(),
      url: z.array(HttpUrl).max(20).optional(),
    })
    .optional(),
  /** From birth or founding to death or end. */
  lifetime: EdtfString.optional(),
  /** A logarithm of how much is written about it; ≥ 0. */
  popularity: z.number().min(0).optional(),
  origin: Origin,
}

export const EVENT_STATUSES = ['occurred', 'ongoing', 'planned'] as const

export const EventRecord = z.strictObject({
  ...entityShape,
  kind: z.literal('event'),
  when: z.strictObject({ edtf: EdtfString, basis: Basis, source: Source.optional() }).optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  participants: z
    .array(z.strictObject({ entity: Id, role: line(100) }))
    .max(500)
    .optional(),
  places: z.array(Id).max(100).optional(),
  partOf: Id.optional(),
})
export type EventRecord = z.infer<typeof EventRecord>

const PlainEntity = z.strictObject({
  ...entityShape,
  kind: z.enum(['person', 'organization', 'place', 'work', 'other']),
})

export const EntityRecord = z.discriminatedUnion('kind', [PlainEntity, EventRecord])
export type EntityRecord = z.infer<typeof EntityRecord>

export const MENTION_FORMS = [
  'name',
  'acronym',
  'surname',
  'nominal',
  'pronoun',
  'demonym',
  'metonym',
] as const
export const Form = z.enum(MENTION_FORMS)
export type Form = z.infer<typeof Form>

const Confidence = z.number().min(0).max(1)

export const MentionRecord = z.strictObject({
  t: z.literal('mention'),
  doc: Id,
  span: Span,
  entity: Id,
  form: Form,
  confidence: Confidence,
})
export type MentionRecord = z.infer<typeof MentionRecord>

export const StatementRecord = z.strictObject({
  t: z.literal('statement'),
  id: Id,
  speaker: Id.nullable(),
  speakerIs: z.enum(['entity', 'group', 'unattributed', 'document']),
  kind: z.enum(['quote', 'reported', 'figure', 'narration']),
  about: z.array(Id).max(100),
  date: z.strictObject({ edtf: EdtfString, basis: Basis }).optional(),
  sourceEvent: Id.optional(),
  quotes: z.array(Span).max(50),
  sources: z.array(Source).min(1).max(50),
  origin: Origin,
  confidence: Confidence,
})
export type StatementRecord = z.infer<typeof StatementRecord>

/**
 * How two entities are tied. Read as "subject predicate object": Putin `holdsOffice` Russia, with
 * `role` "president". The list is closed; what does not fit is `relatedTo` with its word as `role`.
 */
export const PREDICATES = [
  'holdsOffice',
  'memberOf',
  'citizenOf',
  'worksFor',
  'basedIn',
  'locatedIn',
  'capitalOf',
  'partOf',
  'governs',
  'participatedIn',
  'succeeds',
  'founded',
  'owns',
  'created',
  'familyOf',
  'alliedWith',
  'opposes',
  'relatedTo',
] as const

/** The `role` of a `relatedTo` that says only that a sentence names both. */
export const MENTIONED_TOGETHER = 'mentioned together'

export const RelationRecord = z.strictObject({
  t: z.literal('relation'),
  id: Id,
  subject: Id,
  predicate: z.enum(PREDICATES),
  object: Id,
  from: EdtfString.optional(),
  to: EdtfString.optional(),
  role: line(200).optional(),
  sources: z.array(Source).max(50),
  origin: Origin,
  confidence: Confidence,
})
export type RelationRecord = z.infer<typeof RelationRecord>

export const IssueRecord = z.strictObject({
  t: z.literal('issue'),
  id: Id,
  code: line(60),
  severity: z.enum(['note', 'warning', 'error']),
  title: line(300),
  sources: z.array(Source).max(50),
})
export type IssueRecord = z.infer<typeof IssueRecord>

export const KnowledgeRecord = z.discriminatedUnion('t', [
  DocumentRecord,
  EntityRecord,
  MentionRecord,
  StatementRecord,
  RelationRecord,
  IssueRecord,
])
export type KnowledgeRecord = z.infer<typeof KnowledgeRecord>
