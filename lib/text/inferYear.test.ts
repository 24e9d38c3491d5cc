import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  easter,
  exists,
  serialOf,
  type Weekday,
  weekdayOf,
} from './calendar.ts'
import { daysInMonth, parseEdtf } from './edtf.ts'
import { inferYear } from './inferYear.ts'

describe('inferYear', () => {
  const day = { month: 9, day: 27 }
  it.each([
    // One year of the interval has the day.
    [day, '2015-01/2015-12', undefined, '2015-09-27'],
    [day, '2014-10-01/2016-09-01', undefined, '2015-09-27'],
    [{ month: 9 }, '2014-10/2016-08', undefined, '2015-09'],
    [{ month: 2, day: 29 }, '2013/2019', undefined, '2016-02-29'],
    // Several have: the interval is the answer, and it is uncertain.
    [day, '2012-05-07/2017-01-20', undefined, '2012-09-27?/2016-09-27?'],
    [{ month: 9 }, '2012/2014', undefined, '2012-09?/2014-09?'],
    // A weekday breaks the tie. 27 September is a Sunday in 2015, a Thursday in 2012 and 2018.
    [day, '2012-05-07/2017-01-20', 7, '2015-09-27'],
    [day, '2012/2018', 4, '2012-09-27?/2018-09-27?'],
    // It never moves the date out of the interval.
    [day, '2013/2014', 7, '2013-09-27?/2014-09-27?'],
    [day, '2014', 7, '2014-09-27'],
    // Nothing fits, or everything does.
    [day, '2015-10/2016-08', undefined, null],
    [{ month: 2, day: 29 }, '2013/2015', undefined, null],
    [{ month: 2, day: 30 }, '2012/2015', undefined, null],
    [{ month: 13, day: 1 }, '2012/2015', undefined, null],
    [day, '2012/..', undefined, null],
    [day, '../2012', undefined, null],
    [day, '0001/2015', undefined, null],
    [day, 'no date', undefined, null],
  ] as const)('%j in %s, weekday %s: %s', (date, interval, weekday, edtf) => {
    const found = inferYear(date, interval, weekday)
    expect(found?.edtf ?? null).toBe(edtf)
    if (found) expect(found.basis).toBe('inferred')
  })

  it('tells of a weekday that contradicts the only year', () => {
    expect(inferYear(day, '2014', 7)?.weekday).toEqual({ stated: 7, actual: 6 })
    expect(inferYear(day, '2015', 7)).not.toHaveProperty('weekday')
  })

  it('stays in the interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1900, max: 2050 }),
        fc.nat(20),
        fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
        (month, dayOfMonth, from, more, weekday) => {
          const interval = `${from}/${from + more}`
          const found = inferYear(
            { month, day: dayOfMonth },
            interval,
            weekday as Weekday | undefined,
          )
          if (!found) return
          const [range, within] = [parseEdtf(found.edtf), parseEdtf(interval)]
          expect(range?.first).toBeGreaterThanOrEqual(within?.first ?? 0)
          expect(range?.last).toBeLessThanOrEqual(within?.last ?? 0)
        },
      ),
    )
  })
})

describe('calendar', () => {
  it.each([
    ['2015-09-28', 1],
    ['2000-02-29', 2],
    ['1947-08-14', 4],
    ['0000-03-01', 3],
  ] as const)('%s is day %d of the week', (text, weekday) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
    expect(weekdayOf({ year, month, day })).toBe(weekday)
  })

  it('counts days as the Gregorian calendar does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9000 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const last = { year, month, day: daysInMonth(year, month) }
          const next = addDays(last, 1)
          expect(next.day).toBe(1)
          expect(next.month).toBe((month % 12) + 1)
          expect(addDays(next, -1)).toEqual(last)
          expect(serialOf(next) - serialOf(last)).toBe(1)
          const date = new Date(Date.UTC(year, month - 1, last.day))
          expect(weekdayOf(last)).toBe(date.getUTCDay() || 7)
        },
      ),
    )
  })

  it('moves by months to a day that is there', () => {
    expect(addMonths({ year: 2015, month: 3, day: 31 }, -1)).toMatchObject({ month: 2, day: 28 })
    expect(addMonths({ year: 2015, month: 1 }, -1)).toMatchObject({ year: 2014, month: 12 })
    expect(exists({ year: 2015, month: 2, day: 29 })).toBe(false)
  })

  it.each([
    [1954, 4, 18],
    [2000, 4, 23],
    [2015, 4, 5],
    [2024, 3, 31],
  ])('Easter of %d is in month %d, on day %d', (year, month, day) =>
    expect(easter(year)).toEqual({ year, month, day }),
  )
})
