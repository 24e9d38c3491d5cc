/** Events of sentences whose names are marked: `[Ann Lee]`, `[@Delmar Foods]`, `[#Tolmis]`, `[~Hafan]`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleContext } from '../../../tests/support/articleContext.ts'
import type { DocumentContext } from './context.ts'
import { eventsOf } from './events.ts'
import { findStatements } from './statements.ts'

const DAY = '2025-05-14'

function read(text: string): DocumentContext {
  return { ...articleContext(text), published: { edtf: DAY, basis: 'stated' } }
}

/** "meeting: Ann Lee participant; @ Tolmis; 2025-05-12 occurred". */
function told(text: string): string[] {
  const context = read(text)
  const name = (cluster: number) => context.clusters[cluster]?.label
  return eventsOf(context, findStatements(context)).map(
    ({ noun, participants, places, when, status }) =>
      [
        `${noun}: ${participants.map(({ cluster, role }) => `${name(cluster)} ${role}`).join(', ')}`,
        ...(places.length > 0 ? [`@ ${places.map(name).join(', ')}`] : []),
        ...(when || status ? [[when?.edtf, status].filter(Boolean).join(' ')] : []),
      ].join('; '),
  )
}

describe('who takes part', () => {
  it.each<[string, string[]]>([
    [
      'The meeting between [Ann Lee] and [Bo Karl] was short.',
      ['meeting: Ann Lee participant, Bo Karl participant; occurred'],
    ],
    [
      '[Ann Lee] held talks with [Bo Karl] in [#Tolmis].',
      ['talks: Ann Lee participant, Bo Karl participant; @ Tolmis; occurred'],
    ],
    [
      'He spoke of the interview with [Ann Lee] of [@Radio Tolm].',
      ['interview: Ann Lee participant, Radio Tolm participant; occurred'],
    ],
    [
      'It was made by [Ann Lee] in an interview with [@Radio Tolm].',
      ['interview: Ann Lee participant, Radio Tolm participant; occurred'],
    ],
    [
      "[Ann Lee]'s visit to [#Tolmis] was cut short.",
      ['visit: Ann Lee visitor; @ Tolmis; occurred'],
    ],
    [
      'Police described the attack on [@Delmar Foods] by [@Hafan Front].',
      ['attack: Delmar Foods target, Hafan Front attacker; occurred'],
    ],
    ['The [#Tolmis] bombings were condemned.', ['bombing: ; @ Tolmis; occurred']],
    [
      'They recalled the assassination of [Ann Lee].',
      ['assassination: Ann Lee person concerned; occurred'],
    ],
    ['The election in [#Hafania] was fair.', ['election: ; @ Hafania; occurred']],
    ['The [~Hafanian] war goes on.', ['war: ; @ Hafanian; ongoing']],
    // "Of Syria" says whose president he is, not where they met.
    [
      'The meeting with President [Ann Lee] of [#Hafania] was short.',
      ['meeting: Ann Lee participant; occurred'],
    ],
    // Two words for one event.
    [
      'During the meeting at the [@UN], [Ann Lee] will have a discussion with [Bo Karl].',
      ['meeting: UN host, Ann Lee participant, Bo Karl participant; planned'],
    ],
    // Whoever speaks at it takes part in it.
    [
      'In a speech in [#Tolmis], [Ann Lee] said that the war was over.',
      ['speech: Ann Lee speaker; @ Tolmis; occurred'],
    ],
  ])('%s', (text, events) => expect(told(text)).toEqual(events))
})

describe('what is no event', () => {
  it.each([
    'They will attack [#Tolmis].',
    'There were no talks with [Ann Lee].',
    'The threat of war in [#Hafania] is real.',
    'War crimes in [#Hafania] were listed.',
    'A possible meeting with [Ann Lee] was mentioned.',
    'The meetings with [Ann Lee] bore her.',
    'The meeting was short.',
    'The attack planners of [@Hafan Front] fled.',
    'They talked about the rebels of [#Hafania].',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})

describe('when', () => {
  it.each<[string, string[]]>([
    [
      '[Ann Lee] met for talks with [Bo Karl] on 12 May 2025.',
      ['talks: Bo Karl participant; 2025-05-12 occurred'],
    ],
    [
      'The summit of [Ann Lee] and [Bo Karl] on 3 June 2025 is prepared.',
      ['summit: Ann Lee participant, Bo Karl participant; 2025-06-03 planned'],
    ],
    [
      'On Monday, [Ann Lee] held a meeting with [Bo Karl].',
      ['meeting: Ann Lee participant, Bo Karl participant; 2025-05-12 occurred'],
    ],
    [
      'The meeting of [Ann Lee] and [Bo Karl] comes after the fire of 3 May 2025.',
      ['meeting: Ann Lee participant, Bo Karl participant'],
    ],
    ['The war in [#Hafania] has gone on since 2011.', ['war: ; @ Hafania; ongoing']],
  ])('%s', (text, events) => expect(told(text)).toEqual(events))
})

describe('one event of several sentences', () => {
  it('is one with all that is said of it', () => {
    expect(
      told(
        '[Ann Lee] held a meeting with [Bo Karl].\n\nThe meeting of [Bo Karl] and [Cy Dorn] on 12 May 2025 was in [#Tolmis].',
      ),
    ).toEqual([
      'meeting: Ann Lee participant, Bo Karl participant, Cy Dorn participant; 2025-05-12 occurred',
    ])
  })

  it('is another at another time', () => {
    expect(
      told(
        'The meeting with [Ann Lee] on 12 May 2025 was short. The meeting with [Ann Lee] on 5 May 2025 was long.',
      ),
    ).toHaveLength(2)
  })
})

describe('any text', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'[Ann Lee] [@UN] [#Tolmis] [~Hafan] meeting talks war attack the a of with in on and , . " between during interview 12 May 2025 said will have'.split(
        ' ',
      ),
      '\n\n',
    ),
    { maxLength: 60 },
  )
  it('gives events inside it, with sources that are its own words', () => {
    fc.assert(
      fc.property(words, (list) => {
        const context = read(list.join(' '))
        const { text } = context.document
        for (const { start, end, sources, participants, places } of eventsOf(
          context,
          findStatements(context),
        )) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
          for (const one of sources) expect(text.slice(one.start, one.end)).toBe(one.exact)
          for (const cluster of [...places, ...participants.map((one) => one.cluster)])
            expect(context.clusters[cluster]).toBeDefined()
        }
      }),
      { numRuns: 200 },
    )
  })
})
