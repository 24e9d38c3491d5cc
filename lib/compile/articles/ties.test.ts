/** Ties of sentences whose names are marked: `[Ann Lee]`, `[@Delmar Foods]`, `[#Tolmis]`, `[~Hafan]`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleContext } from '../../../tests/support/articleContext.ts'
import { MENTIONED_TOGETHER } from '../../schema/record.ts'
import { tiesOf } from './ties.ts'

function told(text: string, together = false): string[] {
  const context = articleContext(text)
  const name = (cluster: number) => context.clusters[cluster]?.label
  return tiesOf(context)
    .filter(({ role }) => (role === MENTIONED_TOGETHER) === together)
    .map(({ subject, predicate, object, role }) =>
      together
        ? `${name(subject)} + ${name(object)}`
        : `${name(subject)} ${predicate} ${name(object)}${role ? ` (${role})` : ''}`,
    )
}

describe('what is stated', () => {
  it.each<[string, string[]]>([
    ['[~Hafanian] President [Ann Lee] left.', ['Ann Lee holdsOffice Hafanian (President)']],
    [
      "[#Hafania]'s Prime Minister [Ann Lee] left.",
      ['Ann Lee holdsOffice Hafania (Prime Minister)'],
    ],
    ['[@UN] Secretary [Ann Lee] left.', ['Ann Lee holdsOffice UN (Secretary)']],
    ['[Ann Lee], the president of [#Hafania], left.', ['Ann Lee holdsOffice Hafania (president)']],
    [
      '[Ann Lee], chief executive director of [@Delmar Foods], left.',
      ['Ann Lee holdsOffice Delmar Foods (chief executive director)'],
    ],
    ['They saw the mayor of [#Tolmis], [Ann Lee].', ['Ann Lee holdsOffice Tolmis (mayor)']],
    [
      '[Ann Lee], a spokeswoman for [@Delmar Foods], left.',
      ['Ann Lee worksFor Delmar Foods (spokeswoman)'],
    ],
    ['[Ann Lee], founder of [@Delmar Foods], left.', ['Ann Lee founded Delmar Foods']],
    ['[Ann Lee], a member of [@Hafan Party], left.', ['Ann Lee memberOf Hafan Party']],
    ['[@Delmar Foods], based in [#Tolmis], closed.', ['Delmar Foods basedIn Tolmis']],
    ['[#Tolmis], the capital of [#Hafania], slept.', ['Tolmis capitalOf Hafania']],
    ['The [~Hafanian] city of [#Tolmis] slept.', ['Tolmis locatedIn Hafanian']],
    [
      'He supports the government of [~Hafanian] President [Ann Lee].',
      ['Ann Lee holdsOffice Hafanian (President)', 'Ann Lee governs Hafanian'],
    ],
  ])('%s', (text, ties) => expect(told(text)).toEqual(ties))
})

describe('what is not', () => {
  it.each([
    'Former [~Hafanian] President [Ann Lee] left.',
    '[~Hafanian] Gen. [Ann Lee] left.',
    '[Ann Lee], the former president of [#Hafania], left.',
    '[Ann Lee], the next president of [#Hafania], left.',
    '[Ann Lee], a critic of [#Hafania], left.',
    '[Ann Lee], leader of [#Hafania], left.',
    '[Ann Lee] met the president of [#Hafania].',
    '[~Hafanian] singer [Ann Lee] left.',
    '[Ann Lee] left [@Delmar Foods].',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})

describe('mentioned together', () => {
  it('is each pair once, those of most sentences first', () => {
    expect(
      told('[Ann Lee] saw [Bo Karl]. [Cy Dorn] saw [Bo Karl]. [Bo Karl] saw [Cy Dorn].', true),
    ).toEqual(['Bo Karl + Cy Dorn', 'Ann Lee + Bo Karl'])
  })
  it('is no pair of places, no demonym, and nobody of whom more is stated', () => {
    expect(told('[#Tolmis] and [#Hafania] slept. The [~Hafanian] saw [Ann Lee].', true)).toEqual([])
    expect(told('[Ann Lee], the president of [#Hafania], left.', true)).toEqual([])
  })
  it('is no list of many', () => {
    const many = Array.from({ length: 9 }, (_, at) => `[Ann Lee${'x'.repeat(at)}]`).join(', ')
    expect(told(`${many} left.`, true)).toEqual([])
  })
})

describe('any text', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'[Ann Lee] [@UN] [#Tolmis] [~Hafan] President , . the president of and , based in capital city member \n\n'.split(
        ' ',
      ),
    ),
    { maxLength: 60 },
  )
  it('gives ties of two, with the words that state them', () => {
    fc.assert(
      fc.property(words, (list) => {
        const context = articleContext(list.join(' '))
        const { text } = context.document
        for (const { subject, object, sources } of tiesOf(context)) {
          expect(subject).not.toBe(object)
          for (const { start, end, exact } of sources) expect(text.slice(start, end)).toBe(exact)
        }
      }),
      { numRuns: 200 },
    )
  })
})
