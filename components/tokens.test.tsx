import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(process.cwd(), 'components/tokens.css'), 'utf8')

/** The two colours of a token. */
function colours(name: string): Readonly<Record<'light' | 'dark', string>> {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? []
  if (!light || !dark) throw new Error(`no token --${name}`)
  return { light, dark }
}

/** Relative luminance (WCAG 2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test.each([
    ['ink', 7],
    ['quiet', 4.5],
    ['accent', 4.5],
    ['alert', 4.5],
    ['edge', 3],
  ])('%s has a contrast of at least %d on every ground', (name, least) => {
    for (const ground of ['paper', 'wash', 'accent-wash']) {
      expect(contrast(colours(name)[scheme], colours(ground)[scheme])).toBeGreaterThanOrEqual(least)
    }
  })
})
