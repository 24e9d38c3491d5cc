/**
 * `npm run pictures`: every surface in every state that matters, as pictures in `out/pictures`, for
 * somebody to look at. The test build is used, because the pages of the tests are shown; what no page of
 * ours would bring about (names without end, five hundred entities, an answer that fails) is put in the
 * place of the background's answer.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchExtended, until } from './chromium.mjs'
import { hoverMark } from './hoverMark.mjs'
import { newsPage } from './newsPage.mjs'
import { hardAnswers } from './pictures/hardAnswers.mjs'
import { readMarks } from './readMarks.mjs'
import { ROOT, runMain } from './run.mjs'
import { serve } from './serve.mjs'

/** @import { Page } from 'playwright' */
/** @import { Answers } from './pictures/hardAnswers.mjs' */

const ARTICLE = join(ROOT, 'seeds/articles/putin-calls-for-coordinating-structure.txt')
const BUILD = join(ROOT, '.output/chrome-mv3-e2e')
const OUT = join(ROOT, 'out/pictures')

/**
 * @typedef {object} Look
 * @property {'light' | 'dark'} [scheme]
 * @property {boolean} [forced] Forced colours.
 * @property {'en' | 'de' | 'ar'} [language]
 * @property {boolean} [zoom] 200 %.
 */

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} path Of the page of the extension.
 * @property {{ width: number, height: number }} size In CSS pixels.
 * @property {Look} [look]
 * @property {Answers} [answers] In place of the background's.
 * @property {string} [about] Path of the page that the popup or panel is about.
 * @property {(page: Page) => Promise<unknown>} [act] What a reader does before the picture.
 * @property {string} ready A selector that is there when there is something to see.
 * @property {boolean} [whole] The whole page and not what fits in.
 */

const POPUP = { width: 380, height: 600 }
const PANEL = { width: 400, height: 860 }
const TAB = { width: 1100, height: 900 }

/** @type {Readonly<Record<string, Look>>} */
const LOOKS = {
  light: {},
  dark: { scheme: 'dark' },
  forced: { forced: true },
  rtl: { language: 'ar' },
  german: { language: 'de' },
  zoom: { zoom: true },
}

/** @param {number} nth */
const tab = (nth) => async (/** @type {Page} */ page) => {
  await page.getByRole('tab').nth(nth).click()
}

/** @param {string} text */
const search = (text) => async (/** @type {Page} */ page) => {
  await page.getByRole('combobox').first().fill(text)
  await page.locator('.hit, .search-results [role="status"]').first().waitFor()
  await page.waitForFunction(() => {
    const status = document.querySelector('.search-results [role="status"]')
    return !status?.textContent?.endsWith('…')
  })
}

const openFirst = async (/** @type {Page} */ page) => {
  await page.locator('.member .name-button').first().click()
  await page.locator('.entity h1').waitFor()
}

/** @type {Picture[]} */
const PICTURES = [
  ...Object.entries(LOOKS).flatMap(([name, look]) => [
    { name: `popup-${name}`, path: 'popup.html', size: POPUP, look, ready: '.member' },
    {
      name: `background-${name}`,
      path: 'popup.html',
      size: POPUP,
      look,
      ready: '.member',
      act: tab(1),
    },
    {
      name: `entity-${name}`,
      path: 'popup.html',
      size: POPUP,
      look,
      ready: '.member',
      act: openFirst,
    },
    {
      name: `search-${name}`,
      path: 'popup.html',
      size: POPUP,
      look,
      ready: '.member',
      act: search('united'),
    },
    { name: `panel-${name}`, path: 'sidepanel.html', size: PANEL, look, ready: '.member' },
    {
      name: `panel-timeline-${name}`,
      path: 'sidepanel.html',
      size: PANEL,
      look,
      ready: '.member',
      act: tab(1),
    },
    {
      name: `panel-ties-${name}`,
      path: 'sidepanel.html',
      size: PANEL,
      look,
      ready: '.member',
      act: tab(2),
    },
    {
      name: `options-${name}`,
      path: 'options.html',
      size: TAB,
      look,
      ready: '.packs',
      whole: true,
    },
    {
      name: `welcome-${name}`,
      path: 'welcome.html',
      size: TAB,
      look,
      ready: 'article',
      whole: true,
    },
  ]),
  ...[
    'long',
    'bare',
    'many',
    'failed',
    'installing',
    'nothingKnown',
    'noArticle',
    'notAllowed',
    'notice',
  ].flatMap((name) => [
    {
      name: `popup-state-${name}`,
      path: 'popup.html',
      size: POPUP,
      answers: hardAnswers(name),
      ready: 'main *',
    },
    {
      name: `panel-state-${name}`,
      path: 'sidepanel.html',
      size: PANEL,
      answers: hardAnswers(name),
      ready: 'main *',
    },
  ]),
  ...['long', 'many', 'bare'].flatMap((name) => [
    {
      name: `background-state-${name}`,
      path: 'popup.html',
      size: POPUP,
      answers: hardAnswers(name),
      ready: '.tabs',
      act: tab(1),
    },
    {
      name: `ties-state-${name}`,
      path: 'sidepanel.html',
      size: PANEL,
      answers: hardAnswers(name),
      ready: '.tabs',
      act: tab(2),
    },
    {
      name: `entity-state-${name}`,
      path: 'popup.html',
      size: POPUP,
      answers: hardAnswers(name),
      ready: '.member',
      act: openFirst,
    },
  ]),
  {
    name: 'search-state-none',
    path: 'popup.html',
    size: POPUP,
    ready: '.member',
    act: search('qqqq'),
  },
  {
    name: 'options-state-notSaved',
    path: 'options.html',
    size: TAB,
    ready: '.packs',
    act: async (page) => {
      await page.evaluate(() => {
        const { chrome } = /** @type {any} */ (globalThis)
        Reflect.set(chrome.storage.local, 'set', async () => {
          throw new Error('QUOTA_BYTES quota exceeded')
        })
      })
      await page.getByRole('radio').first().click()
      await page.locator('.notice').waitFor()
    },
  },
]

