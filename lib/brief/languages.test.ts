import { describe, expect, it } from 'vitest'
import { PREDICATES } from '../schema/record.ts'
import { arabic } from './arabic.ts'
import { german } from './german.ts'
import { english, type Phrases } from './phrases.ts'

const plain = (text: string) => text.replace(/[\u2068\u2069\u200f]/g, '')

describe.each<[string, Phrases]>([
  ['English', english],
  ['German', german],
  ['Arabic', arabic],
])('%s', (_name, phrases) => {
  it.each(PREDICATES)('words %s from both sides, with the other’s name', (predicate) => {
    for (const isSubject of [true, false]) {
      for (const role of [undefined, 'role of $& it']) {
        const words = phrases.tie({ predicate, role, other: 'Other $1 Name', isSubject })
        expect(plain(words)).not.toMatch(/\{other\}/)
        if (!role) expect(plain(words)).toContain('Other $1 Name')
      }
    }
  })

  it('isolates evenly', () => {
    const words = phrases.tie({
      predicate: 'memberOf',
      role: 'chair',
      other: 'A (B)',
      isSubject: true,
    })
    expect(words.split('\u2068').length).toBe(words.split('\u2069').length)
  })
})

describe('dates', () => {
  it.each<[Phrases, string, string]>([
    [german, '2015-09-27', '27. September 2015'],
    [german, '2011~', 'etwa 2011'],
    [german, '2009-01-20/2017-01-20', '20. Januar 2009 bis 20. Januar 2017'],
    [german, '2012/..', 'seit 2012'],
    [german, '-0043', '44 v. Chr.'],
    [arabic, '2015-09-27', '27 سبتمبر 2015'],
    [arabic, '2012/..', 'منذ 2012'],
  ])('%#: %s is %s', (phrases, edtf, words) => expect(phrases.date(edtf)).toBe(words))

  it('name the weekday that was meant and the one that it was', () => {
    expect(english.wrongWeekday('27 September 2015', 1, 7)).toBe(
      '27 September 2015 was a Sunday, not a Monday.',
    )
    expect(german.wrongWeekday('27. September 2015', 1, 7)).toBe(
      '27. September 2015 war ein Sonntag, kein Montag.',
    )
  })

  it.each([
    [1, 'ذُكر هنا مرة واحدة'],
    [2, 'ذُكر هنا مرتين'],
    [5, 'ذُكر هنا 5 مرات'],
    [11, 'ذُكر هنا 11 مرة'],
  ])('Arabic counts %i in its own form', (times, words) => {
    expect(arabic.here(times, false)).toBe(words)
  })
})
