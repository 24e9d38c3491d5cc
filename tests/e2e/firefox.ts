/** Firefox's side of `Reader`: Puppeteer over WebDriver BiDi, which can install an extension there. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeyInput, launch, type Page } from 'puppeteer-core'
import { until } from '../../scripts/chromium.mjs'
import { ROOT } from '../../scripts/run.mjs'
import { buttonOnCard, evaluateInFirefox, readCard } from './bidi.ts'
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

const FOLDERS = { release: '.output/firefox-mv3', e2e: '.output/firefox-mv3-e2e' }

/** The popup's own browser, inside the window of Firefox. */
const POPUP = "document.querySelector('browser.webextension-popup-browser')"

/**
 * Reads the popup's text. It has a process of its own, hence the script that is sent there. A popup
 * that is only being made takes none: then this is '', and may be asked again.
 */
const READ_POPUP = `new Promise((resolve) => {
  const { messageManager } = ${POPUP} ?? {}
  if (!messageManager) return resolve('')
  const finish = (text) => {
    messageManager.removeMessageListener('backstory-text', listener)
    resolve(text)
  }
  const listener = { receiveMessage: ({ data }) => finish(data) }
  messageManager.addMessageListener('backstory-text', listener)
  const script = "sendAsyncMessage('backstory-text', content.document.body?.innerText ?? '')"
  messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false)
  setTimeout(finish, 1000, '')
})`

/** Starts Firefox with a build of the extension. */
export async function readInFirefox(build: Build, origin: string): Promise<Reader> {
  const folder = join(ROOT, FOLDERS[build])
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const gecko: string = manifest.browser_specific_settings.gecko.id
  // Firefox would draw its own, and nobody here would know the address of our pages.
  const uuid = randomUUID()
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [gecko]: uuid }),
    },
  })
  await browser.installExtension(folder)
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(gecko)}).extension`
  const pages = new Map<OpenPage, Page>()
  const readerOf = (page: Page): CardReader => ({
    card: () => readCard(browser, page),
    button: (name) => buttonOnCard(browser, page, name),
  })
  const welcomePage = () => {
    const url = `moz-extension://${uuid}/welcome.html`
    // Puppeteer does not hear of the navigation of a tab that an extension opens.
    return until('the welcome page', async () => {
      for (const each of await browser.pages()) {
        if ((await each.evaluate('location.href')) === url) return each
      }
      return null
    })
  }

  return {
    command: async (open, name) => {
      const address = await pages.get(open)?.evaluate('location.href')
      await (await welcomePage()).evaluate(commandTo(address, name))
    },
    open: async (slug, { without = false } = {}) => {
      const page = await browser.newPage()
      await page.evaluateOnNewDocument(recordViolations)
      await page.goto(`${without ? origin.replace('127.0.0.1', 'localhost') : origin}/${slug}/`)
      const open = openPage(page, readerOf(page))
      pages.set(open, page)
      return open
    },
    openPopup: async (open) => {
      const page = pages.get(open)
      if (!page) throw new Error('that page is closed')
      await page.bringToFront()
      await evaluateInFirefox(
        browser,
        `Promise.resolve(
          ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
            .ExtensionParent.apiManager.global.browserActionFor(${extension}).triggerAction(window),
        ).then(() => true)`,
      )
      await until('the popup', () => evaluateInFirefox(browser, `${POPUP} !== null`))
      return {
        text: async () => String(await evaluateInFirefox(browser, READ_POPUP)),
        close: async () => {
          await evaluateInFirefox(browser, `${POPUP}.closest('panel').hidePopup()`)
          await until('the popup to close', () => evaluateInFirefox(browser, `${POPUP} === null`))
        },
      }
    },
    own: async (path, about): Promise<OwnPage> => {
      const page = await browser.newPage()
      const address = `moz-extension://${uuid}/${path}`
      // Firefox tells nobody when a page of an extension has loaded.
      const visit = async (url: string) => {
        await page.goto(url, { waitUntil: [] })
        await until(url, () => page.evaluate("document.querySelector('#root')?.firstChild != null"))
      }
      await visit(address)
      if (about) {
        const tab = await page.evaluate(tabOf(await pages.get(about)?.evaluate('location.href')))
        await visit(`${address}?tab=${String(tab)}`)
      }
      return {
        run: (expression) => page.evaluate(expression),
        press: async (keys) => {
          const [key = '', ...held] = keys.split('+').reverse() as KeyInput[]
          for (const each of held) await page.keyboard.down(each)
          await page.keyboard.press(key as KeyInput)
          for (const each of held) await page.keyboard.up(each)
        },
        type: (text) => page.keyboard.type(text),
        close: () => page.close(),
      }
    },
    welcome: async () => {
      const page = await welcomePage()
      return openPage(page, readerOf(page))
    },
    stopBackground: async () => {
      await evaluateInFirefox(browser, `${extension}.terminateBackground().then(() => true)`)
      await until('the background to end', () =>
        evaluateInFirefox(browser, `${extension}.backgroundState === 'stopped'`),
      )
    },
    closePages: async () => {
      await Promise.all([...pages.values()].map((page) => page.close()))
      pages.clear()
    },
    close: () => browser.close(),
  }
}
