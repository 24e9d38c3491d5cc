/**
 * The hover card: plain DOM in a closed shadow root, shown in the top layer (docs/decisions/0002).
 * What it says was made by lib/brief; here it is only drawn, with `textContent` and nothing else.
 */

import { safeHref } from '../safeHref.ts'
import type { Card, Citation, Line } from '../schema/card.ts'
import { CARD_STYLE } from './cardStyle.ts'
import { contains, documentElement } from './dom.ts'
import { placeBeside } from './placement.ts'

/** Combining marks kept in a row: more of them ("zalgo") would draw over other lines. */
const MAX_MARKS = 3
const ZALGO = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu')

/** Text as it may be drawn. */
export const clampMarks = (text: string): string => text.replace(ZALGO, '$1')

export interface CardView {
  isCard(target: EventTarget | null): boolean
  /** Draws the card beside `line` (viewport coordinates, CSS pixels). */
  show(card: Card, because: string, line: DOMRect): void
  hide(): void
}

type Child = Node | string | null

/** A view on nothing until the first card: a page that is only read gets no host element. */
export function createCard(document: Document, signal: AbortSignal): CardView {
  let host: HTMLElement | null = null
  let root: ShadowRoot | null = null
  let place: CSSStyleSheet | null = null

  const make = (tag: string, className: string | null, ...children: Child[]): HTMLElement => {
    const element = document.createElement(tag)
    if (className) element.className = className
    for (const child of children) if (child !== null) element.append(child)
    return element
  }
  const name = (text: string) => {
    const bdi = make('bdi', null, clampMarks(text))
    bdi.dir = 'auto'
    return bdi
  }
  const citation = (source: Citation | undefined): HTMLElement | null => {
    if (!source) return null
    const href = safeHref(source.url)
    if (!href) return make('span', 'from', name(source.text))
    const link = document.createElement('a')
    link.href = href
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
    link.append(name(source.text))
    return make('span', 'from', link)
  }
  const lineOf = (line: Line) =>
    make(
      'li',
      null,
      name(line.text),
      line.date ? make('span', 'date', `, ${line.date}`) : null,
      citation(line.citation),
    )

  const draw = (card: Card, because: string): HTMLElement => {
    const lines = card.lines.map(lineOf)
    const dialog = make(
      'div',
      'card',
      make('p', 'kind', clampMarks(card.kindText)),
      make('h2', null, name(card.name)),
      card.summary ? make('p', null, name(card.summary)) : null,
      make('p', 'quiet', card.here),
      lines.length > 0 ? make('ul', null, ...lines) : null,
      card.related.length > 0 ? make('p', 'quiet', 'Also on this page: ', ...namesOf(card)) : null,
      make('p', 'quiet', because, card.asOf ? ` ${card.asOf}.` : null),
    )
    dialog.setAttribute('role', 'dialog')
    dialog.setAttribute('aria-label', clampMarks(card.name))
    return dialog
  }
  const namesOf = (card: Card): Child[] =>
    card.related.flatMap((other, index) =>
      index > 0 ? [', ', name(other.name)] : [name(other.name)],
    )

  const open = (): ShadowRoot => {
    if (root && host) {
      const page = documentElement(document)
      // A page that rewrites its document has thrown our host away.
      if (page && !contains(page, host)) page.append(host)
      return root
    }
    host = document.createElement('backstory-card')
    root = host.attachShadow({ mode: 'closed' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(CARD_STYLE)
    place = new CSSStyleSheet()
    root.adoptedStyleSheets = [sheet, place]
    host.setAttribute('popover', 'manual')
    documentElement(document)?.append(host)
    return root
  }

  const position = (line: DOMRect) => {
    if (!host) return
    const { width, height } = host.getBoundingClientRect()
    const view = document.defaultView
    const page = documentElement(document)
    const { x, y } = placeBeside(line, {
      width,
      height,
      viewportWidth: view?.innerWidth ?? 0,
      viewportHeight: view?.innerHeight ?? 0,
      rightToLeft: page !== null && getComputedStyle(page).direction === 'rtl',
    })
    // In the shadow root's own sheet, where no rule of the page can reach.
    place?.replaceSync(`:host { left: ${x}px !important; top: ${y}px !important; }`)
  }

  const hide = () => {
    if (host?.matches(':popover-open')) host.hidePopover()
    root?.replaceChildren()
  }
  signal.addEventListener('abort', () => {
    hide()
    host?.remove()
  })

  return {
    isCard: (target) => host !== null && target === host,
    show(card, because, line) {
      open().replaceChildren(draw(card, because))
      if (host && !host.matches(':popover-open')) host.showPopover()
      position(line)
    },
    hide,
  }
}
