import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf, office } from '../../../tests/support/knowledge.ts'
import { EntityRecord, type KnowledgeRecord } from '../../schema/record.ts'
import { annotate } from '../annotate.ts'
import { indexKnowledge } from '../knowledge.ts'
import { tokenisePage } from '../text.ts'
import { describePage } from './describe.ts'

const event = (id: string, subkind: string, label: string, edtf: string | null, more = {}) =>
  EntityRecord.parse({
    ...entity(id, label),
    subkind,
    ...(edtf ? { when: { edtf, basis: 'stated' } } : {}),
    ...more,
  })

const took = (...entities: string[]) => entities.map((id) => ({ entity: id, role: 'took part' }))

const country = (id: string, label: string, demonym: string) =>
  EntityRecord.parse({
    ...entity(id, label, { value: demonym, type: 'demonym' }),
    subkind: 'country',
  })

const records: KnowledgeRecord[] = [
  country('pl:syria', 'Syria', 'Syrian'),
  country('pl:russia', 'Russia', 'Russian'),
  country('pl:france', 'France', 'French'),
  country('pl:nepal', 'Nepal', 'Nepalese'),
  entity('pl:geneva', 'Geneva'),
  entity('pl:paris', 'Paris'),
  entity('per:putin', 'Vladimir Putin'),
  entity('per:obama', 'Barack Obama'),
  office('per:putin', 'President', 'pl:russia', '2012-05-07'),
  event('ev:syria', 'war', 'Syrian civil war', '2011-03/2024-12', { places: ['pl:syria'] }),
  event('ev:paris', 'attack', 'November 2015 Paris attacks', '2015-11-13', {
    places: ['pl:paris'],
  }),
  event('ev:geneva', 'peace talks', 'Geneva peace talks', '2016-02-01/2016-02-03', {
    places: ['pl:geneva'],
    participants: took('pl:syria', 'pl:russia'),
  }),
  event('ev:meeting', 'meeting', 'Putin–Obama meeting', '2015-09-28', {
    participants: took('per:putin', 'per:obama'),
  }),
  event('ev:2017', 'election', '2017 French election', '2017-04-23/2017-05-07', {
    places: ['pl:france'],
  }),
  // Where it was is said by its label alone.
  event('ev:2012', 'election', '2012 French election', '2012-04-22/2012-05-06'),
  event('ev:nepal', 'earthquake', 'Gorkha quake', null, { places: ['pl:nepal'] }),
  event('ev:september', 'attack', 'September 11 attacks', '2001-09-11'),
]
const knowledge = indexKnowledge(records)

function described(published: string | undefined, ...texts: string[]): string[] {
  const blocks = blocksOf(...texts)
  const names = annotate({ blocks }, knowledge).filter(({ form }) => form !== 'nominal')
  return describePage(tokenisePage(blocks), names, knowledge, { published })
    .filter(({ form, reason }) => form === 'nominal' && /event/i.test(reason.rule))
    .map(({ block, start, end, entity: id, level }) => {
      const text = blocks[block]?.text.slice(start, end)
      return `${text} → ${id.slice(id.indexOf(':') + 1)}${level === 'mark' ? '' : '?'}`
    })
}

type Case = readonly [published: string | undefined, text: string, found: readonly string[]]

