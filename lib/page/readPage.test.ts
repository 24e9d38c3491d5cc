import { afterEach, describe, expect, it } from 'vitest'
import { isArticlePage, readPage } from './readPage.ts'

const frames: HTMLIFrameElement[] = []

/** A document that is rendered, as a page's is. */
async function page(html: string): Promise<Document> {
  const frame = document.createElement('iframe')
  frame.style.width = '900px'
  frames.push(frame)
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  frame.srcdoc = `<!doctype html>${html}`
  document.body.append(frame)
  await loaded
  if (!frame.contentDocument) throw new Error('no document')
  return frame.contentDocument
}

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove()
})

const LONG = 'A sentence that is long enough to count as prose in an article of news. '.repeat(8)

async function blocks(body: string) {
  const read = readPage(await page(`<body><article>${body}<p>${LONG}</p></article>`))
  return (read?.text.blocks ?? [])
    .slice(0, -1)
    .map(({ role, text }) => `${role}: ${text.trim().replace(/\s+/g, ' ')}`)
}

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    [
      'headline, standfirst, headings',
      '<h1>One</h1><p class="standfirst">Two</p><h2>Three</h2>',
      ['headline: One', 'standfirst: Two', 'heading: Three'],
    ],
    [
      'only the first headline is one',
      '<h1>One</h1><h1>Two</h1>',
      ['headline: One', 'heading: Two'],
    ],
    [
      'lists and quotations',
      '<ul><li>One<li><p>Two</p></ul><blockquote><p>Three</p></blockquote>',
      ['listItem: One', 'listItem: Two', 'quote: Three'],
    ],
    ['captions', '<figure><img><figcaption>One</figcaption></figure>', ['caption: One']],
    [
      'inline elements do not split a name',
      '<p>Vla<b>dimir</b> Pu<i>tin</i></p>',
      ['paragraph: Vladimir Putin'],
    ],
    [
      'one line break is a space, two are a paragraph',
      '<div>One<br>two<br><br>Three</div>',
      ['paragraph: One two', 'paragraph: Three'],
    ],
    [
      'bare text between blocks',
      '<div>One<p>Two</p>three</div>',
      ['paragraph: One', 'paragraph: Two', 'paragraph: three'],
    ],
    [
      'nothing that is not the article',
      '<nav>N</nav><aside>A</aside><footer>F</footer><div class="related-links">R</div><div id="comments">C</div><div role="dialog">D</div>',
      [],
    ],
    [
      'no code, no fields, no controls',
      '<p>One <code>Putin</code> two</p><pre>P</pre><textarea>T</textarea><button>B</button><select><option>O</select>',
      ['paragraph: One two'],
    ],
    [
      'nothing that can be edited',
      '<p contenteditable>One</p><div contenteditable="plaintext-only">Two</div><p contenteditable="false">Three</p>',
      ['paragraph: Three'],
    ],
    [
      'nothing hidden',
      '<p hidden>One</p><p style="display:none">Two</p><p style="visibility:hidden">Three</p><p aria-hidden="true">Four</p>',
      [],
    ],
    [
      'no scripts, styles, templates',
      '<script>S</script><style>Y</style><template>T</template><noscript>N</noscript><svg><text>V</text></svg>',
      [],
    ],
  ])('%s', async (_rule, body, expected) => expect(await blocks(body)).toEqual(expected))

  it('survive fields that clobber the DOM', async () => {
    const body = `<form id="documentElement" name="body"><input name="parentNode"><input name="firstChild">
      <input name="tagName"><input name="nextSibling"><input name="getAttribute"><p>One</p></form>
      <img name="querySelector"><img name="body"><img name="createRange">`
    expect(await blocks(body)).toEqual(['paragraph: One'])
  })

  it('survive deep nesting and a giant text node', async () => {
    const document = await page(`<body><article><p>${LONG}</p></article>`)
    let inner: Element = document.querySelector('article') ?? document.body
    for (let depth = 0; depth < 3000; depth++) {
      inner = inner.appendChild(document.createElement('span'))
    }
    inner.textContent = 'word '.repeat(60_000)
    const read = readPage(document)
    expect(read?.text.blocks.every(({ text }) => text.length <= 20_000)).toBe(true)
    expect(read?.text.blocks.map(({ text }) => text).join('')).toContain('word '.repeat(1000))
  })

  it('know their text nodes to the letter', async () => {
    const read = readPage(
      await page(
        `<body><article><h1>A <i>b</i></h1><p>One<br>two <a href="/">three</a> ${LONG}</p>`,
      ),
    )
    for (const block of read?.blocks ?? []) {
      for (const { node, from, start, length } of block.segments) {
        expect(node.data.slice(from, from + length)).toBe(block.text.slice(start, start + length))
      }
    }
    expect(read?.blocks[1]?.segments.map(({ inLink }) => inLink)).toEqual([
      false,
      false,
      true,
      false,
    ])
  })
})

