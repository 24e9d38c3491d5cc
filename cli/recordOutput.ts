/** Records to files: whole or not at all, and texts only while they are written. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { PackError } from '../lib/pack/error.ts'
import { pointers } from '../lib/pack/references.ts'
import { type PackInfo, writePack } from '../lib/pack/write.ts'
import { zipPack } from '../lib/pack/zip.ts'
import type { KnowledgeRecord } from '../lib/schema/record.ts'
import type { TextSpool } from './textSpool.ts'

/** Records as lines, each document with its text again. */
export async function* recordLines(
  records: readonly KnowledgeRecord[],
  spool: TextSpool,
): AsyncGenerator<string> {
  for (const record of records) {
    const whole = record.t === 'document' ? { ...record, text: await spool.get(record.id) } : record
    yield `${JSON.stringify(whole)}\n`
  }
}

const cannotWrite = (out: string) =>
  new PackError(`${out} cannot be written: its folder is not there, or may not be written to`)

/** Writes beside the file and renames at the end: nothing is left half-written. */
export async function writeLines(out: string, lines: AsyncIterable<string>): Promise<void> {
  const partial = `${out}.partial`
  const file = createWriteStream(partial)
  try {
    await once(file, 'open')
  } catch {
    throw cannotWrite(out)
  }
  try {
    for await (const line of lines) if (!file.write(line)) await once(file, 'drain')
    file.end()
    await once(file, 'close')
    await rename(partial, out)
  } catch (error) {
    file.destroy()
    await rm(partial, { force: true })
    throw error
  }
}

/** A pack is zipped in memory, texts and all. */
export async function writeZip(
  out: string,
  records: readonly KnowledgeRecord[],
  spool: TextSpool,
): Promise<void> {
  const whole: KnowledgeRecord[] = []
  for await (const line of recordLines(records, spool)) whole.push(JSON.parse(line))
  const own = new Set(whole.flatMap((record) => (record.t === 'mention' ? [] : [record.id])))
  const pointed = whole.flatMap((record) => [...pointers(record)].map(([, id]) => id))
  const external = [...new Set(pointed.filter((id) => !own.has(id)))].sort()
  const info: PackInfo = {
    id: 'articles',
    version: '1',
    title: 'Compiled articles',
    licence: 'not stated',
    external,
  }
  const zip = await zipPack(writePack(info, whole))
  try {
    await writeFile(`${out}.partial`, new Uint8Array(await zip.arrayBuffer()))
    await rename(`${out}.partial`, out)
  } catch {
    throw cannotWrite(out)
  }
}
