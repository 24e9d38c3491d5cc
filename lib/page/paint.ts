/**
 * Underlines names with the CSS Custom Highlight API: nothing is added to the page's text, nothing
 * for a page's own framework to fight, and it is gone without a trace (docs/decisions/0001).
 */
import type { Mark, Place } from '../schema/page.ts'
import type { Kind } from '../schema/record.ts'
import type { ReadBlock } from './blocks.ts'
import { dataOf, hasBox, isConnected, isElement, parentNode } from './dom.ts'
import { KINDS } from './kinds.ts'

/** A mark where it stands in the page: one stretch for each text node that it runs through. */
export interface PaintedMark {
  readonly mark: Mark
  /** The words of the page. */
  readonly written: string
  readonly stretches: readonly Stretch[]
}

export interface Stretch {
  readonly node: Text
  /** UTF-16 units into the node. */
  readonly start: number
  readonly end: number
}

export interface Painted {
  /** Painted marks in the order of the text. */
  readonly marks: readonly PaintedMark[]
  /** What is painted in a text node, for the pointer: a look-up, not a search. */
  readonly at: ReadonlyMap<
    Node,
    readonly { readonly stretch: Stretch; readonly mark: PaintedMark }[]
  >
}

export const NOTHING_PAINTED: Painted = { marks: [], at: new Map() }

/**
 * Kinds differ by line style alone. The colour is the text's own: `color-mix` of it takes the body's
 * colour inside `::highlight` in Chromium and vanishes on dark blocks. No `text-underline-offset`:
 * Firefox clips it.
 */
const STYLE = Object.entries(KINDS)
  .map(
    ([kind, [line]]) =>
      `::highlight(backstory-${kind}){text-decoration:underline ${line} 1px currentColor}`,
  )
  .join('')

/** The stretches of text nodes under a stretch of a block; null where the page has changed. */
export function stretchesOf(
  block: ReadBlock | undefined,
  place: Pick<Place, 'start' | 'end'>,
): Stretch[] | null {
  if (!block) return null
  const stretches: Stretch[] = []
  for (const segment of block.segments) {
    const start = Math.max(place.start, segment.start)
    const end = Math.min(place.end, segment.start + segment.length)
    if (start >= end) continue
    if (!isConnected(segment.node)) return null
    const shift = segment.from - segment.start
    const stretch = { node: segment.node, start: start + shift, end: end + shift }
    // The page may have changed the node since it was read.
    const now = dataOf(segment.node).slice(stretch.start, stretch.end)
    if (now.toWellFormed() !== block.text.slice(start, end)) return null
    stretches.push(stretch)
  }
  return stretches.length > 0 ? stretches : null
}

/** In a link the link wins. */
export function isInLink(block: ReadBlock, { start, end }: Mark): boolean {
  return block.segments.some(
    (segment) => segment.inLink && segment.start < end && start < segment.start + segment.length,
  )
}

/** The same mark in the same place as painted before, so that an open card keeps its mark. */
function paintedBefore(before: Painted, mark: Mark, stretches: readonly Stretch[]) {
  const [first] = stretches
  const last = stretches.at(-1)
  if (!first) return undefined
  return before.at
    .get(first.node)
    ?.find(
      ({ mark: one, stretch }) =>
        one.mark.entity === mark.entity &&
        stretch.start === first.start &&
        one.stretches.at(-1)?.node === last?.node &&
        one.stretches.at(-1)?.end === last?.end,
    )?.mark
}

/** How far from the viewport marks are registered: a screen above and below. */
const NEAR = '100% 0%'

export interface Painter {
  painted(): Painted
  /** Paints marks in place of what was painted before; false where that is the same. */
  paint(marks: readonly Paintable[]): boolean
}

/** A mark that is to be painted, and its block. */
export interface Paintable {
  readonly mark: Mark
  readonly written: string
  readonly block: ReadBlock
  readonly kind: Kind
}

interface Ranges {
  readonly kind: Kind
  readonly range: StaticRange
}

/**
 * Paints until the signal aborts. Only what is within a screen of the viewport is registered with the
 * browser: what a page of 5,000 marks costs when it changes is the cost of those.
 */
export function createPainter(document: Document, signal: AbortSignal): Painter {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  document.adoptedStyleSheets.push(sheet)
  const highlights = new Map<string, Highlight>()
  for (const kind of Object.keys(KINDS)) {
    const highlight = new Highlight()
    highlights.set(kind, highlight)
    CSS.highlights.set(`backstory-${kind}`, highlight)
  }

  let painted = NOTHING_PAINTED
  /** What is observed: the element around the beginning of a block, with the ranges of that block. */
  let around = new Map<Element, Ranges[]>()
  const near = new Set<Element>()
  const register = (element: Element, isNear: boolean) => {
    for (const { kind, range } of around.get(element) ?? []) {
      if (isNear) highlights.get(kind)?.add(range)
      else highlights.get(kind)?.delete(range)
    }
  }
  // `scrollMargin`, where a browser knows it, does for scrolling elements what `rootMargin` does.
  const options = { rootMargin: NEAR, scrollMargin: NEAR }
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting === near.has(target) || !around.has(target)) continue
      if (isIntersecting) near.add(target)
      else near.delete(target)
      register(target, isIntersecting)
    }
  }, options)

  signal.addEventListener('abort', () => {
    observer.disconnect()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    for (const kind of highlights.keys()) CSS.highlights.delete(`backstory-${kind}`)
  })

  return {
    painted: () => painted,
    paint(wanted) {
      const before = painted
      const at = new Map<Node, { stretch: Stretch; mark: PaintedMark }[]>()
      const marks: PaintedMark[] = []
      const groups = new Map<Element, Ranges[]>()
      for (const { mark, written, block, kind } of wanted) {
        const stretches = stretchesOf(block, mark)
        const element = stretches && boxAround(stretches)
        if (!element) continue
        const one: PaintedMark = paintedBefore(before, mark, stretches) ?? {
          mark,
          written,
          stretches,
        }
        marks.push(one)
        const group = groups.get(element) ?? []
        groups.set(element, group)
        for (const stretch of one.stretches) {
          const { node, start, end } = stretch
          at.set(node, [...(at.get(node) ?? []), { stretch, mark: one }])
          const range = new StaticRange({
            startContainer: node,
            startOffset: start,
            endContainer: node,
            endOffset: end,
          })
          group.push({ kind, range })
        }
      }
      // A page that changes elsewhere all the time costs no painting.
      const { length } = before.marks
      if (length === marks.length && marks.every((one, index) => one === before.marks[index])) {
        return false
      }
      for (const element of around.keys()) {
        if (groups.has(element)) continue
        observer.unobserve(element)
        near.delete(element)
      }
      for (const highlight of highlights.values()) highlight.clear()
      const known = around
      around = groups
      painted = { marks, at }
      for (const element of groups.keys()) {
        if (near.has(element)) register(element, true)
        else if (!known.has(element)) observer.observe(element)
      }
      return true
    },
  }
}

/** The nearest element around a mark that has a box, or there would be nothing to intersect. */
function boxAround([first]: readonly Stretch[]): Element | null {
  let node: Node | null = first ? parentNode(first.node) : null
  while (node && isElement(node) && !hasBox(node)) node = parentNode(node)
  return node && isElement(node) ? node : null
}
