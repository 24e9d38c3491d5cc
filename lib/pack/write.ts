/** Records to the files of a pack: a manifest and NDJSON, byte-identical for identical records. */

import type { PackManifest } from '../schema/pack.ts'
import type { KnowledgeRecord } from '../schema/record.ts'
import { RECORD_FORMAT } from '../schema/record.ts'
import { type Bytes, sha256Hex } from './lines.ts'

/** What the writer of a pack says about it; the rest of the manifest is counted. */
export type PackInfo = Pick<
  PackManifest,
  'id' | 'version' | 'title' | 'licence' | 'notice' | 'asOf' | 'external'
>

/** The name of the one file of records in a pack of ours. */
export const RECORDS_FILE = 'records.ndjson'

export const MANIFEST_FILE = 'manifest.json'

/** A pack's files by name, as bytes. */
export function writePack(
  info: PackInfo,
  records: readonly KnowledgeRecord[],
): Record<string, Bytes> {
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
    ...(info.notice ? { notice: info.notice } : {}),
    ...(info.asOf ? { asOf: info.asOf } : {}),
    counts: Object.fromEntries(
      Object.entries(counts).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    ...(info.external && info.external.length > 0 ? { external: info.external } : {}),
    files: {
      [RECORDS_FILE]: {
        sha256: sha256Hex(lines),
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
