/**
 * What `lib/annotate` knows of English. A second language is a second module of this shape; a page
 * in a language without one still gets exact names. All words are folded.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Titles and offices that stand before a name and are no part of it. */
export const TITLES = words(`
  mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister brother
  president vice premier chancellor minister prime secretary chairman chairwoman chair chief
  senator sen representative rep congressman congresswoman governor gov mayor judge justice
  ambassador envoy commissioner director general gen colonel col major maj captain capt lieutenant
  lt sergeant sgt admiral adm marshal commander field corporal king queen prince princess emperor
  sultan emir sheikh sheik imam ayatollah pope cardinal bishop archbishop patriarch rabbi
  leader spokesman spokeswoman spokesperson deputy former ex acting interim late then foreign
  defence defense interior finance state attorney speaker ceo cfo coo cto mp mep md pm vp gm founder cofounder owner manager coach
  captain striker defender midfielder goalkeeper singer actor actress author writer director
`)

/** Days and months: capitalised, and never part of a name beside them. */
export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar
  apr jun jul aug sep sept oct nov dec
`)

/** Words that a headline or the start of a sentence capitalises, and that join no name. */
export const COMMON = words(`
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
`)

/** "in", "the": what may stand between a capitalised word and a name that together name a third. */
export const CONNECTORS = words('of for de del della di da do dos van von')

/**
 * Words of which one stands beside a name that is written like ordinary words ("the program 60
 * minutes"), by the kind of entity it is evidence for.
 */
export const KIND_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  person: words('mr mrs ms president minister'),
  organization: words('group organization organisation party company agency movement'),
  event: words('war crisis attack summit election'),
  place: words('city town village province region country'),
  work: words(
    'program programme show series broadcast film movie book novel magazine newspaper album song',
  ),
  other: words(''),
}

/** Before a name: it is where something is or happens. */
export const LOCATIVES = words('in near outside inside throughout across around into within')

/** Parts of a family name that are not its last word: "al-Assad", "von der Leyen". */
export const PARTICLES = words(
  'al el as an ar ash bin ibn ben van von der den de del della di da dos du la le ter ten',
)

/** What may follow a family name inside a full name. */
export const NAME_SUFFIXES = words('jr sr ii iii iv')
