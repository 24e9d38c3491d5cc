/**
 * The hover card: plain DOM in a closed shadow root, shown in the top layer (docs/decisions/0002).
 * What it says was made by lib/brief; here it is only drawn.
 */
/// <reference types="vite/client" />
import type { Card } from '../schema/card.ts'
import type { Candidate } from '../schema/page.ts'
import type { Id } from '../schema/record.ts'
import CARD_STYLE from './card.css?inline'
import { cardParts, clampMarks } from './cardParts.ts'
import { documentElement, query } from './dom.ts'
import { placeBeside } from './placement.ts'
import { isLight } from './theme.ts'
import type { CardWord, CardWords } from './words.ts'

/** Milliseconds after it appeared from which a click counts: an earlier one was meant for the page. */
const SETTLED = 500

export interface CardContent {
  readonly card: Card
  readonly because: string
  /** The words of the page. */
  readonly written: string
  /** What else they may mean. */
  readonly others: readonly (Candidate & { readonly id: Id })[]
}

/** Whether a name is not wanted in these words, or whatever it is called. */
export type Muted = 'written' | 'entity'

/** What a card asks for. */
export interface CardActions {
  /** The card of another name of the page. */
  cardOf(id: Id): Card | undefined
  words(): CardWords
  /** Of the interface. */
  language(): { readonly lang: string; readonly dir: string } | undefined
  pin(): void
  close(): void
  /** Whether there is somebody to hear the next three; without, the card has no buttons for them. */
  readonly hears: boolean
  correct(content: CardContent, to: Id | null): void
  mute(content: CardContent, what: Muted, undo: boolean): void
  more(entity: Id): void
}

export type CardMode = 'ghost' | 'open' | 'pinned' | 'sheet'

/** Where the card belongs: the line that it explains, and the element that this line is in. */
export interface CardPlace {
  readonly line: DOMRect
  readonly element: Element
}

export interface CardView {
  isCard(target: EventTarget | null): boolean
  /** Where it is seen; null where it is not. */
  box(): DOMRect | null
  show(content: CardContent, place: CardPlace, mode: CardMode): void
  /** Other content in the same place. */
  become(content: CardContent): void
  setMode(mode: CardMode): void
  /** Takes the focus, which goes back when the card is hidden. */
  focus(): void
  /** Opens the view in which a name can be muted. */
  askMute(): void
  hide(): void
}

