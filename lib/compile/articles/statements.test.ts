/** One line a case: what is said, and who said it. Names are marked, so that finding them is not tested. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleContext } from '../../../tests/support/articleContext.ts'
import { ObservedStatement } from '../../schema/observations.ts'
import { findStatements, statementsOf } from './statements.ts'

/** "Speaker: words" of each statement; words in quotation marks are in «», "?" is nobody. */
function said(marked: string): string[] {
  const context = articleContext(marked)
  const { text } = context.document
  return findStatements(context).map(({ speaker, content, quotes, denied, kind }) => {
    const who =
      speaker.is === 'entity'
        ? context.clusters[speaker.cluster]?.label
        : speaker.is === 'group'
          ? `(${text.slice(speaker.words.start, speaker.words.end)})`
          : '?'
    const words = text.slice(content.start, content.end)
    const whole = quotes.length === 1 && kind === 'quote'
    return `${who}${denied ? ' denies' : ''}${kind === 'figure' ? ' counts' : ''}: ${whole ? `«${words}»` : words}`
  })
}

describe('who stands beside a quotation', () => {
  it.each([
    ['“We go,” said [Ann Lee].', ['Ann Lee: «We go,»']],
    ['“We go,” [Ann Lee] said.', ['Ann Lee: «We go,»']],
    ['[Ann Lee] said: “We go.”', ['Ann Lee: «We go.»']],
    [
      '“If they come,” said Colonel [Petr Hasek], “we go.”',
      ['Petr Hasek: «If they come,»', 'Petr Hasek: «we go.»'],
    ],
    ['“We go,” [Ann Lee] said. “Now.”', ['Ann Lee: «We go,»', 'Ann Lee: «Now.»']],
    ['“We go,” [Jo Marsh], 34, a nurse from [#Hull], said.', ['Jo Marsh: «We go,»']],
    ['“We go,” the prime minister, [Ann Lee], told parliament.', ['Ann Lee: «We go,»']],
    ['The head of sales, [Lars Holm], who joined in 2019, said: “We go.”', ['Lars Holm: «We go.»']],
    ['“We go,” said a visibly tired [Amira Nasser], 34.', ['Amira Nasser: «We go,»']],
    ['“We go,” she grinned. [Ann Lee] left.', ['?: «We go,»']],
    ['[Ann Lee] left. “We go,” she grinned.', ['Ann Lee: «We go,»']],
    ['As [Ann Lee] put it: “We go.”', ['Ann Lee: «We go.»']],
    ['In the words of one diplomat, it was “a circus”.', ['(one diplomat): «a circus»']],
    ['“Win or go home” was the verdict of coach [Bill Long].', ['Bill Long: «Win or go home»']],
    [
      '“It is about trust.” Those were the words of [Ines Roth].',
      ['Ines Roth: «It is about trust.»'],
    ],
    ['[Ann Lee]: “We go.”', ['Ann Lee: «We go.»']],
    [
      '“We are heartbroken,” read a statement from the family.',
      ['(family): «We are heartbroken,»'],
    ],
    ['A sign reads: “Back in five minutes.”', ['?: «Back in five minutes.»']],
    [
      '[Ann Lee] saw a sheet on the fence: “Sell the shirts now.”',
      ['Ann Lee: «Sell the shirts now.»'],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('marks that are wrong', () => {
  it.each([
    [
      '“We do not have such plans, “[Ann Lee] said and asserted that it would rain.',
      ['Ann Lee: «We do not have such plans,»', 'Ann Lee: it would rain'],
    ],
    ['“I had one reply, said Mr [Brian Stote].', ['Brian Stote: «I had one reply,»']],
    [
      '‘We’d go,’ [Ann Lee] said. ‘I don’t know.’',
      ['Ann Lee: «We’d go,»', 'Ann Lee: «I don’t know.»'],
    ],
    [
      '[Ann Lee] spoke. “We go,” she said. “One.\n\n“Two.\n\n“Three.”',
      ['Ann Lee: «We go,»', 'Ann Lee: «One.»', 'Ann Lee: «Two.»', 'Ann Lee: «Three.»'],
    ],
  ])('%j', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('words partly quoted', () => {
  it.each([
    [
      'The strike “will go ahead”, [Mark Reyes] has warned.',
      ['Mark Reyes: The strike “will go ahead”'],
    ],
    ['[Ann Lee] called it “a night to forget”.', ['Ann Lee: it “a night to forget”']],
    [
      '[Ann Lee] described the bill as “dead” and vowed to veto it.',
      ['Ann Lee: the bill as “dead”', 'Ann Lee: to veto it'],
    ],
    ['The bill was branded “cruel” by charities.', ['(charities): «cruel»']],
    [
      '[@Greenwatch] called it “historic”; the oil lobby said it was “flawed”.',
      ['Greenwatch: it “historic”', '(oil lobby): it was “flawed”'],
    ],
    [
      '[Ann Lee] called the vote “a farce,” while [Tom Webb] said it was “overdue.”',
      ['Ann Lee: the vote “a farce,”', 'Tom Webb: it was “overdue.”'],
    ],
    ['The film, which the [@Times] called “a triumph”, opens on Friday.', ['Times: «a triumph»']],
    ['The village’s ‘flood wardens’ were out. Her book, “Salt and Second Chances,” is new.', []],
    [
      'It spent millions on so-called “smart stops”, [Ann Lee] said.',
      ['Ann Lee counts: It spent millions on so-called “smart stops”'.replace(' counts', '')],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('what is reported', () => {
  it.each([
    ['[Ann Lee] said that taxes would rise.', ['Ann Lee: taxes would rise']],
    ['[Ann Lee] said taxes would rise, which nobody wants.', ['Ann Lee: taxes would rise']],
    [
      '[Ann Lee] said taxes would rise, adding that it was sad.',
      ['Ann Lee: taxes would rise', 'Ann Lee: it was sad'],
    ],
    [
      'Taxes would rise, [Ann Lee] said on Tuesday, ending months of doubt.',
      ['Ann Lee: Taxes would rise'],
    ],
    ['PORT ARLEN, March 4 - Taxes will rise, [Ann Lee] said.', ['Ann Lee: Taxes will rise']],
    [
      '[Ann Lee] told the jury the collision was no accident.',
      ['Ann Lee: the collision was no accident'],
    ],
    [
      'The [@Tagblatt] quoted [Ann Lee] as saying that taxes would rise.',
      ['Ann Lee: taxes would rise'],
    ],
    [
      'Residents were told by officials that the water was safe.',
      ['(officials): the water was safe'],
    ],
    ['It is expected that taxes will rise.', ['?: taxes will rise']],
    ['The court heard that he was late.', ['?: he was late']],
    ['[Ann Lee] denied that she had been angry.', ['Ann Lee denies: she had been angry']],
    ['[Ann Lee] believes the law is wrong.', ['Ann Lee: the law is wrong']],
    ['[Ann Lee] never said that it would rain. She would not say that it had.', []],
    ['The minister rejected claims that he had lied.', []],
    ['[Ann Lee] walked home and it rained.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('figures and who gives them', () => {
  it.each([
    [
      'According to the [@UN], more than 250,000 people were killed.',
      ['UN counts: more than 250,000 people were killed'],
    ],
    [
      'More than 4,000 families have fled, say aid workers.',
      ['(aid workers) counts: More than 4,000 families have fled'],
    ],
    [
      'It cost $3.2 million, according to an audit released Monday by the state comptroller’s office.',
      ['(state comptroller’s office) counts: It cost $3.2 million'],
    ],
    ['Profits fell by 4%, [@Halden Bank] said.', ['Halden Bank counts: Profits fell by 4%']],
    [
      'Police put the number of protesters at 5,000.',
      ['(Police) counts: the number of protesters at 5,000'],
    ],
    ['[Ann Lee] said it would end on July 1.', ['Ann Lee: it would end on July 1']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('speakers without their name', () => {
  it.each([
    ['[Ann Lee] met [Karl Ott]. He said it was late.', ['Karl Ott: it was late']],
    ['[Karl Ott] met [Jan Novak]. He said it was late.', ['Karl Ott: it was late']],
    ['It rained on [Karl Ott] and [Paul Reed]. He said it was late.', ['?: it was late']],
    [
      '[~Russian] President [Ivan Petrov] met [~Syrian] President [Omar Diab]. The [~Russian] president said it was late.',
      ['Ivan Petrov: it was late'],
    ],
    ['The prosecutor, [Lena Fuchs], rose. The defendant said it was late.', ['?: it was late']],
    ['A spokeswoman for [@Aldermere Water] said it was late.', ['Aldermere Water: it was late']],
    ['A [@Kremlin] spokesman said it was late.', ['Kremlin: it was late']],
    ['[@Kremlin] spokesman [Dmitri Belov] said it was late.', ['Dmitri Belov: it was late']],
    [
      'Shares in [@Delmar Foods] fell. The company said it was late.',
      ['Delmar Foods: it was late'],
    ],
    [
      '[@Delmar Foods] met [@Halden Bank]. The company said it was late.',
      ['Delmar Foods: it was late'],
    ],
    [
      '[@Delmar Foods] grew. “Everyone’s welcome,” the firm’s website boasts.',
      ['Delmar Foods: «Everyone’s welcome,»'],
    ],
    ['A woman walking her dog said it was late.', ['(A woman walking her dog): it was late']],
    [
      'One senior official, who asked not to be named, said: “We are close.”',
      ['(One senior official): «We are close.»'],
    ],
    ['[Ann Lee] and [Karl Ott] said it was late.', ['(Ann Lee and Karl Ott): it was late']],
    [
      '[Ann Lee] left. “One thing.” It rained. The moon rose. “Another thing altogether.”',
      ['Ann Lee: «One thing.»', '?: «Another thing altogether.»'],
    ],
    ['Does [Ann Lee] miss it? “Every day.”', ['Ann Lee: «Every day.»']],
    [
      '“My grandmother used to say, ‘Eat first,’” [Ann Lee] said.',
      ['Ann Lee: «My grandmother used to say, ‘Eat first,’»', '(My grandmother): «Eat first,»'],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

it('gives what is said where is said to the other statements of the speaker', () => {
  const context = articleContext(
    '[Ann Lee] said it would rain. This statement was made by [Ann Lee] in an interview with the programme Newsday of [@CBS]. [Karl Ott] said in a speech that it would not.',
  )
  const occasions = findStatements(context).map(({ occasion }) =>
    occasion ? context.document.text.slice(occasion.start, occasion.end) : null,
  )
  expect(occasions).toEqual(['an interview with the programme Newsday of CBS', 'a speech'])
})

describe('any text', () => {
  const noise = fc
    .array(
      fc.constantFrom(
        ...'“ ” " ‘ ’ , . : – \n he she it said says according to that [Ann_Lee] [@UN] the minister company spokesman for and who told of 4,000 as put it Those words by called quoted saying not will'
          .split(' ')
          .map((word) => word.replace('_', ' ')),
      ),
      { maxLength: 50 },
    )
    .map((words) => words.join(' '))

  it('gives statements that lie inside it and are of their schema', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const context = articleContext(text)
        const { length } = context.document.text
        for (const { content, passage, quotes, confidence } of findStatements(context)) {
          expect(content.start).toBeLessThan(content.end)
          expect(passage.start).toBeLessThanOrEqual(content.start)
          expect(passage.end).toBeGreaterThanOrEqual(content.end)
          expect(passage.end).toBeLessThanOrEqual(length)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const quote of quotes) expect(quote.start < quote.end).toBe(true)
        }
        for (const one of statementsOf(context, [])) ObservedStatement.parse(one)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'he said that “we go” and ',
    'said, said, ',
    '“We go,” [Ann Lee] said. ',
    'according to the UN, ',
  ])('takes time in proportion to its length: %s', (unit) => {
    const time = (times: number) => {
      const context = articleContext(unit.repeat(times))
      const from = performance.now()
      findStatements(context)
      return performance.now() - from
    }
    time(100)
    expect(time(2000)).toBeLessThan(40 * time(200) + 200)
  })
})
