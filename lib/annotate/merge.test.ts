import { describe, expect, it } from 'vitest'
import { entity, office } from '../../tests/support/knowledge.ts'
import { EntityRecord } from '../schema/record.ts'
import { mergePacks } from './merge.ts'

const ids = (packs: readonly (readonly { readonly t: string }[])[]) =>
  packs.map((records) => records.map((record) => ('id' in record ? record.id : '')))
const wikidata = (one: EntityRecord, id: string) =>
  EntityRecord.parse({ ...one, sameAs: { wikidata: id } })

describe('mergePacks', () => {
  it.each<[string, EntityRecord, EntityRecord, boolean]>([
    ['by label and kind', entity('pl:a', 'Syria'), entity('pl:b', 'Syria'), true],
    ['by a name of the earlier', entity('pl:a', 'Myanmar', 'Burma'), entity('pl:b', 'Burma'), true],
    ['whatever the accents', entity('pl:a', 'São Tomé'), entity('pl:b', 'Sao Tome'), true],
    [
      'by Wikidata id',
      wikidata(entity('pl:a', 'Myanmar'), 'Q836'),
      wikidata(entity('pl:b', 'Burma'), 'Q836'),
      true,
    ],
    [
      'a building and the institution in it',
      entity('pl:a', 'White House'),
      entity('org:b', 'White House'),
      true,
    ],
    ['not across kinds', entity('pl:a', 'Jordan'), entity('per:b', 'Jordan'), false],
    [
      'not by the name of its people',
      entity('pl:a', 'Oz', { value: 'Ozzie', type: 'demonym' }),
      entity('pl:b', 'Ozzie'),
      false,
    ],
    [
      'an organization by its short form',
      entity('org:a', 'UN Security Council', { value: 'Security Council', type: 'short' }),
      entity('org:b', 'Security Council'),
      true,
    ],
    [
      'but no person',
      entity('per:a', 'Xi Jinping', { value: 'Xi', type: 'short' }),
      entity('per:b', 'Xi'),
      false,
    ],
    [
      'not by another name of the later',
      entity('pl:a', 'Burma'),
      entity('pl:b', 'Myanmar', 'Burma'),
      false,
    ],
  ])('%s', (_rule, earlier, later, same) => {
    expect(ids(mergePacks([[earlier], [later]]))).toEqual([[earlier.id], same ? [] : [later.id]])
  })

  it('takes the same id for the same entity, whatever else it is called', () => {
    const earlier = [entity('pl:a', 'Oz'), entity('pl:b', 'Burma')]
    expect(ids(mergePacks([earlier, [entity('pl:a', 'Burma')]]))).toEqual([['pl:a', 'pl:b'], []])
  })

  it('never merges two of one pack', () => {
    const two = [entity('pl:a', 'Springfield'), entity('pl:b', 'Springfield')]
    expect(ids(mergePacks([two]))).toEqual([['pl:a', 'pl:b']])
  })

  it('adds no office to what somebody wrote', () => {
    const imported = EntityRecord.parse({ ...entity('per:b', 'Ann Lee'), origin: 'imported' })
    const tie = { ...office('per:b', 'Mayor', 'pl:york'), origin: 'imported' as const }
    expect(ids(mergePacks([[entity('per:a', 'Ann Lee')], [imported, tie]]))).toEqual([
      ['per:a'],
      [],
    ])
  })

  it('points at what stands', () => {
    const [, later] = mergePacks([
      [entity('pl:a', 'Syria')],
      [entity('pl:b', 'Syria'), entity('per:x', 'Ann Lee'), office('per:x', 'Mayor', 'pl:b')],
    ])
    expect(later?.at(-1)).toMatchObject({ subject: 'per:x', object: 'pl:a' })
  })

  it('drops a tie between two that are one', () => {
    const pack = [entity('pl:b', 'Syria'), entity('pl:c', 'SYRIA'), office('pl:b', 'Seat', 'pl:c')]
    expect(ids(mergePacks([[entity('pl:a', 'Syria')], pack]))).toEqual([['pl:a'], []])
  })
})
