/** What several documents say together. */
import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf, office } from '../../../tests/support/knowledge.ts'
import { ArticleOverrides } from '../../schema/articleOverrides.ts'
import type { DocumentRecord, EntityRecord, MentionRecord } from '../../schema/record.ts'
import { KnowledgeRecord } from '../../schema/record.ts'
import type { DocumentContext } from './context.ts'
import { NAMES_ONLY, observe, type Rules } from './observe.ts'
import { passageOf } from './passage.ts'
import { reduce } from './reduce.ts'

const KNOWLEDGE = knowledgeOf(
  entity('pl:syria', 'Syria', { value: 'Syrian', type: 'demonym' }),
  entity('pl:russia', 'Russia'),
  entity('per:lee', 'Ann Lee'),
  office('per:lee', 'President', 'pl:russia', '2012-05-07'),
)

const documentOf = (text: string, at: number): DocumentRecord => ({
  t: 'document',
  id: `doc:${String(at).padStart(16, '0')}`,
  sha256: '0'.repeat(64),
  title: 'Title',
  text,
  lang: 'en',
})

function compile(texts: readonly string[], overrides: object = {}, rules: Rules = NAMES_ONLY) {
  const records = reduce(
    texts.map((text, at) => observe(documentOf(text, at), KNOWLEDGE, rules)),
    { knowledge: KNOWLEDGE, overrides: ArticleOverrides.parse(overrides) },
  )
  for (const record of records) KnowledgeRecord.parse(record)
  return {
    records,
    entities: records.filter((record): record is EntityRecord => record.t === 'entity'),
    mentions: records.filter((record): record is MentionRecord => record.t === 'mention'),
  }
}

/** Entities of the mentions in the order of the texts, with the words. */
const meant = (texts: readonly string[], overrides: object = {}) =>
  compile(texts, overrides).mentions.map(
    ({ doc, span, entity: id }) =>
      `${texts[Number(doc.slice(4))]?.slice(span.start, span.end)} ${id}`,
  )

const because = 'as the sources say'

describe('across documents', () => {
  it.each<[string, string[], string[]]>([
    [
      'candidates get an id by their name',
      ['They met Samuel Hafan.'],
      ['Samuel Hafan per:samuel-hafan'],
    ],
    [
      'a family name alone is the one person of that name',
      ['They met Samuel Hafan.', 'They told Mr Hafan.'],
      ['Samuel Hafan per:samuel-hafan', 'Hafan per:samuel-hafan'],
    ],
    [
      'but nobody where there are two',
      ['They met Samuel Hafan.', 'They told Mr Hafan.', 'They met Rebecca Hafan.'],
      ['Samuel Hafan per:samuel-hafan', 'Hafan per:hafan', 'Rebecca Hafan per:rebecca-hafan'],
    ],
    [
      'an acronym spelled out elsewhere',
      ['The Hafan Water Board (HWB) said so.', 'They told the HWB.'],
      [
        'Hafan Water Board org:hafan-water-board',
        'HWB org:hafan-water-board',
        'HWB org:hafan-water-board',
      ],
    ],
    [
      'kinds by votes',
      ['They met in Hafan.', 'They live near Hafan.', 'They like Hafan.'],
      ['Hafan pl:hafan', 'Hafan pl:hafan', 'Hafan pl:hafan'],
    ],
    [
      'one name, two kinds',
      ['They met in the city of Hafan.', 'They live in Hafan.', 'They told Mr Hafan, 45, of it.'],
      ['Hafan pl:hafan', 'Hafan pl:hafan', 'Hafan per:hafan'],
    ],
    [
      'a known name in a document that does not introduce it',
      ['They met Ann Lee.', 'They told Ann Lee of Syria.'],
      ['Ann Lee per:lee', 'Ann Lee per:lee', 'Syria pl:syria'],
    ],
    [
      'a word that opens a sentence, and is a name elsewhere',
      ['They met in Hafan.', 'Hafan is far away.'],
      ['Hafan pl:hafan', 'Hafan pl:hafan'],
    ],
    ['one that is not', ['They met.', 'Strikers stayed away.'], []],
    ['a word that any article may capitalise', ['They told the Government.'], []],
  ])('%s', (_, texts, expected) => {
    expect(meant(texts)).toEqual(expected)
  })

  it('writes no entity that the knowledge has, and says of the others where they are from', () => {
    const { entities } = compile(['They met Ann Lee and Samuel Hafan in Syria.'])
    expect(entities).toEqual([
      {
        t: 'entity',
        id: 'per:samuel-hafan',
        kind: 'person',
        label: 'Samuel Hafan',
        names: [{ value: 'Samuel Hafan', type: 'name' }],
        origin: 'extracted',
      },
    ])
  })

  it('counts a document once, however often it comes', () => {
    const one = observe(documentOf('They met Samuel Hafan.', 0), KNOWLEDGE)
    expect(reduce([one, one], { knowledge: KNOWLEDGE })).toEqual(
      reduce([one], { knowledge: KNOWLEDGE }),
    )
  })
})

