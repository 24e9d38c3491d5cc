/**
 * What speaks for the kind of a name: its words, its title, the words beside it. Each feature counts
 * once a cluster and document, so that one name repeated a hundred times is no hundred reasons; a
 * feature seen again adds a little.
 */
import { NAME_SUFFIXES } from '../../annotate/particles.ts'
import type { Kind } from '../../schema/record.ts'
import { SPEECH_VERBS } from '../../text/english.ts'
import { ORDINAL } from './capitals.ts'
import {
  COMPANY_SUFFIXES,
  CUES,
  EVENT_HEADS,
  EVENT_OPENERS,
  FAMILY_HEADS,
  GENERIC,
  HEADS,
  ORGANIZATION_FOLLOWERS,
  ORGANIZATION_HEADS,
  ORGANIZATION_OPENERS,
  OTHER_HEADS,
  PLACE_FOLLOWERS,
  PLACE_HEADS,
  PLACE_INTRODUCERS,
  PLACE_OPENERS,
  PLACE_PREPOSITIONS,
  SHIP_PREFIXES,
  WEAK_PREPOSITIONS,
  WORK_HEADS,
} from './english.ts'
import { ORGANIZATIONS, ROLES } from './lexicon.ts'
import { type FoundName, keyOf } from './names.ts'
import type { Reading } from './reading.ts'

type Scores = Readonly<Partial<Record<Kind, number>>>

/** In hundredths of a natural logarithm, so that adding them is exact. */
const WEIGHTS = {
  // The name's own words.
  personTitle: { person: 400 },
  firstName: { person: 220 },
  initials: { person: 260, organization: -60 },
  arabicPerson: { person: 160 },
  nameSuffix: { person: 250 },
  onlyFirstName: { person: 150 },
  oneWord: { person: 40, place: 10 },
  otherHead: { other: 330, person: -300 },
  regime: { person: 100 },
  twoWords: { person: 60 },
  companySuffix: { organization: 500 },
  organizationHead: { organization: 330, person: -200 },
  organizationOpener: { organization: 330, person: -200 },
  listedOrganization: { organization: 250 },
  ordinal: { organization: 80, person: -200 },
  placeHead: { place: 330, person: -200 },
  placeOpener: { place: 200, person: -80 },
  eventHead: { event: 330, person: -200 },
  eventOpener: { event: 330 },
  workHead: { work: 330, person: -250, organization: -60 },
  ship: { other: 500 },
  demonymFirst: { organization: 60, person: -120 },
  acronym: { organization: 170, person: -250 },
  letterAndNumber: { other: 250 },
  connector: { organization: 80, person: -150 },
  // The words beside it.
  the: { organization: 90, person: -200, place: -20 },
  inside: { place: 170, person: -120, organization: -40 },
  toward: { place: 50 },
  placeIntroducer: { place: 220 },
  placeFollower: { place: 170 },
  inCountry: { place: 230 },
  commaPlace: { place: 120 },
  organizationFollower: { organization: 130, person: -60 },
  speaks: { person: 90, organization: 50, place: -60 },
  spoken: { person: 100, organization: 10 },
  who: { person: 200 },
  age: { person: 300 },
  personNoun: { person: 200 },
  organizationNoun: { organization: 180 },
  placeNoun: { place: 180 },
  eventNoun: { event: 150 },
  memberOf: { organization: 120 },
  led: { organization: 60, place: 30 },
} as const satisfies Readonly<Record<string, Scores>>

export type Feature = keyof typeof WEIGHTS

/** "the Asad regime": the article is the noun's, and the name a person's more often than not. */
const RULES_OF = new Set(
  'regime government administration dictatorship presidency family campaign era doctrine'.split(
    ' ',
  ),
)

const NUMBERS = new Set(
  'one two three four five six seven eight nine ten i ii iii iv v vi vii viii ix x'.split(' '),
)

/** Kinds of which a common noun is a word: "striker" a person. */
function nounKind(key: string): 'person' | 'organization' | 'place' | 'event' | null {
  const kind = HEADS.get(key) ?? HEADS.get(key.replace(/s$/, ''))
  if (kind) return kind
  return ROLES.has(key) || ROLES.has(key.replace(/s$/, '')) ? 'person' : null
}

