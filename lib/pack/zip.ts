/**
 * A pack as one zip file. The library checks each entry's CRC and that no two entries overlap; the
 * limits on names, sizes and ratios are ours, and SHA-256 is checked by lib/pack/read.
 */
import {
  BlobReader,
  BlobWriter,
  configure,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { PackError } from './error.ts'
import type { Bytes } from './lines.ts'
import type { OpenFile } from './read.ts'

// The browser's own deflate: no workers, no WebAssembly, nothing that a strict CSP would refuse.
configure({ useWebWorkers: false, useCompressionStream: true })

/** Entries in a zip, at most: a manifest and a few files. */
const MAX_ENTRIES = 64

/** Bytes that a zip may unpack to for each of its own; NDJSON of short records reaches 20. */
const MAX_RATIO = 200

/** Bytes that a zip may unpack to in all. */
const MAX_UNPACKED = 8 * 1024 ** 3

/** Every entry is dated so: a pack is the same bytes whenever it is written. */
const EPOCH = new Date(Date.UTC(1980, 0, 1))

/** Folders, paths and device names have no place in a pack. */
const FLAT_NAME = /^[a-z][a-z0-9-]*\.(?:ndjson|json)$/

const sentence = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')

async function entriesOf(blob: Blob): Promise<Map<string, FileEntry>> {
  const reader = new ZipReader(new BlobReader(blob), {
    checkSignature: true,
    checkOverlappingEntry: true,
  })
  const entries = new Map<string, FileEntry>()
  let unpacked = 0
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory || !FLAT_NAME.test(entry.filename)) {
      // Whatever it is called, the message stays one line.
      const name = JSON.stringify(entry.filename.slice(0, 60))
      throw new PackError(`${name} is not a name that a file of a pack may have`)
    }
    if (entries.has(entry.filename)) throw new PackError(`${entry.filename} is in the zip twice`)
    if (entry.encrypted) throw new PackError(`${entry.filename} is encrypted`)
    if (entries.size >= MAX_ENTRIES)
      throw new PackError(`the zip has more than ${MAX_ENTRIES} files`)
    unpacked += entry.uncompressedSize
    entries.set(entry.filename, entry)
  }
  if (unpacked > MAX_UNPACKED || unpacked > blob.size * MAX_RATIO) {
    throw new PackError('the zip would unpack to far more than a pack of its size holds')
  }
  return entries
}

/** What an entry unpacks to, stopped where it grows beyond what the zip says of it. */
function unpack(entry: FileEntry): ReadableStream<Bytes> {
  let length = 0
  const guard = new TransformStream<Bytes, Bytes>({
    transform(chunk, controller) {
      length += chunk.byteLength
      if (length > entry.uncompressedSize) {
        controller.error(new PackError(`${entry.filename} is longer than the zip says`))
      } else controller.enqueue(chunk)
    },
  })
  // Its failure arrives through the stream, also where it never came to write into it.
  entry
    .getData(guard.writable, { checkSignature: true, useWebWorkers: false })
    .catch((error: unknown) => guard.writable.abort(error))
    .catch(() => undefined)
  const reader = guard.readable.getReader()
  return new ReadableStream<Bytes>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        controller.error(
          error instanceof PackError
            ? error
            : new PackError(`${entry.filename} is damaged in the zip: ${sentence(error)}`),
        )
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** The files of a zipped pack. Throws a `PackError` for what is not a zip, or not a pack's zip. */
export async function openZip(blob: Blob, name: string): Promise<OpenFile> {
  let entries: Map<string, FileEntry>
  try {
    entries = await entriesOf(blob)
  } catch (error) {
    if (error instanceof PackError) throw new PackError(`${name}: ${error.message}`)
    throw new PackError(`${name} is not a whole zip file: ${sentence(error)}`)
  }
  return async (file) => {
    const entry = entries.get(file)
    if (!entry) throw new Error('no such file')
    return unpack(entry)
  }
}

/** A pack's files as one zip; the same files give the same bytes. */
export async function zipPack(files: Readonly<Record<string, Bytes>>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    lastModDate: EPOCH,
    extendedTimestamp: false,
    useWebWorkers: false,
    level: 9,
  })
  for (const name of Object.keys(files).sort()) {
    const bytes = files[name]
    if (bytes) await writer.add(name, new Uint8ArrayReader(bytes))
  }
  return writer.close()
}
