/** Articles from disk or a stream to document records, each fault named by its file. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import type { SeedError } from '../lib/compile/errors.ts'
import { type SeedArticle, tryCompileSeeds } from '../lib/compile/seeds.ts'
import type { DocumentRecord } from '../lib/schema/record.ts'
import { EdtfString } from '../lib/schema/record.ts'
import type { InputDocument } from './documents.ts'

export interface ReadDocument {
  /** Null where anything is wrong. */
  readonly document: DocumentRecord | null
  readonly errors: readonly SeedError[]
}

/** Bytes of the largest file that is read at all: its text is far too long for a document anyway. */
const MAX_BYTES = 16 * 1024 * 1024

/** Elements that a page has and a text does not. */
const TAGS =
  /<\/?(?:p|div|span|a|br|li|ul|table|td|h[1-6]|script|style|body|head|meta|img)\b[^<>]*>/gi

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Why a text is no article, as far as `lib/compile` does not say it; null where it may be one. */
function fault(text: string): string | null {
  if (/^\ufeff?\s*<(?:!doctype|html|\?xml)/i.test(text) || (text.match(TAGS)?.length ?? 0) >= 5) {
    return 'is a web page, not a text; save the text of the article'
  }
  const control = CONTROL.exec(text)
  if (!control) return null
  const line = text.slice(0, control.index).split('\n').length
  return `line ${line} has a control character; it is not a text`
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

function documentOf(file: string, article: SeedArticle): ReadDocument {
  const { errors, records } = tryCompileSeeds({ faults: [], articles: [article], entries: [] })
  const isText = !article.text.includes('\u0000') && !article.text.includes('\ufffd')
  const reason = isText ? fault(article.text) : null
  const named = errors.map((error) =>
    error.file === `articles/${article.slug}.txt` ? { ...error, file } : error,
  )
  const all: SeedError[] = [...named, ...(reason ? [{ file, field: '', reason }] : [])]
  const document = records.find((record) => record.t === 'document') ?? null
  return { document: all.length > 0 ? null : document, errors: all }
}

/** Every article of a folder of seeds, by its slug, in order. */
export async function articleSlugs(folder: string): Promise<string[]> {
  if (!existsSync(join(folder, 'articles'))) return []
  const files = await readdir(join(folder, 'articles'))
  return files
    .filter((file) => file.endsWith('.txt'))
    .map((file) => basename(file, '.txt'))
    .sort()
}

/**
 * One article, with its sidecar where there is one. `file` is what messages call it, "articles/a.txt";
 * `path` is where it is.
 */
export async function readArticle(path: string, file: string): Promise<ReadDocument> {
  const failed = (name: string, reason: string): ReadDocument => ({
    document: null,
    errors: [{ file: name, field: '', reason }],
  })
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch {
    return failed(file, 'cannot be read')
  }
  if (bytes.byteLength > MAX_BYTES)
    return failed(file, 'is longer than 16 MB; it is not one article')
  const beside = (name: string) => name.replace(/\.txt$/i, '.yaml')
  let data: unknown
  if (existsSync(beside(path))) {
    try {
      data = parse(await readFile(beside(path), 'utf8'))
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      return failed(beside(file), `is not YAML: ${reason.replace(/:$/, '')}`)
    }
  }
  return documentOf(file, {
    slug: basename(path, '.txt'),
    text: bytes.toString('utf8'),
    sha256: sha256(bytes),
    ...(data === undefined ? {} : { sidecar: { file: beside(file), data } }),
  })
}

/** A document of a stream. `where` names it: "standard input, line 3". */
export function inputDocument(
  { id, title, text, published, lang }: InputDocument,
  where: string,
): ReadDocument {
  const data = {
    ...(title?.trim() ? { title: title.trim().slice(0, 500) } : {}),
    ...(lang ? { lang } : {}),
    ...(published && EdtfString.safeParse(published).success
      ? { published: { edtf: published, basis: 'metadata' } }
      : {}),
  }
  const { document, errors } = documentOf(where, {
    slug: id,
    text,
    sha256: sha256(text),
    sidecar: { file: where, data },
  })
  return { document, errors: errors.map((error) => ({ ...error, file: where })) }
}
