/** The annotated paragraphs, and the seed article read as an editor reads it. */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Knowledge } from '../lib/annotate/knowledge.ts'
import type { DocumentContext } from '../lib/compile/articles/context.ts'
import { flawsOf } from '../lib/compile/articles/flaws.ts'
import { contextFor } from '../lib/compile/articles/observe.ts'
import { findStatements } from '../lib/compile/articles/statements.ts'
import { datesOf } from '../lib/text/dates.ts'
import { loadKnowledge } from './packs.ts'
import { QUOTATIONS, quotationTable, scoreQuotations } from './quotations.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await loadKnowledge([])
}, 60_000)

const share = ({ right, wrong, open }: { right: number; wrong: number; open: number }) => ({
  right: (100 * right) / (right + wrong + open),
  wrong: (100 * wrong) / (right + wrong + open),
})

describe('the annotated paragraphs', () => {
  // The rules were made with paragraphs 1 to 11 in view. On the others: 75.7 right, 5.4 wrong.
  it.each([
    ['all', () => true, 85, 5],
    ['those that no rule was made with', (number: number) => number > 11, 72, 8],
  ])('%s: enough quotations have their speaker', async (_, keep, right, wrong) => {
    const scores = await scoreQuotations(QUOTATIONS, knowledge, keep)
    const spoken = share(scores.rows.spoken)
    expect(spoken.right, quotationTable(scores)).toBeGreaterThanOrEqual(right)
    expect(spoken.wrong, quotationTable(scores)).toBeLessThanOrEqual(wrong)
  })
})

describe('the seed article', () => {
  let context: DocumentContext
  beforeAll(async () => {
    const text = await readFile('seeds/articles/putin-calls-for-coordinating-structure.txt', 'utf8')
    const title = text.split('\n')[0]?.trim() ?? ''
    const record = { t: 'document' as const, id: 'doc:0000000000000000', sha256: '0'.repeat(64) }
    context = contextFor({ ...record, title, text, lang: 'en' }, knowledge)
  })
  const cut = ({ start, end }: { start: number; end: number }) =>
    context.document.text.slice(start, end).replace(/\s+/g, ' ')

  it('has these statements', () => {
    const found = findStatements(context).map(({ speaker, kind, content, quotes, occasion }) => {
      const who =
        speaker.is === 'entity'
          ? context.clusters[speaker.cluster]?.label
          : speaker.is === 'group'
            ? cut(speaker.words)
            : null
      return [
        who,
        kind,
        cut(content).slice(0, 46),
        quotes.length,
        occasion ? cut(occasion).slice(0, 12) : null,
      ]
    })
    const there = 'an interview'
    const putin = 'Vladimir Putin'
    expect(found).toEqual([
      [putin, 'reported', 'for to form a “coordinating structure” area to', 1, there],
      [putin, 'reported', 'to support for government of Syrian President ', 0, there],
      // "The head of the Kremlin", whom nothing in the article calls so: the subject before.
      [putin, 'reported', 'the troops of President Bashar al-Assad’s “arm', 1, there],
      [putin, 'reported', 'the soldiers were fighting against the terrori', 1, there],
      // "The Russian president": three presidents are named, and one of them is Russian.
      [putin, 'reported', 'there are no plans to deploy combat units on t', 0, there],
      [putin, 'quote', 'Russia will not participate in any campaigns i', 1, there],
      [putin, 'reported', 'Russia will strengthen its military presence i', 0, there],
      // "It is expected that": by nobody.
      [null, 'reported', 'during the meeting at the UN on Thursday (Sept', 0, null],
      // Without ", which the US and the West have rejected", which the reporter says.
      [putin, 'reported', 'international efforts against IS should have t', 0, there],
      [putin, 'quote', 'There is no other way to solve the Syrian cris', 1, there],
      [putin, 'quote', 'There are more than 2,000 gunmen in Syria come', 1, there],
      ['UN', 'figure', 'more than 250,000 people were killed after fou', 0, null],
      ['critics', 'reported', 'President Barack Obama to more assertive in th', 0, null],
    ])
  })

  it('has these flaws', () => {
    const found = flawsOf(context, {
      dates: datesOf(context.document.text),
      statements: findStatements(context),
      // Both were presidents from Mr Putin's third term to the end of Mr Obama's second.
      written: '2012-05-07/2017-01-20',
    })
    const shown = found.map(({ code, sources }) => [
      code,
      ...sources.map(({ exact }) => exact.replace(/\s+/g, ' ').slice(0, 46)),
    ])
    expect(shown).toEqual([
      ['weekday', 'Thursday (September 28)'],
      ['no-date', 'On September 27, Russian President Vladimir Pu'],
      ['quotation-marks', '‘willing to seek common ground for a mixed act'],
      ['quotation-marks', '“Russia will not participate in any campaigns '],
      ['quotation-marks', '“There are more than 2,000 gunmen in Syria com'],
      ['garbled', 'for to form'],
      ['garbled', 'Bashar al – Assad'],
      ['garbled', 'to more assertive'],
      [
        'tension',
        'the Russian president also confirmed that ther',
        'asserted that Russia will strengthen its milit',
      ],
      [
        'headline',
        'Putin called on the world to join hands kill I',
        'On September 27, Russian President Vladimir Pu',
      ],
    ])
  })
})
