/** Nouns for events in a text, with the places, participants and dates that are written beside them. */
import { type Edtf, parseEdtf } from '../../text/edtf.ts'
import {
  ARTICLE,
  DEFINITE,
  EVENT_LINKS,
  INDEFINITE,
  PARTICIPANT_LINKS,
  POSSESSIVE,
  WEEKDAYS,
  YEAR_SHIFTS,
} from '../english/descriptions.ts'
import type { TokenBlock } from '../text.ts'
import type { Base } from './bases.ts'
import { between, looksLikeName, overlapsName, type PageView } from './pageView.ts'

/** A noun for an event, with what stands around it. */
export interface EventPhrase {
  readonly block: TokenBlock
  /** The span: adjectives and a demonym with the noun. */
  readonly from: number
  readonly to: number
  readonly noun: string
  /** Words before the noun that its names have to have. */
  readonly adjectives: readonly string[]
  readonly places: readonly Base[]
  readonly participants: readonly Base[]
  /** A date written beside it. */
  readonly written: Edtf | undefined
  readonly weekday: number | null
  readonly isDefinite: boolean
}

const yearOf = (at: Edtf | undefined, shift: number): Edtf | undefined => {
  const day = at === undefined ? null : parseEdtf(at)
  return day ? String(Math.floor(day.first / 10_000) + shift).padStart(4, '0') : undefined
}

const YEAR = /^(?:1[5-9]|20)\d\d$/

/** What stands behind a noun: "in Syria", "between Russia and Ukraine", "in 2014". */
function behind(block: TokenBlock, to: number, bases: ReadonlyMap<number, Base>) {
  const { tokens } = block
  const places: Base[] = []
  const participants: Base[] = []
  let written: Edtf | undefined
  let at = to
  while (
    at < tokens.length &&
    tokens[at]?.gap === 'space' &&
    EVENT_LINKS.has(tokens[at]?.key ?? '')
  ) {
    const link = tokens[at]?.key ?? ''
    const list = PARTICIPANT_LINKS.has(link) ? participants : places
    let next = at + 1
    if (YEAR.test(tokens[next]?.key ?? '')) {
      written = tokens[next]?.key
      at = next + 1
      continue
    }
    for (;;) {
      if (tokens[next]?.key === ARTICLE) next++
      const base = bases.get(next)
      if (!base || base.isDemonym) break
      list.push(base)
      next = base.to
      const joined = tokens[next]?.key === 'and' || /^,\s?$/.test(between(block, next))
      if (!joined || list === places) break
      if (tokens[next]?.key === 'and') next++
    }
    if (next === at + 1) break
    at = next
  }
  return { places, participants, written }
}

/** What stands around a noun for an event: its place, who took part, and when. */
export function eventPhraseAt(
  view: PageView,
  block: TokenBlock,
  at: number,
  byEnd: ReadonlyMap<number, Base>,
  byStart: ReadonlyMap<number, Base>,
): EventPhrase | null {
  const { tokens, index } = block
  const noun = tokens[at]?.key ?? ''
  const next = tokens[at + 1]
  if (overlapsName(view, index, at, at + 1) || next?.gap === 'hyphen') return null
  // "the Conference Board": a part of a name that we do not know.
  if (next?.gap === 'space' && looksLikeName(block, at + 1)) return null
  const adjectives: string[] = []
  const right = behind(block, at + 1, byStart)
  const places = [...right.places]
  const participants = [...right.participants]
  let { written } = right
  let weekday: number | null = null
  let from = at
  let spanFrom = at
  while (from > 0 && at - from < 3 && tokens[from]?.gap === 'space') {
    const before = tokens[from - 1]
    if (before?.shape !== 'lower' || DEFINITE.has(before.key)) break
    if (before.key === POSSESSIVE || byEnd.has(from) || INDEFINITE.has(before.key)) break
    adjectives.push(before.key)
    from--
    spanFrom = from
  }
  // "Syrian war", "Syria's war", "Paris attacks", "Putin-Obama meeting".
  const owns = tokens[from - 1]?.key === POSSESSIVE
  let end = owns ? from - 1 : from
  for (let base = byEnd.get(end); base; base = byEnd.get(end)) {
    const gap = tokens[end]?.gap
    if (gap !== 'space' && gap !== 'hyphen' && gap !== 'dash' && gap !== 'none') break
    if (base.entity.kind === 'person') participants.push(base)
    else places.push(base)
    if (base.isDemonym && !owns && base.to === spanFrom) spanFrom = base.from
    end = base.from
    if (tokens[end]?.gap !== 'hyphen' && tokens[end]?.gap !== 'dash') break
  }
  const hasBase = end < (owns ? from - 1 : from)
  if (!hasBase && owns) {
    const day = WEEKDAYS.indexOf(tokens[from - 2]?.key ?? '')
    const years = YEAR_SHIFTS.get(`${tokens[from - 3]?.key} ${tokens[from - 2]?.key}`)
    if (day >= 0) weekday = day
    else if (years !== undefined) written = yearOf(view.published, years) ?? 'none'
    else return null
  }
  if (hasBase && tokens[end - 1]?.key === POSSESSIVE) {
    const years = YEAR_SHIFTS.get(`${tokens[end - 3]?.key} ${tokens[end - 2]?.key}`)
    if (years !== undefined) written = yearOf(view.published, years) ?? 'none'
  }
  const before = tokens[end - 1]
  if (before && INDEFINITE.has(before.key) && tokens[end]?.gap === 'space') return null
  if (before && YEAR.test(before.key) && tokens[end]?.gap === 'space') written ??= before.key
  const isDefinite =
    hasBase || owns || DEFINITE.has(before?.key ?? '') || YEAR.test(before?.key ?? '')
  return {
    block,
    from: spanFrom,
    to: at + 1,
    noun,
    adjectives,
    places,
    participants,
    written,
    weekday,
    isDefinite,
  }
}
