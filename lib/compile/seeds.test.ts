import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SeedErrors } from './errors.ts'
import { compileSeeds, type Seeds } from './seeds.ts'

const TEXT = 'Putin speaks\n\nRussian President Vladimir Putin spoke.'
const SHA = 'a'.repeat(64)

const person = (more: object = {}) => ({
  id: 'per:vladimir-putin',
  kind: 'person',
  label: 'Vladimir Putin',
  names: ['Vladimir Putin'],
  description: { text: 'A Russian politician.', source: 'register' },
  asOf: '2025',
  references: { register: { reference: 'A register' } },
  ties: [
    {
      predicate: 'holdsOffice',
      object: 'pl:russia',
      role: 'President',
      from: '2012-05-07',
      source: { article: 'talks', quote: 'Russian President Vladimir Putin' },
    },
  ],
  ...more,
})

const place = (more: object = {}) => ({
  id: 'pl:russia',
  kind: 'place',
  label: 'Russia',
  names: ['Russia', { value: 'Russian', type: 'demonym' }],
  description: { text: 'A country.', source: { reference: 'An atlas' } },
  asOf: '2025',
  ...more,
})

const seeds = (one: object, other: object = place(), text = TEXT): Seeds => ({
  faults: [],
  articles: [{ slug: 'talks', text, sha256: SHA }],
  entries: [
    { file: 'entries/people/vladimir-putin.yaml', data: one },
    { file: 'entries/places/russia.yaml', data: other },
  ],
})

function errorsOf(of: Seeds): string[] {
  try {
    compileSeeds(of)
    return []
  } catch (error) {
    if (!(error instanceof SeedErrors)) throw error
    return error.message.split('\n').slice(1)
  }
}

