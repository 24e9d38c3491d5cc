/**
 * One page's journey: read, ask, paint, then hover from the page's own memory. A page on which
 * something failed looks as if we were not there.
 */
import type { Annotated, PageText, Place } from '../schema/page.ts'
import { createCard } from './card.ts'
import { bodyOf, contains, headOf, isElement, parentNode } from './dom.ts'
import { adoptStyle, NOTHING_PAINTED, type Painted, paint, stretchesOf } from './paint.ts'
import { rectsOf, watchPointer } from './pointer.ts'
import { isArticlePage, type ReadPage, readPage } from './readPage.ts'

export interface PageOptions {
  readonly document: Document
  /** Reads only what is under it; null reads the page's article. */
  readonly root: Element | null
  readonly ask: (page: PageText) => Promise<Annotated>
  readonly signal: AbortSignal
}

export interface AnnotatedPage {
  /** The article as it is now, painted; null where there is none (unless `force`). */
  text(force: boolean): Promise<PageText | null>
  /** Moves the page to a stretch of it and selects it; false where it is not there any more. */
  goTo(at: Place): boolean
}

/** What is painted on a page that is no article any more. */
const NOTHING_KNOWN: Annotated = { marks: [], cards: {} }

/** Milliseconds without a change before a page that changes is read again. */
const SETTLE = 300

const sameText = (one: PageText, other: PageText) =>
  one.blocks.length === other.blocks.length &&
  one.blocks.every(({ text }, index) => text === other.blocks[index]?.text)

/** Annotates a page until the signal aborts. Resolves when it has been painted for the first time. */
export async function annotatePage(options: PageOptions): Promise<AnnotatedPage> {
  const { document, root, signal } = options
  let read: ReadPage | null = null
  let annotated: Annotated | null = null
  let painted: Painted = NOTHING_PAINTED
  /** Which question is the current one: late answers are dropped. */
  let token = 0
  let started: ReturnType<typeof start> | null = null

  const start = () => {
    adoptStyle(document, signal)
    const card = createCard(document, signal)
    const pointer = watchPointer(
      document,
      () => painted,
      {
        isCard: card.isCard,
        hide: card.hide,
        show: ({ mark }, line) => {
          const model = annotated?.cards[mark.entity]
          if (model) card.show(model, mark.because, line)
        },
      },
      signal,
    )
    observe(root ?? bodyOf(document))
    return { card, pointer }
  }

  const repaint = () => {
    painted = paint(read?.blocks ?? [], annotated ?? NOTHING_KNOWN, painted)
    started?.pointer.repainted()
  }

  /** The address of the page that somebody asked to be read although it looks like no article. */
  let forced: string | null = null

  const isWanted = () =>
    root !== null || forced === document.location.href || isArticlePage(document)

  const forget = () => {
    read = null
    annotated = null
    repaint()
  }

  /** Reads the page; asks only where the text is not what was asked about before. */
  const update = async (): Promise<void> => {
    const own = ++token
    const before = read?.text
    const now = isWanted() ? readPage(document, root ?? undefined) : null
    // A page that was an article, and shows something else now.
    if (!now) return before ? forget() : undefined
    started ??= start()
    if (before && annotated && sameText(before, now.text)) {
      // The same words in other nodes: a page that renders itself anew.
      read = now
      return repaint()
    }
    const answer = await options.ask(now.text)
    if (own !== token || signal.aborted) return
    read = now
    annotated = answer
    repaint()
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const updateSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void quietly(update()), SETTLE)
  }
  signal.addEventListener('abort', () => clearTimeout(timer))

  const observe = (watched: Node | null) => {
    if (!watched) return
    const observer = new MutationObserver(updateSoon)
    observer.observe(watched, { childList: true, characterData: true, subtree: true })
    signal.addEventListener('abort', () => observer.disconnect())
  }

  // A page that is no article is left alone; but one that loads late, or that shows another
  // article under another address without a load, changes its title and metadata.
  if (root === null) observe(headOf(document))
  document.defaultView?.addEventListener('load', updateSoon, { signal, once: true })

  await quietly(update())
  return {
    async text(force) {
      if (force) forced = document.location.href
      await update()
      return read?.text ?? null
    },
    goTo: (at) => goTo(document, read, at),
  }
}

/** Nobody on the page is told of a failure; the next question tries again. */
async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch {
    // The page stays as it was.
  }
}

function goTo(document: Document, read: ReadPage | null, at: Place): boolean {
  const stretches = stretchesOf(read?.blocks[at.block], at)
  const [first] = stretches ?? []
  const last = stretches?.at(-1)
  if (!first || !last || rectsOf(document, first).length === 0) return false
  const element = parentNode(first.node)
  const place = bodyOf(document)
  if (!element || !isElement(element) || !place || !contains(place, element)) return false
  Element.prototype.scrollIntoView.call(element, { block: 'center' })
  document.getSelection()?.setBaseAndExtent(first.node, first.start, last.node, last.end)
  return true
}
