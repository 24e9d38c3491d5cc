/**
 * Pages without `<article>` or `<main>`: the article is where the prose stands. Everything else in
 * the body (menus, link columns, footers) is cut off around it.
 */
import type { ReadBlock } from './blocks.ts'
import { contains, parentNode } from './dom.ts'

/** UTF-16 units from which a block is a paragraph of prose rather than a label or a link. */
const MIN_PROSE = 80

/** Share of a block's characters in links from which it is navigation. */
const MOSTLY_LINKS = 0.5

const linked = ({ segments }: ReadBlock) =>
  segments.reduce((sum, { inLink, length }) => sum + (inLink ? length : 0), 0)

/** Whether a block is little else than links: a menu, "read more", a list of topics. */
export function isMostlyLinks(block: ReadBlock): boolean {
  return linked(block) >= block.text.length * MOSTLY_LINKS
}

/** The nearest element that both nodes are in. */
function commonAncestor(one: Node, other: Node): Node | null {
  let node: Node | null = one
  while (node && !contains(node, other)) node = parentNode(node)
  return node
}

const normal = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** The block that says what the page's title says: "Headline - The Daily Paper" counts too. */
function titleBlock(blocks: readonly ReadBlock[], title: string): number {
  const wanted = normal(title)
  return blocks.findIndex(({ text }) => {
    const own = normal(text)
    return own.length >= 10 && (own === wanted || wanted.startsWith(`${own} `))
  })
}

/** Makes the block that repeats the page's title its headline, where no block is one. */
export function withHeadline(blocks: readonly ReadBlock[], title: string): ReadBlock[] {
  const at = blocks.some(({ role }) => role === 'headline') ? -1 : titleBlock(blocks, title)
  return blocks.map((block, index) => (index === at ? { ...block, role: 'headline' } : block))
}

/**
 * What lies between the headline (or, without one, the first paragraph) and the last block of the
 * element that holds all prose. Unchanged where there is no prose.
 */
export function trimToProse(blocks: readonly ReadBlock[]): ReadBlock[] {
  const prose = blocks.filter(
    (block) => block.text.trim().length >= MIN_PROSE && !isMostlyLinks(block),
  )
  let holder: Node | null = null
  for (const { segments } of prose) {
    const node = segments[0]?.node
    if (!node) continue
    holder = holder === null ? parentNode(node) : commonAncestor(holder, node)
  }
  if (holder === null) return [...blocks]
  const within = holder
  const isInside = ({ segments }: ReadBlock) => {
    const node = segments[0]?.node
    return node !== undefined && contains(within, node)
  }
  const first = blocks.findIndex(isInside)
  const last = blocks.findLastIndex(isInside)
  const headline = blocks.findIndex(({ role }) => role === 'headline')
  const from = headline >= 0 && headline < first ? headline : first
  return blocks.slice(from, last + 1)
}
