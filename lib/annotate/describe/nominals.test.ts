import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf, office } from '../../../tests/support/knowledge.ts'
import { EntityRecord, RelationRecord } from '../../schema/record.ts'
import { annotate } from '../annotate.ts'
import { tokenisePage } from '../text.ts'
import { describePage } from './describe.ts'

const of = (kind: string, record: EntityRecord, gloss?: string) =>
  EntityRecord.parse({ ...record, subkind: kind, ...(gloss ? { gloss } : {}) })

let ties = 0
const tie = (subject: string, predicate: string, object: string, more = {}) =>
  RelationRecord.parse({
    t: 'relation',
    id: `tie:${ties++}`,
    subject,
    predicate,
    object,
    ...more,
    sources: [],
    origin: 'curated',
    confidence: 1,
  })

const demonym = (...values: string[]) => values.map((value) => ({ value, type: 'demonym' }))

const knowledge = knowledgeOf(
  of('country', entity('pl:russia', 'Russia', ...demonym('Russian', 'Russians'))),
  of('country', entity('pl:germany', 'Germany', ...demonym('German'))),
  of('country', entity('pl:france', 'France', ...demonym('French'))),
  of('country', entity('pl:syria', 'Syria', ...demonym('Syrian'))),
  of('country', entity('pl:jordan', 'Jordan', ...demonym('Jordanian'))),
  of(
    'country',
    entity('pl:us', 'United States', { value: 'US', type: 'acronym' }, ...demonym('American')),
  ),
  of('city', entity('pl:paris', 'Paris')),
  of('city', entity('pl:aleppo', 'Aleppo')),
  of('citadel', entity('pl:kremlin', 'Kremlin')),
  of('government', entity('org:russia', 'Russian government')),
  of(
    'government',
    entity('org:us', 'Government of the United States', { value: 'White House', type: 'metonym' }),
  ),
  of('government', entity('org:syria', 'Government of Syria')),
  entity('org:un', 'United Nations', { value: 'UN', type: 'acronym' }),
  of('company', entity('org:acme', 'Acme Motors')),
  of('company', entity('org:globex', 'Globex')),
  of('football club', entity('org:rovers', 'Bristol Rovers')),
  entity('per:putin', 'Vladimir Putin'),
  entity('per:medvedev', 'Dmitry Medvedev'),
  entity('per:yeltsin', 'Boris Yeltsin'),
  entity('per:schroeder', 'Gerhard Schröder'),
  entity('per:merkel', 'Angela Merkel'),
  entity('per:hollande', 'François Hollande'),
  entity('per:abdullah', 'Abdullah Hussein'),
  entity('per:ban', 'Ban Ki-moon'),
  entity('per:clinton', 'Hillary Clinton'),
  entity('per:obama', 'Barack Obama'),
  entity('per:kerry', 'John Kerry'),
  entity('per:rice', 'Condoleezza Rice'),
  entity('per:lavrov', 'Sergei Lavrov'),
  entity('per:ann', 'Ann Lee'),
  of('country', entity('pl:brazil', 'Brazil', ...demonym('Brazilian'))),
  EntityRecord.parse({ ...entity('per:dilma', 'Dilma Rousseff'), asOf: '2016-06' }),
  office('per:dilma', 'President', 'pl:brazil', '2011-01-01'),
  entity('pl:virginia', 'Virginia', { value: 'Commonwealth of Virginia', type: 'variant' }),
  entity('per:sauer', 'Joachim Sauer'),
  tie('per:sauer', 'familyOf', 'per:merkel', { role: 'husband' }),
  office('per:yeltsin', 'President', 'pl:russia', '1991-07-10', '1999-12-31'),
  office('per:putin', 'Acting President', 'pl:russia', '1999-12-31', '2000-05-07'),
  office('per:putin', 'President', 'pl:russia', '2000-05-07', '2008-05-07'),
  office('per:medvedev', 'President of Russia', 'pl:russia', '2008-05-07', '2012-05-07'),
  office('per:putin', 'President', 'pl:russia', '2012-05-07'),
  office('per:medvedev', 'Prime Minister', 'pl:russia', '2012-05-08', '2020-01-16'),
  office('per:lavrov', 'Minister of Foreign Affairs', 'pl:russia', '2004-03-09'),
  office('per:schroeder', 'Federal Chancellor', 'pl:germany', '1998-10-27', '2005-11-22'),
  office('per:merkel', 'Chancellor', 'pl:germany', '2005-11-22', '2021-12-08'),
  office('per:hollande', 'President', 'pl:france', '2012-05-15', '2017-05-14'),
  office('per:ban', 'Secretary-General', 'org:un', '2007-01-01', '2016-12-31'),
  office('per:rice', 'Secretary of State', 'pl:us', '2005-01-26', '2009-01-20'),
  office('per:clinton', '67th Secretary of State', 'pl:us', '2009-01-21', '2013-02-01'),
  office('per:kerry', 'Secretary of State', 'pl:us', '2013-02-01', '2017-01-20'),
  // As packs without dates have it.
  tie('per:abdullah', 'relatedTo', 'pl:jordan', { role: 'head of state' }),
  tie('per:ann', 'founded', 'org:acme'),
  tie('per:ann', 'relatedTo', 'org:globex', { role: 'head of' }),
  tie('org:syria', 'governs', 'pl:syria'),
  tie('org:russia', 'governs', 'pl:russia', { from: '1991-12' }),
  tie('org:us', 'governs', 'pl:us'),
  office('per:obama', 'President', 'pl:us', '2009-01-20', '2017-01-20'),
  tie('pl:paris', 'capitalOf', 'pl:france'),
  tie('pl:kremlin', 'relatedTo', 'pl:russia', { role: 'name used for the presidency' }),
)

