/**
 * Every sentence that cards and briefings are made of. `lib/brief` takes a `Phrases` as a parameter;
 * another language of the interface is another object of this shape.
 */
import type { Reason } from '../schema/page.ts'
import type { Kind, RelationRecord } from '../schema/record.ts'
import type { Edtf } from '../text/edtf.ts'
import { dateWords as wordsOfDates } from './dateWords.ts'

/** A relation as it is worded: from the entity's side, with the other's label. */
export interface TieWords {
  readonly predicate: RelationRecord['predicate']
  readonly role: string | undefined
  readonly other: string
  /** Whether the entity is the relation's subject. */
  readonly isSubject: boolean
}

export interface Phrases {
  readonly kind: (kind: Kind, subkind: string | undefined) => string
  /** "27 September 2015", "2015", "about 2011". */
  readonly date: (edtf: Edtf) => string
  /** A day of a year that is not stated: "27 September". */
  readonly dayOfYear: (month: number, day: number) => string
  /** "since 7 May 2012", "2009 to 2017"; null where neither is known. */
  readonly period: (from: Edtf | undefined, to: Edtf | undefined) => string | null
  readonly tie: (words: TieWords) => string
  /** "Named 9 times here, first in the headline". */
  readonly here: (times: number, inHeadline: boolean) => string
  readonly reference: (reference: string, asOf: Edtf | undefined) => string
  /** Why a line of a card is there. */
  readonly why: (reason: 'onPage' | 'atDate' | 'office' | 'when' | 'general') => string
  readonly because: (reason: Reason) => string
  readonly keptUpTo: (asOf: Edtf) => string
  /** Who somebody was on the day of the article, and since. */
  asOf: {
    atTheTime(office: string): string
    formerly(office: string): string
    /** Parts of `since`. */
    until(date: string): string
    later(office: string, period: string): string
    ended(isPerson: boolean, date: string): string
    since(parts: readonly string[]): string
  }
  /** Why a statement is there: `by` and `about` are names of the page. */
  readonly saidWhy: (by: string | undefined, about: readonly string[]) => string
  /** Why a name is related: with whom of the page it is named, in how many articles. */
  readonly together: (names: readonly string[], articles: number) => string
  /** Why these words mean this entity where the reader said so. */
  youChose: string
  /** For words that the reader asked about. */
  nothingKnown: string
  /** A line that says whose it is: "Russia: Part of the Soviet Union". */
  readonly labelled: (label: string, line: string) => string
  /** What the article's own date is called on a timeline. */
  thisArticle: string
  /** "27 September 2015 was a Sunday, not a Monday."; weekdays from 1, Monday. */
  readonly wrongWeekday: (date: string, stated: number, actual: number) => string
}

const {
  date: dateWords,
  dayOfYear,
  weekday,
  period,
} = wordsOfDates({
  locale: 'en-GB',
  about: (date) => `about ${date}`,
  bce: (year) => `${year} BCE`,
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  between: (from, to) => `${from} to ${to}`,
})

const ARTICLE =
  /^(?:government|general assembly|united|european|soviet|syrian|russian|middle|west)/i

/** "the United States", "Russia": labels that English puts an article before. */
const withArticle = (label: string) =>
  ARTICLE.test(label) && !/^the /i.test(label) ? `the ${label}` : label

/** How a predicate reads from the subject's side and from the object's side. */
const TIES: Readonly<Record<RelationRecord['predicate'], readonly [string, string]>> = {
  holdsOffice: ['Holds office in {other}', '{other} holds office'],
  memberOf: ['Member of {other}', 'Has {other} as a member'],
  citizenOf: ['Citizen of {other}', '{other} is a citizen'],
  worksFor: ['Works for {other}', '{other} works for it'],
  basedIn: ['Based in {other}', 'Seat of {other}'],
  locatedIn: ['In {other}', 'Where {other} is'],
  capitalOf: ['Capital of {other}', 'Its capital is {other}'],
  partOf: ['Part of {other}', '{other} is a part of it'],
  governs: ['Governs {other}', 'Governed by {other}'],
  participatedIn: ['Took part: {other}', '{other} took part'],
  succeeds: ['Followed {other}', 'Followed by {other}'],
  founded: ['Founded {other}', 'Founded by {other}'],
  owns: ['Owns {other}', 'Owned by {other}'],
  created: ['Made {other}', 'Made by {other}'],
  familyOf: ['Family of {other}', 'Family of {other}'],
  alliedWith: ['Allied with {other}', 'Allied with {other}'],
  opposes: ['Opposes {other}', 'Opposed by {other}'],
  relatedTo: ['Tied to {other}', 'Tied to {other}'],
}

