/**
 * Step 7, events: "the war in Syria", "the Paris attacks", "Monday's talks". A noun for an event with
 * its place or its participants beside it and a date inside its interval, or alone where only one
 * event of the page, or of what the page is about, fits.
 */
import { type DayNumber, type Edtf, parseEdtf } from '../../text/edtf.ts'
import { BRIEF_EVENTS, EVENT_ADJECTIVES, EVENT_NOUNS } from '../english/descriptions.ts'
import type { TokenBlock } from '../text.ts'
import { basesOf } from './bases.ts'
import { type EventIndex, eventIndex, type KnownEvent } from './eventIndex.ts'
import { type EventPhrase, eventPhraseAt } from './eventPhrases.ts'
import { between, type Described, namedEntities, overlapsName, type PageView } from './pageView.ts'

const CONFIDENCE = { inside: 0.88, samePage: 0.7, day: 0.75, near: 0.7, weak: 0.6 } as const

/** Days before and after an event within which an article may speak of it as known. */
const BRIEF_DAYS = 31
const LONG_DAYS = 366

/** Days since 1970 of a `DayNumber`; open ends stay open. */
function ordinal(day: DayNumber): number {
  if (!Number.isFinite(day)) return day
  const year = Math.floor(day / 10_000)
  const rest = day - year * 10_000
  return Date.UTC(year, Math.floor(rest / 100) - 1, rest % 100) / 86_400_000
}

type Fit = 'inside' | 'near' | 'undated' | null

/** Whether an event can be meant on a date: the article's, or one that is written beside it. */
function fits(event: KnownEvent, noun: string, at: Edtf | undefined, isWritten: boolean): Fit {
  const day = at === undefined ? null : parseEdtf(at)
  if (!day) return null
  if (!event.range) return 'undated'
  const { first, last } = event.range
  if (first <= day.last && day.first <= last) return 'inside'
  if (isWritten) return null
  const isBrief = BRIEF_EVENTS.has(noun)
  const since = ordinal(day.first) - ordinal(last)
  const until = ordinal(first) - ordinal(day.last)
  // Meetings come often; an attack is the attack for weeks.
  if (!isBrief && since >= 0 && since <= BRIEF_DAYS) return 'inside'
  return until <= BRIEF_DAYS && since <= (isBrief ? BRIEF_DAYS : LONG_DAYS) ? 'near' : null
}

function isNamedBy({ heads, words }: KnownEvent, { noun, adjectives }: EventPhrase): boolean {
  const nouns = EVENT_NOUNS.get(noun)
  if (![...heads].some((head) => head === noun || nouns?.has(head))) return false
  return adjectives.every((word) => EVENT_ADJECTIVES.has(word) || words.has(word))
}

/** The day of a week before or after the article's that an event fell on. */
function isOnWeekday({ range }: KnownEvent, weekday: number, at: Edtf | undefined): boolean {
  const day = at === undefined ? null : parseEdtf(at)
  if (!range || !day || range.precision !== 'day' || !Number.isFinite(range.last)) return false
  for (let one = ordinal(range.first); one <= ordinal(range.last); one++) {
    // 1 January 1970 was a Thursday.
    if ((((one + 4) % 7) + 7) % 7 === weekday && Math.abs(one - ordinal(day.first)) <= 7)
      return true
  }
  return false
}

interface Found {
  readonly event: KnownEvent
  readonly confidence: number
  readonly rule: 'event' | 'sameEvent'
}

/** By its place or participants, and its date. */
function byTies(view: PageView, index: EventIndex, phrase: EventPhrase): Found | null {
  const { places, participants, noun } = phrase
  const [first] = [...places, ...participants]
  if (!first) return null
  const at = phrase.written ?? view.published
  const isBrief = BRIEF_EVENTS.has(noun)
  const candidates = (index.byTie.get(first.entity.id) ?? []).flatMap((event) => {
    const isTied =
      places.every(
        ({ entity }) =>
          event.places.has(entity.id) || (isBrief && event.participants.has(entity.id)),
      ) && participants.every(({ entity }) => event.participants.has(entity.id))
    const fit =
      isTied && isNamedBy(event, phrase) && fits(event, noun, at, phrase.written !== undefined)
    return fit ? [{ event, fit }] : []
  })
  const inside = candidates.filter(({ fit }) => fit === 'inside')
  const best = inside.length > 0 ? inside : candidates
  const named = best.filter(({ event }) => view.isNamed(event.id))
  const [only] = best.length > 1 ? named : best
  if (!only || (best.length > 1 && named.length !== 1)) return null
  const isUnsure = [...places, ...participants].some(({ unsure }) => unsure)
  const how = { inside: CONFIDENCE.inside, near: CONFIDENCE.near, undated: CONFIDENCE.weak }[
    only.fit
  ]
  return { event: only.event, confidence: isUnsure ? CONFIDENCE.weak : how, rule: 'event' }
}

