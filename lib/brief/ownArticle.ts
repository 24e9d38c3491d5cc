/**
 * Which documents of the knowledge are the page itself: kept before, printed elsewhere, or lightly
 * edited. Nothing of them is background to it.
 */
import type { Knowledge } from '../annotate/knowledge.ts'
import type { PageText } from '../schema/page.ts'
import type { DocumentRecord } from '../schema/record.ts'
import { fold } from '../text/fold.ts'

/** What a page is known by; `url` where the caller has it. */
export type OwnPage = Pick<PageText, 'title' | 'blocks' | 'published'> & { readonly url?: string }

/** Words of a print, and which share of all prints is kept: one of eight keeps 1,000 articles small. */
const PRINT_WORDS = 5
const KEPT = 8

/** From this share of the shorter text on, two texts are one; two reports of an event share a tenth. */
const SAME_TEXT = 0.5

/** With the same title this much is enough: an article grows through the day. */
const SAME_STORY = 0.1

/** Prints that are too few to be chance; a text shorter than this is compared by its title. */
const MIN_PRINTS = 3

/** Letters and digits of a title; shorter ones are "Live updates". */
const MIN_TITLE = 20

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const PRIME = 0x01000193

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return hash
}

/** Hashes of every five words in a row, of which one in eight is kept, whatever stands around. */
function printsOf(text: string): ReadonlySet<number> {
  const words = plain(text).split(' ').map(hashOf)
  const prints = new Set<number>()
  for (let at = 0; at + PRINT_WORDS <= words.length; at++) {
    let hash = 0
    for (let next = at; next < at + PRINT_WORDS; next++) {
      hash = Math.imul(hash ^ (words[next] ?? 0), PRIME)
    }
    // The lowest bits of a product depend on the lowest bits alone.
    if (((hash >>> 16) ^ hash) % KEPT === 0) prints.add(hash)
  }
  return prints
}

const printed = new WeakMap<DocumentRecord, ReadonlySet<number>>()

function documentPrints(document: DocumentRecord): ReadonlySet<number> {
  const known = printed.get(document) ?? printsOf(document.text)
  printed.set(document, known)
  return known
}

/** Without what an address carries to tell readers apart: the scheme, "www.", the query, the fragment. */
const addressOf = (url: string) =>
  url
    .replace(/^https?:\/\/(?:www\.|m\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')

/** Pages put the site's name behind the title. */
function isSameTitle(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  return short.length >= MIN_TITLE && long.startsWith(short)
}

/** The ids of the documents that are the page's own article. */
export function ownArticle(page: OwnPage, knowledge: Knowledge): ReadonlySet<string> {
  const own = new Set<string>()
  if (knowledge.documents.size === 0) return own
  const prints = printsOf(page.blocks.map(({ text }) => text).join('\n'))
  const headline = page.blocks.find(({ role }) => role === 'headline')?.text ?? ''
  const titles = [plain(page.title), plain(headline)]
  const address = page.url ? addressOf(page.url) : undefined
  for (const document of knowledge.documents.values()) {
    const { id, url, title, published } = document
    // A home page's address is that of every article that was ever on it.
    if (url && address?.includes('/') && addressOf(url) === address) {
      own.add(id)
      continue
    }
    const theirs = documentPrints(document)
    let shared = 0
    for (const print of prints) if (theirs.has(print)) shared++
    const shorter = Math.min(prints.size, theirs.size)
    const share = shorter === 0 ? 0 : shared / shorter
    if (shared >= MIN_PRINTS && share >= SAME_TEXT) own.add(id)
    else if (
      titles.some((one) => isSameTitle(one, plain(title))) &&
      (shorter < MIN_PRINTS ||
        share >= SAME_STORY ||
        (published !== undefined && published.edtf === page.published))
    ) {
      own.add(id)
    }
  }
  return own
}

/** Whether something rests on nothing but the page's own article. */
export const isOnlyOf = (sources: RelationSources, own: ReadonlySet<string> | undefined): boolean =>
  own !== undefined &&
  sources.length > 0 &&
  sources.every((source) => 'doc' in source && own.has(source.doc))

type RelationSources = readonly ({ readonly doc: string } | { readonly reference: string })[]
