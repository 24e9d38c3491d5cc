/**
 * What the rules of statements know of English: verbs of saying and what may follow them, words for those
 * who speak, and where it is said. All words are folded.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * What may follow a verb:
 * - `say`: a quotation or a clause, "said that …"
 * - `think`: a clause, "believes that …"
 * - `deny`: a clause that the speaker says is not so
 * - `show`: a clause, when the subject is a report or figures
 * - `urge`: an infinitive or "for", "vowed to …", "called for …"
 * - `call`: a thing and words for it, "called it “abrupt”"; a statement only where words are quoted
 * - `utter`: a quotation and nothing else, "“Never!” he laughed"
 */
export type VerbClass = 'say' | 'think' | 'deny' | 'show' | 'urge' | 'call' | 'utter'
export type VerbForm = 'base' | 's' | 'past' | 'ing'

export interface SpeechVerb {
  readonly lemma: string
  readonly class: VerbClass
  readonly form: VerbForm
}

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote',
  think: 'thought',
  feel: 'felt',
  understand: 'understood',
  foresee: 'foresaw',
  swear: 'swore',
  begin: 'began',
  sing: 'sang',
  find: 'found',
  show: 'showed',
  hold: 'held',
  deem: 'deemed',
  know: 'knew',
  speak: 'spoke',
  read: 'read',
  hear: 'heard',
  put: 'put',
}

/** Past tenses that double their last letter. */
const DOUBLED = words('admit quip refer forget submit label beg snap confer rebut')

const CLASSES: Readonly<Record<VerbClass, string>> = {
  say: `say tell add state assert stress claim argue warn insist announce declare confirm explain note
    write reply respond admit acknowledge suggest conclude remark recall reiterate reaffirm emphasise
    emphasize underline highlight tweet post report maintain contend allege caution predict estimate
    reveal disclose testify comment observe signal hint indicate concede counter complain joke quip
    boast repeat continue forecast advise assure inform remind agree lament recount profess affirm
    protest rule hear specify clarify underscore message answer read`,
  think: `believe think expect hope fear feel suspect doubt worry assume anticipate foresee reckon`,
  deny: 'deny',
  show: 'show find suggest indicate estimate reveal conclude put',
  urge: `urge call vow pledge promise threaten demand order ask appeal beg encourage propose offer
    swear request implore`,
  call: `call describe dub label brand condemn denounce hail slam praise dismiss characterise
    characterize term deem blast criticise criticize welcome reject accuse cite attack liken speak
    talk refer express voice blame laud mock ridicule thank apologise apologize defend decry lambast deride
    recount depict portray compare regard salute commend bemoan lament tout deplore castigate rebuke scold
    chide berate rail liken vilify celebrate mourn invoke paint urge`,
  utter: `fume laugh smile shrug sigh snap shout whisper yell cry begin muse retort hiss rage storm
    gush beam grin mutter murmur scream wonder chant thunder scoff interject intone exclaim ask
    enthuse groan nod text chuckle recite rebut plead read roar bark rasp growl tease gasp bellow sneer wail
    vent moan grumble interrupt tell reason persist press marvel crow`,
}

