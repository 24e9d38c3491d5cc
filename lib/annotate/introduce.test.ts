import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf, links, office } from '../../tests/support/knowledge.ts'
import { annotate } from './annotate.ts'

const knowledge = knowledgeOf(
  entity('per:putin', 'Vladimir Putin', 'Vladimir Vladimirovich Putin'),
  entity('per:assad', 'Bashar al-Assad'),
  entity('per:hillary', 'Hillary Clinton'),
  entity('per:bill', 'Bill Clinton'),
  entity('per:elder', 'George H. W. Bush'),
  entity('per:younger', 'George W. Bush'),
  entity('per:ann', 'Ann Sayed'),
  entity('per:omar', 'Omar al-Sayed'),
  entity('per:jeb', 'Jeb Bush'),
  entity('per:king', 'Martin Luther King Jr.'),
  entity('per:leyen', 'Ursula von der Leyen'),
  entity('per:oconnor', 'Sandra Day O’Connor'),
  entity('per:kahn', 'Dominique Strauss-Kahn'),
  entity('per:kim', 'Kim Jong-un'),
  entity('per:may', 'Theresa May'),
  entity('per:obama', 'Barack Obama'),
  entity('org:guard', 'Revolutionary Guard Corps', { value: 'the Guard', type: 'short' }),
  entity('pl:damascus', 'Damascus'),
  entity('pl:syria', 'Syria'),
  entity('pl:us', 'United States'),
  entity('org:ap', 'Associated Press', { value: 'AP', type: 'acronym' }),
  office('per:elder', 'President', 'pl:us', '1989-01-20', '1993-01-20'),
  office('per:younger', 'President', 'pl:us', '2001-01-20', '2009-01-20'),
  office('per:obama', 'President', 'pl:us', '2009-01-20', '2017-01-20'),
  office('per:younger', 'Governor', 'pl:us', '1995-01-17', '2000-12-21'),
  office('per:jeb', 'Governor', 'pl:us', '1999-01-05', '2007-01-02'),
)

type Case = readonly [texts: string | readonly string[], links: readonly string[]]

