/**
 * Our own messenger: one request, one reply. `Protocol` is what the background answers, and
 * `PageProtocol` what a page's script answers; a handler that is missing is a compile error. What
 * arrives is parsed by the receiver (entrypoints/background/requests.ts); this file knows no Zod, because it is
 * part of the page's script.
 */
import { browser } from 'wxt/browser'
import type { BriefingAnswer } from './schema/briefing.ts'
import type { EntityPage, Searchable } from './schema/entityPage.ts'
import type { Correction, Forget, Mute, Objections } from './schema/objections.ts'
import type {
  Annotated,
  Explained,
  PageQuestion,
  PageSettings,
  PageText,
  Place,
} from './schema/page.ts'
import type { Id } from './schema/record.ts'
import type { LibraryStatus } from './schema/status.ts'

/** Questions to the background. */
export interface Protocol {
  /** The annotations and cards of a page. Asked by a page's script and by the welcome page. */
  annotate: { ask: PageQuestion; reply: Annotated }
  /** What some words of a page mean, for a reader who selected them. */
  explain: { ask: ExplainQuestion; reply: Explained }
  /** A name on a page means something else, or nothing that is known. Holds on every page, at once. */
  correct: { ask: Correction; reply: boolean }
  /** No underline for some words, or for an entity; `undo` takes it back. */
  mute: { ask: { mute: Mute; undo: boolean }; reply: boolean }
  /** Opens the side panel on an entity. */
  more: { ask: { entity: Id }; reply: boolean }
  /** What the reader has corrected and muted. */
  objections: { ask: Record<string, never>; reply: Objections }
  /** Takes one of these back. */
  forget: { ask: Forget; reply: boolean }
  /** What is known about the page of a tab; `force` reads it even where it looks like no article. */
  briefing: { ask: { tab: number; force: boolean }; reply: BriefingAnswer }
  /** Moves the page of a tab to a mention. False where the page is gone or has changed. */
  goTo: { ask: { tab: number; at: Place }; reply: boolean }
  /** Everything known about one entity; null where it is not known. */
  entityPage: { ask: { id: Id }; reply: EntityPage | null }
  /** What can be searched for, all of it: the page that asks builds the index. */
  searchable: { ask: Record<string, never>; reply: Searchable }
  /** What the library holds and how it is. */
  status: { ask: Record<string, never>; reply: LibraryStatus }
}

/** Words as they are selected, and what their page names. */
export interface ExplainQuestion {
  readonly text: string
  readonly known?: PageQuestion['known'] | undefined
}

/** What a key can ask of a page. */
export type PageCommand = 'next' | 'previous' | 'explain' | 'mute'

/** Questions to the script of a page. */
export interface PageProtocol {
  /** The page's article, painted while at it; null where there is none. */
  page: { ask: { force: boolean }; reply: PageText | null }
  goTo: { ask: { at: Place }; reply: boolean }
  /** The reader's choices have changed: they hold from now on. */
  settings: { ask: PageSettings; reply: boolean }
  /** What a key asks for; false where the page has nothing to do it with. */
  command: { ask: { name: PageCommand }; reply: boolean }
  /** The reader has said something against an answer: every answer is asked for anew. */
  again: { ask: Record<string, never>; reply: boolean }
}

type Questions = Record<string, { ask: unknown; reply: unknown }>

/** What goes over the wire. */
interface Request {
  readonly type: string
  readonly data: unknown
}
type Reply = { readonly value: unknown } | { readonly failed: string }

/** Who asks. Fields that are absent were not told by the browser. */
export interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly origin?: string | undefined
  readonly frameId?: number | undefined
  readonly tab?:
    | { readonly id?: number | undefined; readonly windowId?: number | undefined }
    | undefined
}

export type Handlers<P> = {
  readonly [K in keyof P]: P[K] extends { ask: infer A; reply: infer R }
    ? (data: A, sender: Sender) => Promise<R> | R
    : never
}

/** Thrown to the asker when the answer is an error; `message` is one sentence for a person. */
export class AskError extends Error {
  override readonly name = 'AskError'
}

/** The other side is gone: the extension was updated, or the tab has no script of ours. */
export class NobodyThere extends Error {
  override readonly name = 'NobodyThere'
}

function unwrap(reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null) {
    if ('value' in reply) return reply.value
    if ('failed' in reply) throw new AskError(String(reply.failed))
  }
  throw new NobodyThere('no answer')
}

/** Asks the background. */
export async function ask<K extends keyof Protocol>(
  type: K,
  data: Protocol[K]['ask'],
): Promise<Protocol[K]['reply']> {
  const request: Request = { type, data }
  let reply: unknown
  try {
    reply = await browser.runtime.sendMessage(request)
  } catch (error) {
    throw new NobodyThere(String(error))
  }
  // Both ends are built from one source: the reply has the protocol's type.
  return unwrap(reply) as Protocol[K]['reply']
}

/** Asks the script in the top frame of a tab. */
export async function askPage<K extends keyof PageProtocol>(
  tab: number,
  type: K,
  data: PageProtocol[K]['ask'],
): Promise<unknown> {
  const request: Request = { type, data }
  let reply: unknown
  try {
    reply = await browser.tabs.sendMessage(tab, request, { frameId: 0 })
  } catch (error) {
    throw new NobodyThere(String(error))
  }
  return unwrap(reply)
}

/**
 * Answers messages until `signal` aborts. `accept` decides by type and sender whether the message
 * may be answered, and parses its data; it throws an Error whose message the asker sees. Messages of
 * unknown types get no answer. Call it synchronously at start, or the browser will not wake us.
 */
export function answer<P extends Questions | Protocol | PageProtocol>(
  handlers: Handlers<P>,
  accept: (type: keyof P & string, data: unknown, sender: Sender) => unknown,
  signal?: AbortSignal,
): void {
  const isKnown = (type: unknown): type is keyof P & string =>
    typeof type === 'string' && Object.hasOwn(handlers, type)
  const listener = (
    message: unknown,
    sender: Sender,
    respond: (reply: Reply) => void,
  ): true | undefined => {
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined
    const { type } = message
    if (!isKnown(type)) return undefined
    const handle = handlers[type] as (data: unknown, sender: Sender) => unknown
    Promise.resolve()
      .then(() =>
        handle(accept(type, 'data' in message ? message.data : undefined, sender), sender),
      )
      .then((value) => respond({ value }))
      .catch((error: unknown) => {
        respond({ failed: error instanceof Error ? error.message : String(error) })
      })
    return true
  }
  browser.runtime.onMessage.addListener(listener)
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
}
