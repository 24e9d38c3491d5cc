import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../lib/schema/record.ts'
import { annotateText, type TextAnnotation } from './annotateText.ts'
import { GoldDocument, type GoldSpan, type GoldText, goldResolver, goldText } from './gold.ts'
import { loadKnowledge } from './packs.ts'
import { type Counts, measureOf, noScores, score } from './scoring.ts'

/**
 * The same rules a second time, as naively as they can be written: every link against every gold
 * span, every gold span against every link. Right links, wrong links, found spans, missed spans.
 */
function naive(gold: GoldText, links: readonly TextAnnotation[], by: 'exact' | 'overlap'): Counts {
  const counts = { right: 0, wrong: 0, found: 0, missed: 0 }
  const touch = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    by === 'exact' ? a.start === b.start && a.end === b.end : a.start < b.end && a.end > b.start
  const counted = links.filter(
    (link) =>
      ['name', 'acronym', 'surname', 'metonym'].includes(link.form) &&
      ['person', 'organization', 'place', 'event'].includes(link.kind) &&
      gold.from <= link.start &&
      link.end <= gold.to,
  )
  const wanted = (span: GoldSpan) =>
    span.form === 'name' && span.kinds.length > 0 && span.entity !== null && !span.optional
  const linked = (span: GoldSpan) =>
    counted.some((link) => touch(link, span) && link.entity === span.entity)
  for (const link of counted) {
    let right = false
    let free = false
    for (const span of gold.spans) {
      if (!touch(link, span)) continue
      if (wanted(span) && span.entity === link.entity) right = true
      else if (span.optional || (span.entity !== null && span.entity === link.entity)) free = true
    }
    if (right) counts.right++
    else if (!free) counts.wrong++
  }
  for (const span of gold.spans) {
    if (!wanted(span)) continue
    const nested = gold.spans.filter(
      (other) => wanted(other) && other.start < span.end && other.end > span.start,
    )
    if (nested.some(linked)) counts.found++
    else counts.missed++
  }
  return counts
}

const span = (
  start: number,
  end: number,
  entity: string | null,
  more: Partial<GoldSpan> = {},
): GoldSpan => ({
  start,
  end,
  entity,
  form: 'name',
  kinds: ['person'],
  optional: false,
  ...more,
})

const link = (
  start: number,
  end: number,
  entity: string,
  more: Partial<TextAnnotation> = {},
): TextAnnotation => ({
  start,
  end,
  text: '',
  entity,
  kind: 'person',
  form: 'name',
  confidence: 1,
  level: 'mark',
  ...more,
})

const text = (...spans: GoldSpan[]): GoldText => ({ text: '', from: 0, to: 100, spans })

function counts(gold: GoldText, links: TextAnnotation[], by: 'exact' | 'overlap' = 'exact') {
  const scores = noScores()
  score(gold, links, 'name', by, scores)
  return scores
}

const all = (right: number, wrong: number, found: number, missed: number) => ({
  right,
  wrong,
  found,
  missed,
})

