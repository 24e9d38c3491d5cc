import { act, createElement, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Language, SpokenIn, speak } from '../../../components/language.tsx'
import type { LanguageTag } from '../../../lib/schema/settings.ts'
import ar from '../../../locales/ar.json'
import de from '../../../locales/de.json'
import en from '../../../locales/en.json'

// Tells React that updates are wrapped in `act` here.
Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const CATALOGUES: Readonly<Record<LanguageTag, object>> = { en, de, ar }

/** A language with its whole catalogue, as the pages have it from the browser. */
export function spoken(tag: LanguageTag): Language {
  const read = (path: string) => {
    const found = path
      .split('.')
      .reduce<unknown>((part, key) => Reflect.get(Object(part), key), CATALOGUES[tag])
    if (typeof found !== 'string') throw new Error(`no message "${path}" in ${tag}`)
    return found
  }
  return speak({ tag, dir: tag === 'ar' ? 'rtl' : 'ltr' }, read)
}

let removeLast = async () => {}

/** Draws a component into the document, in place of the last one, and lets its promises settle. */
export async function draw(node: ReactNode, tag: LanguageTag = 'en'): Promise<HTMLElement> {
  await removeLast()
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  removeLast = async () => {
    await act(async () => root.unmount())
    place.remove()
  }
  await act(async () => root.render(createElement(SpokenIn, { value: spoken(tag) }, node)))
  return place
}

/** What a button is called by assistive technology; enough of the algorithm for our markup. */
export function accessibleName(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
}

/** The button of that accessible name; fails where there is none or more than one. */
export function button(place: Element, name: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].filter((one) => accessibleName(one) === name)
  const [only] = found
  if (only === undefined || found.length > 1) {
    const all = [...place.querySelectorAll('button')].map(accessibleName)
    throw new Error(`${found.length} buttons are called "${name}", of ${JSON.stringify(all)}`)
  }
  return only
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click())
}

/** The texts of all elements that match. */
export function texts(place: Element, selector: string): string[] {
  return [...place.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? '')
}
