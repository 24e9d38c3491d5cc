import { describe, expect, it } from 'vitest'
import { archiveOf, documentOf, statementOf } from '../../tests/support/archive.ts'
import { blocksOf, entity, knowledgeOf, office } from '../../tests/support/knowledge.ts'
import type { IssueRecord, KnowledgeRecord } from '../schema/record.ts'
import { briefingOf } from './briefing.ts'
import { english } from './phrases.ts'

const ENTITIES = [
  entity('per:lee', 'Ann Lee'),
  entity('per:ray', 'Bob Ray'),
  entity('org:guild', 'Grey Guild'),
]

const KEPT = documentOf(
  'kept',
  'Ann Lee met Bob Ray at the old harbour on the first day of May.\nAnn Lee told him that “the grain has to leave the harbour before the winter comes”.',
)
const OTHER = documentOf(
  'other',
  'The Grey Guild refused. Later Ann Lee spoke to the Grey Guild about all of the sailors who had left.',
)

const source = (exact: string) => ({
  doc: KEPT.id,
  span: { start: KEPT.text.indexOf(exact), end: KEPT.text.indexOf(exact) + exact.length },
  exact,
  prefix: '',
  suffix: '',
})

const ISSUE: IssueRecord = {
  t: 'issue',
  id: 'is:1',
  code: 'no-date',
  severity: 'note',
  title: 'No year is given',
  sources: [source('first day of May')],
}

const RECORDS: KnowledgeRecord[] = [
  ...archiveOf(ENTITIES, [KEPT, OTHER]),
  statementOf(KEPT, 'the grain has to leave the harbour before the winter comes', 'per:lee'),
  statementOf(OTHER, 'The Grey Guild refused.', 'org:guild', ['per:lee']),
  { ...office('per:lee', 'Chair', 'org:guild'), sources: [source('Ann Lee met Bob Ray')] },
  ISSUE,
]

const brief = (...texts: string[]) =>
  briefingOf({ title: '', blocks: blocksOf(...texts) }, knowledgeOf(...RECORDS), english)

describe('background to a page', () => {
  it('has nothing of the page itself, and what the compiler found wrong in it', () => {
    const page = brief(...KEPT.text.split('\n'))
    expect(page?.statements.map(({ text }) => text)).toEqual(['The Grey Guild refused.'])
    expect(page?.cast[0]?.members[0]).toMatchObject({ name: 'Ann Lee', ties: [] })
    expect(page?.issues).toEqual([
      {
        text: 'No year is given',
        quote: 'first day of May',
        severity: 'note',
        at: { block: 0, start: 46, end: 62 },
      },
    ])
  })

  it('has what was kept, beside another page, and each line says why', () => {
    const page = brief('Ann Lee is leaving.')
    expect(page?.issues).toEqual([])
    expect(page?.statements.map(({ why }) => why)).toEqual(['By Ann Lee.', 'About Ann Lee.'])
    expect(page?.related).toEqual([
      {
        id: 'org:guild',
        kind: 'organization',
        name: 'Grey Guild',
        why: 'Chair: Ann Lee.',
        citation: { text: '“Ann Lee met Bob Ray” — Report kept' },
      },
      {
        id: 'per:ray',
        kind: 'person',
        name: 'Bob Ray',
        why: 'Named together with Ann Lee in one article.',
        citation: {
          text: '“Ann Lee met Bob Ray at the old harbour on the first day of May.” — Report kept',
        },
      },
    ])
  })
})
