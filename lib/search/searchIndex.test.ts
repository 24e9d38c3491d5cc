import { describe, expect, it } from 'vitest'
import type { SearchRow } from '../schema/entityPage.ts'
import { searchIndex } from './searchIndex.ts'

const rows: SearchRow[] = [
  ['per:putin', 'person', 'Vladimir Putin', 'Putin', 'President of Russia.', 5],
  ['pl:russia', 'place', 'Russia', 'Russian Federation', 'A country.', 6],
  ['org:un', 'organization', 'United Nations', 'UN\nUNO', 'An organization of states.', 6],
  ['pl:us', 'place', 'United States', 'US\nUSA', 'A country.', 8],
  ['per:merkel', 'person', 'Angela Merkel', 'Merkel', 'A politician.', 4],
  ['pl:sao', 'place', 'São Paulo', '', 'A city in Brazil.', 2],
  ['x:proto', 'other', '__proto__', 'constructor', '', 0],
]
const find = searchIndex({ rows })
const names = (text: string) => find(text).map(({ name }) => name)

describe('search', () => {
  it.each([
    ['the beginning of a name', 'vlad', ['Vladimir Putin']],
    ['another name', 'uno', ['United Nations']],
    ['a name in capitals', 'MERKEL', ['Angela Merkel']],
    ['a name without its accents', 'sao', ['São Paulo']],
    ['several words, all of which are there', 'united nat', ['United Nations']],
    ['a slip of the finger', 'merkle', ['Angela Merkel']],
    ['what is said of it', 'politician', ['Angela Merkel']],
    ['nothing like it', 'zzzz', []],
    ['nothing at all', '   ', []],
    ['words of JavaScript', '__proto__', ['__proto__']],
    ['the same', 'constructor', ['__proto__']],
  ])('%s', (_what, text, expected) => expect(names(text)).toEqual(expected))

  it('puts the name itself before what is said of others', () => {
    expect(names('russia')[0]).toBe('Russia')
    expect(names('russia')).toContain('Vladimir Putin')
  })

  it('takes any text', () => {
    for (const text of ['x'.repeat(5000), 'بشار', '\u0000', '(((', 'a b c d e f g h']) {
      expect(Array.isArray(find(text))).toBe(true)
    }
  })
})