/** A view on nothing until the first card: a page that is only read gets no host element. */
export function createCard(
  document: Document,
  actions: CardActions,
  signal: AbortSignal,
): CardView {
  let host: HTMLElement | null = null
  let root: ShadowRoot | null = null
  let placed: CSSStyleSheet | null = null
  let dialog: HTMLElement | null = null
  let place: CardPlace | null = null
  let mode: CardMode = 'ghost'
  let isDark = false
  let shownAt = 0
  let focusBefore: Element | null = null
  /** The card, and above it those that were opened inside it. */
  let stack: CardContent[] = []

  const word = (key: CardWord) => actions.words()[key] ?? ''
  const parts = cardParts(document, word, (id) => {
    const card = actions.cardOf(id)
    if (!card) return
    stack.push({ card, because: '', written: card.name, others: [] })
    draw(null)
  })
  const { make, name, button } = parts

  const choice = (press: () => void, text: string, under?: string) =>
    button('choice', press, name(text), under ? make('small', null, name(under)) : null)

  const wrong = (content: CardContent) => [
    parts.prose(null, content.because),
    make('p', 'quiet', word('meant')),
    ...content.others.map(({ id, name: label, line, kindText }) =>
      choice(() => actions.correct(content, id), label, line ?? kindText),
    ),
    choice(() => actions.correct(content, null), word('none')),
  ]

  const mute = (content: CardContent) => {
    const one = (what: Muted, text: string, under: string) =>
      choice(
        () => {
          actions.mute(content, what, false)
          const undo = () => {
            actions.mute(content, what, true)
            draw(null)
          }
          draw([parts.prose(null, word('muted')), choice(undo, word('undo'))])
        },
        text,
        under,
      )
    return [
      one('written', `“${content.written}”`, word('muteWords')),
      one('entity', content.card.name, word('muteEntity')),
    ]
  }

  /** Draws what is on top of the stack, or a view of it in place of what the card says. */
  const draw = (view: readonly (Node | null)[] | null) => {
    const content = stack.at(-1)
    if (!content || !root) return
    const hadFocus = root.activeElement !== null
    const before = dialog?.offsetHeight ?? 0
    const { card, because, written } = content
    const isFirst = stack.length === 1
    const back = () => {
      if (!view) stack.pop()
      draw(null)
    }
    const act = (key: CardWord, press: () => void, isOffered: boolean) =>
      isOffered ? button('act', press, word(key)) : null
    /** Of words that mean nothing, nothing can be said. */
    const hears = actions.hears && card.id !== ''
    const pin = button('act pin', actions.pin, word('pin'))
    const close = button('close', actions.close)
    close.ariaLabel = word('close')
    dialog = make(
      'div',
      null,
      view || !isFirst ? button('act back', back, '‹ ', word('back')) : null,
      close,
      make('h2', null, name(card.name)),
      make('p', 'kind', parts.shape(card.kind), name(card.kindText)),
      ...(view ?? parts.body(card, card.name.includes(written) ? null : because)),
      view
        ? null
        : make(
            'p',
            'acts',
            act('wrong', () => draw(wrong(content)), hears && isFirst),
            act('mute', () => draw(mute(content)), hears && isFirst),
            pin,
            act('more', () => actions.more(card.id), hears),
          ),
    )
    Object.assign(dialog, {
      role: 'dialog',
      ariaLabel: clampMarks(card.name),
      tabIndex: -1,
      ...actions.language(),
    })
    // Where it became lower it would slip away from under the pointer that pressed it.
    dialog.style.minHeight = `${before}px`
    root.replaceChildren(dialog, make('div', 'shield'))
    setMode(mode)
    if (hadFocus) dialog.focus()
  }

  const setMode = (next: CardMode) => {
    mode = next
    if (!dialog) return
    dialog.className = `card ${mode}${isDark ? ' dark' : ''}`
    const pin = dialog.querySelector('.pin')
    if (pin) pin.ariaPressed = String(mode === 'pinned')
    position()
  }

  /** Clicks count only from a hand, on a card that has been there for a moment, with nothing above. */
  const guard = (event: MouseEvent) => {
    const isCovered =
      event.detail > 0 && document.elementFromPoint(event.clientX, event.clientY) !== host
    if (event.isTrusted && performance.now() - shownAt >= SETTLED && !isCovered) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  const open = (): HTMLElement => {
    if (!host) {
      host = document.createElement('backstory-card')
      root = host.attachShadow({ mode: 'closed' })
      root.addEventListener('click', (event) => guard(event as MouseEvent), true)
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(CARD_STYLE)
      placed = new CSSStyleSheet()
      root.adoptedStyleSheets = [sheet, placed]
      host.popover = 'manual'
    }
    return host
  }

  const position = () => {
    const seen = document.defaultView?.visualViewport
    if (!dialog || !place || !seen || !placed) return
    placed.replaceSync('')
    if (mode === 'sheet') return
    const { line, element } = place
    // Less than the window where somebody pinched.
    const { offsetLeft: left, offsetTop: top, width, height } = seen
    const { x, y, maxHeight } = placeBeside(line, {
      width: dialog.offsetWidth,
      height: dialog.offsetHeight,
      view: { left, top, right: left + width, bottom: top + height },
      rightToLeft: getComputedStyle(element).direction === 'rtl',
    })
    // The page's own tooltip would stand over the card. Its `title` is not ours to take away, so a
    // transparent sheet lies over the words while their card is shown by the pointer.
    const shield =
      mode !== 'pinned' && element.closest('[title]')
        ? `.shield{left:${line.left}px;top:${line.top}px;width:${line.width}px;height:${line.height}px}`
        : ''
    // In the shadow root's own sheet, where no rule of the page can reach.
    placed.replaceSync(
      `:host{left:${x}px!important;top:${y}px!important}.card{max-height:min(60vh,${maxHeight}px)}${shield}`,
    )
  }

  const isShown = () => host?.matches(':popover-open') === true
  const hide = () => {
    const hadFocus = root?.activeElement
    if (isShown()) host?.hidePopover()
    root?.replaceChildren()
    dialog = null
    stack = []
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true })
    focusBefore = null
  }
  signal.addEventListener('abort', () => {
    hide()
    host?.remove()
  })

  return {
    isCard: (target) => host !== null && target === host,
    box: () => (isShown() ? (dialog?.getBoundingClientRect() ?? null) : null),
    show(content, at, as) {
      const element = open()
      // Outside of the modal dialog or the full-screen element that has the mark it would be inert.
      const parent = at.element.closest(':modal') ?? documentElement(document)
      if (isShown()) element.hidePopover()
      // Where it was before, unless the page has thrown it away with its document.
      if (element.parentNode !== parent) parent?.append(element)
      // Last shown is topmost, also over what the page has put on top since.
      element.showPopover()
      place = at
      mode = as
      isDark = isLight(getComputedStyle(at.element).color)
      shownAt = performance.now()
      dialog = null
      stack = [content]
      draw(null)
    },
    become(content) {
      stack = [content]
      draw(null)
    },
    setMode,
    focus() {
      if (root?.activeElement == null) focusBefore = query(document, ':focus')
      dialog?.focus()
    },
    askMute() {
      const content = stack[0]
      if (content?.card.id && actions.hears) draw(mute(content))
    },
    hide,
  }
}
