import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveOf, documentOf } from '../../tests/support/archive.ts'
import { entity, knowledgeOf, office } from '../../tests/support/knowledge.ts'
import { EntityRecord, type KnowledgeRecord } from '../schema/record.ts'
import { type RelatedOptions, relatedTo } from './related.ts'

const event = (id: string, name: string, edtf: string, ...participants: string[]) =>
  EntityRecord.parse({
    ...entity(id, name),
    when: { edtf, basis: 'stated' },
    participants: participants.map((one) => ({ entity: one, role: 'took part' })),
  })

const ENTITIES = [
  entity('per:ann', 'Ann'),
  entity('per:bob', 'Bob'),
  entity('per:cid', 'Cid'),
  entity('per:dee', 'Dee'),
  entity('org:guild', 'Guild'),
  entity('pl:york', 'York'),
]

const related = (
  records: readonly KnowledgeRecord[],
  page: Record<string, number>,
  options?: RelatedOptions,
) =>
  relatedTo(new Map(Object.entries(page)), knowledgeOf(...records), options).map(({ entity: id }) =>
    id.slice(id.indexOf(':') + 1),
  )

const archive = (...texts: string[]) =>
  archiveOf(
    ENTITIES,
    texts.map((text, at) => documentOf(String(at), text)),
  )

describe('related names', () => {
  it.each<[string, string[], Record<string, number>, string[]]>([
    [
      'whoever is named in more documents comes first',
      ['Ann met Bob.', 'Ann met Bob.', 'Ann met Cid.', 'Dee left.'],
      { 'per:ann': 1 },
      ['bob', 'cid'],
    ],
    [
      'a document about all of the page counts more than two about a part',
      ['Ann, Dee and Cid met.', 'Ann met Bob.', 'Dee met Bob.'],
      { 'per:ann': 1, 'per:dee': 1 },
      ['cid', 'bob'],
    ],
    [
      'a name of few documents says more than one of all',
      ['Ann and Dee met Cid.', 'Ann met Bob.', 'Ann left.', 'Ann came.', 'Dee met Guild.'],
      { 'per:ann': 1, 'per:dee': 1 },
      ['cid', 'guild', 'bob'],
    ],
    [
      'names of the page are not related to it',
      ['Ann met Bob.'],
      { 'per:ann': 1, 'per:bob': 1 },
      [],
    ],
    ['nobody is, to nobody', ['Ann met Bob.'], {}, []],
  ])('%s', (_rule, texts, page, expected) => {
    expect(related(archive(...texts), page)).toEqual(expected)
  })

  it('places count half, unless they are asked for', () => {
    const records = archive('Ann met Bob in York.', 'Ann is in York.')
    expect(related(records, { 'per:ann': 1 })).toEqual(['bob', 'york'])
    expect(related(records, { 'per:ann': 1 }, { places: true })).toEqual(['york', 'bob'])
  })

  it('the page’s own article does not count, nor what it alone says', () => {
    const records = archive('Ann met Bob.', 'Ann met Cid.')
    expect(related(records, { 'per:ann': 1 }, { except: new Set(['doc:0']) })).toEqual(['cid'])
    const source = {
      doc: 'doc:0',
      span: { start: 0, end: 3 },
      exact: 'Ann',
      prefix: '',
      suffix: '',
    }
    const tie = { ...office('per:ann', 'Chair', 'org:guild'), sources: [source] }
    expect(related([...records, tie], { 'per:ann': 1 }, { except: new Set(['doc:0']) })).toEqual([
      'cid',
    ])
  })

  it.each<[string, string | undefined, string[]]>([
    ['without a date whatever was ever tied', undefined, ['guild', 'york']],
    ['an office that had ended is no tie', '2012', ['york']],
    ['nor is one that had not begun', '2001', ['guild']],
  ])('%s', (_rule, published, expected) => {
    const ties = [
      office('per:ann', 'Chair', 'org:guild', '2000', '2009'),
      office('per:ann', 'Mayor', 'pl:york', '2010'),
    ]
    expect(related([...ENTITIES, ...ties], { 'per:ann': 1 }, { published })).toEqual(expected)
  })

  it('who took part in the same event is related; a later event is not', () => {
    const records = [
      ...ENTITIES,
      event('ev:talks', 'Talks', '2010', 'per:ann', 'per:bob'),
      event('ev:fair', 'Fair', '2020', 'per:ann', 'per:cid'),
    ]
    expect(related(records, { 'per:ann': 1 }, { published: '2015' })).toEqual(['talks', 'bob'])
  })

  it('is the same for the same records and the same page in any order', () => {
    const records: KnowledgeRecord[] = [
      ...archive('Ann met Bob in York.', 'Ann and Cid left Guild.', 'Dee met Cid. Bob left York.'),
      office('per:ann', 'Chair', 'org:guild'),
      event('ev:talks', 'Talks', '2010', 'per:ann', 'per:bob'),
    ]
    const page = [
      ['per:ann', 2],
      ['per:dee', 1],
    ] as const
    const expected = relatedTo(new Map(page), knowledgeOf(...records))
    expect(expected.length).toBe(5)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.shuffledSubarray([...page], { minLength: page.length }),
        (shuffled, names) => {
          expect(relatedTo(new Map(names), knowledgeOf(...shuffled))).toEqual(expected)
        },
      ),
    )
  })
})
