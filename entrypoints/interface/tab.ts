/** The tab that a page of the extension is about, and what is asked of the background about it. */
import { browser } from 'wxt/browser'
import type { Language } from '../../components/language.tsx'
import type { ObjectionSource } from '../../components/ObjectionList.tsx'
import type { SiteSource } from '../../components/SiteSwitch.tsx'
import { AskError, ask } from '../../lib/messages.ts'
import type { BriefingAnswer } from '../../lib/schema/briefing.ts'
import type { EntityPage } from '../../lib/schema/entityPage.ts'
import type { Place } from '../../lib/schema/page.ts'
import type { LibraryStatus } from '../../lib/schema/status.ts'
import {
  isOn,
  readPauses,
  readSettings,
  savePause,
  siteOf,
  switchSite,
  watchSettings,
} from '../../lib/settings.ts'

/** `?tab=ID` is about another tab than the one in front: as a tab of its own, and where tests reach it. */
const given = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)

/** Whether this page was given its tab. */
export const isGiven = !Number.isNaN(given)

interface Tab {
  readonly id: number
  readonly window: number
  /** Undefined where the browser does not tell. */
  readonly url: string | undefined
  readonly isPrivate: boolean
}

export async function currentTab(): Promise<Tab | null> {
  const [tab] = isGiven
    ? [await browser.tabs.get(given)]
    : await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return null
  return { id: tab.id, window: tab.windowId, url: tab.url, isPrivate: tab.incognito }
}

async function briefing(force: boolean): Promise<BriefingAnswer> {
  const tab = await currentTab()
  return tab === null ? { state: 'notAllowed' } : ask('briefing', { tab: tab.id, force })
}

/** Asked while the page is still being put together; what went wrong is said to whoever takes it. */
let ahead: Promise<BriefingAnswer> | null = briefing(false)
ahead.catch(() => undefined)

export function askBriefing({ t }: Language): (force: boolean) => Promise<BriefingAnswer> {
  return async (force) => {
    const first = force ? null : ahead
    ahead = null
    try {
      return await (first ?? briefing(force))
    } catch (error) {
      const message = error instanceof AskError ? error.message : t('states.nobodyThere')
      return { state: 'failed', message }
    }
  }
}

export async function askStatus(): Promise<LibraryStatus | null> {
  // What went wrong is said by the briefing, which is asked at the same time.
  return ask('status', {}).catch(() => null)
}

export const askEntity = (id: string): Promise<EntityPage | null> => ask('entityPage', { id })

export async function goTo(at: Place): Promise<boolean> {
  const tab = await currentTab()
  return tab !== null && (await ask('goTo', { tab: tab.id, at }).catch(() => false))
}

export const objectionSource: ObjectionSource = {
  read: () => ask('objections', {}),
  forget: (what) => ask('forget', what),
}

export const siteSource: SiteSource = {
  read: async () => {
    const [tab, settings, pauses] = await Promise.all([
      currentTab().catch(() => null),
      readSettings(),
      readPauses(),
    ])
    const { notNow } = pauses
    return {
      site: siteOf(tab?.url),
      on: isOn(tab?.url, settings, { ...pauses, notNow: false }),
      notNow,
    }
  },
  switchSite: async (on) => {
    const tab = await currentTab()
    const site = siteOf(tab?.url)
    if (tab !== null && site !== null) await switchSite(site, on, tab.isPrivate)
  },
  setNotNow: (notNow) => savePause('notNow', notNow),
  watch: watchSettings,
}
