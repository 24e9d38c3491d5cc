/** The packs inside the extension, in the order in which they are asked. */
import { browser } from 'wxt/browser'
import type { BundledPack } from '../../lib/library/library.ts'

/** Ids of the packs that the build writes to `packs/<id>/`. */
const IDS = ['seeds', 'countries', 'world']

async function openFile(path: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  // A file of the package: nothing goes over the network, which the CSP would not allow anyway.
  const response = await fetch(new URL(path, browser.runtime.getURL('/')).href)
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`)
  return response.body
}

export const bundledPacks: readonly BundledPack[] = IDS.map((id) => ({
  id,
  openFile: (name) => openFile(`packs/${id}/${name}`),
}))
