import { expect, test } from './fixture.ts'
import type { OpenPage, Reader } from './reader.ts'

const marked = (page: OpenPage, text: string) =>
  expect.poll(async () => (await page.marks()).map((mark) => mark.text)).toContain(text)

const notMarked = (page: OpenPage, text: string) =>
  expect.poll(async () => (await page.marks()).map((mark) => mark.text)).not.toContain(text)

const cardOf = (page: OpenPage) => expect.poll(async () => (await page.card())?.name ?? null)

const cardText = (page: OpenPage) => expect.poll(async () => (await page.card())?.text ?? '')

/** What is selected, and what has the focus. */
const where = (page: OpenPage) =>
  page.run("String(getSelection()) + ' ' + document.activeElement.localName")

async function article(reader: Reader): Promise<OpenPage> {
  const page = await reader.open('seed-article')
  await marked(page, 'Kremlin')
  return page
}

test.describe('the keys', () => {
  test('go from name to name, and Esc gives the focus back', async ({ reader }) => {
    const page = await article(reader)
    await reader.command(page, 'next')
    await cardOf(page).toBe('Vladimir Putin')
    expect(await where(page)).toBe('Putin backstory-card')
    await reader.command(page, 'next')
    await cardOf(page).toBe('Islamic State')
    expect(await where(page)).toBe('IS backstory-card')
    await reader.command(page, 'previous')
    await cardOf(page).toBe('Vladimir Putin')
    await page.press('Escape')
    await cardOf(page).toBeNull()
    expect(await where(page)).toBe('Putin body')
    // From the first the way back goes to the last.
    await reader.command(page, 'previous')
    await expect.poll(() => page.card()).not.toBeNull()
    expect(await page.run('scrollY > 0')).toBe(true)
  })

  test('explain what is selected, marked or not, known or not', async ({ reader }) => {
    const page = await article(reader)
    const select = (words: string) =>
      page.run(`getSelection().removeAllRanges(); find(${JSON.stringify(words)}, true)`)
    await select('Kremlin')
    await reader.command(page, 'explain')
    await cardOf(page).toBe('Kremlin')
    await page.press('Escape')
    await select('campaigns')
    await reader.command(page, 'explain')
    await cardOf(page).toBe('campaigns')
    await cardText(page).toContain('Nothing is known')
  })
})

test.describe('what is pressed on the card', () => {
  test('opens another name in place, with a way back', async ({ reader }) => {
    const page = await article(reader)
    await page.hover('Kremlin')
    await cardOf(page).toBe('Kremlin')
    await page.pressOnCard('Russia')
    await cardOf(page).toBe('Russia')
    await page.pressOnCard('Back')
    await cardOf(page).toBe('Kremlin')
    await page.press('Escape')
    await cardOf(page).toBeNull()
  })

  test('mutes a name on every page that is open, and takes it back', async ({ reader }) => {
    const other = await reader.open('agency-report')
    await marked(other, 'Kremlin')
    const page = await article(reader)
    await page.hover('Kremlin')
    await cardOf(page).toBe('Kremlin')
    await page.pressOnCard('Mute')
    await page.pressOnCard('Whatever it is called')
    await notMarked(page, 'Kremlin')
    await notMarked(other, 'Kremlin')
    // The card is still there to be told otherwise.
    await page.pressOnCard('Undo')
    await marked(page, 'Kremlin')
    await marked(other, 'Kremlin')
  })

  test('says that it is wrong, and none of these takes the underline away', async ({ reader }) => {
    const page = await article(reader)
    await page.hover('Kremlin')
    await cardOf(page).toBe('Kremlin')
    await page.pressOnCard('Wrong?')
    await cardText(page).toContain('None of these')
    await page.pressOnCard('None of these')
    await notMarked(page, 'Kremlin')
    await cardOf(page).toBeNull()
    // What was said holds for the next page too, until it is taken back.
    const own = await reader.own('options.html')
    const ask = (type: string, data: string) =>
      own.run(
        `(globalThis.browser ?? chrome).runtime.sendMessage({ type: '${type}', data: ${data} })
          .then((reply) => JSON.stringify(reply))`,
      )
    const correction = { written: 'Kremlin', entity: 'pl:kremlin', to: null }
    expect(JSON.parse(String(await ask('objections', '{}')))).toEqual({
      value: { corrections: [correction], muted: [] },
    })
    await ask('forget', JSON.stringify({ correction }))
    await own.close()
    await marked(page, 'Kremlin')
  })
})
