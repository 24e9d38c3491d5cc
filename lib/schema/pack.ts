/** The manifest of a pack: what it is, how much, under which licence, and the digests of its files. */
import * as z from 'zod'
import { EdtfString, Id, RECORD_FORMAT } from './record.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex')

export const PackManifest = z.strictObject({
  format: z.literal(RECORD_FORMAT, {
    error: (issue) =>
      `is ${String(issue.input)}; this version of Backstory reads format ${RECORD_FORMAT}`,
  }),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not a short name like "world-2026"'),
  version: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  licence: z.string().min(1).max(200),
  /** What the licence asks to be kept with the data: copyright lines, attributions. */
  notice: z.string().max(10_000).optional(),
  /** The day up to which the knowledge was kept. */
  asOf: EdtfString.optional(),
  /** Ids that records of this pack point at and that other packs define. */
  external: z.array(Id).max(100_000).optional(),
  counts: z.record(z.string(), z.int().min(0)),
  files: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*\.ndjson$/, 'is not a plain file name'),
    z.strictObject({ sha256: digest, bytes: z.int().min(0), lines: z.int().min(0) }),
  ),
})
export type PackManifest = z.infer<typeof PackManifest>
