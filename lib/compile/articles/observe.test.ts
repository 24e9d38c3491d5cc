/** What holds for any text whatever. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf } from '../../../tests/support/knowledge.ts'
import { Observations } from '../../schema/observations.ts'
import type { DocumentRecord } from '../../schema/record.ts'
import { KnowledgeRecord } from '../../schema/record.ts'
import { contextFor, observe } from './observe.ts'
import { reduce } from './reduce.ts'
import { ALL_RULES } from './rules.ts'
import { shadow } from './shadow.ts'

const KNOWLEDGE = knowledgeOf(
  entity('pl:syria', 'Syria', { value: 'Syrian', type: 'demonym' }),
  entity('per:lee', 'Ann Lee'),
)

const documentOf = (text: string, number = 0): DocumentRecord => ({
  t: 'document',
  id: `doc:${String(number).padStart(16, '0')}`,
  sha256: '0'.repeat(64),
  title: text.trim().split('\n')[0]?.trim().slice(0, 500) || 'Title',
  text,
  lang: 'en',
})

const WORDS =
  `Ann Lee Samuel Hafan Syria Syrian Council of the and for President Mr said in "x" ( ) , . - – ’s
  al - NVDF U.S. -led J. & \n 3rd Brigade IS is Ministry Water “ ” : ; 2015 May met meeting talks war
  with on Monday 3 will held interview told`.split(/ |\n {2}/)

const news = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '))
const anything = fc.oneof(
  news,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 300 }),
)

describe('the shadow', () => {
  it('is as long as the text, and makes plain what it should', () => {
    fc.assert(fc.property(anything, (text) => shadow(text).length === text.length))
    expect(shadow('“It’s”\u00a0– «so»')).toBe('"It\'s" - "so"')
  })
})

describe('observing', () => {
  it('cuts the text where it says, and nothing overlaps', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { tokens, sentences, blocks, names, clusters } = contextFor(
          documentOf(text),
          KNOWLEDGE,
        )
        for (const list of [tokens, sentences, blocks, names]) {
          let end = 0
          for (const one of list) {
            expect(one.start).toBeGreaterThanOrEqual(end)
            expect(one.end).toBeGreaterThan(one.start)
            end = one.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const name of names) {
          expect(tokens[name.from]?.start).toBe(name.start)
          expect(tokens[name.to - 1]?.end).toBe(name.end)
        }
        const mentions = clusters.flatMap((cluster) => cluster.mentions).sort((a, b) => a - b)
        expect(mentions).toEqual([...names.keys()])
      }),
      { numRuns: 300 },
    )
  })

  it('gives a line that its schema takes, and that is the same when read again', () => {
    fc.assert(
      fc.property(news, (text) => {
        const one = observe(documentOf(text), KNOWLEDGE, ALL_RULES)
        expect(Observations.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)
      }),
      { numRuns: 200 },
    )
  })
})

describe('reducing', () => {
  it('gives the same bytes for any order, and records that readers take', () => {
    fc.assert(
      fc.property(
        fc.array(news, { minLength: 1, maxLength: 6 }).chain((texts) => {
          const all = texts.map((text, at) => observe(documentOf(text, at), KNOWLEDGE, ALL_RULES))
          return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
        }),
        ([all, shuffled]) => {
          const records = reduce(all, { knowledge: KNOWLEDGE })
          expect(JSON.stringify(reduce(shuffled, { knowledge: KNOWLEDGE }))).toBe(
            JSON.stringify(records),
          )
          for (const record of records) KnowledgeRecord.parse(record)
        },
      ),
      { numRuns: 150 },
    )
  })
})
