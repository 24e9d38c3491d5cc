/**
 * What this folder knows of English, beside the lists of `lib/annotate/english` and `lexicon.ts`.
 * All words are folded.
 */
import { english } from '../../annotate/english/words.ts'

export const { calendar: CALENDAR, common: COMMON, cues: CUES, heads: HEADS } = english

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Offices, ranks and forms of address that stand right before the name of a person. */
export const TITLE_HEADS = words(`
  mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister brother madam
  president premier chancellor minister secretary chairman chairwoman chairperson chair chief
  senator sen representative rep congressman congresswoman governor gov mayor judge justice
  ambassador envoy commissioner director general gen colonel col major maj captain capt lieutenant
  lt sergeant sgt admiral adm marshal commander cmdr cdr corporal cpl spc specialist pfc private pvt
  brigadier brig commodore airman seaman officer king queen prince princess emperor sultan emir sheikh
  sheik shaikh imam ayatollah pope cardinal bishop archbishop patriarch rabbi mullah maulana hajji
  leader spokesman spokeswoman spokesperson speaker ceo cfo coo cto mp mep advisor adviser counselor
  counsellor inspector detective sheriff superintendent constable deputy councillor councilor
  coordinator rapporteur administrator founder cofounder coach striker goalkeeper midfielder defender
  ssgt vadm radm ltc ltg msgt attorney
`)

/** They stand among titles, and only a title makes them one: "Deputy Foreign Minister". */
export const TITLE_MODIFIERS = words(`
  prime vice deputy foreign defense defence interior finance state former ex acting interim late then
  press special presidential chief assistant under senior staff petty first second rear attorney
  executive managing junior lead warfare operations home health education energy trade justice
  agriculture labor labour transport environment culture oil economy economic affairs security
  national permanent resident high supreme grand crown lieutenant major brigadier brig lt maj warrant
  master command squadron wing principal associate honorary emeritus majority minority opposition
  parliamentary political religious spiritual military civil public information communications budget
  human rights policy humanitarian his her their excellency majesty highness honorable honourable
  hon he hm hrh retired outgoing incoming new designate elect general technical gunnery corporal
  congressional party campaign lord
`)

/** What may follow "Minister of", "Secretary of", so that the name begins behind it. */
export const PORTFOLIOS = words(`
  state defense defense defence foreign affairs interior exterior finance treasury justice health
  education energy commerce agriculture labor labour transportation transport homeland security war
  staff trade industry oil culture sports tourism environment planning development cooperation
  immigration relations information communications housing urban veterans economy europe migration
  refugees peace science technology public works water the and of navy army air force
`)

/** A name whose last word is one of these is an organization. Singular and plural. */
export const ORGANIZATION_HEADS = words(`
  agency agencies academy administration airline airlines airways alliance army association assembly
  authority bank banks battalion battery board brigade brigades bureau cabinet cartel center centre
  chamber church club coalition college command commission committee company companies confederation
  conference congress consortium consulate corporation corps council councils court department
  directorate division embassy enterprise enterprises executive faculty federation fleet force forces
  foundation front fund government group guard guards headquarters hospital house industries initiative
  institute institution intelligence international junta league legion legislature magazine media
  militia ministry mission mosque movement museum navy network newspaper office organisation
  organization parliament partners party parties police politburo press program programme parliamentarians
  regime regiment registry reserve resistance school secretariat senate service services society
  squadron staff studio studios syndicate systems taliban team treasury tribunal
  trust union unions university wing workers worldwide holdings group motors records pictures
  industries technologies technology pharmaceuticals airways broadcasting television tv radio news
  times post journal herald tribune gazette guardian telegraph chronicle observer daily weekly
  monitor review brotherhood caliphate monarchy kurds marines airmen soldiers democrats republicans
  labs laboratories laboratory securities capital insurance foods stores energy petroleum
  firm bar branch arm bloc component cell regime unit orchestra choir band quartet ensemble tigers lions bears eagles rangers rovers united
  wanderers athletic fc afc cf sc
`)

/** With one of these at its end it is a company. */
export const COMPANY_SUFFIXES = words(
  'inc ltd llc llp plc corp co gmbh ag sa nv bv spa oao ooo pjsc jsc pty kk oy ab as',
)

