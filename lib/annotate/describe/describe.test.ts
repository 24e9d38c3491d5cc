import { expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf, office } from '../../../tests/support/knowledge.ts'
import type { Annotation } from '../../schema/page.ts'
import { EntityRecord, RelationRecord } from '../../schema/record.ts'
import { tokenisePage } from '../text.ts'
import { describePage } from './describe.ts'

const knowledge = knowledgeOf(
  entity('pl:russia', 'Russia', { value: 'Russian', type: 'demonym' }),
  entity('pl:arctic', 'Russian Arctic', { value: 'Russian', type: 'demonym' }),
  entity('org:rp', 'Russian president'),
  entity('pl:moscow', 'Moscow'),
  RelationRecord.parse({
    t: 'relation',
    id: 'tie:capital',
    subject: 'pl:moscow',
    predicate: 'capitalOf',
    object: 'pl:russia',
    sources: [],
    origin: 'curated',
    confidence: 1,
  }),
  EntityRecord.parse({
    ...entity('ev:talks', 'Russian capital talks'),
    subkind: 'talks',
    places: ['pl:russia'],
    when: { edtf: '2015-06-01', basis: 'stated' },
  }),
  entity('per:putin', 'Vladimir Putin'),
  office('per:putin', 'President', 'pl:russia', '2012-05-07'),
)
const blocks = blocksOf(
  'It rains. The Russian president spoke.',
  'Russia’s capital is far from the Russian capital talks.',
)

function named(start: number, end: number, of: string, form: Annotation['form']): Annotation {
  const reason = { rule: 'name', name: of } as const
  return { block: 0, start, end, entity: of, form, confidence: 0.6, level: 'suggest', reason }
}

const shown = (
  block: number,
  names: Annotation[],
  isName?: (block: number, token: number) => boolean,
) =>
  describePage(tokenisePage(blocks), names, knowledge, {
    published: '2015-06-01',
    ...(isName ? { mayBeNames: isName } : {}),
  })
    .filter((one) => one.block === block)
    .map(({ start, end, entity: id, form, level }) => {
      const text = blocks[block]?.text.slice(start, end)
      return `${text} → ${id} (${form}, ${level})`
    })

it('a demonym inside a description gives way to it', () => {
  expect(shown(0, [named(14, 21, 'pl:russia', 'demonym')])).toEqual([
    'Russian president → per:putin (nominal, mark)',
  ])
})

it('of several with one demonym, the one with offices is meant', () => {
  expect(shown(0, [named(14, 21, 'pl:arctic', 'demonym')])).toEqual([
    'Russian president → per:putin (nominal, mark)',
  ])
})

it('a name never does', () => {
  const other = 'Russian president → org:rp (name, suggest)'
  expect(shown(0, [named(14, 31, 'org:rp', 'name')])).toEqual([other])
  expect(shown(0, [named(14, 21, 'pl:russia', 'name')])).toEqual([
    'Russian → pl:russia (name, suggest)',
    'president → per:putin (nominal, mark)',
  ])
})

it('nothing goes where the steps before have seen a name', () => {
  expect(shown(0, [], () => true)).toEqual([])
})

it('of two that overlap, the first rule has it; a name that is only likely gives only a suggestion', () => {
  const russia = { ...named(0, 6, 'pl:russia', 'name'), block: 1 }
  expect(shown(1, [russia])).toEqual([
    'Russia → pl:russia (name, suggest)',
    'capital → pl:moscow (nominal, suggest)',
    'Russian capital → pl:moscow (nominal, mark)',
  ])
  expect(shown(1, [{ ...russia, level: 'mark' }])).toContain('capital → pl:moscow (nominal, mark)')
})
