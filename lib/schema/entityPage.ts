/** Everything known about one entity, and what can be searched for; made in lib/brief, drawn by components. */
import type { TimelineItem, Web } from './briefing.ts'
import type { Citation, Line } from './card.ts'
import type { Id, Kind } from './record.ts'

/** An entity as something that can be opened. */
export interface Named {
  readonly id: Id
  readonly kind: Kind
  readonly name: string
}

/** A line, and the entity at its other end. */
export interface OpenLine extends Line {
  readonly other: Named
}

/** What somebody said or reported, with the words that show it. */
export interface Said {
  /** Null where nobody is named. */
  readonly speaker: Named | null
  readonly text: string
  /** Whether `text` is the speaker's words to the letter. */
  readonly isQuotation: boolean
  readonly date?: string
  readonly citation?: Citation
  /** Why this line is here, in words. */
  readonly why: string
}

/** A document of the library that names it. */
export interface EarlierArticle {
  readonly title: string
  readonly publisher?: string
  readonly date?: string
  readonly url?: string
}

export interface EntityPage extends Named {
  readonly kindText: string
  readonly summary?: string
  readonly summaryCitation?: Citation
  /** "1952 to 2000", ready to be shown. */
  readonly lifetime?: string
  /** "Kept up to 1 March 2026". */
  readonly asOf?: string
  /** Other ways in which it is written, each once. */
  readonly alsoWritten: readonly string[]
  readonly ties: readonly OpenLine[]
  readonly said: readonly Said[]
  readonly timeline: readonly TimelineItem[]
  readonly web: Web
  readonly articles: readonly EarlierArticle[]
  /** Where more can be read, as addresses that are shown as links. */
  readonly links: readonly Citation[]
}

/** One entity as the search knows it: id, kind, label, other names, what it is, popularity. */
export type SearchRow = readonly [
  id: Id,
  kind: Kind,
  label: string,
  otherNames: string,
  about: string,
  popularity: number,
]

export interface Searchable {
  readonly rows: readonly SearchRow[]
}
