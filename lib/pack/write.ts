/** Records to the files of a pack: a manifest and NDJSON, byte-identical for identical records. */
import type { KnowledgeRecord } from '../schema/record.ts'
import { RECORD_FORMAT } from '../schema/record.ts'
import type { PackManifest } from '../schema/pack.ts'
import { sha256Hex } from './sha256.ts'

/** What the writer of a pack says about it; the rest of the manifest is counted. */
export type PackInfo = Pick<PackManifest, 'id' | 'version' | 'title' | 'licence' | 'asOf'>

/** The name of the one file of records in a pack of ours. */
export const RECORDS_FILE = 'records.ndjson'

export const MANIFEST_FILE = 'manifest.json'

/** A pack's files by name, as bytes. */
export async function writePack(
  info: PackInfo,
  records: readonly KnowledgeRecord[],
): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const encoder = new TextEncoder()
  const lines = encoder.encode(records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const counts: Record<string, number> = {}
  for (const { t } of records) counts[t] = (counts[t] ?? 0) + 1
  const manifest: PackManifest = {
    format: RECORD_FORMAT,
    id: info.id,
    version: info.version,
    title: info.title,
    licence: info.licence,
    ...(info.asOf ? { asOf: info.asOf } : {}),
    counts: Object.fromEntries(Object.entries(counts).toSorted()),
    files: {
      [RECORDS_FILE]: {
        sha256: await sha256Hex(lines),
        bytes: lines.byteLength,
        lines: records.length,
      },
    },
  }
  return {
    [MANIFEST_FILE]: encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`),
    [RECORDS_FILE]: lines,
  }
}
