/** The packs that ship inside the extension, compiled as part of its build. */
import { indexKnowledge } from '../lib/annotate/knowledge.ts'
import { mergePacks } from '../lib/annotate/merge.ts'
import { observe } from '../lib/compile/articles/observe.ts'
import { inRecordOrder, reduceAll } from '../lib/compile/articles/reduce.ts'
import { ALL_RULES } from '../lib/compile/articles/rules.ts'
import { SeedErrors } from '../lib/compile/errors.ts'
import { tryCompileSeeds } from '../lib/compile/seeds.ts'
import { pointers } from '../lib/pack/references.ts'
import { type PackInfo, writePack } from '../lib/pack/write.ts'
import type { ArticleOverrides } from '../lib/schema/articleOverrides.ts'
import type { DocumentRecord, EntityRecord, KnowledgeRecord } from '../lib/schema/record.ts'
import { OVERRIDES, readSeeds } from './seeds.ts'
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

/**
 * The articles of the seeds, compiled with everything that the packs know; their mentions too, by which
 * `lib/brief` finds who is named beside whom. An article of 2,500 characters is 36 KB of records.
 */
function articleRecords(
  documents: readonly DocumentRecord[],
  packs: readonly (readonly KnowledgeRecord[])[],
  overrides: ArticleOverrides,
): KnowledgeRecord[] {
  const knowledge = indexKnowledge(packs.flat())
  const observed = documents.map((document) => observe(document, knowledge, ALL_RULES))
  const { records, faults } = reduceAll(observed, { knowledge, overrides })
  if (faults.length > 0)
    throw new SeedErrors(faults.map((fault) => ({ file: OVERRIDES, ...fault })))
  return records
}

/** The bundled packs, the seeds first: where they overlap, the earlier one stands. */
export async function compileBundle(seeds: string): Promise<BundledRecords[]> {
  const infos = [SEED_PACK, COUNTRIES, WORLD]
  const general = await generalPacks()
  const known = new Set(entitiesOf(general).map(({ id }) => id))
  const { errors, records: own, overrides } = tryCompileSeeds(await readSeeds(seeds), { known })
  if (errors.length > 0) throw new SeedErrors(errors)
  const [entries = [], ...others] = mergePacks([own, ...general])
  const documents = entries.filter((record) => record.t === 'document')
  const articles = articleRecords(documents, [entries, ...others], overrides)
  const curated = entries.filter(({ t }) => t !== 'document')
  const packs = [inRecordOrder([...curated, ...articles]), ...others]
  return infos.map((info, index) => {
    const records = packs[index] ?? []
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
