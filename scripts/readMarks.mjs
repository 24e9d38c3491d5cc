/**
 * @typedef {object} Box In pixels of the viewport.
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

/**
 * @typedef {object} PaintedMark
 * @property {string} kind As in the name of its highlight: "person", "place" …
 * @property {string} text The words that are underlined.
 * @property {Box} line Where its first line is.
 */

/**
 * What Backstory has underlined in a page, in the order of the page. It runs inside the page, in its
 * main world, and may use nothing from outside itself; the registry of highlights is all that shows
 * there, for the page's elements are untouched.
 *
 * @param {{ text: string, nth: number } | null} reveal A mark to be scrolled into view first; `nth`
 *   counts the marks of that text from 0.
 * @returns {Promise<PaintedMark[]>}
 */
export async function readMarks(reveal) {
  /** @type {{ kind: string, text: string, range: Range }[]} */
  const marks = []
  for (const [name, highlight] of CSS.highlights) {
    const [, kind] = /^backstory-(.+)$/.exec(name) ?? []
    if (kind === undefined) continue
    for (const painted of highlight) {
      // A range whose text has left the page paints nothing.
      if (!painted.startContainer.isConnected || painted.collapsed) continue
      // A static range has no text and no place of its own.
      const range = document.createRange()
      range.setStart(painted.startContainer, painted.startOffset)
      range.setEnd(painted.endContainer, painted.endOffset)
      marks.push({ kind, text: range.toString(), range })
    }
  }
  marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
  const wanted = reveal && marks.filter((mark) => mark.text === reveal.text)[reveal.nth]
  if (wanted) {
    const top = () => wanted.range.getBoundingClientRect().top
    const before = top()
    // The event comes a frame later, and closes what opened before it.
    const scrolled = new Promise((resolve) => {
      addEventListener('scroll', resolve, { once: true, capture: true })
    })
    wanted.range.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: 'instant',
    })
    // A paragraph may be higher than the window.
    scrollBy({ top: top() - innerHeight / 2, behavior: 'instant' })
    if (top() !== before) await scrolled
  }
  return marks.map(({ kind, text, range }) => {
    const { left, top, right, bottom } = range.getClientRects()[0] ?? new DOMRect()
    return { kind, text, line: { left, top, right, bottom } }
  })
}
