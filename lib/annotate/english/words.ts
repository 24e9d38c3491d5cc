/**
 * What `lib/annotate` knows of English: a `Language` (../language.ts). A second language is a second module
 * of this shape. All words are folded.
 */
import type { Cue, Language } from '../language.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const each = <V>(value: V, text: string): [string, V][] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => [word, value])

export const english: Language = {
  capitalsAreNames: true,
  titles: words(`
  mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister brother
  president vice premier chancellor minister prime secretary chairman chairwoman chair chief
  senator sen representative rep congressman congresswoman governor gov mayor judge justice
  ambassador envoy commissioner director general gen colonel col major maj captain capt lieutenant
  lt sergeant sgt admiral adm marshal commander field corporal king queen prince princess emperor
  sultan emir sheikh sheik imam ayatollah pope cardinal bishop archbishop patriarch rabbi
  leader spokesman spokeswoman spokesperson deputy former ex acting interim late then foreign
  defence defense interior finance state attorney speaker ceo cfo coo cto mp mep md pm vp gm founder cofounder owner manager coach
  captain striker defender midfielder goalkeeper singer actor actress author writer director
`),
  calendar: words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar
  apr jun jul aug sep sept oct nov dec
`),
  common: words(`
  a an the and or but nor so yet for of in on at by to from with without within into onto over under
  after before since until till during while when where why how what which who whom whose that this
  these those there here then than as if because although though unless whether about against among
  between through across toward towards despite amid besides however meanwhile moreover furthermore
  also still even only just not no yes now today yesterday tomorrow tonight earlier later once again
  both either neither each every all any some many most more few several other another such same own
  he she it they we i you him her them us me his its their our your my mine is are was were be been
  being has have had do does did will would can could may might must shall should said says say
  according instead perhaps maybe thus hence therefore nevertheless nonetheless one two three four
  five six seven eight nine ten first second third last next new old like unlike near per via asked
  calls called urges urged warns warned vows vowed meets met visits visited faces faced
`),
  connectors: words('of for de del della di da do dos van von'),
  nameOpeners: words('new old'),
  kindWords: {
    person: words('mr mrs ms president minister'),
    organization: words('group organization organisation party company agency movement'),
    event: words('war crisis attack summit election'),
    place: words('city town village province region country'),
    work: words(
      'program programme show series broadcast film movie book novel magazine newspaper album song',
    ),
    other: words(''),
  },
  locatives: words('in near outside inside throughout across around into within'),
  directions: words(
    'north south east west central northern southern eastern western upper lower greater',
  ),
  beforeMonth: words(
    'in by of since until till last next this early late mid from through during before after',
  ),
  cues: {
    before: new Map<string, Cue>([
      ...each<Cue>('in', 'in near outside inside throughout across around into within'),
      ...each<Cue>('at', 'at'),
      ...each<Cue>('from', 'from'),
      ...each<Cue>('with', 'with and'),
      ...each<Cue>('for', 'for'),
      ...each<Cue>('against', 'against beat defeated beats'),
      ...each<Cue>('the', 'the'),
    ]),
    after: new Map<string, Cue>(
      each<Cue>(
        'did',
        `married died plays sang starred directed studied graduated lived met resigned retired himself
      herself who whose he she`,
      ),
    ),
    copulas: words('is was are were became remains'),
    articles: words('a an the his her its their one'),
  },
  heads: new Map([
    ...each(
      'person' as const,
      `actor actress singer songwriter musician composer guitarist drummer bassist rapper striker
    player footballer midfielder defender goalkeeper coach manager trainer driver author writer
    novelist poet journalist reporter editor critic historian philosopher scientist physicist
    chemist biologist mathematician economist professor engineer inventor architect artist painter
    sculptor photographer designer director producer comedian politician lawyer diplomat activist
    dissident leader founder cofounder co-founder chairman chairwoman president minister senator
    governor mayor king queen prince princess emperor general soldier officer spokesman
    spokeswoman analyst businessman businesswoman entrepreneur billionaire astronaut champion
    athlete swimmer boxer fighter wife husband father mother son daughter brother sister uncle
    cousin man woman boy girl character candidate member chief head executive chancellor priest
    bishop pope judge star`,
    ),
    ...each(
      'organization' as const,
      `company firm corporation group band team club party agency bank university college school
    institute newspaper magazine broadcaster station airline manufacturer maker brand retailer
    organization organisation association union federation league alliance council committee
    commission ministry department government army militia movement charity foundation label studio
    publisher orchestra network subsidiary startup court parliament`,
    ),
    ...each(
      'place' as const,
      `city town village district region province state county country island river lake mountain
    valley sea ocean desert capital suburb neighborhood neighbourhood street road square airport
    station stadium park bridge building castle palace museum port bay peninsula coast border
    municipality area territory`,
    ),
    ...each(
      'event' as const,
      `war battle crisis conflict summit conference festival tournament championship election
    referendum revolution uprising attack bombing massacre earthquake hurricane disaster treaty
    agreement accord ceremony match race season games olympics cup talks pandemic epidemic protest
    negotiation genocide coup`,
    ),
  ]),
  emptyWords: words(`
  american british english french german former second first city town village state country born
  united states
`),
  metonyms: {
    verbs: words(`
  said says told announced announces denied denies confirmed confirms warned warns accused accuses
  rejected rejects welcomed welcomes condemned condemns insisted insists argued argues claimed claims
  declined declines refused refuses demanded demands wants wanted hopes hoped fears feared believes
  believed considers considered decided decides agreed agrees offered offers ordered orders sent sends
  called calls urged urges responded responds reacted reacts sees saw views fears backed backs supports
  supported opposes opposed promised promises vowed vows expects expected plans planned seeks sought
  issued issues released releases declared declares spokesman spokeswoman spokesperson
`),
    auxiliaries: words('has have had will would may might is was also'),
    before: words('by from against urged told accused asked between'),
  },
  // "Soviet", "Republican", "united".
  adjective: /(?:an|ish|ese|ic|ist|iet|ern|ive)$/,
}
