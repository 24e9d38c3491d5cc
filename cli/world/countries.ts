/** Countries, capitals and demonyms out of the package `world-countries` (ODbL: a pack of its own). */
import countries, { type Country } from 'world-countries'
import type { EntityRecord, KnowledgeRecord, Name } from '../../lib/schema/record.ts'
import { slugOf } from './slug.ts'

const SOURCE = {
  reference: 'world-countries 5.1.0',
  url: 'https://mledoze.github.io/countries/',
  asOf: '2024',
}

/** Short forms that news writes; the two-letter codes of the data are words or other things. */
const ACRONYMS: ReadonlySet<string> = new Set(['UK', 'US', 'USA', 'UAE', 'DRC', 'DPRK'])

/**
 * Country names that are as often a person's, another place's or a word: they get no weight, so
 * that they need evidence of being a place.
 */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'Georgia',
  'Jordan',
  'Chad',
  'Jersey',
  'Guinea',
  'Dominica',
  'Niger',
  'Mali',
  'Togo',
  'Congo',
  'Turkey',
  'Ireland',
  'Holland',
  'Martinique',
  'Montserrat',
  'Grenada',
  'Benin',
  'Macedonia',
  'Micronesia',
  'America',
  'Samoa',
  'Aland',
  'Cook',
  'Man',
])

/** What news calls them, where the data has only the name of today or the long form. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'United Kingdom': ['Britain', 'Great Britain'],
  Myanmar: ['Burma'],
  Türkiye: ['Turkey'],
  Czechia: ['Czech Republic'],
  Eswatini: ['Swaziland'],
  'North Macedonia': ['Republic of Macedonia'],
  'Timor-Leste': ['East Timor'],
}

/**
 * How much likelier a country's name means the country than anything else of that name: enough that it is
 * marked wherever it stands. With 10 it was marked after "in" only.
 */
const COUNTRY_WEIGHT = 120

/** Capitals of which news speaks under the bare name. */
const CAPITAL_WEIGHT = 5

const isLatin = (text: string) => /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(text)

function plural(demonym: string): string | null {
  return /(?:an|i|er|on)$/.test(demonym) && !demonym.endsWith('man') ? `${demonym}s` : null
}

function namesOf({ name, altSpellings, demonyms }: Country): Name[] {
  const names = new Map<string, Name>()
  const add = (value: string, type: Name['type'], weight?: number) => {
    if (!names.has(value)) names.set(value, { value, type, ...(weight ? { weight } : {}) })
  }
  const weight = AMBIGUOUS.has(name.common) ? undefined : COUNTRY_WEIGHT
  add(name.common, 'name', weight)
  add(name.official, 'name', COUNTRY_WEIGHT)
  for (const value of ALSO[name.common] ?? []) add(value, 'name', COUNTRY_WEIGHT)
  for (const spelling of altSpellings) {
    if (ACRONYMS.has(spelling)) add(spelling, 'acronym', COUNTRY_WEIGHT)
    // Long spelled-out forms only: the short ones are codes, or other languages' words.
    else if (spelling.length >= 8 && /\s/.test(spelling)) add(spelling, 'variant')
    else if (!isLatin(spelling) && spelling.length >= 2) add(spelling, 'variant')
  }
  for (const demonym of new Set([demonyms?.eng?.m, demonyms?.eng?.f])) {
    if (!demonym || demonym === name.common) continue
    add(demonym, 'demonym')
    const many = plural(demonym)
    if (many) add(many, 'demonym')
  }
  return [...names.values()]
}

function place(
  id: string,
  label: string,
  subkind: string,
  names: Name[],
  description: string,
): EntityRecord {
  return {
    t: 'entity',
    id,
    kind: 'place',
    subkind,
    label,
    names,
    description: { text: description, source: SOURCE },
    asOf: SOURCE.asOf,
    origin: 'imported',
  }
}

/** The id of a country by its common name. */
export const countryId = (name: string): string => `pl:${slugOf(name)}`

/** One entity for each country or territory and for each capital, tied to each other. */
export function countryRecords(): KnowledgeRecord[] {
  const records: KnowledgeRecord[] = []
  const ids = new Set(countries.map(({ name }) => countryId(name.common)))
  for (const country of countries) {
    const { name, capital, subregion, region, unMember } = country
    const id = countryId(name.common)
    const where = subregion || region
    const what = unMember ? 'Country' : 'Country or territory'
    const seat = capital.length > 0 ? `; capital: ${capital.join(', ')}` : ''
    records.push(
      place(id, name.common, what.toLowerCase(), namesOf(country), `${what} in ${where}${seat}.`),
    )
    for (const city of capital) {
      const plain = countryId(city)
      const cityId = ids.has(plain) ? `${plain}-city` : plain
      if (ids.has(cityId)) continue
      ids.add(cityId)
      // A city named like its country ("Singapore") is met under the country's name.
      const own: Name =
        ids.has(plain) && plain !== cityId
          ? { value: `${city} City`, type: 'name' }
          : { value: city, type: 'name', weight: CAPITAL_WEIGHT }
      records.push(
        place(cityId, own.value, 'capital', [own], `Capital of ${name.common}, in ${where}.`),
      )
      records.push({
        t: 'relation',
        id: `rel:${cityId.slice(3)}.capitalof.${id.slice(3)}`,
        subject: cityId,
        predicate: 'capitalOf',
        object: id,
        sources: [SOURCE],
        origin: 'imported',
        confidence: 1,
      })
    }
  }
  return records
}
