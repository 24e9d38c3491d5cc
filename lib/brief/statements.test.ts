import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, statementOf } from '../../tests/support/archive.ts'
import { entity, knowledgeOf } from '../../tests/support/knowledge.ts'
import type { KnowledgeRecord } from '../schema/record.ts'
import { english } from './phrases.ts'
import { type StatementContext, statementsForEntity, statementsForPage } from './statements.ts'

const ENTITIES = [
  entity('per:ann', 'Ann Lee'),
  entity('per:bob', 'Bob Ray'),
  entity('org:guild', 'Guild'),
]

const OLD = documentOf(
  'old',
  'Ann Lee said: “The Guild will never sign this paper.” The Guild answered that it had not been asked.',
  { published: { edtf: '2010-01-01', basis: 'stated' }, url: 'https://example.org/old' },
)
const NEW = documentOf(
  'new',
  'Bob Ray said the harbour would close on Monday. “Nobody asked the sailors about it,” Ann Lee said.',
  { published: { edtf: '2015-01-01', basis: 'stated' } },
)
const COPY = documentOf('copy', 'Ann Lee had said: “The Guild will never sign this same paper.”')

const SIGN = statementOf(OLD, 'The Guild will never sign this paper.', 'per:ann', ['org:guild'])
const ASKED = statementOf(OLD, 'The Guild answered that it had not been asked.', 'org:guild')
const HARBOUR = statementOf(NEW, 'Bob Ray said the harbour would close on Monday.', 'per:bob')
const SAILORS = statementOf(NEW, 'Nobody asked the sailors about it,', 'per:ann')
const AGAIN = statementOf(
  COPY,
  'The Guild will never sign this same paper.',
  'per:ann',
  ['org:guild'],
  {
    confidence: 0.8,
  },
)

const ALL: KnowledgeRecord[] = [...ENTITIES, OLD, NEW, COPY, SIGN, ASKED, HARBOUR, SAILORS, AGAIN]

const contextOf = (
  salience: Record<string, number>,
  more: Partial<StatementContext> = {},
  records: readonly KnowledgeRecord[] = ALL,
): StatementContext => ({
  knowledge: knowledgeOf(...records),
  phrases: english,
  onPage: new Set(Object.keys(salience)),
  published: '2015-02-01',
  salience: new Map(Object.entries(salience)),
  ...more,
})

const texts = (salience: Record<string, number>, more?: Partial<StatementContext>) =>
  statementsForPage(contextOf(salience, more), 10).map(({ text }) => text.slice(0, 20))

describe('what was said before', () => {
  it.each<[string, Record<string, number>, Partial<StatementContext>, string[]]>([
    [
      'about two of the page, then quoted and recent; the same is said once',
      { 'per:ann': 1, 'org:guild': 1 },
      {},
      ['The Guild will never', 'Nobody asked the sai', 'The Guild answered t'],
    ],
    [
      'the more recent where nothing else differs',
      { 'per:ann': 1 },
      {},
      ['Nobody asked the sai', 'The Guild will never'],
    ],
    ['nothing of the page’s own article', { 'per:bob': 1 }, { own: new Set(['doc:new']) }, []],
    [
      'nothing that the page says itself',
      { 'per:bob': 1, 'org:guild': 1 },
      { pageText: '… “The Guild answered that it had NOT been asked.” …' },
      ['Bob Ray said the har', 'The Guild will never'],
    ],
    ['nothing of names that are not on the page', {}, {}, []],
  ])('%s', (_rule, salience, more, expected) => {
    const found = texts(salience, more)
    expect(found).toEqual(expected)
  })

  it('has its words to the letter, its speaker, its date, its source and its reason', () => {
    expect(statementsForPage(contextOf({ 'per:ann': 1, 'org:guild': 1 }), 1)).toEqual([
      {
        speaker: { id: 'per:ann', kind: 'person', name: 'Ann Lee' },
        text: 'The Guild will never sign this paper.',
        isQuotation: true,
        date: '1 January 2010',
        citation: { text: 'Report old', url: 'https://example.org/old' },
        why: 'By Ann Lee, about Guild.',
      },
    ])
  })

  it('of an entity: what is about others of the page comes first', () => {
    const said = statementsForEntity('per:ann', contextOf({ 'org:guild': 1 }), 10)
    expect(said.map(({ why }) => why)).toEqual(['By Ann Lee, about Guild.', 'By Ann Lee.'])
  })

  it('is no quotation where the document’s text is not there', () => {
    const context = contextOf({ 'per:ann': 1 }, {}, [...ENTITIES, { ...OLD, text: '' }, SIGN])
    expect(statementsForPage(context, 10)).toMatchObject([
      { text: 'The Guild will never sign this paper.', isQuotation: false },
    ])
  })

  it('is the same for the same records in any order', () => {
    const salience = { 'per:ann': 2, 'per:bob': 2, 'org:guild': 1 }
    const expected = statementsForPage(contextOf(salience), 10)
    expect(expected.length).toBe(4)
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (records) => {
        expect(statementsForPage(contextOf(salience, {}, records), 10)).toEqual(expected)
      }),
    )
  })
})
