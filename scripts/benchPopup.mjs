/**
 * `npm run bench:popup`: how long the popup takes from the press of its button to a briefing that is
 * painted, with the background running and with it stopped; and what the first search costs. In a real
 * Chromium, with the release build and the real popup.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchExtended, openPopup, until } from './chromium.mjs'
import { newsPage } from './newsPage.mjs'
import { readMarks } from './readMarks.mjs'
import { ROOT, runMain } from './run.mjs'
import { serve } from './serve.mjs'

/** @import { Extended } from './chromium.mjs' */
/** @import { Page } from 'playwright' */

const ARTICLE = join(ROOT, 'seeds/articles/putin-calls-for-coordinating-structure.txt')
const ROUNDS = 15

/** reader.md, milliseconds. */
const BUDGETS = { warm: 150, stopped: 400 }

/** When the largest text was painted, and the briefing is that; as a time of day. Runs in the popup. */
function paintedAt() {
  return new Promise((resolve) => {
    if (document.querySelector('.member') === null) resolve(null)
    new PerformanceObserver((list) => {
      // What was painted before it, the bar and the search, is not yet a briefing.
      const entry = list.getEntries().find((each) => {
        const element = Reflect.get(each, 'element')
        return element instanceof Element && element.closest('main') !== null
      })
      resolve(entry ? performance.timeOrigin + entry.startTime : null)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    setTimeout(resolve, 200, null)
  })
}

/** When the popup's document began, as a time of day. Runs in the popup. */
function beganAt() {
  return performance.timeOrigin
}

/**
 * @param {Extended} extended
 * @param {Page} page
 */
async function openOnce(extended, page) {
  await page.bringToFront()
  const popup = await openPopup(extended, page)
  const painted = await until('the briefing', () => popup.evaluate(paintedAt))
  const began = await popup.evaluate(beganAt)
  await popup.close()
  return { whole: painted - popup.pressed, inside: painted - began }
}

/** @param {readonly number[]} values */
function inWords(values) {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (/** @type {number} */ share) =>
    Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return `median ${at(0.5)} ms, 90 % ${at(0.9)} ms, least ${at(0)} ms`
}

/**
 * The same press on an extension whose popup is one word: what the browser itself takes.
 *
 * @param {Extended} extended
 * @param {Page} page
 */
async function benchEmpty(extended, page) {
  const folder = mkdtempSync(join(tmpdir(), 'empty-popup-'))
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><main><p>Empty</p></main>')
  const { id } = await extended.browser.send('Extensions.loadUnpacked', { path: folder })
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const popup = await openPopup({ ...extended, id }, page)
    const painted = await until('its paint', () => popup.evaluate(firstPaint))
    await popup.close()
    rounds.push(painted - popup.pressed)
  }
  rmSync(folder, { recursive: true })
  console.log(`an empty popup of another extension: from the press ${inWords(rounds)}`)
}

/** When anything was painted, as a time of day. Runs in the popup. */
function firstPaint() {
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  return paint ? performance.timeOrigin + paint.startTime : null
}

/** @param {Extended} extended */
async function stopBackground({ context, welcome }) {
  const session = await context.newCDPSession(welcome)
  const ended = new Promise((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) resolve(null)
    })
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await ended
  await session.detach()
}

/**
 * The first letter of a search, the next one, and what the index takes.
 *
 * @param {Extended} extended
 */
async function benchSearch({ context, id }) {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/sidepanel.html`)
  await page.getByRole('combobox').first().waitFor()
  const session = await context.newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const find = (/** @type {string} */ text) =>
    page.evaluate(async (wanted) => {
      const field = document.querySelector('input')
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
      const began = performance.now()
      own?.set?.call(field, wanted)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((resolve) => {
        const look = () =>
          document.querySelector('[role="option"] bdi') ? resolve(null) : setTimeout(look, 1)
        look()
      })
      return performance.now() - began
    }, text)
  const before = await heap()
  const first = await find('united')
  const after = await heap()
  await page.getByRole('combobox').first().fill('')
  const next = await find('germany')
  console.log(
    `search: first letter ${Math.round(first)} ms (index built), then ${Math.round(next)} ms; ` +
      `the index and its names take ${((after - before) / 1024 / 1024).toFixed(1)} MB in that page`,
  )
  await page.close()
}

await runMain(async () => {
  const server = await serve(({ pathname }) =>
    pathname === '/' ? { body: newsPage(readFileSync(ARTICLE, 'utf8')) } : undefined,
  )
  const extended = await launchExtended({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    build: join(ROOT, '.output/chrome-mv3'),
    headless: true,
    viewport: { width: 1280, height: 900 },
  })
  try {
    const page = await extended.context.newPage()
    await page.goto(server.origin)
    await openOnce(extended, page)
    await until('the marks', async () => (await page.evaluate(readMarks, null)).length > 0)
    for (const [name, prepare] of /** @type {const} */ ([
      ['warm', async () => undefined],
      ['stopped', () => stopBackground(extended)],
    ])) {
      const rounds = []
      for (let round = 0; round < ROUNDS; round++) {
        await prepare()
        rounds.push(await openOnce(extended, page))
      }
      const whole = rounds.map((round) => round.whole)
      console.log(
        `popup, background ${name}: from the press ${inWords(whole)} (budget ${BUDGETS[name]} ms); ` +
          `from the popup’s first byte ${inWords(rounds.map((round) => round.inside))}`,
      )
    }
    await benchEmpty(extended, page)
    await benchSearch(extended)
  } finally {
    await extended.context.close()
    await server.close()
  }
})