function ownWords(reading: Reading, name: FoundName, add: (feature: Feature) => void): void {
  const { tokens, lookUp } = reading
  const words = tokens.slice(name.from, name.to)
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return
  // "Mobile Unit Two", "Elizabeth II": what stands before the number is the head.
  const isNumbered = words.length > 2 && NUMBERS.has(last.key)
  const lastKey = (isNumbered ? words.at(-2) : last)?.key ?? ''
  const singular = lastKey.replace(/s$/, '')
  const length = words.length
  if (name.title) add('personTitle')
  const joins = words.some(
    ({ key, shape }) => shape === 'lower' && /^(?:of|for|and|the)$/.test(key),
  )
  const middle = words.slice(0, -1)
  // "Rebecca Hall", "Julie Bishop".
  const isFamily = length === 2 && lookUp.isFirstName(first.key) && FAMILY_HEADS.has(lastKey)
  const isHead = (set: ReadonlySet<string>) =>
    !isFamily && (set.has(lastKey) || (length > 1 && set.has(singular)))
  if (length > 1 || GENERIC.has(lastKey)) {
    // "Ministry of Defence": the head stands before "of".
    const of = words.findIndex(({ key }, at) => at > 0 && (key === 'of' || key === 'for'))
    const head = of > 0 ? (words[of - 1]?.key ?? '') : lastKey
    const test = (set: ReadonlySet<string>) => (of > 0 ? set.has(head) : isHead(set))
    if (test(ORGANIZATION_HEADS) || (of > 0 && ORGANIZATION_OPENERS.has(head)))
      add('organizationHead')
    else if (test(PLACE_HEADS) && length > 1) add('placeHead')
    else if (test(EVENT_HEADS)) add('eventHead')
    else if (test(WORK_HEADS)) add('workHead')
    else if (test(OTHER_HEADS) || (of > 0 && /(?:[ts]ion|ment|ship)$/.test(head))) add('otherHead')
    if (of > 0 && !joins) add('connector')
  }
  if (joins) add('connector')
  if (length > 1 && COMPANY_SUFFIXES.has(lastKey)) add('companySuffix')
  if (ORGANIZATIONS.has(keyOf(reading, name).replaceAll(' ', '_'))) add('listedOrganization')
  if (ORDINAL.test(first.key) || words.some(({ key }) => ORDINAL.test(key))) add('ordinal')
  if (length > 1 && PLACE_OPENERS.has(first.key)) add('placeOpener')
  if (length > 1 && EVENT_OPENERS.has(first.key)) add('eventOpener')
  if (length > 1 && SHIP_PREFIXES.has(first.key) && first.shape === 'upper') add('ship')
  if (length > 1 && lookUp.isDemonym(first.key)) add('demonymFirst')
  if (name.form === 'acronym')
    add(
      words.some(({ shape }) => shape === 'number') && length === 2 ? 'letterAndNumber' : 'acronym',
    )
  if (length === 1 && first.shape === 'title') {
    add('oneWord')
    if (lookUp.isFirstName(first.key)) add('onlyFirstName')
  }
  if (length > 1 && length <= 4 && !joins) {
    if (lookUp.isFirstName(first.key)) add('firstName')
    if (
      middle.slice(1).some(({ end, start }) => end - start === 1) ||
      (first.end - first.start === 1 && length > 1)
    )
      add('initials')
    if (
      words.some(({ key }) => /^(?:abu|bin|ibn|abd|abdul|umm)$/.test(key)) ||
      (words.some(({ key, shape }, at) => at > 0 && shape === 'lower' && /^(?:al|el)$/.test(key)) &&
        first.shape === 'title')
    )
      add('arabicPerson')
    if (NAME_SUFFIXES.has(last.key)) add('nameSuffix')
    if (
      length <= 3 &&
      words.every(({ shape, gap }, at) => shape === 'title' && (at === 0 || gap === 'space'))
    )
      add('twoWords')
  }
}

