import { describe, expect, it } from 'vitest'
import { blocksOf, entity, imported, knowledgeOf, office } from '../../tests/support/knowledge.ts'
import { EntityRecord, type KnowledgeRecord } from '../schema/record.ts'
import { findNames } from './find.ts'
import type { Part } from './options.ts'
import { type Candidate, type RankedPage, rank } from './rank.ts'
import { tokenisePage } from './text.ts'

const pack = (id: string, name: Parameters<typeof entity>[1], more: object = {}) =>
  imported(entity(id, name), more)

/** The candidates of each mention, the likeliest first. */
function rankings(
  records: readonly KnowledgeRecord[],
  text: string,
  about: Partial<RankedPage> = {},
): Candidate[][] {
  const knowledge = knowledgeOf(...records)
  const page = tokenisePage(blocksOf(text))
  const found = page.blocks.flatMap((block) => findNames(block, knowledge.dictionary))
  const ranked = rank(found, page, knowledge, { namedInFull: new Set(), ...about })
  return ranked.map(({ candidates }) => [...candidates])
}

/** What the first mention is likeliest to mean. */
const best = (...given: Parameters<typeof rankings>) => rankings(...given)[0]?.[0]?.name.entity

type Case = readonly [
  rule: string,
  records: readonly KnowledgeRecord[],
  text: string,
  best: string,
  about?: Partial<RankedPage>,
]

const club = imported(entity('org:lee', 'Lee'))
const town = imported(entity('pl:lee', 'Lee'))
const rovers = imported(entity('org:rovers', 'Rovers'))
const leeds = imported(entity('pl:leeds', 'Leeds'))
const painter = pack('per:painter', 'Ann Lee', { gloss: 'painter of ships' })
const minister = pack('per:minister', 'Ann Lee', {
  gloss: 'minister of transport',
  popularity: 0.5,
})

const BY_ITSELF: readonly Case[] = [
  [
    'the weight of the name',
    [pack('pl:a', { value: 'Lee', weight: 2 }), pack('pl:b', { value: 'Lee', weight: 9 })],
    'Lee',
    'pl:b',
  ],
  [
    'how well it is known',
    [pack('pl:a', 'Lee', { popularity: 2 }), pack('pl:b', 'Lee', { popularity: 9 })],
    'Lee',
    'pl:b',
  ],
  [
    'the weight before that',
    [
      pack('pl:a', { value: 'Lee', weight: 2 }, { popularity: 9 }),
      pack('pl:b', { value: 'Lee', weight: 9 }, { popularity: 2 }),
    ],
    'Lee',
    'pl:b',
  ],
  [
    'being called so',
    [imported(entity('pl:a', 'Ashford', 'Lee')), pack('pl:b', 'Lee')],
    'Lee',
    'pl:b',
  ],
  [
    'but for brackets',
    [imported(entity('pl:a', 'Lee on Sea', 'Lee')), imported(entity('pl:b', 'Lee (Kent)', 'Lee'))],
    'Lee',
    'pl:b',
  ],
  [
    'a part of what it is called',
    [imported(entity('pl:a', 'Ashford', 'Lee')), imported(entity('pl:b', 'Lee on Sea', 'Lee'))],
    'Lee',
    'pl:b',
  ],
  ['an entry of one’s own', [pack('pl:a', 'Lee'), entity('pl:b', 'Lee')], 'Lee', 'pl:b'],
  [
    'a demonym less than a name',
    [pack('pl:a', { value: 'Lee', type: 'demonym' }), pack('pl:b', 'Lee')],
    'Lee',
    'pl:b',
  ],
  ['what news is about', [imported(entity('wk:a', 'Lee')), town], 'Lee', 'pl:lee'],
  [
    'one named in full elsewhere',
    [
      imported(entity('per:a', 'Ann Lee', 'Ann'), { popularity: 9 }),
      imported(entity('per:b', 'Ann Ross', 'Ann')),
    ],
    'Ann',
    'per:b',
    { namedInFull: new Set(['per:b']) },
  ],
]

const BY_THE_PAGE: readonly Case[] = [
  ['"in"', [club, town], 'in Lee', 'pl:lee'],
  ['"against"', [club, town], 'against Lee', 'org:lee'],
  ['a cue beside another mention of it', [club, town], 'Lee won. They live in Lee.', 'pl:lee'],
  ['the description', [painter, minister], 'Ann Lee, a painter of ships, left.', 'per:painter'],
  ['nothing else', [painter, minister], 'Ann Lee left.', 'per:minister'],
  [
    'a tie',
    [painter, minister, leeds, office('per:painter', 'Mayor', 'pl:leeds')],
    'Ann Lee came to Leeds.',
    'per:painter',
  ],
  ['a list of its kind', [club, town, rovers], 'Lee and Rovers', 'org:lee'],
  ['a list of another', [club, town, leeds], 'Lee, Leeds', 'pl:lee'],
  [
    'the date of birth',
    [
      pack('per:a', 'Ann Lee', { lifetime: '2001/..', popularity: 5 }),
      pack('per:b', 'Ann Lee', { lifetime: '1920/1990' }),
    ],
    'Ann Lee',
    'per:b',
    { published: '1995' },
  ],
  [
    'the date of an event',
    [2011, 2018].map((year) =>
      EntityRecord.parse({
        ...imported(entity(`ev:${year}`, 'Lee War')),
        when: { edtf: `${year}`, basis: 'stated' },
        popularity: year - 2000,
      }),
    ),
    'the Lee War',
    'ev:2011',
    { published: '2015-06-01' },
  ],
]

const GROUPS: Record<string, readonly Case[]> = {
  'what is known of it': BY_ITSELF,
  'what the page says': BY_THE_PAGE,
}

describe.each(Object.entries(GROUPS))('%s', (_group, cases) => {
  it.for(cases)('%s', ([_rule, records, text, expected, about]) => {
    expect(best(records, text, about)).toBe(expected)
    expect(best(records.toReversed(), text, about)).toBe(expected)
  })
})

it.each<[Part, string]>([
  ['kinds', 'in Lee'],
  ['coherence', 'Lee and Leeds'],
])('leaves out %s where it is told to', (part, text) => {
  const records = [club, town, leeds]
  expect(best(records, text)).toBe('pl:lee')
  expect(best(records, text, { without: new Set([part]) })).toBe('org:lee')
})

it('decides equal ones by id', () => {
  const [b, a] = [pack('pl:b', 'Lee'), pack('pl:a', 'Lee')]
  expect(rankings([b, a], 'Lee')[0]?.map(({ share }) => share)).toEqual([0.5, 0.5])
  expect(best([b, a], 'Lee')).toBe('pl:a')
})

it('gives shares that sum to one', () => {
  for (const candidates of rankings(
    [club, town, leeds, painter, minister],
    'Ann Lee, Lee, Leeds',
  )) {
    expect(candidates.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  }
})

it('takes a name for one thing on a page, and another form of it for itself', () => {
  const found = rankings([club, town], 'They live in Lee. It rained. Lee won. LEE LEE LEE')
  expect(new Set(found.map(([one]) => one?.name.entity))).toEqual(new Set(['pl:lee', 'org:lee']))
  expect(found[0]?.[0]?.share).toBe(found[1]?.[0]?.share)
})

it('knows an entity by one of its names at a time', () => {
  const us = imported(entity('pl:us', 'US', { value: 'US', type: 'acronym' }))
  expect(rankings([us], 'the US')[0]).toHaveLength(1)
})
