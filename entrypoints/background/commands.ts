/** What the keys do (`commands` in wxt.config.ts). A key that is pressed allows our script on its page. */
import { browser } from 'wxt/browser'
import { askPage, NobodyThere, type PageCommand } from '../../lib/messages.ts'
import { openPanel } from '../../lib/panel.ts'
import { inject } from './registration.ts'
import { toggleNotNow } from './settings.ts'

/** Commands that a page carries out itself. */
const ON_PAGE: Readonly<Record<string, PageCommand>> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'explain-selection': 'explain',
  mute: 'mute',
}

/** Where no script of ours is yet, it is put there, reads the page whatever it looks like, and is asked. */
async function onPage(tab: number, name: PageCommand): Promise<void> {
  try {
    await askPage(tab, 'command', { name })
  } catch (error) {
    if (!(error instanceof NobodyThere) || !(await inject(tab))) throw error
    await askPage(tab, 'page', { force: true })
    await askPage(tab, 'command', { name })
  }
}

async function openPopup(): Promise<void> {
  await browser.action.openPopup()
}

export function answerCommands(report: (error: unknown) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const name = ON_PAGE[command]
    const run = (): Promise<void> | undefined => {
      if (name) return tab?.id === undefined ? undefined : onPage(tab.id, name)
      // Before anything is awaited: browsers open panels and popups only while the key is pressed.
      if (command === 'open-panel' && tab?.id !== undefined) {
        return openPanel({ window: tab.windowId, tab: tab.id }, null, true)
      }
      if (command === 'pause') return toggleNotNow()
      // Keeping is a button of the popup.
      return command === 'keep' ? openPopup() : undefined
    }
    run()?.catch(report)
  })
}
