import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { tokenise } from './tokens.ts'

const keys = (text: string) => tokenise(text).map((token) => token.key)
const gaps = (text: string) => tokenise(text).map((token) => token.gap)

describe('tokenise', () => {
  it.each([
    ['Bashar al-Assad', ['bashar', 'al', 'assad']],
    ['Bashar al – Assad', ['bashar', 'al', 'assad']],
    ['Assad’s army', ['assad', "'s", 'army']],
    ["Assad's", ['assad', "'s"]],
    ['the U.S. and the U.N.', ['the', 'us', 'and', 'the', 'un']],
    ['in the U.S', ['in', 'the', 'us']],
    ['O’Brien', ["o'brien"]],
    ["l'Europe d’Assad", ['l', 'europe', 'd', 'assad']],
    ['AT&T', ['at', '&', 't']],
    ['J.R.R. Tolkien', ['jrr', 'tolkien']],
    ['São Tomé, Łódź, Straße', ['sao', 'tome', 'lodz', 'strasse']],
    ['İstanbul ISTANBUL ıssız', ['istanbul', 'istanbul', 'issiz']],
    ['Ｐｕｔｉｎ', ['putin']],
    ['习近平说', ['习', '近', '平', '说']],
    ['Pu\u200btin', ['putin']],
    ['\u202aPutin\u202c', ['putin']],
    ['2,000 gunmen', ['2', '000', 'gunmen']],
    ['a.m. is', ['a', 'm', 'is']],
    ['', []],
    ['… — “ ”', []],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected))

  it.each([
    ['St. Petersburg', ['none', 'period']],
    ['al – Assad', ['none', 'dash']],
    ['al-Assad', ['none', 'hyphen']],
    ['Putin, Obama', ['none', 'break']],
    ['“Putin Obama', ['break', 'space']],
    ['Assad’s', ['none', 'none']],
  ])('gaps of %s', (text, expected) => expect(gaps(text)).toEqual(expected))

  it.each([
    ['Putin', 'title'],
    ['PUTIN', 'upper'],
    ['putin', 'lower'],
    ['iPhone', 'mixed'],
    ['A', 'title'],
    ['60', 'number'],
    ['O’Brien', 'title'],
    ["O'BRIEN", 'upper'],
    ['9th', 'lower'],
    ['G20', 'title'],
    ['Łódź', 'title'],
    ['ŁÓDŹ', 'upper'],
    ['习', 'uncased'],
  ])('%s is written %s', (text, shape) => expect(tokenise(text)[0]?.shape).toBe(shape))

  it('gives tokens in order, inside the text, that fold to their key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let before = 0
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(before)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          expect(fold(text.slice(token.start, token.end).replaceAll('.', ''))).toBe(token.key)
          before = token.end
        }
      }),
    )
  })
})

describe('fold', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