describe('overrides', () => {
  it.each<[string, string[], object, string[]]>([
    [
      'merge',
      ['They met Samuel Hafan and Sami Hofan.'],
      { merge: [{ into: 'Samuel Hafan', names: ['Sami Hofan'], because }] },
      ['Samuel Hafan per:samuel-hafan', 'Sami Hofan per:samuel-hafan'],
    ],
    [
      'merge with an entity',
      ['They met Samuel Hafan.'],
      { merge: [{ into: 'per:lee', names: ['Samuel Hafan'], because }] },
      ['Samuel Hafan per:lee'],
    ],
    [
      'split',
      ['They met Samuel Hafan.', 'They told Samuel Hafan.'],
      {
        split: [
          {
            name: 'Samuel Hafan',
            documents: ['doc:0000000000000001'],
            into: 'Samuel Hafan the Younger',
            because,
          },
        ],
      },
      ['Samuel Hafan per:samuel-hafan', 'Samuel Hafan per:samuel-hafan-the-younger'],
    ],
    [
      'notEntity',
      ['They met Samuel Hafan in Tolm.'],
      { notEntity: [{ name: 'samuel hafan', because }] },
      ['Tolm pl:tolm'],
    ],
    [
      'notSame',
      ['They met Samuel Hafan.', 'They told Mr Hafan.'],
      { notSame: [{ names: ['Samuel Hafan', 'Hafan'], because }] },
      ['Samuel Hafan per:samuel-hafan', 'Hafan per:hafan'],
    ],
    [
      'kinds',
      ['They met in Hafan.'],
      { kinds: [{ name: 'Hafan', kind: 'organization', because }] },
      ['Hafan org:hafan'],
    ],
  ])('%s', (_, texts, overrides, expected) => {
    expect(meant(texts, overrides)).toEqual(expected)
  })
})

describe('what rules find', () => {
  const clusterOf = ({ clusters }: DocumentContext, label: string) =>
    clusters.findIndex((cluster) => cluster.label === label)
  const sources = (context: DocumentContext) => [
    passageOf(context, 0, context.document.text.length),
  ]
  const rules: Rules = {
    ...NAMES_ONLY,
    events: (context) => [
      {
        start: 0,
        end: 4,
        noun: 'summit',
        label: 'Summit in Tolm',
        when: { edtf: '2015-09-28', basis: 'stated' },
        participants: [{ cluster: clusterOf(context, 'Ann Lee'), role: 'guest' }],
        places: [clusterOf(context, 'Tolm')],
        sources: sources(context),
        confidence: 0.8,
      },
    ],
    statements: (context) => [
      {
        speaker: clusterOf(context, 'Ann Lee'),
        speakerIs: 'entity',
        kind: 'reported',
        about: [clusterOf(context, 'Tolm')],
        sourceEvent: 0,
        quotes: [],
        sources: sources(context),
        confidence: 0.8,
      },
    ],
    ties: (context) => [
      {
        subject: clusterOf(context, 'Ann Lee'),
        predicate: 'relatedTo',
        object: clusterOf(context, 'Tolm'),
        sources: sources(context),
        confidence: 0.7,
      },
    ],
    issues: (context) => [
      { code: 'no-date', severity: 'note', title: 'No date', sources: sources(context) },
    ],
  }

  it('becomes records with entities for clusters, events and ties once', () => {
    const { records } = compile(
      ['They met Ann Lee in Tolm.', 'Nobody met Ann Lee in Tolm.'],
      {},
      rules,
    )
    const short = records.flatMap((record) => {
      if (record.t === 'entity') return [`${record.t} ${record.id}`]
      if (record.t === 'relation')
        return [`${record.t} ${record.subject} ${record.object} ${record.sources.length}`]
      if (record.t === 'statement')
        return [`${record.t} ${record.speaker} ${record.about.join()} ${record.sourceEvent}`]
      return record.t === 'issue' ? [`${record.t} ${record.code}`] : []
    })
    expect(short).toEqual([
      'entity ev:summit-in-tolm',
      'entity pl:tolm',
      'relation per:lee pl:tolm 2',
      'statement per:lee pl:tolm ev:summit-in-tolm',
      'statement per:lee pl:tolm ev:summit-in-tolm',
      'issue no-date',
      'issue no-date',
    ])
  })

  it('leaves to an entry what it says already', () => {
    const says: Rules = {
      ...NAMES_ONLY,
      ties: (context) => [
        {
          subject: clusterOf(context, 'Ann Lee'),
          predicate: 'holdsOffice',
          object: clusterOf(context, 'Russia'),
          role: 'president',
          sources: sources(context),
          confidence: 0.9,
        },
      ],
    }
    const { records } = compile(['They met Ann Lee in Russia.'], {}, says)
    expect(records.filter(({ t }) => t === 'relation')).toEqual([])
  })
})
