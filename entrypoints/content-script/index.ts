/**
 * The script of a page: an unlisted script, registered at run time or injected when the reader
 * presses the toolbar button (docs/decisions/0005). It only wires.
 */
import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answer, ask, NobodyThere, type PageProtocol, type Sender } from '../../lib/messages.ts'
import { annotatePage } from '../../lib/page/annotatePage.ts'

/** In this script's own world, where no page sees it: injected twice, it runs once. */
const RUNNING = Symbol.for('backstory.running')

function start(): void {
  const leaving = new AbortController()
  const page = annotatePage({
    document,
    root: null,
    hears: true,
    signal: leaving.signal,
    ask: async (type, data) => {
      try {
        return await ask(type, data)
      } catch (error) {
        // The extension was updated or removed under this page: fall silent, leave no trace.
        if (error instanceof NobodyThere && !browser.runtime?.id) leaving.abort()
        throw error
      }
    },
  })
  answer<PageProtocol>(
    {
      page: async (data) => (await page).page(data),
      goTo: async (data) => (await page).goTo(data),
      settings: async (data) => (await page).settings(data),
      command: async (data) => (await page).command(data),
      again: async () => (await page).again(),
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
