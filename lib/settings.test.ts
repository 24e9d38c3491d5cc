import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULTS, NO_PAUSES } from './schema/settings.ts'
import {
  isOn,
  readPauses,
  readSettings,
  savePause,
  saveSetting,
  siteOf,
  switchSite,
  watchSettings,
} from './settings.ts'

beforeEach(() => fakeBrowser.reset())

describe('settings', () => {
  it('are the defaults before anything was chosen', async () => {
    expect(await readSettings()).toEqual(DEFAULTS)
    expect(await readPauses()).toEqual(NO_PAUSES)
  })

  it('are what was chosen', async () => {
    await saveSetting('marks', 'quiet')
    await saveSetting('hover', 600)
    expect(await readSettings()).toEqual({ ...DEFAULTS, marks: 'quiet', hover: 600 })
  })

  it.each([
    ['marks', 'all'],
    ['links', 'yes'],
    ['hover', 351],
    ['pausedSites', 'news.example'],
    ['pausedSites', ['']],
    ['pausedSites', Array.from({ length: 1001 }, (_, index) => `${index}.example`)],
    ['theme', null],
    ['language', 'xx'],
    ['__proto__', { marks: 'quiet' }],
  ])('that are damaged cost no other: %s = %j', async (key, value) => {
    await saveSetting('descriptions', false)
    await fakeBrowser.storage.local.set({ [`settings.${key}`]: value })
    expect(await readSettings()).toEqual({ ...DEFAULTS, descriptions: false })
  })

  it('leave what others keep alone', async () => {
    await fakeBrowser.storage.local.set({ marks: 'quiet' })
    expect(await readSettings()).toEqual(DEFAULTS)
  })

  it('say when they change, until it is not wanted any more', async () => {
    const stop = new AbortController()
    let changes = 0
    watchSettings(() => {
      changes++
    }, stop.signal)
    await saveSetting('marks', 'quiet')
    await savePause('notNow', true)
    await fakeBrowser.storage.local.set({ other: 1 })
    expect(changes).toBe(2)
    stop.abort()
    await saveSetting('marks', 'normal')
    expect(changes).toBe(2)
  })
})

describe('a site', () => {
  it.each([
    ['https://news.example/a?b', 'news.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['chrome://settings/', null],
    ['file:///tmp/a.html', null],
    ['about:blank', null],
    ['', null],
    [undefined, null],
  ])('of %s is %s', (address, site) => expect(siteOf(address)).toBe(site))

  it('that is switched off is off, and no other', async () => {
    await switchSite('news.example', false, false)
    const [settings, pauses] = [await readSettings(), await readPauses()]
    expect(isOn('https://news.example/a', settings, pauses)).toBe(false)
    expect(isOn('https://other.example/a', settings, pauses)).toBe(true)
    await switchSite('news.example', true, false)
    expect(isOn('https://news.example/a', await readSettings(), pauses)).toBe(true)
  })

  it('that is switched off in a private window is written to no disk', async () => {
    await switchSite('secret.example', false, true)
    expect(await readSettings()).toEqual(DEFAULTS)
    const pauses = await readPauses()
    expect(isOn('https://secret.example/', DEFAULTS, pauses)).toBe(false)
    await switchSite('secret.example', true, false)
    expect(await readPauses()).toEqual(NO_PAUSES)
  })

  it('is off everywhere after "not now"', () => {
    expect(isOn('https://a.example/', DEFAULTS, { ...NO_PAUSES, notNow: true })).toBe(false)
    expect(isOn(undefined, DEFAULTS, { ...NO_PAUSES, notNow: true })).toBe(false)
  })
})
