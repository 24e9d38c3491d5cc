import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf, office } from '../../tests/support/knowledge.ts'
import type { PageText } from '../schema/page.ts'
import { annotatedPage } from './annotatedPage.ts'
import { briefingOf } from './briefing.ts'
import { english } from './phrases.ts'

const knowledge = knowledgeOf(
  {
    ...entity('per:putin', 'Vladimir Putin'),
    description: { text: 'A politician.', source: { reference: 'A register', asOf: '2015' } },
  },
  entity('per:obama', 'Barack Obama'),
  entity('pl:russia', 'Russia'),
  entity('pl:us', 'United States', { value: 'US', type: 'acronym' }),
  entity('pl:kremlin', 'Kremlin'),
  entity('org:un', 'United Nations', { value: 'UN', type: 'acronym' }),
  office('per:putin', 'President', 'pl:russia', '2012-05-07'),
  office('per:putin', 'Prime Minister', 'pl:russia', '2008-05-08', '2012-05-07'),
  office('per:putin', 'President', 'pl:russia', '2000-05-07', '2008-05-07'),
  office('per:obama', 'President', 'pl:us', '2009-01-20', '2017-01-20'),
)

const page = (texts: string[], more: Partial<PageText> = {}): PageText => ({
  title: 'A page',
  blocks: blocksOf(...texts),
  ...more,
})

const brief = (texts: string[], more: Partial<PageText> = {}) =>
  briefingOf(page(texts, more), knowledge, english)

describe('cast', () => {
  it('is null where nothing is known', () => expect(brief(['It rained in Utrecht.'])).toBeNull())

  it('is grouped by kind and ordered by how much the page is about each', () => {
    const texts = ['# Putin in the US', 'Barack Obama met Vladimir Putin. Putin left the US.']
    expect(
      brief(texts)?.cast.map(({ kind, members }) => [
        kind,
        members.map(({ name, mentions }) => [name, mentions]),
      ]),
    ).toEqual([
      [
        'person',
        [
          ['Vladimir Putin', 3],
          ['Barack Obama', 1],
        ],
      ],
      ['place', [['United States', 2]]],
    ])
  })

  it.each([
    [
      '2015-09-27',
      'President of Russia',
      'since 7 May 2012',
      'In force on the date of this article.',
    ],
    [
      '2010-01-01',
      'Prime Minister of Russia',
      '8 May 2008 to 7 May 2012',
      'In force on the date of this article.',
    ],
    [
      '2004',
      'President of Russia',
      '7 May 2000 to 7 May 2008',
      'In force on the date of this article.',
    ],
  ])('on %s the first office is %s %s', (published, text, date, why) => {
    const member = brief(['Vladimir Putin spoke.'], { published })?.cast[0]?.members[0]
    expect(member?.ties[0]).toMatchObject({ text, date, why })
  })

  it('without a date gives the latest office that has not ended', () => {
    const member = brief(['Vladimir Putin spoke.'])?.cast[0]?.members[0]
    expect(member?.ties[0]).toMatchObject({ date: 'since 7 May 2012' })
  })

  it('cites where each line comes from', () => {
    const member = brief(['Vladimir Putin spoke.'])?.cast[0]?.members[0]
    expect(member?.summaryCitation).toEqual({ text: 'A register (as of 2015)' })
    expect(member?.ties.every(({ citation }) => citation?.text === 'a register of offices')).toBe(
      true,
    )
  })
})

