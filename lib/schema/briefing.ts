/** What the popup says about a page, as plain data: made in lib/brief, drawn by components. */
import type { Citation, Line } from './card.ts'
import type { Named, Said } from './entityPage.ts'
import type { Place } from './page.ts'
import type { Id, Kind } from './record.ts'

/** One of the page's people, organizations, events, places or works. */
export interface CastMember {
  readonly id: Id
  readonly kind: Kind
  readonly kindText: string
  readonly name: string
  readonly summary?: string
  readonly summaryCitation?: Citation
  /** Who it was on the day of the article, and what has changed since. */
  readonly line?: Line
  readonly since?: string
  readonly sinceCitation?: Citation
  /** How often the page names it. */
  readonly mentions: number
  /** Where the page names it, in the order of the text; never empty. */
  readonly places: readonly Place[]
  readonly because: string
  /** Offices and ties; those to others on the page come first. */
  readonly ties: readonly Line[]
}

/** Words in quotation marks and who said them, both in one sentence of the page. */
export interface Quotation {
  readonly speaker: Id
  readonly speakerName: string
  /** The words between the marks, to the letter. */
  readonly text: string
  readonly at: Place
}

/** A date that the page gives at least to the day. */
export interface PageDate {
  /** "27 September 2015", or "27 September" with `yearStated` false. */
  readonly text: string
  readonly yearStated: boolean
  /** The sentence that it stands in. */
  readonly sentence: string
  readonly at: Place
  /** Where it stands on a timeline; absent where its year is anybody's guess. */
  readonly days?: Pick<TimelineItem, 'first' | 'last' | 'known'>
  /** Why it cannot be right, in words. */
  readonly conflict?: string
}

/** A name that probably means this entity, but not surely enough to be underlined. */
export interface Suggestion {
  readonly id: Id
  readonly name: string
  readonly kindText: string
  readonly summary?: string
  /** The words of the page. */
  readonly written: string
  readonly at: Place
}

/**
 * Something that happened on a day or in a time. Days are counted from 1 January 1970, so that a line
 * can be drawn without reading dates again; null where that end is open.
 */
export interface TimelineItem {
  readonly id: string
  readonly text: string
  /** "27 September 2015", ready to be shown. */
  readonly date: string
  readonly first: number | null
  readonly last: number | null
  /** `day`: the day, or both days, are known; `approximate`: anything coarser. */
  readonly known: 'day' | 'approximate'
  /** Why the date is in doubt, in words; absent where nothing speaks against it. */
  readonly conflict?: string
  /** An event, an office or tie that began or ended, a date in the article, or its own. */
  readonly kind: 'event' | 'tie' | 'article' | 'published'
  /** The entity that it is, or is of. */
  readonly entity?: Id
  readonly at?: Place
  readonly citation?: Citation
}

/** A tie between two entities that are both shown. */
export interface WebEdge {
  /** Indices into the nodes. */
  readonly from: number
  readonly to: number
  /** What ties them, from the side of `from`, best first; never empty. */
  readonly lines: readonly Line[]
}

/** Who is tied to whom: what graphs draw, and the same to be listed. Best first. */
export interface Web {
  readonly nodes: readonly { readonly id: Id; readonly kind: Kind; readonly name: string }[]
  readonly edges: readonly WebEdge[]
}

/** A name that the page does not have, but that belongs to its story. */
export interface RelatedName extends Named {
  /** "Named together with Syria and Iraq in 12 articles.", or the tie itself. */
  readonly why: string
  readonly citation?: Citation
}

/** Something in the article that cannot be right, or that contradicts itself. */
export interface PageIssue {
  readonly text: string
  /** The words of the page. */
  readonly quote: string
  readonly severity: 'note' | 'warning' | 'error'
  readonly at?: Place
}

export interface Briefing {
  readonly title: string
  /** The page's own date, ready to be shown; absent where the page does not state one. */
  readonly date?: string
  readonly publisher?: string
  /** By kind, each kind by salience; only kinds that the page has. */
  readonly cast: readonly { readonly kind: Kind; readonly members: readonly CastMember[] }[]
  readonly suggestions: readonly Suggestion[]
  readonly quotations: readonly Quotation[]
  readonly dates: readonly PageDate[]
  readonly issues: readonly PageIssue[]
  /** In the order of time. */
  readonly timeline: readonly TimelineItem[]
  readonly web: Web
  /** What was said before by and about its names; nothing of the page's own article. Best first. */
  readonly statements: readonly Said[]
  /** Best first. */
  readonly related: readonly RelatedName[]
}

/** What a page's tab can be, and the briefing where there is one. */
export type BriefingAnswer =
  | { readonly state: 'ready'; readonly briefing: Briefing; readonly notice?: string }
  /** The page has an article, but nothing in it is known. */
  | { readonly state: 'nothingKnown'; readonly title: string; readonly notice?: string }
  /** The script runs there and found no article. */
  | { readonly state: 'noArticle'; readonly notice?: string }
  /** The browser lets no extension run there. */
  | { readonly state: 'notAllowed' }
  /** Knowledge is being installed; ask again. */
  | { readonly state: 'installing' }
  | { readonly state: 'failed'; readonly message: string }
