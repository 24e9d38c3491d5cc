/** Puts a page of the extension in place, in the reader's language and colours, and keeps it so. */
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Language, type Message, SpokenIn } from '../../components/language.tsx'
import { DEFAULTS, type Settings } from '../../lib/schema/settings.ts'
import { readSettings, watchSettings } from '../../lib/settings.ts'
import { languageFor } from './language.ts'

function dress(settings: Settings, language: Language, title: Message): void {
  const { documentElement: html } = document
  html.lang = language.tag
  html.dir = language.dir
  html.dataset.theme = settings.theme
  document.title = language.t(title)
}

/** Settings that cannot be read are those of a reader who never chose anything. */
const settingsNow = () => readSettings().catch(() => DEFAULTS)

export async function showPage(
  title: Message,
  draw: (language: Language) => ReactNode,
): Promise<void> {
  const place = document.getElementById('root')
  if (!place) return
  const root = createRoot(place)
  let language: Language | null = null
  const show = async () => {
    const settings = await settingsNow()
    const next = await languageFor(settings.language)
    // The same language is the same object: what is drawn is not drawn anew for a change of colour.
    if (language?.tag !== next.tag) {
      language = next
      root.render(<SpokenIn value={next}>{draw(next)}</SpokenIn>)
    }
    dress(settings, next, title)
  }
  watchSettings(() => void show())
  await show()
}
