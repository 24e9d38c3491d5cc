/**
 * What articles of a folder are read with: its entries, and the general packs behind them. Unlike
 * `readSeeds` this reads only those articles that an entry quotes, however many there are.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import { mergePacks } from '../lib/annotate/merge.ts'
import { errorsOf, type SeedError } from '../lib/compile/errors.ts'
import { type SeedArticle, type SeedEntry, tryCompileSeeds } from '../lib/compile/seeds.ts'
import type { ArticleOverrides } from '../lib/schema/articleOverrides.ts'
import type { KnowledgeRecord } from '../lib/schema/record.ts'
import { Overrides } from '../lib/schema/seed.ts'
import { SEEDS } from './packs.ts'
import { OVERRIDES } from './seeds.ts'
import { countryRecords } from './world/countries.ts'
import { wordnetRecords } from './world/wordnet.ts'

export interface SeedKnowledge {
  /** Entities and relations of the entries and the general packs, merged. */
  readonly records: readonly KnowledgeRecord[]
  /** Those of the folder's own entries. */
  readonly own: readonly KnowledgeRecord[]
  readonly overrides: ArticleOverrides
  readonly errors: readonly SeedError[]
}

/** Articles that the sources of an entry name, wherever they stand in it. */
function* quoted(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if ('article' in value && 'quote' in value && typeof value.article === 'string')
    yield value.article
  for (const one of Object.values(value)) yield* quoted(one)
}

async function yamlOf(
  folder: string,
  path: string,
  errors: SeedError[],
): Promise<SeedEntry | null> {
  const file = relative(folder, path).replaceAll('\\', '/')
  try {
    return { file, data: parse(await readFile(path, 'utf8')) }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    errors.push({ file, field: '', reason: `is not YAML: ${reason.replace(/:$/, '')}` })
    return null
  }
}

async function entriesOf(folder: string, errors: SeedError[]): Promise<SeedEntry[]> {
  const root = join(folder, 'entries')
  if (!existsSync(root)) return []
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.yaml'))
  const entries: SeedEntry[] = []
  for (const file of files.sort()) {
    const entry = await yamlOf(folder, join(root, file), errors)
    if (entry) entries.push(entry)
  }
  return entries
}

async function articlesOf(folder: string, slugs: ReadonlySet<string>): Promise<SeedArticle[]> {
  const articles: SeedArticle[] = []
  for (const slug of [...slugs].sort()) {
    const path = join(folder, 'articles', `${basename(slug)}.txt`)
    if (!existsSync(path)) continue
    const bytes = await readFile(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    articles.push({ slug, text: bytes.toString('utf8'), sha256 })
  }
  return articles
}

async function overridesOf(folder: string, errors: SeedError[]): Promise<ArticleOverrides> {
  const path = join(folder, OVERRIDES)
  const read = existsSync(path) ? await yamlOf(folder, path, errors) : null
  // Accepted warnings are for `compile --check`.
  const parsed = Overrides.safeParse(read?.data ?? {})
  if (!parsed.success) errors.push(...errorsOf(OVERRIDES, parsed.error.issues))
  const { accept: _, ...overrides } = parsed.success ? parsed.data : Overrides.parse({})
  return overrides
}

/** A folder without entries is read with those that come with Backstory. */
export async function seedKnowledge(folder: string): Promise<SeedKnowledge> {
  const errors: SeedError[] = []
  const hasEntries = existsSync(join(folder, 'entries'))
  const from = hasEntries ? folder : SEEDS
  const countries = countryRecords()
  const general = [countries, await wordnetRecords(countries)]
  const known = new Set(
    general.flat().flatMap((record) => (record.t === 'entity' ? [record.id] : [])),
  )
  const entries = await entriesOf(from, errors)
  const slugs = new Set(entries.flatMap(({ data }) => [...quoted(data)]))
  const articles = await articlesOf(from, slugs)
  const compiled = tryCompileSeeds({ faults: [], articles, entries }, { known })
  const isOurs = ({ t }: KnowledgeRecord) => t === 'entity' || t === 'relation'
  const own = compiled.records.filter(isOurs)
  return {
    records: mergePacks([own, ...general]).flat(),
    own: hasEntries ? own : [],
    overrides: await overridesOf(folder, errors),
    errors: [...errors, ...compiled.errors],
  }
}
