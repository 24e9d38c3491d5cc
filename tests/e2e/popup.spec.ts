import { expect, test } from './fixture.ts'

test('the popup shows the briefing of the page', async ({ reader }) => {
  const page = await reader.open('seed-article')
  const popup = await reader.openPopup(page)
  await expect.poll(() => popup.text()).toContain('Vladimir Putin')
  const text = await popup.text()
  expect(text).toContain('Putin called on the world to join hands kill IS')
  for (const part of ['United Nations', 'Syrian civil war', '60 Minutes', '27 September']) {
    expect(text).toContain(part)
  }
  await popup.close()
})

for (const slug of ['home-page', 'web-app']) {
  test(`${slug} has no article: the popup says so, and the page stays as it was`, async ({
    reader,
  }) => {
    const untouched = await (await reader.open(slug, { without: true })).html()
    const page = await reader.open(slug)
    const popup = await reader.openPopup(page)
    // The popup asks the page's script: when it answers, the script has looked at the page.
    await expect.poll(() => popup.text()).toMatch(/does not look like an article/i)
    await popup.close()
    expect(await page.marks()).toEqual([])
    expect(await page.html()).toEqual({ html: untouched.html, hosts: 0 })
  })
}

test('a background that was stopped answers again', async ({ reader }) => {
  const first = await reader.open('seed-article')
  await expect.poll(async () => (await first.marks()).length).toBeGreaterThan(0)

  await reader.stopBackground()
  // The page that is open needs no background for its cards …
  await first.hover('Damascus')
  await expect.poll(async () => (await first.card())?.name).toBe('Damascus')

  // … a new page wakes it …
  const second = await reader.open('agency-report')
  await expect.poll(async () => (await second.marks()).length).toBeGreaterThan(0)

  // … and so does the popup.
  await reader.stopBackground()
  const popup = await reader.openPopup(second)
  await expect.poll(() => popup.text()).toContain('Barack Obama')
  await popup.close()
})
