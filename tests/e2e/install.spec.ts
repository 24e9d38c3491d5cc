import { expect, test } from './fixture.ts'

test('the welcome page opens by itself, with the seed article as a live example', async ({
  reader,
}) => {
  const welcome = await reader.welcome()
  await expect.poll(async () => (await welcome.marks()).map((mark) => mark.text)).toContain('UN')
  await welcome.hover('Vladimir Putin')
  await expect.poll(async () => (await welcome.card())?.name).toBe('Vladimir Putin')
  await welcome.press('Escape')
  await expect.poll(() => welcome.card()).toBeNull()
})
