import { describe, expect, it } from 'vitest'
import { blocksOf, entity, imported, knowledgeOf } from '../../tests/support/knowledge.ts'
import { confidenceOf, EVIDENCE, evidenceOf } from './confidence.ts'
import { findNames } from './find.ts'
import { rank } from './rank.ts'
import { tokenisePage } from './text.ts'

const general = [
  entity('pl:york', 'York', 'Gotham'),
  entity('pl:new-york', 'New York'),
  entity('pl:a-leeds', 'Leeds'),
  entity('pl:b-leeds', 'Leeds'),
  entity('pl:hull', 'Kingston upon Hull', 'Hull', 'Kingston Hull', 'Hull Town', 'Eastern Hull'),
  entity('pl:ouse', 'river Ouse'),
  entity('ev:expo', 'Expo'),
  entity('per:lee', 'Ann Lee'),
  entity('per:zola', 'Emile Zola', 'Zola'),
  entity('org:union', 'Utopian Union', 'Utopian', 'Union'),
  entity('org:lady', 'First Lady'),
  entity('org:first', 'First Shop'),
  entity('org:lower', 'Bright shop'),
  entity('org:red', 'Bright Red Works'),
  entity('org:works', 'Bright Works'),
  entity(
    'org:blc',
    'Bureau of Land Control',
    { value: 'BLC', type: 'acronym' },
    { value: 'BLX', type: 'acronym' },
  ),
].map((one) => imported(one))

const knowledge = knowledgeOf(
  ...general,
  imported(entity('pl:rome', 'Rome'), { popularity: 20 }),
  imported(entity('pl:bath', 'Bath'), { gloss: 'harbour of ships' }),
  entity('pl:oxford', 'Oxford'),
)

/** The mention in brackets: what speaks for it and against it, and how sure it is. */
function look(sentence: string) {
  const start = sentence.indexOf('[')
  const text = sentence.replace(/[[\]]/g, '')
  const page = tokenisePage(blocksOf(text))
  const all = page.blocks.flatMap((block) => findNames(block, knowledge.dictionary))
  const full = all.filter(({ from, to }) => to - from > 1)
  const namedInFull = new Set(full.flatMap(({ names }) => names.map((name) => name.entity)))
  const at = all.findIndex(({ block: { tokens }, from }) => tokens[from]?.start === start)
  const [found, ranking] = [all[at], rank(all, page, knowledge, { namedInFull })[at]]
  if (!found || !ranking) throw new Error(`nothing is found in the brackets of ${sentence}`)
  const isClaimed = (block: number, token: number) =>
    all.some((one) => one.block.index === block && one.from <= token && token < one.to)
  const about = { namedInFull, isClaimed }
  return {
    evidence: evidenceOf(found, ranking, about),
    confidence: confidenceOf(found, ranking, about),
  }
}

/** For each piece of evidence, a sentence that has it, or more of it, and one that has not. */
const PAIRS: Readonly<Record<string, readonly [has: string, hasNot: string]>> = {
  share: ['They left [York].', 'They left [Leeds].'],
  likeness: ['They left [Bath] and its harbour.', 'They left [Bath] and its cinema.'],
  kindEvidence: ['They came from [York].', 'They came for [York].'],
  curated: ['They left [Oxford].', 'They left [York].'],
  known: ['They left [Rome].', 'They left [York].'],
  person: ['They left [Ann Lee].', 'They left [New York].'],
  personOfOneWord: ['They left [Zola].', 'They left [Emile Zola].'],
  event: ['They left [Expo].', 'They left [York].'],
  isPart: ['They left [Hull].', 'They left [York].'],
  isInitials: ['They left [BLC].', 'They left [BLX].'],
  otherWords: ['They left [Hull Town].', 'They left [Kingston Hull].'],
  isOther: ['They left [Gotham].', 'They left [Hull Town].'],
  isAdjective: ['They left [Utopian].', 'They left [Union].'],
  otherDirection: ['They left [Eastern Hull].', 'They left [Hull Town].'],
  manyWords: ['They left [Bright Red Works].', 'They left [Bright Works].'],
  namedInFull: ['They met [Zola]. It was Emile Zola.', 'They met [Zola]. It was somebody.'],
  firstLower: ['They left the [river Ouse].', 'They left the [River Ouse].'],
  commonWords: ['They left [First Lady].', 'They left [First Shop].'],
  phrase: ['They left. [Bright shop] won.', 'They left. [Bright Shop] won.'],
  opensSentence: ['They left. [York] won.', 'They left, [York] won.'],
  quoted: ['They left “[York]” then.', 'They left ([York]) then.'],
  hyphenBefore: ['They are pro-[York] then.', 'They are pro [York] then.'],
  capitalBefore: ['They left Bright [York].', 'They left bright [York].'],
  capitalAfter: ['They left [York] Bright.', 'They left [York] bright.'],
  nameBefore: ['They left Oxford [York].', 'They left oxford [York].'],
  nameAfter: ['They left [York] Oxford.', 'They left [York] oxford.'],
  titleAfter: ['They left [York] Mayor then.', 'They left [York] mayor then.'],
  joinsNames: ['They left the Works of [York].', 'They left the works of [York].'],
  titleBefore: ['They left Mayor [Ann Lee].', 'They left bright [Ann Lee].'],
  thePerson: ['They left the [Ann Lee].', 'They left an [Ann Lee].'],
  inPlace: ['They live in [York].', 'They live at [York].'],
}

describe.each(Object.entries(PAIRS))('%s', (name, [has, hasNot]) => {
  it(`is in "${has}" and not in "${hasNot}"`, () => {
    expect(look(has).evidence[name]).toBeGreaterThan(look(hasNot).evidence[name] ?? Infinity)
  })

  it('speaks as its weight says', () => {
    const difference = look(has).confidence - look(hasNot).confidence
    expect(Math.sign(difference)).toBe(Math.sign(EVIDENCE[name]?.weight ?? 0))
  })
})

it('has a pair of sentences for each piece of evidence', () => {
  const pieces = Object.keys(EVIDENCE).filter((name) => name !== 'always')
  expect(Object.keys(PAIRS).sort()).toEqual(pieces.sort())
})

it('is a probability', () => {
  for (const sentence of Object.values(PAIRS).flat()) {
    expect(look(sentence).confidence).toBeGreaterThan(0)
    expect(look(sentence).confidence).toBeLessThan(1)
  }
})
