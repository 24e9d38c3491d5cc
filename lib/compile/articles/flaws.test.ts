/** One line a case: what is flagged, and what must not be. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleContext } from '../../../tests/support/articleContext.ts'
import { ObservedIssue } from '../../schema/observations.ts'
import { datesOf } from '../../text/dates.ts'
import { type FlawSources, flawsOf } from './flaws.ts'
import { findStatements } from './statements.ts'

/** "code: passage | passage" of each issue but the missing date. */
function flagged(
  marked: string,
  { title = 'Untitled', ...rest }: Partial<FlawSources> & { title?: string } = {},
) {
  const context = articleContext(marked, title)
  const sources = {
    dates: datesOf(context.document.text, { published: '2015-09-30' }),
    statements: findStatements(context),
    ...rest,
  }
  return flawsOf(context, sources)
    .filter(({ code }) => code !== 'no-date')
    .map(
      ({ code, sources: passages }) => `${code}: ${passages.map(({ exact }) => exact).join(' | ')}`,
    )
}

describe('weekdays and dates', () => {
  it.each([
    ['It began on Thursday, September 28, 2015.', ['weekday: Thursday, September 28, 2015']],
    ['It began on Monday, September 28, 2015.', []],
    ['It began on September 28, 2015.', []],
  ])('%s', (text, expected) => expect(flagged(text)).toEqual(expected))

  it('holds a date without a year against every year in which it may be', () => {
    const text = 'They meet on Thursday (September 28).'
    const dates = datesOf(text)
    expect(flagged(text, { dates, written: '2012-05-07/2017-01-20' })).toEqual([
      'weekday: Thursday (September 28)',
    ])
    // 2017 had one.
    expect(flagged(text, { dates, written: '2012-05-07/2017-12-31' })).toEqual([])
    expect(flagged(text, { dates })).toEqual([])
  })

  it('says that an article has no date, and where it begins', () => {
    const context = articleContext('It rained. It snowed.')
    const found = flawsOf(context, { dates: [], statements: [] })
    expect(found.map(({ code, sources }) => [code, sources[0]?.exact])).toEqual([
      ['no-date', 'It rained.'],
    ])
    const dated = { ...context, published: { edtf: '2015-09-28', basis: 'stated' as const } }
    expect(flawsOf(dated, { dates: [], statements: [] })).toEqual([])
  })
})

describe('quotation marks', () => {
  it.each([
    ['“We have no plans, “he said.', ['quotation-marks: “We have no plans, “']],
    ['“I had one reply, said Mr Stote.', ['quotation-marks: “I had one reply,']],
    ['He left. We go,” he said.', ['quotation-marks: We go,”']],
    ['“We go" he said. „Gut“, said she. “One.\n\n“Two.”', []],
    ['He said: “One.\n\nTwo.”', []],
  ])('%j', (text, expected) => expect(flagged(text)).toEqual(expected))
})

describe('garbled passages', () => {
  it.each([
    ['He called for to form a group.', ['garbled: for to form']],
    ['They urged him to more assertive acts.', ['garbled: to more assertive']],
    ['They sat on the the bench.', ['garbled: the the bench']],
    ['It ended the of the war there.', ['garbled: the of the']],
    ['It ended on the battlefield.Besides, it rained.', ['garbled: battlefield.Besides']],
    ['They went home and they ate the. It rained.', ['garbled: They went home and they ate the.']],
    ['The army of [Omar al – Diab] left.', ['garbled: Omar al – Diab']],
    [
      'He had had enough. It was very very late; that that was so is sad, and he went to and fro.',
      [],
    ],
    ['See example.org, U.S.A. and v2.Beta. What he dreamt of was the sea.', []],
    ['A to-do list for the “to be” or “not to be”.', []],
  ])('%s', (text, expected) => expect(flagged(text)).toEqual(expected))
})

describe('statements in tension', () => {
  it.each([
    [
      '[Ann Lee] said that there are no plans to deploy troops in [#Syria]. [Ann Lee] said that she would strengthen the army in [#Syria].',
      [
        'tension: [Ann Lee] said that there are no plans to deploy troops in [#Syria] | [Ann Lee] said that she would strengthen the army in [#Syria]',
      ],
    ],
    [
      '[Ann Lee] said 2,000 gunmen were there. [Ann Lee] said 3,000 gunmen were there.',
      ['tension: [Ann Lee] said 2,000 gunmen were there | [Ann Lee] said 3,000 gunmen were there'],
    ],
    ['[Ann Lee] said she would not raise taxes. [Karl Ott] said he would raise taxes.', []],
    ['[Ann Lee] said she would not raise taxes. [Ann Lee] said she would cut taxes.', []],
    [
      '[Ann Lee] said troops would be sent to [#Syria]. [Ann Lee] said troops would leave [#Mali].',
      [],
    ],
  ])('%s', (text, expected) =>
    expect(flagged(text)).toEqual(expected.map((one) => one.replace(/\[[@#]?([^\]]+)\]/g, '$1'))),
  )
})

describe('a headline that overstates', () => {
  const headline = (first: string, body: string) =>
    flagged(`${first}\n\n${body}`, { title: first.replace(/\[[@#]?([^\]]+)\]/g, '$1') })
  it.each([
    ['Lee to kill the deal with [@IS]', 'She wants to prevent the growth of [@IS], she wrote.', 1],
    [
      'Lee vows to kill [@IS]',
      'She wants to prevent the growth of [@IS]. “We will kill [@IS],” she said.',
      0,
    ],
    ['[#Iran] agrees to talks', '[#Iran] may agree to talks, officials said on Monday.', 1],
    ['[#Iran] agrees to talks', '[#Iran] agreed to talks on Monday. It may agree to more.', 0],
    ['[#Iran] may agree to talks', '[#Iran] may agree to talks, officials said on Monday.', 0],
    ['Storm kills 31 people', 'At least 21 people died in the storm on Monday.', 1],
    ['Storm kills 21 people', 'At least 31 people died in the storm on Monday.', 0],
    ['Minister calls for talks', 'The minister called for talks on Monday.', 0],
  ])('%s / %s', (first, body, count) => {
    expect(headline(first, body).filter((one) => one.startsWith('headline'))).toHaveLength(count)
  })
})

it('gives issues of their schema for any text', () => {
  const noise = fc
    .array(
      fc.constantFrom(
        ...'“ ” . , \n 31 people killed kill [Ann_Lee] [@IS] said the the to of may agree agrees prevent for'
          .split(' ')
          .map((word) => word.replace('_', ' ')),
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(noise, (text) => {
      const context = articleContext(text, text.split('\n')[0] || 'Title')
      const found = flawsOf(context, { dates: [], statements: findStatements(context) })
      for (const one of found) ObservedIssue.parse(one)
    }),
    { numRuns: 300 },
  )
})
