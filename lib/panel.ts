/** The side panel: opening it, and what it is asked to show. */
import { browser } from 'wxt/browser'

/** Where a request waits for the panel; in memory only, since it says what somebody looked at. */
const KEY = 'panel.entity'

/** Firefox's own name for it, which the types of Chromium do not have. */
interface Sidebar {
  readonly open: () => Promise<void>
}

const sidebarOf = (): Sidebar | undefined => Reflect.get(browser, 'sidebarAction')

/**
 * Opens the panel beside a window. Call it in a click, before anything is awaited. From a click in a page
 * Firefox opens no sidebar; there the panel opens as a tab.
 */
export async function openPanel(
  { window, tab }: { readonly window: number; readonly tab: number },
  entity: string | null = null,
  isOwnPage = false,
): Promise<void> {
  const sidebar = sidebarOf()
  const opened = browser.sidePanel
    ? browser.sidePanel.open({ windowId: window })
    : isOwnPage && sidebar
      ? sidebar.open()
      : openAsTab(tab, entity)
  await Promise.all([opened, browser.storage.session.set({ [KEY]: entity })])
}

async function openAsTab(tab: number, entity: string | null): Promise<void> {
  const hash = entity === null ? '' : `#${encodeURIComponent(entity)}`
  await browser.tabs.create({
    url: new URL(`sidepanel.html?tab=${tab}${hash}`, browser.runtime.getURL('/')).href,
    openerTabId: tab,
  })
}

/** The entity that a panel was asked for last, once; null where there is none. */
export async function takeEntity(): Promise<string | null> {
  const { [KEY]: entity } = await browser.storage.session.get(KEY)
  if (typeof entity !== 'string') return null
  await browser.storage.session.remove(KEY)
  return entity
}

/** Calls `asked` when an open panel is asked for an entity, until `signal` aborts. */
export function watchPanel(asked: () => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string) => {
    if (area === 'session' && typeof changes[KEY]?.newValue === 'string') asked()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