/** "Ministry of", "Bank of": a name that begins so is an organization. */
export const ORGANIZATION_OPENERS = words(`
  ministry department bank university institute academy government council bureau office house
  committee commission agency board association federation union organization organisation league
  fund center centre college school party court chamber church society directorate army embassy
  consulate movement brotherhood front friends doctors reporters alliance coalition
`)

/** A name whose last word is one of these is a place. */
export const PLACE_HEADS = words(`
  province provinces district governorate region county city town village river lake sea ocean gulf bay
  strait straits island islands peninsula desert valley mountain mountains mount hills hill plateau
  airport airfield airbase base port harbor harbour dam bridge street road avenue square boulevard
  highway park garden gardens palace castle stadium arena hall tower towers gate plaza station
  neighborhood neighbourhood suburb quarter territory territories republic kingdom emirate emirates
  states isles coast basin canal channel creek falls forest glacier oasis crossing camp prison border
  beach heights governorate oblast voivodeship township raion krai tehsil metro building
  complex zone corridor trail terminal junction drive way estate monastery abbey temple shrine
  cathedral basilica theatre theater railway line belt crater lagoon commune hamlet villa cape canyon cemetery pass plain plains prefecture canton municipality parish ward
  shore springs state east west north south central delta steppe archipelago reef
`)

/** "Mount X", "Lake X", "Fort X". */
export const PLACE_OPENERS = words(`
  mount mt lake fort camp port cape isle st saint gulf bay strait tel tal tell tall ayn ain deir dayr
  wadi jebel jabal khan kafr kfar ras umm bir qalat rio los las san santa new north south east west
  northern southern eastern western central upper lower greater city town village republic kingdom
  state province district sea point wat nizhny novy
`)

/** What it ends with makes it an event. */
export const EVENT_HEADS = words(`
  war wars battle summit conference olympics games cup championship championships tournament election
  elections referendum revolution uprising crisis attack attacks bombing massacre genocide offensive
  operation festival awards prize earthquake hurricane typhoon storm flood disaster pandemic
  talks negotiations spring intifada coup siege trial protests riots marathon forum dialogue
  congress session meeting anniversary holocaust
`)

/** "Battle of X", "Operation X", "Hurricane X". */
export const EVENT_OPENERS = words(
  'battle siege operation hurricane typhoon cyclone fall massacre revolution',
)

/** Laws, papers, programmes and the like. */
export const WORK_HEADS = words(`
  act law code constitution treaty agreement accord accords convention protocol resolution charter
  declaration communique memorandum statement report plan bill amendment doctrine deal pact
  directive regulation decree manifesto bible quran koran torah novel album film movie song book
  show strategy framework roadmap index
`)

/** Measures, days, orders: neither person, organization, place nor event. */
export const OTHER_HEADS = words(`
  time day days order orders number class virus disease syndrome language theory system standard
  award awards medal prize scale effect method rule rules category rate ratio year month week
  century era age period type model series engine missile missiles rifle aircraft jet drone
  vaccine license licence platform protocol style scholarship degree
`)

/** Institutions and places after which families are named too: "Rebecca Hall", "Diane Parish". */
export const FAMILY_HEADS = words(`
  hall parish church hill hills park field fields house banks bank marsh forest rivers falls street
  bay lake ford wells bridge garden gardens castle tower wood woods lane court chase glen dale state
  west north south east press post star eagles lions major pass union guard march war case law bill
  report song book plan school ward way drive line gates mount moore love price college temple abbey
  villa cape records service day order era time
`)

/** Ships, aircraft, arms: neither person, organization, place nor event. */
export const SHIP_PREFIXES = words('hms uss ss fs mv mt rms hmas hmcs ins usns rfa mig kc')

