/** The text of an element as blocks, each knowing the text nodes it was read from. */
import { MAX_BLOCK_LENGTH, MAX_BLOCKS, MAX_PAGE_LENGTH } from '../schema/limits.ts'
import type { Block } from '../schema/page.ts'
import {
  attribute,
  dataOf,
  firstChild,
  isElement,
  isRendered,
  isText,
  nextSibling,
  parentNode,
  tagName,
} from './dom.ts'

/** A stretch of one text node inside a block. All in UTF-16 units. */
export interface Segment {
  readonly node: Text
  /** Where the stretch begins in the node. */
  readonly from: number
  /** Where it begins in the block's text. */
  readonly start: number
  readonly length: number
  readonly inLink: boolean
}

export interface ReadBlock extends Block {
  readonly segments: readonly Segment[]
}

/** Nodes visited at most: what a page has beyond is not read (safety: bounded work). */
const MAX_NODES = 150_000

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Elements that end the text before them and begin a new block. */
const BLOCK_TAGS = words(`
  ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FORM H1 H2 H3
  H4 H5 H6 HEADER HGROUP HR LI MAIN OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL
`)

/** Never read: code, fields, controls, media, navigation, what stands beside the article. */
const SKIPPED_TAGS = words(`
  SCRIPT STYLE NOSCRIPT TEMPLATE CODE PRE KBD SAMP VAR TEXTAREA INPUT SELECT OPTION BUTTON LABEL
  NAV FOOTER ASIDE SVG MATH CANVAS IFRAME OBJECT EMBED VIDEO AUDIO METER PROGRESS DIALOG MENU
  svg math BACKSTORY-CARD RUBY
`)

const SKIPPED_ROLES = words(`
  navigation complementary search banner contentinfo menu menubar toolbar dialog alertdialog alert
  textbox searchbox combobox listbox button tab tablist status
`)

/** Whole words of class names and ids under which sites put what is not the article. */
const SKIPPED_CLASS =
  /(?:^|[\s_-])(?:comments?|disqus|related|share|sharing|social|promo|newsletter|cookies?|consent|advert|advertisement|ads?|sponsored|breadcrumbs?|sidebar|recirculation|outbrain|taboola|trending|mostread|paywall|subscribe|signup)(?:$|[\s_-])/i

const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|subheadline|lede|summary|teaser)(?:$|[\s_-])/i

/** Whether an element and everything in it is left out. */
function isSkipped(element: Element): boolean {
  const tag = tagName(element)
  if (SKIPPED_TAGS.has(tag)) return true
  if (attribute(element, 'hidden') !== null || attribute(element, 'inert') !== null) return true
  if (attribute(element, 'aria-hidden') === 'true') return true
  const editable = attribute(element, 'contenteditable')
  if (editable !== null && editable.toLowerCase() !== 'false') return true
  if (SKIPPED_ROLES.has(attribute(element, 'role') ?? '')) return true
  const classes = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  if (classes.length > 1 && SKIPPED_CLASS.test(classes)) return true
  return !isRendered(element)
}

function roleOf(element: Element, inherited: Block['role']): Block['role'] {
  const tag = tagName(element)
  if (tag === 'H1' || attribute(element, 'itemprop') === 'headline') return 'headline'
  if (/^H[2-6]$/.test(tag)) return 'heading'
  if (tag === 'LI') return 'listItem'
  if (tag === 'BLOCKQUOTE') return 'quote'
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption'
  const itemprop = attribute(element, 'itemprop') ?? ''
  if (itemprop === 'description' || itemprop === 'alternativeHeadline') return 'standfirst'
  if (STANDFIRST.test(attribute(element, 'class') ?? '')) return 'standfirst'
  // A paragraph inside a list item or a quotation is still that.
  return inherited === 'quote' || inherited === 'listItem' || inherited === 'caption'
    ? inherited
    : 'paragraph'
}

