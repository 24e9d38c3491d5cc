import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../tests/support/knowledge.ts'
import type { Kind } from '../schema/record.ts'
import { cuesOf, kindEvidence } from './kinds.ts'
import type { Cue } from './language.ts'
import { tokenisePage } from './text.ts'

/** The cues beside the word Zed. */
function cues(text: string): Cue[] {
  return tokenisePage(blocksOf(text)).blocks.flatMap((block) => {
    const at = block.tokens.findIndex(({ key }) => key === 'zed')
    return [...cuesOf(block, at, at + 1)].sort()
  })
}

/** One line a case: the text, and the cues for what Zed is. */
const RULES: Record<string, readonly (readonly [string, readonly Cue[]])[]> = {
  'a word before': [
    ['in Zed', ['in']],
    ['near Zed', ['in']],
    ['at Zed', ['at']],
    ['from Zed', ['from']],
    ['with Zed', ['with']],
    ['Ann and Zed', ['with']],
    ['for Zed', ['for']],
    ['against Zed', ['against']],
    ['they beat Zed', ['against']],
    ['the Zed', ['the']],
    ['In Zed', ['in']],
    ['in, Zed', []],
    ['of Zed', []],
  ],
  'a word behind': [
    ['Zed died', ['did']],
    ['Zed, who left', []],
    ['Zed who left', ['did']],
    ['Zed left', []],
  ],
  'a noun before': [
    ['striker Zed', ['personNoun']],
    ['strikers Zed', ['personNoun']],
    ['the city of Zed', ['placeNoun']],
    ['Striker Zed', []],
    ['the city: Zed', []],
  ],
  'a noun behind': [
    ['the Zed company', ['organizationNoun', 'the']],
    ['the Zed war', ['eventNoun', 'the']],
    ['Zed companies', []],
    ['Zed, companies', []],
  ],
  'what it is said to be': [
    ['Zed is a small town', ['placeNoun']],
    ['Zed was the company founder', ['personNoun']],
    ['Zed, the former striker of Rovers', ['personNoun']],
    ['Zed, a river', ['placeNoun']],
    ['Zed, their long lost but not at all forgotten town', []],
    ['Zed, a former, sleepy town', []],
    ['Zed – a town', []],
    ['Zed is in town', []],
  ],
}

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => expect(cues(text)).toEqual(expected))
})

const KINDS: readonly Kind[] = ['person', 'organization', 'place', 'event', 'work', 'other']

it.each<[Cue, Kind, Kind]>([
  ['in', 'place', 'organization'],
  ['at', 'organization', 'person'],
  ['from', 'place', 'person'],
  ['with', 'person', 'place'],
  ['for', 'organization', 'place'],
  ['against', 'organization', 'place'],
  ['the', 'place', 'person'],
  ['did', 'person', 'place'],
  ['personNoun', 'person', 'place'],
  ['organizationNoun', 'organization', 'person'],
  ['placeNoun', 'place', 'organization'],
  ['eventNoun', 'event', 'person'],
])('"%s" speaks for %s and rather not for %s', (cue, likely, unlikely) => {
  const evidence = KINDS.map((kind) => kindEvidence([cue], kind))
  expect(kindEvidence([cue], likely)).toBe(Math.max(...evidence))
  expect(kindEvidence([cue], likely)).toBeGreaterThan(kindEvidence([cue], unlikely))
})

it('adds up what several cues say', () => {
  const sum = kindEvidence(['in'], 'place') + kindEvidence(['placeNoun'], 'place')
  expect(kindEvidence(['in', 'placeNoun'], 'place')).toBeCloseTo(sum)
  expect(kindEvidence([], 'place')).toBe(0)
})
