/**
 * Installing a pack: stage its records under a new generation, count them, then flip one pointer.
 * Killed at any point, either the old knowledge or the new is there, whole.
 */
import { Dexie } from 'dexie'
import type { ReadPack } from '../pack/read.ts'
import type { BlockRow, Database } from './database.ts'

/** Records in one row. */
const BLOCK = 128

/**
 * Rows written in one transaction. One big transaction blocks readers for the whole installation
 * (3.6 s measured for a large pack); a few blocks at a time for 0.2 s at most.
 */
const ROWS = 16

const blocksOf = (database: Database, generation: number) =>
  database.blocks
    .where('[generation+sequence]')
    .between([generation, Dexie.minKey], [generation, Dexie.maxKey])

/** The digest of the pack in use under this id, or null. */
export async function activeDigest(database: Database, pack: string): Promise<string | null> {
  const active = await database.active.get(pack)
  const generation = active && (await database.generations.get(active.generation))
  return generation?.digest ?? null
}

/** Installs a pack in place of what is active under its id. Rejects and changes nothing on failure. */
export async function installPack(database: Database, pack: ReadPack): Promise<void> {
  const { manifest, digest, records } = pack
  const generation = await database.generations.add({ pack: manifest.id, digest, manifest })
  const rows: BlockRow[] = []
  for (let from = 0; from < records.length; from += BLOCK) {
    rows.push({ generation, sequence: rows.length, records: records.slice(from, from + BLOCK) })
  }
  for (let from = 0; from < rows.length; from += ROWS) {
    await database.blocks.bulkAdd(rows.slice(from, from + ROWS))
  }
  const written = await blocksOf(database, generation).count()
  if (written !== rows.length) {
    throw new Error(`${written} of ${rows.length} blocks of records were written`)
  }
  await database.transaction('rw', database.active, async () => {
    await database.active.put({ pack: manifest.id, generation })
  })
}

/**
 * Removes generations that nothing points at: what an installation that was killed left behind, and
 * what a finished one replaced. Called on a good start, so the old knowledge outlives one start.
 */
export async function removeStale(database: Database): Promise<void> {
  const inUse = new Set((await database.active.toArray()).map((row) => row.generation))
  const stale = (await database.generations.toCollection().primaryKeys()).filter(
    (number) => !inUse.has(number),
  )
  for (const number of stale) {
    await blocksOf(database, number).delete()
    await database.generations.delete(number)
  }
}

/** The manifest and records in use, as they are stored; the caller parses them. */
export async function readActive(
  database: Database,
): Promise<{ manifest: unknown; records: unknown[] }[]> {
  const active = await database.active.toArray()
  return Promise.all(
    active.map(async ({ generation }) => {
      const [row, blocks] = await Promise.all([
        database.generations.get(generation),
        blocksOf(database, generation).toArray(),
      ])
      return { manifest: row?.manifest, records: blocks.flatMap(({ records }) => records) }
    }),
  )
}
