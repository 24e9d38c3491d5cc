import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entity, office } from '../../tests/support/knowledge.ts'
import { PackError } from './error.ts'
import { type Bytes, sha256Hex, streamOf } from './lines.ts'
import { type OpenFile, readPack } from './read.ts'
import { MANIFEST_FILE, RECORDS_FILE, writePack } from './write.ts'

const INFO = { id: 'test', version: '1', title: 'A test', licence: 'CC0-1.0' }
const RECORDS = [
  entity('per:putin', 'Vladimir Putin'),
  entity('pl:russia', 'Russia', 'Россия'),
  office('per:putin', 'President', 'pl:russia', '2012-05-07'),
]

type Files = Record<string, Bytes>

const from =
  (files: Files): OpenFile =>
  async (name) => {
    const held = files[name]
    if (!held) throw new Error('no such file')
    return streamOf(held)
  }

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const bytes = (source: string) => new TextEncoder().encode(source)

/** The pack with its records replaced and the manifest's digests made to fit. */
async function withLines(...lines: (string | Uint8Array<ArrayBuffer>)[]): Promise<Files> {
  const files = writePack(INFO, [])
  const parts = lines.map((line) => (typeof line === 'string' ? bytes(`${line}\n`) : line))
  const joined = new Uint8Array(await new Blob(parts).arrayBuffer())
  const manifest = JSON.parse(text(files[MANIFEST_FILE]))
  manifest.files[RECORDS_FILE] = {
    sha256: sha256Hex(joined),
    bytes: joined.byteLength,
    lines: lines.length,
  }
  return { [MANIFEST_FILE]: bytes(JSON.stringify(manifest)), [RECORDS_FILE]: joined }
}

async function errorOf(files: Files): Promise<string> {
  try {
    await readPack(from(files))
    return ''
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return error.message
  }
}

describe('a pack', () => {
  it('is read as it was written', async () => {
    const { records, manifest } = await readPack(from(writePack(INFO, RECORDS)))
    expect(records).toEqual(RECORDS)
    expect(manifest).toMatchObject({ ...INFO, counts: { entity: 2, relation: 1 } })
  })

  it('is the same bytes for the same records', async () => {
    expect(writePack(INFO, RECORDS)).toEqual(writePack(INFO, RECORDS))
  })
})

describe('a bad pack is refused with one sentence', () => {
  const good = JSON.stringify(RECORDS[0])
  it.each<[string, () => Promise<Files>, string]>([
    ['no manifest', async () => ({}), 'manifest.json is missing from the pack'],
    [
      'a manifest that is not JSON',
      async () => ({ [MANIFEST_FILE]: bytes('{') }),
      'manifest.json is not JSON',
    ],
    [
      'a newer format',
      async () => {
        const files = writePack(INFO, RECORDS)
        return {
          ...files,
          [MANIFEST_FILE]: bytes(text(files[MANIFEST_FILE]).replace('"format": 1', '"format": 2')),
        }
      },
      'manifest.json: format: is 2; this version of Backstory reads format 1',
    ],
    [
      'a file that is not there',
      async () => {
        const { [MANIFEST_FILE]: manifest } = writePack(INFO, RECORDS)
        return manifest ? { [MANIFEST_FILE]: manifest } : {}
      },
      'records.ndjson is missing from the pack',
    ],
    ['a line that is not JSON', () => withLines(good, 'x'), 'records.ndjson, line 2 is not JSON'],
    [
      'an unknown field',
      () => withLines(good, good.replace('"kind"', '"colour":"red","kind"')),
      'records.ndjson, line 2: Unrecognized key: "colour"',
    ],
    [
      'invalid UTF-8',
      () => withLines(new Uint8Array([0xff, 0x0a])),
      'records.ndjson, line 1 is not valid UTF-8',
    ],
    [
      'an id that is there already',
      () => withLines(good, good),
      'records.ndjson, line 2: "per:putin" is the id of records.ndjson, line 1 already',
    ],
    [
      'a reference to nothing',
      () => withLines(good, JSON.stringify(RECORDS[2])),
      'records.ndjson, line 2: object: "pl:russia" is the id of nothing in this pack',
    ],
    [
      'an endless line',
      () => withLines('x'.repeat(70_000)),
      'records.ndjson, line 1 is longer than 64 KB',
    ],
  ])('%s', async (_fault, files, message) => expect(await errorOf(await files())).toBe(message))

  it('when any bit of any file is flipped', async () => {
    const files = writePack(INFO, RECORDS)
    const names = Object.keys(files)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), fc.constantFrom(...names), async (at, bit, name) => {
        const original = files[name] ?? new Uint8Array()
        const damaged = original.slice()
        const index = at % damaged.length
        damaged[index] = (damaged[index] ?? 0) ^ (1 << bit)
        const read = readPack(from({ ...files, [name]: damaged }))
        if (name === RECORDS_FILE) await expect(read).rejects.toBeInstanceOf(PackError)
        else
          await read.then(
            ({ digest }) => expect(digest).not.toBe(''),
            (error) => expect(error).toBeInstanceOf(PackError),
          )
      }),
      { numRuns: 300 },
    )
  })
})
