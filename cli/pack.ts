/** `backstory pack`: making, looking at and checking packs. */
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { PackError } from '../lib/pack/error.ts'
import { linesOf, streamOf, type Tally } from '../lib/pack/lines.ts'
import { parseLooseRecord } from '../lib/pack/loose.ts'
import { parseJson } from '../lib/pack/parse.ts'
import { readManifest, streamRecords } from '../lib/pack/read.ts'
import { createReferences } from '../lib/pack/references.ts'
import { type PackInfo, writePack } from '../lib/pack/write.ts'
import { zipPack } from '../lib/pack/zip.ts'
import type { PackManifest } from '../lib/schema/pack.ts'
import type { KnowledgeRecord } from '../lib/schema/record.ts'
import { streamFile } from './documents.ts'
import { openPackFile } from './packs.ts'

async function readRecords(path: string): Promise<KnowledgeRecord[]> {
  const name = path === '-' ? 'standard input' : path
  const tally: Tally = { bytes: 0, lines: 0, digest: () => '' }
  const references = createReferences([])
  const records: KnowledgeRecord[] = []
  for await (const { number, text } of linesOf(await streamFile(path), name, tally)) {
    if (text.trim() === '') continue
    const where = `${name}, line ${number}`
    const record = parseLooseRecord(parseJson(text, where), where)
    references.add(record, where)
    records.push(record)
  }
  references.check()
  if (records.length === 0) throw new PackError(`${name} holds no record`)
  return records
}

/** "my records.ndjson" → "my-records". */
function idOf(path: string): string {
  const slug = basename(path)
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  return slug.slice(0, 40) || 'pack'
}

/** Records (NDJSON) to a zipped pack. Nothing is written unless all of it is right. */
export async function packFromRecords(
  path: string,
  out: string,
  about: Partial<PackInfo>,
): Promise<string> {
  const records = await readRecords(path)
  const info: PackInfo = {
    id: about.id ?? idOf(out),
    version: about.version ?? '1',
    title: about.title ?? basename(out),
    licence: about.licence ?? 'not stated',
  }
  const files = writePack(info, records)
  // What we write, we can read: an id or a title may be what no manifest takes.
  await readManifest(async (name) => streamOf(files[name] ?? new Uint8Array()))
  const zip = await zipPack(files)
  try {
    await writeFile(out, new Uint8Array(await zip.arrayBuffer()))
  } catch {
    throw new PackError(
      `${out} cannot be written: its folder is not there, or may not be written to`,
    )
  }
  return `${out}: ${records.length} records, ${zip.size} bytes`
}

/** A manifest as lines of text. */
export function manifestText(manifest: PackManifest, digest: string): string {
  const { id, version, title, licence, asOf, counts, files, notice } = manifest
  const lines = [
    `${title} (${id} ${version})`,
    `licence  ${licence}`,
    ...(asOf ? [`as of    ${asOf}`] : []),
    `digest   ${digest}`,
    ...Object.entries(counts).map(([t, count]) => `${t.padEnd(9)}${count}`),
    ...Object.entries(files).map(
      ([name, { bytes, lines: many }]) => `${name}: ${many} lines, ${bytes} bytes`,
    ),
    ...(notice ? ['', notice] : []),
  ]
  return lines.join('\n')
}

/** What a pack says of itself; its records are not read. */
export async function inspectPack(path: string): Promise<string> {
  return inFile(path, async () => {
    const { manifest, digest } = await readManifest(await openPackFile(path))
    return manifestText(manifest, digest)
  })
}

/** Reads a whole pack, one record at a time; throws for the first thing wrong with it. */
export async function verifyPack(path: string): Promise<string> {
  return inFile(path, async () => {
    const openFile = await openPackFile(path)
    const { manifest, digest } = await readManifest(openFile)
    let records = 0
    for await (const _record of streamRecords(openFile, manifest)) records++
    return `${path}: ${records} records, whole and valid, digest ${digest}`
  })
}

async function inFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PackError) || error.message.startsWith(path)) throw error
    throw new PackError(`${path}: ${error.message}`)
  }
}