describe('compileSeeds', () => {
  it('resolves a quotation of an article to its place in it', () => {
    const relation = compileSeeds(seeds(person())).find(({ t }) => t === 'relation')
    expect(relation).toMatchObject({
      subject: 'per:vladimir-putin',
      sources: [
        {
          doc: `doc:${SHA.slice(0, 16)}`,
          span: { start: 14, end: 46 },
          exact: 'Russian President Vladimir Putin',
          prefix: 'Putin speaks\n\n',
          suffix: ' spoke.',
        },
      ],
    })
  })

  it('does not depend on the order of the files', () => {
    const of = seeds(person())
    const turned = { ...of, entries: of.entries.toReversed() }
    expect(compileSeeds(turned)).toEqual(compileSeeds(of))
  })

  const P = 'seeds/entries/people/vladimir-putin.yaml'
  it.each<[string, Seeds, string[]]>([
    ['an unknown field', seeds(person({ nickname: 'x' })), [`${P}: Unrecognized key: "nickname"`]],
    [
      'a date that does not exist',
      seeds(person({ asOf: '2015-02-30' })),
      [`${P}: asOf: "2015-02-30" is not an EDTF date that exists`],
    ],
    [
      'an end before the beginning',
      seeds(
        person({
          ties: [
            {
              predicate: 'citizenOf',
              object: 'pl:russia',
              from: '2012',
              to: '2008',
              source: 'register',
            },
          ],
        }),
      ),
      [`${P}: ties[0]: ends (2008) before it begins (2012)`],
    ],
    [
      'a quotation that is not in the article',
      seeds(
        person({ description: { text: 'x', source: { article: 'talks', quote: 'Mr Putin' } } }),
      ),
      [`${P}: description.source: the article "talks" does not contain "Mr Putin"`],
    ],
    [
      'an article that is not there',
      seeds(person({ description: { text: 'x', source: { article: 'walks', quote: 'x' } } })),
      [`${P}: description.source: there is no article "walks"`],
    ],
    [
      'a reference that is not there',
      seeds(person({ references: {}, ties: [] })),
      [`${P}: description.source: "register" is not among the entry's references`],
    ],
    [
      'a dangling id',
      seeds(person(), place({ id: 'pl:rossiya' })),
      [
        `${P}: ties[0].object: "pl:russia" is the id of no entry and of no general entity; write that entry, or correct the id`,
      ],
    ],
    [
      'an id used twice',
      seeds(person(), place({ id: 'per:vladimir-putin', kind: 'place' })),
      [
        `${P}: ties[0].object: "pl:russia" is the id of no entry and of no general entity; write that entry, or correct the id`,
        `seeds/entries/places/russia.yaml: id: "per:vladimir-putin" is also in entries/people/vladimir-putin.yaml`,
      ],
    ],
    [
      'a name too common to match alone',
      seeds(person({ names: ['Vladimir Putin', 'Will'] })),
      [
        `${P}: names[1]: "Will" is too common to match alone; make it an acronym or caseSensitive, or leave it out`,
      ],
    ],
    [
      'a name of one letter',
      seeds(person({ names: ['V'] })),
      [`${P}: names[0]: "V" is a single letter`],
    ],
    [
      'a name twice',
      seeds(person({ names: ['A B', 'A B'] })),
      [`${P}: names[1]: "A B" stands here twice`],
    ],
    [
      'a description too long for a card',
      seeds(person({ description: { text: 'x'.repeat(141), source: 'register' } })),
      [`${P}: description.text: Too big: expected string to have <=140 characters`],
    ],
    [
      'an event’s field',
      seeds(person({ when: { edtf: '2015', source: 'register' } })),
      [`${P}: when: belongs to events only; this is a person`],
    ],
    [
      'an empty article',
      seeds(person({ ties: [] }), place(), '  \n'),
      ['seeds/articles/talks.txt: the article is empty'],
    ],
    [
      'a binary article',
      seeds(person({ ties: [] }), place(), 'PK\u0000'),
      ['seeds/articles/talks.txt: the article is not UTF-8 text'],
    ],
    [
      'a participant listed twice',
      seeds(
        person(),
        place({
          id: 'ev:talks',
          kind: 'event',
          participants: [
            { entity: 'per:vladimir-putin', role: 'host', source: { reference: 'x' } },
            { entity: 'per:vladimir-putin', role: 'guest', source: { reference: 'x' } },
          ],
        }),
      ),
      [
        `${P}: ties[0].object: "pl:russia" is the id of no entry and of no general entity; write that entry, or correct the id`,
        'seeds/entries/places/russia.yaml: id: "rel:vladimir-putin.participatedin.talks" is also in entries/places/russia.yaml',
      ],
    ],
    [
      'a control character',
      seeds(person({ label: 'a\u0007' })),
      [`${P}: label: has a control character`],
    ],
    [
      'an article that is too long for a record',
      seeds(person({ ties: [] }), place(), 'x'.repeat(60_001)),
      ['seeds/articles/talks.txt: text: Too big: expected string to have <=60000 characters'],
    ],
    [
      'a Wikidata item used twice',
      seeds(person({ wikidata: 'Q159', ties: [] }), place({ wikidata: 'Q159' })),
      [
        'seeds/entries/places/russia.yaml: wikidata: "Q159" is also in entries/people/vladimir-putin.yaml',
      ],
    ],
    [
      'a metonym of what is no organization',
      seeds(person({ ties: [] }), place({ names: [{ value: 'Moscow', type: 'metonym' }] })),
      [
        'seeds/entries/places/russia.yaml: names[0].type: a metonym belongs to an organization, "Kremlin" to the government of Russia; this is a place',
      ],
    ],
    [
      'a warning accepted without a reason',
      {
        ...seeds(person()),
        overrides: {
          file: 'overrides.yaml',
          data: { accept: [{ check: 'office', what: 'President', entries: ['per:x'] }] },
        },
      },
      [
        'seeds/overrides.yaml: accept[0].because: Invalid input: expected string, received undefined',
      ],
    ],
    ['no entry at all', seeds([]), [`${P}: Invalid input: expected object, received array`]],
  ])('names file, field and reason of %s', (_fault, of, expected) => {
    expect(errorsOf(of)).toEqual(expected)
  })

  it('may point at the entities of other packs', () => {
    const records = compileSeeds(seeds(person(), place({ id: 'pl:rossiya' })), {
      known: new Set(['pl:russia']),
    })
    expect(records.find(({ t }) => t === 'relation')).toMatchObject({ object: 'pl:russia' })
  })

  it('keeps a name of another thing as such', () => {
    const kremlin = { value: 'Kremlin', type: 'metonym' }
    const data = { ...place({ names: ['Government', kremlin] }), kind: 'organization' }
    const records = compileSeeds(seeds(person(), data))
    expect(records.find((one) => one.t === 'entity' && one.id === 'pl:russia')).toMatchObject({
      names: [{ value: 'Government', type: 'name' }, kremlin],
    })
  })

  it('reports files that could not be read with everything else', () => {
    const fault = { file: 'entries/x.yaml', field: '', reason: 'is not YAML' }
    const of = { ...seeds(person({ asOf: 'x' })), faults: [fault] }
    expect(errorsOf(of)).toEqual([
      `${P}: asOf: "x" is not an EDTF date that exists`,
      'seeds/entries/x.yaml: is not YAML',
    ])
  })

  it('finds every fault in one run', () => {
    expect(
      errorsOf(seeds(person({ asOf: 'x', nickname: 1 }), place({ kind: 'planet' }))),
    ).toHaveLength(3)
  })

  it('never fails otherwise, whatever the files hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(errorsOf(seeds(person(), data as object))).not.toEqual([])
      }),
    )
  })
})
