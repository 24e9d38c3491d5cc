import { run as axe } from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Card } from '../schema/card.ts'
import { type CardActions, type CardContent, type CardView, createCard } from './card.ts'
import { CARD_WORDS } from './words.ts'

const PUTIN: Card = {
  id: 'per:putin',
  kind: 'person',
  kindText: 'Politician',
  name: 'Vladimir Putin',
  summary: 'Russian politician who has been president twice.',
  here: 'Named 7 times here, first in the headline',
  lines: [
    {
      text: 'President of Russia',
      date: 'since 7 May 2012',
      why: 'In force on the date of this article.',
      citation: { text: 'Kremlin.ru', url: 'https://kremlin.example/' },
    },
    { text: 'Born in Leningrad', why: 'What is known of it.', citation: { text: 'An archive' } },
  ],
  related: [{ id: 'pl:russia', name: 'Russia', kind: 'place' }],
  asOf: 'Kept up to June 2025',
  worth: 1,
}
const RUSSIA: Card = { ...PUTIN, id: 'pl:russia', kind: 'place', name: 'Russia', related: [] }
const WAR: Card = {
  ...PUTIN,
  id: 'ev:war',
  kind: 'event',
  name: 'Syrian civil war',
  since: 'It has ended.',
  timeline: [
    { text: 'Syrian civil war', date: '2011 to 2024', from: 0, to: 1, of: 'this', exact: false },
    { text: 'Ghouta', date: '21 August 2013', from: 0.2, to: 0.2, of: 'other', exact: true },
    {
      text: 'This article',
      date: '27 September 2015',
      from: 0.4,
      to: 0.4,
      of: 'article',
      exact: true,
    },
  ],
}
const BARE: Card = {
  id: 'x',
  kind: 'other',
  kindText: 'Other',
  name: 'X',
  here: '',
  lines: [],
  related: [],
  worth: 1,
}

const contentOf = (card: Card, more: Partial<CardContent> = {}): CardContent => ({
  card,
  because: 'It is a name.',
  written: 'Putin',
  others: [{ id: 'per:other', name: 'Another Putin', kindText: 'Painter', line: 'Painted.' }],
  ...more,
})

/** A closed root is out of reach; everything else about it is the same when it is open. */
const attachShadow = Element.prototype.attachShadow
let leaving = new AbortController()
let actions: { [K in keyof CardActions]: NonNullable<CardActions[K]> }
let view: CardView

const root = () => document.querySelector('backstory-card')?.shadowRoot
const dialog = () => {
  const found = root()?.querySelector<HTMLElement>('[role=dialog]')
  if (!found) throw new Error('no card')
  return found
}
const buttonOf = (name: string) => {
  const found = [...(root()?.querySelectorAll('button') ?? [])].find(
    (one) => (one.ariaLabel ?? one.textContent)?.includes(name) ?? false,
  )
  if (!found) throw new Error(`no button ${name} in ${dialog().textContent}`)
  return found
}
const paragraph = () => document.querySelector('p') ?? document.body
const place = () => ({ line: paragraph().getBoundingClientRect(), element: paragraph() })

const settle = () => vi.advanceTimersByTime(600)

/** Draws a card on which a click counts. */
function show(content: CardContent, mode: 'ghost' | 'open' | 'pinned' | 'sheet' = 'open') {
  view.show(content, place(), mode)
  settle()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  Element.prototype.attachShadow = function (init) {
    return attachShadow.call(this, { ...init, mode: 'open' })
  }
  document.body.innerHTML = '<p style="margin:40px;width:200px">Putin left.</p><button>b</button>'
  leaving = new AbortController()
  actions = {
    cardOf: vi.fn((id: string) => (id === 'pl:russia' ? RUSSIA : undefined)),
    words: () => CARD_WORDS,
    language: () => ({ lang: 'en', dir: 'ltr' }),
    pin: vi.fn(),
    close: vi.fn(),
    hears: true,
    correct: vi.fn(),
    mute: vi.fn(),
    more: vi.fn(),
  }
  view = createCard(document, actions, leaving.signal)
})
afterEach(() => {
  leaving.abort()
  Element.prototype.attachShadow = attachShadow
  vi.useRealTimers()
  document.body.removeAttribute('style')
  document.body.replaceChildren()
})