describe('score', () => {
  it.each<[string, GoldText, TextAnnotation[], 'exact' | 'overlap', Counts]>([
    ['a right link', text(span(0, 5, 'a')), [link(0, 5, 'a')], 'exact', all(1, 0, 1, 0)],
    ['a link to another', text(span(0, 5, 'a')), [link(0, 5, 'b')], 'exact', all(0, 1, 0, 1)],
    ['another stretch', text(span(0, 5, 'a')), [link(0, 4, 'a')], 'exact', all(0, 1, 0, 1)],
    [
      'which overlap forgives',
      text(span(0, 5, 'a')),
      [link(0, 4, 'a')],
      'overlap',
      all(1, 0, 1, 0),
    ],
    [
      'a link where the gold has nobody',
      text(span(0, 5, null)),
      [link(0, 5, 'a')],
      'exact',
      all(0, 1, 0, 0),
    ],
    ['a link to nowhere', text(), [link(0, 5, 'a')], 'exact', all(0, 1, 0, 0)],
    [
      'what is optional is free',
      text(span(0, 5, 'a', { optional: true })),
      [link(0, 5, 'b')],
      'exact',
      all(0, 0, 0, 0),
    ],
    [
      'what is not scored is free when it is right',
      text(span(0, 5, 'a', { kinds: [] })),
      [link(0, 5, 'a')],
      'exact',
      all(0, 0, 0, 0),
    ],
    [
      'the inner of two nested satisfies the outer',
      text(span(0, 9, 'a'), span(5, 9, 'b')),
      [link(5, 9, 'b')],
      'exact',
      all(1, 0, 2, 0),
    ],
    [
      'and the outer the inner',
      text(span(0, 9, 'a'), span(5, 9, 'b')),
      [link(0, 9, 'a')],
      'exact',
      all(1, 0, 2, 0),
    ],
    [
      'other forms are ignored',
      text(span(0, 5, 'a')),
      [link(0, 5, 'b', { form: 'demonym' })],
      'exact',
      all(0, 0, 0, 1),
    ],
    [
      'other kinds are ignored',
      text(span(0, 5, 'a')),
      [link(0, 5, 'b', { kind: 'work' })],
      'exact',
      all(0, 0, 0, 1),
    ],
    ['outside of what is annotated', text(), [link(99, 104, 'a')], 'exact', all(0, 0, 0, 0)],
  ])('%s', (_rule, gold, links, by, expected) =>
    expect(counts(gold, links, by).all).toEqual(expected),
  )

  it('counts marks by themselves', () => {
    const gold = text(span(0, 5, 'a'), span(6, 9, 'b'))
    const links = [link(0, 5, 'a'), link(6, 9, 'b', { level: 'suggest' })]
    expect(counts(gold, links).mark).toEqual(all(1, 0, 1, 1))
  })

  it('gives percentages, and none of nothing', () => {
    expect(measureOf(all(3, 1, 3, 3))).toEqual({ precision: 75, recall: 50, f1: 60 })
    expect(measureOf(all(0, 0, 0, 0))).toEqual({ precision: null, recall: null, f1: null })
  })

  it('agrees with the naive count', () => {
    const place = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }))
    const entity = fc.constantFrom('a', 'b', 'c')
    const kind = fc.constantFrom<Kind>('person', 'place', 'work')
    const spans = fc.array(
      fc
        .tuple(
          place,
          fc.option(entity),
          fc.boolean(),
          fc.constantFrom('name', 'nominal'),
          fc.boolean(),
        )
        .map(([[start, length], id, optional, form, scored]) =>
          span(start, start + length, id, {
            optional,
            form: form as GoldSpan['form'],
            kinds: scored ? ['person'] : [],
          }),
        ),
    )
    const links = fc.array(
      fc
        .tuple(place, entity, kind, fc.constantFrom('name', 'surname', 'demonym'))
        .map(([[start, length], id, of, form]) =>
          link(start, start + length, id, { kind: of, form: form as TextAnnotation['form'] }),
        ),
    )
    fc.assert(
      fc.property(spans, links, fc.constantFrom('exact', 'overlap'), (gold, ours, by) => {
        const one = { ...text(...gold), from: 2, to: 22 }
        expect(counts(one, ours, by as 'exact').all).toEqual(naive(one, ours, by as 'exact'))
      }),
      { numRuns: 2000 },
    )
  })

  /** `GOLD=file.jsonl PACK=file.zip` compares both counts on a whole set; not part of every run. */
  const { GOLD, PACK } = process.env
  it.runIf(GOLD && PACK)('agrees with the naive count on a gold file', async () => {
    const knowledge = await loadKnowledge([PACK ?? ''])
    const resolve = goldResolver(knowledge)
    const scores = noScores()
    const total = all(0, 0, 0, 0)
    for (const line of readFileSync(GOLD ?? '', 'utf8')
      .trim()
      .split('\n')) {
      const document = GoldDocument.parse(JSON.parse(line))
      const { annotations } = annotateText({ id: document.doc, text: document.text }, knowledge)
      const gold = goldText(document, resolve)
      score(gold, annotations, 'name', 'exact', scores)
      for (const [key, value] of Object.entries(naive(gold, annotations, 'exact'))) {
        total[key as keyof Counts] += value
      }
    }
    const digits = (counts: Counts) =>
      Object.values(measureOf(counts)).map((value) => value?.toFixed(4))
    console.log(digits(scores.all), digits(total))
    expect(digits(scores.all)).toEqual(digits(total))
  })
})
