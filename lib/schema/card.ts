/** What the hover card says, as plain data: made once, in lib/brief, and drawn by lib/page. */
import type { Id, Kind } from './record.ts'

/** Where a line comes from, ready to be shown. */
export interface Citation {
  /** "Kremlin.ru, biography (as of 2015)", or the title of a document. */
  readonly text: string
  readonly url?: string
}

/** One dated, sourced line. */
export interface Line {
  readonly text: string
  /** "since 7 May 2012", ready to be shown; absent where no date is known. */
  readonly date?: string
  readonly citation?: Citation
  /** Why this line is here, in words. */
  readonly why: string
}

export interface Card {
  readonly id: Id
  readonly kind: Kind
  /** The kind in words: "person", "armed group". */
  readonly kindText: string
  readonly name: string
  /** Who or what it is, in one sentence; absent where nothing is known but the name. */
  readonly summary?: string
  readonly summaryCitation?: Citation
  /** What has changed since the article's date, in one line. */
  readonly since?: string
  readonly sinceCitation?: Citation
  /** The part it has on this page: "Named 9 times here, first in the headline". */
  readonly here: string
  /** Two to four; who it was on the day of the article comes first. */
  readonly lines: readonly Line[]
  /** Other entities of this page that it is tied to. */
  readonly related: readonly { readonly id: Id; readonly name: string; readonly kind: Kind }[]
  /** Events: when it was, among what it is tied to; in the order of time, two or more. */
  readonly timeline?: readonly Moment[]
  /** "Kept up to 1 March 2026", where the entry says so. */
  readonly asOf?: string
  /** What an underline of it is worth here, against other names of the page; more than 0. */
  readonly worth: number
}

/** One point of a card's timeline. */
export interface Moment {
  readonly text: string
  /** "27 September 2015", ready to be shown. */
  readonly date: string
  /** Where it begins and ends on the line, from 0 to 1. */
  readonly from: number
  readonly to: number
  /** The card's own event, another event, or the day of the article. */
  readonly of: 'this' | 'other' | 'article'
  /** Whether the date is known to the day. */
  readonly exact: boolean
}