/** Alone: the one event of the page that it can be, or the one tied to what the page names. */
function alone(
  view: PageView,
  index: EventIndex,
  phrase: EventPhrase,
  here: readonly KnownEvent[],
  around: readonly KnownEvent[],
): Found | null {
  const { weekday, noun } = phrase
  const { published } = view
  const ofPage = here.filter((event) => isNamedBy(event, phrase))
  const [only] = ofPage
  if (weekday === null && phrase.written === undefined && only) {
    return ofPage.length === 1
      ? { event: only, confidence: CONFIDENCE.samePage, rule: 'sameEvent' }
      : null
  }
  const isOnDay = (event: KnownEvent) =>
    weekday === null ? true : isOnWeekday(event, weekday, published)
  const at = phrase.written ?? published
  const candidates = [...new Set([...ofPage, ...around])].filter(
    (event) =>
      isNamedBy(event, phrase) &&
      isOnDay(event) &&
      (fits(event, noun, at, phrase.written !== undefined) === 'inside') ===
        (weekday === null || phrase.written !== undefined),
  )
  const [one] = candidates
  if (!one || candidates.length !== 1) return null
  const confidence = weekday === null ? CONFIDENCE.weak : CONFIDENCE.near
  return { event: index.of.get(one.id) ?? one, confidence, rule: 'event' }
}

/** Events that are tied to at least two names of the page, or to its only country. */
function eventsAround(view: PageView, index: EventIndex): KnownEvent[] {
  const ties = new Map<KnownEvent, number>()
  for (const { id } of namedEntities(view)) {
    if (!view.isNamed(id)) continue
    for (const event of index.byTie.get(id) ?? []) ties.set(event, (ties.get(event) ?? 0) + 1)
  }
  return [...ties].flatMap(([event, count]) => (count > 1 ? [event] : []))
}

/** "9/11": an event that is called by its day. */
function dayEvents(view: PageView, index: EventIndex, block: TokenBlock): Described[] {
  const found: Described[] = []
  const { tokens, text } = block
  for (let at = 0; at + 1 < tokens.length; at++) {
    if (tokens[at]?.shape !== 'number' || tokens[at + 1]?.shape !== 'number') continue
    if (between(block, at + 1) !== '/' || between(block, at + 2).startsWith('/')) continue
    if (at > 0 && between(block, at).endsWith('/')) continue
    const name = text.slice(tokens[at]?.start, tokens[at + 1]?.end)
    const events = index.byDay.get(name) ?? []
    const [only] = events
    if (!only || events.length !== 1 || overlapsName(view, block.index, at, at + 2)) continue
    found.push(
      described(block, at, at + 2, { event: only, confidence: CONFIDENCE.day, rule: 'event' }),
    )
  }
  return found
}

function described(block: TokenBlock, from: number, to: number, found: Found): Described {
  const { event, confidence, rule } = found
  return {
    block: block.index,
    from,
    to,
    entity: event.id,
    confidence,
    reason: {
      rule,
      name: block.text.slice(block.tokens[from]?.start, block.tokens[to - 1]?.end),
      fullName: event.label,
      ...(event.when && rule === 'event' ? { when: event.when } : {}),
    },
  }
}

/** Every description of an event on a page; `taken` is what else is described already. */
export function events(view: PageView, taken: readonly Described[]): Described[] {
  const { page, knowledge } = view
  if (!page.hasModule) return []
  const covered = new Set<string>()
  for (const { block, from, to } of taken) {
    for (let at = from; at < to; at++) covered.add(`${block}:${at}`)
  }
  const found: Described[] = []
  const open: EventPhrase[] = []
  for (const block of page.blocks) {
    const { tokens } = block
    const isDay = tokens.some(
      ({ shape }, at) => shape === 'number' && tokens[at + 1]?.shape === 'number',
    )
    if (isDay) found.push(...dayEvents(view, eventIndex(knowledge), block))
    if (!tokens.some(({ key }) => EVENT_NOUNS.has(key))) continue
    const bases = basesOf(view, block)
    const byEnd = new Map(bases.map((base) => [base.to, base]))
    const byStart = new Map(bases.map((base) => [base.from, base]))
    for (let at = 0; at < tokens.length; at++) {
      if (!EVENT_NOUNS.has(tokens[at]?.key ?? '') || covered.has(`${block.index}:${at}`)) continue
      const phrase = eventPhraseAt(view, block, at, byEnd, byStart)
      if (phrase?.isDefinite) open.push(phrase)
    }
  }
  if (open.length === 0) return found
  const index = eventIndex(knowledge)
  const tied = new Map(open.map((phrase) => [phrase, byTies(view, index, phrase)]))
  const ids = new Set(namedEntities(view).flatMap(({ id }) => (view.isNamed(id) ? [id] : [])))
  for (const one of tied.values())
    if (one && one.confidence > CONFIDENCE.weak) ids.add(one.event.id)
  const here = [...ids].flatMap((id) => index.of.get(id) ?? [])
  const around = eventsAround(view, index)
  for (const phrase of open) {
    const isAlone = phrase.places.length + phrase.participants.length === 0
    const one = isAlone ? alone(view, index, phrase, here, around) : tied.get(phrase)
    if (one) found.push(described(phrase.block, phrase.from, phrase.to, one))
  }
  return found
}
