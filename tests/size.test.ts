/** Bundle budgets: what every page, and every start of the worker, pays for. */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

/**
 * Bytes gzipped. 14,000 for the page's script is the figure of performance.md, with the whole of the card,
 * the marks and the keys; the others hold what was reached.
 */
const BUDGETS: readonly (readonly [file: string, budget: number])[] = [
  ['content-script.js', 14_000],
  ['background.js', 135_000],
]

describe.each(['chrome-mv3', 'firefox-mv3'])('.output/%s', (build) => {
  it.each(BUDGETS)('%s is at most %d bytes gzipped', async (file, budget) => {
    const bytes = await readFile(new URL(`../.output/${build}/${file}`, import.meta.url))
    expect(gzipSync(bytes, { level: 9 }).byteLength).toBeLessThanOrEqual(budget)
  })

  it('has a content script without Zod, Dexie or React', async () => {
    const script = await readFile(
      new URL(`../.output/${build}/content-script.js`, import.meta.url),
      'utf8',
    )
    expect(script).not.toMatch(/ZodError|DexieError|react\.(element|transitional)/)
  })
})
