/** What a person can do and see with Backstory in a browser: the same in Chromium and in Firefox. */
import { type OpenCard, until } from '../../scripts/chromium.mjs'
import { hoverMark } from '../../scripts/hoverMark.mjs'
import { type Box, type PaintedMark, readMarks } from '../../scripts/readMarks.mjs'

export type { OpenCard }

/** The two builds: as released, and the one that may run on 127.0.0.1 without being asked. */
export type Build = 'release' | 'e2e'

export interface OpenPage {
  /** What is underlined, in the order of the page. */
  marks(): Promise<Pick<PaintedMark, 'kind' | 'text'>[]>
  /** Moves the pointer to a mark and lets it rest there; `nth` counts the marks of that text. */
  hover(text: string, nth?: number): Promise<void>
  /** Moves the pointer to the lower right corner, where no card is. */
  moveAway(): Promise<void>
  press(key: 'Escape'): Promise<void>
  /** Presses the button of that name on the card, as soon as it counts. */
  pressOnCard(name: string): Promise<void>
  /** The card that is open, or null. */
  readonly card: () => Promise<OpenCard | null>
  /** Where the card is, and the first line of the first mark of a text; in pixels of the viewport. */
  places(text: string): Promise<{ card: Box; line: Box }>
  /** The page as it is written now, without our host element; `hosts` counts those. */
  html(): Promise<{ html: string; hosts: number }>
  /** The directives of the page's policy that something went against, sorted. */
  violations(): Promise<string[]>
  /** Evaluates an expression in the page's own world. */
  run(expression: string): Promise<unknown>
}

/** A page of the extension in a tab of its own. */
export interface OwnPage {
  /** Evaluates an expression in it, with the APIs of the extension. */
  run(expression: string): Promise<unknown>
  /** Presses a key, as `KeyboardEvent.key` names it, also "Shift+Tab"; or writes a text with `type`. */
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  close(): Promise<void>
}

export interface OpenPopup {
  /** What it says. */
  text(): Promise<string>
  close(): Promise<void>
}

export interface Reader {
  /** Opens a page of tests/pages, or `seed-article`; `without` the extension, on another host name. */
  open(slug: string, options?: { without?: boolean }): Promise<OpenPage>
  /** What one of Backstory's keys does on a page; the browser's own keys are out of reach of tests. */
  command(page: OpenPage, name: 'next' | 'previous' | 'explain'): Promise<void>
  /** Presses Backstory's button on a page: its real popup opens. */
  openPopup(page: OpenPage): Promise<OpenPopup>
  /** Opens a page of the extension, "popup.html" or another; `about` is the page that it is about. */
  own(path: string, about?: OpenPage): Promise<OwnPage>
  /** The page that opened by itself when the extension was installed. */
  welcome(): Promise<OpenPage>
  /** Ends the background, as a browser does with an idle one, and waits until it is gone. */
  stopBackground(): Promise<void>
  /** Closes the pages that the test opened. */
  closePages(): Promise<void>
  close(): Promise<void>
}

/** In pixels of the viewport. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Looks behind a closed shadow root, each browser its own way. */
export interface CardReader {
  readonly card: () => Promise<OpenCard | null>
  /** The middle of the card's button of that name; null where there is none. */
  readonly button: (name: string) => Promise<Point | null>
}

/** A page of Playwright or of Puppeteer: what both can do. */
interface Driven {
  evaluate<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R>
  evaluate(inPage: string): Promise<unknown>
  readonly mouse: {
    move(x: number, y: number, options?: { steps: number }): Promise<void>
    click(x: number, y: number): Promise<void>
  }
  readonly keyboard: { press(key: 'Escape'): Promise<void> }
}

/** For an expression in a page of the extension: sends a key's command to the page at an address. */
export const commandTo = (address: unknown, name: string) => `
  ${tabOf(address)}.then((tab) => (globalThis.browser ?? chrome).tabs.sendMessage(
    tab, ${JSON.stringify({ type: 'command', data: { name } })}, { frameId: 0 }))
`

/** What a person does with a page. */
export function openPage(page: Driven, { card, button }: CardReader): OpenPage {
  return {
    marks: async () =>
      (await page.evaluate(readMarks, null)).map(({ kind, text }) => ({ kind, text })),
    hover: (text, nth) => hoverMark(page, text, nth),
    moveAway: () => page.mouse.move(1270, 890, { steps: 5 }),
    press: (key) => page.keyboard.press(key),
    // A click counts when the card has been there for a moment; then the card says something else.
    pressOnCard: async (name) => {
      const before = (await card())?.text
      await until(`“${name}” on the card`, async () => {
        if ((await card())?.text !== before) return true
        const place = await button(name)
        if (place) await page.mouse.click(place.x, place.y)
        return false
      })
    },
    card,
    places: async (text) => {
      const mark = (await page.evaluate(readMarks, null)).find((each) => each.text === text)
      const host = await page.evaluate(readHostBox, null)
      if (!mark || !host) throw new Error(mark ? 'there is no card' : `"${text}" is not marked`)
      return { card: host, line: mark.line }
    },
    html: () => page.evaluate(readHtml, null),
    violations: () => page.evaluate(readViolations, null),
    run: (expression) => page.evaluate(expression),
  }
}

/** Runs inside a page. */
function readHostBox(): Box | null {
  const box = document.querySelector('backstory-card')?.getBoundingClientRect()
  return box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null
}

/** A page's own HTML: the host element left out, and counted. Runs inside a page. */
function readHtml(): { html: string; hosts: number } {
  const copy = document.documentElement.cloneNode(true)
  if (!(copy instanceof Element)) throw new Error('no root element')
  const hosts = copy.querySelectorAll('backstory-card')
  for (const host of hosts) host.remove()
  return { html: copy.outerHTML, hosts: hosts.length }
}

/** Writes down what goes against a page's policy. Runs inside a page, before its own scripts. */
export function recordViolations(): void {
  const seen: string[] = []
  Object.assign(globalThis, { violations: seen })
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(event.effectiveDirective)
  })
}

/** What `recordViolations` has written down, in an order of its own. Runs inside a page. */
function readViolations(): string[] {
  const { violations } = globalThis as unknown as { violations: string[] }
  return violations.toSorted()
}

/** The tab of a page that is open, as the extension knows it. Evaluated in a page of the extension. */
export const tabOf = (address: unknown) => `
  (globalThis.browser ?? chrome).tabs.query({}).then((tabs) =>
    tabs.findLast(({ url }) => url === ${JSON.stringify(address)})?.id ?? -1)
`
