import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateOptions, datesOf } from './dates.ts'
import { parseEdtf } from './edtf.ts'

/** A Wednesday. */
const PUBLISHED = '2015-09-30'

const read = (text: string, options: DateOptions = { published: PUBLISHED }) =>
  datesOf(text, options).map((date) => [date.text, date.edtf])

const one = (text: string, options: DateOptions = { published: PUBLISHED }) =>
  datesOf(text, options)[0]

describe('dates with a year', () => {
  it.each([
    ['27 September 2015', '27 September 2015', '2015-09-27'],
    ['the 3rd of March, 1999 was', '3rd of March, 1999', '1999-03-03'],
    ['Sept. 27, 2015, the', 'Sept. 27, 2015', '2015-09-27'],
    ['on 2015-09-27.', '2015-09-27', '2015-09-27'],
    ['on 2015/09/27 at', '2015/09/27', '2015-09-27'],
    ['dated 8-May-2006.', '8-May-2006', '2006-05-08'],
    ['on 6/25/1990 in', '6/25/1990', '1990-06-25'],
    ['on 25/6/1990 in', '25/6/1990', '1990-06-25'],
    ['the fifth of January 2020', 'fifth of January 2020', '2020-01-05'],
    ['Wednesday, 30 September 2015', 'Wednesday, 30 September 2015', '2015-09-30'],
    ['MARCH 3, 2021', 'MARCH 3, 2021', '2021-03-03'],
    ['It ended in March 2011.', 'March 2011', '2011-03'],
    ['It ended in November of 1776.', 'November of 1776', '1776-11'],
    ['on 5 May in 2011', '5 May in 2011', '2011-05-05'],
    ['on 9/11 the', '9/11', '2001-09-11'],
    ['Easter 2015 was', 'Easter 2015', '2015-04-05'],
    ['Thanksgiving Day 2019', 'Thanksgiving Day 2019', '2019-11-28'],
    ['Christmas Eve of 1999', 'Christmas Eve of 1999', '1999-12-24'],
  ])('%s', (text, words, edtf) => {
    expect(read(text, {})).toEqual([[words, edtf]])
    expect(one(text)?.basis).toBe('stated')
  })

  it.each([
    'February 30, 2015 and 31 June',
    '29 February 2015',
    'you may 4 times; 27 may come',
    'they march 4 abreast',
    'the Mars 500 mission',
    'Theresa May, with August Wilson and April; a defeat for May',
    'version 1.2.3 and 3/4 of them',
    'won 3-2, 21-19',
    'now and then',
    'after 5 minutes, in seconds',
  ])('none in: %s', (text) => expect(read(text)).toEqual([]))

  it('reads day and month as Americans do, and says that it is unsure', () => {
    expect(one('on 03/04/2015 in')).toMatchObject({ edtf: '2015-03-04?', basis: 'inferred' })
  })

  it('takes no number of people for a year', () => {
    expect(read('On September 27, 50 people died')).toEqual([['September 27', '2015-09-27']])
  })
})

describe('dates without a year', () => {
  it.each([
    // The nearest that fits the tense.
    ['He arrived on September 27.', '2015-09-27'],
    ['He arrived on October 27.', '2014-10-27'],
    ['He will arrive on October 27.', '2015-10-27'],
    ['He will arrive on September 27.', '2016-09-27'],
    ['It is due to start on January 5.', '2016-01-05'],
    ['On December 27, shots were heard.', '2014-12-27'],
    ['December 27', '2015-12-27'],
    ['February 27', '2016-02-27'],
    ['April 27', '2015-04-27'],
    ['He died on 29 February.', '2012-02-29'],
    ['They met in March.', '2015-03'],
    ['They will meet in March.', '2016-03'],
    ['in November last year', '2014-11'],
    ['last year, in November', '2014-11'],
    ['last year’s Halloween', '2014-10-31'],
    ['last November', '2014-11'],
    ['next March', '2016-03'],
    ['last September', '2014-09'],
    ['They met at Christmas.', '2014-12-25'],
    ['They will meet at Christmas.', '2015-12-25'],
  ])('%s: %s', (text, edtf) => expect(one(text)?.edtf).toBe(edtf))

  it('are marked, and say what the words say', () => {
    expect(one('He arrived on September 27.')).toMatchObject({
      basis: 'inferred',
      yearless: { month: 9, day: 27 },
    })
  })

  it('have no place without a date of the article', () => {
    expect(one('He arrived on Sunday, September 27.', {})).toMatchObject({
      edtf: null,
      precision: null,
      yearless: { month: 9, day: 27, weekday: 7 },
    })
  })

  it.each([
    ['on September 27', '2015', '2015-09-27'],
    ['on September 27', '2015-09', '2015-09-27'],
    ['on September 27', '2014/2015', '2014-09-27?/2015-09-27?'],
    ['on Sunday, September 27', '2013/2017', '2015-09-27'],
    ['yesterday', '2015-09', '2015-09'],
    ['yesterday', '2015', '2015'],
    ['last year', '2015', '2014'],
    ['last year', '2012/2015', '2011/2014'],
    ['last month', '2015-01', '2014-12'],
    ['in three months', '2015', null],
  ])('%s, in an article of %s: %s', (text, published, edtf) => {
    expect(one(text, { published })?.edtf).toBe(edtf)
  })
})