describe('quotations have the speaker of their own sentence, or none', () => {
  it.each<[string, string, string | null]>([
    ['name after', '“We will go there at once,” Vladimir Putin said.', 'Vladimir Putin'],
    [
      'title between',
      '“We will go there at once,” said President Vladimir Putin.',
      'Vladimir Putin',
    ],
    ['name before', 'Vladimir Putin said: “We will go there at once.”', 'Vladimir Putin'],
    [
      'more than one sentence inside',
      '“We will go. Not all at once,” Vladimir Putin said.',
      'Vladimir Putin',
    ],
    ['wrong closing mark', '“We will go there at once, “Vladimir Putin said.', 'Vladimir Putin'],
    ['an organization', 'The UN warned that “nobody is safe there”.', 'United Nations'],
    ['a place does not speak', 'The Kremlin said “we will go there at once”.', null],
    ['inside another phrase', 'The aide of Vladimir Putin said “we will go there at once”.', null],
    ['only talked about', 'Of Vladimir Putin it was said “he will go there at once”.', null],
    ['two who speak', 'Vladimir Putin said and Barack Obama said “we will go at once”.', null],
    ['another sentence', 'Vladimir Putin spoke. “We will go there at once.”', null],
    ['a pronoun', 'Vladimir Putin left. “We will go there at once,” he said.', null],
    ['a word under tongs', 'Vladimir Putin said it was “over”.', null],
  ])('%s: %s', (_case, text, speaker) => {
    const found = brief(['Vladimir Putin and Barack Obama met at the UN and the Kremlin.', text])
    expect(found?.quotations.map(({ speakerName }) => speakerName)).toEqual(
      speaker ? [speaker] : [],
    )
  })

  it('gives the words to the letter', () => {
    const text = '“We — will go … ‘at once’,” Vladimir Putin said.'
    expect(brief([text])?.quotations[0]?.text).toBe('We — will go … ‘at once’,')
  })
})

describe('dates', () => {
  it('are in order, each once, with their sentence', () => {
    const texts = [
      'Russia agreed on 3 March 2016. It met on 28 September 2015, and again on 3 March 2016.',
    ]
    expect(brief(texts)?.dates.map(({ text, sentence }) => [text, sentence])).toEqual([
      ['28 September 2015', 'It met on 28 September 2015, and again on 3 March 2016.'],
      ['3 March 2016', 'Russia agreed on 3 March 2016.'],
    ])
  })

  it('without a year are shown without, in the order of the page’s own year', () => {
    const texts = ['Russia met on September 28, after 1 January 2016 and 1 January 2015.']
    expect(brief(texts, { published: '2015-10-01' })?.dates).toMatchObject([
      { text: '1 January 2015', yearStated: true },
      { text: '28 September', yearStated: false },
      { text: '1 January 2016', yearStated: true },
    ])
  })
})

describe('what is only suggested', () => {
  const twins = knowledgeOf(
    entity('pl:a', 'Springfield'),
    entity('org:b', 'Springfield'),
    entity('pl:russia', 'Russia', { value: 'Russian', type: 'demonym' }),
  )
  const suggestions = (...texts: string[]) =>
    briefingOf(page(texts), twins, english)?.suggestions.map(({ name, written }) => [name, written])

  it('is listed once, with the words of the page', () => {
    expect(suggestions('Yesterday in Springfield, and today in Springfield.')).toEqual([
      ['Springfield', 'Springfield'],
    ])
  })
  it('is a briefing by itself', () => {
    expect(briefingOf(page(['In Springfield.']), twins, english)?.cast).toEqual([])
  })
  it('is never a people’s name', () =>
    expect(suggestions('Russia and the Russian sea')).toEqual([]))
})

describe('what a page’s script is told', () => {
  it('has a card for each entity that is marked, and no other', () => {
    const { marks, cards } = annotatedPage(page(['Vladimir Putin left Russia.']), {
      knowledge,
      phrases: english,
    })
    expect(marks.map(({ entity: id }) => id)).toEqual(['per:putin', 'pl:russia'])
    expect(Object.keys(cards)).toEqual(['per:putin', 'pl:russia'])
    expect(cards['per:putin']).toMatchObject({
      name: 'Vladimir Putin',
      here: 'Named once here',
      related: [{ id: 'pl:russia', name: 'Russia', kind: 'place' }],
    })
  })
})