describe('what a card says', () => {
  it('is read in an order that makes sense', () => {
    show(contentOf(WAR, { written: 'the war' }))
    const said = [...dialog().querySelectorAll('h2, p, li')].map((one) => one.textContent)
    expect(said).toEqual([
      'Syrian civil war',
      '◆Politician',
      'Russian politician who has been president twice.',
      'It has ended.',
      'Named 7 times here, first in the headline',
      'President of Russia, since 7 May 2012Kremlin.ru',
      'Born in LeningradAn archive',
      '2011 to 2024 Syrian civil war',
      '21 August 2013 Ghouta',
      '27 September 2015 This article',
      'Also on this page:▼Russia',
      'It is a name. Kept up to June 2025.',
      'Wrong?MutePinMore',
    ])
    expect(document.activeElement).toBe(document.body)
  })

  it.each<[string, CardContent]>([
    ['everything', contentOf(PUTIN)],
    ['an event with a timeline', contentOf(WAR)],
    ['nothing but a name', contentOf(BARE)],
    ['a long name', contentOf({ ...PUTIN, name: 'Ab cd '.repeat(50) })],
    ['one long word', contentOf({ ...PUTIN, name: 'A'.repeat(300) })],
    ['zalgo', contentOf({ ...PUTIN, name: `Z${'\u0301'.repeat(200)}algo` })],
    ['mixed directions', contentOf({ ...PUTIN, name: 'Vladimir بوتين \u202e Putin' })],
  ])('of %s fits, and has nothing that axe finds fault with', async (_what, content) => {
    for (const style of ['background:#fff', 'background:#111;color:#eee']) {
      document.body.setAttribute('style', style)
      show(content)
      const box = dialog().getBoundingClientRect()
      expect(box.width).toBeLessThanOrEqual(360)
      expect(box.height).toBeLessThanOrEqual(innerHeight * 0.6 + 1)
      expect(dialog().scrollWidth).toBeLessThanOrEqual(Math.ceil(box.width))
      vi.useRealTimers()
      // A card that fades in has no contrast yet.
      await Promise.all(
        dialog()
          .getAnimations()
          .map(({ finished }) => finished),
      )
      const { violations } = await axe('backstory-card')
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      vi.useFakeTimers({ toFake: ['performance'] })
    }
  })

  it('has no more than three combining marks in a row', () => {
    show(contentOf({ ...PUTIN, name: `Z${'\u0301'.repeat(200)}` }))
    expect(dialog().querySelector('h2')?.textContent).toBe('Z\u0301\u0301\u0301')
  })

  it('links to nothing that is no web address', () => {
    const [line] = PUTIN.lines
    if (!line) throw new Error('no line')
    const evil = { ...line, citation: { text: 'x', url: 'javascript:alert(1)' } }
    show(contentOf({ ...PUTIN, lines: [evil] }))
    expect(dialog().querySelector('a')).toBeNull()
  })

  it.each([
    ['', false],
    ['color:#fff', true],
    ['background:#111;color:#ccc', true],
    ['background:url("data:,x");color:rgb(240 240 240 / 90%)', true],
    ['color:#c00', false],
    ['color:#fc0', true],
    ['color:oklch(0.9 0.1 20)', true],
    ['color:oklch(0.3 0.1 20)', false],
    ['color:color(srgb 0.95 0.95 0.95)', true],
    ['color:color(display-p3 0.1 0.1 0.1)', false],
    ['color:lab(90 0 0)', true],
    ['color:lab(15 0 0)', false],
  ])('is as dark as the page: %s', (style, isDark) => {
    document.body.setAttribute('style', style)
    show(contentOf(PUTIN))
    expect(dialog().classList.contains('dark')).toBe(isDark)
  })
})

