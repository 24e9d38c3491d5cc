import { expect, test } from 'vitest'
import { draw, texts } from '../tests/support/components/draw.ts'
import { PackList } from './PackList.tsx'

const pack = { id: 'seeds', title: 'Seeds', version: '1.2.0', licence: 'CC0-1.0', counts: {} }

test('a pack is shown with all that is known of it', async () => {
  const full = {
    ...pack,
    counts: { entity: 104212, relation: 1, issue: 0, novelty: 3 },
    asOf: '2026-03-01',
  }
  const place = await draw(<PackList status={{ state: 'ready', packs: [full] }} />)
  expect(texts(place, 'h3')).toEqual(['Seeds'])
  expect(texts(place, 'dl > dd').slice(0, 3)).toEqual(['1.2.0', 'CC0-1.0', '1 March 2026'])
  expect(texts(place, 'dd li')).toEqual([
    '104,212 people, organizations, events, places and works',
    '1 tie',
    'novelty: 3',
  ])
})

test.each([
  [undefined, 'not stated'],
  ['2026-03', '2026-03'],
  ['2026-13-45', '2026-13-45'],
  ['2025-02-07', '7 February 2025'],
])('as of %s reads "%s"', async (asOf, text) => {
  const dated = asOf === undefined ? pack : { ...pack, asOf }
  const place = await draw(<PackList status={{ state: 'ready', packs: [dated] }} />)
  expect(texts(place, 'dl > dd')[2]).toBe(text)
})

test('no pack, knowledge on its way, and something wrong are told apart', async () => {
  const none = await draw(<PackList status={{ state: 'ready', packs: [] }} />)
  expect(none.textContent).toBe('No pack is in use.')
  const coming = await draw(<PackList status={{ state: 'installing', packs: [] }} />)
  expect(coming.textContent).toBe('Knowledge is being put in place.')
  const wrong = await draw(
    <PackList status={{ state: 'degraded', packs: [pack], notice: 'The database is gone.' }} />,
  )
  expect(texts(wrong, '.notice')).toEqual(['The database is gone.'])
  expect(texts(wrong, 'h3')).toEqual(['Seeds'])
})
