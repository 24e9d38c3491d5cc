/** Moving the page to a stretch of its text, and from mention to mention. */
import type { CardPlace } from './card.ts'
import { isElement, parentNode } from './dom.ts'
import type { Painted, PaintedMark, Stretch } from './paint.ts'
import { rectsOf } from './pointer.ts'

/** Scrolls to some stretches and selects them; null where they are not there any more. */
export function goToStretches(
  document: Document,
  stretches: readonly Stretch[] | null,
): CardPlace | null {
  const [first] = stretches ?? []
  const last = stretches?.at(-1)
  const element = first && parentNode(first.node)
  const lineNow = () => first && rectsOf(document, first)[0]
  if (!last || !element || !isElement(element) || !lineNow()) return null
  Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' })
  // A paragraph may be higher than the window: what counts is its line.
  scrollBy({ top: (lineNow()?.top ?? 0) - innerHeight / 2, behavior: 'instant' })
  document.getSelection()?.setBaseAndExtent(first.node, first.start, last.node, last.end)
  const line = lineNow()
  return line ? { line, element } : null
}

/**
 * The mention after or before the one that was visited last; without one, the first that is seen or
 * below it, or the last above. Begins again at the other end.
 */
export function neighbour(
  document: Document,
  { marks }: Painted,
  visited: PaintedMark | null,
  direction: 'next' | 'previous',
): PaintedMark | undefined {
  const isNext = direction === 'next'
  let at = visited ? marks.indexOf(visited) : -1
  if (at < 0) {
    const seen = marks.findIndex(
      ({ stretches: [first] }) => first && (rectsOf(document, first)[0]?.bottom ?? 0) > 0,
    )
    at = isNext ? seen - 1 : seen
  }
  return marks.at((at + (isNext ? 1 : -1)) % marks.length)
}
