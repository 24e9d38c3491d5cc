/**
 * What `nominals.ts` and `events.ts` know of English: words of offices, of kinds and of events, and
 * what may stand before and behind them. A second language is a second module of this shape. All
 * words are folded.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const mapOf = <V>(...entries: readonly (readonly [V, string])[]): ReadonlyMap<string, V> =>
  new Map(
    entries.flatMap(([value, text]) => [...words(text)].map((word): [string, V] => [word, value])),
  )

/* Offices */

/** Words of an office that tell nothing apart: "Federal Chancellor", "Minister of Foreign Affairs". */
const EMPTY = words('the of for and to federal affairs officer her his majesty')

/** One word for what is written in several. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  premier: ['prime', 'minister'],
  pm: ['prime', 'minister'],
  premiere: ['prime', 'minister'],
  defence: ['defense'],
  external: ['foreign'],
  chairwoman: ['chairman'],
  chairperson: ['chairman'],
  chair: ['chairman'],
  spokeswoman: ['spokesman'],
  spokesperson: ['spokesman'],
  congresswoman: ['congressman'],
  ceo: ['chief', 'executive'],
  gov: ['government'],
  cofounder: ['founder'],
}

const ORDINAL = /^\d+(?:st|nd|rd|th)?$/

/**
 * An office as a bag of words, so that "minister of defence" is "defense minister": the key that
 * roles of the knowledge and phrases of a text are compared by. '' where nothing is left.
 */
export function officeKey(phrase: readonly string[]): string {
  const bag = new Set(
    phrase.flatMap((word) => (EMPTY.has(word) || ORDINAL.test(word) ? [] : (SAME[word] ?? [word]))),
  )
  if (bag.has('president')) {
    bag.delete('republic')
    bag.delete('federation')
  }
  // "Foreign Secretary" is what Britain calls its foreign minister.
  if (bag.has('foreign') && bag.delete('secretary')) bag.add('minister')
  return [...bag].sort().join(' ')
}

/** Never the first or last word of an office in a text. */
export const OFFICE_CONNECTORS = words('of for and the to')

/** Words that make the role of a tie an office. */
export const OFFICE_NOUNS = words(`
  president chancellor minister premier pm secretary king queen emperor empress emir sultan pope
  monarch prince princess mayor governor senator ambassador envoy commissioner director chairman
  chairwoman chairperson chair chief ceo executive head leader general commander marshal admiral
  speaker judge justice spokesman spokeswoman spokesperson coach manager captain editor founder
  cofounder deputy vice treasurer prosecutor representative congressman congresswoman
  wife husband spouse father mother son daughter brother sister child parent sibling
`)

const MONARCHS = words('king queen emperor empress emir sultan monarch shah tsar')
const OF_STATE = new Set([...MONARCHS, 'president', 'head state', 'pope', 'leader supreme'])
const OF_GOVERNMENT = new Set(['chancellor', 'minister prime', 'government head'])
const LEADERS = new Set([
  ...OF_STATE,
  ...OF_GOVERNMENT,
  'leader',
  'general secretary',
  'dictator',
  'ruler',
])
const BOSSES = new Set([
  ...words('head leader chairman director president governor commissioner chief administrator'),
  'chief executive',
  'director general',
  'general secretary',
  'director executive',
  'director managing',
])
const has = (word: string) => (key: string) => key.split(' ').includes(word)
const isMinister = (key: string) => has('minister')(key) && !has('prime')(key)
const within = (set: ReadonlySet<string>) => (key: string) => set.has(key)

/** Phrases of a text, by their key, that any of several offices answers to. */
export const OFFICE_CLASSES: ReadonlyMap<string, (officeKey: string) => boolean> = new Map([
  ['leader', within(LEADERS)],
  ['head state', within(OF_STATE)],
  ['government head', within(OF_GOVERNMENT)],
  ['monarch', within(MONARCHS)],
  ['ruler', within(LEADERS)],
  ['head', within(BOSSES)],
  ['chief', within(BOSSES)],
  ['boss', within(BOSSES)],
  ['minister', isMinister],
  ['secretary', (key) => has('secretary')(key) && !has('general')(key)],
])

/** Said alone, these are too many people, or somebody's relative. */
export const NEVER_ALONE = words(`
  head chief boss secretary general judge executive captain manager wife husband father mother son
  daughter brother sister child spouse parent sibling family
`)

/** Offices that a pack gives in general words only, and what a text may call them. */
export const LOOSE_OFFICES: ReadonlyMap<string, (phraseKey: string) => boolean> = new Map([
  ['head state', within(new Set([...OF_STATE, 'leader']))],
  ['government head', within(new Set([...OF_GOVERNMENT, 'leader']))],
  ['minister', isMinister],
  ['head', within(new Set([...BOSSES, 'boss']))],
  ['coach', within(new Set(['manager', 'coach head', 'trainer']))],
  ['spouse', within(words('wife husband'))],
  ['child', within(words('son daughter'))],
  ['parent', within(words('father mother'))],
  ['sibling', within(words('brother sister'))],
])

