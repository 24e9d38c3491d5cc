/** Reads the folder of seeds from disk; compiling is pure and lives in lib/compile. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import type { SeedError } from '../lib/compile/errors.ts'
import type { SeedArticle, SeedEntry, Seeds } from '../lib/compile/seeds.ts'
import { PackError } from '../lib/pack/error.ts'

/** What people decided over the head of a check or of the compiler, beside the folders of seeds. */
export const OVERRIDES = 'overrides.yaml'

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((file) => file.isFile() && file.name.endsWith(ending))
    .map((file) => join(file.parentPath, file.name))
    .sort()
}

/**
 * Every article and entry below `folder`, and its `overrides.yaml`; articles and overrides may be
 * missing. What is not readable as YAML is among the faults. Throws a `PackError` where there is no
 * folder of entries.
 */
export async function readSeeds(folder: string): Promise<Seeds> {
  const has = (name: string) => existsSync(join(folder, name))
  if (!has('entries')) {
    throw new PackError(`${folder} has no folder "entries", in which seeds are looked for`)
  }
  const faults: SeedError[] = []
  const readYaml = async (path: string): Promise<SeedEntry | null> => {
    const file = relative(folder, path).replaceAll('\\', '/')
    try {
      return { file, data: parse(await readFile(path, 'utf8')) }
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      faults.push({ file, field: '', reason: `is not YAML: ${reason.replace(/:$/, '')}` })
      return null
    }
  }
  const filesOf = async (name: string, ending: string) =>
    has(name) ? filesIn(join(folder, name), ending) : []
  const sidecars = new Map<string, SeedEntry>()
  for (const path of await filesOf('articles', '.yaml')) {
    const sidecar = await readYaml(path)
    if (sidecar) sidecars.set(basename(path, '.yaml'), sidecar)
  }
  const articles: SeedArticle[] = []
  for (const path of await filesOf('articles', '.txt')) {
    const bytes = await readFile(path)
    const slug = basename(path, '.txt')
    const sidecar = sidecars.get(slug)
    sidecars.delete(slug)
    articles.push({
      slug,
      text: bytes.toString('utf8'),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(sidecar ? { sidecar } : {}),
    })
  }
  for (const { file } of sidecars.values()) {
    faults.push({ file, field: '', reason: 'there is no article beside this sidecar' })
  }
  const entries: SeedEntry[] = []
  for (const path of await filesOf('entries', '.yaml')) {
    const entry = await readYaml(path)
    if (entry) entries.push(entry)
  }
  const overrides = has(OVERRIDES) ? await readYaml(join(folder, OVERRIDES)) : null
  return { articles, entries, faults, ...(overrides ? { overrides } : {}) }
}
