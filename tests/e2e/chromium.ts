/** Chromium's side of `Reader`, through Playwright. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hoverMark, launchExtended, openPopup, readCard, until } from '../../scripts/chromium.mjs'
import { readMarks } from '../../scripts/readMarks.mjs'
import { ROOT } from '../../scripts/run.mjs'
import {
  type Build,
  type OpenPage,
  type Reader,
  readHtml,
  recordViolations,
  VIOLATIONS,
} from './reader.ts'

const FOLDERS = { release: '.output/chrome-mv3', e2e: '.output/chrome-mv3-e2e' }

function openPage(page: Page): OpenPage {
  return {
    marks: async () =>
      (await page.evaluate(readMarks, null)).map(({ kind, text }) => ({ kind, text })),
    hover: (text, nth) => hoverMark(page, text, nth),
    moveAway: () => page.mouse.move(2, 2, { steps: 5 }),
    press: (key) => page.keyboard.press(key),
    card: () => readCard(page),
    html: () => page.evaluate(readHtml),
    violations: async () => page.evaluate(VIOLATIONS),
    run: (expression) => page.evaluate(expression),
  }
}

/** Starts Chromium with a build of the extension. */
export async function readInChromium(build: Build, origin: string): Promise<Reader> {
  const extended = await launchExtended({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    build: join(ROOT, FOLDERS[build]),
    headless: true,
    viewport: { width: 1280, height: 900 },
  })
  const { context, browser, id } = extended
  await context.addInitScript(recordViolations)
  const pages = new Map<OpenPage, Page>()

  return {
    open: async (slug, { without = false } = {}) => {
      const page = await context.newPage()
      await page.goto(`${without ? origin.replace('127.0.0.1', 'localhost') : origin}/${slug}/`)
      const open = openPage(page)
      pages.set(open, page)
      return open
    },
    openPopup: async (open) => {
      const page = pages.get(open)
      if (!page) throw new Error('that page is closed')
      return openPopup(extended, page)
    },
    welcome: async () => {
      const page = await until('the welcome page', async () =>
        context.pages().find((each) => each.url() === `chrome-extension://${id}/welcome.html`),
      )
      return openPage(page)
    },
    stopBackground: async () => {
      const own = context.pages().find((page) => page.url().startsWith('chrome-extension:'))
      const page = own ?? (await context.newPage())
      if (!own) await page.goto(`chrome-extension://${id}/options.html`)
      const session = await context.newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
      if (!own) await page.close()
      await until('the worker to end', async () => {
        const filter = [{ type: 'service_worker' }]
        const { targetInfos } = await browser.send('Target.getTargets', { filter })
        return !targetInfos.some((target) => target.url.startsWith(`chrome-extension://${id}/`))
      })
    },
    closePages: async () => {
      await Promise.all([...pages.values()].map((page) => page.close()))
      pages.clear()
    },
    close: () => context.close(),
  }
}
