/** Pass 2: events that are one, events of the knowledge, ties that are left out, and what people decided. */
import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf, office } from '../../../tests/support/knowledge.ts'
import { ArticleOverrides } from '../../schema/articleOverrides.ts'
import { type DocumentRecord, EntityRecord, MENTIONED_TOGETHER } from '../../schema/record.ts'
import { observe } from './observe.ts'
import { reduceAll } from './reduce.ts'
import { ALL_RULES } from './rules.ts'

const event = (id: string, label: string, more: object) =>
  EntityRecord.parse({ ...entity(id, label), ...more })

const KNOWLEDGE = knowledgeOf(
  entity('pl:hafania', 'Hafania', { value: 'Hafanian', type: 'demonym' }),
  entity('pl:europe', 'Europe'),
  entity('pl:tolmis', 'Tolmis'),
  entity('pl:kreml', 'Kreml'),
  entity('org:government', 'Government of Hafania'),
  entity('per:lee', 'Ann Lee'),
  entity('per:karl', 'Bo Karl'),
  entity('per:dorn', 'Cy Dorn'),
  event('ev:lee-karl', 'Lee–Karl meeting', {
    subkind: 'meeting',
    when: { edtf: '2025-05-12', basis: 'stated' },
    participants: [
      { entity: 'per:lee', role: 'guest' },
      { entity: 'per:karl', role: 'host' },
    ],
  }),
  event('ev:migrants', 'European migrant crisis', {
    when: { edtf: '2025', basis: 'stated' },
    places: ['pl:europe'],
  }),
  office('per:lee', 'President', 'pl:hafania', '2020'),
)

const documentOf = (text: string, at: number): DocumentRecord => ({
  t: 'document',
  id: `doc:${String(at).padStart(16, '0')}`,
  sha256: '0'.repeat(64),
  title: 'Title',
  text,
  lang: 'en',
  published: { edtf: '2025-05-14', basis: 'stated' },
})

function compile(texts: readonly string[], overrides: object = {}) {
  const { records, faults } = reduceAll(
    texts.map((text, at) => observe(documentOf(text, at), KNOWLEDGE, ALL_RULES)),
    { knowledge: KNOWLEDGE, overrides: ArticleOverrides.parse(overrides) },
  )
  return {
    faults: faults.map(({ field, reason }) => `${field}: ${reason}`),
    events: records.flatMap((record) =>
      record.t === 'entity' && record.kind === 'event' ? [record] : [],
    ),
    relations: records.flatMap((record) => (record.t === 'relation' ? [record] : [])),
    statements: records.flatMap((record) => (record.t === 'statement' ? [record] : [])),
    mentions: records.flatMap((record) =>
      record.t === 'mention'
        ? [
            `${texts[Number(record.doc.slice(4))]?.slice(record.span.start, record.span.end)} ${record.entity} ${record.form}`,
          ]
        : [],
    ),
  }
}

const ids = (texts: readonly string[]) => compile(texts).events.map(({ id }) => id)

describe('events of several articles', () => {
  it.each<[string, string[], string[]]>([
    [
      'of one sort, one day and the same people are one',
      [
        'Ann Lee held talks with Cy Dorn in Tolmis on 13 May 2025.',
        'The talks between Cy Dorn and Ann Lee on 13 May 2025 were short.',
      ],
      ['ev:talks-of-ann-lee-and-cy-dorn-in-tolmis-2025'],
    ],
    [
      'of another day are two',
      [
        'Ann Lee held talks with Cy Dorn in Tolmis on 13 May 2025.',
        'Ann Lee held talks with Cy Dorn in Tolmis on 3 May 2025.',
      ],
      [
        'ev:talks-of-ann-lee-and-cy-dorn-in-tolmis-2025',
        'ev:talks-of-ann-lee-and-cy-dorn-in-tolmis-2025-2',
      ],
    ],
    [
      'with one person in common are two',
      [
        'Ann Lee held talks with Cy Dorn in Tolmis on 13 May 2025.',
        'Bo Karl held talks with Cy Dorn in Hafania on 13 May 2025.',
      ],
      [
        'ev:talks-of-ann-lee-and-cy-dorn-in-tolmis-2025',
        'ev:talks-of-bo-karl-and-cy-dorn-in-hafania-2025',
      ],
    ],
    [
      'without a day stay of their article',
      [
        'The meeting of Ann Lee and Cy Dorn was short.',
        'The meeting of Ann Lee and Cy Dorn was long.',
      ],
      ['ev:meeting-of-ann-lee-and-cy-dorn', 'ev:meeting-of-ann-lee-and-cy-dorn-2'],
    ],
    ['with next to nothing known are none', ['The attack in Tolmis was bad.'], []],
  ])('%s', (_, texts, expected) => expect(ids(texts)).toEqual(expected))
})

