/**
 * The main job of `npm start`, after set-up and build: the seed article, served as an ordinary news
 * page on this machine, in Chromium with the release build, annotated once through the extension's
 * action. With a display it is the reader's from there on; without one, what a reader would see is
 * printed, and kept as pictures.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchExtended, openPopup, readCard, until } from './chromium.mjs'
import { hoverMark } from './hoverMark.mjs'
import { newsPage } from './newsPage.mjs'
import { readMarks } from './readMarks.mjs'
import { ROOT, runMain } from './run.mjs'
import { serve } from './serve.mjs'

/** @import { BrowserContext, Page } from 'playwright' */

const ARTICLE = join(ROOT, 'seeds/articles/putin-calls-for-coordinating-structure.txt')
const BUILD = join(ROOT, '.output/chrome-mv3')
const OUT = join(ROOT, 'out')

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * Rows as text, each column as wide as its longest cell.
 *
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
function inColumns(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
    .map((line) => line.trimEnd())
    .join('\n')
}

/**
 * The briefing by line, below its headings.
 *
 * @param {readonly { level: number, text: string }[]} lines
 * @returns {string}
 */
function indented(lines) {
  let depth = 0
  return lines
    .map(({ level, text }) => {
      if (level > 0) depth = level
      const gap = level > 0 && level < 4 ? '\n' : ''
      return `${gap}${'  '.repeat(level > 0 ? level : depth + 1)}${text}`
    })
    .join('\n')
}

/**
 * Rests the pointer on one mark of each wording and reads whose card opens.
 *
 * @param {Page} page
 * @returns {Promise<string[][]>} Wording, entity, kind, number of marks.
 */
async function recognised(page) {
  const marks = await page.evaluate(readMarks, null)
  const byText = Map.groupBy(marks, (mark) => mark.text)
  const rows = []
  for (const [text, same] of byText) {
    await hoverMark(page, text)
    const card = await until(`the card of "${text}"`, () => readCard(page))
    rows.push([text, card.name, same[0]?.kind ?? '', String(same.length)])
    await page.keyboard.press('Escape')
    await until('the card to close', async () => (await readCard(page)) === null)
    await page.mouse.move(2, 2)
  }
  return rows
}

/**
 * Waits until the reader is done. Chromium may outlive its last window.
 *
 * @param {BrowserContext} context
 * @returns {Promise<void>}
 */
function lastPageClosed(context) {
  return new Promise((resolve) => {
    const look = () => {
      if (context.pages().length === 0) resolve()
    }
    const watch = (/** @type {Page} */ page) => page.once('close', look)
    context.on('page', watch)
    context.pages().forEach(watch)
    context.once('close', () => resolve())
  })
}

await runMain(async () => {
  const server = await serve(({ pathname }) =>
    pathname === '/' ? { body: newsPage(readFileSync(ARTICLE, 'utf8')) } : undefined,
  )
  const extended = await launchExtended({
    // From set-up.
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    build: BUILD,
    headless: !hasDisplay,
    // High enough for a picture of the whole article.
    viewport: hasDisplay ? null : { width: 1180, height: 1700 },
  })
  const { context } = extended
  try {
    const [first] = context.pages()
    const page = first ?? (await context.newPage())
    await page.goto(server.origin)
    const popup = await openPopup(extended, page)
    await until('the marks', async () => (await page.evaluate(readMarks, null)).length > 0)
    if (hasDisplay) {
      console.log('The article is open: rest the pointer on an underlined name, or press the')
      console.log('Backstory button for the briefing. Close the browser to end.')
      await lastPageClosed(context)
      return
    }

    // A picture of a card that is fading in is of no use.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    mkdirSync(OUT, { recursive: true })
    const keep = (/** @type {string} */ name, /** @type {Buffer} */ picture) =>
      writeFileSync(join(OUT, name), picture)
    const briefing = await until('the briefing', async () => {
      const lines = await popup.outline()
      // A level-2 heading stands over each part of a briefing; nothing else in the popup has one.
      return lines.some(({ level }) => level === 2) && lines
    })
    keep('popup.png', await popup.screenshot())
    await popup.close()
    keep('page.png', await page.screenshot())

    const rows = await recognised(page)
    await hoverMark(page, rows[0]?.[0] ?? '')
    await until('the card', () => readCard(page))
    keep('card.png', await page.screenshot())

    const total = rows.reduce((sum, row) => sum + Number(row[3]), 0)
    console.log(`\nRecognised on the page: ${total} marks\n`)
    console.log(inColumns([['ON THE PAGE', 'ENTITY', 'KIND', 'MARKS'], ...rows]))
    console.log(`\nThe briefing\n${indented(briefing)}`)
    console.log(`\nPictures of the marked page, an open card and the popup: ${OUT}`)
  } finally {
    await context.close()
    await server.close()
  }
})