describe('what can be done on a card', () => {
  it('opens other names in place, with a way back', async () => {
    show(contentOf(PUTIN))
    await userEvent.click(buttonOf('Russia'))
    expect(dialog().querySelector('h2')?.textContent).toBe('Russia')
    expect(() => buttonOf('Wrong?')).toThrow()
    await userEvent.click(buttonOf('Back'))
    expect(dialog().querySelector('h2')?.textContent).toBe('Vladimir Putin')
    expect(() => buttonOf('Back')).toThrow()
  })

  it('says why, and takes another answer or none', async () => {
    show(contentOf(PUTIN))
    await userEvent.click(buttonOf('Wrong?'))
    expect(dialog().textContent).toContain('It is a name.')
    await userEvent.click(buttonOf('Another Putin'))
    expect(actions.correct).toHaveBeenLastCalledWith(expect.anything(), 'per:other')
    await userEvent.click(buttonOf('None of these'))
    expect(actions.correct).toHaveBeenLastCalledWith(expect.anything(), null)
  })

  it('mutes these words, or the entity, and takes it back', async () => {
    show(contentOf(PUTIN))
    await userEvent.click(buttonOf('Mute'))
    await userEvent.click(buttonOf('“Putin”'))
    expect(actions.mute).toHaveBeenLastCalledWith(expect.anything(), 'written', false)
    await userEvent.click(buttonOf('Undo'))
    expect(actions.mute).toHaveBeenLastCalledWith(expect.anything(), 'written', true)
    await userEvent.click(buttonOf('Mute'))
    await userEvent.click(buttonOf('Whatever it is called'))
    expect(actions.mute).toHaveBeenLastCalledWith(expect.anything(), 'entity', false)
  })

  it('counts no click that comes too early, is made by a script, or goes through something above', async () => {
    view.show(contentOf(PUTIN), place(), 'open')
    await userEvent.click(buttonOf('More'))
    expect(actions.more).not.toHaveBeenCalled()
    settle()
    buttonOf('More').click()
    expect(actions.more).not.toHaveBeenCalled()
    // A page that lays a glass over everything: what is under the pointer is not the card.
    const glass = document.createElement('div')
    glass.setAttribute('popover', 'manual')
    glass.style.cssText = 'width:100vw;height:100vh;opacity:0;pointer-events:none'
    document.body.append(glass)
    glass.showPopover()
    vi.spyOn(document, 'elementFromPoint').mockReturnValueOnce(glass)
    await userEvent.click(buttonOf('More'))
    expect(actions.more).not.toHaveBeenCalled()
    await userEvent.click(buttonOf('More'))
    expect(actions.more).toHaveBeenCalledWith('per:putin')
    vi.restoreAllMocks()
  })

  it('lets the pointer through while it is a ghost', () => {
    show(contentOf(PUTIN), 'ghost')
    const { left, top } = dialog().getBoundingClientRect()
    expect(document.elementFromPoint(left + 20, top + 20)?.localName).not.toBe('backstory-card')
    view.setMode('open')
    expect(document.elementFromPoint(left + 20, top + 20)?.localName).toBe('backstory-card')
  })

  it('says whether it is pinned, and can be closed then', async () => {
    show(contentOf(PUTIN))
    expect(buttonOf('Pin').ariaPressed).toBe('false')
    expect(buttonOf('Close').checkVisibility()).toBe(false)
    view.setMode('pinned')
    expect(buttonOf('Pin').ariaPressed).toBe('true')
    await userEvent.click(buttonOf('Close'))
    expect(actions.close).toHaveBeenCalled()
  })

  it('has targets of 24 px and more', () => {
    show(contentOf(WAR), 'pinned')
    for (const one of dialog().querySelectorAll('button')) {
      const { width, height } = one.getBoundingClientRect()
      expect([one.textContent, width >= 24, height >= 24]).toEqual([one.textContent, true, true])
    }
  })

  it('takes the focus when it is asked to, keeps it, and gives it back', async () => {
    const before = document.querySelector('button')
    before?.focus()
    show(contentOf(PUTIN), 'pinned')
    view.focus()
    expect(root()?.activeElement).toBe(dialog())
    await userEvent.click(buttonOf('Russia'))
    expect(root()?.activeElement).toBe(dialog())
    view.hide()
    expect(document.activeElement).toBe(before)
  })
})