/** Predicates whose role stands for the whole tie: "President of Russia". */
const OFFICE_LIKE: ReadonlySet<string> = new Set(['holdsOffice', 'worksFor'])

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function tie({ predicate, role, other, isSubject }: TieWords): string {
  const name = withArticle(other)
  if (role && OFFICE_LIKE.has(predicate)) {
    if (!isSubject) return `${capital(role)}: ${other}`
    return / of | for |’s |'s /.test(role) ? capital(role) : `${capital(role)} of ${name}`
  }
  if (role && predicate === 'relatedTo') {
    return isSubject ? `${capital(role)} (${other})` : `${other}: ${role}`
  }
  if (role && !isSubject && predicate === 'memberOf') return `${capital(role)}: ${other}`
  const words = TIES[predicate][isSubject ? 0 : 1].replace('{other}', name)
  return capital(role ? `${words} (${role})` : words)
}

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  person: 'Person',
  organization: 'Organization',
  event: 'Event',
  place: 'Place',
  work: 'Work',
  other: 'Other',
}

const listed = new Intl.ListFormat('en-GB')

const WHY = {
  onPage: 'Ties it to another name on this page.',
  atDate: 'In force on the date of this article.',
  office: 'A dated office.',
  when: 'When it happened.',
  general: 'What is known of it.',
} as const

/** "President of Russia, since 7 May 2012" */
function office({ role, of, from, to }: Reason): string {
  const title = capital(role ?? '')
  const whole = !of || title.includes(of) ? title : `${title} of ${withArticle(of)}`
  const term = period(from, to)
  return term ? `${whole}, ${term}` : whole
}

function because(reason: Reason): string {
  const { rule, name, fullName, of } = reason
  const whose = withArticle(of ?? '')
  switch (rule) {
    case 'name':
      return `“${name}” is one of its names.`
    case 'acronym':
      return `“${name}” is one of its acronyms, written in just this case.`
    case 'surname':
      return `This page names “${fullName ?? name}”, or gives the office before the name.`
    case 'shortName':
      return `Short for “${fullName ?? name}”, which this page names.`
    case 'kindWord':
      return `“${name}” is one of its names, and a word with it says what it is.`
    case 'demonym':
      return `“${name}” is said of its people and of what belongs to it.`
    case 'metonym':
      return `“${name}” stands for it here, as news uses that name.`
    case 'office':
      return `${office(reason)}.`
    case 'government':
      return `What governs ${whose}.`
    case 'capital':
      return `The capital of ${whose}.`
    case 'kindNoun':
      return `“${name}” here means “${fullName ?? name}”, which this page names.`
    case 'event': {
      const when = reason.when ? ` (${dateWords(reason.when)})` : ''
      return `“${name}” fits “${fullName ?? name}”${when}, and no other event that is known.`
    }
    case 'sameEvent':
      return `“${name}” here means “${fullName ?? name}”, which this page names.`
  }
}

/** English. */
export const english: Phrases = {
  kind: (kind, subkind) => (subkind ? capital(subkind) : KIND_WORDS[kind]),
  date: dateWords,
  dayOfYear,
  period,
  tie,
  here: (times, inHeadline) =>
    `Named ${times === 1 ? 'once' : `${times} times`} here${inHeadline ? ', first in the headline' : ''}`,
  reference: (reference, asOf) => (asOf ? `${reference} (as of ${dateWords(asOf)})` : reference),
  why: (reason) => WHY[reason],
  because,
  keptUpTo: (asOf) => `Kept up to ${dateWords(asOf)}`,
  asOf: {
    atTheTime: (office) => `Then ${office}`,
    formerly: (office) => `Formerly ${office}`,
    until: (date) => `in office until ${date}`,
    later: (office, term) => `${office}, ${term}`,
    ended: (isPerson, date) => `${isPerson ? 'died' : 'ended'} ${date}`,
    since: (parts) => `Since then: ${parts.join('; ')}.`,
  },
  saidWhy: (by, about) =>
    by && about.length > 0
      ? `By ${by}, about ${listed.format(about)}.`
      : by
        ? `By ${by}.`
        : `About ${listed.format(about)}.`,
  together: (names, articles) =>
    `Named together with ${listed.format(names)} in ${articles === 1 ? 'one article' : `${articles} articles`}.`,
  nothingKnown: 'Nothing is known of this.',
  youChose: 'You chose this one.',
  labelled: (label, line) => `${label}: ${line}`,
  thisArticle: 'This article',
  wrongWeekday: (date, stated, actual) =>
    `${date} was a ${weekday(actual)}, not a ${weekday(stated)}.`,
}