/** Cuts at the last space before the cap, so that no name is cut in two. */
function cutAt(text: string, max: number): number {
  if (text.length <= max) return text.length
  const space = text.lastIndexOf(' ', max - 1)
  if (space > 0) return space + 1
  const unit = text.charCodeAt(max - 1)
  return unit >= 0xd800 && unit < 0xdc00 ? max - 1 : max
}

/** Collects blocks; knows nothing of elements. */
function collector() {
  const blocks: ReadBlock[] = []
  let parts: string[] = []
  let segments: Segment[] = []
  let length = 0
  let total = 0
  const flush = (role: Block['role']) => {
    const text = parts.join('')
    if (/\S/.test(text)) blocks.push({ role, text: text.toWellFormed(), segments })
    parts = []
    segments = []
    length = 0
  }
  return {
    blocks,
    flush,
    isFull: () => blocks.length >= MAX_BLOCKS - 1 || total >= MAX_PAGE_LENGTH,
    endsWithBreak: () => /\n\s*$/.test(parts.at(-1) ?? ''),
    lineBreak() {
      if (length === 0) return
      parts.push('\n')
      length++
      total++
    },
    add(node: Text, inLink: boolean, role: Block['role']) {
      let from = 0
      let rest = dataOf(node)
      if (length === 0 && !/\S/.test(rest)) return
      while (rest !== '' && total < MAX_PAGE_LENGTH && blocks.length < MAX_BLOCKS - 1) {
        const room = Math.min(MAX_BLOCK_LENGTH - length, MAX_PAGE_LENGTH - total)
        const take = cutAt(rest, room)
        if (take > 0) {
          segments.push({ node, from, start: length, length: take, inLink })
          parts.push(rest.slice(0, take))
          length += take
          total += take
        }
        from += take
        rest = rest.slice(take)
        if (rest !== '') flush(role)
      }
    },
  }
}

/** Where the walk is: what is restored when an element is left. */
interface Frame {
  readonly element: Element
  readonly role: Block['role']
  readonly inLink: boolean
}

/** Reads the blocks of `root` in one bounded walk, without recursion (pages nest deeply). */
export function readBlocks(root: Element): ReadBlock[] {
  const collected = collector()
  const stack: Frame[] = [{ element: root, role: roleOf(root, 'paragraph'), inLink: false }]
  const roleNow = () => stack.at(-1)?.role ?? 'paragraph'
  let node: Node | null = firstChild(root)
  let visited = 0
  while (stack.length > 0) {
    if (++visited > MAX_NODES || collected.isFull()) break
    if (node === null) {
      const left = stack.pop()
      if (!left) break
      if (BLOCK_TAGS.has(tagName(left.element))) collected.flush(left.role)
      if (stack.length === 0) break
      node = nextSibling(left.element)
      continue
    }
    if (isText(node)) {
      collected.add(node, stack.at(-1)?.inLink ?? false, roleNow())
    } else if (isElement(node)) {
      const tag = tagName(node)
      if (tag === 'BR') {
        if (collected.endsWithBreak()) collected.flush(roleNow())
        else collected.lineBreak()
      } else if (!isSkipped(node)) {
        if (BLOCK_TAGS.has(tag)) collected.flush(roleNow())
        const inLink: boolean =
          (stack.at(-1)?.inLink ?? false) || (tag === 'A' && attribute(node, 'href') !== null)
        const role: Block['role'] = BLOCK_TAGS.has(tag) ? roleOf(node, roleNow()) : roleNow()
        stack.push({ element: node, role, inLink })
        node = firstChild(node)
        continue
      } else if (BLOCK_TAGS.has(tag)) {
        collected.flush(roleNow())
      }
    }
    node = nextSibling(node)
  }
  collected.flush(roleNow())
  return collected.blocks
}

/** Whether an element stands inside something that is never read. */
export function isInsideSkipped(element: Element): boolean {
  for (let node: Node | null = element; node !== null; node = parentNode(node)) {
    if (isElement(node) && isSkipped(node)) return true
  }
  return false
}
