/** Ties that the text states in so many words; each pattern is one that is nearly always right. */
import type { ObservedTie } from '../../../schema/observations.ts'
import type { DocumentContext, NameMention } from '../context.ts'
import { nextBearer, type View } from '../view.ts'
import { FOUNDED, NOT_HELD, roleOf, WORKS_FOR } from './offices.ts'

/** A tie with the stretch that states it. */
export interface StatedTie extends Pick<ObservedTie, 'predicate' | 'role' | 'confidence'> {
  readonly subject: number
  readonly object: number
  readonly start: number
  readonly end: number
}

const isBody = ({ kind }: NameMention) => kind === 'organization'
const isSeat = ({ kind }: NameMention) => kind === 'organization' || kind === 'place'

function tied(
  subject: NameMention,
  object: NameMention,
  predicate: ObservedTie['predicate'],
  confidence: number,
  role?: string,
): StatedTie {
  return {
    subject: subject.cluster,
    object: object.cluster,
    predicate,
    confidence,
    ...(role ? { role } : {}),
    start: Math.min(subject.title?.start ?? subject.start, object.start),
    end: Math.max(subject.end, object.end),
  }
}

/** An office of somebody: held, or what comes nearest to it. */
function officeTie(
  person: NameMention,
  seat: NameMention,
  words: string,
  confidence: number,
): StatedTie | null {
  if (person.kind !== 'person' || !isSeat(seat)) return null
  const role = roleOf(words, isBody(seat))
  if (role === null) return null
  const head = role.toLowerCase().split(/\s+/).at(-1) ?? ''
  if (FOUNDED.has(head)) return isBody(seat) ? tied(person, seat, 'founded', confidence) : null
  const predicate = WORKS_FOR.has(head) ? 'worksFor' : 'holdsOffice'
  return tied(person, seat, predicate, confidence, role)
}

/** "Russian President Vladimir Putin", "US Secretary of State X", "Syria's President Y", "CBS president Z". */
function titleBefore(view: View, name: NameMention): StatedTie | null {
  // "Former Russian President".
  const [before] = view.key(name.from - 1).split('-')
  if (NOT_HELD.has(before ?? '') && view.goesOn(name.from)) return null
  const bearer = nextBearer(view, name)
  if (bearer?.title) return officeTie(bearer, name, bearer.title.text, 0.95)
  // "Syria's President Y".
  if (view.key(name.to) !== "'s") return null
  const next = [1, 2, 3, 4, 5].flatMap((by) => view.nameAt(name.to + by) ?? [])[0]
  if (!next?.title || view.startOf(next) !== name.to + 1) return null
  return officeTie(next, name, next.title.text, 0.9)
}

const between = ({ shadow }: DocumentContext, one: NameMention, other: NameMention) =>
  shadow.slice(one.end, other.title?.start ?? other.start)

const OF = '(?:of|for) (?:the )?'
const WORDS = String.raw`(?:[\p{L}-]+ ){0,3}?[\p{L}-]+`

/** "Fuad Masum, the president of Iraq". */
const APPOSITION = new RegExp(`^, (?:the |an? |its )?(?<role>${WORDS}) ${OF}$`, 'u')
/** "the president of Iraq, Fuad Masum,"; what stands before the seat. */
const OFFICE_OF = new RegExp(`(?:^|[\\s(])the (?<role>${WORDS}) ${OF}$`, 'u')
const MEMBER = /^, (?:an? |the )?(?:\p{L}+ )?members? of (?:the )?$/u
const BASED = /^,? (?:which is |an? [\p{L} -]{1,40})?(?:based|headquartered) in (?:the )?$/u
const CAPITAL_OF = /^, (?:the )?capital (?:city )?of (?:the )?$/u
const CITY_OF =
  /^ (?:(?:northern|southern|eastern|western|central|coastal|port) )*(?:city|town|village|province|region|port|district) of $/u

/** Ties that the words between two neighbours state. */
function beside(view: View, one: NameMention, other: NameMention): StatedTie[] {
  const { context } = view
  const words = between(context, one, other)
  const found: (StatedTie | null)[] = []
  const role = APPOSITION.exec(words)?.groups?.role
  if (role !== undefined) found.push(officeTie(one, other, role, 0.9))
  if (MEMBER.test(words) && isBody(other) && (one.kind === 'person' || isBody(one)))
    found.push(tied(one, other, 'memberOf', 0.9))
  if (BASED.test(words) && isBody(one) && other.kind === 'place')
    found.push(tied(one, other, 'basedIn', 0.9))
  if (one.kind === 'place' && other.kind === 'place') {
    if (CAPITAL_OF.test(words)) found.push(tied(one, other, 'capitalOf', 0.95))
    if (one.form === 'demonym' && /^ capital,? $/.test(words))
      found.push(tied(other, one, 'capitalOf', 0.95))
    if (one.form === 'demonym' && CITY_OF.test(words))
      found.push(tied(other, one, 'locatedIn', 0.9))
  }
  if (isBody(one) && other.kind === 'person' && other.title === null && /^ members? $/.test(words))
    found.push(tied(other, one, 'memberOf', 0.85))
  // "London-based Amnesty International".
  if (one.kind === 'place' && isBody(other) && /^-based $/.test(words))
    found.push(tied(other, one, 'basedIn', 0.9))
  // "The program 60 Minutes of CBS".
  const before = context.shadow.slice(Math.max(0, one.start - 30), one.start)
  const isProgramme = /\b(?:programme?|show|magazine|newspaper|broadcast) $/.test(before)
  if (
    one.kind === 'work' &&
    isBody(other) &&
    isProgramme &&
    /^ (?:of|on|by|from) (?:the )?$/.test(words)
  )
    found.push(tied(one, other, 'relatedTo', 0.9, 'programme of'))
  // "The president of Iraq, Fuad Masum,".
  if (other.kind === 'person' && other.title === null && words === ', ') {
    const office = OFFICE_OF.exec(context.shadow.slice(Math.max(0, one.start - 60), one.start))
    const isClosed = /^(?:,|\.|$)/.test(context.shadow.slice(other.end, other.end + 1))
    if (office?.groups?.role && isClosed) found.push(officeTie(other, one, office.groups.role, 0.9))
  }
  return found.filter((tie) => tie !== null)
}

/** "The government of Syrian President Bashar al-Assad": of which country he is said to govern. */
function government(view: View, name: NameMention): StatedTie | null {
  const bearer = nextBearer(view, name)
  if (!bearer || name.kind !== 'place' || bearer.kind !== 'person') return null
  const before = view.context.shadow.slice(Math.max(0, name.start - 30), name.start)
  if (!/\b(?:government|administration|regime) of (?:the )?$/i.test(before)) return null
  return roleOf(bearer.title?.text ?? '', false) === null
    ? null
    : tied(bearer, name, 'governs', 0.85)
}

/** Everything that is stated, in the order of the text. */
export function statedTies(view: View): StatedTie[] {
  const { names } = view.context
  return names.flatMap((name, at) => {
    const next = names[at + 1]
    const isNext = next !== undefined && next.sentence === name.sentence
    return [
      titleBefore(view, name),
      government(view, name),
      ...(isNext && next ? beside(view, name, next) : []),
    ].filter((tie) => tie !== null)
  })
}
