import { expect, test } from './fixture.ts'
import type { OpenPage } from './reader.ts'

const marked = (page: OpenPage, text: string) =>
  expect.poll(async () => (await page.marks()).map((mark) => mark.text)).toContain(text)

const cardOf = (page: OpenPage) => expect.poll(async () => (await page.card())?.name ?? null)

test.describe('an article on a site where Backstory may run', () => {
  test('has its names marked, each with its kind, and nothing around it', async ({ reader }) => {
    const page = await reader.open('agency-report')
    await marked(page, 'Bashar al-Assad')
    const marks = await page.marks()
    expect(marks.slice(0, 3)).toEqual([
      { kind: 'person', text: 'Putin' },
      { kind: 'person', text: 'Obama' },
      { kind: 'place', text: 'Syria' },
    ])
    const texts = marks.map((mark) => mark.text)
    expect(texts).toContain('UN General Assembly')
    // "New York" has no entry; CBS stands in the navigation only.
    for (const text of ['us', 'is', 'New York', 'CBS']) expect(texts).not.toContain(text)
  })

  test('opens the card of the name that the pointer rests on', async ({ reader }) => {
    const page = await reader.open('seed-article')
    await marked(page, 'UN General Assembly')
    expect(await page.card()).toBeNull()
    await page.hover('IS')
    await cardOf(page).toBe('Islamic State')
    await page.hover('UN General Assembly')
    await cardOf(page).toBe('UN General Assembly')
  })

  test('opens the card beside the line of the name', async ({ reader }) => {
    const page = await reader.open('seed-article')
    await marked(page, 'Kremlin')
    await page.hover('Kremlin')
    await cardOf(page).toBe('Kremlin')
    const { card, line } = await page.places('Kremlin')
    const where = JSON.stringify({ card, line })
    const gap = Math.max(card.top - line.bottom, line.top - card.bottom)
    expect(gap, where).toBeGreaterThanOrEqual(0)
    expect(gap, where).toBeLessThanOrEqual(24)
    expect(card.left, where).toBeLessThanOrEqual(line.right)
    expect(card.right, where).toBeGreaterThanOrEqual(line.left)
  })

  test('waits until the pointer has rested', async ({ reader }) => {
    const page = await reader.open('seed-article')
    await marked(page, 'Kremlin')
    await page.run(`
      globalThis.moves = []
      addEventListener('pointermove', ({ clientX: x, clientY: y, timeStamp: time }) => {
        moves.push({ x, y, time })
      }, true)
      addEventListener('beforetoggle', (event) => { globalThis.openedAt = event.timeStamp }, true)
    `)
    await page.hover('Kremlin')
    await cardOf(page).toBe('Kremlin')
    const { line } = await page.places('Kremlin')
    const waited = await page.run(`
      const arrived = moves.find(({ x, y }) =>
        x >= ${line.left} && x <= ${line.right} && y >= ${line.top} && y <= ${line.bottom})
      openedAt - arrived.time
    `)
    // 350 ms; the clocks of a page are coarse.
    expect(waited).toBeGreaterThanOrEqual(345)
  })

  test('closes the card on Esc', async ({ reader }) => {
    const page = await reader.open('seed-article')
    await marked(page, 'Damascus')
    await page.hover('Damascus')
    await cardOf(page).toBe('Damascus')
    await page.press('Escape')
    await cardOf(page).toBeNull()
  })

  test('hides the card when the pointer goes away', async ({ reader }) => {
    const page = await reader.open('seed-article')
    await marked(page, 'Damascus')
    await page.hover('Damascus')
    await cardOf(page).toBe('Damascus')
    await page.moveAway()
    await cardOf(page).toBeNull()
  })

  test('marks and answers under a policy that lets nothing load', async ({ reader }) => {
    const bare = await reader.open('strict-csp', { without: true })
    const page = await reader.open('strict-csp')
    await marked(page, 'Soviet Union')
    await page.hover('Soviet Union')
    await cardOf(page).toBe('Soviet Union')
    expect(await page.run("document.documentElement.hasAttribute('data-policy-failed')")).toBe(
      false,
    )
    // The page's own violations and no other: we load nothing into it.
    const own = await bare.violations()
    expect(own).toContain('img-src')
    expect(await page.violations()).toEqual(own)
  })

  test('keeps its marks right when the page writes its text anew', async ({ reader }) => {
    const page = await reader.open('live-blog')
    await marked(page, 'Government of Syria')
    const before = await page.marks()
    expect(await page.run('window.rerender()')).toBeGreaterThan(0)
    await expect.poll(() => page.marks()).toEqual(before)
    await page.hover('Government of Syria')
    await cardOf(page).toBe('Government of Syria')
  })

  test('opens the card although the page changes elsewhere meanwhile', async ({ reader }) => {
    const page = await reader.open('live-blog')
    await marked(page, 'Government of Syria')
    // The page is read again a moment after it changed, and by then the pointer rests.
    await page.run("window.addPost('end') && true")
    await page.hover('Government of Syria')
    await cardOf(page).toBe('Government of Syria')
  })

  test('has what a page adds later marked too', async ({ reader }) => {
    const page = await reader.open('live-blog')
    await marked(page, 'Government of Syria')
    expect((await page.marks()).map((mark) => mark.text)).not.toContain('Bashar al-Assad')
    await page.run('window.addPost() && true')
    await marked(page, 'Bashar al-Assad')
  })
})

for (const slug of [
  'seed-article',
  'agency-report',
  'long-feature',
  'live-blog',
  'other-language',
]) {
  test(`${slug} is written as it was, but for one host element`, async ({ reader }) => {
    const bare = await reader.open(slug, { without: true })
    const untouched = await bare.html()
    expect(untouched.hosts).toBe(0)

    const page = await reader.open(slug)
    await expect.poll(async () => (await page.marks()).length).toBeGreaterThan(0)
    expect((await page.html()).html).toBe(untouched.html)
    const [first] = await page.marks()
    await page.hover(first?.text ?? '')
    await expect.poll(() => page.card()).not.toBeNull()
    expect(await page.html()).toEqual({ html: untouched.html, hosts: 1 })
    await page.press('Escape')
    await cardOf(page).toBeNull()
    expect((await page.html()).html).toBe(untouched.html)
  })
}
