import { describe, expect, it } from 'vitest'
import { documentOf } from '../../tests/support/archive.ts'
import { blocksOf, knowledgeOf } from '../../tests/support/knowledge.ts'
import { type OwnPage, ownArticle } from './ownArticle.ts'

const sentence = (at: number) =>
  `On day ${at} the harbour office counted ${at * 7} ships, of which ${at + 3} carried grain from the north.`
const story = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => sentence(from + at)).join(' ')

const TITLE = 'Grain ships return to the northern harbour'

describe('which documents are the page itself', () => {
  it.each<[string, Parameters<typeof documentOf>[2], string, Partial<OwnPage>, string, boolean]>([
    ['the same text', {}, story(0, 20), {}, story(0, 20), true],
    ['the same text under another title', {}, story(0, 20), { title: 'Ships' }, story(0, 20), true],
    ['lightly edited', {}, story(0, 20), {}, story(0, 20).replaceAll('grain', 'wheat'), true],
    ['its first half', {}, story(0, 20), {}, story(0, 10), true],
    ['it and more', {}, story(0, 10), {}, story(0, 20), true],
    ['another report', {}, story(0, 20), {}, story(30, 50), false],
    ['another report with a paragraph in common', {}, story(0, 20), {}, story(18, 40), false],
    [
      'grown under one title',
      { title: TITLE },
      story(0, 20),
      { title: TITLE },
      story(14, 60),
      true,
    ],
    [
      'the site’s name behind the title',
      { title: TITLE },
      story(0, 20),
      { title: `${TITLE} - The Harbour News` },
      story(14, 60),
      true,
    ],
    [
      'a title that is a series’',
      { title: TITLE },
      story(0, 20),
      { title: TITLE },
      story(30, 50),
      false,
    ],
    [
      'rewritten on the same day under one title',
      { title: TITLE, published: { edtf: '2015-09-28', basis: 'stated' } },
      story(0, 20),
      { title: TITLE, published: '2015-09-28' },
      story(30, 50),
      true,
    ],
    [
      'the same address',
      { url: 'https://www.example.org/a/1' },
      story(0, 20),
      { url: 'http://example.org/a/1?from=mail#top' },
      story(30, 50),
      true,
    ],
    [
      'the address of a home page',
      { url: 'https://example.org/' },
      story(0, 20),
      { url: 'https://example.org/' },
      story(30, 50),
      false,
    ],
    ['a short text of one title', { title: TITLE }, 'No ships.', { title: TITLE }, 'Ships.', true],
    ['a short text', {}, 'No ships.', {}, 'Ships.', false],
  ])('%s', (_case, about, theirs, page, ours, isOwn) => {
    const knowledge = knowledgeOf(documentOf('a', theirs, about))
    const own = ownArticle({ title: '', blocks: blocksOf(...ours.split('\n')), ...page }, knowledge)
    expect([...own]).toEqual(isOwn ? ['doc:a'] : [])
  })
})
