/** The packs that ship inside the extension, compiled as part of its build. */
import { mergePacks } from '../lib/annotate/merge.ts'
import { compileSeeds } from '../lib/compile/seeds.ts'
import { pointers } from '../lib/pack/references.ts'
import { type PackInfo, writePack } from '../lib/pack/write.ts'
import type { EntityRecord, KnowledgeRecord } from '../lib/schema/record.ts'
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
  const pointed = records.flatMap((record) => [...pointers(record)].map(([, id]) => id))
  return [...new Set(pointed.filter((id) => !own.has(id)))].sort()
}

/** The records of the general packs, before the seeds take the place of some. */
async function generalPacks(): Promise<readonly (readonly KnowledgeRecord[])[]> {
  const countries = countryRecords()
  return [countries, await wordnetRecords(countries)]
}

/** What the general packs know, which the seeds may point at. */
export async function generalEntities(): Promise<EntityRecord[]> {
  return entitiesOf(await generalPacks())
}

const entitiesOf = (packs: readonly (readonly KnowledgeRecord[])[]) =>
  packs.flat().filter((record) => record.t === 'entity')

/** The bundled packs, the seeds first: where they overlap, the earlier one stands. */
export async function compileBundle(seeds: string): Promise<BundledRecords[]> {
  const infos = [SEED_PACK, COUNTRIES, WORLD]
  const general = await generalPacks()
  const known = new Set(entitiesOf(general).map(({ id }) => id))
  const merged = mergePacks([compileSeeds(await readSeeds(seeds), { known }), ...general])
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
