/** The names of a document: capitalised runs, what the knowledge marks, and what opens a sentence. */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { Form } from '../../schema/record.ts'
import { SPEECH_VERBS } from '../../text/english.ts'
import { isCapital } from './capitals.ts'
import { COMMON, NEVER_NAMES, PEOPLES } from './english.ts'
import { byLongName, type KnownSpan } from './known.ts'
import { ROLES } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { type Run, runsOf } from './runs.ts'
import { type Candidate, namesOfRun } from './split.ts'

export interface FoundName extends Candidate {
  readonly form: Form
  readonly known: KnownSpan | null
}

export interface FoundNames {
  /** In the order of the text; none overlaps another. */
  readonly names: readonly FoundName[]
  /** One word each that only opens a sentence: a name if other documents write it as one. */
  readonly doubts: readonly Run[]
}

const byPlace = (one: Run, other: Run) => one.from - other.from

/** The words of a name as it is looked up by: folded, joined by a space. */
export const keyOf = ({ tokens }: Pick<Reading, 'tokens'>, { from, to }: Run): string =>
  tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')

/** "Syrian": one word, a people's and no place's own. */
function isOneDemonym({ tokens, lookUp }: Reading, { from, to }: Run): boolean {
  const first = tokens[from]
  if (!first || to - from !== 1 || first.shape !== 'title') return false
  return PEOPLES.has(first.key) || (lookUp.isDemonym(first.key) && !lookUp.isPlace(first.key))
}

function formOf(reading: Reading, run: Candidate, known: KnownSpan | null): Form {
  const words = reading.tokens.slice(run.from, run.to)
  if (known && known.from === run.from && known.to === run.to && known.form === 'demonym')
    return 'demonym'
  if (isOneDemonym(reading, run)) return 'demonym'
  const isAcronym =
    run.title === null &&
    words.every(({ shape }) => shape === 'upper' || shape === 'number') &&
    words.length <= 3 &&
    words.every(({ gap }, index) => index === 0 || gap === 'hyphen')
  return isAcronym ? 'acronym' : (known?.form ?? 'name')
}

/** The front of a run that only its place at the head of a sentence made a capital. */
function withoutOpener(reading: Reading, run: Run): Run {
  const { tokens, lowerCase, lookUp } = reading
  let { from } = run
  if (!reading.opens(from)) return run
  const first = tokens[from]
  const second = tokens[from + 1]
  if (!first || !second || run.to - from < 2) return run
  if (first.shape !== 'title' || second.gap !== 'space') return run
  const isOwn =
    lookUp.isDemonym(first.key) || lookUp.isPlace(first.key) || lookUp.isFirstName(first.key)
  const isWord =
    lowerCase.has(first.key) ||
    (COMMON.has(first.key) && first.key !== 'new') ||
    (ROLES.has(first.key.replace(/s$/, '')) && !ROLES.has(second.key) && first.key.endsWith('s')) ||
    /(?:ing|ly)$/.test(first.key)
  const beforePerson = run.to - from > 2 && lookUp.isFirstName(second.key) && !isOwn
  if (!isOwn && (isWord || beforePerson)) from++
  return { from, to: run.to }
}

function overlaps(one: Run, other: Run): boolean {
  return one.from < other.to && other.from < one.to
}

/** How sure a long name is that nothing else in the knowledge has. */
const LONG_NAME = 0.9
const DEMONYM = 0.8

/** Names of the knowledge beside those that capitals show: the longer one stands. */
function withKnown(
  reading: Reading,
  candidates: readonly Candidate[],
  spans: readonly KnownSpan[],
  knowledge: Knowledge,
) {
  const long = byLongName(knowledge)
  const named = spans.filter(({ form }) => form !== 'nominal')
  const taken: { run: Candidate; known: KnownSpan | null }[] = []
  const used = new Set<KnownSpan>()
  for (const run of candidates) {
    const touching = named.filter((span) => overlaps(span, run))
    const same = touching.find(({ from, to }) => from === run.from && to === run.to)
    const wider = touching.find(
      ({ from, to }) => from <= run.from && to >= run.to && to - from > run.to - run.from,
    )
    const country = isOneDemonym(reading, run)
      ? reading.lookUp.countryOf(keyOf(reading, run))
      : null
    // "Syrian", but not of "Syrian crisis" where that is known.
    if (country !== null && !same?.isMarked && !wider?.isMarked) {
      taken.push({
        run,
        known: {
          ...run,
          entity: country,
          kind: 'place',
          form: 'demonym',
          confidence: DEMONYM,
          isMarked: true,
        },
      })
    } else if (same) {
      taken.push({ run, known: same })
      used.add(same)
    } else if (wider) {
      if (!used.has(wider))
        taken.push({
          run: {
            from: wider.from,
            to: wider.to,
            title: wider.from === run.from ? run.title : null,
          },
          known: wider,
        })
      used.add(wider)
    } else {
      const entity = knowledge.entities.get(long.get(keyOf(reading, run)) ?? '')
      taken.push({
        run,
        known: entity
          ? {
              ...run,
              entity: entity.id,
              kind: entity.kind,
              form: 'name',
              confidence: LONG_NAME,
              isMarked: true,
            }
          : null,
      })
    }
    for (const span of touching) used.add(span)
  }
  for (const span of named) {
    if (used.has(span) || !span.isMarked) continue
    taken.push({ run: { from: span.from, to: span.to, title: null }, known: span })
  }
  taken.sort((one, other) => byPlace(one.run, other.run))
  // A wider name of the knowledge may have swallowed the beginning of the next.
  return taken.filter(
    ({ run }, index) => index === 0 || (taken[index - 1]?.run.to ?? 0) <= run.from,
  )
}

