import { expect, it } from 'vitest'
import { entity } from '../../tests/support/knowledge.ts'
import { EntityRecord } from '../schema/record.ts'
import { existedAt } from './lifetime.ts'

const lived = (lifetime: string) => EntityRecord.parse({ ...entity('per:a', 'Ann'), lifetime })
const event = (edtf: string, status?: string) =>
  EntityRecord.parse({
    ...entity('ev:a', 'War'),
    when: { edtf, basis: 'stated' },
    ...(status ? { status } : {}),
  })

it.each<[string, EntityRecord | undefined, string | undefined, boolean]>([
  ['alive', lived('1950/..'), '2015-06-01', true],
  ['dead, and still written about', lived('1950/1990'), '2015-06-01', true],
  ['born in that year', lived('2015/..'), '2015-06-01', true],
  ['born on that day', lived('2015-06-01/..'), '2015-06-01', true],
  ['born on the next', lived('2015-06-02/..'), '2015-06-01', false],
  ['born later in the year that is the date', lived('2015-06-02/..'), '2015', true],
  ['not born yet', lived('2016/..'), '2015-06-01', false],
  ['not born yet, for a year', lived('2016/..'), '2015', false],
  ['only its end is known', lived('../1990'), '1900', true],
  ['an event of before', event('2011-03-15/..'), '2015-06-01', true],
  ['an event of after', event('2017-03-15'), '2015-06-01', false],
  ['an event of after that is planned', event('2017-03-15', 'planned'), '2015-06-01', true],
  ['no date of the article', lived('2016/..'), undefined, true],
  ['a date that is none', lived('2016/..'), 'yesterday', true],
  ['no date of its own', entity('per:a', 'Ann'), '2015', true],
  ['nothing known of it', undefined, '2015', true],
])('%s', (_case, one, published, expected) => {
  expect(existedAt(one, published)).toBe(expected)
})
