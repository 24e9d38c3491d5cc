/** Texts of documents on disk while they are not needed, so that memory does not grow with them. */
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TextSpool {
  /** Keeps a text; a second one for the same id is passed over. */
  put(id: string, text: string): Promise<void>
  get(id: string): Promise<string>
  /** Removes the file. */
  close(): Promise<void>
}

export async function createSpool(): Promise<TextSpool> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-'))
  const file = await open(join(folder, 'texts'), 'w+')
  const places = new Map<string, { readonly at: number; readonly length: number }>()
  let end = 0
  return {
    async put(id, text) {
      if (places.has(id)) return
      const bytes = Buffer.from(text)
      places.set(id, { at: end, length: bytes.byteLength })
      const at = end
      end += bytes.byteLength
      await file.write(bytes, 0, bytes.byteLength, at)
    },
    async get(id) {
      const place = places.get(id)
      if (!place) return ''
      const bytes = Buffer.alloc(place.length)
      await file.read(bytes, 0, place.length, place.at)
      return bytes.toString()
    },
    async close() {
      await file.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
