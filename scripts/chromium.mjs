/**
 * Chromium with a build of the extension in it: for `npm start`, which shows it to a person, and for
 * the end-to-end tests. Both meet the extension as a reader does: by its action, its popup, the marks
 * on the page and the card.
 */
import { chromium } from 'playwright'

/** @import { BrowserContext, CDPSession, Page } from 'playwright' */

/** @typedef {{ nodeName: string, nodeValue: string, children?: DomNode[] }} DomNode */

/**
 * @typedef {object} Extended
 * @property {BrowserContext} context
 * @property {CDPSession} browser A session with the browser itself.
 * @property {string} id The extension's.
 * @property {Page} welcome The page that opened by itself because the extension is new.
 */

/**
 * Starts Chromium with a fresh profile, which goes when the browser does, and loads the extension.
 *
 * @param {object} options
 * @param {string} options.executablePath
 * @param {string} options.build The folder of the built extension.
 * @param {boolean} options.headless
 * @param {{ width: number, height: number } | null} options.viewport Null: as large as the window.
 * @returns {Promise<Extended>}
 */
export async function launchExtended({ executablePath, build, headless, viewport }) {
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless,
    viewport,
    // Root and most sandboxes cannot have Chromium's own sandbox; a person's window does.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    // The one gives Extensions.* to our session; with the other, Extensions.triggerAction crashes.
    args: ['--enable-unsafe-extension-debugging'],
    ignoreDefaultArgs: ['--disable-extensions'],
  })
  const browser = await context.browser()?.newBrowserCDPSession()
  if (!browser) throw new Error('the browser gives no session')
  // Not --load-extension, which Google Chrome does not take any more.
  const { id } = await browser.send('Extensions.loadUnpacked', { path: build })
  // It takes the front when it opens, and whatever is pressed before that would be pressed on it.
  const welcome = await until('the welcome page', async () =>
    context.pages().find((page) => page.url() === `chrome-extension://${id}/welcome.html`),
  )
  return { context, browser, id, welcome }
}

/**
 * Waits until a question has an answer.
 *
 * @template T
 * @param {string} what Said when it takes too long.
 * @param {() => Promise<T | null | undefined | false>} question
 * @param {number} [timeout] Milliseconds.
 * @returns {Promise<T>}
 */
export async function until(what, question, timeout = 15_000) {
  const end = performance.now() + timeout
  for (;;) {
    const answer = await question()
    if (answer) return answer
    if (performance.now() > end) throw new Error(`waited ${timeout / 1000} s for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/**
 * A way to talk to a target that Playwright has no object for, such as a popup.
 *
 * @param {CDPSession} browser
 * @param {string} targetId
 * @returns {Promise<(method: string, params: object) => Promise<any>>}
 */
async function attach(browser, targetId) {
  // Not flattened: Playwright routes flattened sessions to nobody where it did not open them itself.
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const { id, result, error } = JSON.parse(event.message)
    if (error) waiting.get(id)?.reject(new Error(error.message))
    else waiting.get(id)?.resolve(result)
    waiting.delete(id)
  })
  let last = 0
  return (method, params) => {
    last += 1
    const message = JSON.stringify({ id: last, method, params })
    const answer = new Promise((resolve, reject) => {
      waiting.set(last, { resolve, reject })
    })
    return browser.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer)
  }
}

/**
 * @typedef {object} Popup
 * @property {number} pressed When its button was pressed, as a time of day.
 * @property {(inPage: () => any) => Promise<any>} evaluate Runs a function inside it.
 * @property {() => Promise<string>} text What it says.
 * @property {() => Promise<{ level: number, text: string }[]>} outline The same by line; a heading has
 *   its level, and any other line 0.
 * @property {() => Promise<Buffer>} screenshot
 * @property {() => Promise<void>} close
 */

/**
 * Presses the extension's button on a page, as a reader would: the real popup opens, and the
 * extension may act on this page.
 *
 * @param {Extended} extended
 * @param {Page} page
 * @returns {Promise<Popup>}
 */
export async function openPopup({ browser, id }, page) {
  await page.bringToFront()
  const url = page.url()
  const tabs = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tab = tabs.targetInfos.find((target) => target.url === url)
  if (!tab) throw new Error(`no tab shows ${url}`)
  const pressed = Date.now()
  await browser.send('Extensions.triggerAction', { id, targetId: tab.targetId })
  const targetId = await until('the popup', async () => {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] })
    return targetInfos.find((target) => target.url === `chrome-extension://${id}/popup.html`)
      ?.targetId
  })
  /** @type {ReturnType<typeof attach> | undefined} */
  let attached
  // Not before something is asked: a popup that is debugged does not close when it loses the focus.
  /** @type {(method: string, params: object) => Promise<any>} */
  const send = async (method, params) => {
    attached ??= attach(browser, targetId)
    return (await attached)(method, params)
  }
  /** @param {() => unknown} inPage */
  const evaluate = async (inPage) => {
    const expression = `(${inPage.toString()})()`
    const { result } = await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    return result.value
  }
  return {
    pressed,
    evaluate,
    text: () => evaluate(readText),
    outline: async () => {
      const headings = new Map(await evaluate(readHeadings))
      const lines = String(await evaluate(readText)).split('\n')
      return lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((text) => ({ level: headings.get(text) ?? 0, text }))
    },
    screenshot: async () => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' })
      return Buffer.from(data, 'base64')
    },
    close: async () => {
      await browser.send('Target.closeTarget', { targetId })
    },
  }
}

