/**
 * The events that an article tells of: nouns of events with who takes part, where and when. A noun with
 * nothing beside it is no event of its own: "the meeting" is one that was spoken of before.
 */
import type { ObservedEvent } from '../../schema/observations.ts'
import { parseEdtf } from '../../text/edtf.ts'
import type { ContextSentence, DocumentContext } from './context.ts'
import { type Arguments, argumentsOf, type Participant } from './events/arguments.ts'
import { labelOf } from './events/label.ts'
import { eventNounAt, namedEvents } from './events/noun.ts'
import { type EventNoun, SAME_SORT } from './events/nouns.ts'
import { timeOf } from './events/when.ts'
import { passageOf } from './passage.ts'
import type { Statement } from './statements.ts'
import { type View, viewOf } from './view.ts'

/** More of them, and it is a list, not an article. */
const MOST = 100

/** One noun with what belongs to it, or several that are one event. */
interface Draft {
  readonly noun: EventNoun
  readonly start: number
  readonly end: number
  participants: readonly Participant[]
  places: readonly number[]
  time: Pick<ObservedEvent, 'when' | 'status'>
  sentences: readonly ContextSentence[]
  /** What `lib/annotate` takes a mere description for; pass 2 may know better. */
  readonly described: number | null
}

const union = (one: readonly number[], other: readonly number[]) => [...new Set([...one, ...other])]

function withParticipants(one: readonly Participant[], other: readonly Participant[]) {
  return [...one, ...other.filter(({ cluster }) => !one.some((own) => own.cluster === cluster))]
}

function join(into: Draft, other: Draft): void {
  into.participants = withParticipants(into.participants, other.participants)
  into.places = union(into.places, other.places)
  into.time = { ...other.time, ...into.time }
  into.sentences = [...new Set([...into.sentences, ...other.sentences])]
}

/** Who says something at an interview takes part in it. */
function speakersAt(statements: readonly Statement[], start: number, end: number): Participant[] {
  const clusters = statements.flatMap(({ speaker, occasion }) =>
    occasion && speaker.is === 'entity' && occasion.start < end && occasion.end > start
      ? [speaker.cluster]
      : [],
  )
  return [...new Set(clusters)].map((cluster) => ({ cluster, role: 'speaker' }))
}

function draftAt(
  view: View,
  noun: EventNoun,
  args: Arguments,
  sentence: ContextSentence,
  statements: readonly Statement[],
  isOnly: boolean,
): Draft {
  const { context } = view
  const start = view.token(args.from)?.start ?? sentence.start
  const end = view.token(args.to - 1)?.end ?? start
  const speakers = noun.class === 'talk' || noun.class === 'address'
  return {
    noun,
    start,
    end,
    participants: speakers
      ? withParticipants(args.participants, speakersAt(statements, start, end))
      : args.participants,
    places: args.places,
    time: timeOf(context, sentence, noun, args, isOnly),
    sentences: [sentence],
    described: null,
  }
}

/** "During the meeting at the UN, he will have a discussion with …": one event in two words. */
function isFrameOf(frame: Draft, other: Draft): boolean {
  return (
    SAME_SORT.has(frame.noun.noun) &&
    SAME_SORT.has(other.noun.noun) &&
    frame.end <= other.start &&
    frame.participants.every(({ role }) => role === 'host')
  )
}

function sentenceDrafts(
  view: View,
  sentence: ContextSentence,
  statements: readonly Statement[],
): Draft[] {
  const found: { noun: EventNoun; at: number }[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const noun = eventNounAt(view, at, sentence)
    if (noun) found.push({ noun, at })
  }
  const drafts: Draft[] = []
  for (const { noun, at } of found) {
    const args = argumentsOf(view, noun, at, sentence)
    const draft = draftAt(view, noun, args, sentence, statements, found.length === 1)
    const name = view.nameAt(at)
    const last = drafts.at(-1)
    const before = view.key((last ? args.from : 0) - 1)
    if (last && isFrameOf(last, draft)) join(last, draft)
    // "Talks about a war": the inner one is not the outer.
    else if (before !== 'about') drafts.push({ ...draft, described: name ? name.cluster : null })
  }
  return drafts
}

const shares = (one: Draft, other: Draft) =>
  one.participants.some(({ cluster }) =>
    other.participants.some((own) => own.cluster === cluster),
  ) || one.places.some((place) => other.places.includes(place))

/** Two times that may be one: the same, or one of them is not said. */
function mayBeOne({ when: one }: Draft['time'], { when: other }: Draft['time']): boolean {
  if (!one || !other) return true
  const [a, b] = [parseEdtf(one.edtf), parseEdtf(other.edtf)]
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last
}

/** Drafts that are one event: of one noun, with one of the same names, at no other time. */
function together(drafts: readonly Draft[]): Draft[] {
  const events: Draft[] = []
  for (const draft of drafts) {
    const same = events.find(
      (one) =>
        one.noun.noun === draft.noun.noun &&
        shares(one, draft) &&
        mayBeOne(one.time, draft.time) &&
        one.described === draft.described,
    )
    if (same) join(same, draft)
    else events.push({ ...draft })
  }
  return events
}

const hasArguments = ({ participants, places }: Draft) => participants.length + places.length > 0

/** How sure an event is, by what is known of it. */
function confidenceOf({ participants, places, time }: Draft): number {
  const known = Math.min(2, participants.length) + (places.length > 0 ? 1 : 0) + (time.when ? 1 : 0)
  return [0.5, 0.6, 0.75, 0.85, 0.9][known] ?? 0.9
}

export function eventsOf(
  context: DocumentContext,
  statements: readonly Statement[],
): ObservedEvent[] {
  const view = viewOf(context)
  const drafts = context.blocks
    .filter(({ role }) => role === 'paragraph')
    .flatMap(({ firstSentence, endSentence }) =>
      context.sentences
        .slice(firstSentence, endSentence)
        .flatMap((sentence) => sentenceDrafts(view, sentence, statements)),
    )
  const unnamed = together(drafts.filter(hasArguments)).map((draft): ObservedEvent => {
    const { noun, start, end, participants, places, time, sentences } = draft
    const entity = draft.described === null ? null : context.clusters[draft.described]?.entity
    return {
      start,
      end,
      noun: noun.noun,
      label: labelOf(context, noun, participants, places, time.when),
      ...(entity ? { entity } : {}),
      ...time,
      participants: [...participants].slice(0, 100),
      places: [...places].slice(0, 50),
      sources: sentences.slice(0, 50).map((one) => passageOf(context, one.start, one.end)),
      confidence: confidenceOf(draft),
    }
  })
  const named = namedEvents(context).flatMap(
    ({ start, end, cluster, sentence }): ObservedEvent[] => {
      const { entity, label } = context.clusters[cluster] ?? {}
      const at = context.sentences[sentence]
      if (!entity || !label || !at) return []
      const noun = label.split(/\s+/).at(-1)?.toLowerCase().slice(0, 100) || 'event'
      const sources = [passageOf(context, at.start, at.end)]
      return [
        { start, end, noun, label, entity, participants: [], places: [], sources, confidence: 0.9 },
      ]
    },
  )
  return [...unnamed, ...named].sort((one, other) => one.start - other.start).slice(0, MOST)
}
