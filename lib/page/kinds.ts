/** The kinds of entities as they look on a page; for code that may not load Zod. */
import type { Kind } from '../schema/record.ts'

/**
 * The line that marks have, and the shape that stands before the kind in words (components/README.md).
 * As letters the shapes are a tenth of what their outlines would be.
 */
export const KINDS: Readonly<Record<Kind, readonly [line: string, shape: string]>> = {
  person: ['solid', '●'],
  organization: ['dashed', '■'],
  event: ['double', '◆'],
  place: ['dotted', '▼'],
  work: ['dashed', '▮'],
  other: ['dotted', '○'],
}
