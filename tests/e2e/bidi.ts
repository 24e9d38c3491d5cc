/** WebDriver BiDi to Firefox itself, for what Puppeteer has no method for. */
import type { Browser, Page } from 'puppeteer-core'
import type { OpenCard, Point } from './reader.ts'

/** A node of a page as BiDi writes it, with the shadow roots that are closed to scripts too. */
interface SerializedNode {
  readonly sharedId?: string
  readonly value: {
    readonly localName?: string
    readonly nodeValue?: string
    readonly children?: readonly SerializedNode[]
    readonly attributes?: Readonly<Record<string, string>>
    readonly shadowRoot?: SerializedNode | null
  }
}

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly type: string; readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}

interface Contexts {
  readonly contexts: readonly { readonly context: string; readonly url: string }[]
}

/** The connection, which Puppeteer has and does not publish. */
interface Connected {
  readonly connection: {
    send(method: string, params: object): Promise<{ readonly result: unknown }>
  }
}

async function send<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { result } = await (browser as unknown as Connected).connection.send(method, params)
  return result as T
}

async function evaluate(browser: Browser, params: object): Promise<unknown> {
  const answer = await send<Evaluated>(browser, 'script.evaluate', {
    awaitPromise: true,
    ...params,
  })
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text)
  return answer.result?.type === 'node' ? answer.result : answer.result?.value
}

/** Evaluates an expression in the browser's own window, as the code of Firefox does. */
export async function evaluateInFirefox(browser: Browser, expression: string): Promise<unknown> {
  const scope = { 'moz:scope': 'chrome' }
  const { contexts } = await send<Contexts>(browser, 'browsingContext.getTree', scope)
  return evaluate(browser, { expression, target: { context: contexts[0]?.context } })
}

function textsIn({ value }: SerializedNode): string[] {
  if (value.localName === 'style') return []
  return value.nodeValue !== undefined ? [value.nodeValue] : (value.children ?? []).flatMap(textsIn)
}

function find(node: SerializedNode, attribute: string, wanted: string): SerializedNode | undefined {
  if (node.value.attributes?.[attribute] === wanted) return node
  for (const child of node.value.children ?? []) {
    const found = find(child, attribute, wanted)
    if (found) return found
  }
  return undefined
}

/** The context of a page, and its card's shadow root, which is closed to scripts. */
async function openCardRoot(browser: Browser, page: Page) {
  const { contexts } = await send<Contexts>(browser, 'browsingContext.getTree', {})
  const address = await page.evaluate('location.href')
  const context = contexts.find(({ url }) => url === address)?.context
  const host = (await evaluate(browser, {
    expression: "document.querySelector('backstory-card:popover-open')",
    target: { context },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  })) as SerializedNode | null | undefined
  return { context, root: host?.value.shadowRoot }
}

/** The card that is open on a page, or null. */
export async function readCard(browser: Browser, page: Page): Promise<OpenCard | null> {
  const { root } = await openCardRoot(browser, page)
  const dialog = root && find(root, 'role', 'dialog')
  if (!root || !dialog) return null
  const labelledBy = dialog.value.attributes?.['aria-labelledby']
  const label = labelledBy === undefined ? undefined : find(root, 'id', labelledBy)
  return {
    name: label ? textsIn(label).join('') : (dialog.value.attributes?.['aria-label'] ?? ''),
    text: textsIn(dialog).join(' ').replace(/\s+/g, ' ').trim(),
  }
}

function buttonsIn(node: SerializedNode): SerializedNode[] {
  return node.value.localName === 'button' ? [node] : (node.value.children ?? []).flatMap(buttonsIn)
}

/** The middle of the card's button of that name, in pixels of the viewport; null where there is none. */
export async function buttonOnCard(
  browser: Browser,
  page: Page,
  name: string,
): Promise<Point | null> {
  const { context, root } = await openCardRoot(browser, page)
  const button = root && buttonsIn(root).find((one) => textsIn(one).join('').includes(name))
  if (!button?.sharedId) return null
  const { result } = await send<Evaluated>(browser, 'script.callFunction', {
    functionDeclaration: `(button) => {
      button.scrollIntoView({ block: 'nearest' })
      const { left, top, width, height } = button.getBoundingClientRect()
      return JSON.stringify({ x: left + width / 2, y: top + height / 2 })
    }`,
    arguments: [{ sharedId: button.sharedId }],
    awaitPromise: false,
    target: { context },
  })
  return typeof result?.value === 'string' ? (JSON.parse(result.value) as Point) : null
}
