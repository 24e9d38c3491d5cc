/** The pages of tests/pages over HTTP, each with the headers that belong to it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newsPage } from '../../scripts/newsPage.mjs'
import { ROOT } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'

const ARTICLE = join(ROOT, 'seeds/articles/putin-calls-for-coordinating-structure.txt')

/** The page states this policy in a meta element; a header is what most sites use. */
const HEADERS: Readonly<Record<string, Record<string, string>>> = {
  'strict-csp': { 'content-security-policy': "default-src 'none'" },
}

/** Serves `/<slug>/` for each folder of tests/pages, and the seed article as `/seed-article/`. */
export function servePages() {
  return serve(({ pathname }) => {
    const slug = /^\/([a-z-]+)\/$/.exec(pathname)?.[1]
    if (slug === undefined) return undefined
    if (slug === 'seed-article') return { body: newsPage(readFileSync(ARTICLE, 'utf8')) }
    const file = join(ROOT, 'tests/pages', slug, 'page.html')
    if (!existsSync(file)) return undefined
    return { body: readFileSync(file, 'utf8'), headers: HEADERS[slug] ?? {} }
  })
}