describe('what a page says of itself', () => {
  const ld = (value: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`
  it.each<[string, string, object]>([
    [
      'JSON-LD',
      ld({
        '@type': 'NewsArticle',
        headline: ' H  1 ',
        datePublished: '2015-09-30T23:10:00-05:00',
        publisher: { name: 'P' },
      }),
      { title: 'H 1', published: '2015-09-30', publisher: 'P' },
    ],
    [
      'a graph',
      ld({
        '@graph': [
          { '@type': 'WebPage', datePublished: '2001-01-01' },
          { '@type': ['Article'], datePublished: '2015-09' },
        ],
      }),
      { published: '2015-09' },
    ],
    [
      'meta tags',
      '<meta property="article:published_time" content="2015-09-30"><meta property="og:site_name" content="P">',
      { published: '2015-09-30', publisher: 'P' },
    ],
    [
      'microdata',
      '<body><time itemprop="datePublished" datetime="2015-09-30T10:00Z"></time>',
      { published: '2015-09-30' },
    ],
    ['broken JSON', '<script type="application/ld+json">{"@type":</script>', { title: 'T' }],
    [
      'an impossible date',
      ld({ '@type': 'NewsArticle', datePublished: '2015-02-30' }),
      { title: 'T' },
    ],
    [
      'a prototype',
      '<script type="application/ld+json">{"__proto__":{"@type":"NewsArticle"},"@type":5}</script>',
      { title: 'T' },
    ],
  ])('%s', async (_source, head, expected) => {
    const read = readPage(await page(`<head><title>T</title>${head}<body><p>${LONG}</p>`))
    expect(read?.text).toMatchObject(expected)
    if (!('published' in expected)) expect(read?.text).not.toHaveProperty('published')
  })
})

describe('isArticlePage', () => {
  const teaser = '<article><h2><a href="/">A headline</a></h2><p>A line about it.</p></article>'
  it.each<[string, string, boolean]>([
    ['one long article', `<article><p>${LONG}</p></article>`, true],
    ['paragraphs and nothing else', `<p>${LONG}</p>`.repeat(4), true],
    ['og:type article', '<meta property="og:type" content="article"><p>Short.</p>', true],
    [
      'a live blog of many posts',
      `<main><article>${`<article><p>${LONG}</p></article>`.repeat(5)}</article></main>`,
      true,
    ],
    ['a home page', `<meta property="og:type" content="website">${teaser.repeat(20)}`, false],
    ['teasers alone', teaser.repeat(20), false],
    ['several articles of like size', `<article><p>${LONG}</p></article>`.repeat(5), false],
    ['a list of links', `<p>${`<a href="/">${LONG}</a>`}</p>`.repeat(5), false],
    ['nothing', '', false],
  ])('%s', async (_kind, html, expected) => {
    expect(isArticlePage(await page(html))).toBe(expected)
  })

  it('is false where everything can be edited', async () => {
    const document = await page(`<article><p>${LONG}</p></article>`)
    document.designMode = 'on'
    expect(isArticlePage(document)).toBe(false)
    expect(readPage(document)).toBeNull()
  })
})