/** What a page's descriptions are taken for; a "?" behind what is only suggested. */
function described(published: string | undefined, ...texts: string[]): string[] {
  const blocks = blocksOf(...texts)
  const names = annotate({ blocks }, knowledge).filter(({ form }) => form !== 'nominal')
  return describePage(tokenisePage(blocks), names, knowledge, { published })
    .filter(({ form }) => form === 'nominal')
    .map(({ block, start, end, entity: id, level }) => {
      const text = blocks[block]?.text.slice(start, end)
      return `${text} → ${id.slice(id.indexOf(':') + 1)}${level === 'mark' ? '' : '?'}`
    })
}

type Case = readonly [published: string | undefined, text: string, found: readonly string[]]

const RULES: Record<string, readonly Case[]> = {
  'an office as of the article’s date': [
    ['2005-06-01', 'The Russian president spoke.', ['Russian president → putin']],
    ['2010-06-01', 'The Russian president spoke.', ['Russian president → medvedev']],
    ['2015-06-01', 'The Russian president spoke.', ['Russian president → putin']],
    ['2015-06-01', 'It did not. The Russian president spoke.', ['Russian president → putin']],
    ['2015-06-01', 'Russian President speaks', ['Russian President → putin']],
    ['2015-06-01', 'Then Russia’s president spoke.', ['president → putin']],
    ['2015-06-01', 'He met the president of Russia there.', ['president → putin']],
    ['2015-06-01', 'The Russian prime minister left.', ['Russian prime minister → medvedev']],
    ['2015-06-01', 'The Russian premier left.', ['Russian premier → medvedev']],
    ['2015-06-01', 'The Russian foreign minister left.', ['Russian foreign minister → lavrov']],
    ['2015-06-01', 'The German chancellor left.', ['German chancellor → merkel']],
    ['2015-06-01', 'The UN secretary-general left.', ['secretary-general → ban']],
    ['2015-06-01', 'The US secretary of state left.', ['secretary of state → kerry']],
    ['2010', 'The US secretary of state left.', ['secretary of state → clinton']],
    ['2000-02-01', 'The acting Russian president spoke.', ['acting Russian president → putin']],
  ],
  'a wrong date, or none': [
    ['1985-06-01', 'The Russian president spoke.', []],
    [undefined, 'The Russian president spoke.', []],
    [undefined, 'Vladimir Putin left. The Russian president spoke.', []],
    // Two held the office in that year.
    ['2012', 'The Russian president spoke.', []],
    ['2012-05-07', 'The Russian president spoke.', []],
    // One was in office all that month, the other perhaps on its first day.
    ['2013-02', 'The US secretary of state left.', []],
  ],
  'a date beside it': [
    [
      '2015-06-01',
      'She met the Russian president in 2010 there.',
      ['Russian president → medvedev'],
    ],
    ['2015-06-01', 'The Russian president at the time was ill.', []],
  ],
  former: [
    [
      '2015-06-01',
      'Hillary Clinton, the former US secretary of state, ran.',
      ['secretary of state → clinton'],
    ],
    [
      '2015-06-01',
      'Hillary Clinton ran. The former US secretary of state won.',
      ['secretary of state → clinton'],
    ],
    ['2015-06-01', 'The former US secretary of state won.', []],
    [
      '2015-06-01',
      'Hillary Clinton ran. The former secretary of state won.',
      ['former secretary of state → clinton'],
    ],
    ['2015-06-01', 'Hillary Clinton met Condoleezza Rice. The former secretary of state won.', []],
    [
      '2015-06-01',
      'The former German chancellor spoke.',
      ['former German chancellor → schroeder?'],
    ],
    [
      '2015-06-01',
      'Gerhard Schröder left. The then German chancellor spoke.',
      ['then German chancellor → schroeder'],
    ],
    [undefined, 'Gerhard Schröder left. The former German chancellor spoke.', []],
    // He held it before, and holds it again.
    ['2015-06-01', 'Vladimir Putin left. The former Russian president spoke.', []],
    [
      '2010-06-01',
      'Vladimir Putin left. The former Russian president spoke.',
      ['former Russian president → putin'],
    ],
  ],
  'who is not meant': [
    ['2015-06-01', 'The Russian president-elect spoke.', []],
    ['2015-06-01', 'The next Russian president will speak.', []],
    ['2015-06-01', 'The Russian vice president spoke.', []],
    ['2015-06-01', 'The vice president of Russia spoke.', []],
    ['2015-06-01', 'A Russian president spoke.', []],
    ['2015-06-01', 'A tired Russian president spoke.', []],
    ['2015-06-01', 'The first Russian president spoke.', []],
    ['2015-06-01', 'He was elected Russian president in 1991.', []],
    ['2015-06-01', 'He was the president of Russia then.', []],
    ['2015-06-01', 'The Russian presidents met.', []],
    ['2015-06-01', 'The two presidents and both leaders met in Russia.', []],
    ['2015-06-01', 'The Russian president, Ivan Petrov, spoke.', []],
    ['2015-06-01', 'The president of the club left Russia.', []],
  ],
  'a title of a name': [
    ['2015-06-01', 'Russian President Vladimir Putin spoke.', []],
    ['2015-06-01', 'Russian President Ivan Petrov spoke.', []],
  ],
  apposition: [
    ['2015-06-01', 'Vladimir Putin, the Russian president, spoke.', ['Russian president → putin']],
    ['2015-06-01', 'The Russian president, Vladimir Putin, spoke.', ['Russian president → putin']],
    ['2015-06-01', 'Boris Yeltsin, president of Russia, spoke.', ['president → yeltsin']],
    [
      '2015-06-01',
      'Angela Merkel, the Russian president and others met.',
      ['Russian president → putin'],
    ],
  ],
  'without dates': [
    ['2015-06-01', 'The Jordanian king spoke.', ['Jordanian king → abdullah?']],
    [undefined, 'The Jordanian king spoke.', ['Jordanian king → abdullah?']],
    [
      '2015-06-01',
      'Abdullah Hussein left. The Jordanian king spoke.',
      ['Jordanian king → abdullah'],
    ],
    // Some head of it: which one, only the page can say.
    ['2015-06-01', 'The director of Globex left.', []],
    ['2015-06-01', 'Ann Lee left. The director of Globex spoke.', ['director → ann']],
    ['2015-06-01', 'The founder of Acme Motors left.', ['founder → ann?']],
  ],
  'not kept up to the article’s date': [
    ['2016-06-01', 'The Brazilian president spoke.', ['Brazilian president → dilma']],
    ['2024-06-01', 'The Brazilian president spoke.', ['Brazilian president → dilma?']],
    [
      '2024-06-01',
      'Dilma Rousseff left. The Brazilian president spoke.',
      ['Brazilian president → dilma'],
    ],
  ],
  'the head of a seat': [
    ['2015-06-01', 'The head of the Kremlin spoke.', ['head → putin']],
    ['2010-06-01', 'The head of the Kremlin spoke.', ['head → medvedev']],
    [undefined, 'The head of the Kremlin spoke.', []],
    ['2015-06-01', 'The head of the White House spoke.', ['head → obama']],
    ['2015-06-01', 'The head of the Russian government spoke.', ['head → medvedev']],
  ],
  'governments and capitals': [
    [undefined, 'The Syrian government said so.', ['Syrian government → syria']],
    [undefined, 'Syria’s government said so.', ['government → syria']],
    [undefined, 'The German government said so.', []],
    [undefined, 'Russia’s government said so.', []],
    ['2015-06-01', 'Russia’s government said so.', ['government → russia']],
    ['1980-06-01', 'Russia’s government said so.', []],
    [undefined, 'In the French capital it rains.', ['French capital → paris']],
    [undefined, 'In the capital of France it rains.', ['capital → paris']],
    [undefined, 'In the French capital Lyon it rains.', []],
  ],
  'an office alone': [
    ['2015-06-01', 'Vladimir Putin left. The president slept.', ['president → putin']],
    ['2015-06-01', 'Vladimir Putin met François Hollande. The president slept.', []],
    [
      '2015-06-01',
      'Vladimir Putin left. The French president stayed. The president slept.',
      ['French president → hollande'],
    ],
    ['2015-06-01', 'Vladimir Putin met President Petrov. The president slept.', []],
    [undefined, 'Vladimir Putin left. The president slept.', []],
    ['1985-06-01', 'Vladimir Putin left. The president slept.', []],
    ['2015-06-01', 'In Germany it rains. The chancellor slept.', ['chancellor → merkel?']],
    ['2015-06-01', 'In Germany and France it rains. The chancellor slept.', []],
    ['2015-06-01', 'He told of the job Angela Merkel did as chancellor.', ['chancellor → merkel?']],
    ['2015-06-01', 'Angela Merkel left. It was hard as chancellor.', []],
    ['2015-06-01', 'Angela Merkel and Vladimir Putin spoke of it as chancellor.', []],
    ['2015-06-01', 'Joachim Sauer left. The husband slept.', []],
    ['2015-06-01', 'Joachim Sauer left. Angela Merkel’s husband slept.', ['husband → sauer']],
  ],
}