const RULES: Record<string, readonly Case[]> = {
  'a place beside it, and the article’s date': [
    ['2015-06-01', 'The war in Syria goes on.', ['war → syria']],
    ['2015-06-01', 'The bloody civil war in Syria goes on.', ['bloody civil war → syria']],
    ['2015-06-01', 'The Syrian conflict goes on.', ['Syrian conflict → syria']],
    ['2015-06-01', 'Syria’s war goes on.', ['war → syria']],
    ['2016-02-02', 'The talks in Geneva go on.', ['talks → geneva']],
    ['2015-11-20', 'The Paris attacks shook them.', ['attacks → paris']],
    // Just over, or soon to come.
    ['2016-02-20', 'The talks in Geneva failed.', ['talks → geneva?']],
    ['2016-01-20', 'The talks in Geneva will begin.', ['talks → geneva?']],
    ['2025-03-01', 'The war in Syria is over.', ['war → syria?']],
  ],
  'a wrong date, or none': [
    ['2005-06-01', 'The war in Syria goes on.', []],
    ['2030-06-01', 'The war in Syria goes on.', []],
    ['2016-06-01', 'The talks in Geneva failed.', []],
    [undefined, 'The war in Syria goes on.', []],
    ['2014-06-01', 'The French election is near.', []],
  ],
  'a date beside it': [
    ['2020-06-01', 'The 2015 Paris attacks shook them.', ['attacks → paris']],
    ['2016-06-01', 'Last year’s Paris attacks shook them.', ['attacks → paris']],
    ['2016-06-01', 'The 2016 Paris attacks shook them.', []],
    ['2018-06-01', 'Last year’s Paris attacks shook them.', []],
    ['2020-06-01', 'The French election in 2012 was close.', ['French election → 2012']],
    ['2020-06-01', 'The election in France in 2017 was close.', ['election → 2017']],
    [undefined, 'The election in France in 2017 was close.', ['election → 2017']],
    [undefined, 'The election in France in 2015 was close.', []],
  ],
  participants: [
    [
      '2015-09-28',
      'The meeting between Vladimir Putin and Barack Obama began.',
      ['meeting → meeting'],
    ],
    ['2015-09-28', 'The meeting between Vladimir Putin and France began.', []],
    ['2016-02-02', 'Talks in Geneva go on.', []],
    ['2015-06-01', 'He saw a war in Syria.', []],
    // Who takes part is not where it is.
    ['2015-06-01', 'The war in Russia goes on.', []],
  ],
  'without a date of its own': [
    ['2015-06-01', 'The earthquake in Nepal was strong.', ['earthquake → nepal?']],
  ],
  'the one that the page names': [
    ['2015-06-01', 'The Syrian civil war goes on. The war began in 2011.', ['war → syria?']],
    [undefined, 'The Syrian civil war goes on. The war is long.', ['war → syria?']],
    ['2015-06-01', 'The war in Syria goes on. The war is long.', ['war → syria', 'war → syria?']],
    ['2017-05-01', '2017 French election and 2012 French election: the election was close.', []],
    ['2015-06-01', 'The Syrian civil war goes on. The trade war is long.', []],
    ['2015-06-01', 'The Syrian civil war goes on. A war is long.', []],
    ['2015-06-01', 'The Syrian civil war goes on. Wars are long.', []],
  ],
  'the one that fits what the page names': [
    ['2016-02-02', 'Syria and Russia sent envoys. The talks go on.', ['talks → geneva?']],
    ['2016-02-02', 'Russia sent envoys. The talks go on.', []],
    ['2016-06-02', 'Syria and Russia sent envoys. The talks go on.', []],
    // 1 to 3 February 2016 were Monday to Wednesday.
    ['2016-02-04', 'Syria and Russia sent envoys to Monday’s talks.', ['talks → geneva?']],
    ['2016-02-04', 'Syria and Russia sent envoys to Friday’s talks.', []],
    ['2016-03-04', 'Syria and Russia sent envoys to Monday’s talks.', []],
  ],
  'a day that is a name': [
    [undefined, 'She lived through 9/11 there.', ['9/11 → september?']],
    [undefined, 'It was 9/12 there.', []],
    [undefined, 'On 9/11/2015 it rained.', []],
  ],
}

describe.each(Object.entries(RULES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', (published, text, found) => {
    expect(described(published, text)).toEqual(found)
  })
})

/** Words and gaps of which descriptions are made, in any order. */
const PIECES = [
  ...'The the a Syrian Russian Syria Russia Putin ’s president President former of in war talks'.split(
    ' ',
  ),
  ...'country this our 2015 Monday between and Geneva Smith was as 9/11 - \u{1d49c} é “ ’'.split(
    ' ',
  ),
  'Vladimir Putin',
  'last year',
  '. ',
  ', ',
  '  ',
]
const page = fc.array(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  { minLength: 1, maxLength: 3 },
)
const date = fc.constantFrom(undefined, '2015-09-28', '2016-02', '2005')

const everything = (texts: string[], published: string | undefined, known = knowledge) => {
  const blocks = blocksOf(...texts)
  const names = annotate({ blocks }, known).filter(({ form }) => form !== 'nominal')
  return { blocks, names, all: describePage(tokenisePage(blocks), names, known, { published }) }
}

describe('whatever the page', () => {
  it('offsets cut whole words, and nothing overlaps', () => {
    fc.assert(
      fc.property(page, date, (texts, published) => {
        const { blocks, names, all } = everything(texts, published)
        all.forEach(({ block, start, end }, index) => {
          const text = blocks[block]?.text ?? ''
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(text.slice(end - 1, end + 1)).not.toMatch(/^[a-z]{2}$/)
          const next = all[index + 1]
          if (next?.block === block) expect(next.start).toBeGreaterThanOrEqual(end)
        })
        // No name but a demonym gives way.
        for (const name of names) if (name.form !== 'demonym') expect(all).toContainEqual(name)
      }),
    )
  })

  it('the order of the knowledge makes no difference', () => {
    const shuffled = fc.shuffledSubarray(records, { minLength: records.length })
    fc.assert(
      fc.property(page, date, shuffled, (texts, published, order) => {
        expect(everything(texts, published, knowledgeOf(...order)).all).toEqual(
          everything(texts, published).all,
        )
      }),
    )
  })
})
