/** Reads the folder of seeds from disk; compiling is pure and lives in lib/compile. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import type { SeedError } from '../lib/compile/errors.ts'
import type { SeedArticle, SeedEntry, Seeds } from '../lib/compile/seeds.ts'

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((file) => file.isFile() && file.name.endsWith(ending))
    .map((file) => join(file.parentPath, file.name))
    .sort()
}

/** Every article and entry below `folder`. What is not readable as YAML is among the faults. */
export async function readSeeds(folder: string): Promise<Seeds> {
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
  const articlesFolder = join(folder, 'articles')
  const sidecars = new Map<string, SeedEntry>()
  for (const path of await filesIn(articlesFolder, '.yaml')) {
    const sidecar = await readYaml(path)
    if (sidecar) sidecars.set(basename(path, '.yaml'), sidecar)
  }
  const articles: SeedArticle[] = []
  for (const path of await filesIn(articlesFolder, '.txt')) {
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
  for (const path of await filesIn(join(folder, 'entries'), '.yaml')) {
    const entry = await readYaml(path)
    if (entry) entries.push(entry)
  }
  return { articles, entries, faults }
}
