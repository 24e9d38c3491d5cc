/** When an event was or is to be, and whether it has been. */
import type { ObservedEvent } from '../../../schema/observations.ts'
import type { DateMention } from '../../../text/dates.ts'
import { parseEdtf } from '../../../text/edtf.ts'
import { englishDates } from '../../../text/english/dates.ts'
import type { ContextSentence, DocumentContext } from '../context.ts'
import { basisOf, datesIn } from '../observedDates.ts'
import { passageOf } from '../passage.ts'
import type { Arguments } from './arguments.ts'
import type { EventNoun } from './nouns.ts'

/** Before a date of something else: "since the 2011 war", "after Monday". */
const OTHER_TIME = /\b(?:since|after|before|until|till|by|from|following)\s+(?:the\s+)?$/i

/** Between an event and a date farther off: the date is of what is named there. */
const OF_OTHERS =
  /\b(?:since|after|before|until|till|by|from|following|that|which|who|when)\b|\bof\s+$/i

/** What may stand between an event and its date: "in New York on Monday". */
const JOINED = /^[\s,]*(?:(?:on|in|at|late|early|this|scheduled for|set for|due)\s+)*$/i

/** Placed to a year or better: "yesterday" of an article of three possible years dates nothing. */
function isPlaced({ edtf, kind }: DateMention): boolean {
  const range = edtf === null ? null : parseEdtf(edtf)
  if (!range || kind === 'duration' || kind === 'time' || kind === 'lasting') return false
  return range.last - range.first < 2 * 10_000
}

/**
 * The date of an event: the one that stands in its phrase or right behind it; else, for what somebody
 * does, the only one of its sentence.
 */
function dateOf(
  context: DocumentContext,
  sentence: ContextSentence,
  { class: of }: EventNoun,
  args: Arguments,
  isOnly: boolean,
): DateMention | null {
  const { tokens, shadow } = context
  const from = tokens[args.from]?.start ?? 0
  const to = tokens[args.to - 1]?.end ?? from
  const here = datesIn(context).filter(
    (date) => date.start >= sentence.start && date.end <= sentence.end && isPlaced(date),
  )
  const own = here.filter((date) => {
    if (OTHER_TIME.test(shadow.slice(sentence.start, date.start))) return false
    if (date.start >= from && date.end <= to) return true
    if (date.start >= to) return JOINED.test(shadow.slice(to, date.start))
    return date.end <= from && /^(?:'s)?\s*$/.test(shadow.slice(date.end, from))
  })
  const [first, ...more] = own
  if (first) return more.length === 0 ? first : null
  const [only, ...others] = here
  const mayBeFar = isOnly && of !== 'state' && args.participants.length > 0
  if (!only || others.length > 0 || !mayBeFar) return null
  const between =
    only.start >= to ? shadow.slice(to, only.start) : shadow.slice(sentence.start, only.start)
  return OF_OTHERS.test(between) || only.kind === 'range' ? null : only
}

type Status = NonNullable<ObservedEvent['status']>

function statusOf(
  context: DocumentContext,
  sentence: ContextSentence,
  { class: of }: EventNoun,
  args: Arguments,
  date: DateMention | null,
): Status | undefined {
  const { document, published, written, tokens } = context
  const today = parseEdtf(published?.edtf ?? written ?? '')
  const day = date?.edtf ? parseEdtf(date.edtf) : null
  const start = tokens[args.from]?.start ?? sentence.start
  const end = tokens[args.to - 1]?.end ?? start
  const tense = englishDates.tense(
    document.text.slice(sentence.start, sentence.end),
    start - sentence.start,
    end - sentence.start,
  )
  if (today && day) {
    if (day.first > today.last) return 'planned'
    if (day.last < today.first) return 'occurred'
  }
  if (tense === 'future') return 'planned'
  if (of === 'state') return tense === 'past' && day ? 'occurred' : 'ongoing'
  return tense === 'past' ? 'occurred' : undefined
}

/** What an observation says of the time of an event. */
export function timeOf(
  context: DocumentContext,
  sentence: ContextSentence,
  noun: EventNoun,
  args: Arguments,
  isOnly: boolean,
): Pick<ObservedEvent, 'when' | 'status'> {
  const date = dateOf(context, sentence, noun, args, isOnly)
  const status = statusOf(context, sentence, noun, args, date)
  return {
    ...(date?.edtf
      ? {
          when: {
            edtf: date.edtf,
            basis: basisOf(date, context),
            source: passageOf(context, sentence.start, sentence.end),
          },
        }
      : {}),
    ...(status ? { status } : {}),
  }
}