/**
 * Answers of ours in place of the background's. Runs inside the page, before its scripts.
 *
 * @param {Answers} answers
 */
function answerInstead(answers) {
  const { chrome } = /** @type {any} */ (globalThis)
  const ask = chrome.runtime.sendMessage.bind(chrome.runtime)
  Reflect.set(chrome.runtime, 'sendMessage', async (/** @type {{ type: string }} */ message) =>
    Object.hasOwn(answers, message.type) ? { value: answers[message.type] } : ask(message),
  )
}

await runMain(async () => {
  const only = process.argv[2]
  const server = await serve(({ pathname }) =>
    pathname === '/' ? { body: newsPage(readFileSync(ARTICLE, 'utf8')) } : undefined,
  )
  const { context, id, welcome } = await launchExtended({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    build: BUILD,
    headless: true,
    viewport: TAB,
  })
  if (only === undefined) rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  try {
    const article = await context.newPage()
    await article.goto(server.origin)
    await until('the marks', async () => (await article.evaluate(readMarks, null)).length > 0)
    const tabId = await welcome.evaluate(async (url) => {
      const { chrome } = /** @type {any} */ (globalThis)
      const [tab] = await chrome.tabs.query({ url: `${url}/*` })
      return tab.id
    }, server.origin)

    for (const picture of PICTURES) {
      const { name, path, size, look = {}, answers, ready, act, whole = false } = picture
      if (only !== undefined && !name.includes(only)) continue
      await welcome.evaluate(
        (language) =>
          /** @type {any} */ (globalThis).chrome.storage.local.set({
            'settings.language': language,
          }),
        look.language ?? 'en',
      )
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      const scale = look.zoom ? 2 : 1
      const isPopup = path !== 'options.html' && path !== 'welcome.html'
      await session.send('Emulation.setDeviceMetricsOverride', {
        // Zoomed in, a popup grows to 800 × 600 pixels and no further; a window stays as it is.
        width: look.zoom && !isPopup ? size.width / 2 : size.width,
        height: look.zoom ? size.height / 2 : size.height,
        deviceScaleFactor: scale,
        mobile: false,
      })
      await page.emulateMedia({
        colorScheme: look.scheme ?? 'light',
        forcedColors: look.forced ? 'active' : 'none',
        reducedMotion: 'reduce',
      })
      if (answers) await page.addInitScript(answerInstead, answers)
      await page.goto(`chrome-extension://${id}/${path}?tab=${tabId}`)
      await page.locator(ready).first().waitFor({ timeout: 10_000 })
      await act?.(page)
      // Not `page.screenshot`, which takes the size of the window again.
      const { cssContentSize } = await session.send('Page.getLayoutMetrics')
      const { data } = await session.send('Page.captureScreenshot', {
        captureBeyondViewport: whole,
        ...(whole ? { clip: { ...cssContentSize, x: 0, y: 0, scale: 1 } } : {}),
      })
      writeFileSync(join(OUT, `${name}.png`), Buffer.from(data, 'base64'))
      await page.close()
    }

    if (only === undefined || 'card'.includes(only)) {
      await article.bringToFront()
      await article.emulateMedia({ reducedMotion: 'reduce' })
      writeFileSync(join(OUT, 'page.png'), await article.screenshot())
      await hoverMark(article, 'Putin')
      await until('the card', () =>
        article.evaluate(() => document.querySelector('backstory-card:popover-open') !== null),
      )
      writeFileSync(join(OUT, 'card.png'), await article.screenshot())
    }
    console.log(`Pictures: ${OUT}`)
  } finally {
    await context.close()
    await server.close()
  }
})