/** Whose residence or seat stands for them: who "the head of the Kremlin" is, best first. */
export const HEADS_OF_A_SEAT = [
  'president',
  'head state',
  'minister prime',
  'government head',
  'chancellor',
]

/** Who heads what is called a government by name: "the head of the Russian government". */
export const HEADS_OF_GOVERNMENT = ['minister prime', 'government head', 'chancellor', 'president']

/** A place's tie to its country that makes it a name of the presidency. */
export const SEAT_ROLE = /\b(?:president|presidency|government|administration)\b/

/** When somebody held an office, as the word before it says. */
export type Status = 'now' | 'former' | 'then' | 'acting' | 'never'

/** Words that may stand in a description of a holder; any other, and it is left alone. */
export const STATUS: ReadonlyMap<string, Status> = mapOf<Status>(
  [
    'now',
    `current incumbent sitting present serving outgoing embattled longtime veteran popular
    controversial powerful beleaguered hardline conservative liberal moderate reformist elected
    autocratic authoritarian democratically beloved ailing`,
  ],
  [
    'former',
    'former ex erstwhile onetime previous late ousted deposed toppled exiled retired disgraced',
  ],
  ['then', 'then'],
  ['acting', 'acting interim caretaker transitional provisional'],
)

/** Before a description: it is said of somebody as it might be or came to be, and names nobody. */
export const PREDICATIVE = words(`
  as become becomes became becoming elected reelected re-elected elects appointed named was were been
  be being inaugurated sworn for like any every each no another a an some first second third either
  neither not never next last future remain remained served serving made proclaimed declared
  nominated chosen crowned
`)

/** Behind a description: somebody who does not hold the office. */
export const NOT_YET = words(
  'elect designate candidate hopeful nominee aspirant contender hopefuls',
)

/** "the", "this": what makes a noun mean one thing that is known. */
export const DEFINITE = words('the this that')
/** The speaker's own: "our country". */
export const OWN = words('our my')
export const OF = 'of'
export const AS = 'as'
export const ARTICLE = 'the'
export const POSSESSIVE = "'s"
export const INDEFINITE = words('a an')
/** "the Russian president at the time". */
export const AT_THE_TIME: readonly string[] = ['at', 'the', 'time']

/* Governments, capitals */

export const GOVERNMENT = words('government regime')
export const CAPITAL = 'capital'

/* Kinds */

/** Nouns for a kind of thing, with the heads of glosses and subkinds that they stand for. */
export const KIND_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const country = words(`
    country nation republic kingdom monarchy federation emirate sultanate microstate superpower`)
  const city = words('city capital town metropolis municipality seaport city-state seat port')
  const company = words(`
    company firm corporation manufacturer maker conglomerate retailer airline bank broadcaster
    network carmaker automaker publisher startup multinational business chain brand enterprise
    producer operator insurer utility studio label`)
  const organization = words(`
    organization organisation association body agency institution alliance charity foundation union
    federation league bloc group society`)
  const team = words('team club franchise side')
  const university = words('university college school institute')
  const newspaper = words('newspaper daily tabloid weekly magazine broadsheet')
  const entries: [string, ReadonlySet<string>][] = [
    ['country', country],
    ['nation', country],
    ['city', city],
    ['company', company],
    ['firm', company],
    ['corporation', company],
    ['network', words('network broadcaster channel')],
    ['organization', organization],
    ['organisation', organization],
    ['team', team],
    ['club', team],
    ['university', university],
    ['newspaper', newspaper],
    ['bloc', words('bloc union alliance organisation organization')],
    ['group', words('group organization organisation movement militia')],
    ['state', words('state')],
    ['agency', words('agency')],
  ]
  return new Map(entries)
})()

/** Heads of glosses that say nothing by themselves, or that a text uses for much else. */
export const EMPTY_HEADS = words(`
  one person people man woman type form part group system area member body family work works term set
  class field term unit number name study process style genre sport art time year month use used
  place point side head end name names title award position branch role life word thing series award
  house seat range general leader state band act subject known born founder producer player writer
  game games show film album song record label school party
`)

/** Words of a name that say what its bearer is: "Commonwealth of Virginia", "Ford Motor Company". */
export const NAME_HEADS = words(`
  republic kingdom commonwealth union federation province emirate sultanate principality empire
  company corporation agency organization organisation department ministry council commission
  court bank university college institute foundation association league committee museum club
  army navy police church group network alliance coalition movement parliament senate assembly
  congress party airline airport hospital newspaper society
`)

