/** The reader's choices in the background: what they mean for a page, and telling pages when they change. */
import { browser } from 'wxt/browser'
import type { AnnotateOptions } from '../../lib/annotate/options.ts'
import { arabic } from '../../lib/brief/arabic.ts'
import { german } from '../../lib/brief/german.ts'
import { english, type Phrases } from '../../lib/brief/phrases.ts'
import { languageOf } from '../../lib/language.ts'
import { askPage } from '../../lib/messages.ts'
import type { PageSettings } from '../../lib/schema/page.ts'
import type { LanguageTag, Pauses, Settings } from '../../lib/schema/settings.ts'
import { isOn, readPauses, readSettings, savePause, watchSettings } from '../../lib/settings.ts'
import { card as arabicCard } from '../../locales/ar.json'
import { card as germanCard } from '../../locales/de.json'
import { card as englishCard } from '../../locales/en.json'

export interface Choices {
  readonly settings: Settings
  readonly pauses: Pauses
  readonly language: LanguageTag
}

const PHRASES: Readonly<Record<LanguageTag, Phrases>> = { en: english, de: german, ar: arabic }

/** Of each catalogue only this part is in the background: pages are not told the rest. */
const CARD_WORDS: Readonly<Record<LanguageTag, Readonly<Record<string, string>>>> = {
  en: englishCard,
  de: germanCard,
  ar: arabicCard,
}

export const cardWords = ({ language }: Choices) => CARD_WORDS[language]

export const phrasesFor = ({ language }: Choices): Phrases => PHRASES[language]

/** What the engine is to read beside plain names. */
export function formsOf({ settings }: Choices): AnnotateOptions {
  const { demonyms, metonyms, descriptions } = settings
  return { demonyms, metonyms, descriptions }
}

/** What the page at an address is told. */
export function pageSettings(choices: Choices, address: string | undefined): PageSettings {
  const { settings, pauses, language } = choices
  const { marks, links, hover, demonyms, metonyms, descriptions } = settings
  return {
    on: isOn(address, settings, pauses),
    marks,
    links,
    hover,
    forms: [demonyms, metonyms, descriptions, language].join(' '),
    language,
    dir: languageOf(language).dir,
  }
}

/** Tells every page that is open. Pages without our script answer nothing, and need nothing. */
async function tellPages(choices: Choices): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false })
  await Promise.allSettled(
    tabs.flatMap(({ id, url }) =>
      id === undefined ? [] : [askPage(id, 'settings', pageSettings(choices, url))],
    ),
  )
}

/**
 * The choices, read once for a life of the background and again when they change. Registers its listener
 * at once, so that a change wakes a background that was stopped.
 */
export function watchChoices(report: (error: unknown) => void): () => Promise<Choices> {
  const read = async (): Promise<Choices> => {
    const [settings, pauses] = await Promise.all([readSettings(), readPauses()])
    return { settings, pauses, language: languageOf(settings.language).tag }
  }
  let current: Promise<Choices> | null = null
  watchSettings(() => {
    current = read()
    current.then(tellPages).catch(report)
  })
  return () => {
    current ??= read()
    // A failure is not kept: the next question reads again.
    current.catch(() => {
      current = null
    })
    return current
  }
}

/** Switches Backstory off everywhere, or on again: "not now". */
export async function toggleNotNow(): Promise<void> {
  const { notNow } = await readPauses()
  await savePause('notNow', !notNow)
}
