import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf, office } from '../../tests/support/knowledge.ts'
import type { Objections } from '../schema/objections.ts'
import type { PageQuestion } from '../schema/page.ts'
import { EntityRecord } from '../schema/record.ts'
import { annotatedPage, explained } from './annotatedPage.ts'
import { english } from './phrases.ts'

const event = (id: string, label: string, when: string, more: object = {}) =>
  EntityRecord.parse({
    t: 'entity',
    id,
    kind: 'event',
    label,
    names: [{ value: label, type: 'name' }],
    when: { edtf: when, basis: 'stated' },
    origin: 'curated',
    ...more,
  })

const knowledge = knowledgeOf(
  entity('per:putin', 'Vladimir Putin'),
  entity('per:other', 'Igor Putin'),
  entity('pl:russia', 'Russia'),
  office('per:putin', 'president', 'pl:russia', '2012-05-07'),
  event('ev:war', 'Long War of Ruritania', '2011-03-15/2024-12-08'),
  event('ev:battle', 'Battle of Strelsau', '2013-08-21', { partOf: 'ev:war' }),
  EntityRecord.parse({ ...event('ev:undated', 'Feast of Zenda', '2011'), when: undefined }),
)

const question = (texts: string[], more: Partial<PageQuestion> = {}): PageQuestion => ({
  title: 'T',
  blocks: blocksOf(...texts),
  ...more,
})

const NONE: Objections = { corrections: [], muted: [] }

const marked = (page: PageQuestion, objections: Partial<Objections> = {}) =>
  annotatedPage(page, {
    knowledge,
    phrases: english,
    objections: { ...NONE, ...objections },
  }).marks.map(({ block, start, end, entity: id }) => [
    page.blocks[block]?.text.slice(start, end),
    id,
  ])

describe('late content', () => {
  it('means whom the page named before', () => {
    const late = ['Then Putin left.']
    expect(marked(question(late))).toEqual([])
    expect(marked(question(late, { known: [{ entity: 'per:putin', times: 2 }] }))).toEqual([
      ['Putin', 'per:putin'],
    ])
  })

  it('counts what the page named before', () => {
    const known = [{ entity: 'per:putin', times: 2, inHeadline: true as const }]
    const { cards } = annotatedPage(question(['Vladimir Putin left.'], { known }), {
      knowledge,
      phrases: english,
    })
    expect(cards['per:putin']?.here).toBe('Named 3 times here, first in the headline')
  })

  it('is tied to what the page named before', () => {
    const known = [{ entity: 'pl:russia', times: 1 }]
    const { cards } = annotatedPage(question(['Vladimir Putin left.'], { known }), {
      knowledge,
      phrases: english,
    })
    expect(cards['per:putin']?.related.map(({ id }) => id)).toEqual(['pl:russia'])
  })

  it('asks about entities that are not known any more without harm', () => {
    expect(marked(question(['Russia.'], { known: [{ entity: 'per:gone', times: 9 }] }))).toEqual([
      ['Russia', 'pl:russia'],
    ])
  })
})

describe('what the reader said', () => {
  const page = question(['Vladimir Putin left Russia. Russia is large.'])
  it.each<[string, Partial<Objections>, string[]]>([
    ['nothing', {}, ['Vladimir Putin', 'Russia', 'Russia']],
    ['not these words', { muted: [{ written: 'Russia', label: 'Russia' }] }, ['Vladimir Putin']],
    [
      'not this entity',
      { muted: [{ entity: 'per:putin', label: 'Vladimir Putin' }] },
      ['Russia', 'Russia'],
    ],
    [
      'none of these',
      { corrections: [{ written: 'Russia', entity: 'pl:russia', to: null }] },
      ['Vladimir Putin'],
    ],
    [
      'that was about other words',
      { corrections: [{ written: 'Rossiya', entity: 'pl:russia', to: null }] },
      ['Vladimir Putin', 'Russia', 'Russia'],
    ],
  ])('%s', (_what, objections, expected) =>
    expect(marked(page, objections).map(([written]) => written)).toEqual(expected),
  )

  it('is another card, with what it was taken for among the others', () => {
    const correction = { written: 'Vladimir Putin', entity: 'per:putin', to: 'per:other' }
    const { marks, cards, candidates } = annotatedPage(page, {
      knowledge,
      phrases: english,
      objections: { ...NONE, corrections: [correction] },
    })
    expect(marks[0]).toMatchObject({
      entity: 'per:other',
      because: 'You chose this one.',
      others: ['per:putin'],
    })
    expect(cards['per:other']?.name).toBe('Igor Putin')
    expect(candidates?.['per:putin']?.name).toBe('Vladimir Putin')
  })

  it('can be muted after it was corrected', () => {
    const corrections = [{ written: 'Vladimir Putin', entity: 'per:putin', to: 'per:other' }]
    const muted = [{ entity: 'per:other', label: 'Igor Putin' }]
    expect(marked(question(['Vladimir Putin left.']), { corrections, muted })).toEqual([])
  })
})

describe('explained', () => {
  const reader = { knowledge, phrases: english }
  it.each([
    ['a name', 'Vladimir Putin', undefined, 'Vladimir Putin'],
    ['a short one, of whom the page named', 'Putin', 'per:putin', 'Vladimir Putin'],
    ['the longest of several', 'Russia and Vladimir Putin', undefined, 'Vladimir Putin'],
    ['nothing known', 'the weather', undefined, 'the weather'],
  ])('%s', (_what, text, known, expected) => {
    const { card } = explained(text, known ? [{ entity: known, times: 1 }] : undefined, reader)
    expect(card.name).toBe(expected)
  })
  it('says where nothing is known, and gives nothing to object to', () => {
    expect(explained('the weather', undefined, reader).card).toMatchObject({
      id: '',
      here: 'Nothing is known of this.',
    })
  })
})

describe('the timeline of a card', () => {
  const timelineOf = (id: string, text: string, published?: string) =>
    annotatedPage(question([text], published ? { published } : {}), {
      knowledge,
      phrases: english,
    }).cards[id]?.timeline?.map(({ of, text: what, from, to, exact }) => [
      of,
      what,
      Number(from.toFixed(2)),
      Number(to.toFixed(2)),
      exact,
    ])
  it('has the event, what it is part of, and the article', () => {
    expect(timelineOf('ev:battle', 'The Battle of Strelsau began.', '2017-10-25')).toEqual([
      ['other', 'Long War of Ruritania', 0, 1, true],
      ['this', 'Battle of Strelsau', 0.18, 0.18, true],
      ['article', 'This article', 0.48, 0.48, true],
    ])
  })
  it('is not there where there is nothing to compare with, nor without a date', () => {
    expect(timelineOf('ev:undated', 'The Feast of Zenda began.', '2017-10-25')).toBeUndefined()
    expect(timelineOf('pl:russia', 'In Russia.', '2017-10-25')).toBeUndefined()
  })
})
