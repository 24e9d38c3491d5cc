/**
 * Underlines names with the CSS Custom Highlight API: nothing is added to the page's text, nothing
 * for a page's own framework to fight, and it is gone without a trace (docs/decisions/0001).
 */
import type { Annotated, Mark, Place } from '../schema/page.ts'
import type { ReadBlock } from './blocks.ts'
import { dataOf, isConnected } from './dom.ts'
import { KIND_NAMES, type KindName } from './kinds.ts'

/** A mark where it stands in the page: one stretch for each text node that it runs through. */
export interface PaintedMark {
  readonly mark: Mark
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
const LINE: Readonly<Record<KindName, string>> = {
  person: 'solid',
  organization: 'dashed',
  place: 'dotted',
  event: 'double',
  work: 'dashed',
  other: 'dotted',
}

const STYLE = KIND_NAMES.map(
  (kind) =>
    `::highlight(backstory-${kind}){text-decoration:underline ${LINE[kind]} 1px currentColor}`,
).join('\n')

/** Adopts the style sheet of the marks until the signal aborts. */
export function adoptStyle(document: Document, signal: AbortSignal): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  document.adoptedStyleSheets.push(sheet)
  signal.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    for (const kind of KIND_NAMES) CSS.highlights.delete(`backstory-${kind}`)
  })
}

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
function isInLink(block: ReadBlock | undefined, { start, end }: Mark): boolean {
  return (block?.segments ?? []).some(
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

/** Paints an answer in place of what was painted before. */
export function paint(
  blocks: readonly ReadBlock[],
  annotated: Annotated,
  before: Painted,
): Painted {
  const ranges = new Map<KindName, StaticRange[]>(KIND_NAMES.map((kind) => [kind, []]))
  const at = new Map<Node, { stretch: Stretch; mark: PaintedMark }[]>()
  const marks: PaintedMark[] = []
  for (const mark of annotated.marks) {
    const card = annotated.cards[mark.entity]
    const block = blocks[mark.block]
    const stretches = card && stretchesOf(block, mark)
    if (!stretches || isInLink(block, mark)) continue
    const painted: PaintedMark = paintedBefore(before, mark, stretches) ?? { mark, stretches }
    marks.push(painted)
    for (const stretch of stretches) {
      const { node, start, end } = stretch
      const list = at.get(node) ?? []
      list.push({ stretch, mark: painted })
      at.set(node, list)
      ranges.get(card.kind)?.push(
        new StaticRange({
          startContainer: node,
          startOffset: start,
          endContainer: node,
          endOffset: end,
        }),
      )
    }
  }
  for (const [kind, list] of ranges) {
    if (list.length > 0) CSS.highlights.set(`backstory-${kind}`, new Highlight(...list))
    else CSS.highlights.delete(`backstory-${kind}`)
  }
  return { marks, at }
}
