import { describe, expect, it } from 'vitest'
import { descriptionOf, officesOf, yearsOf } from './gloss.ts'

describe('yearsOf', () => {
  it.each<[string, string | null]>([
    ['Swedish economist (1898-1987)', '1898/1987'],
    ['Italian violin maker (1687?-1745)', '1687~/1745'],
    ['United States filmmaker (born in 1947)', '1947/..'],
    ['one of the greatest philosophers (384-322 BC)', '-0383/-0321'],
    ['Roman emperor (63 BC - AD 14)', null],
    ['a war between the North and the South (1861-1865)', '1861/1865'],
    ['a physicist (c. 1340-1400)', '1340~/1400'],
    ['a poet (1887-1872)', null],
    ['a city in California', null],
  ])('%s', (gloss, expected) => expect(yearsOf(gloss)).toBe(expected))
})

describe('officesOf', () => {
  it.each<[string, string[]]>([
    ['44th President of the United States (born in 1961)', ['President of United States']],
    [
      'vice president under Reagan and 41st President of the United States (born in 1924)',
      ['President of United States'],
    ],
    ['king of France from 1589 to 1610; he ended the wars', ['King of France 1589–1610']],
    ['former president of Iceland; first woman to be elected', ['President of Iceland']],
    ['wife of the President of the United States', []],
    ['Vice President of the United States', []],
    ['he was defeated by the king of France', []],
    ['candidate for President of the United States', []],
    ['a writer; adviser to the president of France', []],
    ['a city in France', []],
  ])('%s', (gloss, expected) => {
    expect(
      officesOf(gloss).map(({ role, country, from, to }) =>
        [role, 'of', country, ...(from && to ? [`${from}–${to}`] : [])].join(' '),
      ),
    ).toEqual(expected)
  })
})

describe('descriptionOf', () => {
  it.each([
    ['a city in California', 'A city in California'],
    ['a Pashto term; "most cases are handled so"', 'A Pashto term'],
    [`a place; ${'with many words '.repeat(30)}`, 'A place'],
  ])('%s', (gloss, expected) => expect(descriptionOf(gloss)).toBe(expected))
})
