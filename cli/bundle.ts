/** The packs that ship inside the extension, compiled as part of its build. */
import { compileSeeds } from '../lib/compile/seeds.ts'
import { type PackInfo, writePack } from '../lib/pack/write.ts'
import { readSeeds } from './seeds.ts'

/** Changes with the seeds' content, not with every build: the digest in the manifest does that. */
const SEEDS: PackInfo = {
  id: 'seeds',
  version: '1',
  title: 'Curated entries and articles that come with Backstory',
  licence: 'MIT',
}

/** A file of the build output. */
export interface BundleFile {
  readonly relativeDest: string
  readonly contents: string
}

/** Compiles the seeds in `folder`. Throws `SeedErrors`, which name every fault. */
export async function bundledPackFiles(folder: string): Promise<BundleFile[]> {
  const records = compileSeeds(await readSeeds(folder))
  const files = writePack(SEEDS, records)
  return Object.entries(files).map(([name, bytes]) => ({
    relativeDest: `packs/${SEEDS.id}/${name}`,
    contents: new TextDecoder().decode(bytes),
  }))
}
