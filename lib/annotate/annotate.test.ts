import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blocksOf,
  entity,
  imported,
  knowledgeOf,
  marks,
  office,
  suggestions,
} from '../../tests/support/knowledge.ts'
import type { KnowledgeRecord } from '../schema/record.ts'
import { annotate } from './annotate.ts'
import { indexKnowledge } from './knowledge.ts'

const records = [
  entity('per:putin', 'Vladimir Putin', { value: 'Vladimir Vladimirovich Putin', type: 'variant' }),
  entity('per:assad', 'Bashar al-Assad', { value: 'Bashar Assad', type: 'variant' }),
  entity('per:obama', 'Barack Obama'),
  entity('org:is', 'Islamic State', { value: 'IS', type: 'acronym' }),
  entity('org:un', 'United Nations', { value: 'UN', type: 'acronym' }),
  entity('org:unga', 'UN General Assembly'),
  entity('org:who', 'World Health Organization', { value: 'WHO', type: 'acronym' }),
  entity('pl:syria', 'Syria', { value: 'Syrian', type: 'demonym' }),
  entity('pl:russia', 'Russia', { value: 'Russian', type: 'demonym' }),
  entity('pl:us', 'United States', { value: 'US', type: 'acronym' }),
  entity('pl:damascus', 'Damascus'),
  entity('pl:oregon', 'Oregon'),
  entity('pl:west', { value: 'the West', caseSensitive: true }),
  entity('pl:petersburg', 'St. Petersburg'),
  entity('wk:60', '60 Minutes', { value: '60 minutes', type: 'variant' }),
  entity('org:mcd', 'McDonald’s'),
  entity('pl:tokyo', '東京'),
  entity('pl:yoshino', '𠮷野'),
  office('per:obama', 'President', 'pl:us', '2009-01-20', '2017-01-20'),
]
const knowledge = knowledgeOf(...records)

/** One line a case: the text, and what is marked in it. */
const RULES: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  'word boundaries': [
    ['Syria, and Russia.', ['Syria → syria', 'Russia → russia']],
    ['Syriana is a film.', []],
    ['Damascus’s old town', ['Damascus → damascus']],
    ["Damascus' old town", ['Damascus → damascus']],
    ['US-led strikes', ['US → us']],
    ['in the U.S. today', ['U.S. → us']],
    ['He ate at McDonald’s.', ['McDonald’s → mcd']],
    ['McDonald ate.', []],
    ['東京都で', ['東京 → tokyo']],
  ],
  'longest first': [
    ['the UN General Assembly met', ['UN General Assembly → unga']],
    ['the UN met', ['UN → un']],
  ],
  case: [
    ['This is what IS is.', ['IS → is']],
    ['who said so to us?', []],
    ['the Î̂Ŝ and the I\u0301S', []],
    ['the WHO said so', ['WHO → who']],
    ['syria and damascus', []],
    ['THE WAR IS LOST IN SYRIA', ['SYRIA → syria']],
    ['DAMASCUS, Sept 30 – It rained.', ['DAMASCUS → damascus']],
    ['west of the city, and the west', []],
    ['the West rejected it', ['the West → west']],
  ],
  'spelling of compounds': [
    ['Bashar al-Assad left', ['Bashar al-Assad → assad']],
    ['Bashar al – Assad left', ['Bashar al – Assad → assad']],
    ['Bashar al Assad left', ['Bashar al Assad → assad']],
    ['Bashar Al-Assad left', ['Bashar Al-Assad → assad']],
    [
      'St Petersburg and St. Petersburg',
      ['St Petersburg → petersburg', 'St. Petersburg → petersburg'],
    ],
    ['Vladimir, Putin', []],
    ['Vladimir – Putin', []],
  ],
  'titles stay outside': [
    ['Russian President Vladimir Putin spoke', ['Vladimir Putin → putin']],
    ['US President Barack Obama spoke', ['US → us', 'Barack Obama → obama']],
  ],
  'never inside a longer unknown name': [
    ['Oregon Health said so', []],
    ['the Damascus Steel Company', []],
    ['the Bank of Russia', []],
    ['the Syria & Sons shop', []],
    ['Vladimir Putin-Sorokin', []],
    ['president of Russia', ['Russia → russia']],
    ['On Monday Russia agreed', ['Russia → russia']],
    ['Visit syria.com or @Syria', []],
  ],
  'names like ordinary words need a word for their kind': [
    ['in an interview with the program 60 minutes', ['60 minutes → 60']],
    ['it took 60 minutes', []],
  ],
}

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => expect(marks(knowledge, text)).toEqual(expected))
})

