/** What a page's script and the background tell each other about one page. */
import * as z from 'zod'
import type { Card } from './card.ts'
import { MAX_BLOCK_LENGTH, MAX_BLOCKS, MAX_PAGE_LENGTH } from './limits.ts'
import { EdtfString, Form, Id } from './record.ts'
import type { Hover, LanguageTag, Marks } from './settings.ts'

export const BLOCK_ROLES = [
  'headline',
  'standfirst',
  'heading',
  'paragraph',
  'quote',
  'listItem',
  'caption',
] as const

export const Block = z.strictObject({
  role: z.enum(BLOCK_ROLES),
  text: z.string().max(MAX_BLOCK_LENGTH),
})
export type Block = z.infer<typeof Block>

/** The article of a page as numbered blocks of text. A block's number is its index. */
export const PageText = z.strictObject({
  title: z.string().max(500),
  lang: z.string().max(35).optional(),
  /** The article's date, from the page's metadata. */
  published: EdtfString.optional(),
  publisher: z.string().max(200).optional(),
  blocks: z
    .array(Block)
    .max(MAX_BLOCKS)
    .refine(
      (blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= MAX_PAGE_LENGTH,
      `is longer than ${MAX_PAGE_LENGTH} characters in all`,
    ),
})
export type PageText = z.infer<typeof PageText>

/** A stretch of one block; `start` and `end` are UTF-16 units into the block's text. */
export const Place = z.strictObject({
  block: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(1),
})
export type Place = z.infer<typeof Place>

/** Which rule found it, and the words it rests on: what "why this match?" is answered from. */
export const Reason = z.strictObject({
  rule: z.enum([
    'name',
    'acronym',
    'surname',
    'shortName',
    'kindWord',
    'demonym',
    'metonym',
    // Descriptions.
    'office',
    'government',
    'capital',
    'kindNoun',
    'event',
    'sameEvent',
  ]),
  /** The name in the knowledge that was matched; for a description, its words on the page. */
  name: z.string(),
  /** The longer name in the page that this one is short for; what a description means. */
  fullName: z.string().optional(),
  /** `office`: the office as the knowledge words it. */
  role: z.string().optional(),
  /** `office`, `government`, `capital`: the label of the country or organization it is of. */
  of: z.string().optional(),
  /** `office`: the term. */
  from: EdtfString.optional(),
  to: EdtfString.optional(),
  /** `event`: when it was. */
  when: EdtfString.optional(),
})
export type Reason = z.infer<typeof Reason>

/** Other candidates that an annotation carries. */
export const MAX_OTHERS = 5

/** A mention resolved to one entity. `mark` would be underlined; `suggest` is only listed. */
export const Annotation = z.strictObject({
  ...Place.shape,
  entity: Id,
  form: Form,
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  level: z.enum(['mark', 'suggest']),
  reason: Reason,
  /** What else these words may mean, the likeliest first; at most `MAX_OTHERS`. */
  others: z.array(Id).max(MAX_OTHERS).optional(),
})
export type Annotation = z.infer<typeof Annotation>

/** Entities that one page may have named before; a question about late content names them. */
const MAX_KNOWN = 1000

/** A page, or what is new on it. */
export const PageQuestion = PageText.extend({
  /** What the page named in blocks that were asked about before, and how often. */
  known: z
    .array(
      z.strictObject({
        entity: Id,
        times: z.int().min(1),
        inHeadline: z.literal(true).optional(),
      }),
    )
    .max(MAX_KNOWN)
    .optional(),
})
export type PageQuestion = z.infer<typeof PageQuestion>

/** The answer to `annotate`: what to paint, and a card for each entity that is painted. */
export interface Annotated {
  readonly marks: readonly Mark[]
  readonly cards: Readonly<Record<Id, Card>>
  /** Whatever a mark's `others` name. */
  readonly candidates?: Readonly<Record<Id, Candidate>>
  /** The words of the card in the reader's language, by the keys of `CARD_WORDS` in lib/page. */
  readonly words?: Readonly<Record<string, string>>
  /** Absent: as if nothing was ever chosen. */
  readonly settings?: PageSettings
}

/** The choices that a page's script needs: they come with each answer, and again when one changes. */
export interface PageSettings {
  /** False where the reader has switched Backstory off, here or everywhere: nothing is painted. */
  readonly on: boolean
  readonly marks: Marks
  /** Whether names inside links are underlined too. */
  readonly links: boolean
  /** Milliseconds of rest before a card opens. */
  readonly hover: Hover
  /** Says which answer belongs to these settings: where it differs from the last, ask `annotate` again. */
  readonly forms: string
  /** Of the interface, as a language tag. */
  readonly language: LanguageTag
  readonly dir: 'ltr' | 'rtl'
}

/** One stretch to underline. `because` says in words why it means this entity. */
export interface Mark extends Place {
  readonly entity: Id
  readonly because: string
  /** What else these words may mean, the likeliest first. */
  readonly others?: readonly Id[]
}

/** What else a name may mean, as a choice on its card. */
export interface Candidate {
  readonly name: string
  readonly kindText: string
  /** Who or what it is, in one sentence. */
  readonly line?: string
}

/** The answer to `explain`: a mark without a place. */
export interface Explained {
  readonly card: Card
  readonly because: string
  readonly others?: readonly Id[]
  readonly candidates?: Readonly<Record<Id, Candidate>>
}