function formsOf(lemma: string): [string, VerbForm][] {
  const last = lemma.at(-1) ?? ''
  const stem = last === 'e' ? lemma.slice(0, -1) : DOUBLED.has(lemma) ? lemma + last : lemma
  const consonantY = /[^aeiou]y$/.test(lemma)
  const s = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : lemma + (/(?:s|sh|ch|x)$/.test(lemma) ? 'es' : 's')
  const past = IRREGULAR[lemma] ?? (consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`)
  return [
    [lemma, 'base'],
    [s, 's'],
    [past, 'past'],
    [`${stem}ing`, 'ing'],
  ]
}

function verbs(): ReadonlyMap<string, readonly SpeechVerb[]> {
  const found = new Map<string, SpeechVerb[]>()
  for (const [name, list] of Object.entries(CLASSES)) {
    for (const lemma of list.trim().split(/\s+/)) {
      for (const [word, form] of formsOf(lemma)) {
        const known = found.get(word) ?? []
        known.push({ lemma, class: name as VerbClass, form })
        found.set(word, known)
      }
    }
  }
  return found
}

/** Every form of every such verb; the classes a verb has in the order above. */
export const VERBS = verbs()

/** These are nouns about as often; a determiner or an adjective before one makes it one. */
export const NOUN_TOO = words(
  `claim claims report reports call calls note notes post posts state states estimate estimates
  forecast forecasts promise promises pledge pledges vow vows hope hopes fear fears worry worries doubt
  doubts order orders request requests appeal appeals demand demands comment comments answer answers
  cry cries laugh smile sigh label labels brand brands message messages text stress show shows find
  finds offer offers signal signals attack attacks joke jokes rule rules counter protest protests talk
  talks blame attacks praise answer speak defence defend message view regard thanks read refer cite`,
)

/** Between a subject and its verb: "has also repeatedly said". */
export const BEFORE_SPEECH = words(
  `has have had is are was were been being also later then just again repeatedly recently publicly once
  already further even still long always often now today yesterday simply twice therefore thus since
  soon first finally both all have ve s d'`,
)
export const NEGATIONS = words(
  "not never n't didn't doesn't don't hasn't haven't hadn't wouldn't won't cannot neither nor hardly",
)
/** After these a verb is no report of something said: "would say", "to say". */
export const UNREAL = words(
  'to will would can could may might must shall should did does do let lets ll',
)

export const PRONOUNS = words('he she they it i we you who')
export const OBJECT_PRONOUNS = words('him her them it us me you himself herself')
export const DETERMINERS = words(
  `the a an this that these those his her its their our my your one another some several many most few
  both each every no any two three four five six seven eight nine ten dozens hundreds thousands all
  other certain various`,
)
export const INDEFINITE = words(
  `a an one another some several many most few two three four five six seven eight nine ten dozens
  hundreds thousands all other certain various both`,
)
export const PREPOSITIONS = words(
  'of for at from in with on to by about near over under against inside outside during into via through',
)
/** They end a noun phrase in either direction. */
export const BOUNDARIES = words(
  `and but or nor that which who whom whose when while because although though as if after before since
  until where so than whether yet unless amid despite without then is was are were am be been being has
  had have do does did will would can could may might must shall should not however meanwhile besides
  instead according also what why how only`,
)
export const AUXILIARIES = words(
  `is was are were be been has had have do does did will would can could may might must shall should
  isn't wasn't aren't weren't won't wouldn't can't couldn't didn't doesn't don't hasn't haven't hadn't
  remains remain needs need wants want went came got made took left fell rose knew felt lost won broke
  began grew led met put ran sat saw sent stood kept found gave`,
)
/** Words of time: part of no speaker. */
export const TIMES = words(
  `monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight earlier
  later afterwards recently last this next week month year night morning afternoon evening now then
  january february march april june july august september october november december new update
  immediately initially separately again`,
)

/** They speak for somebody: without a name, their words are those of whom they speak for. */
export const SPOKES = words(
  `spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen rep reps representative
  representatives spox press-secretary`,
)
/** What speaks for its author: "the firm's website", "a report by the UN". */
export const MEDIA = words(
  `report reports study survey audit poll data figures statistics document documents review inquiry
  research statement website analysis paper letter release newsletter memo filing records estimates
  projections findings census tally count summary bulletin communique dossier page account tweet post
  notice sign leaflet article editorial census website survey numbers update index manifesto`,
)
/** Bodies: a definite one without more words is one that was named before. */
export const BODIES = words(
  `company firm group party ministry agency council service department office court government bank club
  university college school institute newspaper magazine paper broadcaster station airline
  manufacturer maker retailer organisation organization association union federation league alliance
  committee commission army militia movement charity foundation label studio publisher network
  authority board body regulator watchdog hospital trust force police administration parliament
  senate congress bureau fund corporation team operator supplier utility carrier consortium startup
  start-up developer brand business chain giant fund exchange secretariat tribunal inspectorate daily
  weekly outlet site channel prosecution defence centre center panel assembly cabinet conglomerate
  television tv radio media military brewer lender insurer carmaker automaker grid institution coalition campaign`,
)
/** Persons in the plural, or without an article: nobody in particular. */
export const CROWDS = words(
  `staff police officials residents neighbours neighbors critics experts analysts witnesses
  authorities sources prosecutors lawyers doctors scientists researchers economists investigators
  rescuers campaigners activists protesters opponents supporters organisers organizers unions bosses
  chiefs ministers lawmakers diplomats engineers teachers parents locals villagers fans farmers
  traders investors insiders aides friends relatives family colleagues workers employees managers
  observers commentators historians detectives firefighters paramedics medics rebels soldiers
  commanders leaders people others some many several both someone somebody everyone nobody governors mayors senators pundits
  meteorologists forecasters conservationists environmentalists ecologists students players
  passengers customers tenants migrants refugees veterans councillors MPs mps academics advocates
  regulators executives`,
)
/** Persons in the singular: a description that may have been given a name. */
export const PERSON_NOUNS = words(
  `man woman boy girl mother father mum mom dad daughter son sister brother wife husband widow widower
  grandmother grandfather uncle aunt cousin friend pal neighbour neighbor colleague official witness
  source analyst expert critic resident defendant accused suspect victim judge coroner magistrate
  prosecutor lawyer barrister solicitor attorney president minister premier chancellor king queen
  prince princess pope bishop archbishop cardinal imam rabbi priest vicar mayor governor senator
  congressman congresswoman lawmaker councillor councilman councilwoman mp mep leader chief head
  boss chairman chairwoman chair chairperson director secretary general commander officer detective
  inspector sergeant captain colonel admiral diplomat ambassador envoy commissioner deputy aide
  adviser advisor executive manager coach trainer striker midfielder defender goalkeeper keeper
  player footballer singer actor actress author writer novelist poet playwright artist painter
  journalist reporter editor columnist historian professor teacher student pupil nurse doctor surgeon
  scientist researcher economist engineer architect farmer driver pilot fisherman baker chef cook
  founder owner entrepreneur billionaire activist campaigner politician candidate pensioner
  veteran dealer trader economist strategist passenger customer tenant landlord mother-of-two
  mother-of-three father-of-two father-of-three teenager champion winner runner cyclist motorist
  pedestrian biologist meteorologist ecologist volcanologist geologist physicist
  conservationist star clerk keeper warden ranger spokesman spokeswoman spokesperson human person
  applicant claimant plaintiff complainant appellant juror foreman parishioner curator
  conductor composer pianist violinist director filmmaker presenter host guest speaker`,
)
export const SIGNS = words(
  'sign signs banner banners placard placards poster posters bedsheet graffiti slogan headline headlines billboard plaque inscription flag caption chant chants sticker',
)

export const FEMALE_WORDS = words(
  `ms mrs miss dame lady queen princess spokeswoman chairwoman congresswoman councilwoman actress
  mother mum mum-of-two mum-of-three mom daughter sister wife widow grandmother aunt woman girl
  policewoman businesswoman sheikha duchess baroness countess madame mme frau saleswoman
  mother-of-two mother-of-three heroine nun stateswoman empress she her hers`,
)
export const MALE_WORDS = words(
  `mr sir lord king prince spokesman chairman congressman councilman actor father dad son brother
  husband widower grandfather uncle man boy policeman businessman duke baron emperor herr
  father-of-two father-of-three fisherman salesman priest bishop archbishop cardinal pope imam
  statesman sheikh sultan he his him`,
)

/** What a statement may be made in or at, as it is called. */
export const OCCASIONS = words(
  `interview speech statement conference briefing address letter remarks hearing testimony article
  debate broadcast tweet post podcast memo email lecture sermon ceremony rally summit meeting phone-in
  telegram message note session webinar panel call inquest trial diary memoir book column sitting`,
)
export const PLATFORMS = words(
  'twitter facebook telegram instagram x tiktok linkedin youtube truth bluesky mastodon weibo',
)
/** Persons who are told things and make it an occasion. */
export const PRESS = words(
  'reporters journalists newsmen press media lawmakers mps parliament jurors delegates supporters crowds',
)