describe('a family name stands for somebody whom the page has introduced', () => {
  it.each<[string, string[], string[]]>([
    [
      'by the full name, also later on the page',
      ['# Putin speaks', 'Vladimir Putin spoke. Mr Putin left.'],
      ['Putin → putin', 'Vladimir Putin → putin', 'Putin → putin'],
    ],
    [
      'with its particle or without',
      ['Bashar al-Assad spoke. Later al-Assad left, and Assad’s guard.'],
      ['Bashar al-Assad → assad', 'al-Assad → assad', 'Assad → assad'],
    ],
    [
      'or by the office',
      ['President Obama spoke. Obama left.'],
      ['Obama → obama', 'Obama → obama'],
    ],
    ['but never alone', ['Putin spoke.'], []],
    ['nor by an office that is not his', ['General Obama spoke. Obama left.'], []],
    ['nor for a stranger', ['Samir Assad, a baker, spoke. Assad said it rained.'], []],
    [
      'and another family name that begins with it is nobody’s business',
      ['Vladimir Putin met Oleg Putin-Sorokin. Putin left.'],
      ['Vladimir Putin → putin', 'Putin → putin'],
    ],
    ['nor by a given name', ['Vladimir Putin spoke. Vladimir left.'], ['Vladimir Putin → putin']],
  ])('%s', (_rule, texts, expected) => expect(marks(knowledge, ...texts)).toEqual(expected))

  it('is only suggested where a stranger shares it', () => {
    const texts = ['Barack Obama met Grace Obama. Obama left.']
    expect(marks(knowledge, ...texts)).toEqual(['Barack Obama → obama'])
    expect(suggestions(knowledge, ...texts)).toEqual(['Obama → obama'])
  })
})

it('takes a full name for itself in a language where every noun has a capital', () => {
  const blocks = blocksOf('Der Präsident Barack Obama Fragen. Das Syria Haus.')
  const found = (lang: string) => annotate({ blocks, lang }, knowledge).map(({ entity: id }) => id)
  expect(found('de')).toEqual(['per:obama'])
  expect(found('en')).toEqual([])
})

it('only suggests demonyms', () => {
  expect(marks(knowledge, 'The Syrian government')).toEqual([])
  expect(suggestions(knowledge, 'The Syrian government')).toEqual(['Syrian → syria'])
})

it('only suggests a name that two entities share', () => {
  const two = knowledgeOf(entity('pl:a', 'Springfield'), entity('pl:b', 'Springfield'))
  expect(marks(two, 'in Springfield today')).toEqual([])
  expect(suggestions(two, 'in Springfield today')).toHaveLength(1)
})

describe('of several entities of one name', () => {
  const jordans = [
    imported(entity('per:a', 'Ann Lee'), { popularity: 3, gloss: 'painter of ships' }),
    imported(entity('per:b', 'Ann Lee'), { popularity: 4, gloss: 'minister of transport' }),
    imported(entity('pl:york', 'Yorkville')),
  ]
  const of = (text: string, ...more: KnowledgeRecord[]) =>
    [
      ...marks(knowledgeOf(...jordans, ...more), text),
      ...suggestions(knowledgeOf(...jordans, ...more), text),
    ].filter((one) => one.startsWith('Ann'))

  it('the better known is likelier', () => {
    expect(of('Yesterday Ann Lee came.')).toEqual(['Ann Lee → b'])
  })
  it('the words of the page speak for one', () => {
    expect(of('Yesterday Ann Lee, the painter, sold her pictures of ships.')).toEqual([
      'Ann Lee → a',
    ])
  })
  it('and so does a tie to another name of the page', () => {
    const tie = office('per:a', 'Mayor', 'pl:york')
    expect(of('Yesterday Ann Lee came to Yorkville.', tie)).toEqual(['Ann Lee → a'])
  })
})

describe('out of a general pack', () => {
  const general = knowledgeOf(
    ...[
      entity('pl:springfield', 'Springfield'),
      entity('pl:illinois', 'Illinois'),
      entity('org:opec', 'Organization of the Petroleum Exporting Countries', {
        value: 'OPEC',
        type: 'acronym',
      }),
      entity('pl:us', 'United States of America', 'United States', 'Congress'),
      entity('org:party', 'Communist Party of Utopia', 'Communist Party'),
      entity('per:price', 'Sterling Price', 'Price', 'Managing Director'),
    ].map((one) => imported(one)),
  )
  it.each<[string, string, string[]]>([
    ['one word is only suggested', 'We saw Springfield then.', []],
    [
      'unless it stands as a place does',
      'He lived in Springfield then.',
      ['Springfield → springfield'],
    ],
    ['an acronym is only suggested', 'Then OPEC met.', []],
    [
      'unless the page spells it out',
      'The Organization of the Petroleum Exporting Countries (OPEC) met.',
      ['Organization of the Petroleum Exporting Countries → opec', 'OPEC → opec'],
    ],
    ['the article is no part of a name', 'He left the United States.', ['United States → us']],
    ['a name that has nothing to do with what it is called', 'He asked in Congress.', []],
    ['a part of something else', 'the United States Navy', []],
    ['a compound is cut', 'a United States-backed plan', ['United States → us']],
    ['neither end of "X of the Y"', 'the Communist Party of the United States', []],
    ['a bare family name', 'They passed Price then.', []],
    ['words for a post', 'the Managing Director left', []],
  ])('%s: %s', (_rule, text, expected) => expect(marks(general, text)).toEqual(expected))
})