/** What the popup says, line by line. Runs inside it. */
function readText() {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn counts
  return document.querySelector('main')?.innerText ?? ''
}

/** The level of each heading by its text. Runs inside the popup. */
function readHeadings() {
  const headings = document.querySelectorAll('h1, h2, h3, h4')
  return [...headings].map((heading) => [heading.textContent.trim(), Number(heading.tagName[1])])
}

/**
 * @typedef {object} OpenCard
 * @property {string} name What a screen reader says that it is.
 * @property {string} text All that it says.
 */

/**
 * The card that is open on a page, or null. Its shadow root is closed to scripts, so the browser is
 * asked: what stands in it, and whether a screen reader would find a dialog there.
 *
 * @param {Page} page
 * @returns {Promise<OpenCard | null>}
 */
export async function readCard(page) {
  const session = await page.context().newCDPSession(page)
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    const html = root.children?.find((node) => node.nodeName === 'HTML')
    const host = html?.children?.find((node) => node.nodeName === 'BACKSTORY-CARD')
    if (!host) return null
    const { backendNodeId } = host
    const { nodes } = await session.send('Accessibility.queryAXTree', {
      backendNodeId,
      role: 'dialog',
    })
    const dialog = nodes.find((node) => !node.ignored)
    if (!dialog) return null
    const text = (host.shadowRoots ?? []).flatMap(textsIn).join(' ')
    return { name: dialog.name?.value ?? '', text: text.replace(/\s+/g, ' ').trim() }
  } finally {
    await session.detach()
  }
}

/**
 * The middle of the card's button of that name, in pixels of the viewport; null where there is none.
 *
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<{ x: number, y: number } | null>}
 */
export async function buttonOnCard(page, name) {
  const session = await page.context().newCDPSession(page)
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    const button = find(
      root,
      (node) => node.nodeName === 'BUTTON' && textsIn(node).join('').includes(name),
    )
    if (!button) return null
    const { backendNodeId } = button
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId })
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId })
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  } finally {
    await session.detach()
  }
}

/**
 * The last that fits: the card stands behind the page.
 *
 * @param {any} node
 * @param {(node: any) => boolean} fits
 * @returns {any}
 */
function find(node, fits) {
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])]
  return (
    inside.reduce((found, child) => find(child, fits) ?? found, undefined) ??
    (fits(node) ? node : undefined)
  )
}

/**
 * @param {DomNode} node
 * @returns {string[]}
 */
function textsIn(node) {
  if (node.nodeName === 'STYLE') return []
  return node.nodeName === '#text' ? [node.nodeValue] : (node.children ?? []).flatMap(textsIn)
}
