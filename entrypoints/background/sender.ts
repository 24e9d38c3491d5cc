/** Who may ask what. Absent information refuses. */
import type { Protocol, Sender } from '../../lib/messages.ts'

/** A page of the extension, or our script in the top frame of an http or https tab. */
export type SenderKind = 'extension' | 'page'

/** Which kinds of sender each question is answered for (safety.md: the allow table). */
export const ALLOWED: { readonly [K in keyof Protocol]: readonly SenderKind[] } = {
  annotate: ['page', 'extension'],
  explain: ['page'],
  correct: ['page'],
  mute: ['page'],
  more: ['page'],
  objections: ['extension'],
  forget: ['extension'],
  briefing: ['extension'],
  goTo: ['extension'],
  entityPage: ['extension'],
  searchable: ['extension'],
  status: ['extension'],
}

/** What kind of sender this is; null for everybody else. */
export function senderKind(
  sender: Sender,
  own: { readonly id: string; readonly origin: string },
): SenderKind | null {
  if (sender.id !== own.id || sender.url === undefined) return null
  if (sender.url.startsWith(`${own.origin}/`)) {
    return sender.origin === own.origin ? 'extension' : null
  }
  const isWebPage = /^https?:\/\//.test(sender.url)
  return isWebPage && sender.tab?.id !== undefined && sender.frameId === 0 ? 'page' : null
}
