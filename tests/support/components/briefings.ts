import type { Briefing, CastMember } from '../../../lib/schema/briefing.ts'
import type { Line } from '../../../lib/schema/card.ts'

/** A tie with what a test cares about. */
export function tie(text: string, rest: Partial<Line> = {}): Line {
  return { text, why: `why of ${text}`, ...rest }
}

/** A member of the cast with what a test cares about. */
export function member(name: string, rest: Partial<CastMember> = {}): CastMember {
  return {
    id: `per:${name.toLowerCase().replaceAll(' ', '-')}`,
    kind: 'person',
    kindText: 'Person',
    name,
    mentions: 1,
    places: [{ block: 0, start: 0, end: name.length }],
    because: `“${name}” is one of its names.`,
    ties: [],
    ...rest,
  }
}

/** A briefing with nothing but a title, and what a test adds. */
export function briefing(rest: Partial<Briefing> = {}): Briefing {
  return {
    title: 'Talks resume',
    cast: [],
    suggestions: [],
    quotations: [],
    dates: [],
    issues: [],
    timeline: [],
    web: { nodes: [], edges: [] },
    statements: [],
    related: [],
    ...rest,
  }
}
