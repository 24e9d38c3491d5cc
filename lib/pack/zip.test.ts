import { describe, expect, it } from 'vitest'
import { entity } from '../../tests/support/knowledge.ts'
import { PackError } from './error.ts'
import { readPack } from './read.ts'
import { writePack } from './write.ts'
import { openZip, zipPack } from './zip.ts'

const INFO = { id: 'test', version: '1', title: 'A test', licence: 'CC0-1.0' }
const RECORDS = [entity('per:putin', 'Vladimir Putin'), entity('pl:russia', 'Russia')]

const read = async (zip: Blob) => readPack(await openZip(zip, 'a.zip'))

describe('a zipped pack', () => {
  it('is read as it was written', async () => {
    expect((await read(await zipPack(writePack(INFO, RECORDS)))).records).toEqual(RECORDS)
  })

  it('is the same bytes whenever it is written', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => zipPack(writePack(INFO, RECORDS))))
    expect(await one?.bytes()).toEqual(await other?.bytes())
  })

  it('with one bit flipped at any byte is refused in a sentence, or is the same pack', async () => {
    const bytes = await (await zipPack(writePack(INFO, RECORDS))).bytes()
    const { digest } = await read(new Blob([bytes]))
    const silent: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
      try {
        const pack = await read(new Blob([damaged]))
        // What no reader reads may differ: a time stamp, an attribute. What is read may not.
        if (pack.digest !== digest || pack.records.length !== RECORDS.length) silent.push(at)
      } catch (error) {
        if (!(error instanceof PackError)) throw error
        expect(error.message).toMatch(/^\S.*[^.\n]$/)
      }
    }
    expect(silent).toEqual([])
  })

  it('cut off anywhere is refused', async () => {
    const zip = await zipPack(writePack(INFO, RECORDS))
    for (let length = 0; length < zip.size; length += 7) {
      await expect(read(zip.slice(0, length))).rejects.toBeInstanceOf(PackError)
    }
  })

  it.each([
    ['../evil.ndjson', /Unsafe filename/],
    ['Con.ndjson', /is not a name that a file of a pack may have/],
    ['a.exe', /is not a name that a file of a pack may have/],
  ])('with a file named %s is refused', async (name, sentence) => {
    const files = { ...writePack(INFO, RECORDS), [name]: new Uint8Array([1]) }
    await expect(read(await zipPack(files))).rejects.toThrow(sentence)
  })

  it('that would unpack to far more than it holds is refused before it is unpacked', async () => {
    const files = { ...writePack(INFO, RECORDS), 'bomb.ndjson': new Uint8Array(50_000_000) }
    await expect(read(await zipPack(files))).rejects.toThrow(/would unpack to far more/)
  })
})
