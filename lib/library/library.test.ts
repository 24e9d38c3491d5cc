import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { entity } from '../../tests/support/knowledge.ts'
import { streamOf } from '../pack/lines.ts'
import { readPack } from '../pack/read.ts'
import { writePack } from '../pack/write.ts'
import type { EntityRecord } from '../schema/record.ts'
import { createDatabase } from './database.ts'
import { installPack, readActive } from './install.ts'
import { type BundledPack, type Library, openLibrary } from './library.ts'

/** Many enough for several transactions of several blocks. */
const MANY = 5000
const many = (prefix: string) =>
  Array.from({ length: MANY }, (_, index) => entity(`pl:${prefix}-${index}`, `${prefix} ${index}`))

async function pack(records: EntityRecord[], damage = false): Promise<BundledPack> {
  const files = writePack({ id: 'seeds', version: '1', title: 'T', licence: 'MIT' }, records)
  return {
    id: 'seeds',
    openFile: async (name) => {
      const bytes = files[name]
      if (!bytes) throw new Error('no such file')
      return streamOf(damage && name.endsWith('.ndjson') ? bytes.slice(0, -1) : bytes)
    },
  }
}

const labels = async (library: Library) =>
  [...(await library.knowledge()).entities.values()].map(({ label }) => label)

let name = ''
let count = 0
beforeEach(() => {
  name = `test-${++count}`
})
afterEach(() => vi.restoreAllMocks())

describe('opening the library', () => {
  it('installs the bundled pack, and finds it installed the next time', async () => {
    const bundled = [await pack([entity('pl:a', 'Alpha')])]
    expect(await labels(openLibrary(bundled, name))).toEqual(['Alpha'])
    const database = createDatabase(name)
    const before = await database.active.toArray()
    expect(await labels(openLibrary(bundled, name))).toEqual(['Alpha'])
    expect(await database.active.toArray()).toEqual(before)
    database.close()
  })

  it('replaces it when its digest differs', async () => {
    await labels(openLibrary([await pack(many('old'))], name))
    const library = openLibrary([await pack([entity('pl:b', 'Beta')])], name)
    expect(await labels(library)).toEqual(['Beta'])
    expect(library.status()).toMatchObject({ state: 'ready', packs: [{ counts: { entity: 1 } }] })
  })

  it('removes what was replaced at the next good start', async () => {
    await labels(openLibrary([await pack(many('old'))], name))
    const bundled = [await pack([entity('pl:b', 'Beta')])]
    await labels(openLibrary(bundled, name))
    await labels(openLibrary(bundled, name))
    const database = createDatabase(name)
    expect(await database.blocks.count()).toBe(1)
    expect(await database.generations.count()).toBe(1)
    database.close()
  })

  it('keeps what is there when the new bundle is damaged, and says so', async () => {
    await labels(openLibrary([await pack([entity('pl:a', 'Alpha')])], name))
    const library = openLibrary([await pack([entity('pl:b', 'Beta')], true)], name)
    expect(await labels(library)).toEqual(['Alpha'])
    expect(library.status().notice).toMatch(
      /damaged.*records\.ndjson.*Reinstalling Backstory mends it/,
    )
  })

  it('has nothing to show when the first bundle is damaged, and says so', async () => {
    const library = openLibrary([await pack([entity('pl:b', 'Beta')], true)], name)
    await expect(library.knowledge()).rejects.toThrow(/cannot be read.*Reinstalling/)
    expect(library.status().state).toBe('failed')
  })

  it('installs again where rows are missing', async () => {
    const bundled = [await pack(many('row'))]
    await labels(openLibrary(bundled, name))
    const database = createDatabase(name)
    await database.blocks.delete([1, 2])
    database.close()
    expect(await labels(openLibrary(bundled, name))).toHaveLength(MANY)
  })

  it('reads the package itself where the database does not open', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError')
    })
    const library = openLibrary([await pack([entity('pl:a', 'Alpha')])], name)
    expect(await labels(library)).toEqual(['Alpha'])
    expect(library.status()).toMatchObject({ state: 'degraded' })
    expect(library.status().notice).toMatch(/database cannot be used/)
  })
})

describe('an installation that is killed', () => {
  const bundle = async (records: EntityRecord[]) => readPack((await pack(records)).openFile)

  it.each([1, 2, 3, 4, 5])(
    'at its write number %d leaves the old knowledge whole',
    async (kill) => {
      const old = many('old')
      await labels(openLibrary([await pack(old)], name))
      const database = createDatabase(name)
      let writes = 0
      // Dexie's own hook into its database core: from the given write on, nothing is written.
      database.use({
        stack: 'dbcore',
        name: 'kill',
        create: (core) => ({
          ...core,
          table: (name) => {
            const table = core.table(name)
            return {
              ...table,
              mutate: (request) =>
                ++writes >= kill ? Promise.reject(new Error('killed')) : table.mutate(request),
            }
          },
        }),
      })
      await expect(installPack(database, await bundle(many('new')))).rejects.toThrow('killed')
      database.close()
      const after = createDatabase(name)
      const [active] = await readActive(after)
      expect(active?.records).toEqual(old)
      after.close()
      // And the next start brings the new knowledge.
      expect(await labels(openLibrary([await pack(many('new'))], name))).toContain('new 0')
    },
  )
})
