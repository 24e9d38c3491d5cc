/**
 * Part of step 4, evidence of kind: what the words beside a mention say about whether it is a person,
 * an organization, a place or an event ("in X", "against X", "X, a striker").
 */

import type { Kind } from '../schema/record.ts'
import type { Token } from '../text/tokens.ts'
import type { Cue } from './language.ts'
import type { TokenBlock } from './text.ts'

/**
 * How much each cue speaks for a kind, as added log likelihood: fitted on the development sets
 * together with the weights of `rank.ts`, small ones left out.
 */
const WEIGHTS: Readonly<Record<Cue, Readonly<Partial<Record<Kind, number>>>>> = {
  in: { person: -0.2, organization: -0.4, place: 0.9 },
  at: { person: -0.2, organization: 0.2, place: 0.2 },
  from: { place: 0.2 },
  with: { person: 0.5, place: -0.2 },
  for: { organization: 0.3, place: -0.3 },
  against: { organization: 0.5, place: -0.5 },
  the: { person: -0.4, place: 0.3, work: -0.2 },
  did: { person: 0.2 },
  personNoun: { person: 0.4, place: -0.3, work: -0.3 },
  organizationNoun: { organization: 0.3, person: -0.2 },
  placeNoun: { organization: -0.2, place: 0.4 },
  eventNoun: { event: 0.3 },
}

/** The kind of thing that a common noun names: "striker" a person, "companies" an organization. */
function headOf({ language }: TokenBlock, token: Token | undefined): Cue | null {
  if (token?.shape !== 'lower') return null
  const kind = language.heads.get(token.key) ?? language.heads.get(token.key.replace(/s$/, ''))
  return kind ? `${kind}Noun` : null
}

/** How many words of ", the former striker of …" are looked at. */
const APPOSITION = 5

/** The noun of a phrase that begins at `from`: the first noun that no other noun follows. */
function phraseHead(block: TokenBlock, from: number): Cue | null {
  const { tokens } = block
  for (let at = from; at < Math.min(from + APPOSITION, tokens.length); at++) {
    if (at > from && tokens[at]?.gap === 'break') return null
    const head = headOf(block, tokens[at])
    // "the company founder" is a person.
    if (head && !(tokens[at + 1]?.gap === 'space' && headOf(block, tokens[at + 1]))) return head
  }
  return null
}

/** What stands before: "in X", "the striker X", "the city of X". */
function cuesBefore(block: TokenBlock, from: number): (Cue | null)[] {
  const { tokens, language } = block
  const before = tokens[from - 1]
  if (!before || tokens[from]?.gap !== 'space') return []
  const noun = before.key === 'of' ? headOf(block, tokens[from - 2]) : headOf(block, before)
  return [language.cues.before.get(before.key) ?? null, noun]
}

/** What stands behind: "X died", "X is an actor", "X, a town in …", "the X company". */
function cuesAfter(block: TokenBlock, to: number): (Cue | null)[] {
  const { tokens, text, language } = block
  const after = tokens[to]
  if (!after) return []
  if (after.gap === 'space') {
    const copula =
      language.cues.copulas.has(after.key) && language.cues.articles.has(tokens[to + 1]?.key ?? '')
    return [
      language.cues.after.get(after.key) ?? null,
      headOf(block, after),
      copula ? phraseHead(block, to + 2) : null,
    ]
  }
  const isApposition =
    text.slice(tokens[to - 1]?.end, after.start) === ', ' && language.cues.articles.has(after.key)
  return [isApposition ? phraseHead(block, to + 1) : null]
}

/** What stands beside tokens `from` to `to` that speaks for a kind; each cue once. */
export function cuesOf(block: TokenBlock, from: number, to: number): Set<Cue> {
  const cues = [...cuesBefore(block, from), ...cuesAfter(block, to)]
  return new Set(cues.filter((cue) => cue !== null))
}

/** What the cues say for a kind together, as added log likelihood. */
export function kindEvidence(cues: Iterable<Cue>, kind: Kind): number {
  let sum = 0
  for (const cue of cues) sum += WEIGHTS[cue][kind] ?? 0
  return sum
}
