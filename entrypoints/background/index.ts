/** The background: answers the questions of lib/messages and owns the library. It only wires. */
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { annotatedPage, explained, type Reader } from '../../lib/brief/annotatedPage.ts'
import { entityPageOf, searchableOf } from '../../lib/brief/entityPage.ts'
import { openLibrary } from '../../lib/library/library.ts'
import { answer, askPage, type Protocol } from '../../lib/messages.ts'
import { openPanel } from '../../lib/panel.ts'
import { answerBriefing } from './briefing.ts'
import { bundledPacks } from './bundledPacks.ts'
import { answerCommands } from './commands.ts'
import { keepObjections } from './objections.ts'
import { injectIntoOpenTabs, register } from './registration.ts'
import { accept } from './requests.ts'
import {
  type Choices,
  cardWords,
  formsOf,
  pageSettings,
  phrasesFor,
  watchChoices,
} from './settings.ts'

/** A failure here has no reader to be told; it is for whoever opens the console. */
const report = (error: unknown) => console.error('Backstory:', error)

export default defineBackground(() => {
  const library = openLibrary(bundledPacks)
  const choices = watchChoices(report)
  const objections = keepObjections(report)
  const reader = async (chosen: Choices): Promise<Reader> => ({
    knowledge: await library.knowledge(),
    phrases: phrasesFor(chosen),
    forms: formsOf(chosen),
    objections: await objections.all(),
  })
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin }

  // Listeners are registered synchronously, or the browser does not wake the worker for them.
  answer<Protocol>(
    {
      annotate: async (page, { url }) => {
        const chosen = await choices()
        const settings = pageSettings(chosen, url)
        if (!settings.on) return { marks: [], cards: {}, settings }
        return {
          ...annotatedPage(page, await reader(chosen)),
          settings,
          words: cardWords(chosen),
        }
      },
      explain: async ({ text, known }) => explained(text, known, await reader(await choices())),
      correct: (correction, { tab }) => objections.correct(correction, tab?.id),
      mute: ({ mute, undo }, { tab }) => objections.mute(mute, undo, tab?.id),
      more: async ({ entity }, { tab }) => {
        if (tab?.id === undefined || tab.windowId === undefined) return false
        await openPanel({ window: tab.windowId, tab: tab.id }, entity)
        return true
      },
      objections: () => objections.all(),
      forget: (what) => objections.forget(what),
      briefing: async ({ tab, force }) => {
        const chosen = await choices()
        return answerBriefing(library, tab, force, phrasesFor(chosen), formsOf(chosen))
      },
      entityPage: async ({ id }) =>
        entityPageOf(id, await library.knowledge(), phrasesFor(await choices())),
      searchable: async () => searchableOf(await library.knowledge()),
      goTo: async ({ tab, at }) => (await askPage(tab, 'goTo', { at })) === true,
      status: () => library.status(),
    },
    (type, data, sender) => accept(type, data, sender, own),
  )
  answerCommands(report)
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
