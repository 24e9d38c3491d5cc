/** The catalogue that a page speaks from: the browser's own, or that of the language that was chosen. */
import { createI18n } from '@wxt-dev/i18n'
import { browser } from 'wxt/browser'
import { type Language, speak } from '../../components/language.tsx'
import { languageOf } from '../../lib/language.ts'
import type { Settings } from '../../lib/schema/settings.ts'

const i18n = createI18n()

/** How the build writes the paths of a catalogue. */
const keyOf = (path: string) => path.replaceAll('.', '_')

/**
 * `browser.i18n` speaks the browser's language and no other. For another one its catalogue, which is in
 * the package, is read.
 */
export async function languageFor(chosen: Settings['language']): Promise<Language> {
  const spoken = languageOf(chosen)
  const own = browser.i18n.getUILanguage().split('-')[0]
  if (spoken.tag === own || (chosen === 'browser' && spoken.tag === 'en')) {
    return speak(spoken, (path) => i18n.t(path as never))
  }
  const response = await fetch(`/_locales/${spoken.tag}/messages.json`)
  const messages: Readonly<Record<string, { readonly message: string }>> = await response.json()
  return speak(spoken, (path) => messages[keyOf(path)]?.message ?? i18n.t(path as never))
}
