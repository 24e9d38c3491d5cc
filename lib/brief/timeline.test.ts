import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf, office } from '../../tests/support/knowledge.ts'
import type { EntityRecord, EventRecord } from '../schema/record.ts'
import { entityPageOf, searchableOf } from './entityPage.ts'
import { english } from './phrases.ts'
import type { TieContext } from './ties.ts'
import { entityTimeline, pageTimeline, spanOf } from './timeline.ts'
import { webOf } from './web.ts'

const event = (id: string, label: string, rest: Partial<EventRecord> = {}): EventRecord => ({
  t: 'entity',
  id,
  kind: 'event',
  label,
  names: [{ value: label, type: 'name' }],
  origin: 'curated',
  ...rest,
})

const records: EntityRecord[] = [
  entity('per:putin', 'Vladimir Putin'),
  entity('per:obama', 'Barack Obama'),
  entity('pl:russia', 'Russia'),
  event('ev:summit', 'The summit', {
    when: { edtf: '2015-09-28', basis: 'stated' },
    participants: [
      { entity: 'per:putin', role: 'guest' },
      { entity: 'per:obama', role: 'host' },
    ],
  }),
  event('ev:war', 'An old war', {
    when: { edtf: '1904~', basis: 'stated' },
    places: ['pl:russia'],
  }),
  event('ev:undated', 'Some day', { participants: [{ entity: 'per:putin', role: 'guest' }] }),
]
const knowledge = knowledgeOf(
  ...records,
  office('per:putin', 'President', 'pl:russia', '2012-05-07'),
  office('per:putin', 'President', 'pl:russia', '2000-05-07', '2008-05-07'),
)
const cast = ['per:putin', 'per:obama', 'pl:russia']
const context: TieContext = {
  knowledge,
  phrases: english,
  onPage: new Set(cast),
  published: '2015-09-27',
}

describe('a date on a line', () => {
  it.each([
    ['1970-01-02', { first: 1, last: 1, known: 'day' }],
    ['1970-01', { first: 0, last: 30, known: 'approximate' }],
    ['1970-01-02~', { first: 1, last: 1, known: 'approximate' }],
    ['1969-12-31/1970-01-02', { first: -1, last: 1, known: 'day' }],
    ['1970-01-02/..', { first: 1, last: null, known: 'day' }],
    ['../1970', { first: null, last: 364, known: 'approximate' }],
    ['-0043', { first: -735233, last: -734869, known: 'approximate' }],
  ])('%s', (edtf, span) => expect(spanOf(edtf)).toEqual(span))

  it('is none where it is no date', () => expect(spanOf('soon')).toBeNull())
})

describe('the timeline of a page', () => {
  const timeline = pageTimeline(cast, { dates: [], published: '2015-09-27' }, context)

  it('is in the order of time', () => {
    expect(timeline.map(({ text }) => text)).toEqual([
      'Vladimir Putin: President of Russia',
      'Vladimir Putin: President of Russia',
      'This article',
      'The summit',
    ])
  })

  it('leaves out what only happened in a country that is named, and what has no date', () => {
    const texts = timeline.map(({ text }) => text)
    expect(texts).not.toContain('An old war')
    expect(texts).not.toContain('Some day')
  })

  it('has what the page says itself, with what cannot be right about it', () => {
    const at = { block: 0, start: 0, end: 9 }
    const dates = [
      {
        text: '27 September 2015',
        yearStated: true,
        sentence: 'On Monday.',
        at,
        days: { first: 16_705, last: 16_705, known: 'day' as const },
        conflict: 'It was a Sunday.',
      },
      { text: '28 September', yearStated: false, sentence: 'Then.', at },
    ]
    const own = pageTimeline([], { dates, published: undefined }, context)
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({ kind: 'article', at, conflict: 'It was a Sunday.' })
  })
})

it('the timeline of an entity has its events and its offices', () => {
  expect(entityTimeline('per:putin', context).map(({ date }) => date)).toEqual([
    '7 May 2000 to 7 May 2008',
    'since 7 May 2012',
    '28 September 2015',
  ])
  expect(entityTimeline('x:unknown', context)).toEqual([])
})

describe('the web of ties', () => {
  it('has one edge a pair, with all its lines, and nobody without a tie', () => {
    const web = webOf([...cast, 'ev:summit', 'ev:war'], context)
    expect(web.nodes.map(({ id }) => id)).toEqual([
      'per:putin',
      'per:obama',
      'pl:russia',
      'ev:summit',
      'ev:war',
    ])
    expect(
      web.edges.map(({ from, to, lines }) => [from, to, lines.map(({ text }) => text)]),
    ).toEqual([
      [0, 2, ['President of Russia', 'President of Russia']],
      [0, 3, ['Took part: The summit (guest)']],
      [1, 3, ['Took part: The summit (host)']],
      [2, 4, ['Where An old war is']],
    ])
    expect(webOf(['per:obama', 'pl:russia'], context).nodes).toEqual([])
  })
})

describe('the page of an entity', () => {
  it('says everything known', () => {
    const page = entityPageOf('ev:summit', knowledge, english)
    expect(page).toMatchObject({ name: 'The summit', kind: 'event', alsoWritten: [] })
    expect(page?.ties.map(({ text, other }) => [text, other.id])).toEqual([
      ['Vladimir Putin took part (guest)', 'per:putin'],
      ['Barack Obama took part (host)', 'per:obama'],
    ])
    expect(page?.timeline).toHaveLength(1)
  })

  it('of a bare name has nothing more', () => {
    const bare = knowledgeOf(entity('per:x', 'X'))
    expect(entityPageOf('per:x', bare, english)).toMatchObject({
      name: 'X',
      ties: [],
      said: [],
      timeline: [],
      articles: [],
      links: [],
    })
  })

  it('is null for what is not known', () => {
    expect(entityPageOf('per:nobody', knowledge, english)).toBeNull()
  })
})

it('every entity can be searched for', () => {
  expect(searchableOf(knowledge).rows.map(([id]) => id)).toEqual(
    records.map(({ id }) => id).toSorted(),
  )
})
