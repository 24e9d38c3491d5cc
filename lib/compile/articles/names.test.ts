/** Names found, split and typed: one line a case, grouped by the rule it holds. */
import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf } from '../../../tests/support/knowledge.ts'
import type { DocumentRecord, Kind } from '../../schema/record.ts'
import { contextFor } from './observe.ts'

const KNOWLEDGE = knowledgeOf(
  entity(
    'pl:syria',
    'Syria',
    { value: 'Syrian', type: 'demonym' },
    { value: 'Syrians', type: 'demonym' },
  ),
  entity('pl:iraq', 'Iraq', { value: 'Iraqi', type: 'demonym' }),
  entity('pl:russia', 'Russia', { value: 'Russian', type: 'demonym' }),
  entity(
    'pl:us',
    'United States',
    { value: 'US', type: 'acronym' },
    { value: 'American', type: 'demonym' },
  ),
  entity('org:is', 'Islamic State', 'Islamic State of Iraq and the Levant', {
    value: 'IS',
    type: 'acronym',
  }),
)

const documentOf = (text: string): DocumentRecord => ({
  t: 'document',
  id: 'doc:0123456789abcdef',
  sha256: '0'.repeat(64),
  title: 'A title that is not in the text',
  text,
  lang: 'en',
})

const read = (text: string) => contextFor(documentOf(text), KNOWLEDGE)

/** Names of a text, as written. */
const namesIn = (text: string) => read(text).names.map(({ start, end }) => text.slice(start, end))

/** The kind of the first name. */
const kindIn = (text: string): Kind | undefined => read(text).names[0]?.kind

describe('names', () => {
  it.each<[string, string, string[]]>([
    // Connectors.
    ['of', 'He left the Bank of Lower Valland on Monday.', ['Bank of Lower Valland']],
    ['of the', 'He met the Friends of the Forest today.', ['Friends of the Forest']],
    ['for', 'a report by the Centre for Water Law', ['Centre for Water Law']],
    ['&', 'the firm Hale & Dorsey said', ['Hale & Dorsey']],
    ['von der', 'the minister Ursula von der Tann said', ['Ursula von der Tann']],
    ['al-', 'the deputy Samir al-Haddad said', ['Samir al-Haddad']],
    ['al –', 'near Dayr az Zawr today', ['Dayr az Zawr']],
    [
      'and in a list of portfolios',
      'the Ministry of Trade and Industry said',
      ['Ministry of Trade and Industry'],
    ],
    ['and between names', 'he met Ann Lee and Bob Roe', ['Ann Lee', 'Bob Roe']],
    [
      'State of X and the Y',
      'fighters of the Islamic State of Iraq and the Levant fled',
      ['Islamic State of Iraq and the Levant'],
    ],
    ['a person of a country', 'he met Ann Lee of Russia', ['Ann Lee', 'Russia']],
    ['initials', 'said Stephen J. Townsend of it', ['Stephen J. Townsend']],
    ['ordinals', 'soldiers of the 5th Rifle Brigade left', ['5th Rifle Brigade']],
    ['syllables', 'the leader Kim Jong-un said', ['Kim Jong-un']],
    // What is no part of them.
    ['possessive', "the end of Ann Lee's term", ['Ann Lee']],
    ['article', 'the Valland Council said', ['Valland Council']],
    ['days and months', 'Ann Lee left on Friday, May 5', ['Ann Lee']],
    ['the month as a name', 'said Theresa May of it', ['Theresa May']],
    ['-backed', 'the Iran-backed group Hafan left', ['Iran', 'Hafan']],
    ['-led', 'a U.S.-led force', ['U.S.']],
    ['anti-', 'the anti-Valland party', ['Valland']],
    ['pairs of countries', 'a Russia-Iraq deal', ['Russia', 'Iraq']],
    ['units and devices', 'two UAVs and an IED were on TV', []],
    ['contractions', "he said I've won and I'm glad", []],
    ['addresses', 'write to @AnnLee or see www.Valland.gov today', []],
    ['lists', 'in Valland, Hafan and Tolm', ['Valland', 'Hafan', 'Tolm']],
    // Titles and offices.
    ['title', 'said President Ann Lee of it', ['Ann Lee']],
    ['office with a country', 'said Russian Foreign Minister Ann Lee', ['Russian', 'Ann Lee']],
    ['office with a portfolio', 'said Deputy Secretary of State Ann Lee', ['Ann Lee']],
    ['rank', 'said Navy Capt. Ann Lee', ['Navy', 'Ann Lee']],
    [
      'an institution before the office',
      'said Pentagon Press Secretary Ann Lee',
      ['Pentagon', 'Ann Lee'],
    ],
    ['office alone', 'he met the Prime Minister of Iraq', ['Iraq']],
    ['a family called Bishop', 'said Foreign Minister Julie Bishop', ['Julie Bishop']],
    ['a company called General', 'the firm General Dynamo Motors said', ['General Dynamo Motors']],
    ['a university called King', 'at King Osric University today', ['King Osric University']],
    ['a demonym before a person', 'the Syrian Ahmed Haddad left', ['Syrian', 'Ahmed Haddad']],
    ['a demonym in a name', 'the Syrian Democratic Forces left', ['Syrian Democratic Forces']],
    // Sentence openers.
    ['no other evidence', 'Strikers stayed at home. It rained.', []],
    ['a lower-case twin', 'Photographs were shown. The photographs are old.', []],
    ['the same word in a sentence', 'Hafan is a town. He was born in Hafan.', ['Hafan', 'Hafan']],
    ['an acronym', 'NVDF left the town.', ['NVDF']],
    ['somebody known', 'Syria is a country.', ['Syria']],
    ['who speaks', 'Russell said so.', ['Russell']],
    ['a word before a name', 'Militants Abu Jandal led fled.', ['Abu Jandal']],
    ['behind a quotation mark', 'He said: "Peace is near."', []],
    // Case.
    ['IS is not is', 'what IS is nobody knows', ['IS']],
    ['US is not us', 'the US told us', ['US']],
    ['WHO is not who', 'who at the WHO said it', ['WHO']],
    [
      'a headline in capitals',
      'HADDAD LEAVES VALLAND\n\nSamir Haddad left Valland.',
      ['HADDAD', 'VALLAND', 'Samir Haddad', 'Valland'].slice(1),
    ],
  ])('%s: %s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each<[string, string, string | null]>([
    ['kept as written', 'said Russian Foreign Minister Ann Lee', 'Foreign Minister'],
    ['with its portfolio', 'said Secretary of State Ann Lee', 'Secretary of State'],
    ['none', 'said Ann Lee', null],
  ])('title %s: %s', (_, text, title) => {
    expect(read(text).names.at(-1)?.title?.text ?? null).toBe(title)
  })
})