/** Names of the document's ordinary text, found again where capitals say nothing. */
function inCaseless(reading: Reading, names: readonly FoundName[]): FoundName[] {
  const { tokens } = reading
  const byFirst = new Map<string, FoundName[]>()
  for (const name of names) {
    if (name.form === 'nominal') continue
    const first = tokens[name.from]?.key ?? ''
    const same = byFirst.get(first) ?? []
    const words = keyOf(reading, name)
    if (!same.some((other) => keyOf(reading, other) === words)) same.push(name)
    byFirst.set(first, same)
  }
  for (const list of byFirst.values())
    list.sort((one, other) => other.to - other.from - (one.to - one.from))
  const found: FoundName[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !reading.caseless(at) || token.shape === 'lower') continue
    const match = byFirst.get(token.key)?.find((name) => {
      const length = name.to - name.from
      return (
        keyOf(reading, { from: at, to: at + length }) === keyOf(reading, name) &&
        tokens.slice(at + 1, at + length).every(({ gap }) => gap !== 'break') &&
        (name.form !== 'acronym' || token.shape === 'upper')
      )
    })
    if (!match) continue
    const to = at + match.to - match.from
    found.push({ from: at, to, title: null, form: match.form, known: null })
    at = to - 1
  }
  return found
}

export function findNames(
  reading: Reading,
  spans: readonly KnownSpan[],
  knowledge: Knowledge,
): FoundNames {
  const { tokens, lowerCase } = reading
  const runs = runsOf(reading).filter(({ from }) => !reading.caseless(from))
  const candidates = runs.flatMap((run) => namesOfRun(reading, withoutOpener(reading, run)))
  const inText = withKnown(reading, candidates, spans, knowledge).map(
    ({ run, known }): FoundName => ({ ...run, known, form: formOf(reading, run, known) }),
  )

  // Words that stand inside a sentence, as a name or a part of one.
  const inside = new Set<string>()
  for (const { from, to, known } of inText) {
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      if (token && isCapital(token) && (!reading.opens(at) || known?.isMarked))
        inside.add(token.key)
    }
  }
  const names: FoundName[] = []
  const doubts: Run[] = []
  for (const name of inText) {
    const first = tokens[name.from]
    if (!first) continue
    const isPlain =
      name.to - name.from === 1 &&
      name.known === null &&
      name.form === 'name' &&
      first.shape === 'title'
    if (name.to - name.from === 1 && name.known === null && NEVER_NAMES.has(first.key)) continue
    if (!isPlain || !reading.opens(name.from)) {
      names.push(name)
      continue
    }
    if (lowerCase.has(first.key)) continue
    const speaks = SPEECH_VERBS.has(tokens[name.to]?.key ?? '') && !first.key.endsWith('s')
    if (inside.has(first.key) || speaks) names.push(name)
    else doubts.push({ from: name.from, to: name.to })
  }
  const covered = new Uint8Array(tokens.length)
  for (const { from, to } of names) covered.fill(1, from, to)
  const taken = ({ from, to }: Run) => covered.subarray(from, to).includes(1)
  names.push(...inCaseless(reading, names).filter((name) => !taken(name)))
  for (const span of spans) {
    if (span.form !== 'nominal' || !span.isMarked || taken(span)) continue
    names.push({ from: span.from, to: span.to, title: null, form: 'nominal', known: span })
  }
  return { names: names.sort(byPlace), doubts }
}
