import { browser } from 'wxt/browser'
import type { WhereSource } from '../../components/WhereChooser.tsx'
import { chooseWhere, grantedOrigins, NEWS_SITES, whereOf } from '../../lib/where.ts'

/** "https://*.bbc.com/*" → "bbc.com" */
function domainOf(pattern: string): string {
  return pattern.replace(/^[^/]*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, '')
}

/** The browser's permissions as the chooser's source. What is granted is the truth. */
export const whereSource: WhereSource = {
  read: async () => whereOf(await grantedOrigins()),
  choose: (where) =>
    chooseWhere(where).catch((error: unknown) => {
      console.warn('Backstory: the choice was not accepted.', error)
      throw error
    }),
  watch: (changed, signal) => {
    const { onAdded, onRemoved } = browser.permissions
    onAdded.addListener(changed)
    onRemoved.addListener(changed)
    signal.addEventListener('abort', () => {
      onAdded.removeListener(changed)
      onRemoved.removeListener(changed)
    })
  },
  sites: [...new Set(NEWS_SITES.map(domainOf))],
}
