/**
 * One document as the rules of this folder see it: what `observe` has found out about it before dates,
 * statements, events, ties and issues are looked for. Plain data, made once; a rule is a function
 * `(context: DocumentContext) => …[]` and changes nothing in it.
 *
 * Every `start` and `end` is in UTF-16 units into `document.text`, half-open, whatever block they are
 * in. `from` and `to` are indices of tokens, half-open too; `block`, `sentence` and `cluster` are
 * indices into the lists of the same context.
 */

import type { DocumentRecord, Form, Id, Kind } from '../../schema/record.ts'
import type { Edtf } from '../../text/edtf.ts'
import type { Gap, Shape } from '../../text/tokens.ts'

/** A paragraph, or the headline. */
export interface ContextBlock {
  readonly start: number
  readonly end: number
  readonly role: 'headline' | 'paragraph'
  /** Its sentences: `sentences.slice(firstSentence, endSentence)`. */
  readonly firstSentence: number
  readonly endSentence: number
  /** Its tokens: `tokens.slice(from, to)`. */
  readonly from: number
  readonly to: number
  /** Set mostly in capitals: case says nothing there. */
  readonly capitals: boolean
}

export interface ContextSentence {
  readonly start: number
  readonly end: number
  readonly block: number
  /** Its tokens: `tokens.slice(from, to)`. */
  readonly from: number
  readonly to: number
}

/** A token of `lib/text`, with offsets into the document. Its `gap` is to the token before it. */
export interface ContextToken {
  readonly start: number
  readonly end: number
  /** Folded: lower case, no diacritics. */
  readonly key: string
  readonly shape: Shape
  /** `break` for the first token of a block. */
  readonly gap: Gap
  readonly sentence: number
}

/** A name in the text. Mentions are in the order of the text, and none overlaps another. */
export interface NameMention {
  /** The name without article, titles and possessive: "Vladimir Putin" of "President Vladimir Putin's". */
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly sentence: number
  readonly cluster: number
  /** What its cluster is in this document; pass 2 may decide otherwise over the whole corpus. */
  readonly kind: Kind
  readonly form: Form
  /**
   * Titles and offices right before the name ("Russian President", "Prime Minister-designate"), with a
   * demonym at their beginning: the words as they stand there, and where. Null where there is none.
   */
  readonly title: { readonly start: number; readonly end: number; readonly text: string } | null
}

/** Mentions of one document that mean the same. Every mention belongs to exactly one cluster. */
export interface NameCluster {
  /** The fullest name in this document, as it is written there. */
  readonly label: string
  readonly kind: Kind
  /** The entity of the knowledge, where `lib/annotate` marks one of its mentions. */
  readonly entity: Id | null
  /** Indices into `names`, in order. */
  readonly mentions: readonly number[]
}

export interface DocumentContext {
  /** Untouched; `document.text` is what all offsets point into. */
  readonly document: DocumentRecord
  /**
   * `document.text` with no-break spaces, curly quotation marks and dashes made plain, character by
   * character: the same length, so that its offsets are those of the text. For searching, never for
   * showing.
   */
  readonly shadow: string
  readonly blocks: readonly ContextBlock[]
  readonly sentences: readonly ContextSentence[]
  readonly tokens: readonly ContextToken[]
  readonly names: readonly NameMention[]
  readonly clusters: readonly NameCluster[]
  /** The document's own date, where one is known. */
  readonly published: NonNullable<DocumentRecord['published']> | null
  /** Where it is not: when the document must have been written, as an interval; null where nothing tells. */
  readonly written: Edtf | null
}
