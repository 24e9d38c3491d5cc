import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { LibraryStatus } from '../lib/schema/status.ts'
import { button, draw, press, texts } from '../tests/support/components/draw.ts'
import { settingsSource, shortcutSource } from '../tests/support/components/sources.ts'
import { OptionsPage } from './OptionsPage.tsx'
import type { SettingsSource } from './useSettings.ts'
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

const options = (settings: SettingsSource) => (
  <OptionsPage
    where={where}
    settings={settings}
    shortcuts={shortcutSource([
      { name: 'next-mention', description: 'Next', keys: 'Alt+.' },
      { name: 'pause', description: 'Pause', keys: '' },
    ])}
    askStatus={async () => null}
    welcomeHref="/welcome.html"
  />
)
const labelled = (place: Element, text: string) => {
  const label = [...place.querySelectorAll('label')].find((one) => one.textContent === text)
  const input = place.querySelector<HTMLInputElement>(`[id="${label?.htmlFor}"]`)
  if (!input) throw new Error(`nothing is called ${text}`)
  return input
}

test.each([
  ['Quiet', ['marks', 'quiet']],
  ['Also inside links', ['links', true]],
  ['Slow', ['hover', 600]],
  ['Peoples and nationalities', ['demonyms', true]],
  ['Places that stand for those in charge', ['metonyms', true]],
  ['Descriptions', ['descriptions', false]],
  ['Dark', ['theme', 'dark']],
])('"%s" is saved at once', async (name, saved) => {
  const source = settingsSource()
  const place = await draw(options(source))
  await press(labelled(place, name))
  expect(source.saved).toEqual([saved])
})

test('a choice that could not be saved is taken back, and said', async () => {
  const place = await draw(options(settingsSource({ fails: 'The disk is full.' })))
  await press(labelled(place, 'Quiet'))
  expect(texts(place, '.notice')[0]).toBe(
    'This could not be saved, so nothing has changed. The browser says: The disk is full.',
  )
  expect(labelled(place, 'Normal').checked).toBe(true)
  expect(labelled(place, 'Quiet').checked).toBe(false)
})

test('what is switched off is listed, each with its way back', async () => {
  const source = settingsSource({
    settings: { pausedSites: ['b.example', 'a.example'] },
    pauses: { notNow: true },
  })
  const place = await draw(options(source))
  expect(texts(place, '.sites bdi')).toEqual(['a.example', 'b.example'])
  await press(button(place, 'Switch on: b.example'))
  await press(button(place, 'Underline again'))
  expect(source.saved).toEqual([
    ['switchOn', 'b.example'],
    ['notNow', false],
  ])
})

test('shortcuts are shown with their keys', async () => {
  const place = await draw(options(settingsSource()))
  expect(texts(place, '.shortcuts dd')).toEqual(['Alt+.', 'none'])
})
