/** Who takes part in an event and where it is, from the words around its noun. */
import type { NameMention } from '../context.ts'
import { isContentWord, namesBefore, namesFrom, type View } from '../view.ts'
import type { EventClass, EventNoun } from './nouns.ts'

export type ParticipantRole =
  | 'participant'
  | 'host'
  | 'speaker'
  | 'visitor'
  | 'attacker'
  | 'target'
  | 'person concerned'

export interface Participant {
  readonly cluster: number
  readonly role: ParticipantRole
}

export interface Arguments {
  readonly participants: readonly Participant[]
  /** Indices of clusters. */
  readonly places: readonly number[]
  /** The noun with all that belongs to it, as indices of tokens. */
  readonly from: number
  readonly to: number
  /** Where it is somebody's doing: the verb before it, "will have a discussion". */
  readonly isDone: boolean
}

type What = ParticipantRole | 'place' | null

/** Longest phrase behind a noun, in tokens. */
const LONGEST = 24

const AGENT: Readonly<Partial<Record<EventClass, ParticipantRole>>> = {
  address: 'speaker',
  trip: 'visitor',
  deed: 'attacker',
  fate: 'person concerned',
}

type Preposition = 'with' | 'of' | 'by' | 'against' | 'in' | 'at' | 'on' | 'to'

const PREPOSITIONS: ReadonlyMap<string, Preposition> = new Map([
  ['with', 'with'],
  ['between', 'with'],
  ['of', 'of'],
  ['by', 'by'],
  ['against', 'against'],
  ['in', 'in'],
  ['across', 'in'],
  ['near', 'in'],
  ['inside', 'in'],
  ['outside', 'in'],
  ['at', 'at'],
  ['on', 'on'],
  ['to', 'to'],
])

/** Verbs whose object an event is, and whose subject takes part in it. */
const LIGHT_VERBS = new Set(
  `have has had having hold holds held holding give gives gave given attend attends attended attending
  host hosts hosted deliver delivers delivered conduct conducts conducted make makes made began begin
  begins start starts started opened joined join joins launched launch launches paid pay pays carried`.split(
    /\s+/,
  ),
)

/** Between a subject and such a verb. */
const BETWEEN = new Set(
  `will would has have had is are was were be been to also then later expected due set scheduled likely
  about going plans planned agreed hopes recently`.split(/\s+/),
)

/** Verbs of a lasting event that bring places: "has spread to Lebanon", "is spreading … to Europe". */
const SPREADS = /^(?:spread|spreads|spreading|reach|reaches|reached|engulf|engulfs|engulfed)$/

/** What a preposition brings to an event of this sort. */
function brought(of: EventClass, preposition: string, name: NameMention): What {
  if (name.kind === 'event' || name.form === 'demonym') return null
  const isPlace = name.kind === 'place'
  switch (PREPOSITIONS.get(preposition)) {
    case 'with':
      return of === 'fate' ? null : of === 'deed' ? null : 'participant'
    case 'by':
      return of === 'fate' ? null : (AGENT[of] ?? 'participant')
    case 'against':
      return of === 'talk' || of === 'trip' ? null : 'target'
    case 'of':
      if (of === 'fate') return isPlace ? null : 'person concerned'
      if (isPlace) return of === 'address' ? null : 'place'
      if (of === 'deed') return 'target'
      return of === 'talk' ? 'participant' : (AGENT[of] ?? null)
    case 'in':
      return isPlace ? 'place' : null
    case 'at':
      return isPlace ? 'place' : name.kind === 'organization' ? 'host' : null
    case 'on':
      return of !== 'deed' ? null : isPlace ? 'place' : 'target'
    case 'to':
      return of !== 'trip' && of !== 'address' ? null : isPlace ? 'place' : 'host'
    case undefined:
      return null
  }
}

/** What a name right before the noun, or its owner, is to the event: "Paris attacks", "Obama's visit". */
function before(of: EventClass, name: NameMention, owns: boolean): What {
  if (name.kind === 'event') return null
  const isOfPlace = of === 'poll' || of === 'state' || of === 'unrest' || of === 'disaster'
  if (name.kind === 'place') {
    if (isOfPlace) return 'place'
    if (owns || name.form === 'demonym') return of === 'fate' ? null : (AGENT[of] ?? 'participant')
    // "U.S. airstrikes" are not in it; "Paris attacks" are.
    if (of === 'deed') return name.form === 'acronym' ? 'attacker' : 'place'
    return of === 'talk' ? 'place' : null
  }
  if (isOfPlace) return null
  return AGENT[of] ?? 'participant'
}

