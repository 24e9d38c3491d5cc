/** The background: answers the questions of lib/messages and owns the library. It only wires. */
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { annotatedPage } from '../../lib/brief/briefing.ts'
import { english } from '../../lib/brief/phrases.ts'
import { openLibrary } from '../../lib/library/library.ts'
import { answer, askPage, type Protocol } from '../../lib/messages.ts'
import { answerBriefing } from './briefing.ts'
import { bundledPacks } from './bundledPacks.ts'
import { injectIntoOpenTabs, register } from './registration.ts'
import { accept } from './requests.ts'

/** A failure here has no reader to be told; it is for whoever opens the console. */
const report = (error: unknown) => console.error('Backstory:', error)

export default defineBackground(() => {
  const library = openLibrary(bundledPacks)
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin }

  // Listeners are registered synchronously, or the browser does not wake the worker for them.
  answer<Protocol>(
    {
      annotate: async (page) => annotatedPage(page, await library.knowledge(), english),
      briefing: ({ tab, force }) => answerBriefing(library, tab, force),
      goTo: async ({ tab, at }) => (await askPage(tab, 'goTo', { at })) === true,
      status: () => library.status(),
    },
    (type, data, sender) => accept(type, data, sender, own),
  )
  browser.permissions.onAdded.addListener(({ origins }) => {
    register()
      .then(() => injectIntoOpenTabs(origins ?? []))
      .catch(report)
  })
  browser.permissions.onRemoved.addListener(() => void register().catch(report))
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') {
      browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(report)
    }
  })
  register().catch(report)
})
