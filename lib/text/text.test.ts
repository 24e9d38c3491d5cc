import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotations } from './quotations.ts'
import { sentences } from './sentences.ts'

const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((span) => text.slice(span.start, span.end))

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Gen. Smith met Mr. Jones. They spoke.', ['Gen. Smith met Mr. Jones.', 'They spoke.']],
    ['The U.S. President spoke.', ['The U.S. President spoke.']],
    ['He left the U.S. The war went on.', ['He left the U.S.', 'The war went on.']],
    ['J. F. Kennedy spoke. It rained.', ['J. F. Kennedy spoke.', 'It rained.']],
    [
      'It ended on the battlefield.Besides, it rained.',
      ['It ended on the battlefield.', 'Besides, it rained.'],
    ],
    ['“We go.” She left.', ['“We go.”', 'She left.']],
    ['About 3.5 percent. More', ['About 3.5 percent.', 'More']],
    ['See example.org for more.', ['See example.org for more.']],
    ['他说。我们走。', ['他说。', '我们走。']],
    ['', []],
    ['  ', []],
  ])('%s', (text, expected) => expect(cut(text, sentences(text))).toEqual(expected))

  it('never loses a character that shows', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const kept = cut(text, sentences(text)).join('').replace(/\s/gu, '')
        expect(kept).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })
})

describe('quotations', () => {
  it.each([
    ['He said “we go” and left.', ['we go']],
    ['“At least, not at the moment, “Mr Putin said', ['At least, not at the moment,']],
    ['"One," he said. "Two."', ['One,', 'Two.']],
    ['„Wir gehen“, sagte er.', ['Wir gehen']],
    ['«On y va», dit-elle.', ['On y va']],
    ['He said “we go and never closed it.', []],
    ['A stray ” then “a real one”', ['a real one']],
    ['Assad’s ‘army’', []],
    ['“”', []],
  ])('%s', (text, expected) => expect(cut(text, quotations(text))).toEqual(expected))
})
