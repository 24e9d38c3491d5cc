import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { button, draw, press, texts } from '../tests/support/components/draw.ts'
import { type WhereChoice, WhereChooser, type WhereSource } from './WhereChooser.tsx'

/** A browser that grants what it is asked for, or not. */
function browserThat(rest: Partial<WhereSource> = {}, start: WhereChoice = 'click') {
  let now = start
  let changed = () => {}
  const source: WhereSource = {
    read: async () => now,
    choose: vi.fn(async (where: WhereChoice) => {
      now = where
      return true
    }),
    watch: (listener) => {
      changed = listener
    },
    sites: ['bbc.com', 'reuters.com'],
    ...rest,
  }
  return {
    source,
    changeElsewhere: (where: WhereChoice) => {
      now = where
      changed()
    },
  }
}

const inUse = (place: Element) => texts(place, 'button[aria-pressed="true"]')

test.each([
  ['click', 'Only when I click'],
  ['news', 'On these news sites'],
  ['everywhere', 'Everywhere'],
] as const)('%s is shown as in use', async (where, title) => {
  const place = await draw(<WhereChooser source={browserThat({}, where).source} />)
  expect(inUse(place)).toEqual([title])
  expect(texts(place, '.in-use')).toEqual(['In use'])
})

test('the browser is asked inside the click, before anything is awaited', async () => {
  const { source } = browserThat()
  const place = await draw(<WhereChooser source={source} />)
  await act(async () => {
    button(place, 'Everywhere').click()
    expect(source.choose).toHaveBeenCalledWith('everywhere')
  })
})

test('a choice that was accepted is shown and said', async () => {
  const place = await draw(<WhereChooser source={browserThat().source} />)
  await press(button(place, 'On these news sites'))
  expect(inUse(place)).toEqual(['On these news sites'])
  expect(texts(place, '[role="status"]')).toEqual(['Backstory now runs on these news sites.'])
})

test('while the browser asks, that is said', async () => {
  const choose = () => new Promise<never>(() => {})
  const place = await draw(<WhereChooser source={browserThat({ choose }).source} />)
  await press(button(place, 'Everywhere'))
  expect(texts(place, '[role="status"]')).toEqual(['The browser is asking you to confirm.'])
})

test('a reader who declined is told that nothing has changed', async () => {
  const place = await draw(
    <WhereChooser source={browserThat({ choose: async () => false }).source} />,
  )
  await press(button(place, 'Everywhere'))
  expect(inUse(place)).toEqual(['Only when I click'])
  expect(texts(place, '[role="status"]')).toEqual(['You declined, so nothing has changed.'])
})

test('a browser that refuses is said too', async () => {
  const choose = () => Promise.reject(new Error('no'))
  const place = await draw(<WhereChooser source={browserThat({ choose }).source} />)
  await press(button(place, 'Everywhere'))
  expect(texts(place, '[role="status"]')[0]).toMatch(/did not accept/)
})

test('a change elsewhere is followed', async () => {
  const { source, changeElsewhere } = browserThat()
  const place = await draw(<WhereChooser source={source} />)
  await act(async () => changeElsewhere('everywhere'))
  expect(inUse(place)).toEqual(['Everywhere'])
})

test('each button is described by its sentence, and the sites can be seen', async () => {
  const place = await draw(<WhereChooser source={browserThat().source} />)
  const described = button(place, 'Only when I click').getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(described)?.textContent).toMatch(/No lasting permission/)
  expect(texts(place, 'summary')).toEqual(['The 2 news sites'])
  expect(texts(place, 'details li')).toEqual(['bbc.com', 'reuters.com'])
})
