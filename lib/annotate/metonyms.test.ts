import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf } from '../../tests/support/knowledge.ts'
import { annotate } from './annotate.ts'

const metonym = (value: string) => ({ value, type: 'metonym' })
const knowledge = knowledgeOf(
  entity('pl:kremlin', 'Kremlin'),
  entity('org:russia', 'Government of Russia', metonym('Kremlin')),
  entity('org:britain', 'Government of Britain', metonym('Downing Street')),
  entity('pl:syria', 'Syria'),
)

const read = (text: string, metonyms: boolean) =>
  annotate({ blocks: blocksOf(text) }, knowledge, { metonyms, descriptions: false }).map(
    ({ start, end, entity: id, form, level }) =>
      `${text.slice(start, end)} → ${id}, ${form}${level === 'mark' ? '' : '?'}`,
  )

const PLACE = 'Kremlin → pl:kremlin, name'
const GOVERNMENT = 'Kremlin → org:russia, metonym'
const STREET = 'Downing Street → org:britain, metonym'

/** One line a case: the text, and what it means where such names are read. */
const RULES: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  'who says or does something': [
    ['Then the Kremlin denied it.', [GOVERNMENT]],
    ['Then the Kremlin has denied it.', [GOVERNMENT]],
    ['A Kremlin spokesman came.', [GOVERNMENT]],
    ['It was criticised by the Kremlin.', [GOVERNMENT]],
    ['They urged the Kremlin to leave.', [GOVERNMENT]],
  ],
  'who or what is only there': [
    ['They stood near the Kremlin.', [PLACE]],
    ['Then the Kremlin burned.', [PLACE]],
    ['Then the Kremlin, denied by all, burned.', [PLACE]],
    ['Then the Kremlin has burned.', [PLACE]],
  ],
  'what we do not know as a place': [
    ['Then Downing Street denied it.', [STREET]],
    ['Then Downing Street was silent.', [STREET]],
    ['They stood outside Downing Street.', []],
    ['They stood in Downing Street.', []],
  ],
  'no such name': [['Then Syria denied it.', ['Syria → pl:syria, name']]],
}

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => expect(read(text, true)).toEqual(expected))
})

it.each([
  ['Then the Kremlin denied it.', [PLACE]],
  ['They stood near the Kremlin.', [PLACE]],
  ['Then Downing Street denied it.', []],
])('without the option it is the place, or nothing: %s', (text, expected) => {
  expect(read(text, false)).toEqual(expected)
})