describe('weekdays', () => {
  it.each([
    // The tense says which.
    ['He said on Monday that it rained.', '2015-09-28'],
    ['He will meet them on Monday.', '2015-10-05'],
    ['He said he will meet them on Monday.', '2015-10-05'],
    ['He said on Monday he will meet them.', '2015-09-28'],
    ['On Monday, Putin said that they will go.', '2015-09-28'],
    ['The talks, which began on Friday, will end.', '2015-09-25'],
    ['It is expected to begin on Friday.', '2015-10-02'],
    ['A vote is scheduled for Friday.', '2015-10-02'],
    ['It will be held on Friday.', '2015-10-02'],
    ['It was held on Friday.', '2015-09-25'],
    ['They’ll meet on Friday.', '2015-10-02'],
    ['He has arrived on Friday.', '2015-09-25'],
    ['After the talks ended, on Monday they will meet.', '2015-10-05'],
    ['Putin to meet Obama on Monday', '2015-10-05'],
    ['Monday', '2015-09-28'],
    // The day of the article is meant in either tense.
    ['He said on Wednesday that it rained.', '2015-09-30'],
    ['He will speak on Wednesday.', '2015-09-30'],
    ['last Wednesday', '2015-09-23'],
    ['last Friday night', '2015-09-25'],
    ['next Friday', '2015-10-09'],
    ['next Monday', '2015-10-05'],
    ['this Friday', '2015-10-02'],
    ['Monday last week', '2015-09-28'],
    ['on Thurs. at', '2015-09-24'],
  ])('%s: %s', (text, edtf) => expect(one(text)?.edtf).toBe(edtf))

  it.each(['the cat sat', 'a sun rose', 'They wed', 'every Monday', 'each Friday'])(
    'none in: %s',
    (text) => expect(read(text)).toEqual([]),
  )

  it('are checked against the date', () => {
    expect(
      one('on Thursday (September 28), Putin will', { published: '2015-09-28' }),
    ).toMatchObject({
      text: 'Thursday (September 28)',
      weekday: { stated: 4, actual: 1 },
    })
    expect(one('on Monday, September 28, 2015')).not.toHaveProperty('weekday')
    expect(one('on 28 September 2015, a Friday')?.weekday).toEqual({ stated: 5, actual: 1 })
  })
})

describe('relative to the article', () => {
  it.each([
    ['today', '2015-09-30', 'day'],
    ['this morning', '2015-09-30', 'day'],
    ['last night', '2015-09-29', 'day'],
    ['yesterday', '2015-09-29', 'day'],
    ['tomorrow night', '2015-10-01', 'day'],
    ['the day before yesterday', '2015-09-28', 'day'],
    ['two days ago', '2015-09-28', 'day'],
    ['twenty-three days ago', '2015-09-07', 'day'],
    ['three weeks ago', '2015-09-09~', 'day'],
    ['10 months ago', '2014-11', 'month'],
    ['three years ago', '2012', 'year'],
    ['a year and a half ago', '2014-03', 'month'],
    ['2 1/2 years ago', '2013-03', 'month'],
    ['two decades ago', '1995~', 'year'],
    ['3,000 years ago', '-0985~', 'year'],
    ['a few years ago', '2010~/2013~', 'year'],
    ['last week', '2015-09-21/2015-09-27', 'week'],
    ['this week', '2015-09-28/2015-10-04', 'week'],
    ['last weekend', '2015-09-26/2015-09-27', 'week'],
    ['last month', '2015-08', 'month'],
    ['next month', '2015-10', 'month'],
    ['last quarter', '2015-04/2015-06', 'quarter'],
    ['last year', '2014', 'year'],
    ['earlier this year', '2015', 'year'],
    ['late last year', '2014-07/2014-12', 'year'],
    ['the last century', '1900/1999', 'century'],
    ['this summer', '2015-06/2015-08', 'season'],
    ['last winter', '2014-12/2015-02', 'season'],
    ['the end of this month', '2015-09-16/2015-09-30', 'month'],
    ['He will go in three days.', '2015-10-03', 'day'],
    ['in two weeks’ time', '2015-10-14~', 'day'],
  ])('%s: %s', (text, edtf, precision) => {
    expect(one(text)).toMatchObject({ edtf, precision, basis: 'stated' })
  })

  it.each([
    ['the past month', '2015-08/2015-09-30'],
    ['over the last three weeks', '2015-09-09/2015-09-30'],
    ['the past three years', '2012/2015-09-30'],
    ['the next five years', '2015-09-30/2020'],
    ['the last few days', '2015-09-25~/2015-09-30'],
    ['within three days', '2015-09-30/2015-10-03'],
    ['has ruled for three years', '2012/2015-09-30'],
    ['ruled for three years', null],
    ['in three years he built it, and was killed', null],
  ])('%s: %s', (text, edtf) => expect(one(text)?.edtf).toBe(edtf))

  it('needs that date', () => {
    expect(
      datesOf('He came yesterday, two years ago and on Monday.').map(({ edtf }) => edtf),
    ).toEqual([null, null, null])
  })
})

