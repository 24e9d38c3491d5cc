import { readMarks } from './readMarks.mjs'

/**
 * @typedef {object} Hand What moves the pointer: a page of Playwright or of Puppeteer.
 * @property {(inPage: typeof readMarks, reveal: { text: string, nth: number }) =>
 *   ReturnType<typeof readMarks>} evaluate
 * @property {{ move(x: number, y: number, options?: { steps: number }): Promise<void> }} mouse
 */

/**
 * Rests the pointer on a mark, as a hand does: some way off first, then in steps, then still.
 *
 * @param {Hand} page
 * @param {string} text The mark's.
 * @param {number} [nth] Counts the marks of that text from 0.
 */
export async function hoverMark(page, text, nth = 0) {
  const marks = await page.evaluate(readMarks, { text, nth })
  const mark = marks.filter((each) => each.text === text)[nth]
  if (!mark) {
    throw new Error(`no mark ${nth} "${text}" among ${marks.map((each) => each.text).join(', ')}`)
  }
  const { left, top, right, bottom } = mark.line
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  await page.mouse.move(x - 30, y + 3)
  await page.mouse.move(x, y, { steps: 5 })
}