describe.each(Object.entries(RULES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', (published, text, found) => {
    expect(described(published, text)).toEqual(found)
  })
})

const KINDS: Record<string, readonly (readonly [text: string, found: readonly string[]])[]> = {
  'one of its kind': [
    ['Syria burns. The country is at war.', ['country → syria?']],
    ['Syria burns. The whole country’s roads are shut.', ['country → syria?']],
    ['Acme Motors grew. The company hired.', ['company → acme?']],
    ['Virginia grows. The commonwealth is glad.', ['commonwealth → virginia?']],
    // Once a sentence.
    ['Syria burns. The country asks for help, as the country must.', ['country → syria?']],
    ['Aleppo fell. The city is empty.', ['city → aleppo?']],
    ['Bristol Rovers won. The club is glad.', ['club → rovers?']],
    ['Syria burns. We love our great country.', ['country → syria?']],
    ['Syria burns, but this country is calm.', ['country → syria?']],
  ],
  'the nearest, where it is named most': [
    ['Syria burns. Syria falls. France helps, as the country asked.', []],
    ['Acme Motors bought Globex. The company hired.', []],
    ['Acme Motors grew. Acme Motors sold. It rains. Globex lost. The company hired.', []],
    ['Russia sold oil to Syria until that country paid.', []],
    ['Russia waits. Syria burns. It rains. That country paid.', []],
    ['Russia waits. Syria burns and that country paid.', []],
    ['Russia waits. It rains. It snows. Syria burns and that country paid.', ['country → syria?']],
  ],
  'nothing to mean': [
    ['The country is at war. Syria burns.', []],
    ['Syria burns. The countries met.', []],
    ['Syria burns. A country is at war.', []],
    ['Syria burns. The country of his birth is cold.', []],
    ['Syria burns. The host country is cold.', []],
    ['Acme Motors grew. The company founder left.', []],
    ['Acme Motors grew. The company that he left hired.', []],
    ['Acme Motors grew. The Company Store hired.', []],
    ['Acme Motors grew. The Company hired.', []],
  ],
  'what a name is said to be': [
    ['Syria is a poor country.', ['country → syria?']],
    ['Angela Merkel, a trained physicist, spoke.', ['physicist → merkel?']],
    ['Angela Merkel is a friend of France.', []],
    ['Angela Merkel, the physicist and others met.', []],
    ['Angela Merkel, the physicist, and others met.', []],
    ['Angela Merkel, the physicist, spoke.', ['physicist → merkel?']],
    ['Angela Merkel, the physicist of the club and others met.', []],
  ],
}

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases)('%s', (text, found) => {
    expect(described('2015-06-01', text)).toEqual(found)
  })
})

it('says why', () => {
  const blocks = blocksOf('The Russian president spoke.')
  const [one] = describePage(tokenisePage(blocks), [], knowledge, { published: '2015-06-01' })
  expect(one?.reason).toEqual({
    rule: 'office',
    name: 'Russian president',
    role: 'President',
    of: 'Russia',
    from: '2012-05-07',
  })
})

it('leaves a language without a module alone', () => {
  const blocks = blocksOf('The Russian president spoke.')
  expect(
    describePage(tokenisePage(blocks, 'de'), [], knowledge, { published: '2015-06-01' }),
  ).toEqual([])
})
