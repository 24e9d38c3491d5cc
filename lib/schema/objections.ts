/** What a reader says against an answer on a page: it means somebody else, or it is not wanted. */
import * as z from 'zod'
import { Id } from './record.ts'

/** Words of a page, in UTF-16 units; as long as the longest name. */
const Written = z.string().min(1).max(300)

/** Wherever these words were taken for `entity`, they mean `to`; null is nothing that is known. */
export const Correction = z.strictObject({ written: Written, entity: Id, to: Id.nullable() })
export type Correction = z.infer<typeof Correction>

/** No underline for these words, or for an entity whatever it is called. `label` is for lists. */
export const Mute = z.union([
  z.strictObject({ written: Written, label: Written }),
  z.strictObject({ entity: Id, label: Written }),
])
export type Mute = z.infer<typeof Mute>

/** Everything a reader said, the latest last. */
export const Objections = z.strictObject({
  corrections: z.array(Correction).max(1000),
  muted: z.array(Mute).max(1000),
})
export type Objections = z.infer<typeof Objections>

/** Takes one of them back. */
export const Forget = z.union([
  z.strictObject({ correction: Correction }),
  z.strictObject({ mute: Mute }),
])
export type Forget = z.infer<typeof Forget>
