/** NDJSON as a stream of lines, and bytes as they pass: counted, digested, never whole in memory. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { MAX_LINE_BYTES } from '../schema/record.ts'
import { PackError } from './error.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** One line of a file; `number` counts from 1. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
}

/** Bytes, lines and digest of what a stream held; right when the stream has been read to its end. */
export interface Tally {
  bytes: number
  lines: number
  /** SHA-256 in hex. */
  digest(): string
}

const LINE_FEED = 10

function decode(bytes: Bytes, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new PackError(`${where} is not valid UTF-8`)
  }
}

function joined(parts: readonly Bytes[]): Bytes {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

/**
 * The lines of a stream, without their line feeds; an empty last line is none. Throws a `PackError`
 * for a line over the cap or one that is not UTF-8. Memory: one chunk and one line.
 */
export async function* linesOf(
  stream: ReadableStream<Bytes>,
  name: string,
  tally: Tally,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<NumberedLine> {
  let parts: Bytes[] = []
  let length = 0
  const where = () => `${name}, line ${tally.lines + 1}`
  const line = (): NumberedLine => {
    const text = decode(joined(parts), where())
    parts = []
    length = 0
    return { number: ++tally.lines, text }
  }
  const keep = (part: Bytes) => {
    length += part.byteLength
    if (length > maxBytes) throw new PackError(`${where()} is longer than ${maxBytes / 1024} KB`)
    if (part.byteLength > 0) parts.push(part)
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, at))
      yield line()
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield line()
}

/** The same bytes, counted and digested on their way. */
export function tallied(stream: ReadableStream<Bytes>): {
  readonly stream: ReadableStream<Bytes>
  readonly tally: Tally
} {
  const hash = sha256.create()
  const tally: Tally = { bytes: 0, lines: 0, digest: () => bytesToHex(hash.clone().digest()) }
  const counter = new TransformStream<Bytes, Bytes>({
    transform(chunk, controller) {
      hash.update(chunk)
      tally.bytes += chunk.byteLength
      controller.enqueue(chunk)
    },
  })
  return { stream: stream.pipeThrough(counter), tally }
}

/** SHA-256 of bytes, in hex. */
export const sha256Hex = (bytes: Bytes): string => bytesToHex(sha256(bytes))

/** Bytes as a stream of one chunk. */
export function streamOf(bytes: Bytes): ReadableStream<Bytes> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}

/** Everything a stream holds; for files whose size is capped. Throws above `maxBytes`. */
export async function readWhole(
  stream: ReadableStream<Bytes>,
  name: string,
  maxBytes: number,
): Promise<Bytes> {
  const parts: Bytes[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.byteLength
    if (length > maxBytes) throw new PackError(`${name} is longer than ${maxBytes} bytes`)
    parts.push(chunk)
  }
  return joined(parts)
}
