/** The nouns of events, by what their arguments are. All words are folded. */

/**
 * - `talk`: somebody with somebody: interview, meeting
 * - `address`: somebody to many: speech, news conference
 * - `trip`: somebody to a place
 * - `deed`: somebody against somebody: attack
 * - `fate`: what becomes of somebody: death, arrest
 * - `poll`, `unrest`, `state`, `disaster`: of a place
 */
export type EventClass =
  | 'talk'
  | 'address'
  | 'trip'
  | 'deed'
  | 'fate'
  | 'poll'
  | 'unrest'
  | 'state'
  | 'disaster'

export interface EventNoun {
  /** The singular, or the plural where there is no other: "talks". */
  readonly noun: string
  readonly class: EventClass
}

const CLASSES: Readonly<Record<EventClass, string>> = {
  talk: `interview meeting summit conversation discussion dialogue negotiation debate conference
    hearing session ceremony`,
  address: 'speech address lecture sermon testimony briefing',
  trip: 'visit trip tour',
  deed: `attack bombing airstrike strike raid shooting assault offensive invasion massacre ambush
    shelling kidnapping hijacking stabbing`,
  fate: `assassination murder killing death arrest resignation funeral trial execution inauguration
    wedding impeachment`,
  poll: 'election referendum vote poll runoff by-election',
  unrest: 'protest demonstration rally riot uprising coup revolution march insurgency',
  state: 'war conflict crisis epidemic pandemic famine siege drought',
  disaster: `earthquake flood hurricane storm wildfire tsunami explosion blast crash eruption
    landslide shipwreck`,
}

/** Plurals that mean one event. */
const PLURAL_ONLY: readonly EventNoun[] = [
  { noun: 'talks', class: 'talk' },
  { noun: 'hostilities', class: 'state' },
]

const pluralOf = (noun: string) =>
  noun.endsWith('is')
    ? `${noun.slice(0, -2)}es`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|sh|ch|x)$/.test(noun)
        ? `${noun}es`
        : `${noun}s`

function table(): ReadonlyMap<string, EventNoun> {
  const found = new Map<string, EventNoun>()
  for (const [name, list] of Object.entries(CLASSES)) {
    for (const noun of list.trim().split(/\s+/)) {
      const one: EventNoun = { noun, class: name as EventClass }
      found.set(noun, one)
      found.set(pluralOf(noun), one)
    }
  }
  for (const one of PLURAL_ONLY) found.set(one.noun, one)
  return found
}

/** Each form of each noun. */
export const EVENT_NOUNS = table()

/** Of each of these a plural is several events: "the meetings with". "The elections" are one. */
export const isOneInPlural = ({ class: of }: EventNoun) =>
  of === 'poll' || of === 'unrest' || of === 'disaster' || of === 'deed'

/** Verbs with the same form; a word that makes them nouns has to stand before them. */
export const VERBS_TOO: ReadonlySet<string> = new Set(
  `attack attacks visit visits vote votes protest protests strike strikes raid raids march marches
  tour tours debate debates poll polls murder murders arrest arrests crash crashes flood floods storm
  storms rally rallies riot riots address addresses assault assaults ambush siege trip trips
  interview interviews lecture lectures blast blasts`.split(/\s+/),
)

/** Nouns of one thing said in two words: "during the meeting … he will have a discussion with". */
export const SAME_SORT: ReadonlySet<string> = new Set(
  'meeting discussion conversation talks dialogue'.split(' '),
)
