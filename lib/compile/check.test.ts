import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntityRecord } from '../schema/record.ts'
import type { Overrides } from '../schema/seed.ts'
import { checkSeeds } from './check.ts'
import { SeedErrors, type SeedWarning } from './errors.ts'

type Data = Record<string, unknown>

const KINDS = { per: 'person', org: 'organization', ev: 'event', pl: 'place', wk: 'work' }
const FOLDERS = { per: 'people', org: 'organizations', ev: 'events', pl: 'places', wk: 'works' }

const prefixOf = (id: string) => id.slice(0, id.indexOf(':')) as keyof typeof KINDS
const slugOf = (id: string) => id.slice(id.indexOf(':') + 1)

/** An entry with nothing wrong; `more` goes over it. */
const entry = (id: string, more: Data = {}): Data => ({
  id,
  kind: KINDS[prefixOf(id)],
  label: `Label of ${slugOf(id)}`,
  names: [`Name of ${slugOf(id)}`],
  description: { text: 'A person or a thing.', source: { reference: 'A register' } },
  asOf: '2025',
  ...more,
})

const text = (id: string, words: string) =>
  entry(id, { description: { text: words, source: { reference: 'A register' } } })

const tie = (predicate: string, object: string, from?: string, to?: string, role?: string) => ({
  predicate,
  object,
  ...(role ? { role } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  source: { reference: 'A register' },
})

const office = (role: string, from?: string, to?: string, object = 'pl:oz') =>
  tie('holdsOffice', object, from, to, role)

const holder = (id: string, ...ties: object[]) => entry(id, { ties })

const event = (id: string, edtf: string, more: Data = {}) =>
  entry(id, { when: { edtf, source: { reference: 'A register' } }, ...more })

const taking = (...ids: string[]) => ({
  participants: ids.map((one) => ({
    entity: one,
    role: 'guest',
    source: { reference: 'A register' },
  })),
})

const named = (id: string, ...names: (string | Data)[]) => entry(id, { names })

/** What every tie may point at. */
const GENERAL = [
  { id: 'pl:oz', label: 'Oz' },
  { id: 'org:court', label: 'Court' },
  { id: 'per:old', label: 'Old', lifetime: '1900/1950' },
  { id: 'org:guild', label: 'Guild', lifetime: '1990/..' },
].map((one) =>
  EntityRecord.parse({
    ...one,
    t: 'entity',
    kind: KINDS[prefixOf(one.id)],
    names: [{ value: one.label, type: 'name' }],
    origin: 'imported',
  }),
)

const fileOf = ({ id }: Data) =>
  `entries/${FOLDERS[prefixOf(String(id))]}/${slugOf(String(id))}.yaml`

const report = (
  entries: readonly Data[],
  accept?: Overrides['accept'],
  files = entries.map(fileOf),
) =>
  checkSeeds(
    {
      faults: [],
      articles: [],
      entries: entries.map((data, index) => ({ file: files[index] ?? '', data })),
      ...(accept ? { overrides: { file: 'overrides.yaml', data: { accept } } } : {}),
    },
    GENERAL,
  )

/** "jane ties[0] «President»" of a warning. */
const short = ({ file, field, what }: SeedWarning) =>
  `${file.replace(/^.*\/|\.yaml$/g, '')} ${field} «${what}»`

const warnings = (check: string, entries: readonly Data[]) => {
  const found = report(entries)
  expect(found.errors).toEqual([])
  return found.warnings.filter((one) => one.check === check).map(short)
}

type Case = [rule: string, entries: Data[], expected: string[]]

describe('office: two holders at one time', () => {
  const two = (one: object, other: object) => [holder('per:a', one), holder('per:b', other)]
  const both = (role: string, object?: string) =>
    two(office(role, '2000', '2010', object), office(role, '2005', '2015', object))
  it.each<Case>([
    [
      'terms that overlap',
      two(
        office('President', '2000-01-01', '2004-02-01'),
        office('President', '2004-01-01', '2008'),
      ),
      ['a ties[0] «President»'],
    ],
    [
      'a term without an end',
      two(office('President', '2000'), office('President', '2004')),
      ['a ties[0] «President»'],
    ],
    [
      'the earlier is warned of, whatever the order of the files',
      two(office('President', '2004'), office('President', '2000')),
      ['b ties[0] «President»'],
    ],
    [
      'the day of handing over',
      two(office('President', '2000', '2004-05-07'), office('President', '2004-05-07')),
      [],
    ],
    [
      'and one day more',
      two(office('President', '2000', '2003-03-01'), office('President', '2003-02-28')),
      [],
    ],
    [
      'but not two',
      two(office('President', '2000', '2003-03-01'), office('President', '2003-02-27')),
      ['a ties[0] «President»'],
    ],
    [
      'a year may mean any of its days',
      two(office('President', '2000', '2004'), office('President', '2004', '2008')),
      [],
    ],
    [
      'an approximate date decides nothing',
      two(office('President', '2000', '2006~'), office('President', '2004')),
      [],
    ],
    [
      'nor does a term without a beginning',
      two(office('President', undefined, '2006'), office('President', '2004')),
      [],
    ],
    [
      'another office',
      two(office('President', '2000', '2010'), office('Acting President', '2005', '2006')),
      [],
    ],
    [
      'another place',
      two(office('President', '2000'), office('President', '2000', undefined, 'org:court')),
      [],
    ],
    [
      'one office in two spellings',
      two(office('Chairwoman', '2000', '2010'), office('chair', '2005', '2008')),
      ['a ties[0] «Chairwoman»'],
    ],
    [
      'two terms of one holder',
      [holder('per:a', office('President', '2000', '2008'), office('President', '2004', '2012'))],
      [],
    ],
    [
      'what is no person',
      [
        holder('org:a', office('Presidency', '2000')),
        holder('org:b', office('Presidency', '2000')),
      ],
      [],
    ],
    ['a senator', both('Senator'), []],
    ['a member', both('Member of the Presidency'), []],
    ['a minister without portfolio', both('Minister without portfolio'), []],
    ['a plain minister', both('Minister'), []],
    ['a minister of something', both('Minister of Finance'), ['a ties[0] «Minister of Finance»']],
    ['a co-chair', both('Co-chair'), []],
    ['a deputy', both('Deputy Prime Minister'), []],
    ['a vice president of a body', both('Vice President', 'org:court'), []],
    ['a vice president of a country', both('Vice-President'), ['a ties[0] «Vice-President»']],
    ['a justice', both('Justice', 'org:court'), []],
    ['a chief justice', both('Chief Justice', 'org:court'), ['a ties[0] «Chief Justice»']],
    [
      'a chief executive officer',
      both('Chief Executive Officer'),
      ['a ties[0] «Chief Executive Officer»'],
    ],
  ])('%s', (_rule, entries, expected) => expect(warnings('office', entries)).toEqual(expected))

  it('warns where two share three days and more, by a naive count', () => {
    const start = Date.UTC(1999, 11, 20)
    const day = (index: number) => new Date(start + index * 86_400_000).toISOString().slice(0, 10)
    const term = fc.tuple(fc.nat(100), fc.nat(40))
    fc.assert(
      fc.property(term, term, ([a, forA], [b, forB]) => {
        const shared = Array.from({ length: 200 }, (_, index) => index).filter(
          (index) => index >= a && index <= a + forA && index >= b && index <= b + forB,
        )
        const entries = two(
          office('President', day(a), day(a + forA)),
          office('President', day(b), day(b + forB)),
        )
        expect(warnings('office', entries)).toHaveLength(shared.length > 2 ? 1 : 0)
      }),
    )
  })
})

describe('name: one name of two entries', () => {
  it.each<Case>([
    [
      'without a rule',
      [named('pl:a', 'Georgia'), named('pl:b', 'Georgia')],
      ['a names[0] «Georgia»'],
    ],
    [
      'in another spelling',
      [named('pl:a', 'São Tomé'), named('pl:b', 'sao tome')],
      ['a names[0] «São Tomé»'],
    ],
    [
      'one is more often meant',
      [named('pl:a', { value: 'Georgia', weight: 3 }), named('pl:b', 'Georgia')],
      [],
    ],
    [
      'both as often',
      [
        named('pl:a', { value: 'Georgia', weight: 3 }),
        named('pl:b', { value: 'Georgia', weight: 3 }),
      ],
      ['a names[0] «Georgia»'],
    ],
    [
      'one needs its full name beside it',
      [
        named('pl:a', 'Georgia'),
        named('pl:b', 'State of Georgia', { value: 'Georgia', type: 'short' }),
      ],
      [],
    ],
    [
      'one is called by the name of the other',
      [
        named('pl:a', 'Kremlin'),
        named('org:b', 'Government', { value: 'Kremlin', type: 'metonym' }),
      ],
      [],
    ],
    [
      'two are called by the name of a third',
      [
        named('org:a', { value: 'Kremlin', type: 'metonym' }),
        named('org:b', { value: 'Kremlin', type: 'metonym' }),
      ],
      ['a names[0] «Kremlin»'],
    ],
    [
      'acronyms that differ in case',
      [
        named('org:a', { value: 'ARM', type: 'acronym' }),
        named('org:b', { value: 'Arm', type: 'acronym' }),
      ],
      [],
    ],
    [
      'an acronym that a word may be too',
      [named('org:a', { value: 'ARM', type: 'acronym' }), named('org:b', 'Arm')],
      ['a names[0] «ARM»'],
    ],
    [
      'a people of two places',
      [
        named('pl:a', 'North', { value: 'Korean', type: 'demonym' }),
        named('pl:b', 'South', { value: 'Korean', type: 'demonym' }),
      ],
      ['a names[1] «Korean»'],
    ],
    ['two names of one entry', [named('per:a', 'Al Assad', 'al-Assad')], []],
  ])('%s', (_rule, entries, expected) => expect(warnings('name', entries)).toEqual(expected))
})

describe('dates: what was not there', () => {
  it.each<Case>([
    [
      'an event before its participant',
      [event('ev:a', '2010', taking('org:b')), text('org:b', 'A group founded in 2014.')],
      ['a participants[0].entity «2010»'],
    ],
    [
      'which was founded somewhere',
      [
        event('ev:a', '2010', taking('org:b')),
        text('org:b', 'A group founded in San Francisco in March 2014.'),
      ],
      ['a participants[0].entity «2010»'],
    ],
    [
      'which is of a decade',
      [event('ev:a', '1970', taking('org:b')), text('org:b', 'A group founded in the 1980s.')],
      [],
    ],
    [
      'an event that lasts into its time',
      [event('ev:a', '2010/2016', taking('org:b')), text('org:b', 'A group founded in 2014.')],
      [],
    ],
    [
      'an event of the same year',
      [event('ev:a', '2014', taking('org:b')), text('org:b', 'A group formed in March 2014.')],
      [],
    ],
    [
      'a participant out of a general pack',
      [event('ev:a', '1950', taking('org:guild'))],
      ['a participants[0].entity «1950»'],
    ],
    [
      'a participant who was dead',
      [event('ev:a', '1960', taking('per:old'))],
      ['a participants[0].entity «1960»'],
    ],
    [
      'a part before the whole',
      [event('ev:a', '2010-01', { partOf: 'ev:b' }), event('ev:b', '2011/..')],
      ['a partOf «2010-01»'],
    ],
    [
      'an approximate date decides nothing',
      [event('ev:a', '2010~', { partOf: 'ev:b' }), event('ev:b', '2011/..')],
      [],
    ],
    [
      'an office before the founding, by the founder',
      [
        holder('per:a', office('Chair', '2000', '2002', 'org:b')),
        holder('per:c', tie('founded', 'org:b', '2001')),
        entry('org:b'),
      ],
      ['a ties[0].from «2000»'],
    ],
    [
      'an office before the birth',
      [{ ...text('per:a', 'A queen (1950–2020).'), ties: [office('Queen', '1914', '2020')] }],
      ['a ties[0].from «1914»'],
    ],
    [
      'an office after the death',
      [{ ...text('per:a', 'A queen (1950–2020).'), ties: [office('Queen', '1970', '2022')] }],
      ['a ties[0].to «2022»'],
    ],
    [
      'an office without an end, of the dead',
      [{ ...text('per:a', 'A queen (1950–2020).'), ties: [office('Queen', '1970')] }],
      ['a ties[0] «Queen»'],
    ],
    [
      'of somebody whom a general pack has dead',
      [{ ...holder('per:a', office('King', '1930')), label: 'Old' }],
      ['a ties[0] «King»'],
    ],
    [
      'a membership without an end is no office',
      [{ ...text('per:a', 'A queen (1950–2020).'), ties: [tie('memberOf', 'org:court')] }],
      [],
    ],
    [
      'a birth without a death',
      [{ ...text('per:a', 'A queen (born 1950).'), ties: [office('Queen', '1949')] }],
      ['a ties[0].from «1949»'],
    ],
    ['ties of other kinds', [holder('per:a', tie('opposes', 'org:guild', '1980'))], []],
  ])('%s', (_rule, entries, expected) => expect(warnings('dates', entries)).toEqual(expected))
})

describe('wording: what goes stale', () => {
  it.each<[words: string, stale: string[]]>([
    ['The current president of Oz.', ['current']],
    ['Politician, currently in exile.', ['currently']],
    ['A city now in Oz.', ['now']],
    ['A city in what is today Oz.', ['today']],
    ['Author of three books so far.', ['so far']],
    ['Minister since 2014.', ['since 2014']],
    ['Minister since May 2014.', ['since May 2014']],
    ['Known since about 2014.', ['since about 2014']],
    ['Politician who is the president of Oz.', ['is the president']],
    ['Politician who is prime minister.', ['is prime minister']],
    [
      'Politician who has been the first female president.',
      ['has been the first female president'],
    ],
    ['General who leads the army.', ['who leads']],
    ['General who has ruled Oz for long.', ['has ruled']],
    ['A recent war.', ['recent']],
    ['An upcoming election.', ['upcoming']],
    ['A new party.', ['new']],
    ['Ongoing war in Oz.', ['Ongoing']],
    ['A summit that will be held in 2026.', ['will be']],
    ['New party, recently founded.', ['recently', 'New']],
    ['A newspaper, USA Today, printed in New York.', []],
    ['New York City is a port.', []],
    ['Politician who became president in 2012.', []],
    ['Politician who has also served as prime minister.', []],
    ['A country independent since 1991.', []],
    ['A renewed alliance, known as such.', []],
    ['An island that is the largest of Oz.', []],
    ['A government that is led by a prime minister.', []],
    ['A prize that is named after the first president.', []],
    ['A state whose head was a king until 2014.', []],
  ])('%s', (words, stale) =>
    expect(warnings('wording', [text('per:a', words)])).toEqual(
      stale.map((what) => `a description.text «${what}»`),
    ),
  )
})

describe('asOf: later than it vouches for', () => {
  const kept = (asOf: string, more: Data) => [entry('per:a', { asOf, ...more })]
  it.each<Case>([
    ['a tie', kept('2024', { ties: [office('King', '2025')] }), ['a ties[0].from «2025»']],
    ['a tie of that year', kept('2024', { ties: [office('King', '2024-12')] }), []],
    ['a term that ends later', kept('2024', { ties: [office('King', '2020', '2028')] }), []],
    [
      'a reference',
      kept('2024', { references: { un: { reference: 'x', asOf: '2025-01' } } }),
      ['a references.un.asOf «2025-01»'],
    ],
    ['an event', [event('ev:a', '2026')], ['a when.edtf «2026»']],
    ['an event that is planned', [event('ev:a', '2026', { status: 'planned' })], []],
  ])('%s', (_rule, entries, expected) => expect(warnings('asOf', entries)).toEqual(expected))
})

describe('file: where nobody would look for it', () => {
  it.each<[file: string, id: string, kind: string, says: string | null]>([
    ['entries/people/jane.yaml', 'per:jane', 'person', null],
    ['entries/works/jane.yaml', 'per:jane', 'person', 'belongs in entries/people/jane.yaml'],
    ['entries/people/doe.yaml', 'per:jane', 'person', 'belongs in entries/people/jane.yaml'],
    ['entries/people/a/jane.yaml', 'per:jane', 'person', 'belongs in entries/people/jane.yaml'],
    ['entries/people/jane.yaml', 'per:jane', 'place', 'which begins with "pl:"'],
    ['entries/others/jane.yaml', 'x:jane', 'other', null],
  ])('%s: %s, a %s', (file, id, kind, says) => {
    const found = report([entry(id, { kind })], undefined, [file]).warnings
    expect(found.map(({ reason }) => reason)).toEqual(
      says === null ? [] : [expect.stringContaining(says)],
    )
  })
})

describe('replaces: another thing of a general pack', () => {
  it.each<Case>([
    ['by its id alone', [named('pl:oz', 'Osborne')], ['oz id «Oz»']],
    ['the same thing', [named('pl:oz', 'Land of Oz', 'oz')], []],
  ])('%s', (_rule, entries, expected) => expect(warnings('replaces', entries)).toEqual(expected))
})

/** One of everything. */
const FAULTY = [
  holder('per:a', office('President', '2000')),
  holder('per:b', office('President', '2004', '2008')),
  named('pl:oz', 'Georgia'),
  named('pl:c', 'Georgia'),
  event('ev:d', '1950', taking('org:guild')),
  { ...text('per:e', 'The current king.'), ties: [office('King', '2026')] },
  entry('per:f', { kind: 'place' }),
]

describe('the report', () => {
  it('says what is wrong, where, and what to do', () => {
    const { errors, warnings: found } = report(FAULTY)
    expect(new SeedErrors(errors, found).message.split('\n')).toEqual([
      '7 warnings in the seeds',
      'seeds/entries/events/d.yaml: participants[0].entity: "1950" is before the time of org:guild (1990/..); correct one of the two dates [dates]',
      'seeds/entries/people/a.yaml: ties[0]: "President" of pl:oz is held from 2000 on here and 2004 to 2008 in entries/people/b.yaml (ties[0]); say here when it ended [office]',
      'seeds/entries/people/e.yaml: description.text: "current" goes stale; say what happened and when ("became president in 2012"), and leave what lasts to the ties [wording]',
      'seeds/entries/people/e.yaml: ties[0].from: "2026" is after asOf, 2025; correct it, or look the entry through and raise asOf [asOf]',
      'seeds/entries/people/f.yaml: id: "per:f" is the id of a place, which begins with "pl:"; correct the id or the kind [file]',
      'seeds/entries/places/c.yaml: names[0]: "Georgia" is a name in entries/places/oz.yaml (names[0]) too; give the one that news means more often a weight above 1, or make it short where it needs the full name beside it [name]',
      'seeds/entries/places/oz.yaml: id: "Oz" has this id in the general packs, and the entry takes its place; give the entry another id, or that name if it is the same [replaces]',
    ])
  })

  it('does not depend on the order of the files', () => {
    expect(report(FAULTY.toReversed())).toEqual(report(FAULTY))
  })

  it('leaves out what is accepted, and nothing else', () => {
    const all = report(FAULTY).warnings
    const accepting = all.map(({ check, what, entries }) => ({
      check,
      what,
      entries: entries.toReversed(),
      because: 'It is so.',
    }))
    fc.assert(
      fc.property(fc.subarray(accepting), (accept) => {
        const { errors, warnings: left, accepted } = report(FAULTY, accept)
        expect(errors).toEqual([])
        expect(accepted).toBe(accept.length)
        expect(left).toEqual(all.filter((_, index) => !accept.includes(accepting[index] as never)))
      }),
    )
  })

  it.each<[string, Partial<Overrides['accept'][number]>]>([
    ['another check', { check: 'name' }],
    ['another word', { what: 'recent' }],
    ['another entry', { entries: ['per:a'] }],
  ])('what accepts nothing is an error: %s', (_fault, other) => {
    const item = { check: 'wording', what: 'current', entries: ['per:e'], because: 'x' } as const
    const [error] = report(FAULTY, [{ ...item, entries: [...item.entries], ...other }]).errors
    expect(error).toMatchObject({ file: 'overrides.yaml', field: 'accept[0]' })
    expect(error?.reason).toMatch(/^no warning \[\w+\] says .*; take it out, or correct it$/)
  })

  it('has errors and warnings together', () => {
    const broken = entry('per:z', { ties: [office('King', '2000', '2001', 'pl:nowhere')] })
    const { errors, warnings: found, entries } = report([...FAULTY, broken])
    expect(errors).toHaveLength(1)
    expect(found).toHaveLength(report(FAULTY).warnings.length)
    expect(entries).toBe(FAULTY.length + 1)
  })

  it('never throws, whatever the files hold', () => {
    const seeds = (data: unknown, overrides: unknown) => ({
      faults: [],
      articles: [],
      entries: [{ file: 'entries/people/x.yaml', data }],
      overrides: { file: 'overrides.yaml', data: overrides },
    })
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (data, overrides) => {
        expect(checkSeeds(seeds(data, overrides), GENERAL).errors).not.toEqual([])
      }),
    )
  })
})
