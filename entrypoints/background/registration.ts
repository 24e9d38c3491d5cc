/** Where the page's script runs by itself: wherever the browser has granted, and nowhere else. */
import { browser } from 'wxt/browser'
import { grantedOrigins } from '../../lib/where.ts'

/** The page's script in the build output. */
export const SCRIPT = '/content-script.js'

const ID = 'page'

/**
 * Registers the script for what is granted. Browsers keep registrations over restarts, but not over
 * updates of the extension; so this runs at every start and after every change of permissions.
 */
export async function register(): Promise<void> {
  const matches = await grantedOrigins()
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
  const script = {
    id: ID,
    js: [SCRIPT],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] })
  } else if (registered.length === 0) {
    await browser.scripting.registerContentScripts([script])
  } else if (String(registered[0]?.matches?.toSorted()) !== String(matches)) {
    await browser.scripting.updateContentScripts([script])
  }
}

/** Puts the script into tabs that are open already and that a new permission covers. */
export async function injectIntoOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false })
  await Promise.allSettled(
    tabs
      .flatMap(({ id }) => (id === undefined ? [] : [id]))
      .map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] })),
  )
}

/** Puts the script into one tab; a press of our button or of one of our keys allows it there. */
export async function inject(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT] })
    return true
  } catch {
    return false
  }
}
