import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf } from '../tests/support/knowledge.ts'
import type { TextAnnotation } from './annotateText.ts'
import {
  type CountedEntity,
  cover,
  coveredBy,
  noCoverage,
  recordCoverageTable,
} from './coverage.ts'
import type { GoldSpan } from './gold.ts'

const span = (start: number, end: number, id: string | null, more: Partial<GoldSpan> = {}) =>
  ({
    start,
    end,
    entity: id,
    form: 'name',
    kinds: ['person'],
    optional: false,
    ...more,
  }) satisfies GoldSpan

const link = (start: number, end: number, id: string, level: 'mark' | 'suggest' = 'mark') =>
  ({
    start,
    end,
    text: '',
    entity: id,
    kind: 'person',
    form: 'name',
    confidence: 1,
    level,
  }) satisfies TextAnnotation

function coverage(spans: GoldSpan[], links: TextAnnotation[]) {
  const counted = noCoverage()
  cover({ text: '', from: 0, to: 100, spans }, links, 'exact', counted)
  return counted
}

describe('cover', () => {
  it.each<[rule: string, GoldSpan, all: number, covered: number]>([
    ['known', span(0, 5, 'a'), 1, 1],
    ['unknown, or nobody', span(0, 5, null), 1, 0],
    ['optional', span(0, 5, 'a', { optional: true }), 0, 0],
    ['no name', span(0, 5, 'a', { form: 'pronoun' }), 0, 0],
    ['of the first of its kinds', span(0, 5, 'a', { kinds: ['person', 'place'] }), 1, 1],
    ['of another kind first', span(0, 5, 'a', { kinds: ['place', 'person'] }), 0, 0],
    ['of none of the four kinds', span(0, 5, 'a', { kinds: [] }), 0, 0],
  ])('%s', (_rule, one, all, covered) =>
    expect(coverage([one], []).mentions.get('person')).toEqual({ all, covered }),
  )

  it.each<
    [rule: string, GoldSpan[], TextAnnotation[], right: number, wrong: number, found: number]
  >([
    ['a right mark', [span(0, 5, 'a')], [link(0, 5, 'a')], 1, 0, 1],
    ['a suggestion is no mark', [span(0, 5, 'a')], [link(0, 5, 'a', 'suggest')], 0, 0, 0],
    ['a mark of somebody unknown', [span(0, 5, null)], [link(0, 5, 'a')], 0, 1, 0],
  ])('%s', (_rule, spans, links, right, wrong, found) =>
    expect(coverage(spans, links).marks.all).toMatchObject({ right, wrong, found }),
  )

  it('covers the mentions that scoring wants, and finds no more', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(20), fc.constantFrom('a', 'b', null), fc.boolean(), fc.boolean())
        .map(([start, id, optional, isName]) =>
          span(start, start + 3, id, { optional, form: isName ? 'name' : 'nominal' }),
        ),
    )
    const links = fc.array(
      fc
        .tuple(fc.nat(20), fc.constantFrom('a', 'b'))
        .map(([start, id]) => link(start, start + 3, id)),
    )
    fc.assert(
      fc.property(spans, links, (gold, ours) => {
        const { mentions, marks } = coverage(gold, ours)
        expect(mentions.get('person')?.covered).toBe(marks.all.found + marks.all.missed)
      }),
    )
  })
})

const counted = (
  label: string,
  kind: CountedEntity['kind'] = 'place',
  popularity = 1,
  wikidata?: string,
): CountedEntity => ({ label, kind, popularity, wikidata })

describe('coveredBy', () => {
  const isCovered = coveredBy(
    knowledgeOf(
      { ...entity('pl:turkey', 'Türkiye', 'Turkey'), sameAs: { wikidata: 'Q43' } },
      entity('pl:oz', 'Oz', { value: 'Ozzie', type: 'demonym' }, { value: 'Land', type: 'short' }),
      entity('org:fed', 'Federation', { value: 'FED', type: 'acronym' }),
    ),
  )
  it.each<[rule: string, CountedEntity, boolean]>([
    ['by Wikidata item', counted('Anatolia', 'other', 1, 'Q43'), true],
    ['by label', counted('Oz'), true],
    ['whatever the accents', counted('turkiye'), true],
    ['by label of another kind', counted('Oz', 'organization'), true],
    ['by name', counted('Turkey'), true],
    ['not by name of another kind', counted('Turkey', 'event'), false],
    ['by acronym', counted('FED', 'organization'), true],
    ['not by the name of its people', counted('Ozzie'), false],
    ['not by a short form', counted('Land'), false],
    ['not by the Wikidata item of another', counted('Nowhere', 'place', 1, 'Q44'), false],
  ])('%s', (_rule, one, expected) => expect(isCovered(one)).toBe(expected))
})

describe('recordCoverageTable', () => {
  /** ln(1 + articles). */
  const written = (label: string, kind: CountedEntity['kind'], articles: number) =>
    counted(label, kind, Math.log1p(articles))

  it('gives shares of articles and of their logarithms, and who is missing', () => {
    const all = [
      written('Oz', 'place', 99),
      written('Nowhere', 'place', 0),
      written('Ann Lee', 'person', 9),
      written('Bob Ray', 'person', 90),
    ]
    expect(recordCoverageTable('a.ndjson', all, ({ label }) => label === 'Oz').split('\n')).toEqual(
      [
        'a.ndjson: 4 entities, each a person, an organization, a place or an event',
        '                  entities  in packs  % articles       % log',
        '  all                    4         1       50.00       40.33',
        '  person                 2         0        0.00        0.00',
        '  organization           0         0           –           –',
        '  place                  2         1      100.00      100.00',
        '  event                  0         0           –           –',
        '  missing, with the articles about them',
        '  person                90  Bob Ray',
        '  person                 9  Ann Lee',
        '  place                  0  Nowhere',
      ],
    )
  })

  it('lists twenty of the missing', () => {
    const all = Array.from({ length: 30 }, (_, index) => written(`Ann ${index}`, 'person', index))
    const table = recordCoverageTable('a.ndjson', all, () => false)
    expect(table.match(/ Ann \d+$/gm)?.map((name) => Number(name.slice(5)))).toEqual(
      Array.from({ length: 20 }, (_, index) => 29 - index),
    )
  })
})
