import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth, inForce, parseEdtf } from './edtf.ts'

describe('parseEdtf', () => {
  it.each([
    ['2015', 20150101, 20151231, 'year'],
    ['2015-02', 20150201, 20150228, 'month'],
    ['2016-02', 20160201, 20160229, 'month'],
    ['2015-09-27', 20150927, 20150927, 'day'],
    ['2011~', 20110101, 20111231, 'year'],
    ['2011-03-15/..', 20110315, Number.POSITIVE_INFINITY, 'day'],
    ['../2011', Number.NEGATIVE_INFINITY, 20111231, 'year'],
    ['2000/2008', 20000101, 20081231, 'year'],
    ['-0043-03-15', -430000 + 315, -430000 + 315, 'day'],
  ])('%s runs from %d to %d', (text, first, last, precision) => {
    expect(parseEdtf(text)).toMatchObject({ first, last, precision })
  })

  it.each([
    '',
    '15',
    '2015-13',
    '2015-02-29',
    '2015-00-01',
    '2015-9-27',
    '2015/2014',
    '../..',
    '27 September 2015',
    '2015-09-27T10:00',
  ])('refuses %j', (text) => expect(parseEdtf(text)).toBeNull())

  it('accepts every day of the calendar and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = [year, month, day]
          .map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0'))
          .join('-')
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
        expect(parseEdtf(text) !== null).toBe(exists)
      }),
    )
  })
})

describe('inForce', () => {
  it.each([
    ['2012-05-07', undefined, '2015-09-27', 'yes'],
    ['2009-01-20', '2017-01-20', '2017-01-21', 'no'],
    ['2009-01-20', '2017-01-20', '2009-01-19', 'no'],
    ['2009', '2017', '2012', 'yes'],
    ['2009', '2017', '2009-06', 'unknown'],
    ['2009-01-20', '2017-01-20', '2017', 'unknown'],
    [undefined, undefined, '1950', 'unknown'],
    [undefined, '1960', '1950', 'yes'],
    ['2009', undefined, 'no date', 'unknown'],
  ] as const)('%s to %s, on %s: %s', (from, to, date, answer) => {
    expect(inForce(from, to, date)).toBe(answer)
  })
})
