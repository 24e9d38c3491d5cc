/** The packs that ship inside the extension, compiled as part of its build. */
import { mergePacks } from '../lib/annotate/merge.ts'
import { compileSeeds } from '../lib/compile/seeds.ts'
import { type PackInfo, writePack } from '../lib/pack/write.ts'
import type { KnowledgeRecord } from '../lib/schema/record.ts'
import { readSeeds } from './seeds.ts'
import { countryRecords } from './world/countries.ts'
import { COUNTRIES, SEED_PACK, WORLD } from './world/info.ts'
import { wordnetRecords } from './world/wordnet.ts'

export interface BundledRecords {
  readonly info: PackInfo
  readonly records: readonly KnowledgeRecord[]
}

/** Ids that records point at and that are not among them. */
function externalIds(records: readonly KnowledgeRecord[]): string[] {
  const own = new Set(records.flatMap((record) => (record.t === 'mention' ? [] : [record.id])))
  const pointed = records.flatMap((record) =>
    record.t === 'relation' ? [record.subject, record.object] : [],
  )
  return [...new Set(pointed.filter((id) => !own.has(id)))].sort()
}

/** The bundled packs, the seeds first: where they overlap, the earlier one stands. */
export async function compileBundle(seeds: string): Promise<BundledRecords[]> {
  const infos = [SEED_PACK, COUNTRIES, WORLD]
  const countries = countryRecords()
  const merged = mergePacks([
    compileSeeds(await readSeeds(seeds)),
    countries,
    await wordnetRecords(countries),
  ])
  return infos.map((info, index) => {
    const records = merged[index] ?? []
    return { info: { ...info, external: externalIds(records) }, records }
  })
}

/** A file of the build output. */
export interface BundleFile {
  readonly relativeDest: string
  readonly contents: string
}

/** The files of the bundled packs. Throws `SeedErrors`, which name every fault of the seeds. */
export async function bundledPackFiles(seeds: string): Promise<BundleFile[]> {
  return (await compileBundle(seeds)).flatMap(({ info, records }) =>
    Object.entries(writePack(info, records)).map(([name, bytes]) => ({
      relativeDest: `packs/${info.id}/${name}`,
      contents: new TextDecoder().decode(bytes),
    })),
  )
}