describe('relative to the text', () => {
  it.each([
    ['He came in March 2011. Two years later he left.', '2013'],
    ['He came in March 2011. The following month he left.', '2011-04'],
    ['He came on 30 December 2011. Three days later he left.', '2012-01-02'],
    ['He came on 30 December 2011 and left the next day.', '2011-12-31'],
    ['He came in 2011. In October the same year he left.', '2011-10'],
    ['He came in 2011. The next day he left.', null],
    ['The next day he left.', null],
  ])('%s: %s', (text, edtf) => {
    const last = datesOf(text).at(-1)
    expect(last?.edtf).toBe(edtf)
    if (edtf !== null) expect(last?.basis).toBe('inferred')
  })
})

describe('years and periods', () => {
  it.each([
    ['In 2011 it began.', '2011', '2011'],
    ['the 2011 uprising', '2011', '2011'],
    ['Syria’s 2011 uprising', '2011', '2011'],
    ['the revolution of 1917', '1917', '1917'],
    ['the war (1914)', '1914', '1914'],
    ['in about 1950', 'about 1950', '1950~'],
    ['circa 1200, in 1215', 'circa 1200', '1200~'],
    ['the year 2030', '2030', '2030'],
    ['in 508 BC', '508 BC', '-0507'],
    ['in AD 842', 'AD 842', '0842'],
    ['in the 1990s', '1990s', '1990/1999'],
    ['in the ’60s', '’60s', '1960/1969'],
    ['the late 1970s', 'the late 1970s', '1975/1979'],
    ['the 1800s', '1800s', '1800/1899'],
    ['the 19th century', 'the 19th century', '1800/1899'],
    ['the early twentieth century', 'the early twentieth century', '1900/1933'],
    ['the fifth century BC', 'the fifth century BC', '-0499/-0400'],
    ['twelfth to sixteenth centuries', 'twelfth to sixteenth centuries', '1100/1599'],
    ['the third quarter of 2015', 'the third quarter of 2015', '2015-07/2015-09'],
    ['in Q3 2015', 'Q3 2015', '2015-07/2015-09'],
    ['the first half of 2014', 'the first half of 2014', '2014-01/2014-06'],
    ['the summer of 2010', 'summer of 2010', '2010-06/2010-08'],
    ['the winter of 1776-77', 'winter of 1776-77', '1776-12/1777-02'],
    ['late September 2015', 'late September 2015', '2015-09-16/2015-09-30'],
    ['early in 2015', 'early in 2015', '2015-01/2015-06'],
    ['the end of 2015', 'the end of 2015', '2015-07/2015-12'],
    ['mid-2015', 'mid-2015', '2015-05/2015-08'],
  ])('%s', (text, words, edtf) => expect(read(text, {})[0]).toEqual([words, edtf]))

  it.each([
    '2011 people died',
    'with 2011 people in 1999 homes',
    'more than 2,000 gunmen',
    'a total of 1950 was',
    'for $2000 and 1950 dollars',
    'room 2011 on route 1999',
    'it rose to 2015.5 and 1999%',
    'temperatures in the 70s',
    'the fall of Damascus',
    'the Arab Spring',
    'a spring of water',
    'the Prague Spring 1968 exhibition of Summer Airlines',
    'a second half of football',
  ])('no date in: %s', (text) =>
    expect(read(text).filter(([words]) => words !== '1968')).toEqual([]),
  )
})

