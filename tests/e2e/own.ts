/** What tests do with the pages of the extension, each in a tab of its own. */
import { expect } from '@playwright/test'
import type { OpenPage, OwnPage, Reader } from './reader.ts'

export const text = (page: OwnPage) => page.run('document.body.innerText')
export const has = (page: OwnPage, selector: string) =>
  page.run(`document.querySelector(${JSON.stringify(selector)}) !== null`)
export const focused = (page: OwnPage) =>
  page.run(`(document.activeElement?.getAttribute('aria-label') ??
    document.activeElement?.textContent ?? '').trim()`)
export const marks = async (page: OpenPage) => (await page.marks()).length

/**
 * Presses Tab until something has the focus; every stop on the way is one that a reader meets. Past the
 * last one the keys are the browser's, so what stands above is reached backwards.
 */
export async function tabTo(page: OwnPage, name: RegExp, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    await page.press(key)
    if (name.test(String(await focused(page)))) return
  }
  throw new Error(`${key} leads to nothing called ${String(name)}`)
}

/** The seed article with its marks, and a page of the extension about it. */
export async function briefed(reader: Reader, path = 'popup.html') {
  const article = await reader.open('seed-article')
  await expect.poll(() => marks(article)).toBeGreaterThan(0)
  const own = await reader.own(path, article)
  await expect.poll(() => text(own)).toContain('Vladimir Putin')
  await expect.poll(() => has(own, '.site-switch button')).toBe(true)
  return { article, own }
}

/** Chooses as the settings do, by what they write. */
export const choose = (page: OwnPage, settings: Readonly<Record<string, string>>) =>
  page.run(
    `(globalThis.browser ?? chrome).storage.local.set(${JSON.stringify(
      Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [`settings.${key}`, value]),
      ),
    )}).then(() => true)`,
  )

/** Everything back as it was when the extension was new. */
export async function reset(reader: Reader): Promise<void> {
  const page = await reader.own('options.html')
  await page.run(`(async () => {
    const { storage } = globalThis.browser ?? chrome
    await storage.local.clear()
    await storage.session.clear()
  })()`)
  await page.close()
}
