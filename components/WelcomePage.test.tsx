import { act } from 'react'
import { expect, test } from 'vitest'
import { draw, texts } from '../tests/support/components/draw.ts'
import { articleParts, SeedArticle } from './SeedArticle.tsx'
import { type Example, WelcomePage } from './WelcomePage.tsx'
import type { WhereSource } from './WhereChooser.tsx'

const where: WhereSource = {
  read: async () => 'click',
  choose: async () => true,
  watch: () => {},
  sites: [],
}
const TEXT = 'A headline\r\n\r\nFirst paragraph,\non two lines.\n\n\n\nSecond paragraph.\n'

test('a seed has a headline and paragraphs', () => {
  expect(articleParts(TEXT)).toEqual({
    headline: 'A headline',
    paragraphs: ['First paragraph,\non two lines.', 'Second paragraph.'],
  })
})

test.each<[Example, RegExp]>([
  ['marked', /^The names below are underlined/],
  ['failed', /could not be underlined/],
])('an example that is %s is said to be so', async (example, sentence) => {
  const place = await draw(
    <WelcomePage where={where} mark={async () => example} onOptions={() => {}}>
      <SeedArticle text={TEXT} lang="en" />
    </WelcomePage>,
  )
  expect(texts(place, '[role="status"]').at(-1)).toMatch(sentence)
})

test('the article keeps its text nodes when the page around it changes', async () => {
  let finish = (_example: Example) => {}
  const mark = () => new Promise<Example>((resolve) => (finish = resolve))
  const place = await draw(
    <WelcomePage where={where} mark={mark} onOptions={() => {}}>
      <SeedArticle text={TEXT} lang="en" />
    </WelcomePage>,
  )
  const nodes = () => [...place.querySelectorAll('article > *')].map((one) => one.firstChild)
  const before = nodes()
  expect(before).toHaveLength(3)
  expect(texts(place, '[role="status"]').at(-1)).toMatch(/in a moment/)
  await act(async () => finish('marked'))
  expect(texts(place, '[role="status"]').at(-1)).toMatch(/are underlined/)
  for (const [index, node] of nodes().entries()) expect(node).toBe(before[index])
})
