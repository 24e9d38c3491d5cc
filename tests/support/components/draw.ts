import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

// Tells React that updates are wrapped in `act` here.
Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

let removeLast = async () => {}

/** Draws a component into the document, in place of the last one, and lets its promises settle. */
export async function draw(node: ReactNode): Promise<HTMLElement> {
  await removeLast()
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  removeLast = async () => {
    await act(async () => root.unmount())
    place.remove()
  }
  await act(async () => root.render(node))
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
