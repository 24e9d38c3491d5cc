/** Chromium's side of `Reader`, through Playwright. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { buttonOnCard, launchExtended, openPopup, readCard } from '../../scripts/chromium.mjs'
import { ROOT } from '../../scripts/run.mjs'
import {
  type Build,
  type CardReader,
  commandTo,
  type OpenPage,
  type OwnPage,
  openPage,
  type Reader,
  recordViolations,
  tabOf,
} from './reader.ts'

const FOLDERS = { release: '.output/chrome-mv3', e2e: '.output/chrome-mv3-e2e' }

const readerOf = (page: Page): CardReader => ({
  card: () => readCard(page),
  button: (name) => buttonOnCard(page, name),
})

/** Starts Chromium with a build of the extension. */
export async function readInChromium(build: Build, origin: string): Promise<Reader> {
  const extended = await launchExtended({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    build: join(ROOT, FOLDERS[build]),
    headless: true,
    viewport: { width: 1280, height: 900 },
  })
  const { context } = extended
  await context.addInitScript(recordViolations)
  const pages = new Map<OpenPage, Page>()

  return {
    open: async (slug, { without = false } = {}) => {
      const page = await context.newPage()
      await page.goto(`${without ? origin.replace('127.0.0.1', 'localhost') : origin}/${slug}/`)
      const open = openPage(page, readerOf(page))
      pages.set(open, page)
      return open
    },
    command: async (open, name) => {
      await extended.welcome.evaluate(commandTo(pages.get(open)?.url(), name))
    },
    openPopup: async (open) => {
      const page = pages.get(open)
      if (!page) throw new Error('that page is closed')
      return openPopup(extended, page)
    },
    own: async (path, about): Promise<OwnPage> => {
      const tab = about && (await extended.welcome.evaluate(tabOf(pages.get(about)?.url())))
      const page = await context.newPage()
      await page.goto(
        `chrome-extension://${extended.id}/${path}${about ? `?tab=${String(tab)}` : ''}`,
      )
      return {
        run: (expression) => page.evaluate(expression),
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text),
        close: () => page.close(),
      }
    },
    welcome: async () => openPage(extended.welcome, readerOf(extended.welcome)),
    stopBackground: async () => {
      const session = await context.newCDPSession(extended.welcome)
      // A worker may be wanted again at once: that it has ended is an event, not a state.
      const ended = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some((version) => version.runningStatus === 'stopped')) resolve()
        })
      })
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await ended
      await session.detach()
    },
    closePages: async () => {
      await Promise.all([...pages.values()].map((page) => page.close()))
      pages.clear()
    },
    close: () => context.close(),
  }
}
