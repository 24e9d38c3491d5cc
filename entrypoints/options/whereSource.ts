import { browser } from 'wxt/browser'
import type { WhereSource } from '../../components/WhereChooser.tsx'
import { chooseWhere, grantedOrigins, NEWS_SITES, whereOf } from '../../lib/settings.ts'

/** The browser's permissions as the chooser's source. What is granted is the truth. */
export const whereSource: WhereSource = {
  read: async () => whereOf(await grantedOrigins()),
  choose: chooseWhere,
  watch: (changed, signal) => {
    const { onAdded, onRemoved } = browser.permissions
    onAdded.addListener(changed)
    onRemoved.addListener(changed)
    signal.addEventListener('abort', () => {
      onAdded.removeListener(changed)
      onRemoved.removeListener(changed)
    })
  },
  // "*://*.bbc.com/*" → "bbc.com"
  sites: NEWS_SITES.map((pattern) => pattern.replace(/^\*:\/\/\*\.|\/\*$/g, '')),
}
