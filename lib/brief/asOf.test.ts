import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf, office } from '../../tests/support/knowledge.ts'
import { EntityRecord } from '../schema/record.ts'
import { asOf } from './asOf.ts'
import { english } from './phrases.ts'

const knowledge = knowledgeOf(
  entity('pl:russia', 'Russia'),
  entity('pl:us', 'United States'),
  entity('per:putin', 'Vladimir Putin'),
  entity('per:obama', 'Barack Obama'),
  entity('per:king', 'A King'),
  entity('per:nobody', 'Nobody'),
  EntityRecord.parse({ ...entity('per:old', 'An Old Man'), lifetime: '1935/2001-03-04' }),
  office('per:putin', 'Prime Minister', 'pl:russia', '2008-05-08', '2012-05-07'),
  office('per:putin', 'President', 'pl:russia', '2012-05-07'),
  office('per:obama', 'Senator', 'pl:us', '2005-01-03', '2008-11-16'),
  office('per:obama', 'President', 'pl:us', '2009-01-20', '2013-01-20'),
  office('per:obama', 'President', 'pl:us', '2013-01-20', '2017-01-20'),
  office('per:king', 'King', 'pl:us', '1990', '1999'),
  office('per:old', 'Mayor', 'pl:us', '1970-05-01', '1980-05-01'),
)

const line = (id: string, published: string | undefined, own?: ReadonlySet<string>) => {
  const found = asOf(id, {
    knowledge,
    phrases: english,
    onPage: new Set(),
    published,
    ...(own ? { own } : {}),
  })
  return [[found.line?.text, found.line?.date].filter(Boolean).join(', '), found.since ?? '']
}

describe('who it was on the day of the article, and since', () => {
  it.each<[string, string | undefined, string, string]>([
    ['per:putin', '2015-09-28', 'President of Russia, since 7 May 2012', ''],
    [
      'per:putin',
      '2010-06',
      'Then Prime Minister of Russia, 8 May 2008 to 7 May 2012',
      'Since then: in office until 7 May 2012; President of Russia, since 7 May 2012.',
    ],
    ['per:putin', '2001-01-01', '', 'Since then: President of Russia, since 7 May 2012.'],
    // Two terms in a row are one.
    [
      'per:obama',
      '2010-06-01',
      'Then President of the United States, 20 January 2009 to 20 January 2017',
      'Since then: in office until 20 January 2017.',
    ],
    [
      'per:obama',
      '2008-12-24',
      'Formerly Senator of the United States, 3 January 2005 to 16 November 2008',
      'Since then: President of the United States, 20 January 2009 to 20 January 2017.',
    ],
    [
      'per:obama',
      '2020-01-01',
      'Formerly President of the United States, 20 January 2009 to 20 January 2017',
      '',
    ],
    // The dates do not settle it: he may have been king on that day, or not any more.
    ['per:king', '1999-06-01', 'King of the United States, 1990 to 1999', ''],
    ['per:obama', '2009', 'President of the United States, 20 January 2009 to 20 January 2017', ''],
    // No date, one that is no date, and one before his birth: neutral, with the dates.
    ['per:putin', undefined, 'President of Russia, since 7 May 2012', ''],
    [
      'per:obama',
      undefined,
      'President of the United States, 20 January 2009 to 20 January 2017',
      '',
    ],
    [
      'per:obama',
      '1970-01-01',
      'President of the United States, 20 January 2009 to 20 January 2017',
      '',
    ],
    ['per:old', '1920-01-01', 'Mayor of the United States, 1 May 1970 to 1 May 1980', ''],
    [
      'per:old',
      '1990-01-01',
      'Formerly Mayor of the United States, 1 May 1970 to 1 May 1980',
      'Since then: died 4 March 2001.',
    ],
    ['per:nobody', '2015', '', ''],
    ['per:unknown', '2015', '', ''],
  ])('%s on %s: %s | %s', (id, published, who, since) => {
    expect(line(id, published)).toEqual([who, since])
  })

  it('both lines say where they are from, and the first why it is there', () => {
    const context = {
      knowledge,
      phrases: english,
      onPage: new Set<string>(),
      published: '2010-06-01',
    }
    expect(asOf('per:obama', context)).toMatchObject({
      line: {
        citation: { text: 'a register of offices' },
        why: 'In force on the date of this article.',
      },
      sinceCitation: { text: 'a register of offices' },
    })
  })
})
