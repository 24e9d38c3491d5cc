/** The packs that ship: small enough, whole, and without the traps of where they come from. */
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { streamOf } from '../lib/pack/lines.ts'
import { readPack } from '../lib/pack/read.ts'
import { writePack } from '../lib/pack/write.ts'
import type { EntityRecord } from '../lib/schema/record.ts'
import { type BundledRecords, compileBundle } from './bundle.ts'
import { SEEDS } from './packs.ts'

let packs: BundledRecords[] = []
let entities = new Map<string, EntityRecord>()

beforeAll(async () => {
  packs = await compileBundle(SEEDS)
  entities = new Map(
    packs.flatMap(({ records }) =>
      records.flatMap((record): [string, EntityRecord][] =>
        record.t === 'entity' ? [[record.id, record]] : [],
      ),
    ),
  )
}, 30_000)

const pack = (id: string) => packs.find(({ info }) => info.id === id)
const named = (value: string) =>
  [...entities.values()].filter(({ names }) => names.some((name) => name.value === value))

describe('the bundled packs', () => {
  it('are whole and valid', async () => {
    for (const { info, records } of packs) {
      const files = writePack(info, records)
      const read = await readPack(async (name) => {
        const bytes = files[name]
        if (!bytes) throw new Error('no such file')
        return streamOf(bytes)
      })
      expect(read.records).toHaveLength(records.length)
    }
  })

  it('take at most 1.2 MB compressed, countries and world together', () => {
    const size = ['countries', 'world'].reduce((sum, id) => {
      const { info, records } = pack(id) ?? {}
      if (!info || !records) throw new Error(`there is no pack ${id}`)
      return (
        sum +
        Object.values(writePack(info, records)).reduce(
          (all, bytes) => all + gzipSync(bytes, { level: 9 }).length,
          0,
        )
      )
    }, 0)
    expect(size).toBeGreaterThan(100_000)
    expect(size).toBeLessThan(1_200_000)
  })

  it('are the same bytes each time', async () => {
    const again = await compileBundle(SEEDS)
    expect(again.map(({ info, records }) => writePack(info, records))).toEqual(
      packs.map(({ info, records }) => writePack(info, records)),
    )
  }, 30_000)

  it('carry their licences', () => {
    expect(pack('world')?.info.notice).toMatch(/Princeton University/)
    expect(pack('countries')?.info).toMatchObject({
      licence: 'ODbL-1.0',
      notice: /Open Database License/,
    })
  })

  it('keep what is under share-alike in a pack of its own', () => {
    const others = packs.filter(({ info }) => info.id !== 'countries')
    expect(JSON.stringify(others.map(({ records }) => records))).not.toContain('world-countries')
  })
})

describe('where packs overlap', () => {
  it('the seeds have the last word, by name and kind', () => {
    for (const name of ['Barack Obama', 'Russia', 'Soviet Union', 'United Nations']) {
      expect(named(name).map(({ origin }) => origin)).toEqual(['curated'])
    }
  })

  it('what pointed at the other points at theirs', () => {
    const offices = packs.flatMap(({ records }) =>
      records.filter((record) => record.t === 'relation' && record.subject === 'per:barack-obama'),
    )
    expect(offices.length).toBeGreaterThan(0)
    expect(entities.get('per:wn-barack-obama')).toBeUndefined()
  })
})

it('countries have the names that news gives them', () => {
  for (const name of ['Britain', 'Burma', 'Turkey', 'Czech Republic', 'France', 'UK', 'UAE']) {
    expect(named(name).filter(({ kind }) => kind === 'place')).toHaveLength(1)
  }
})

describe('the traps of WordNet', () => {
  it('Russia is not a name of the Soviet Union', () => {
    expect(named('Russia').map(({ label }) => label)).toEqual(['Russia'])
  })

  it('a bare surname is no name of a person', () => {
    const bare = [...entities.values()].filter(
      ({ kind, origin, names }) =>
        kind === 'person' &&
        origin === 'imported' &&
        names.some(({ value }) => !/[\s-]/.test(value)),
    )
    expect(bare.map(({ label }) => label)).toEqual([])
    expect(named('Ford').filter(({ kind }) => kind === 'person')).toEqual([])
  })

  it('a postal code or a common word is no name of a place', () => {
    for (const name of ['OK', 'IN', 'OR', 'Nice', 'Reading', 'Split', 'Mobile']) {
      expect(named(name).filter(({ kind }) => kind === 'place')).toEqual([])
    }
  })

  it('gods, heroes and stars are left out', () => {
    for (const name of ['Zeus', 'Sherlock Holmes', 'Carina', 'Brihaspati'])
      expect(named(name)).toEqual([])
  })

  it('says how old it is', () => {
    expect(pack('world')?.info.asOf).toBe('2011')
  })
})