/** Nothing that has a name is called so: units, devices, degrees. In capitals. */
export const NO_NAMES = words(`
  utm url uav uavs vbied vbieds ied ieds tv gdp ceo cfo coo dna rna pdf am pm ad bc hiv aids covid sars phd mba
  ba ma md gps usb usd eur gbp cd dvd id iq sms url faq pr hr it ok vip vat rpg rpgs mlrs manpads wmd
  wmds ngo ngos km mph kph gmt utc est edt pst pdt cet i ii iii iv v vi vii viii ix x xi xii q a qa
  diy suv atm lgbt lgbtq rsvp asap eta etc mr mrs ms dr jr sr no vol q1 q2 q3 q4 icbm icbms jpg html
  http https www com org gb mb kg ft ph op ed
`)

/** Common nouns that an article may capitalise for what it has named before: "the Government". */
export const GENERIC = words(`
  government ministry department council committee commission assembly parliament congress senate
  court party president minister secretary state states nation country republic kingdom province
  district region city airport university college school bank company corporation group agency
  authority office service force forces army navy police command coalition union federation
  members member attacks interview interviews people soldiers airmen marines officers people citizens ministers leaders allies
  partners nations article chapter section annex resolution constitution agreement treaty convention
  conference summit session meeting war internet web god earth press media board house church
  administration embassy centre center institute foundation fund museum club team league
`)

/** Capitalised in mid-sentence, and no name: faiths, peoples' tongues, parts of the calendar. */
export const NEVER_NAMES = words(`
  muslim muslims christian christians jewish jews islamic islam shia shiite shiites sunni sunnis catholic
  catholics protestant hindu hindus buddhist internet christmas easter ramadan eid english
  spring summer autumn winter god lord allah bible koran quran
  let hey well okay sure yeah absolutely exactly congratulations thanks thank dear yes no ok please hello thanksgiving hanukkah passover diwali
  arabic north south east west northeast northwest southeast southwest question answer passcode
  photo image video caption file background note editor source sources updated published breaking
`)

/** Peoples without a country of their name: adjectives and plurals like demonyms. */
export const PEOPLES = words(`
  arab arabs kurd kurds kurdish turkmen turkoman yazidi yazidis assyrian assyrians berber berbers
  alawite alawites druze european europeans asian asians african africans western easterners
  westerners latino latinos hispanic scandinavian balkan slavic palestinian palestinians tibetan
  tibetans uyghur uyghurs uighur uighurs catalan basque bavarian hutu tutsi rohingya pashtun hazara
`)

/** Behind a hyphen they are no part of a name: "U.S.-led". */
export const COMPOUND_ENDS = words(`
  led backed held based born controlled style wide run owned sponsored funded trained made era
  occupied allied friendly dominated speaking language related aligned supported designate elect
  general plus free like educated built brokered imposed linked affiliated inspired bound majority
  populated administered mediated supplied armed type centric region wing sized level ruled besieged
  area only themed specific proof leaning mandated
`)

/** Before a hyphen they are no part of a name: "anti-ISIL". */
export const COMPOUND_OPENS = words(
  'anti pro non counter ex post pre mid trans inter pan self intra neo semi co then multi cross sub',
)

/** A word that says the name before it acts or has people: "ISIL fighters", "Coalition forces". */
export const ORGANIZATION_FOLLOWERS = words(`
  forces fighters militants militant officials official spokesman spokeswoman spokesperson leaders
  members member troops soldiers terrorists insurgents extremists rebels gunmen supporters
  affiliates affiliate jets warplanes aircraft airstrikes airstrike executives employees
  lawmakers partners allies personnel operatives commanders positions headquarters shares
  stock subsidiary unit units tactical military government security
`)

/** A word that says the name before it is of a place: "Mosul district", "Anbar province". */
export const PLACE_FOLLOWERS = words(`
  province district city region area county neighborhood neighbourhood suburb suburbs airport border
  countryside governorate town village residents resident peninsula coast street
`)

/** And before it: "the city of Mosul", "the town Dabiq". */
export const PLACE_INTRODUCERS = words(`
  city town village province region district capital suburb suburbs port island state county river
  neighborhood neighbourhood area municipality outskirts governorate north south east west
  northeast northwest southeast southwest northern southern eastern western downtown vicinity
  residents people republic border coast
`)

/** Prepositions and verbs before a place. */
export const PLACE_PREPOSITIONS = words(
  'in near outside inside throughout across around into within',
)
export const WEAK_PREPOSITIONS = words('to from at toward towards via')
