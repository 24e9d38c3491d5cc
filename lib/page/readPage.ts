/** The article of a page: where it stands, whether there is one, and its text as numbered blocks. */
import { MAX_PAGE_LENGTH } from '../schema/limits.ts'
import type { PageText } from '../schema/page.ts'
import { isInsideSkipped, type ReadBlock, readBlocks } from './blocks.ts'
import {
  attribute,
  bodyOf,
  contains,
  designMode,
  documentElement,
  query,
  queryAll,
  textContent,
  titleOf,
} from './dom.ts'
import { readMetadata } from './metadata.ts'
import { isMostlyLinks, trimToProse, withHeadline } from './trim.ts'

/** A page that has been read: what is asked about, and where each block stands. */
export interface ReadPage {
  readonly text: PageText
  readonly blocks: readonly ReadBlock[]
  /** What was walked: late content is watched for here. */
  readonly root: Element
}

/** UTF-16 units of text from which an `<article>` is more than a teaser. */
const MIN_ARTICLE = 400

/** Candidates looked at; a live blog may have hundreds of posts. */
const MAX_CANDIDATES = 60

/** Length of an element's text; a cheap overestimate that includes scripts. */
const textLength = (element: Element) => (textContent(element) ?? '').length

/**
 * Text in paragraphs under an element, and how much of it is in links. Only paragraphs of a
 * sentence or more count: navigation is made of short ones.
 */
function proseOf(element: Element): { prose: number; linked: number; paragraphs: number } {
  let prose = 0
  let linked = 0
  let paragraphs = 0
  for (const paragraph of queryAll(element, 'p', MAX_CANDIDATES)) {
    const length = textLength(paragraph)
    if (length < 80) continue
    paragraphs++
    prose += length
    for (const link of queryAll(paragraph, 'a[href]', 20)) linked += textLength(link)
  }
  return { prose, linked, paragraphs }
}

/** The `<article>`s of a page, without those inside another: a live blog's posts, comments. */
function outerArticles(document: Document): Element[] {
  const all = queryAll(document, 'article, [role="article"]', MAX_CANDIDATES)
  return all.filter((one) => !all.some((other) => other !== one && contains(other, one)))
}

/** The one `<article>` that the page is, or null on a page of teasers. */
function mainArticle(document: Document): Element | null {
  const sized = outerArticles(document)
    .map((element) => ({ element, prose: proseOf(element).prose }))
    .sort((one, other) => other.prose - one.prose)
  const [largest, second] = sized
  if (!largest || largest.prose < MIN_ARTICLE) return null
  // Several of like size are a list of articles, not one.
  if (second && second.prose * 2 > largest.prose) return null
  return largest.element
}

/** Whether a page without any claim reads like an article: some paragraphs, few links in them. */
function readsLikeArticle(root: Element): boolean {
  const { prose, linked, paragraphs } = proseOf(root)
  return paragraphs >= 4 && prose >= 1200 && linked < prose * 0.2
}

/** The element to walk. */
function rootOf(document: Document): Element | null {
  const article = mainArticle(document)
  const main = query(document, 'main, [role="main"]')
  if (article) {
    // The headline often stands above the article, in the main part of the page.
    const hasHeadline = query(article, 'h1') !== null
    return !hasHeadline && main && contains(main, article) && query(main, 'h1') ? main : article
  }
  return main && proseOf(main).prose >= MIN_ARTICLE ? main : bodyOf(document)
}

/** Whether the page is an article, by what it says of itself and by how it reads. */
export function isArticlePage(document: Document): boolean {
  if (designMode(document) === 'on') return false
  const metadata = readMetadata(document)
  if (metadata.isArticle) return true
  if (metadata.isOther) return false
  if (mainArticle(document)) return true
  // Several, and none that stands out: a list of articles.
  if (outerArticles(document).length > 1) return false
  const body = bodyOf(document)
  return body !== null && readsLikeArticle(query(document, 'main, [role="main"]') ?? body)
}

/** A headline that stands outside of what is walked, above it. */
function headlineOutside(document: Document, root: Element): ReadBlock[] {
  const [headline] = queryAll(document, 'h1', 5).filter(
    (one) => !contains(root, one) && !isInsideSkipped(one),
  )
  return headline ? readBlocks(headline).map((block) => ({ ...block, role: 'headline' })) : []
}

/** Only the first headline is one; a page's other level-one headings are headings. */
function oneHeadline(blocks: readonly ReadBlock[]): ReadBlock[] {
  let seen = false
  return blocks.map((block) => {
    if (block.role !== 'headline') return block
    const role = seen ? 'heading' : 'headline'
    seen = true
    return { ...block, role }
  })
}

/** Keeps what is within the cap on a page's whole text. */
function withinCap(blocks: readonly ReadBlock[]): ReadBlock[] {
  let total = 0
  return blocks.filter(({ text }) => {
    total += text.length
    return total <= MAX_PAGE_LENGTH
  })
}

/** Reads the page, or the part under `root`; null where there is no text. */
export function readPage(document: Document, root?: Element): ReadPage | null {
  const element = root ?? rootOf(document)
  if (!element || designMode(document) === 'on') return null
  const metadata = readMetadata(document)
  const outside = root ? [] : headlineOutside(document, element)
  const all = oneHeadline([...outside, ...readBlocks(element)])
  const pageTitle = metadata.headline ?? titleOf(document)
  const named = withHeadline(all, pageTitle).filter(
    (block) => block.role === 'headline' || !isMostlyLinks(block),
  )
  const blocks = withinCap(element === bodyOf(document) ? trimToProse(named) : named)
  if (blocks.length === 0) return null
  const html = documentElement(document)
  const lang = html && attribute(html, 'lang')
  const headline = blocks.find(({ role }) => role === 'headline')?.text
  const title = metadata.headline ?? headline ?? pageTitle
  return {
    blocks,
    root: element,
    text: {
      title: title.trim().replace(/\s+/g, ' ').slice(0, 500).toWellFormed(),
      ...(lang && lang.length <= 35 ? { lang } : {}),
      ...(metadata.published ? { published: metadata.published } : {}),
      ...(metadata.publisher ? { publisher: metadata.publisher } : {}),
      blocks: blocks.map(({ role, text }) => ({ role, text })),
    },
  }
}
