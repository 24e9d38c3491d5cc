import { expect, test } from './fixture.ts'

test.use({ build: 'release' })

test('the release runs nowhere by itself, and once on the page whose button is pressed', async ({
  reader,
}) => {
  await reader.welcome()
  const other = await reader.open('agency-report')
  const page = await reader.open('seed-article')
  const popup = await reader.openPopup(page)
  await expect.poll(() => popup.text()).toContain('Vladimir Putin')
  await popup.close()
  await expect.poll(async () => (await page.marks()).map((mark) => mark.text)).toContain('Putin')
  await page.hover('the West')
  await expect.poll(async () => (await page.card())?.name).toBe('the West')
  expect(await other.marks()).toEqual([])
  expect((await other.html()).hosts).toBe(0)
})
