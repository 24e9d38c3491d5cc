/** The files of a pack to validated records. Nothing of a pack counts before all of it is read. */
import { PackManifest } from '../schema/pack.ts'
import type { KnowledgeRecord } from '../schema/record.ts'
import { PackError } from './error.ts'
import { type Bytes, linesOf, readWhole, sha256Hex, tallied } from './lines.ts'
import { parseJson, parseRecord, reasonOf } from './parse.ts'
import { createReferences } from './references.ts'
import { MANIFEST_FILE } from './write.ts'

/** Largest manifest read, in bytes. */
const MAX_MANIFEST = 1024 * 1024

/** A pack that has been read whole. */
export interface ReadPack {
  readonly manifest: PackManifest
  /** SHA-256 of the manifest, which holds the digests of everything else: the pack's identity. */
  readonly digest: string
  readonly records: readonly KnowledgeRecord[]
}

/** How a pack's file is had as a stream; rejects where there is no such file. */
export type OpenFile = (name: string) => Promise<ReadableStream<Bytes>>

async function open(openFile: OpenFile, name: string): Promise<ReadableStream<Bytes>> {
  try {
    return await openFile(name)
  } catch (error) {
    if (error instanceof PackError) throw error
    throw new PackError(`${name} is missing from the pack`)
  }
}

/** Reads and checks only the manifest; its digest tells whether the pack is the one in use. */
export async function readManifest(
  openFile: OpenFile,
): Promise<{ manifest: PackManifest; digest: string }> {
  const bytes = await readWhole(await open(openFile, MANIFEST_FILE), MANIFEST_FILE, MAX_MANIFEST)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PackError(`${MANIFEST_FILE} is not valid UTF-8`)
  }
  const parsed = PackManifest.safeParse(parseJson(text, MANIFEST_FILE))
  if (!parsed.success) throw new PackError(`${MANIFEST_FILE}: ${reasonOf(parsed.error)}`)
  return { manifest: parsed.data, digest: sha256Hex(bytes) }
}

/**
 * The records of a pack, one at a time, in order. Every line is checked as it passes; digests,
 * counts and references are checked at the end of it all, so a consumer keeps nothing before the
 * generator has finished. Throws a `PackError`.
 */
export async function* streamRecords(
  openFile: OpenFile,
  manifest: PackManifest,
): AsyncGenerator<KnowledgeRecord> {
  const references = createReferences(manifest.external ?? [])
  const counts: Record<string, number> = {}
  for (const [name, expected] of Object.entries(manifest.files)) {
    const { stream, tally } = tallied(await open(openFile, name))
    for await (const { number, text } of linesOf(stream, name, tally)) {
      // A file that grows beyond what the manifest says is not read to its end.
      if (tally.lines > expected.lines) break
      const where = `${name}, line ${number}`
      const record = parseRecord(parseJson(text, where), where)
      references.add(record, where)
      counts[record.t] = (counts[record.t] ?? 0) + 1
      yield record
    }
    if (tally.bytes !== expected.bytes || tally.digest() !== expected.sha256) {
      throw new PackError(`${name} is damaged: its SHA-256 is not the one in ${MANIFEST_FILE}`)
    }
    if (tally.lines !== expected.lines) {
      throw new PackError(
        `${name} has ${tally.lines} lines, ${MANIFEST_FILE} says ${expected.lines}`,
      )
    }
  }
  references.check()
  for (const t of new Set([...Object.keys(counts), ...Object.keys(manifest.counts)])) {
    if (counts[t] !== manifest.counts[t]) {
      throw new PackError(
        `${MANIFEST_FILE} counts ${manifest.counts[t] ?? 0} records of type ${t}, there are ${counts[t] ?? 0}`,
      )
    }
  }
}

/** Reads a whole pack. Throws a `PackError`. */
export async function readPack(openFile: OpenFile): Promise<ReadPack> {
  const { manifest, digest } = await readManifest(openFile)
  const records: KnowledgeRecord[] = []
  for await (const record of streamRecords(openFile, manifest)) records.push(record)
  return { manifest, digest, records }
}
