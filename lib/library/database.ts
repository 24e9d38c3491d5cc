/**
 * The shape of the database. It is the working store and never the only copy (docs/decisions/0006):
 * bundled packs can be installed again from the package at any time.
 */
import { Dexie, type EntityTable, type Table } from 'dexie'

/** One installation of one version of a pack; its records carry its number. */
export interface GenerationRow {
  readonly number: number
  readonly pack: string
  readonly digest: string
  /** The manifest, parsed again on the way out. */
  readonly manifest: unknown
}

/** Which generation of a pack is in use: the one pointer that an installation flips. */
export interface ActiveRow {
  readonly pack: string
  readonly generation: number
}

/** A block of records: row by row 8,000 to 11,000 records a second were written, in blocks 150,000. */
export interface BlockRow {
  readonly generation: number
  readonly sequence: number
  /** Knowledge records, parsed again on the way out. */
  readonly records: readonly unknown[]
}

export type Database = Dexie & {
  readonly generations: EntityTable<GenerationRow, 'number'>
  readonly active: EntityTable<ActiveRow, 'pack'>
  readonly blocks: Table<BlockRow, [number, number]>
}

/** Every released version of the shape, oldest first; a released one is never edited. */
export const VERSIONS = [
  { generations: '++number', active: 'pack', blocks: '[generation+sequence]' },
] as const

/** Opens nothing yet: Dexie opens on first use. */
export function createDatabase(name: string): Database {
  // 'strict': a transaction is reported done when it is on the disk, not in the system's cache.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database
  VERSIONS.forEach((stores, index) => {
    database.version(index + 1).stores(stores)
  })
  return database
}