it.each([
  ['de', 'Dann kam Vladimir Putin Montag nach Damascus.', ['Vladimir Putin', 'Damascus']],
  ['tr', 'Vladimir Putin Damascus kentine geldi.', ['Vladimir Putin', 'Damascus']],
  ['zh', '昨天Vladimir Putin在東京。', ['Vladimir Putin', '東京']],
  ['ja', '昨日、東京でVladimir Putinは', ['東京', 'Vladimir Putin']],
])('finds exact names in %s, which has no module', (lang, text, expected) => {
  const found = annotate({ blocks: blocksOf(text), lang }, knowledge)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

it.each([
  ['😀 Vladimir Putin 😀', ['Vladimir Putin']],
  ['👩‍👩‍👧🇸🇾Syria🇸🇾', ['Syria']],
  ['\ud83d Syria \ude00', ['Syria']],
  ['Then Sy\u0301ria\u0302 fell.', ['Sy\u0301ria\u0302']],
  ['Then Sy\u00adr\u200bia fell.', ['Sy\u00adr\u200bia']],
  ['𠮷野 met 東京𠮷野.', ['𠮷野', '東京', '𠮷野']],
])('cuts whole characters of %j', (text, expected) => {
  const found = annotate({ blocks: blocksOf(text) }, knowledge)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

describe('for any text', () => {
  const words = [
    ...'al-Assad IS is US us UN General Assembly Syria, Syria. the West – “said” 60 minutes'.split(
      ' ',
    ),
    ...'Oregon Health President V. Vladimir Putin Assad el Obama Damascus (UN) Syrian 東京'.split(
      ' ',
    ),
    'Vladimir Putin',
    'Bashar al-Assad',
    'President Obama',
    // Characters of more than one unit, marks, halves, and what shows nothing.
    ...'😀 👩‍👩‍👧 🇸🇾 𝐒𝐲𝐫𝐢𝐚 é̂ Sy\u0301ria \ud800 \ude00 習 \u200b'.split(' '),
  ]
  const word = fc.constantFrom(...words)
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))

  it('cuts what it says it cuts, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        let before = { block: 0, end: 0 }
        for (const { block, start, end } of annotate({ blocks: blocksOf(...texts) }, knowledge)) {
          const cut = texts[block]?.slice(start, end) ?? ''
          expect(cut).toMatch(/^\S.*\S$|^\S$/su)
          // No half of a character, and no mark of the last one left behind.
          expect(cut).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
          expect(texts[block]?.slice(end)).not.toMatch(/^\p{M}/u)
          if (block === before.block) expect(start).toBeGreaterThanOrEqual(before.end)
          else expect(block).toBeGreaterThan(before.block)
          before = { block, end }
        }
      }),
    )
  })

  it('does not depend on the order of what is known', () => {
    fc.assert(
      fc.property(
        text,
        fc.shuffledSubarray(records, { minLength: records.length }),
        (one, shuffled) => {
          expect(annotate({ blocks: blocksOf(one) }, indexKnowledge(shuffled))).toEqual(
            annotate({ blocks: blocksOf(one) }, knowledge),
          )
        },
      ),
      { numRuns: 50 },
    )
  })

  it('does not depend on what else is known', () => {
    // Names that share words with those of the text, and do not occur in it.
    const other = fc.constantFrom('Zora', 'Zim', 'ZQ', 'zorn')
    const own = fc.constantFrom('Putin', 'el Obama', 'Obama', 'al-Assad', 'UN General')
    const both = fc.tuple(other, own).map((words) => words.join(' '))
    const type = fc.constantFrom('name', 'acronym', 'short', 'demonym')
    const name = fc.record({ value: fc.oneof(other, both), type })
    const unrelated = fc
      .tuple(fc.constantFrom('per', 'org'), fc.array(name, { minLength: 1 }))
      .map(([kind, names]) => imported(entity(`${kind}:a-zora`, ...names), { popularity: 9 }))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), unrelated, (texts, one) => {
        const page = { blocks: blocksOf(...texts), published: '2015-09-27' }
        const more = annotate(page, knowledgeOf(one, ...records))
        expect(JSON.stringify(more)).toBe(JSON.stringify(annotate(page, knowledge)))
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same bytes twice', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const page = { blocks: blocksOf(...texts), published: '2015-09-27' }
        const once = JSON.stringify(annotate(page, knowledge))
        expect(JSON.stringify(annotate(page, knowledge))).toBe(once)
        expect(JSON.stringify(annotate(page, knowledgeOf(...records)))).toBe(once)
      }),
      { numRuns: 50 },
    )
  })

  it('finds nothing where no name is', () => {
    const plain = fc.constantFrom(
      ...'The rain Monday, fell. “it is us” who said 60 west Syriana putin al 😀 (XY) Dr. Zora'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 30 }), (words) => {
        expect(annotate({ blocks: blocksOf(words.join(' ')) }, knowledge)).toEqual([])
      }),
    )
  })

  it('finds nothing where nothing is known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (one) => {
        expect(annotate({ blocks: blocksOf(one) }, knowledgeOf())).toEqual([])
      }),
    )
  })
})
