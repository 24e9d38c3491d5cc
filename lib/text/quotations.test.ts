import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotations, scanQuotations } from './quotations.ts'

/** The words of each quotation, with what is odd about it behind it. */
const shown = (text: string) =>
  scanQuotations(text).map(({ start, end, depth, flaw, continues, continued }) =>
    [
      '>'.repeat(depth) + text.slice(start, end),
      ...(flaw ? [flaw] : []),
      ...(continued ? ['continued'] : []),
      ...(continues ? ['continues'] : []),
    ].join(' | '),
  )

describe('the marks of many languages', () => {
  it.each([
    ['He said “we go” and left.', ['we go']],
    ['"One," he said. "Two."', ['One,', 'Two.']],
    ['„Wir gehen“, sagte er. „Gut.“', ['Wir gehen', 'Gut.']],
    ['„Idziemy”, powiedział.', ['Idziemy']],
    ['«On y va», dit-elle. « Bien »', ['On y va', 'Bien']],
    ['»Wir gehen«, sagte er.', ['Wir gehen']],
    ['”Vi går”, sa han. ”Bra.”', ['Vi går', 'Bra.']],
    ['他说「我们走」。', ['我们走']],
    ["``We go,'' he said. ``We're here.''", ['We go,', "We're here."]],
    ['“”', []],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))
})

describe('single marks and apostrophes', () => {
  it.each([
    ['‘We’d go,’ he said. ‘I don’t know.’', ['We’d go,', 'I don’t know.']],
    ["'We'd go,' he said. 'I don't know.'", ["We'd go,", "I don't know."]],
    ['The village’s ‘flood wardens’, who took neighbours’ furniture.', ['flood wardens']],
    ['‘We took the neighbours’ furniture,’ he said.', ['We took the neighbours’ furniture,']],
    ['‘We took the neighbours’ things’, he said.', ['We took the neighbours’ things']],
    ['‘I was goin’ home,’ he said.', ['I was goin’ home,']],
    ["the so-called 'Class of 19' have", ['Class of 19']],
    ["the '90s and rock 'n' roll, 'til then", []],
    ['the ’90s and the soldiers’ boots', []],
    ['Assad’s troops and the soldiers’ boots', []],
    ['His 6\'2" striker and a 5" nail', []],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))
})

describe('one inside another', () => {
  it.each([
    ['“She said, ‘No,’ and left,” he said.', ['She said, ‘No,’ and left,', '>No,']],
    ['‘She said, “No,” and left,’ he said.', ['She said, “No,” and left,', '>No,']],
    ['"She said, \'No,\' and left," he said.', ["She said, 'No,' and left,", '>No,']],
    ['“He said “no” and left,” she said.', ['He said “no” and left,', '>no']],
    ['“It’s the boss’s ‘idea’.”', ['It’s the boss’s ‘idea’.', '>idea']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))
})

describe('what is malformed is read and said', () => {
  it.each([
    ['“At least, not now, “Mr Putin said.', ['At least, not now, | wrongClose']],
    ['We need “to fight at Syria “.', ['to fight at Syria | wrongClose']],
    ['Russia ‘willing to seek ground “.', ['willing to seek ground | wrongClose']],
    ['“We go" he said.', ['We go | mixed']],
    ['“I had one reply, said Mr Stote.', ['I had one reply, | unclosed']],
    ['“I had one reply, Mr Stote said.', ['I had one reply, | unclosed']],
    ['He said “we go and never closed it.', ['we go and never closed it. | unclosed']],
    ['He said “we go. She said “we stay” too.', ['we go. | unclosed', 'we stay']],
    ['He left. We go,” he said.', ['We go, | unopened']],
    ['A stray ” then “a real one”', ['a real one']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))
})

describe('over paragraphs', () => {
  it.each([
    ['“One.\n\n“Two,” he said.', ['One. | continues', 'Two, | continued']],
    ['‘One.\n\n‘Two,’ he said.', ['One. | continues', 'Two, | continued']],
    [
      '"One.\n"Two.\n"Three."',
      ['One. | continues', 'Two. | continued | continues', 'Three. | continued'],
    ],
    ['“One.\n\nHe left.', ['One. | unclosed']],
    ['“One.”\n\n“Two.”', ['One.', 'Two.']],
    ['He said: “One.\n\nTwo.”', ['One. | continues', 'Two. | continued']],
  ])('%j', (text, expected) => expect(shown(text)).toEqual(expected))
})

it('gives a page only closed double quotations', () => {
  const text = '“We go,” said ‘Bob’. “He said ‘no’.” “Never closed'
  expect(quotations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'We go,',
    'He said ‘no’.',
  ])
})

describe('any text', () => {
  const noise = fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '„',
        '"',
        "'",
        '‘',
        '’',
        '«',
        '»',
        ' ',
        ' ',
        '.',
        ',',
        '\n',
        'said',
        'He',
        's',
        'go',
        '1',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))

  it('gives spans that nest, hold words and lie inside it', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const found = scanQuotations(text)
        for (const [index, { outerStart, start, end, outerEnd, depth }] of found.entries()) {
          expect(0 <= outerStart && outerStart <= start && start < end).toBe(true)
          expect(end <= outerEnd && outerEnd <= text.length).toBe(true)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          const around = found.filter(
            (other, at) =>
              at !== index && other.outerStart <= outerStart && outerEnd <= other.outerEnd,
          )
          expect(around.length).toBe(depth)
          for (const other of found.slice(index + 1)) {
            expect(other.outerStart >= outerEnd || other.outerEnd <= outerEnd).toBe(true)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['“a ', '"a ', "'a ", '‘a, ', 'a’ ', '“a” ', 'a,” ', '„a « ', '“He said '])(
    'takes time in proportion to its length: %s',
    (unit) => {
      const time = (times: number) => {
        const text = unit.repeat(times)
        const from = performance.now()
        scanQuotations(text)
        return performance.now() - from
      }
      time(2000)
      // Ten times the text in less than a hundred times the time, and some for the machine.
      expect(time(40_000)).toBeLessThan(40 * time(4000) + 200)
    },
  )
})
