/** When a page is looked at again: after it changed where it matters, one look at a time, in a lull. */
import { isInsideSkipped } from './blocks.ts'
import { contains, headOf, isElement, textContent } from './dom.ts'

/** Milliseconds without a change before a page that changes is read again … */
const SETTLE = 300
/** … and for how long a page that never rests is waited for. */
const LATEST = 2000

/** A look that took 1 ms is not repeated within 20: a page that always changes loses 5 % at most. */
const SHARE = 20

/** Changes that are looked at one by one: beyond that something has changed. */
const MAX_RECORDS = 100

/** UTF-16 units of new text outside of the article from which it may be another, or more of it. */
const MUCH = 400

export interface Looking {
  /** Looks now, or as soon as the look that is under way has ended. */
  now(): Promise<void>
  /** Looks when the page has come to rest. */
  soon(): void
}

/** `look` is called once at a time, and not while nobody sees the page. */
export function lookAgain(
  document: Document,
  look: () => Promise<void>,
  signal: AbortSignal,
): Looking {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null
  /** When the first change came that was not looked at, and before when not to look again. */
  let since: number | null = null
  let notBefore = 0

  const run = async () => {
    clearTimeout(timer)
    since = null
    const begun = performance.now()
    const done = look()
    const now = performance.now()
    notBefore = now + (now - begun) * SHARE
    await done
  }
  const now = (): Promise<void> => {
    waiting ??= last
      .catch(() => {})
      .then(() => {
        waiting = null
        return run()
      })
    last = waiting
    return last
  }
  const soon = () => {
    clearTimeout(timer)
    const time = performance.now()
    since ??= time
    if (document.hidden) return
    const wait = Math.max(Math.min(SETTLE, since + LATEST - time), notBefore - time)
    // Nobody on the page is told of a failure; the next change tries again.
    timer = setTimeout(() => void now().catch(() => {}), wait)
  }
  document.addEventListener(
    'visibilitychange',
    () => {
      if (since !== null) soon()
    },
    { signal },
  )
  signal.addEventListener('abort', () => clearTimeout(timer))
  return { now, soon }
}

function observe(watched: Node, look: MutationCallback, signal: AbortSignal): void {
  const observer = new MutationObserver(look)
  observer.observe(watched, { childList: true, characterData: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
}

/** Whether a change may be one of the article: in it, or much new text elsewhere. */
function concerns({ target, addedNodes }: MutationRecord, root: Element | null): boolean {
  const element = isElement(target) ? target : target.parentElement
  if (!root || !element) return true
  if (contains(root, element)) return !isInsideSkipped(element)
  return [...addedNodes].some(
    (node) => isElement(node) && ((textContent(node) ?? '').length > MUCH || contains(node, root)),
  )
}

/** Calls `changed` when something under `watched` changed that may matter to the article at `root`. */
export function watchText(
  watched: Element,
  root: () => Element | null,
  changed: () => void,
  signal: AbortSignal,
): void {
  const look: MutationCallback = (records) => {
    const article = root()
    const some = records.length > MAX_RECORDS || records.some((record) => concerns(record, article))
    // Where the article itself was taken out, nothing is inside of it any more.
    if (some || (article && !contains(watched, article))) changed()
  }
  observe(watched, look, signal)
}

/**
 * A page that is no article is left alone; but one that loads late, or that shows another article under
 * another address without a load, changes its title and metadata.
 */
export function watchHead(document: Document, changed: () => void, signal: AbortSignal): void {
  const view = document.defaultView
  view?.addEventListener('load', changed, { signal, once: true })
  const head = headOf(document)
  if (head) observe(head, changed, signal)
}
