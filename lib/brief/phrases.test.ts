import { describe, expect, it } from 'vitest'
import type { Reason } from '../schema/page.ts'
import { english } from './phrases.ts'

describe('why a description means whom it means', () => {
  const cases: readonly (readonly [reason: Reason, words: string])[] = [
    [
      {
        rule: 'office',
        name: 'Russian president',
        role: 'President',
        of: 'Russia',
        from: '2012-05-07',
      },
      'President of Russia, since 7 May 2012.',
    ],
    [
      {
        rule: 'office',
        name: 'president',
        role: 'president',
        of: 'United States',
        from: '2009',
        to: '2017',
      },
      'President of the United States, 2009 to 2017.',
    ],
    [
      { rule: 'office', name: 'president', role: 'President of Russia', of: 'Russia' },
      'President of Russia.',
    ],
    [
      { rule: 'office', name: 'king', role: 'head of state', of: 'Jordan' },
      'Head of state of Jordan.',
    ],
    [{ rule: 'government', name: 'Syrian government', of: 'Syria' }, 'What governs Syria.'],
    [{ rule: 'capital', name: 'French capital', of: 'France' }, 'The capital of France.'],
    [
      { rule: 'kindNoun', name: 'country', fullName: 'Syria' },
      '“country” here means “Syria”, which this page names.',
    ],
    [
      { rule: 'event', name: 'war', fullName: 'Syrian civil war', when: '2011-03/2024-12' },
      '“war” fits “Syrian civil war” (March 2011 to December 2024), and no other event that is known.',
    ],
    [
      { rule: 'event', name: 'quake', fullName: 'Gorkha earthquake' },
      '“quake” fits “Gorkha earthquake”, and no other event that is known.',
    ],
    [
      { rule: 'sameEvent', name: 'war', fullName: 'Syrian civil war' },
      '“war” here means “Syrian civil war”, which this page names.',
    ],
  ]
  it.each(cases)('%o', (reason, words) => {
    expect(english.because(reason)).toBe(words)
  })
})
