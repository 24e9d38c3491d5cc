/**
 * The reader's choices, kept by the browser: what was chosen in `storage.local`, what holds until the
 * browser is closed in `storage.session`. Each choice has a key of its own, so that two pages that save
 * at once do not undo each other, and is parsed when it is read. A page's script reads none of this: what
 * it needs comes with its answer.
 */
import { browser } from 'wxt/browser'
import {
  DEFAULTS,
  NO_PAUSES,
  PAUSES,
  type Pauses,
  parseStored,
  SETTINGS,
  type Settings,
} from './schema/settings.ts'

const PREFIX = 'settings.'

const keysOf = (schemas: object) => Object.keys(schemas).map((key) => PREFIX + key)

/** Without the prefix; keys of others are left out. */
function plain(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stored)
      .filter(([key]) => key.startsWith(PREFIX))
      .map(([key, value]) => [key.slice(PREFIX.length), value]),
  )
}

/** What was chosen; the default for what was not, and for what is not what it should be. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(keysOf(SETTINGS))
  return parseStored(SETTINGS, plain(stored), DEFAULTS)
}

/** Keeps a choice. Rejects where the browser could not write it; then nothing has changed. */
export async function saveSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
): Promise<void> {
  await browser.storage.local.set({ [PREFIX + key]: value })
}

export async function readPauses(): Promise<Pauses> {
  const stored = await browser.storage.session.get(keysOf(PAUSES))
  return parseStored(PAUSES, plain(stored), NO_PAUSES)
}

export async function savePause<K extends keyof Pauses>(key: K, value: Pauses[K]): Promise<void> {
  await browser.storage.session.set({ [PREFIX + key]: value })
}

/** Calls `changed` after any of these was changed, by whichever page, until `signal` aborts. */
export function watchSettings(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area !== 'local' && area !== 'session') return
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) changed()
  }
  browser.storage.onChanged.addListener(listener)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}

/** The host name that a switch for a page's site stands for; null where Backstory never runs. */
export function siteOf(address: string | undefined): string | null {
  const url = address === undefined ? null : URL.parse(address)
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.hostname : null
}

/** Whether Backstory is switched on for a page at this address. */
export function isOn(address: string | undefined, settings: Settings, pauses: Pauses): boolean {
  const site = siteOf(address)
  if (pauses.notNow) return false
  return (
    site === null || !(settings.pausedSites.includes(site) || pauses.privateSites.includes(site))
  )
}

/** Switches a site on or off. What is done in a private window is written to no disk. */
export async function switchSite(site: string, on: boolean, isPrivate: boolean): Promise<void> {
  const change = (sites: readonly string[]) =>
    on ? sites.filter((one) => one !== site) : [...new Set([...sites, site])]
  const [settings, pauses] = await Promise.all([readSettings(), readPauses()])
  if (on || !isPrivate) {
    const sites = change(settings.pausedSites)
    if (sites.length !== settings.pausedSites.length) await saveSetting('pausedSites', sites)
  }
  if (on || isPrivate) {
    const sites = change(pauses.privateSites)
    if (sites.length !== pauses.privateSites.length) await savePause('privateSites', sites)
  }
}
