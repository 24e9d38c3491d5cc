import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf } from '../../tests/support/knowledge.ts'
import { findNames } from './find.ts'
import { tokenisePage } from './text.ts'
import { isOwnName } from './veto.ts'

const { dictionary } = knowledgeOf(
  entity('pl:oregon', 'Oregon'),
  entity('pl:syria', 'Syria'),
  entity('pl:damascus', 'Damascus'),
  entity('pl:england', 'England'),
  entity('pl:raqqa', 'Raqqa'),
  entity('pl:reading', 'Reading'),
  entity('pl:us', 'United States', { value: 'US', type: 'acronym' }),
  entity('org:while', 'While'),
  entity('per:assad', 'Bashar Assad', 'Assad'),
  entity('per:putin', 'Vladimir Putin'),
)

/** The names found on a page that are names of their own. */
function kept(texts: readonly string[], lang?: string): string[] {
  const page = tokenisePage(blocksOf(...texts), lang)
  const all = page.blocks.flatMap((block) => findNames(block, dictionary))
  const isClaimed = (block: number, token: number) =>
    all.some((one) => one.block.index === block && one.from <= token && token < one.to)
  return all
    .filter((one) => isOwnName(one, page, isClaimed))
    .map(({ block: { text, tokens }, from, to }) =>
      text.slice(tokens[from]?.start, tokens[to - 1]?.end),
    )
}

/** One line a case: the text, and the names of it that are kept. */
const RULES: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  'in an address or a handle': [
    ['at syria.com or Syria.com', []],
    ['by @Syria on www/Syria/news', []],
    ['the file Syria_map', []],
    ['a war in Syria.', ['Syria']],
    ['a war in Syria.It rained', ['Syria']],
  ],
  'one word that only opens its sentence': [
    ['While it rained.', []],
    ['He said While it rained.', ['While']],
    ['Reading is a town.', ['Reading']],
    ['Reading is fun. She was reading.', []],
    ['They live in Reading. She was reading.', ['Reading']],
    ['Syria fell.', ['Syria']],
  ],
  'before a capitalised word': [
    ['the Oregon Health system', []],
    ['the Oregon-Health plan', []],
    ['the Oregon HEALTH plan', []],
    ['the Oregon health system', ['Oregon']],
    ['Oregon, Health and more', ['Oregon']],
    ['Oregon. Health', ['Oregon']],
  ],
  'behind a capitalised word': [
    ['the Bright Oregon plan', []],
    ['the Bright-Oregon plan', []],
    ['J. Assad left', []],
    ['Bright, Oregon', ['Oregon']],
    ['a bright Oregon', ['Oregon']],
    ['in New England', []],
    ['New Syria talks began', ['Syria']],
  ],
  'a title, a day, a common word is no part of a name': [
    ['President Vladimir Putin Monday left', ['Vladimir Putin']],
    ['In Syria Last Week', ['Syria']],
    ['on Friday Syria said', ['Syria']],
  ],
  'nor is a word that the page writes in lower case': [
    ['Talks Syria wants. The talks began.', ['Syria']],
    ['Talks Syria wants.', []],
  ],
  'across "of" and "&"': [
    ['the Bank of Syria', []],
    ['the Bright & Syria shop', []],
    ['the Syria & Sons shop', []],
    ['the bank of Syria', ['Syria']],
    ['People of Syria, rise', ['Syria']],
    ['Damascus of Syria', ['Damascus', 'Syria']],
  ],
  'the Arabic article belongs to its word': [
    ['in al-Raqqa', ['Raqqa']],
    ['in Al-Raqqa', ['Raqqa']],
    ['Omar al-Raqqa', []],
    ['Omar Al-Raqqa', []],
  ],
  'another name beside it is no stranger': [
    ['the Damascus Syria knew', ['Damascus', 'Syria']],
    ['the US-Syria talks', ['US', 'Syria']],
  ],
}

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => expect(kept([text])).toEqual(expected))
})

it('learns from the whole page what is written in lower case', () => {
  expect(kept(['Talks Syria wants.', 'The talks began.'])).toEqual(['Syria'])
})

it.each([
  ['en', []],
  ['en-GB', []],
  ['de', ['Vladimir Putin']],
  ['tr', ['Vladimir Putin']],
])('in %s a full name before a capital: %j', (lang, expected) => {
  expect(kept(['Vladimir Putin Fragen, Oregon Haus'], lang)).toEqual(expected)
})
