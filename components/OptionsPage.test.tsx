import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { LibraryStatus } from '../lib/schema/status.ts'
import { draw, texts } from '../tests/support/components/draw.ts'
import { settingsSource, shortcutSource } from '../tests/support/components/sources.ts'
import { OptionsPage } from './OptionsPage.tsx'
import type { WhereSource } from './WhereChooser.tsx'

const where: WhereSource = {
  read: async () => 'click',
  choose: async () => true,
  watch: () => {},
  sites: [],
}
const page = (askStatus: () => Promise<LibraryStatus | null>) => (
  <OptionsPage
    where={where}
    settings={settingsSource()}
    shortcuts={shortcutSource()}
    askStatus={askStatus}
    welcomeHref="/welcome.html"
  />
)

test('its parts, and the way back to the welcome page', async () => {
  const place = await draw(page(async () => ({ state: 'ready', packs: [] })))
  expect(texts(place, 'h2')).toEqual([
    'Where it runs',
    'Sites that are switched off',
    'Underlines',
    'Beside names',
    'Look and language',
    'Keyboard shortcuts',
    'Knowledge',
    'Privacy',
  ])
  expect(place.querySelector('a')?.getAttribute('href')).toBe('/welcome.html')
})

test('a background that gives no answer is said', async () => {
  const place = await draw(page(async () => null))
  expect(place.textContent).toContain('Backstory gave no answer.')
})

test('knowledge that is being installed appears when it is there', async () => {
  vi.useFakeTimers()
  try {
    const pack = { id: 'seeds', title: 'Seeds', version: '1', licence: 'CC0-1.0', counts: {} }
    const answers: LibraryStatus[] = [
      { state: 'installing', packs: [] },
      { state: 'ready', packs: [pack] },
    ]
    const place = await draw(page(async () => answers.shift() ?? null))
    expect(place.textContent).toContain('Knowledge is being put in place.')
    await act(() => vi.advanceTimersByTimeAsync(2000))
    expect(texts(place, 'h3')).toEqual(['Seeds'])
  } finally {
    vi.useRealTimers()
  }
})
