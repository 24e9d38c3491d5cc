/** What may arrive at the background: sender and data are checked before any handler sees them. */
import * as z from 'zod'
import type { Protocol, Sender } from '../../lib/messages.ts'
import { Correction, Forget, Mute } from '../../lib/schema/objections.ts'
import { PageQuestion, Place } from '../../lib/schema/page.ts'
import { Id } from '../../lib/schema/record.ts'
import { ALLOWED, senderKind } from './sender.ts'

const tab = z.int().min(0)

/** One strict schema for every question of `Protocol`; a missing one is a compile error. */
export const REQUESTS: { readonly [K in keyof Protocol]: z.ZodType<Protocol[K]['ask']> } = {
  annotate: PageQuestion,
  explain: z.strictObject({
    text: z.string().min(1).max(300),
    known: PageQuestion.shape.known,
  }),
  correct: Correction,
  mute: z.strictObject({ mute: Mute, undo: z.boolean() }),
  more: z.strictObject({ entity: Id }),
  objections: z.strictObject({}),
  forget: Forget,
  briefing: z.strictObject({ tab, force: z.boolean() }),
  goTo: z.strictObject({ tab, at: Place }),
  entityPage: z.strictObject({ id: Id }),
  searchable: z.strictObject({}),
  status: z.strictObject({}),
}

/** The parsed data of a request that may be answered; throws one sentence otherwise. */
export function accept(
  type: keyof Protocol,
  data: unknown,
  sender: Sender,
  own: { readonly id: string; readonly origin: string },
): unknown {
  const kind = senderKind(sender, own)
  if (kind === null || !ALLOWED[type].includes(kind)) {
    throw new Error(`“${type}” is not answered for this sender.`)
  }
  const parsed = REQUESTS[type].safeParse(data)
  if (!parsed.success) {
    throw new Error(`“${type}” came with data that is not what it should be.`)
  }
  return parsed.data
}
