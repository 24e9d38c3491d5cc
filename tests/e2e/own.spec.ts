/** The pages of the extension: worked by keys alone, in every language, and what they change elsewhere. */
import { expect, test } from './fixture.ts'
import { briefed, choose, focused, has, marks, reset, tabTo, text } from './own.ts'

test.afterEach(({ reader }) => reset(reader))

test.describe('by keys alone', () => {
  test('the popup finds a name, opens it, and goes back', async ({ reader }) => {
    const { own } = await briefed(reader)
    await tabTo(own, /^Search everything/)
    await own.type('obama')
    await expect.poll(() => has(own, '[role="option"]')).toBe(true)
    await own.press('Enter')
    await expect.poll(() => focused(own)).toBe('Barack Obama')
    expect(await has(own, '.entity h1')).toBe(true)
    await tabTo(own, /^Back$/, 'Shift+Tab')
    await own.press('Enter')
    await expect.poll(() => has(own, '.entity')).toBe(false)
  })

  test('every part of the popup is reached', async ({ reader }) => {
    const { own } = await briefed(reader)
    await tabTo(own, /^On this site: 127/)
    await tabTo(own, /^Not now$/)
    await tabTo(own, /^In this article$/)
    await own.press('ArrowRight')
    expect(await focused(own)).toBe('Background')
    expect(await has(own, '[role="tabpanel"]:not([hidden]) svg.timeline-picture')).toBe(true)
    expect(await has(own, '[role="tabpanel"]:not([hidden]) .pairs')).toBe(true)
    await tabTo(own, /everything known$/)
    await tabTo(own, /^Settings$/)
  })

  test('the panel steps through the mentions, and the page follows', async ({ reader }) => {
    const { article, own } = await briefed(reader, 'sidepanel.html')
    const before = await article.run('scrollY')
    await tabTo(own, /^Previous mention$/)
    await own.press('Enter')
    await expect.poll(() => article.run('scrollY')).not.toBe(before)
    expect(await text(own)).toMatch(/\b(\d+) of \1\b/)
  })
})

test.describe('what is chosen', () => {
  test('"Not now" takes the marks off open pages at once, and puts them back', async ({
    reader,
  }) => {
    const { article, own } = await briefed(reader)
    const before = await marks(article)
    const press = () =>
      own.run(`[...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent === 'Not now').click()`)
    await press()
    await expect.poll(() => marks(article)).toBe(0)
    await press()
    await expect.poll(() => marks(article)).toBe(before)
  })

  test('a site that is switched off stays so, until it is switched on in the settings', async ({
    reader,
  }) => {
    const { article, own } = await briefed(reader)
    await own.run(`document.querySelector('[role="switch"]').click()`)
    await expect.poll(() => marks(article)).toBe(0)
    const options = await reader.own('options.html')
    await expect.poll(() => has(options, '.sites button')).toBe(true)
    expect(await text(options)).toContain('127.0.0.1')
    await options.run(`document.querySelector('.sites button').click()`)
    await expect.poll(() => marks(article)).toBeGreaterThan(0)
  })

  test('fewer marks and colours hold at once', async ({ reader }) => {
    const { article, own } = await briefed(reader)
    const options = await reader.own('options.html')
    const press = (name: string) =>
      options.run(`[...document.querySelectorAll('label')]
        .find(({ textContent }) => textContent === ${JSON.stringify(name)}).click()`)
    await expect.poll(() => has(options, '.choices')).toBe(true)
    const before = await marks(article)
    await press('Everything')
    await expect.poll(() => marks(article)).toBeGreaterThan(before)
    await press('Dark')
    await expect.poll(() => own.run('document.documentElement.dataset.theme')).toBe('dark')
  })

  test('another language speaks at once, right to left where it is', async ({ reader }) => {
    const { own } = await briefed(reader)
    const options = await reader.own('options.html')
    await expect.poll(() => has(options, 'select')).toBe(true)
    await choose(options, { language: 'ar' })
    await expect.poll(() => own.run('document.documentElement.dir')).toBe('rtl')
    await expect.poll(() => text(own)).toContain('في هذا المقال')
    await choose(options, { language: 'de' })
    await expect.poll(() => text(own)).toContain('In diesem Artikel')
    expect(await own.run('document.documentElement.dir')).toBe('ltr')
  })

  test('a choice that the browser cannot write is taken back, and said', async ({ reader }) => {
    const options = await reader.own('options.html')
    await expect.poll(() => has(options, '.choices')).toBe(true)
    await options.run(`
      Object.getPrototypeOf((globalThis.browser ?? chrome).storage.local).set = null;
      (globalThis.browser ?? chrome).storage.local.set =
        () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      document.querySelector('.choices input').click()
    `)
    await expect.poll(() => text(options)).toContain('QUOTA_BYTES quota exceeded')
    expect(await options.run("document.querySelector('.choices input').checked")).toBe(false)
  })
})