/** Gathers arguments, each name once. */
function gathering() {
  const participants: Participant[] = []
  const places: number[] = []
  return {
    participants,
    places,
    add(what: What, { cluster }: NameMention): void {
      if (what === 'place') {
        if (!places.includes(cluster)) places.push(cluster)
      } else if (what !== null && !participants.some((one) => one.cluster === cluster)) {
        participants.push({ cluster, role: what })
      }
    },
  }
}
type Gathering = ReturnType<typeof gathering>

/** What stands behind the noun: phrase by phrase, up to a verb, a mark or another clause. */
function behind(
  view: View,
  { noun, class: of }: EventNoun,
  from: number,
  end: number,
  into: Gathering,
) {
  let at = from
  const limit = Math.min(end, from + LONGEST)
  while (at < limit && view.goesOn(at) && PREPOSITIONS.has(view.key(at))) {
    const preposition = view.key(at)
    const found = namesFrom(view, at + 1, limit)
    if (!found) break
    for (const name of found.names) into.add(brought(of, preposition, name), name)
    at = found.to
    if (view.key(at) !== 'of' || preposition === 'of') continue
    // "With Ann Lee of CNN": for whom she asked. "With President Assad of Syria": no place of it.
    const whose = namesFrom(view, at + 1, limit)
    if (!whose) break
    for (const name of whose.names) {
      if (noun === 'interview' && name.kind === 'organization') into.add('participant', name)
    }
    at = whose.to
  }
  if (of !== 'state') return at
  let verb = at
  while (BETWEEN.has(view.key(verb)) && view.goesOn(verb)) verb++
  if (!SPREADS.test(view.key(verb))) return at
  for (let next = verb + 1; next < limit && view.goesOn(next); next++) {
    if (!/^(?:from|to|across|into|in|over)$/.test(view.key(next))) continue
    for (const name of namesFrom(view, next + 1, limit)?.names ?? []) {
      if (name.kind === 'place') into.add('place', name)
    }
  }
  return at
}

/** "A long-awaited", "two": no verb whose object the noun is. */
const isModifier = (view: View, at: number) =>
  view.token(at)?.shape === 'number' || (isContentWord(view, at) && !LIGHT_VERBS.has(view.key(at)))

/** What stands before the noun, back to its article; where the whole begins. */
function ahead(view: View, { class: of }: EventNoun, noun: number, start: number, into: Gathering) {
  let at = noun
  while (at > start && view.goesOn(at)) {
    const name = view.nameAt(at - 1)
    const isOwned = view.key(at - 1) === "'s"
    const owner = isOwned ? view.nameAt(at - 2) : undefined
    if (owner) {
      into.add(before(of, owner, true), owner)
      return view.startOf(owner)
    }
    if (isOwned) break
    if (name) {
      into.add(before(of, name, false), name)
      at = name.from
    } else if (isModifier(view, at - 1)) at--
    else break
  }
  return at
}

/** Who has it, by the verb whose object it is, or by "by": "made by President Putin in an interview". */
function doer(
  view: View,
  { class: of }: EventNoun,
  from: number,
  start: number,
  into: Gathering,
): boolean {
  const article = /^(?:a|an|the|his|her|their|its|this|another)$/.test(view.key(from - 1))
    ? from - 1
    : from
  let verb = article - 1
  // "Carried out", "met for": the little word behind the verb.
  if (/^(?:out|in)$/.test(view.key(verb))) verb--
  const role = AGENT[of] ?? 'participant'
  if (LIGHT_VERBS.has(view.key(verb)) && verb > start) {
    let at = verb
    while (at > start && BETWEEN.has(view.key(at - 1)) && view.goesOn(at)) at--
    const names = view.goesOn(at) ? namesBefore(view, at, start) : []
    const first = names[0] && view.startOf(names[0])
    // "The brother of Ann Lee will hold talks": not she.
    const isSubject =
      first !== undefined && (first === start || !PREPOSITIONS.has(view.key(first - 1)))
    if (isSubject && view.key(first - 1) !== "'s") for (const name of names) into.add(role, name)
    return isSubject
  }
  if (view.key(article - 1) !== 'in' && view.key(article - 1) !== 'during') return false
  const names = namesBefore(view, article - 1, start)
  const first = names[0] && view.startOf(names[0])
  if (first === undefined || view.key(first - 1) !== 'by') return false
  for (const name of names) into.add(of === 'talk' ? 'participant' : role, name)
  return true
}

/** What belongs to the event whose noun is the token `noun`, inside its sentence. */
export function argumentsOf(
  view: View,
  kind: EventNoun,
  noun: number,
  sentence: { readonly from: number; readonly to: number },
): Arguments {
  const into = gathering()
  const from = ahead(view, kind, noun, sentence.from, into)
  const isDone = doer(view, kind, from, sentence.from, into)
  const to = behind(view, kind, noun + 1, sentence.to, into)
  const { participants, places } = into
  return { participants, places, from, to, isDone }
}
