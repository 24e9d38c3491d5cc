/** The kinds of entities, for code that may not load Zod. */
import type { Kind } from '../schema/record.ts'

export type KindName = Kind

export const KIND_NAMES: readonly KindName[] = [
  'person',
  'organization',
  'event',
  'place',
  'work',
  'other',
]
