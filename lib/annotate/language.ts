/**
 * What annotating has to know of a page's language. One module for each language (english/); a page in
 * another one still gets names in their exact form. All words are folded.
 */
import type { Kind } from '../schema/record.ts'
import { english } from './english/words.ts'

type Words = ReadonlySet<string>

/** What the words beside a mention may say of its kind; the weights are in `kinds.ts`. */
export type Cue =
  | 'in'
  | 'at'
  | 'from'
  | 'with'
  | 'for'
  | 'against'
  | 'the'
  | 'did'
  | 'personNoun'
  | 'organizationNoun'
  | 'placeNoun'
  | 'eventNoun'

export interface Language {
  /** A capital in the middle of a sentence says that a word is a name, or part of one. */
  readonly capitalsAreNames: boolean
  /** Titles and offices that stand before a name and are no part of it. */
  readonly titles: Words
  /** Days and months: capitalised, and never part of a name beside them. */
  readonly calendar: Words
  /** Words that a headline or the start of a sentence capitalises, and that join no name. */
  readonly common: Words
  /** What may stand between a capitalised word and a name that together name a third: "of". */
  readonly connectors: Words
  /** Open a longer name: "New England" is not England. */
  readonly nameOpeners: Words
  /** One of them stands beside a name without capitals: "the program 60 minutes". */
  readonly kindWords: Readonly<Record<Kind, Words>>
  /** Before a name: it is where something is or happens. */
  readonly locatives: Words
  /** "Eastern Mediterranean" is another thing than the Mediterranean. */
  readonly directions: Words
  /** Before a word that is a month and a name: it is the month. */
  readonly beforeMonth: Words
  /** The words that are cues, by where they stand. */
  readonly cues: {
    readonly before: ReadonlyMap<string, Cue>
    readonly after: ReadonlyMap<string, Cue>
    readonly copulas: Words
    readonly articles: Words
  }
  /** Common nouns that name what kind of thing something is; the singular is enough. */
  readonly heads: ReadonlyMap<string, 'person' | 'organization' | 'place' | 'event'>
  /** Words that every description has, so that sharing one says nothing. */
  readonly emptyWords: Words
  /** Around a name, they say that it stands for people who act: "the Kremlin has denied". */
  readonly metonyms: { readonly verbs: Words; readonly auxiliaries: Words; readonly before: Words }
  /** What an adjective made of a name ends in. */
  readonly adjective: RegExp
}

const NO_WORDS: Words = new Set()

/** Of a language without a module: no word is known, and nothing is concluded from words. */
const unknown: Language = {
  capitalsAreNames: false,
  titles: NO_WORDS,
  calendar: NO_WORDS,
  common: NO_WORDS,
  connectors: NO_WORDS,
  nameOpeners: NO_WORDS,
  kindWords: {
    person: NO_WORDS,
    organization: NO_WORDS,
    event: NO_WORDS,
    place: NO_WORDS,
    work: NO_WORDS,
    other: NO_WORDS,
  },
  locatives: NO_WORDS,
  directions: NO_WORDS,
  beforeMonth: NO_WORDS,
  cues: { before: new Map(), after: new Map(), copulas: NO_WORDS, articles: NO_WORDS },
  heads: new Map(),
  emptyWords: NO_WORDS,
  metonyms: { verbs: NO_WORDS, auxiliaries: NO_WORDS, before: NO_WORDS },
  adjective: /^(?!)/,
}

/** By the first part of a language tag. */
const LANGUAGES: ReadonlyMap<string, Language> = new Map([['en', english]])

/** The language of a tag such as "en-GB"; `hasModule` is false where we know nothing of it. */
export function languageOf(tag: string): { language: Language; hasModule: boolean } {
  const language = LANGUAGES.get(tag.toLowerCase().split('-')[0] ?? '')
  return { language: language ?? unknown, hasModule: language !== undefined }
}

/** Names, labels and descriptions of the knowledge are read as English, whatever the page is in. */
export const OF_KNOWLEDGE: Language = english
