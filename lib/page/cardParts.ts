/** What a card is put together from. Everything goes in with `textContent`; addresses by `safeHref`. */
import { safeHref } from '../safeHref.ts'
import type { Card, Citation, Line, Moment } from '../schema/card.ts'
import type { Kind } from '../schema/record.ts'
import { KINDS } from './kinds.ts'
import type { CardWord } from './words.ts'

/** Combining marks kept in a row: more of them ("zalgo") would draw over other lines. */
const MAX_MARKS = 3
const ZALGO = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu')

/** Text as it may be drawn. */
export const clampMarks = (text: string): string => text.replace(ZALGO, '$1')

type Child = Node | string | null | undefined

/** `word` says what stands on a button or over a part; `open` shows another name's card in place. */
export function cardParts(
  document: Document,
  word: (key: CardWord) => string,
  open: (id: string) => void,
) {
  const make = (tag: string, className: string | null, ...children: Child[]): HTMLElement => {
    const element = document.createElement(tag)
    if (className) element.className = className
    element.append(...children.filter((child) => child != null))
    return element
  }

  /** Whatever a page or a pack wrote: in its own direction. */
  const name = (text: string) => {
    const bdi = make('bdi', null, clampMarks(text))
    bdi.dir = 'auto'
    return bdi
  }
  const prose = (className: string | null, text: string | undefined) => {
    if (!text) return null
    const paragraph = make('p', className, clampMarks(text))
    paragraph.dir = 'auto'
    return paragraph
  }

  const button = (className: string, press: () => void, ...children: Child[]) => {
    const element = make('button', className, ...children)
    element.addEventListener('click', press)
    return element
  }

  /** Decoration: the kind is always said in words beside it. */
  const shape = (kind: Kind) => {
    const glyph = make('i', null, KINDS[kind][1])
    glyph.ariaHidden = 'true'
    return glyph
  }

  const citation = (source: Citation | undefined) => {
    if (!source) return null
    const href = safeHref(source.url)
    if (!href) return make('small', null, name(source.text))
    const link = make('a', null, name(source.text))
    Object.assign(link, { href, target: '_blank', rel: 'noopener noreferrer' })
    return make('small', null, link)
  }

  /** What several lines in a row rest on is said once, under the last of them. */
  const line = ({ text, date, citation: source }: Line, at: number, all: readonly Line[]) =>
    make(
      'li',
      null,
      name(text),
      date && make('span', 'date', `, ${date}`),
      all[at + 1]?.citation?.text === source?.text ? null : citation(source),
    )

  /** A row each, with a bar under its words that says where on the line of time it is. */
  const moment = ({ text, date, from, to, of, exact }: Moment) => {
    const bar = make('i', exact ? of : `${of} about`)
    bar.style.cssText = `margin-inline-start:${from * 98}%;inline-size:${(to - from) * 98}%`
    return make('li', null, `${date} `, make(of === 'this' ? 'b' : 'span', null, name(text)), bar)
  }

  const timeline = (moments: readonly Moment[] | undefined) => {
    if (!moments) return null
    const list = make('ol', null, ...moments.map(moment))
    list.ariaLabel = word('timeline')
    return list
  }

  const related = ({ related: others }: Card) =>
    others.length > 0
      ? make(
          'p',
          'quiet',
          word('related'),
          ...others.map(({ id, kind, name: label }) =>
            button('name', () => open(id), shape(kind), name(label)),
          ),
        )
      : null

  return {
    make,
    name,
    button,
    shape,
    prose,
    /** The card itself, below its heading. `because` where the words are not of its name. */
    body: (card: Card, because: string | null) => [
      prose(null, card.summary),
      prose('since', card.since),
      citation(card.sinceCitation),
      prose('quiet', card.here),
      card.lines.length > 0 ? make('ul', null, ...card.lines.map(line)) : null,
      timeline(card.timeline),
      related(card),
      prose('quiet', [because, card.asOf && `${card.asOf}.`].filter(Boolean).join(' ')),
    ],
  }
}
