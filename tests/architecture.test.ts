/** Who may import whom: the table of ARCHITECTURE.md, held. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface Rule {
  /** Folders and files of the project, by prefix; `type:` before one allows `import type` only. */
  readonly own: readonly string[]
  readonly packages: readonly string[]
}

/** The first rule whose folder begins a file's path holds for it. */
const RULES: Readonly<Record<string, Rule>> = {
  'lib/text/': { own: ['lib/text/'], packages: [] },
  'lib/schema/': { own: ['lib/schema/', 'lib/text/'], packages: ['zod', 'zod/mini', 'type:zod'] },
  'lib/annotate/': { own: ['lib/annotate/', 'lib/text/', 'type:lib/schema/'], packages: [] },
  'lib/compile/': {
    own: ['lib/compile/', 'lib/annotate/', 'lib/text/', 'lib/schema/'],
    packages: ['type:zod/v4/core'],
  },
  'lib/brief/': {
    own: ['lib/brief/', 'lib/annotate/', 'lib/text/', 'lib/schema/'],
    packages: [],
  },
  'lib/pack/': {
    own: ['lib/pack/', 'lib/schema/', 'lib/text/'],
    packages: ['zod', '@noble/hashes/', '@zip.js/zip.js'],
  },
  'lib/library/': {
    own: ['lib/library/', 'lib/pack/', 'lib/schema/', 'lib/annotate/'],
    packages: ['dexie'],
  },
  'lib/page/': {
    own: ['lib/page/', 'type:lib/schema/', 'lib/schema/limits.ts', 'lib/safeHref.ts'],
    packages: [],
  },
  'lib/search/': {
    own: ['lib/search/', 'lib/text/', 'type:lib/schema/'],
    packages: ['minisearch'],
  },
  'lib/safeHref.ts': { own: [], packages: [] },
  'lib/messages.ts': { own: ['type:lib/schema/'], packages: ['wxt/browser'] },
  'lib/settings.ts': { own: ['lib/schema/settings.ts'], packages: ['wxt/browser'] },
  'lib/where.ts': { own: [], packages: ['wxt/browser'] },
  'lib/language.ts': { own: ['lib/schema/settings.ts'], packages: ['wxt/browser'] },
  'lib/panel.ts': { own: [], packages: ['wxt/browser'] },
  'components/': {
    own: [
      'components/',
      'type:lib/schema/',
      'lib/schema/settings.ts',
      'lib/safeHref.ts',
      'type:locales/',
    ],
    packages: ['react', 'd3-force'],
  },
  'entrypoints/background/': {
    own: [
      'entrypoints/background/',
      'lib/annotate/',
      'lib/brief/',
      'lib/library/',
      'lib/pack/',
      'lib/schema/',
      'lib/messages.ts',
      'lib/settings.ts',
      'lib/where.ts',
      'lib/language.ts',
      'lib/panel.ts',
      'locales/',
    ],
    packages: ['wxt/browser', 'wxt/utils/define-background', 'zod'],
  },
  'entrypoints/content-script/': {
    own: ['lib/page/', 'lib/messages.ts'],
    packages: ['wxt/browser', 'wxt/utils/define-unlisted-script'],
  },
  'entrypoints/welcome/': {
    own: [
      'entrypoints/welcome/',
      'entrypoints/interface/',
      'entrypoints/options/whereSource.ts',
      'components/',
      'lib/page/',
      'lib/messages.ts',
      'lib/settings.ts',
      'lib/where.ts',
      'lib/language.ts',
      'lib/panel.ts',
      'seeds/articles/',
      'type:lib/schema/',
    ],
    packages: ['react', 'react-dom/client', 'wxt/browser', 'vite/client'],
  },
  'entrypoints/': {
    own: [
      'entrypoints/popup/',
      'entrypoints/sidepanel/',
      'entrypoints/options/',
      'entrypoints/interface/',
      'components/',
      'lib/search/',
      'lib/schema/settings.ts',
      'lib/messages.ts',
      'lib/settings.ts',
      'lib/where.ts',
      'lib/language.ts',
      'lib/panel.ts',
      'type:lib/schema/',
    ],
    packages: ['react', 'react-dom/client', 'wxt/browser', 'vite/client', '@wxt-dev/i18n'],
  },
  'cli/': {
    own: [
      'cli/',
      'lib/annotate/',
      'lib/brief/',
      'lib/compile/',
      'lib/pack/',
      // The reader of pages, for the command's .html files: one reader, not two.
      'lib/page/readPage.ts',
      'lib/schema/',
      'lib/text/',
    ],
    packages: ['node:', 'yaml', 'zod', 'world-countries', 'happy-dom'],
  },
}

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g

interface Import {
  readonly what: string
  readonly isType: boolean
}

function importsOf(file: string, source: string): Import[] {
  const resolve = (what: string) =>
    what.startsWith('.') ? normalize(join(dirname(file), what)).replaceAll('\\', '/') : what
  const found = [...source.matchAll(IMPORT)].map(([, , type, what = '']) => ({
    what: resolve(what),
    isType: type !== undefined,
  }))
  const dynamic = [...source.matchAll(DYNAMIC)].map(([, what = '']) => ({
    what: resolve(what),
    isType: false,
  }))
  return [...found, ...dynamic].filter(({ what }) => !what.endsWith('.css'))
}

function isAllowed({ what, isType }: Import, rule: Rule): boolean {
  return [...rule.own, ...rule.packages].some((allowed) => {
    const typeOnly = allowed.startsWith('type:')
    const prefix = typeOnly ? allowed.slice(5) : allowed
    const isFolder = /[/:]$/.test(prefix)
    return (!typeOnly || isType) && (what === prefix || (isFolder && what.startsWith(prefix)))
  })
}

function refused(file: string, source: string): string[] {
  const folder = Object.keys(RULES).find((prefix) => file.startsWith(prefix))
  const rule = folder && RULES[folder]
  if (!rule) return [`${file} has no rule: add its folder here and to ARCHITECTURE.md`]
  return importsOf(file, source)
    .filter((one) => !isAllowed(one, rule))
    .map(({ what }) => `${file} may not import ${what}`)
}

async function sources(): Promise<string[]> {
  const folders = ['lib', 'components', 'entrypoints', 'cli']
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true })).map((file) =>
        `${folder}/${file}`.replaceAll('\\', '/'),
      ),
    ),
  )
  return lists.flat().filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
}

describe('imports', () => {
  it('follow the table', async () => {
    const found = await Promise.all(
      (await sources()).map(async (file) =>
        refused(file, await readFile(join(ROOT, file), 'utf8')),
      ),
    )
    expect(found.flat()).toEqual([])
  })

  it.each([
    ['lib/page/x.ts', "import * as z from 'zod'"],
    ['lib/annotate/x.ts', "import { Id } from '../schema/record.ts'"],
    ['lib/text/x.ts', "export { a } from '../annotate/find.ts'"],
    ['entrypoints/content-script/x.ts', "await import('../../lib/library/library.ts')"],
    ['lib/new/x.ts', ''],
    ['components/x.tsx', "import { createRoot } from 'react-dom/client'"],
  ])('a breach in %s would be seen', (file, source) => {
    expect(refused(file, source)).toHaveLength(1)
  })

  it('knows a type from a value', () => {
    expect(refused('lib/annotate/x.ts', "import type { Id } from '../schema/record.ts'")).toEqual(
      [],
    )
  })
})
