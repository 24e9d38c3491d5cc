/**
 * The script of a page: an unlisted script, registered at run time or injected when the reader
 * presses the toolbar button (docs/decisions/0005). It only wires.
 */
import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import {
  answer,
  ask,
  NobodyThere,
  type PageProtocol,
  type Protocol,
  type Sender,
} from '../../lib/messages.ts'
import { annotatePage } from '../../lib/page/annotatePage.ts'

/** In this script's own world, where no page sees it: injected twice, it runs once. */
const RUNNING = Symbol.for('backstory.running')

function start(): void {
  const leaving = new AbortController()
  const question = async <K extends keyof Protocol>(type: K, data: Protocol[K]['ask']) => {
    try {
      return await ask(type, data)
    } catch (error) {
      // The extension was updated or removed under this page: fall silent, leave no trace.
      if (error instanceof NobodyThere && !browser.runtime?.id) leaving.abort()
      throw error
    }
  }
  const page = annotatePage({
    document,
    root: null,
    signal: leaving.signal,
    ask: (text) => question('annotate', text),
    say: {
      explain: (text, known) => question('explain', { text, known }),
      correct: (correction) => question('correct', correction),
      mute: (mute, undo) => question('mute', { mute, undo }),
      more: (entity) => question('more', { entity }),
    },
  })
  answer<PageProtocol>(
    {
      page: async ({ force }) => (await page).text(force),
      goTo: async ({ at }) => (await page).goTo(at),
      settings: async (settings) => {
        ;(await page).settings(settings)
        return true
      },
      command: async ({ name }) => (await page).command(name),
      again: async () => {
        await (await page).again()
        return true
      },
    },
    (_type, data, sender: Sender) => {
      // Only our own background speaks to this script, and both come from one build.
      if (sender.id !== browser.runtime.id) throw new Error('not for this sender')
      return data
    },
    leaving.signal,
  )
}

export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, RUNNING) === true) return
  Reflect.set(globalThis, RUNNING, true)
  start()
})