describe('kinds', () => {
  it.each<[string, string, Kind]>([
    ['title', 'they told Mr Hafan', 'person'],
    ['first name', 'they told Samuel Hafan', 'person'],
    ['initial', 'they told Tolm K. Hafan', 'person'],
    ['age', 'they told Tolm Hafan, 45, of it', 'person'],
    ['who', 'they told Hafan, who left', 'person'],
    ['apposition', 'they told Hafan, a lawyer from the north', 'person'],
    ['noun before', 'they told the lawyer Hafan', 'person'],
    ['regime', 'the end of the Hafan regime', 'person'],
    ['ministry', 'they told the Ministry of Water', 'organization'],
    ['head', 'they told the Hafan Council', 'organization'],
    ['head in the plural', 'they told the Hafan Forces', 'organization'],
    ['suffix', 'they told Hafan Inc. of it', 'organization'],
    ['acronym', 'they told the HFN', 'organization'],
    ['fighters', 'they saw Hafan fighters', 'organization'],
    ['listed', 'they used Google', 'organization'],
    ['in', 'they met in Hafan', 'place'],
    ['city of', 'they saw the city of Hafan', 'place'],
    ['province', 'they saw Hafan province', 'place'],
    ['its country', 'they saw Hafan, Syria, today', 'place'],
    ['river', 'they saw the Hafan River', 'place'],
    ['a list with a place', 'they met in Hafan and Tolm', 'place'],
    ['battle', 'they saw the Battle of Hafan', 'event'],
    ['summit', 'they saw the Hafan Summit', 'event'],
    ['treaty', 'they saw the Treaty of Hafan', 'work'],
    ['ship', 'they saw HMS Hafan', 'other'],
    ['a family called Hall', 'they told Rebecca Hall', 'person'],
  ])('%s: %s', (_, text, kind) => {
    expect(kindIn(text)).toBe(kind)
  })
})
