/** The files of a pack to validated records. Nothing of a pack counts before all of it is read. */
import * as z from 'zod'
import { PackManifest } from '../schema/pack.ts'
import { KnowledgeRecord, MAX_LINE_BYTES } from '../schema/record.ts'
import { sha256Hex } from './sha256.ts'
import { MANIFEST_FILE } from './write.ts'

/** One sentence that names the file, the line where there is one, and what is wrong. */
export class PackError extends Error {
  override readonly name = 'PackError'
}

/** A pack that has been read whole. */
export interface ReadPack {
  readonly manifest: PackManifest
  /** SHA-256 of the manifest, which holds the digests of everything else: the pack's identity. */
  readonly digest: string
  readonly records: readonly KnowledgeRecord[]
}

/** How the bytes of a pack's file are had; rejects where there is no such file. */
export type LoadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>

async function load(loadFile: LoadFile, name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await loadFile(name)
  } catch {
    throw new PackError(`${name} is missing from the pack`)
  }
}

function decode(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new PackError(`${where} is not valid UTF-8`)
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PackError(`${where} is not JSON`)
  }
}

/** The first thing wrong with a value, in words: "names[0].value is too long". */
function reasonOf(error: z.ZodError): string {
  const [first] = z.prettifyError(error).split('\n')
  const path = error.issues[0]?.path.map(String).join('.')
  const words = (first ?? 'is not valid').replace(/^✖ /, '')
  return path ? `${path}: ${words}` : words
}

/** Reads and checks only the manifest; its digest tells whether the pack is the one in use. */
export async function readManifest(
  loadFile: LoadFile,
): Promise<{ manifest: PackManifest; digest: string }> {
  const bytes = await load(loadFile, MANIFEST_FILE)
  const parsed = PackManifest.safeParse(parseJson(decode(bytes, MANIFEST_FILE), MANIFEST_FILE))
  if (!parsed.success) throw new PackError(`${MANIFEST_FILE}: ${reasonOf(parsed.error)}`)
  return { manifest: parsed.data, digest: await sha256Hex(bytes) }
}

/** The records of one file, each line checked. */
function parseLines(name: string, text: string): KnowledgeRecord[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, index) => {
    const where = `${name}, line ${index + 1}`
    if (line.length > MAX_LINE_BYTES) throw new PackError(`${where} is longer than 64 KB`)
    const parsed = KnowledgeRecord.safeParse(parseJson(line, where))
    if (!parsed.success) throw new PackError(`${where}: ${reasonOf(parsed.error)}`)
    return parsed.data
  })
}

/** Reads a whole pack. Throws a `PackError`. */
export async function readPack(loadFile: LoadFile): Promise<ReadPack> {
  const { manifest, digest } = await readManifest(loadFile)
  const records: KnowledgeRecord[] = []
  for (const [name, expected] of Object.entries(manifest.files)) {
    const bytes = await load(loadFile, name)
    if (bytes.byteLength !== expected.bytes || (await sha256Hex(bytes)) !== expected.sha256) {
      throw new PackError(`${name} is damaged: its SHA-256 is not the one in ${MANIFEST_FILE}`)
    }
    records.push(...parseLines(name, decode(bytes, name)))
  }
  return { manifest, digest, records }
}
