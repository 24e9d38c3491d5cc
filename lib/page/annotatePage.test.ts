import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Card } from '../schema/card.ts'
import type { Annotated, PageQuestion, PageSettings, PageText } from '../schema/page.ts'
import { annotatePage } from './annotatePage.ts'

const LONG = 'A sentence that is long enough to count as prose in an article of news. '.repeat(8)

const CARD: Card = {
  id: 'per:putin',
  kind: 'person',
  kindText: 'Person',
  name: 'Vladimir Putin',
  here: 'Named once here',
  lines: [],
  related: [],
  worth: 1,
}

/** Marks every "Putin", as the background would. */
function answerTo(page: PageText): Annotated {
  const marks = page.blocks.flatMap(({ text }, block) =>
    [...text.matchAll(/Putin/g)].map(({ index }) => ({
      block,
      start: index,
      end: index + 5,
      entity: 'per:putin',
      because: 'It is a name.',
    })),
  )
  return { marks, cards: { 'per:putin': CARD } }
}

const painted = () =>
  [...(CSS.highlights.get('backstory-person') ?? [])].map(
    ({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent?.slice(startOffset, endOffset),
  )

let leaving = new AbortController()
beforeEach(() => {
  leaving = new AbortController()
})
afterEach(() => {
  leaving.abort()
  document.body.replaceChildren()
})

const OPTIONS = { document, root: null, hears: true }

const SETTINGS: PageSettings = {
  on: true,
  marks: 'normal',
  links: false,
  hover: 350,
  forms: '',
  language: 'en',
  dir: 'ltr',
}

/** Answers `annotate`; nothing else is asked here. */
const answering =
  (annotate: (page: PageQuestion) => Promise<Annotated>) =>
  async (_type: string, data: unknown): Promise<never> =>
    (await annotate(data as PageQuestion)) as never

async function run(
  html: string,
  ask: (page: PageQuestion) => Promise<Annotated> = async (page) => answerTo(page),
) {
  document.body.innerHTML = html
  return annotatePage({ ...OPTIONS, ask: answering(ask), signal: leaving.signal })
}

describe('annotatePage', () => {
  it('paints what it is told, and nothing in a link', async () => {
    await run(`<article><p>Putin left. <a href="/x">Putin</a> came back. ${LONG}</p></article>`)
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']))
  })

  it('changes nothing in the page, and nothing is left when it stops', async () => {
    document.body.innerHTML = `<article><p>Putin left. ${LONG}</p></article>`
    const before = document.documentElement.outerHTML
    const sheets = document.adoptedStyleSheets.length
    const ask = answering(async (page) => answerTo(page))
    await annotatePage({ ...OPTIONS, ask, signal: leaving.signal })
    await vi.waitFor(() => expect(painted()).toHaveLength(1))
    expect(document.documentElement.outerHTML).toBe(before)
    leaving.abort()
    expect(painted()).toEqual([])
    expect(document.documentElement.outerHTML).toBe(before)
    expect(document.adoptedStyleSheets).toHaveLength(sheets)
  })

  it('asks nothing on a page that is no article, until it is told to', async () => {
    const ask = vi.fn(async (page: PageText) => answerTo(page))
    const page = await run('<p>Putin</p>', ask)
    expect(ask).not.toHaveBeenCalled()
    expect(await page.page({ force: false })).toBeNull()
    expect((await page.page({ force: true }))?.blocks[0]?.text).toBe('Putin')
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']))
  })

  it('leaves the page as it is when the question fails', async () => {
    await run(`<article><p>Putin left. ${LONG}</p></article>`, () => Promise.reject(new Error('x')))
    expect(painted()).toEqual([])
  })

  it('finds its marks again when the page renders the same text anew, without asking', async () => {
    const ask = vi.fn(async (page: PageText) => answerTo(page))
    await run(`<article><p id="p">Putin left. ${LONG}</p></article>`, ask)
    const paragraph = document.getElementById('p')
    paragraph?.replaceChildren(document.createTextNode(paragraph.textContent ?? ''))
    await vi.waitFor(() => {
      const [range] = CSS.highlights.get('backstory-person') ?? []
      expect(range?.startContainer.isConnected).toBe(true)
    })
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('asks about new text only, names what it knows, and keeps the marks of the rest', async () => {
    const asked: PageQuestion[] = []
    const hundred = 'Nothing is named. '.repeat(250)
    await run(`<article id="a"><p>Putin left. ${LONG}</p></article>`, async (page) => {
      asked.push(page)
      return answerTo(page)
    })
    await vi.waitFor(() => expect(painted()).toHaveLength(1))
    const later = document.createElement('p')
    later.textContent = `${hundred} Putin came back.`
    document.getElementById('a')?.append(later)
    await vi.waitFor(() => expect(painted()).toHaveLength(2), { timeout: 3000 })
    expect(asked.map(({ blocks }) => blocks.length)).toEqual([1, 1])
    expect(asked[1]?.blocks[0]?.text).toContain('came back')
    expect(asked[1]?.known).toEqual([{ entity: 'per:putin', times: 1 }])
    // What leaves and comes back was asked about.
    later.remove()
    await vi.waitFor(() => expect(painted()).toHaveLength(1), { timeout: 3000 })
    document.getElementById('a')?.append(later)
    await vi.waitFor(() => expect(painted()).toHaveLength(2), { timeout: 3000 })
    expect(asked).toHaveLength(2)
  })

  it('does not look again while nothing changes in the article', async () => {
    await run(`<article><p>Putin left. ${LONG}</p></article><aside id="clock">1</aside>`)
    await vi.waitFor(() => expect(painted()).toHaveLength(1))
    const before = [...(CSS.highlights.get('backstory-person') ?? [])]
    const clock = document.getElementById('clock')
    if (clock) clock.textContent = '2'
    document.querySelector('p')?.append(' The end.')
    await vi.waitFor(() => expect(document.querySelector('p')?.textContent).toContain('The end.'))
    expect([...(CSS.highlights.get('backstory-person') ?? [])]).toEqual(before)
  })

  it('finds an article that comes later, and forgets one that goes', async () => {
    await run('<p>Nothing yet.</p>')
    expect(painted()).toEqual([])
    document.body.innerHTML = `<article><p>Putin left. ${LONG}</p></article>`
    document.title = 'An article'
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']))
    document.body.innerHTML = '<p>Putin, in a list of links.</p>'
    await vi.waitFor(() => expect(painted()).toEqual([]))
  })

  it('takes no notice of events that a page makes itself', async () => {
    await run(`<article><p>Putin left. ${LONG}</p></article>`)
    const [range] = CSS.highlights.get('backstory-person') ?? []
    const rect = range?.startContainer.parentElement?.getBoundingClientRect() ?? new DOMRect()
    vi.useFakeTimers()
    const at = { clientX: rect.left + 3, clientY: rect.top + 3, bubbles: true }
    document.dispatchEvent(new PointerEvent('pointermove', at))
    vi.advanceTimersByTime(5000)
    vi.useRealTimers()
    expect(document.querySelector('backstory-card')).toBeNull()
  })

  it('does at once what the choices say', async () => {
    const ask = vi.fn(async (question: PageQuestion) => answerTo(question))
    const text = `<p>Putin left. <a href="/x">Putin</a> came back. Putin stayed. ${LONG}</p>`
    const page = await run(`<article>${text}</article>`, ask)
    const first = ['Putin']
    await vi.waitFor(() => expect(painted()).toEqual(first))
    page.settings({ ...SETTINGS, marks: 'everything' })
    await vi.waitFor(() => expect(painted()).toEqual(['Putin', 'Putin']))
    page.settings({ ...SETTINGS, marks: 'everything', links: true })
    await vi.waitFor(() => expect(painted()).toEqual(['Putin', 'Putin', 'Putin']))
    expect(ask).toHaveBeenCalledTimes(1)
    page.settings({ ...SETTINGS, on: false })
    await vi.waitFor(() => expect(painted()).toEqual([]))
    expect(ask).toHaveBeenCalledTimes(1)
    page.settings(SETTINGS)
    await vi.waitFor(() => expect(painted()).toEqual(first))
    page.settings({ ...SETTINGS, forms: 'read otherwise' })
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(3))
    await vi.waitFor(() => expect(painted()).toEqual(first))
  })

  it('is not marked where the answer says that it is off, and is when that changes', async () => {
    const off = async () => ({ marks: [], cards: {}, settings: { ...SETTINGS, on: false } })
    let ask: (question: PageQuestion) => Promise<Annotated> = off
    const page = await run(`<article><p>Putin left. ${LONG}</p></article>`, (one) => ask(one))
    expect(await page.page({ force: false })).not.toBeNull()
    expect(painted()).toEqual([])
    ask = async (question) => answerTo(question)
    page.settings(SETTINGS)
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']))
  })

  it('asks everything anew when the reader objected, and keeps the old marks until then', async () => {
    const asked: number[] = []
    let mutes = false
    const page = await run(`<article><p>Putin left. ${LONG}</p></article>`, async (question) => {
      asked.push(question.blocks.length)
      return mutes ? { marks: [], cards: {} } : answerTo(question)
    })
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']))
    mutes = true
    const again = page.again()
    expect(painted()).toEqual(['Putin'])
    await again
    expect(painted()).toEqual([])
    expect(asked).toEqual([1, 1])
  })

  it('registers what is within a screen of the viewport, and no more', async () => {
    const paragraphs = Array.from({ length: 39 }, () => '<p style="height:150px">Putin left.</p>')
    const article = `<article>${paragraphs.join('')}<p>${LONG}</p></article>`
    const page = await run(article, async (question) => answerTo(question))
    page.settings({ ...SETTINGS, marks: 'everything' })
    const places = () =>
      [...(CSS.highlights.get('backstory-person') ?? [])].map(
        ({ startContainer }) => startContainer.parentElement?.getBoundingClientRect().top ?? 0,
      )
    const seen = Math.ceil(innerHeight / 150)
    await vi.waitFor(() => expect(places().length).toBeGreaterThan(seen))
    expect(Math.max(...places())).toBeLessThanOrEqual(2 * innerHeight)
    scrollTo(0, 3000)
    await vi.waitFor(() => expect(Math.min(...places())).toBeGreaterThan(-innerHeight - 150))
    expect(Math.max(...places())).toBeLessThanOrEqual(2 * innerHeight)
    scrollTo(0, 0)
  })

  it('goes to a mention and selects it', async () => {
    const page = await run(`<article><p>${LONG}</p><p>Then Putin left.</p></article>`)
    expect(page.goTo({ at: { block: 1, start: 5, end: 10 } })).toBe(true)
    expect(String(document.getSelection())).toBe('Putin')
    expect(page.goTo({ at: { block: 7, start: 5, end: 10 } })).toBe(false)
  })
})

describe('the card', () => {
  it('stands beside the line that it explains, whatever the page says of its host', async () => {
    const style = document.createElement('style')
    style.textContent =
      'backstory-card { left: 0 !important; top: 0 !important; display: none !important }'
    document.head.append(style)
    await run(`<article style="padding-top:200px"><p>Putin left. ${LONG}</p></article>`)
    await vi.waitFor(() => expect(painted()).toHaveLength(1))
    const [range] = CSS.highlights.get('backstory-person') ?? []
    const live = document.createRange()
    live.setStart(range?.startContainer ?? document, range?.startOffset ?? 0)
    live.setEnd(range?.endContainer ?? document, range?.endOffset ?? 0)
    const line = live.getBoundingClientRect()
    const paragraph = document.querySelector('p')
    const box = paragraph?.getBoundingClientRect()
    if (!paragraph || !box) throw new Error('no paragraph')
    const position = { x: line.left + 5 - box.left, y: line.top + 5 - box.top }
    await userEvent.hover(paragraph, { position })
    await vi.waitFor(() => {
      const card = document.querySelector('backstory-card')?.getBoundingClientRect()
      expect(card?.top).toBeCloseTo(line.bottom + 8, 0)
      expect(card?.left).toBeCloseTo(Math.max(line.left, 8), 0)
      expect(card?.height).toBeGreaterThan(50)
    })
    style.remove()
  })
})
