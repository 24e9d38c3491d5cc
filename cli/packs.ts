/** Packs as the command is given them: zip files, or the ones that ship with the extension. */
import { openAsBlob } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { indexKnowledge, type Knowledge } from '../lib/annotate/knowledge.ts'
import { mergePacks } from '../lib/annotate/merge.ts'
import { PackError } from '../lib/pack/error.ts'
import { type OpenFile, type ReadPack, readPack } from '../lib/pack/read.ts'
import { openZip } from '../lib/pack/zip.ts'
import type { KnowledgeRecord } from '../lib/schema/record.ts'
import { compileBundle } from './bundle.ts'
import { streamFile } from './documents.ts'

/** The project's own seeds. */
export const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url))

/** The files of a zipped pack on disk. */
export async function openPackFile(path: string): Promise<OpenFile> {
  if (path === '-') throw new PackError('a pack is read from its end, so it has to be a file')
  // Says so in a sentence where there is no such file.
  await (await streamFile(path)).cancel()
  return openZip(await openAsBlob(path), path)
}

/** A whole pack from disk; every message begins with the file's name. */
export async function readPackFile(path: string): Promise<ReadPack> {
  const openFile = await openPackFile(path)
  try {
    return await readPack(openFile)
  } catch (error) {
    if (error instanceof PackError) throw new PackError(`${path}: ${error.message}`)
    throw error
  }
}

/** Records of the packs in the order given, merged; of the bundled packs where none is given. */
export async function loadRecords(paths: readonly string[]): Promise<KnowledgeRecord[]> {
  const packs: (readonly KnowledgeRecord[])[] = []
  if (paths.length === 0) {
    for (const { records } of await compileBundle(SEEDS)) packs.push(records)
  }
  for (const path of paths) packs.push((await readPackFile(path)).records)
  return mergePacks(packs).flat()
}

/** The same, indexed. */
export const loadKnowledge = async (paths: readonly string[]): Promise<Knowledge> =>
  indexKnowledge(await loadRecords(paths))