function besideIt(
  reading: Reading,
  { from, to }: FoundName,
  add: (feature: Feature) => void,
): void {
  const { tokens, shadow, lookUp } = reading
  const first = tokens[from]
  const last = tokens[to - 1]
  if (!first || !last) return
  const before = first.gap === 'space' ? tokens[from - 1] : undefined
  const after = tokens[to]?.gap === 'space' ? tokens[to] : undefined
  const rest = shadow.slice(last.end, last.end + 60)
  if (before) {
    const { key, shape } = before
    const twoBefore = tokens[from - 2]?.key ?? ''
    if (key === 'the' && shape !== 'upper' && !RULES_OF.has(after?.key ?? '')) add('the')
    const place = key === 'the' ? twoBefore : key
    if (PLACE_PREPOSITIONS.has(place)) add('inside')
    else if (WEAK_PREPOSITIONS.has(place)) add('toward')
    if (key === 'of' && PLACE_INTRODUCERS.has(twoBefore)) add('placeIntroducer')
    else if (
      key === 'of' &&
      /^(?:members?|leaders?|fighters?|commanders?|head|spokes\w+|director|chairman|founder)$/.test(
        twoBefore,
      )
    )
      add('memberOf')
    else if (shape === 'lower') {
      const kind = nounKind(key)
      if (/^(?:north|south|east|west)(?:ern|east|west)?$|^(?:central|downtown|nearby)$/.test(key))
        add('placeIntroducer')
      else if (kind === 'person') add('personNoun')
      else if (kind === 'place') add('placeNoun')
      else if (kind === 'organization') add('organizationNoun')
    }
  }
  if (after?.shape === 'lower') {
    const { key } = after
    if (SPEECH_VERBS.has(key)) add('speaks')
    else if (PLACE_FOLLOWERS.has(key)) add('placeFollower')
    else if (ORGANIZATION_FOLLOWERS.has(key)) add('organizationFollower')
    else if (RULES_OF.has(key)) add('regime')
    else if (key === 'who' || key === 'himself' || key === 'herself') add('who')
    const copula = CUES.copulas.has(key) && CUES.articles.has(tokens[to + 1]?.key ?? '')
    if (copula) phrase(reading, to + 2, add)
  }
  if (
    tokens[to]?.gap === 'hyphen' &&
    /^(?:led|backed|held|controlled|affiliated|linked|aligned)$/.test(tokens[to]?.key ?? '')
  )
    add('led')
  if (/^,? (?:who|whose)\b/.test(rest)) add('who')
  if (/^, (?:aged )?[1-9]\d,/.test(rest)) add('age')
  const comma = /^, (?=\p{Lu})/u.test(rest)
  const next = tokens[to]
  if (comma && next) {
    const two = `${next.key} ${tokens[to + 1]?.key ?? ''}`
    if (lookUp.isPlace(two) || lookUp.isPlace(next.key)) add('inCountry')
  }
  if (/^, (?:a|an|the|his|her|its) /.test(rest)) phrase(reading, to + 1, add)
  else if (/^, \p{Ll}/u.test(rest) && nounKind(next?.key ?? '') === 'person') add('personNoun')
}

/** How many words of ", the former head of …" are looked at. */
const APPOSITION = 5

/** The noun of ", the leader of …", "is a town in …". */
function phrase({ tokens }: Reading, from: number, add: (feature: Feature) => void): void {
  for (let at = from; at < from + APPOSITION; at++) {
    const token = tokens[at]
    if (!token || (at > from && token.gap === 'break')) return
    if (token.shape !== 'lower') continue
    const kind = nounKind(token.key)
    if (!kind || (tokens[at + 1]?.gap === 'space' && nounKind(tokens[at + 1]?.key ?? ''))) continue
    add(`${kind}Noun`)
    return
  }
}

/** What one mention shows. */
export function featuresOf(reading: Reading, name: FoundName): Set<Feature> {
  const features = new Set<Feature>()
  const add = (feature: Feature) => features.add(feature)
  if (name.form === 'demonym' || name.form === 'nominal') return features
  ownWords(reading, name, add)
  if (!reading.caseless(name.from)) besideIt(reading, name, add)
  return features
}

/** What stands in the name itself does not become surer by being repeated. */
const BESIDE: ReadonlySet<Feature> = new Set([
  'personTitle',
  'the',
  'inside',
  'toward',
  'placeIntroducer',
  'placeFollower',
  'inCountry',
  'organizationFollower',
  'speaks',
  'who',
  'personNoun',
  'organizationNoun',
  'placeNoun',
  'memberOf',
  'led',
])

/** Seen twice a feature counts this much more, seen often at most twice as much. */
const AGAIN = 35

/** The scores of a cluster from the features of its mentions, in hundredths. */
export function scoresOf(mentions: readonly ReadonlySet<Feature>[]): Partial<Record<Kind, number>> {
  const counts = new Map<Feature, number>()
  for (const features of mentions) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  const scores: Partial<Record<Kind, number>> = {}
  for (const [feature, count] of counts) {
    const factor = BESIDE.has(feature) ? Math.min(200, 100 + AGAIN * (count - 1)) : 100
    for (const [kind, weight] of Object.entries(WEIGHTS[feature]) as [Kind, number][]) {
      scores[kind] = (scores[kind] ?? 0) + Math.round((weight * factor) / 100)
    }
  }
  return scores
}
