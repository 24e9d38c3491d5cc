import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept, REQUESTS } from '../entrypoints/background/requests.ts'
import { ALLOWED, type SenderKind, senderKind } from '../entrypoints/background/sender.ts'
import type { Protocol, Sender } from '../lib/messages.ts'

const OWN = { id: 'own-id', origin: 'chrome-extension://own-id' }

/** Every kind of sender that there is, and what it counts as. */
const SENDERS: readonly (readonly [string, Sender, SenderKind | null])[] = [
  ['the popup', { id: 'own-id', url: `${OWN.origin}/popup.html`, origin: OWN.origin }, 'extension'],
  [
    'an extension page in a tab',
    {
      id: 'own-id',
      url: `${OWN.origin}/welcome.html`,
      origin: OWN.origin,
      frameId: 0,
      tab: { id: 3 },
    },
    'extension',
  ],
  [
    'our script in a page',
    {
      id: 'own-id',
      url: 'https://news.example/a',
      origin: 'https://news.example',
      frameId: 0,
      tab: { id: 3 },
    },
    'page',
  ],
  [
    'our script in a frame',
    { id: 'own-id', url: 'https://news.example/a', frameId: 7, tab: { id: 3 } },
    null,
  ],
  ['our script without a tab', { id: 'own-id', url: 'https://news.example/a', frameId: 0 }, null],
  [
    'our script in a file',
    { id: 'own-id', url: 'file:///a.html', frameId: 0, tab: { id: 3 } },
    null,
  ],
  [
    'another extension',
    { id: 'other', url: 'chrome-extension://other/x.html', origin: 'chrome-extension://other' },
    null,
  ],
  [
    'another extension that names our page',
    { id: 'other', url: `${OWN.origin}/popup.html`, origin: OWN.origin },
    null,
  ],
  ['an extension page without an origin', { id: 'own-id', url: `${OWN.origin}/popup.html` }, null],
  [
    'an extension page in a web page’s origin',
    { id: 'own-id', url: `${OWN.origin}/popup.html`, origin: 'https://news.example' },
    null,
  ],
  [
    'a look-alike origin',
    { id: 'own-id', url: `${OWN.origin}.evil/popup.html`, origin: OWN.origin },
    null,
  ],
  ['nobody', {}, null],
]

const GOOD: { readonly [K in keyof Protocol]: Protocol[K]['ask'] } = {
  annotate: {
    title: 'T',
    blocks: [{ role: 'paragraph', text: 'x' }],
    known: [{ entity: 'per:x', times: 2 }],
  },
  explain: { text: 'x', known: [{ entity: 'per:x', times: 2, inHeadline: true }] },
  correct: { written: 'x', entity: 'per:x', to: null },
  mute: { mute: { entity: 'per:x', label: 'X' }, undo: false },
  more: { entity: 'per:x' },
  objections: {},
  forget: { mute: { written: 'x', label: 'X' } },
  briefing: { tab: 1, force: false },
  goTo: { tab: 1, at: { block: 0, start: 0, end: 1 } },
  entityPage: { id: 'per:somebody' },
  searchable: {},
  status: {},
}

const TYPES = Object.keys(GOOD) as (keyof Protocol)[]

describe.each(SENDERS)('%s', (_name, sender, kind) => {
  it('is taken for what it is', () => expect(senderKind(sender, OWN)).toBe(kind))

  it.each(TYPES)('%s is answered as the table says', (type) => {
    const may = kind !== null && ALLOWED[type].includes(kind)
    const ask = () => accept(type, GOOD[type], sender, OWN)
    if (may) expect(ask()).toEqual(GOOD[type])
    else expect(ask).toThrow(/not answered for this sender/)
  })
})

it('lets a page’s script ask about its own text and say what it shows wrongly, and no more', () => {
  const forPages = TYPES.filter((type) => ALLOWED[type].includes('page'))
  expect(forPages).toEqual(['annotate', 'explain', 'correct', 'mute', 'more'])
})

describe('data', () => {
  it.each(TYPES)('of %s may have no field too many', (type) => {
    expect(REQUESTS[type].safeParse({ ...GOOD[type], more: 1 }).success).toBe(false)
  })

  it.each([
    ['a block too long', { title: 'T', blocks: [{ role: 'paragraph', text: 'x'.repeat(20_001) }] }],
    ['too many blocks', { title: 'T', blocks: Array(4001).fill({ role: 'paragraph', text: '' }) }],
    [
      'too much in all',
      { title: 'T', blocks: Array(60).fill({ role: 'paragraph', text: 'x'.repeat(20_000) }) },
    ],
    ['a date that does not exist', { title: 'T', published: '2015-02-30', blocks: [] }],
  ])('of annotate is refused: %s', (_fault, data) => {
    expect(REQUESTS.annotate.safeParse(data).success).toBe(false)
  })

  it('of any shape is parsed or refused in a sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), fc.anything(), (type, data) => {
        // The first that may ask it.
        const [, sender = {}] =
          SENDERS.find(([, , kind]) => kind !== null && ALLOWED[type].includes(kind)) ?? []
        try {
          const parsed = accept(type, data, sender, OWN)
          expect(REQUESTS[type].parse(parsed)).toEqual(parsed)
        } catch (error) {
          expect(String(error)).toMatch(/came with data that is not what it should be/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