describe('ranges', () => {
  it.each([
    ['from 3 to 5 May 2015', 'from 3 to 5 May 2015', '2015-05-03/2015-05-05'],
    ['3–5 May 2015', '3–5 May 2015', '2015-05-03/2015-05-05'],
    ['May 3-5, 2015', 'May 3-5, 2015', '2015-05-03/2015-05-05'],
    ['between 3 and 5 May 2015', 'between 3 and 5 May 2015', '2015-05-03/2015-05-05'],
    ['25 and 26 March 1961', '25 and 26 March 1961', '1961-03-25/1961-03-26'],
    ['3 May to 5 June 2015', '3 May to 5 June 2015', '2015-05-03/2015-06-05'],
    ['from December to March 2015', 'from December to March 2015', '2014-12/2015-03'],
    ['from December 2014 to March', 'from December 2014 to March', '2014-12/2015-03'],
    ['January-June 2016', 'January-June 2016', '2016-01/2016-06'],
    ['between May and June in 1981', 'between May and June in 1981', '1981-05/1981-06'],
    ['2011-2013', '2011-2013', '2011/2013'],
    ['in 2011–13', '2011–13', '2011/2013'],
    ['from 2009 to 2012', 'from 2009 to 2012', '2009/2012'],
    ['between 2009 and 2012', 'between 2009 and 2012', '2009/2012'],
    ['from Monday to Friday he was', 'from Monday to Friday', null],
    ['since 2011', 'since 2011', '2011/..'],
    ['since the 1990s', 'since the 1990s', '1990/..'],
    ['since last week', 'since last week', '2015-09-21/..'],
    ['from 2011 on', 'from 2011 on', '2011/..'],
    ['until 27 September 2015', 'until 27 September 2015', '../2015-09-27'],
    ['before 1982', 'before 1982', '../1982'],
    ['by Friday it will', 'by Friday', '../2015-10-02'],
    ['from May 2015 to April 2015', 'from May 2015 to April 2015', null],
  ])('%s', (text, words, edtf) => {
    const found = one(text)
    expect(found?.text).toBe(words)
    if (words !== 'from Monday to Friday') expect(found?.edtf).toBe(edtf)
    expect(found?.kind).toBe('range')
  })

  it('have their ends', () => {
    expect(
      one('They met from 3 to 5 May.')?.ends?.map(({ text, edtf, yearless }) => [
        text,
        edtf,
        yearless,
      ]),
    ).toEqual([
      ['3', '2015-05-03', { month: 5, day: 3 }],
      ['5 May', '2015-05-05', { month: 5, day: 5 }],
    ])
    expect(one('since 27 September 2015')?.ends).toMatchObject([
      { text: '27 September 2015', edtf: '2015-09-27' },
    ])
  })
})

describe('times of day', () => {
  it.each([
    ['at 6:13 p.m. EDT', '18:13'],
    ['at 12:35 pm', '12:35'],
    ['at 12 a.m.', '00:00'],
    ['at 20:00 the', '20:00'],
    ['at noon', '12:00'],
    ['at five o’clock', '05:00'],
  ])('%s: %s', (text, time) => {
    expect(one(text)).toMatchObject({ kind: 'time', time, edtf: null })
  })
  it.each(['won 3:12', 'Matthew 5:12', 'at 25:00', 'I am 5'])('none in: %s', (text) =>
    expect(read(text)).toEqual([]),
  )
})

/** Words of dates in any order, and marks between them. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'27 31 2015 1999 September May Sept. Monday last next the of in since until from to between and ago years week days two a few late early mid - – , . ( ) / 9/11 03/04/2015 1990s ’60s 19th century quarter summer Christmas Easter BC AD year month for past Q3 % at 5 pm was will'.split(
          ' ',
        ),
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(' '))

describe('properties', () => {
  it('offsets cut the text, in order, and every EDTF exists', () => {
    fc.assert(
      fc.property(
        fc.oneof(words, fc.string({ maxLength: 60, unit: 'binary' })),
        fc.constantFrom(
          undefined,
          '2015-09-30',
          '2015',
          '2012/2014',
          '0001-01-01',
          '9999-12-31',
          '../2011',
          'x',
        ),
        (text, published) => {
          let end = 0
          for (const date of datesOf(text, { published })) {
            expect(date.start).toBeGreaterThanOrEqual(end)
            expect(date.end).toBeGreaterThan(date.start)
            expect(date.text).toBe(text.slice(date.start, date.end))
            end = date.end
            for (const { edtf, precision } of [date, ...(date.ends ?? [])]) {
              if (edtf !== null) expect(parseEdtf(edtf)).not.toBeNull()
              expect(precision === null).toBe(edtf === null)
            }
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('the sentences may be given', () => {
    const text = 'On September 27. On September 28.'
    const sentences = [{ start: 17, end: 33 }]
    expect(read(text, { published: PUBLISHED, sentences })).toEqual([
      ['September 28', '2015-09-28'],
    ])
  })

  it.each([
    '1',
    '1 ',
    '1,',
    '12/',
    '2015-',
    'one ',
    'two years ',
    'a ',
    ' ',
    '(',
    'May ',
    'May 3 ',
    'in 1990 ',
    'yesterday, ',
    'A. ',
    '’60s',
    '.1',
    'will ',
  ])('takes 100 KB of %j in its stride', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const started = performance.now()
    datesOf(text, { published: PUBLISHED })
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
