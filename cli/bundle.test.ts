/** The packs that ship: small enough, whole, and without the traps of where they come from. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** A pack as it is read again; rejects where it is not whole and valid. */
async function reread({ info, records }: BundledRecords) {
  const files = writePack(info, records)
  return readPack(async (name) => {
    const bytes = files[name]
    if (!bytes) throw new Error('no such file')
    return streamOf(bytes)
  })
}

describe('the bundled packs', () => {
  it('are whole and valid', async () => {
    for (const one of packs) expect((await reread(one)).records).toHaveLength(one.records.length)
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
    expect(entities.get('per:wn-barack-hussein-obama')).toBeUndefined()
  })
})

describe('seeds that point at the general packs', () => {
  const source = { reference: 'A register' }
  const entry = (id: string, kind: string, names: string[], more: object) => ({
    id,
    kind,
    label: names[0],
    names,
    description: { text: 'x', source },
    asOf: '2025',
    ...more,
  })
  let seeds: BundledRecords | undefined

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seeds-'))
    await mkdir(join(folder, 'entries'))
    const office = (object: string) => ({ predicate: 'holdsOffice', object, source })
    for (const one of [
      entry('per:a', 'person', ['Jane Doe'], { ties: [office('pl:france'), office('pl:turkiye')] }),
      entry('pl:turkey', 'place', ['Turkey', 'Türkiye'], {}),
      entry('ev:talks', 'event', ['Ruritania talks'], {
        places: ['pl:paris', 'pl:turkiye'],
        participants: [{ entity: 'per:wn-abraham-lincoln', role: 'guest', source }],
        partOf: 'ev:wn-world-war-i',
      }),
    ]) {
      await writeFile(join(folder, 'entries', `${one.id.slice(3)}.yaml`), JSON.stringify(one))
    }
    seeds = (await compileBundle(folder))[0]
  }, 30_000)

  it('point at what stands in place of the general one', () => {
    const objects = seeds?.records.flatMap((one) =>
      one.t === 'relation' && one.subject === 'per:a' ? [one.object] : [],
    )
    expect(objects).toEqual(['pl:france', 'pl:turkey'])
    expect(seeds?.records.find((one) => one.t === 'entity' && one.id === 'ev:talks')).toMatchObject(
      { places: ['pl:paris', 'pl:turkey'] },
    )
  })

  it('name in the manifest what they point at, events too', async () => {
    expect(seeds?.info.external).toEqual([
      'ev:wn-world-war-i',
      'per:wn-abraham-lincoln',
      'pl:france',
      'pl:paris',
    ])
    expect(seeds && (await reread(seeds)).records).toHaveLength(seeds?.records.length ?? -1)
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
      const imported = named(name).filter(
        ({ kind, origin }) => kind === 'place' && origin === 'imported',
      )
      // "Nice" may be an entry that somebody wrote.
      expect(imported).toEqual([])
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
