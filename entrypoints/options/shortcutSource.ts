import { browser } from 'wxt/browser'
import type { Language, Message } from '../../components/language.tsx'
import type { ShortcutSource } from '../../components/Shortcuts.tsx'

/** Firefox's own way to its page, which the types of Chromium do not have. */
const openInFirefox: (() => Promise<void>) | undefined = Reflect.get(
  Object(browser.commands),
  'openShortcutSettings',
)

const isFirefox = browser.runtime.getURL('/').startsWith('moz-extension:')

async function openInChromium(): Promise<void> {
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

/** Each command in the words of the catalogue: the browser gives them in its own language alone. */
const NAMES: Readonly<Record<string, Message>> = {
  _execute_action: 'manifest.executeAction',
  'next-mention': 'manifest.nextMention',
  'previous-mention': 'manifest.previousMention',
  'explain-selection': 'manifest.explainSelection',
  'open-panel': 'manifest.openPanel',
  keep: 'manifest.keep',
  pause: 'manifest.pause',
  mute: 'manifest.mute',
}

/** The browser's commands; only it may change their keys. Those with keys come first. */
export const shortcutSource = ({ t }: Language): ShortcutSource => ({
  read: async () => {
    const commands = (await browser.commands?.getAll()) ?? []
    return commands
      .flatMap(({ name = '', description = '', shortcut = '' }) => {
        const words = NAMES[name]
        const says = words === undefined ? description : t(words)
        return says === '' ? [] : [{ name, description: says, keys: shortcut }]
      })
      .sort((one, other) => Number(one.keys === '') - Number(other.keys === ''))
  },
  change: isFirefox ? (openInFirefox ?? null) : openInChromium,
})
