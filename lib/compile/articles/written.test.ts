/** When articles without a date were written, from what is known of the people and things in them. */
import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf, office } from '../../../tests/support/knowledge.ts'
import { EntityRecord } from '../../schema/record.ts'
import { contextFor } from './observe.ts'
import { observedDates } from './observedDates.ts'

const war = EntityRecord.parse({
  ...entity('ev:war', 'Hafan war'),
  when: { edtf: '2011-03/2024?', basis: 'stated' },
})

const KNOWLEDGE = knowledgeOf(
  entity('pl:russia', 'Russia', { value: 'Russian', type: 'demonym' }),
  entity('pl:syria', 'Syria'),
  entity('per:lee', 'Ann Lee'),
  entity('per:karl', 'Bo Karl'),
  entity('per:dorn', 'Cy Dorn'),
  entity('org:front', 'Hafan Front', { value: 'Free Hafan Front', from: '2014-06-29' }),
  war,
  office('per:lee', 'President', 'pl:russia', '2000-05-07', '2008-05-07'),
  office('per:lee', 'President', 'pl:russia', '2012-05-07'),
  office('per:karl', 'President', 'pl:syria', '2009-01-20', '2017-01-20'),
  office('per:dorn', 'Vice President', 'pl:syria', '2009-01-20', '2017-01-20'),
  office('per:dorn', 'President', 'pl:syria', '2021-01-20', '2025-01-20'),
)

const contextOf = (text: string, published?: string) =>
  contextFor(
    {
      t: 'document',
      id: 'doc:0000000000000000',
      sha256: '0'.repeat(64),
      title: 'Title',
      text,
      lang: 'en',
      ...(published ? { published: { edtf: published, basis: 'stated' as const } } : {}),
    },
    KNOWLEDGE,
  )

describe('when it was written', () => {
  it.each<[string, string, string | null]>([
    ['an office with an end', 'They met President Bo Karl.', '2009-01-20/2017-01-20'],
    ['one that lasts bounds nothing by itself', 'They met President Ann Lee.', null],
    [
      'several offices, one of two terms',
      'They told President Ann Lee and President Bo Karl.',
      '2012-05-07/2017-01-20',
    ],
    [
      'a name that was not there before',
      'President Bo Karl met the Free Hafan Front.',
      '2014-06-29/2017-01-20',
    ],
    [
      'how long something had lasted',
      'President Bo Karl spoke after four years of the Hafan war.',
      '2015-03-01/2016-03-31',
    ],
    [
      'a vice president is no president',
      'They met Vice President Cy Dorn.',
      '2009-01-20/2017-01-20',
    ],
    ['a former one says nothing', 'They met former President Bo Karl.', null],
    ['nor a name without an office', 'They met Bo Karl.', null],
    [
      'presidents of different times: a history',
      'They met President Bo Karl and President Cy Dorn.',
      null,
    ],
    ['later days that it tells of', 'President Bo Karl left on 3 May 2019.', null],
    [
      'what it tells as past and as to come',
      'President Bo Karl left on 3 May 2015. He will come back on 9 May 2015.',
      '2015-05-03/2015-05-09',
    ],
  ])('%s', (_, text, written) => expect(contextOf(text).written).toBe(written))

  it('is not asked where the article says it', () => {
    expect(contextOf('They met President Bo Karl.', '2015-05-14').written).toBeNull()
  })
})

describe('dates of such an article', () => {
  const dates = (text: string, published?: string) =>
    observedDates(contextOf(text, published)).map(({ edtf, basis }) => `${edtf} ${basis}`)

  it.each<[string, string[]]>([
    [
      'President Bo Karl spoke after four years of the Hafan war. He met them on 27 September.',
      ['2015-09-27 inferred'],
    ],
    ['President Bo Karl will speak on 3 May 2015.', ['2015-05-03 stated']],
    ['They met on 27 September.', []],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected))

  it('are stated where the article has its own', () => {
    expect(dates('They met yesterday.', '2015-05-14')).toEqual(['2015-05-13 stated'])
  })
})
