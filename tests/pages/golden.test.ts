/// <reference types="vite/client" />
/**
 * Golden pages: what Backstory makes of each page, kept in `expected.json` beside it. With
 * UPDATE_GOLDEN=1 the files are written anew; the diff is what a reviewer reads.
 */
/// <reference types="./bundled-records.d.ts" />
import { records } from 'virtual:bundled-records'
import { describe, expect, inject, it } from 'vitest'
import { commands } from 'vitest/browser'
import { annotate } from '../../lib/annotate/annotate.ts'
import { indexKnowledge } from '../../lib/annotate/knowledge.ts'
import { briefingOf } from '../../lib/brief/briefing.ts'
import { english } from '../../lib/brief/phrases.ts'
import { isArticlePage, readPage } from '../../lib/page/readPage.ts'
import { newsPage } from '../../scripts/newsPage.mjs'
import article from '../../seeds/articles/putin-calls-for-coordinating-structure.txt?raw'

declare module 'vitest' {
  interface ProvidedContext {
    updateGolden: boolean
  }
}

const HTML = import.meta.glob<string>('./*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const EXPECTED = import.meta.glob<string>('./*/expected.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const knowledge = indexKnowledge(records)

const slugOf = (file: string) => file.split('/').at(-2) ?? ''

const pages: [string, string][] = [
  ['seed-article', newsPage(article)],
  ...Object.entries(HTML).map(([file, html]): [string, string] => [slugOf(file), html]),
]

const expectedOf = (slug: string) => EXPECTED[`./${slug}/expected.json`] ?? ''

async function opened(html: string): Promise<{ document: Document; close(): void }> {
  const frame = document.createElement('iframe')
  frame.width = '1000'
  frame.height = '800'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
  if (!frame.contentDocument) throw new Error('the frame has no document')
  return { document: frame.contentDocument, close: () => frame.remove() }
}

/** A line for each annotation: where it stands, what it is, how it was named. */
function outcomeOf(document: Document) {
  if (!isArticlePage(document)) return { isArticle: false }
  const read = readPage(document)
  if (!read) return { isArticle: true, text: null }
  const { title, lang, published, publisher, blocks } = read.text
  const lines = (level: 'mark' | 'suggest') =>
    annotate(read.text, knowledge)
      .filter((one) => one.level === level)
      .map(({ block, start, end, entity, form }) => {
        const of = blocks[block]
        return `${block} ${of?.role}: ${JSON.stringify(of?.text.slice(start, end))} ${entity} (${form})`
      })
  const briefing = briefingOf(read.text, knowledge, english)
  return {
    isArticle: true,
    title,
    lang,
    published,
    publisher,
    blocks: blocks.length,
    marks: lines('mark'),
    suggestions: lines('suggest'),
    quotations: briefing?.quotations.map(({ speaker, text }) => `${speaker}: ${text}`) ?? [],
    dates: briefing?.dates.map(({ text }) => text) ?? [],
  }
}

describe('golden pages', () => {
  it.each(pages)('%s', async (slug, html) => {
    const page = await opened(html)
    const found = `${JSON.stringify(outcomeOf(page.document), null, 2)}\n`
    page.close()
    if (inject('updateGolden')) {
      await commands.writeFile(`tests/pages/${slug}/expected.json`, found)
    } else {
      expect(found).toBe(expectedOf(slug))
    }
  })
})