describe('events of the knowledge', () => {
  it('are told of without their names', () => {
    const { events, mentions } = compile(['On Monday, Ann Lee held a meeting with Bo Karl.'])
    expect(events).toEqual([])
    expect(mentions).toContain('meeting ev:lee-karl nominal')
  })
  it('at another time are others', () => {
    expect(ids(['On 5 May 2025, Ann Lee held a meeting with Bo Karl.'])).toEqual([
      'ev:meeting-of-ann-lee-and-bo-karl-2025',
    ])
  })
  it('by what is said of them', () => {
    const { mentions } = compile(['The crisis has spread with its migrants from Tolmis to Europe.'])
    expect(mentions).toContain('crisis ev:migrants nominal')
    expect(compile(['The crisis has spread from Tolmis to Europe.']).mentions).not.toContain(
      'crisis ev:migrants nominal',
    )
  })
})

describe('ties', () => {
  it('that an entry states are left to it, and so is the pair', () => {
    expect(compile(['Hafanian President Ann Lee left Hafania.']).relations).toEqual([])
  })
  it('are one for each thing that articles say, with each of their sentences', () => {
    const { relations } = compile(['Ann Lee saw Cy Dorn.', 'Cy Dorn saw Ann Lee.'])
    expect(
      relations.map(({ subject, object, role, sources }) => [
        subject,
        object,
        role,
        sources.length,
      ]),
    ).toEqual([['per:dorn', 'per:lee', MENTIONED_TOGETHER, 2]])
  })
})

const because = 'as the sources say'
const SAID = ['Ann Lee said that Tolmis was lost. Cy Dorn left.']

describe('what people decide of statements', () => {
  it.each<[string, object, (string | null)[]]>([
    ['nothing', {}, ['per:lee extracted']],
    ['it is none', { statements: [{ quote: 'Tolmis was lost', hide: true, because }] }, []],
    [
      'somebody else said it',
      { statements: [{ quote: 'Tolmis was lost', speaker: 'per:dorn', because }] },
      ['per:dorn curated'],
    ],
    [
      'by name',
      { statements: [{ quote: 'Tolmis was lost', speaker: 'Cy Dorn', because }] },
      ['per:dorn curated'],
    ],
    [
      'nobody in particular',
      { statements: [{ quote: 'Tolmis was lost', speaker: null, because }] },
      ['null curated'],
    ],
  ])('%s', (_, overrides, expected) => {
    const { statements, faults } = compile(SAID, overrides)
    expect(faults).toEqual([])
    expect(statements.map(({ speaker, origin }) => `${speaker} ${origin}`)).toEqual(expected)
  })
})

describe('metonyms', () => {
  const texts = ['The head of the Kreml left.', 'They met in the Kreml.']
  it('hold in the documents that are named', () => {
    const metonyms = [
      { name: 'Kreml', means: 'org:government', documents: ['doc:0000000000000000'], because },
    ]
    expect(compile(texts, { metonyms }).mentions).toEqual([
      'Kreml org:government metonym',
      'Kreml pl:kreml name',
    ])
  })
})

describe('an override that fits nothing', () => {
  it.each<[object, string]>([
    [
      { merge: [{ into: 'per:lee', names: ['Rebecca Tolm'], because }] },
      'merge[0].names[0]: no article names "Rebecca Tolm"',
    ],
    [
      { notEntity: [{ name: 'Monday Club', because }] },
      'notEntity[0]: no article names "Monday Club"',
    ],
    [{ kinds: [{ name: 'Hafan', kind: 'place', because }] }, 'kinds[0]: no article names "Hafan"'],
    [
      { notSame: [{ names: ['per:lee', 'Lea'], because }] },
      'notSame[0].names[1]: no article names "Lea"',
    ],
    [
      { split: [{ name: 'Ann Lee', documents: ['doc:x'], into: 'Ann B', because }] },
      'split[0].documents[0]: there is no article "doc:x"',
    ],
    [
      { metonyms: [{ name: 'Tolmis', means: 'org:nobody', because }] },
      'metonyms[0].means: no article names "org:nobody"',
    ],
    [
      { statements: [{ quote: 'All was won', hide: true, because }] },
      'statements[0]: no statement has the words "All was won"',
    ],
    [
      { statements: [{ quote: 'Tolmis was lost', speaker: 'Rebecca Tolm', because }] },
      'statements[0].speaker: no article names "Rebecca Tolm"',
    ],
  ])('%j', (overrides, fault) => expect(compile(SAID, overrides).faults).toEqual([fault]))

  it('says either that it is none or whose it is', () => {
    const both = { statements: [{ quote: 'x', hide: true, speaker: null, because }] }
    expect(ArticleOverrides.safeParse(both).success).toBe(false)
    expect(ArticleOverrides.safeParse({ statements: [{ quote: 'x', because }] }).success).toBe(
      false,
    )
  })
})
