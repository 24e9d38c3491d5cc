/** What may arrive at the background: parsed before any handler sees it. */
import * as z from 'zod'
import type { Protocol } from '../../lib/messages.ts'
import { PageText, Place } from '../../lib/schema/page.ts'

const tab = z.int().min(0)

/** One strict schema for every question of `Protocol`; a missing one is a compile error. */
export const REQUESTS: { readonly [K in keyof Protocol]: z.ZodType<Protocol[K]['ask']> } = {
  annotate: PageText,
  briefing: z.strictObject({ tab, force: z.boolean() }),
  goTo: z.strictObject({ tab, at: Place }),
  status: z.strictObject({}),
}