/** "based in …", "that …": a gloss up to here holds its head. */
export const GLOSS_END =
  /\s*(?:[,;(:]|\b(?:of|in|from|that|for|based|founded|which|who|on|by|with|at|to|located|near|between|since|held|known|headquartered|operated|owned|formed|where|during|under|composed|comprising|consisting)\b)/

/** Nouns that stand before another: "the company founder" is no company. */
export const COMPOUND = words(`
  city town village
  council hall centre center official officials leader leaders leadership chief boss member members
  spokesman spokeswoman spokesperson president director manager founder owner chairman executive
  executives ceo department ministry minister government court law laws policy police side line
  building house owned run wide level based backed record records music club fans captain coach
  player players newspaper paper website site name list headquarters elections election congress
  conference secretary attorney governor senator legislature capital university college school
  schools employees staff board budget limits park programme program system service services
  visit tour trip bus car store stores grounds campus students conflict crisis war talks
`)

/** Right behind a noun: it is told which one is meant, so it is no word for what was named before. */
export const RESTRICTS = words('of that which who whom whose where with behind called named for')

/** Between the article and the noun: they praise or blame, and do not say which one is meant. */
export const PLAIN_ADJECTIVES = words(`
  whole entire very great beautiful wonderful proud august fine vast tiny small beloved noble dear
  troubled beleaguered wounded battered embattled war-torn impoverished
`)

/** More nouns for persons, of whom a predicate may say that they are one. */
export const PERSON_NOUNS = words(`
  scholar expert specialist veteran native graduate citizen resident survivor victim winner laureate
  recipient advocate critic supporter opponent ally successor predecessor hero legend pioneer
  enthusiast consultant adviser advisor strategist commentator pundit theorist thinker intellectual
  academic researcher teacher student nurse doctor surgeon physician
`)

/** "America is a nation …", ", a nation …": the noun says what the name before it is. */
/** Behind a comma: a list goes on. */
export const LISTS = words('and or')
export const COPULAS = words('is was are were remains')

/* Events */

/** Event nouns with the heads of subkinds, labels and glosses that they stand for. */
export const EVENT_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const war = words('war conflict fighting hostilities invasion intervention insurgency')
  const meeting = words('meeting talks summit negotiations conference')
  const vote = words('election elections vote polls ballot')
  const attack = words('attack attacks bombing bombings massacre shooting shootings assault raid')
  const protest = words('protest protests demonstration demonstrations uprising revolution unrest')
  const deal = words('deal agreement accord accords treaty pact')
  const quake = words('earthquake quake tremor')
  const storm = words('hurricane cyclone storm typhoon')
  const flood = words('flood floods flooding')
  const list: [string, ReadonlySet<string>][] = []
  const add = (nouns: string, set: ReadonlySet<string>) => {
    for (const noun of words(nouns)) list.push([noun, set])
  }
  add('war', words('war conflict'))
  add('conflict', new Set([...war, 'crisis']))
  add('fighting hostilities', war)
  add('crisis', words('crisis'))
  add('invasion', words('invasion war'))
  add('intervention', words('intervention campaign'))
  add('summit', words('summit meeting conference'))
  add('meeting', meeting)
  add('talks negotiations', words('talks negotiations meeting summit conference'))
  add('conference', words('conference summit'))
  add('debate', words('debate'))
  add('interview', words('interview'))
  add('election elections vote polls', vote)
  add('referendum', words('referendum vote'))
  add('attack attacks assault', attack)
  add('bombing bombings', words('bombing bombings attack attacks'))
  add('massacre', words('massacre'))
  add('shooting shootings', words('shooting shootings massacre attack attacks'))
  add('earthquake quake', quake)
  add('hurricane', words('hurricane'))
  add('cyclone storm typhoon', storm)
  add('flood floods flooding', flood)
  add('protests demonstrations', protest)
  add('uprising', words('uprising revolution protests'))
  add('revolution', words('revolution uprising'))
  add('coup', words('coup'))
  add('deal agreement accord pact', deal)
  add('treaty', words('treaty pact'))
  add('olympics games', words('olympics games'))
  add('tournament', words('tournament championship cup'))
  return new Map(list)
})()

/** Events of a day or a week; the others last, or are spoken of long after. */
export const BRIEF_EVENTS = words(
  'summit meeting talks negotiations conference debate interview election elections vote polls referendum',
)

/** Between an event noun and its place or its participants. */
export const EVENT_LINKS = words('in at of over between with near against on')
/** Those behind which somebody stands who took part. */
export const PARTICIPANT_LINKS = words('between with against')

/** What may stand before an event noun without telling which event. */
export const EVENT_ADJECTIVES = words(`
  ongoing bloody brutal devastating deadly current recent raging bitter protracted continuing long
  terrible worsening horrific whole entire terrorist terror planned upcoming latest historic key crucial
  tragic massive violent
`)

/** "last year's Paris attacks": years from the article's. */
export const YEAR_SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last year', -1],
  ['this year', 0],
  ['next year', 1],
])

/** "Monday's talks": the days of the week, from Sunday on. */
export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]
