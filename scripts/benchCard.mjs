/**
 * `npm run bench:card`: how long a card takes from the end of the pointer's rest until it is painted, and
 * what a thousand cards that were opened and closed leave in memory. In a real Chromium, with the test
 * build (npm run build && node scripts/testBuilds.mjs). Prints; asserts nothing.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchExtended, until } from './chromium.mjs'
import { hoverMark } from './hoverMark.mjs'
import { newsPage } from './newsPage.mjs'
import { readMarks } from './readMarks.mjs'
import { ROOT, runMain } from './run.mjs'
import { serve } from './serve.mjs'

/** @import { Page } from 'playwright' */

const ARTICLE = join(ROOT, 'seeds/articles/putin-calls-for-coordinating-structure.txt')
const BUILD = join(ROOT, '.output/chrome-mv3-e2e')

/** Cards that the pointer opens, and cards that the keys open. */
const HOVERS = 30
const CARDS = 1000

/** Milliseconds of rest; the standard setting. */
const REST = 350

/** reader.md. */
const BUDGET = { painted: 16, heap: 0.05 }

/**
 * Writes down when cards were shown and when that was painted. Runs in the page, where the popover's own
 * event is all that shows: it comes when the rest has ended, before anything of the card is drawn.
 */
function watchCards(/** @type {number} */ most) {
  /** @type {{ shown: number, painted: number }[]} */
  const cards = []
  addEventListener(
    'beforetoggle',
    (event) => {
      if (Reflect.get(event, 'newState') !== 'open') return
      const card = { shown: performance.now(), painted: 0 }
      requestAnimationFrame(() => {
        // A task after the frame's own work: what was to be drawn is drawn.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          card.painted = performance.now()
          // Its own memory must not be taken for the card's.
          if (cards.length < most) cards.push(card)
        }
        port2.postMessage(null)
      })
    },
    true,
  )
  Object.assign(globalThis, { cards })
}

/** @param {readonly number[]} values */
function inWords(values) {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (/** @type {number} */ share) =>
    (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1)
  return `median ${at(0.5)} ms, best ${at(0)}, worst ${(sorted.at(-1) ?? 0).toFixed(1)} (${sorted.length})`
}

/** @param {Page} page */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('HeapProfiler.enable')
    // The first leaves what finalizers hold.
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize
  } finally {
    await session.detach()
  }
}

await runMain(async () => {
  const server = await serve(({ pathname }) =>
    pathname === '/' ? { body: newsPage(readFileSync(ARTICLE, 'utf8')) } : undefined,
  )
  const { context, welcome } = await launchExtended({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    build: BUILD,
    headless: true,
    viewport: { width: 1180, height: 1700 },
  })
  try {
    const page = await context.newPage()
    await page.goto(server.origin)
    const marks = await until('the marks', async () => {
      const found = await page.evaluate(readMarks, null)
      return found.length > 0 && found
    })
    await page.evaluate(watchCards, HOVERS)
    const texts = [...new Set(marks.map(({ text }) => text))]
    const seen = () => page.evaluate(() => Reflect.get(globalThis, 'cards').length)
    for (let nth = 0; nth < HOVERS; nth++) {
      await hoverMark(page, texts[nth % texts.length] ?? '')
      await until('the card', async () => (await seen()) > nth)
      await page.keyboard.press('Escape')
      await page.mouse.move(2, 2)
      // Or the next would be a warm neighbour, which rests for less.
      await page.waitForTimeout(REST)
    }
    /** @type {{ shown: number, painted: number }[]} */
    const cards = await page.evaluate(() => Reflect.get(globalThis, 'cards'))
    const times = cards.map(({ shown, painted }) => painted - shown)
    console.log(`From the end of the rest to a painted card   ${inWords(times)}`)
    console.log(`  goal ${BUDGET.painted} ms, which is one frame of 60 a second`)

    const address = page.url()
    const step = (/** @type {number} */ times) =>
      welcome.evaluate(
        async ([url, count]) => {
          // @ts-expect-error: the extension's own page has its APIs.
          const { tabs } = chrome
          const tab = (await tabs.query({})).findLast((/** @type {any} */ one) => one.url === url)
          const message = { type: 'command', data: { name: 'next' } }
          for (let nth = 0; nth < count; nth++)
            await tabs.sendMessage(tab.id, message, { frameId: 0 })
        },
        /** @type {const} */ ([address, times]),
      )
    const close = () => page.keyboard.press('Escape')
    // What the browser compiles and keeps for good is not the cards'.
    await step(CARDS / 2)
    await close()
    const before = await heapOf(page)
    for (let nth = 0; nth < CARDS / 20; nth++) {
      await step(20)
      await close()
    }
    const left = await heapOf(page)
    const share = (left - before) / before
    console.log(
      `\n${CARDS} cards opened and closed              ${(before / 1e6).toFixed(2)} MB before, ${(left / 1e6).toFixed(2)} MB after: ${share < 0 ? '' : '+'}${(share * 100).toFixed(1)} %`,
    )
    console.log(`  goal ± ${BUDGET.heap * 100} %`)
  } finally {
    await context.close()
    await server.close()
  }
})
