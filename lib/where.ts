/** Where Backstory runs, as the browser's permissions say. */
import { browser } from 'wxt/browser'

/**
 * Where Backstory runs: `click`, only on the page whose toolbar button was pressed; `news`, on the
 * sites of `NEWS_SITES`; `everywhere`, on every http and https page that is an article. What the
 * browser has granted is the truth; this is derived from it, never stored beside it.
 */
export type Where = 'click' | 'news' | 'everywhere'

/** Every http and https page. */
export const EVERYWHERE = ['http://*/*', 'https://*/*']

/** News sites with a large international readership, by registrable domain. */
const NEWS_DOMAINS = [
  'aljazeera.com',
  'apnews.com',
  'bbc.co.uk',
  'bbc.com',
  'bloomberg.com',
  'cbc.ca',
  'cbsnews.com',
  'cnn.com',
  'csmonitor.com',
  'dw.com',
  'economist.com',
  'euronews.com',
  'foreignpolicy.com',
  'france24.com',
  'ft.com',
  'haaretz.com',
  'independent.co.uk',
  'irishtimes.com',
  'japantimes.co.jp',
  'latimes.com',
  'lemonde.fr',
  'nbcnews.com',
  'npr.org',
  'nytimes.com',
  'politico.com',
  'politico.eu',
  'propublica.org',
  'reuters.com',
  'scmp.com',
  'spiegel.de',
  'straitstimes.com',
  'theatlantic.com',
  'theguardian.com',
  'thehindu.com',
  'time.com',
  'timesofindia.indiatimes.com',
  'usatoday.com',
  'vox.com',
  'washingtonpost.com',
  'wsj.com',
]

// Two patterns each: `*://` is in neither of the optional permissions, and browsers refuse it.
export const NEWS_SITES = NEWS_DOMAINS.flatMap((domain) => [
  `https://*.${domain}/*`,
  `http://*.${domain}/*`,
])

/** Where the browser lets us run, as match patterns; empty for `click`. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll()
  return (origins ?? []).toSorted()
}

export function whereOf(origins: readonly string[]): Where {
  if (EVERYWHERE.every((pattern) => origins.includes(pattern))) return 'everywhere'
  return origins.some((origin) => NEWS_SITES.includes(origin)) ? 'news' : 'click'
}

/**
 * Asks the browser for what the choice needs and gives back what it does not need any more. Call it
 * from a click. False where the reader declined.
 */
export async function chooseWhere(where: Where): Promise<boolean> {
  const wanted = where === 'everywhere' ? EVERYWHERE : where === 'news' ? NEWS_SITES : []
  // Before anything is awaited: the browser shows its question only during the click.
  const granted = wanted.length === 0 || (await browser.permissions.request({ origins: wanted }))
  if (!granted) return false
  const required = browser.runtime.getManifest().host_permissions ?? []
  const surplus = (await grantedOrigins()).filter(
    (origin) => !wanted.includes(origin) && !required.includes(origin),
  )
  if (surplus.length > 0) await browser.permissions.remove({ origins: surplus })
  return true
}
