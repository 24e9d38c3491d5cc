/** Which language the interface speaks: the reader's choice, or the browser's where there is a catalogue. */
import { browser } from 'wxt/browser'
import { LANGUAGES, type LanguageTag, type Settings } from './schema/settings.ts'

export interface Spoken {
  readonly tag: LanguageTag
  readonly dir: 'ltr' | 'rtl'
}

const RIGHT_TO_LEFT: ReadonlySet<LanguageTag> = new Set(['ar'])

export function languageOf(chosen: Settings['language']): Spoken {
  const wanted = chosen === 'browser' ? browser.i18n.getUILanguage().split('-')[0] : chosen
  const tag = LANGUAGES.find((each) => each === wanted) ?? 'en'
  return { tag, dir: RIGHT_TO_LEFT.has(tag) ? 'rtl' : 'ltr' }
}
