/** What a page's script and the background tell each other about one page. */
import * as z from 'zod'
import type { Card } from './card.ts'
import { MAX_BLOCK_LENGTH, MAX_BLOCKS, MAX_PAGE_LENGTH } from './limits.ts'
import { EdtfString, Form, Id } from './record.ts'

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
  rule: z.enum(['name', 'acronym', 'surname', 'shortName', 'kindWord', 'demonym']),
  /** The name in the knowledge that was matched. */
  name: z.string(),
  /** The longer name in the page that this one is short for. */
  fullName: z.string().optional(),
})
export type Reason = z.infer<typeof Reason>

/** A mention resolved to one entity. `mark` would be underlined; `suggest` is only listed. */
export const Annotation = z.strictObject({
  ...Place.shape,
  entity: Id,
  form: Form,
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  level: z.enum(['mark', 'suggest']),
  reason: Reason,
})
export type Annotation = z.infer<typeof Annotation>

/** The answer to `annotate`: what to paint, and a card for each entity that is painted. */
export interface Annotated {
  readonly marks: readonly Mark[]
  readonly cards: Readonly<Record<Id, Card>>
}

/** One stretch to underline. `because` says in words why it means this entity. */
export interface Mark extends Place {
  readonly entity: Id
  readonly because: string
}
