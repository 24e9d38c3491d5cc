import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf, links } from '../../tests/support/knowledge.ts'
import { tokenise } from '../text/tokens.ts'
import { definitions, spells } from './acronyms.ts'
import { tokenisePage } from './text.ts'

describe('definitions', () => {
  it.each([
    ['the Free Syrian Army (FSA) fought', ['FSA: Free Syrian Army']],
    ['the Free Syrian Army(FSA) fought', ['FSA: Free Syrian Army']],
    ['the Bureau of Land Control (BLC)', ['BLC: Bureau of Land Control']],
    ['the Bureau of Land Control (BOLC)', ['BOLC: Bureau of Land Control']],
    ['the Union of Officers of Utopia (UOU)', ['UOU: Union of Officers of Utopia']],
    ['an order of Officers (OO)', []],
    ['the World Trade-Union Council (WTUC)', ['WTUC: World Trade-Union Council']],
    ['One Two (OT), then Three Four (TF)', ['OT: One Two', 'TF: Three Four']],
    ['the Free Syrian Army (“FSA”)', []],
    ['the Free Syrian Army (the FSA)', []],
    ['the Free Syrian Army, FSA', []],
    ['the Free Syrian Army (FSA men)', []],
    ['the Syrian Army (FSA)', []],
    ['the free syrian army (FSA)', []],
    ['the Free Red Syrian Army (FSA)', []],
    ['Free, Syrian Army (FSA)', []],
    ['an Army (A)', []],
    ['the Army One (A1)', []],
    ['(FSA)', []],
  ])('%s', (text, expected) => {
    const found = definitions(tokenisePage(blocksOf(text)))
    expect(
      found.map(({ acronym, block: { tokens }, from, to }) => {
        const long = text.slice(tokens[from]?.start, tokens[to - 1]?.end)
        return `${acronym.toUpperCase()}: ${long}`
      }),
    ).toEqual(expected)
  })
})

it.each([
  ['Federal Bureau of Investigation', 'fbi', true],
  ['Federal Bureau of Investigation', 'fboi', true],
  ['Federal Bureau of Investigation', 'oi', false],
  ['Federal Bureau of Investigation', 'fb', false],
  ['Federal Bureau of Investigation', 'bi', false],
  ['Federal Bureau of Investigation', 'cfbi', false],
])('whether %s spells %s', (long, letters, expected) => {
  expect(spells(tokenise(long), letters)).toBe(expected)
})

const acronym = (value: string) => ({ value, type: 'acronym' })
const knowledge = knowledgeOf(
  entity('org:fsa', 'Free Syrian Army'),
  entity('org:blc', 'Bureau of Land Control'),
  entity('org:ap', 'Associated Press', acronym('AP')),
  entity('per:lee', 'Ann Mary Lee'),
)

/** One line a case: the page, and what it links. */
const RULES: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  'what the page spells out': [
    [
      'The Free Syrian Army (FSA) came. The FSA left.',
      ['Free Syrian Army → fsa', 'FSA → fsa', 'FSA → fsa'],
    ],
    [
      'FSA men came. It is the Free Syrian Army (FSA).',
      ['FSA → fsa', 'Free Syrian Army → fsa', 'FSA → fsa'],
    ],
    ['The Associated Press (AP) said so.', ['Associated Press → ap', 'AP → ap']],
  ],
  'the initials of a long name of the page': [
    ['The Free Syrian Army came. Then the FSA left.', ['Free Syrian Army → fsa', 'FSA → fsa']],
    ['The Free Syrian Army came. An FSA-led raid.', ['Free Syrian Army → fsa', 'FSA → fsa']],
    [
      'The Free Syrian Army came. Then the F.S.A. left.',
      ['Free Syrian Army → fsa', 'F.S.A. → fsa'],
    ],
    ['The Free Syrian Army came. Then the fsa left.', ['Free Syrian Army → fsa']],
    ['The Free Syrian Army came. Then the FS left.', ['Free Syrian Army → fsa']],
    [
      'The Bureau of Land Control came. Then BLC left.',
      ['Bureau of Land Control → blc', 'BLC → blc'],
    ],
    ['Then the FSA left.', []],
    ['The Free Syrian Army came. See FSA/news.', ['Free Syrian Army → fsa']],
  ],
  'an unknown long name makes it nobody’s': [
    ['An Advanced Placement (AP) course. Then AP said so.', []],
    [
      'The Fair Saving Act (FSA) passed. Then FSA was law. The Free Syrian Army came.',
      ['Free Syrian Army → fsa'],
    ],
    ['Then AP said so.', ['AP → ap']],
  ],
  'no acronym in a line in capitals': [
    ['THE FREE SYRIAN ARMY AND THE FSA', ['FREE SYRIAN ARMY → fsa']],
  ],
}

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => expect(links(knowledge, [text])).toEqual(expected))
})