describe('where a card stands', () => {
  it('is a sheet at the bottom for a finger', () => {
    show(contentOf(PUTIN), 'sheet')
    const { bottom, left, right } = dialog().getBoundingClientRect()
    expect(Math.round(bottom)).toBe(innerHeight)
    expect(Math.abs(left + right - document.documentElement.clientWidth)).toBeLessThanOrEqual(1)
  })

  it('begins at the end of its line where the text runs from right to left', () => {
    paragraph().dir = 'rtl'
    paragraph().style.marginLeft = '190px'
    show(contentOf(BARE))
    expect(dialog().getBoundingClientRect().right).toBeCloseTo(place().line.right, -1)
  })

  it('is inside the modal dialog that has its mark, and out of it again', () => {
    const modal = document.createElement('dialog')
    modal.append('Putin again')
    document.body.append(modal)
    modal.showModal()
    view.show(contentOf(PUTIN), { line: modal.getBoundingClientRect(), element: modal }, 'open')
    expect(document.querySelector('backstory-card')?.parentNode).toBe(modal)
    modal.close()
    show(contentOf(PUTIN))
    expect(document.querySelector('backstory-card')?.parentNode).toBe(document.documentElement)
    expect(document.querySelectorAll('backstory-card')).toHaveLength(1)
  })

  it('is inside the full-screen element that has its mark', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div id="full" style="background:#fff">F</div>')
    const full = document.getElementById('full')
    const button = document.querySelector('button')
    const entered = new Promise((resolve) => {
      document.addEventListener('fullscreenchange', resolve, { once: true })
    })
    button?.addEventListener('click', () => void full?.requestFullscreen(), { once: true })
    if (button) await userEvent.click(button)
    await entered
    if (!full || document.fullscreenElement !== full) throw new Error('not full-screen')
    view.show(contentOf(PUTIN), { line: new DOMRect(20, 20, 50, 20), element: full }, 'open')
    const { left, top } = dialog().getBoundingClientRect()
    expect(document.elementFromPoint(left + 20, top + 20)?.localName).toBe('backstory-card')
    await document.exitFullscreen()
  })

  it('comes back where the page has thrown it away', () => {
    show(contentOf(PUTIN))
    document.querySelector('backstory-card')?.remove()
    show(contentOf(PUTIN))
    expect(view.box()?.height).toBeGreaterThan(50)
  })

  it('is above what the page has put on top', () => {
    const glass = document.createElement('div')
    glass.setAttribute('popover', 'manual')
    glass.style.cssText = 'width:100vw;height:100vh'
    document.body.append(glass)
    glass.showPopover()
    show(contentOf(PUTIN))
    const { left, top } = dialog().getBoundingClientRect()
    expect(document.elementFromPoint(left + 20, top + 20)?.localName).toBe('backstory-card')
  })

  it('lies over words that have a tooltip of their own, and nothing is written into the page', () => {
    const html = document.body.innerHTML
    const { line } = place()
    const middle = [line.left + 5, line.top + 5] as const
    show(contentOf(PUTIN))
    expect(document.elementFromPoint(...middle)).toBe(paragraph())
    paragraph().title = 'The page says'
    show(contentOf(PUTIN))
    expect(document.elementFromPoint(...middle)?.localName).toBe('backstory-card')
    view.setMode('pinned')
    expect(document.elementFromPoint(...middle)).toBe(paragraph())
    paragraph().removeAttribute('title')
    expect(document.body.innerHTML).toBe(html)
  })
})
