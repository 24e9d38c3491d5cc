/**
 * What one document says, before the others are known: a line of `compile map`, and what `compile
 * reduce` reads. It names no entity but those of the knowledge: everything else is a cluster, an index
 * into `clusters` of the same document, which pass 2 makes an entity of.
 */
import * as z from 'zod'
import {
  DocumentRecord,
  EdtfString,
  EVENT_STATUSES,
  Form,
  Id,
  IssueRecord,
  Kind,
  PREDICATES,
  StatementRecord,
} from './record.ts'

/** The version of this form; a line of another version is refused. */
export const OBSERVATIONS_FORMAT = 1

const Cluster = z.int().min(0)
const At = z.int().min(0)

/** A passage of the document, as a source of a record will have it. Made by `passageOf`. */
export const Passage = z.strictObject({
  start: At,
  end: At,
  exact: z.string().min(1).max(2000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
})
export type Passage = z.infer<typeof Passage>

const Passages = z.array(Passage).min(1).max(50)

/** Evidence of kind as added hundredths, so that no order of adding changes it. Kinds with none are left out. */
export const KindScores = z.partialRecord(Kind, z.int())
export type KindScores = z.infer<typeof KindScores>

export const ObservedCluster = z.strictObject({
  /** The fullest name as written, then the others in the order of the text. */
  names: z
    .array(z.strictObject({ value: z.string().min(1).max(300), form: Form }))
    .min(1)
    .max(100),
  scores: KindScores,
  /** The entity of the knowledge that `lib/annotate` marked. */
  entity: Id.optional(),
  /** How sure that is, 0 to 1. */
  confidence: z.number().min(0).max(1).optional(),
  /** Titles right before it, as written and each once: "Russian President". */
  titles: z.array(z.string().min(1).max(200)).max(20),
})
export type ObservedCluster = z.infer<typeof ObservedCluster>

/** `[start, end, cluster, form]`: there are many. */
export const ObservedMention = z.tuple([At, At, Cluster, Form])
export type ObservedMention = z.infer<typeof ObservedMention>

/** A word that only opens sentences here: a name if other documents write it as one. */
export const ObservedDoubt = z.strictObject({
  value: z.string().min(1).max(300),
  spans: z.array(z.tuple([At, At])).min(1),
})
export type ObservedDoubt = z.infer<typeof ObservedDoubt>

const When = z.strictObject({
  edtf: EdtfString,
  basis: z.enum(['stated', 'metadata', 'inferred']),
})

/** A date in the text, resolved as far as the document allows. */
export const ObservedDate = z.strictObject({
  start: At,
  end: At,
  edtf: EdtfString,
  basis: z.enum(['stated', 'inferred']),
})
export type ObservedDate = z.infer<typeof ObservedDate>

export const ObservedStatement = z.strictObject({
  /** Null where nobody is named, or it is unclear who is meant. */
  speaker: Cluster.nullable(),
  speakerIs: StatementRecord.shape.speakerIs,
  kind: StatementRecord.shape.kind,
  about: z.array(Cluster).max(100),
  date: When.optional(),
  /** Index into `events` of the same document. */
  sourceEvent: z.int().min(0).optional(),
  /** What stands in quotation marks, without them. */
  quotes: z.array(z.tuple([At, At])).max(50),
  sources: Passages,
  confidence: z.number().min(0).max(1),
})
export type ObservedStatement = z.infer<typeof ObservedStatement>

export const ObservedEvent = z.strictObject({
  /** Where it is named. */
  start: At,
  end: At,
  /** What sort of event, folded and in the singular: "summit". Events of other sorts are other events. */
  noun: z.string().min(1).max(100),
  /** What it is called where it becomes an entity: "Summit of Putin and Obama in New York". */
  label: z.string().min(1).max(300),
  /** The entity of the knowledge, where it is one. */
  entity: Id.optional(),
  when: When.extend({ source: Passage.optional() }).optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  participants: z
    .array(z.strictObject({ cluster: Cluster, role: z.string().min(1).max(100) }))
    .max(100),
  places: z.array(Cluster).max(50),
  sources: Passages,
  confidence: z.number().min(0).max(1),
})
export type ObservedEvent = z.infer<typeof ObservedEvent>

/** A typed tie that the text states: "Fuad Masum, President of Iraq". */
export const ObservedTie = z.strictObject({
  subject: Cluster,
  predicate: z.enum(PREDICATES),
  object: Cluster,
  role: z.string().min(1).max(200).optional(),
  from: EdtfString.optional(),
  to: EdtfString.optional(),
  sources: Passages,
  confidence: z.number().min(0).max(1),
})
export type ObservedTie = z.infer<typeof ObservedTie>

export const ObservedIssue = z.strictObject({
  code: IssueRecord.shape.code,
  severity: IssueRecord.shape.severity,
  title: IssueRecord.shape.title,
  sources: z.array(Passage).max(50),
})
export type ObservedIssue = z.infer<typeof ObservedIssue>

export const Observations = z
  .strictObject({
    t: z.literal('observations'),
    format: z.literal(OBSERVATIONS_FORMAT),
    document: DocumentRecord,
    clusters: z.array(ObservedCluster),
    mentions: z.array(ObservedMention),
    doubts: z.array(ObservedDoubt),
    dates: z.array(ObservedDate),
    statements: z.array(ObservedStatement),
    events: z.array(ObservedEvent),
    ties: z.array(ObservedTie),
    issues: z.array(ObservedIssue),
  })
  .superRefine((one, context) => {
    const pointed = [
      ...one.mentions.map(([, , cluster]) => cluster),
      ...one.statements.flatMap(({ speaker, about }) => [
        ...about,
        ...(speaker === null ? [] : [speaker]),
      ]),
      ...one.events.flatMap(({ participants, places }) => [
        ...participants.map(({ cluster }) => cluster),
        ...places,
      ]),
      ...one.ties.flatMap(({ subject, object }) => [subject, object]),
    ]
    const beyond = pointed.find((cluster) => cluster >= one.clusters.length)
    if (beyond !== undefined) {
      context.addIssue({ code: 'custom', message: `there is no cluster ${beyond}` })
    }
    const event = one.statements.find(({ sourceEvent = -1 }) => sourceEvent >= one.events.length)
    if (event)
      context.addIssue({ code: 'custom', message: `there is no event ${event.sourceEvent}` })
  })
export type Observations = z.infer<typeof Observations>
