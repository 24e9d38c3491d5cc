import { describe, expect, it } from 'vitest'
import { archiveOf, documentOf } from '../tests/support/archive.ts'
import { entity, knowledgeOf } from '../tests/support/knowledge.ts'
import { clozeOf, coOccurrence, meanOf, ndcg } from './related.ts'

describe('nDCG of the first ten', () => {
  it.each<[string, string, number]>([
    ['a b', 'a b', 1],
    ['b a', 'a', 1 / Math.log2(3)],
    ['a x b', 'a b', (1 + 1 / 2) / (1 + 1 / Math.log2(3))],
    ['x y', 'a', 0],
    ['', 'a', 0],
    ['0 1 2 3 4 5 6 7 8 9 a', 'a', 0],
    ['a', '', 0],
  ])('%s for %s', (ranked, relevant, expected) => {
    const words = (text: string) => text.split(' ').filter(Boolean)
    expect(ndcg(words(ranked), new Set(words(relevant)))).toBeCloseTo(expected, 10)
  })
})

it('mean and standard error', () => {
  expect(meanOf([1, 2, 3, 4])).toEqual({ mean: 2.5, error: Math.sqrt(5 / 3 / 4) })
})

describe('the cloze test', () => {
  const entities = [
    entity('per:ann-lee', 'Ann Lee'),
    entity('per:bob-ray', 'Bob Ray'),
    entity('per:cid-fox', 'Cid Fox'),
  ]

  it('takes three sentences for the page, and whom the rest names besides', () => {
    const text = 'Ann Lee came.\nIt rained. She sat.\nBob Ray came to Ann Lee.'
    const { page, relevant } = clozeOf(text, undefined, knowledgeOf(...entities))
    expect([...page]).toEqual([['per:ann-lee', 1]])
    expect([...relevant]).toEqual(['per:bob-ray'])
  })

  it('counts documents that name both, for plain co-occurrence', () => {
    const documents = ['Ann Lee, Bob Ray, Bob Ray.', 'Ann Lee and Cid Fox.', 'Cid Fox and Ann Lee.']
    const knowledge = knowledgeOf(
      ...archiveOf(
        entities,
        documents.map((text, at) => documentOf(String(at), text)),
      ),
    )
    expect(coOccurrence(new Map([['per:ann-lee', 1]]), knowledge)).toEqual([
      'per:cid-fox',
      'per:bob-ray',
    ])
  })
})
