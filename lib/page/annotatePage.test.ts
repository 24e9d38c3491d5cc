import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Card } from '../schema/card.ts'
import type { Annotated, PageText } from '../schema/page.ts'
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

async function run(
  html: string,
  ask: (page: PageText) => Promise<Annotated> = async (page) => answerTo(page),
) {
  document.body.innerHTML = html
  return annotatePage({ document, root: null, ask, signal: leaving.signal })
}

describe('annotatePage', () => {
  it('paints what it is told, and nothing in a link', async () => {
    await run(`<article><p>Putin left. <a href="/x">Putin</a> came back. ${LONG}</p></article>`)
    expect(painted()).toEqual(['Putin'])
  })

  it('changes nothing in the page, and nothing is left when it stops', async () => {
    document.body.innerHTML = `<article><p>Putin left. ${LONG}</p></article>`
    const before = document.documentElement.outerHTML
    const sheets = document.adoptedStyleSheets.length
    await annotatePage({
      document,
      root: null,
      ask: async (page) => answerTo(page),
      signal: leaving.signal,
    })
    expect(painted()).toHaveLength(1)
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
    expect(await page.text(false)).toBeNull()
    expect((await page.text(true))?.blocks[0]?.text).toBe('Putin')
    expect(painted()).toEqual(['Putin'])
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

  it('asks again when the text changes, and drops an answer that comes too late', async () => {
    const answers: ((annotated: Annotated) => void)[] = []
    const asked: PageText[] = []
    const first = run(`<article><p id="p">Putin left. ${LONG}</p></article>`, (page) => {
      asked.push(page)
      return new Promise((resolve) => answers.push(resolve))
    })
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    document.getElementById('p')?.append(' Putin came back.')
    await vi.waitFor(() => expect(answers).toHaveLength(2), { timeout: 3000 })
    const [one, two] = asked
    if (!one || !two) throw new Error('two questions')
    answers[1]?.(answerTo(two))
    await vi.waitFor(() => expect(painted()).toHaveLength(2))
    answers[0]?.(answerTo(one))
    await first
    expect(painted()).toHaveLength(2)
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

  it('goes to a mention and selects it', async () => {
    const page = await run(`<article><p>${LONG}</p><p>Then Putin left.</p></article>`)
    expect(page.goTo({ block: 1, start: 5, end: 10 })).toBe(true)
    expect(String(document.getSelection())).toBe('Putin')
    expect(page.goTo({ block: 7, start: 5, end: 10 })).toBe(false)
  })
})

describe('the card', () => {
  it('stands beside the line that it explains, whatever the page says of its host', async () => {
    const style = document.createElement('style')
    style.textContent =
      'backstory-card { left: 0 !important; top: 0 !important; display: none !important }'
    document.head.append(style)
    await run(`<article style="padding-top:200px"><p>Putin left. ${LONG}</p></article>`)
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