/** One line a case: the page, and whom its family names and other short forms mean. */
const RULES: Record<string, readonly Case[]> = {
  'a family name is whom the page names in full': [
    ['Vladimir Putin spoke. Putin left.', ['Putin → putin']],
    [['Vladimir Putin spoke.', 'Later Putin left.'], ['Putin → putin']],
    ['Putin left. It was Vladimir Putin’s idea.', ['Putin → putin']],
    ['Mr Putin met Mr. Putin. Vladimir Putin spoke.', ['Putin → putin', 'Putin → putin']],
    ['Vladimir Putin spoke. It was Putin’s idea.', ['Putin → putin']],
    ['Vladimir Putin spoke. A pro-Putin crowd left.', ['Putin → putin']],
    ['George W. Bush spoke. Then Bush left.', ['Bush → younger']],
    ['Putin left.', []],
    ['Vladimir Putin spoke. Vladimir left.', []],
    ['Vladimir Putin spoke. Then putin left.', []],
    ['Vladimir Putin spoke. See putin.com and @Putin.', []],
    ['Martin Luther King Jr. spoke. Then King left.', ['King → king']],
  ],
  'a particle is part of it, or not': [
    ['Bashar al-Assad spoke. Then al-Assad left.', ['al-Assad → assad']],
    ['Bashar al-Assad spoke. Then Al Assad left.', ['Al Assad → assad']],
    ['Bashar al-Assad spoke. Then el-Assad left.', ['el-Assad → assad']],
    ['Bashar al-Assad spoke. Then Assad left.', ['Assad → assad']],
    ['Ursula von der Leyen spoke. Von der Leyen left.', ['Von der Leyen → leyen']],
    ['Ursula von der Leyen spoke. Then Leyen left.', ['Leyen → leyen']],
    ['Ann Sayed spoke. Then al-Sayed left.', ['Sayed → ann']],
    ["Sandra Day O’Connor spoke. Then O'Connor left.", ["O'Connor → oconnor"]],
  ],
  'a hyphen joins it': [
    ['Dominique Strauss-Kahn spoke. Then Strauss-Kahn left.', ['Strauss-Kahn → kahn']],
    ['Dominique Strauss-Kahn spoke. Then Kahn left.', []],
    ['Vladimir Putin met Oleg Putin-Sorokin. Then Putin left.', ['Putin → putin']],
    ['Kim Jong-un spoke. Then Kim left for the UN.', ['Kim → kim']],
  ],
  initials: [
    ['Vladimir Putin spoke. Then V. Putin left.', ['V. Putin → putin']],
    ['Vladimir Putin spoke. Then V. V. Putin left.', ['V. V. Putin → putin']],
    ['Vladimir Putin spoke. Then V.V. Putin left.', ['V.V. Putin → putin']],
    ['Vladimir Putin spoke. Then A. Putin left. Then Putin left.', ['Putin → putin?']],
    ['Then in the U.S. Putin left. Vladimir Putin spoke.', ['Putin → putin']],
    ['V. Putin left.', []],
  ],
  'a title that is an office of theirs introduces them too': [
    ['President Obama spoke. Then Obama left.', ['Obama → obama', 'Obama → obama']],
    ['Then Obama left. President Obama spoke.', ['Obama → obama', 'Obama → obama']],
    ['General Obama spoke. Then Obama left.', []],
    ['Mr Obama spoke.', []],
    ['President, Obama spoke.', []],
  ],
  'two of the page bear it': [
    ['Hillary Clinton met Bill Clinton. Then Clinton left.', ['Clinton → bill?']],
    ['Bill Clinton met Hillary Clinton. Then Clinton left.', ['Clinton → hillary?']],
    [
      'Hillary Clinton spoke. Then Clinton left. Bill Clinton came. Then Clinton left.',
      ['Clinton → hillary?', 'Clinton → bill?'],
    ],
    ['Bill and Hillary Clinton spoke. Then Clinton left.', ['Clinton → hillary?']],
    [
      'Obama and Hillary Clinton spoke. Then Clinton left. It was Barack Obama.',
      ['Obama → obama', 'Clinton → hillary'],
    ],
    ['Aides and Hillary Clinton spoke. No aides knew. Then Clinton left.', ['Clinton → hillary']],
  ],
  'a stranger bears it': [
    ['Samir Assad, a baker, spoke. Then Assad left.', []],
    ['Samir al-Assad, a baker, spoke. Then al-Assad left.', []],
    ['Bashar al-Assad met Samir Assad. Then Assad left.', ['Assad → assad?']],
    ['Bashar al-Assad met the mayor. Then Assad left.', ['Assad → assad']],
  ],
  'a word or a month is none': [
    ['Theresa May spoke. Later that day May left.', ['May → may']],
    ['Theresa May spoke. It rained in May, on May 3 and 4 May.', []],
    ['Theresa May spoke. May left.', ['May → may?']],
    [['# RUSSIA MAY STRIKE', 'Theresa May spoke.'], []],
  ],
  'other short forms': [
    ['The Revolutionary Guard Corps came. Then the Guard left.', ['the Guard → guard']],
    ['Then the Guard left.', []],
  ],
  'a headline uses it before the full name': [
    [['# Putin speaks', 'Vladimir Putin spoke.'], ['Putin → putin']],
    [
      ['# PUTIN MEETS ASSAD', 'Vladimir Putin met Bashar al-Assad.'],
      ['PUTIN → putin', 'ASSAD → assad'],
    ],
    [
      ['# PUTIN SLAMS ASSAD', 'Vladimir Putin met Bashar al-Assad. Then Assad left.'],
      ['PUTIN → putin', 'ASSAD → assad', 'Assad → assad'],
    ],
    [
      ['# Putin Slams Assad at Lunch', 'Vladimir Putin met Bashar al-Assad. Then Assad left.'],
      ['Putin → putin', 'Assad → assad', 'Assad → assad'],
    ],
    [
      ['# SAMIR ASSAD SPEAKS', 'Bashar al-Assad left with Samir Assad. Then Assad spoke.'],
      ['Assad → assad?'],
    ],
  ],
}

/** The short forms of a page, with whom they mean; a "?" behind what is only suggested. */
function short(texts: readonly string[], published?: string): string[] {
  const blocks = blocksOf(...texts)
  return annotate({ blocks, ...(published ? { published } : {}) }, knowledge)
    .filter(({ reason: { rule } }) => rule === 'surname' || rule === 'shortName')
    .map(({ block, start, end, entity: id, level }) => {
      const text = blocks[block]?.text.slice(start, end)
      return `${text} → ${id.slice(id.indexOf(':') + 1)}${level === 'mark' ? '' : '?'}`
    })
}

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%j', (texts, expected) => {
    expect(short(typeof texts === 'string' ? [texts] : texts)).toEqual(expected)
  })
})

describe('of two who held the office, the one of the article’s date', () => {
  it.each([
    ['President', '1991-02-01', ['Bush → elder', 'Bush → elder']],
    ['President', '2005-01-01', ['Bush → younger', 'Bush → younger']],
    ['President', '1995', []],
    ['President', undefined, []],
    ['Governor', '1998', ['Bush → younger', 'Bush → younger']],
    ['Governor', '2000', []],
    ['Governor', '2001', ['Bush → jeb', 'Bush → jeb']],
  ])('%s Bush, %s', (title, published, expected) => {
    expect(short([`${title} Bush spoke. Then Bush left.`], published)).toEqual(expected)
  })
})

it('reads a dateline in capitals', () => {
  expect(links(knowledge, ['DAMASCUS, Syria (AP) — Vladimir Putin came.'])).toEqual([
    'DAMASCUS → damascus',
    'Syria → syria',
    'AP → ap',
    'Vladimir Putin → putin',
  ])
})
