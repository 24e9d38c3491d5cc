/** Documents as the command reads them: NDJSON lines, a web page, or plain text. */
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import * as z from 'zod'
import { PackError } from '../lib/pack/error.ts'
import { type Bytes, linesOf, type Tally } from '../lib/pack/lines.ts'
import { parseJson, reasonOf } from '../lib/pack/parse.ts'
import { MAX_BLOCK_LENGTH } from '../lib/schema/limits.ts'
import type { Block } from '../lib/schema/page.ts'
import { EdtfString } from '../lib/schema/record.ts'

/** Longest line of NDJSON documents: a book of 16 MB is one document. */
const MAX_DOCUMENT_LINE = 16 * 1024 * 1024

/** One line of the input of `annotate`. */
export const InputDocument = z.strictObject({
  id: z.string().min(1).max(500),
  title: z.string().max(2000).optional(),
  text: z.string(),
  published: EdtfString.optional(),
  lang: z.string().max(35).optional(),
})
export type InputDocument = z.infer<typeof InputDocument>

/** A file as a stream of bytes, `-` for standard input. One sentence where there is none. */
export async function streamFile(path: string): Promise<ReadableStream<Bytes>> {
  if (path === '-') return Readable.toWeb(process.stdin) as ReadableStream<Bytes>
  try {
    const file = await open(path)
    if ((await file.stat()).isDirectory()) throw new Error('directory')
    await file.close()
  } catch {
    throw new PackError(`${path} cannot be read: there is no such file, or it is a folder`)
  }
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Bytes>
}

/** The values of an NDJSON file, each parsed by a schema; throws with the line's number. */
export async function* ndjson<T>(
  path: string,
  schema: z.ZodType<T>,
  maxBytes = MAX_DOCUMENT_LINE,
): AsyncGenerator<T> {
  const name = path === '-' ? 'standard input' : path
  const tally: Tally = { bytes: 0, lines: 0, digest: () => '' }
  for await (const { number, text } of linesOf(await streamFile(path), name, tally, maxBytes)) {
    if (text.trim() === '') continue
    const where = `${name}, line ${number}`
    const parsed = schema.safeParse(parseJson(text, where))
    if (!parsed.success) throw new PackError(`${where}: ${reasonOf(parsed.error)}`)
    yield parsed.data
  }
}

/** A whole file as text; one sentence where there is none, or where it is not UTF-8. */
async function readText(path: string): Promise<string> {
  await (await streamFile(path)).cancel()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch {
    throw new PackError(`${path} is not valid UTF-8`)
  }
}

/** The documents of a file: `.html` is one page, `.txt` one text, everything else NDJSON. */
export async function* documentsOf(path: string): AsyncGenerator<InputDocument> {
  if (/\.txt$/i.test(path)) {
    yield { id: basename(path), text: await readText(path) }
  } else if (/\.x?html?$/i.test(path)) {
    const text = await readText(path)
    const { readHtml } = await import('./html.ts')
    yield readHtml(basename(path), text)
  } else {
    yield* ndjson(path, InputDocument)
  }
}

/** A block of a text, and where it begins in it (UTF-16 units). */
export interface TextBlock extends Block {
  readonly offset: number
}

/** A plain text as blocks: one for each line that holds something, cut where it is too long. */
export function blocksOfText(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    for (let from = 0; from < match[0].length; from += MAX_BLOCK_LENGTH) {
      const part = match[0].slice(from, from + MAX_BLOCK_LENGTH)
      blocks.push({ role: 'paragraph', text: part, offset: match.index + from })
    }
  }
  return blocks
}
