/** What a page's script needs: where to underline, and a card for each entity that is underlined. */
import { annotate } from '../annotate/annotate.ts'
import type { Knowledge } from '../annotate/knowledge.ts'
import type { AnnotateOptions } from '../annotate/options.ts'
import type { Card } from '../schema/card.ts'
import type { Objections } from '../schema/objections.ts'
import type {
  Annotated,
  Annotation,
  Candidate,
  Explained,
  Mark,
  PageQuestion,
} from '../schema/page.ts'
import { cardOf, type Part } from './card.ts'
import { ownArticle } from './ownArticle.ts'
import type { Phrases } from './phrases.ts'
import { salience } from './salience.ts'
import type { TieContext } from './ties.ts'

/** What an answer is made with. */
export interface Reader {
  readonly knowledge: Knowledge
  readonly phrases: Phrases
  /** What is read beside plain names. */
  readonly forms?: AnnotateOptions | undefined
  /** What the reader said against earlier answers. */
  readonly objections?: Objections | undefined
}

const NO_OBJECTIONS: Objections = { corrections: [], muted: [] }

/** Late content means what the page named before: "Putin" is whom an earlier part introduced. */
function annotationsOf(page: PageQuestion, { knowledge, forms }: Reader): Annotation[] {
  const introduced = page.known?.map(({ entity }) => entity) ?? []
  return annotate(page, knowledge, { ...forms, introduced })
}

interface Wanted extends Annotation {
  readonly isCorrected: boolean
}

/** The annotations as the reader wants them: corrected, and without what is muted. */
function asWanted(
  annotations: readonly Annotation[],
  blocks: PageQuestion['blocks'],
  { corrections, muted }: Objections,
): Wanted[] {
  const corrected = new Map(corrections.map((one) => [`${one.entity} ${one.written}`, one]))
  const unwanted = new Set(muted.map((one) => ('entity' in one ? `#${one.entity}` : one.written)))
  return annotations.flatMap((one): Wanted[] => {
    const { entity, others = [] } = one
    const written = blocks[one.block]?.text.slice(one.start, one.end) ?? ''
    const correction = corrected.get(`${entity} ${written}`)
    if (correction?.to === null) return []
    const to = correction?.to ?? entity
    if (unwanted.has(`#${to}`) || unwanted.has(written)) return []
    if (to === entity) return [{ ...one, isCorrected: false }]
    const rest = [entity, ...others.filter((other) => other !== to)]
    return [{ ...one, entity: to, others: rest, isCorrected: true }]
  })
}

function candidatesOf(
  ids: Iterable<string>,
  { knowledge, phrases }: Reader,
): Record<string, Candidate> {
  const candidates: Record<string, Candidate> = {}
  for (const id of ids) {
    const entity = knowledge.entities.get(id)
    if (!entity) continue
    const line = entity.description?.text ?? entity.gloss
    candidates[id] = {
      name: entity.label,
      kindText: phrases.kind(entity.kind, entity.subkind),
      ...(line ? { line } : {}),
    }
  }
  return candidates
}

/** How much the page is about each entity, with what it named in blocks that were asked before. */
function partsOf(blocks: PageQuestion['blocks'], marked: readonly Annotation[], known: Known) {
  const before = new Map(known.map((one) => [one.entity, one]))
  return salience(blocks, marked).map(({ entity, score, mentions, inHeadline }): Part => {
    const { times = 0, inHeadline: wasInHeadline = false } = before.get(entity) ?? {}
    const all = mentions.length + times
    return {
      entity,
      times: all,
      inHeadline: inHeadline || wasInHeadline,
      score: (score * Math.log1p(all)) / Math.log1p(mentions.length),
    }
  })
}

type Known = NonNullable<PageQuestion['known']>

export function annotatedPage(page: PageQuestion, reader: Reader): Annotated {
  const { knowledge, phrases, objections = NO_OBJECTIONS } = reader
  const { blocks, published, known = [] } = page
  const marked = asWanted(
    annotationsOf(page, reader).filter(({ level }) => level === 'mark'),
    blocks,
    objections,
  )
  const parts = partsOf(blocks, marked, known)
  const onPage = new Set([...parts, ...known].map(({ entity }) => entity))
  const own = ownArticle(page, knowledge)
  const context: TieContext = { knowledge, phrases, onPage, published, own }
  const cards: Record<string, Card> = {}
  for (const part of parts) {
    const card = cardOf(part, context)
    if (card) cards[part.entity] = card
  }
  const marks = marked.map(
    ({ block, start, end, entity, reason, others, isCorrected }): Mark => ({
      block,
      start,
      end,
      entity,
      because: isCorrected ? phrases.youChose : phrases.because(reason),
      ...(others?.length ? { others } : {}),
    }),
  )
  const candidates = candidatesOf(
    marks.flatMap(({ others }) => others ?? []),
    reader,
  )
  return { marks, cards, candidates }
}

/** What some words of a page mean, also where that is not sure enough for a mark. */
export function explained(text: string, known: PageQuestion['known'], reader: Reader): Explained {
  const { knowledge, phrases, objections = NO_OBJECTIONS } = reader
  const page: PageQuestion = {
    title: '',
    blocks: [{ role: 'paragraph', text }],
    ...(known ? { known } : {}),
  }
  const all = asWanted(annotationsOf(page, reader), page.blocks, { ...objections, muted: [] })
  const [best] = all.sort((one, other) => other.end - other.start - (one.end - one.start))
  if (!best) return nothingKnown(text, phrases)
  const before = known?.find(({ entity }) => entity === best.entity)
  const card = cardOf(
    {
      entity: best.entity,
      times: before?.times ?? 0,
      inHeadline: before?.inHeadline ?? false,
      score: 1,
    },
    {
      knowledge,
      phrases,
      onPage: new Set(known?.map(({ entity }) => entity)),
      published: undefined,
    },
  )
  if (!card) return nothingKnown(text, phrases)
  return {
    card,
    because: best.isCorrected ? phrases.youChose : phrases.because(best.reason),
    ...(best.others?.length
      ? { others: best.others, candidates: candidatesOf(best.others, reader) }
      : {}),
  }
}

/** A card that says so: without an id there is nothing to be corrected or muted. */
const nothingKnown = (name: string, { kind, nothingKnown: here }: Phrases): Explained => ({
  card: {
    id: '',
    kind: 'other',
    kindText: kind('other', undefined),
    name,
    here,
    lines: [],
    related: [],
    worth: 1,
  },
  because: '',
})
