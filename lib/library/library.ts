/** What this reader has, opened once per life of the background: install, heal, index. */
import { indexKnowledge, type Knowledge } from '../annotate/knowledge.ts'
import { PackError } from '../pack/error.ts'
import { type OpenFile, type ReadPack, readManifest, readPack } from '../pack/read.ts'
import { PackManifest } from '../schema/pack.ts'
import { KnowledgeRecord } from '../schema/record.ts'
import type { ActivePack, LibraryStatus } from '../schema/status.ts'
import { createDatabase, type Database } from './database.ts'
import { activeDigest, installPack, readActive, removeStale } from './install.ts'

/** A pack inside the extension: its id, and how its files are had. */
export interface BundledPack {
  readonly id: string
  readonly openFile: OpenFile
}

export interface Library {
  /** Resolves when there is something to answer from; rejects with one sentence when there is not. */
  knowledge(): Promise<Knowledge>
  status(): LibraryStatus
}

interface Opened {
  readonly knowledge: Knowledge
  readonly packs: readonly ActivePack[]
  readonly state: 'ready' | 'degraded'
  readonly notice?: string
}

function activePack(manifest: PackManifest): ActivePack {
  const { id, title, version, licence, counts, asOf } = manifest
  return { id, title, version, licence, counts, ...(asOf ? { asOf } : {}) }
}

const REINSTALL = 'Reinstalling Backstory mends it.'

/** Reads the bundled packs into memory, for when the database is of no use. */
async function openWithoutDatabase(bundled: readonly BundledPack[]): Promise<Opened> {
  const packs = await Promise.all(bundled.map(({ openFile }) => readPack(openFile)))
  return {
    knowledge: indexKnowledge(packs.flatMap(({ records }) => records)),
    packs: packs.map(({ manifest }) => activePack(manifest)),
    state: 'degraded',
    notice:
      'The browser’s database cannot be used, so only the knowledge that came with Backstory is shown.',
  }
}

/** What is stored, parsed; throws where rows are missing or not what they should be. */
async function readStored(database: Database): Promise<Omit<Opened, 'state' | 'notice'>> {
  const stored = (await readActive(database)).map(({ manifest, records }) => {
    const parsed = PackManifest.parse(manifest)
    const expected = Object.values(parsed.counts).reduce((sum, count) => sum + count, 0)
    if (records.length !== expected) {
      throw new Error(`${records.length} of ${expected} records of ${parsed.id} are there`)
    }
    return { manifest: parsed, records: records.map((record) => KnowledgeRecord.parse(record)) }
  })
  return {
    knowledge: indexKnowledge(stored.flatMap(({ records }) => records)),
    packs: stored.map(({ manifest }) => activePack(manifest)),
  }
}

/** Installs what differs from the package; returns a sentence where a bundled pack is damaged. */
async function installBundled(
  database: Database,
  bundled: readonly BundledPack[],
  force: boolean,
): Promise<string | undefined> {
  let notice: string | undefined
  for (const { id, openFile } of bundled) {
    const active = await activeDigest(database, id)
    let pack: ReadPack
    try {
      const { digest } = await readManifest(openFile)
      if (digest === active && !force) continue
      pack = await readPack(openFile)
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      // What is active stays active; without anything active there is nothing to show.
      if (active === null) throw error
      notice = `The knowledge that came with this version is damaged (${error.message}); what was there before is shown. ${REINSTALL}`
      continue
    }
    await installPack(database, pack)
  }
  return notice
}

async function open(database: Database, bundled: readonly BundledPack[]): Promise<Opened> {
  try {
    await database.open()
  } catch {
    return openWithoutDatabase(bundled)
  }
  try {
    await removeStale(database)
    const notice = await installBundled(database, bundled, false)
    const stored = await readStored(database).catch(async () => {
      // Rows are missing or damaged: install again from the package, then read once more.
      await installBundled(database, bundled, true)
      return readStored(database)
    })
    return { ...stored, state: 'ready', ...(notice ? { notice } : {}) }
  } catch (error) {
    if (error instanceof PackError) throw error
    return openWithoutDatabase(bundled)
  }
}

/**
 * Opens the library: at once, so that installing begins; questions wait for it. A failure is not
 * kept: the next question tries again.
 */
export function openLibrary(bundled: readonly BundledPack[], databaseName = 'backstory'): Library {
  let status: LibraryStatus = { state: 'installing', packs: [] }
  let opening: Promise<Opened> | null = null
  const start = () => {
    const began = performance.now()
    const database = createDatabase(databaseName)
    opening = open(database, bundled)
    opening.then(
      ({ state, packs, notice }) => {
        const openedIn = Math.round(performance.now() - began)
        status = { state, packs, openedIn, ...(notice ? { notice } : {}) }
      },
      (error: unknown) => {
        opening = null
        database.close()
        const reason = error instanceof Error ? error.message : String(error)
        status = {
          state: 'failed',
          packs: [],
          notice: `The knowledge that came with Backstory cannot be read (${reason}). ${REINSTALL}`,
        }
      },
    )
    return opening
  }
  // Rejection is reported to whoever asks, and by status().
  start().catch(() => undefined)
  return {
    async knowledge() {
      try {
        return (await (opening ?? start())).knowledge
      } catch {
        throw new Error(status.notice)
      }
    },
    status: () => status,
  }
}
