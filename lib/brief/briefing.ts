/** A page and the knowledge to what the popup says. */
import { annotate } from '../annotate/annotate.ts'
import type { Knowledge } from '../annotate/knowledge.ts'
import type { AnnotateOptions } from '../annotate/options.ts'
import type { Briefing, CastMember, PageDate, PageIssue, Suggestion } from '../schema/briefing.ts'
import type { Annotation, PageText } from '../schema/page.ts'
import { KINDS, type Kind } from '../schema/record.ts'
import { asOf } from './asOf.ts'
import { backgroundOf, issuesOfArticle } from './background.ts'
import { ownArticle } from './ownArticle.ts'
import { pageDates } from './pageDates.ts'
import type { Phrases } from './phrases.ts'
import { attributedQuotations } from './quotations.ts'
import { type Salient, salience } from './salience.ts'
import { summaryOf, type TieContext, tiesOf } from './ties.ts'
import { pageTimeline } from './timeline.ts'
import { webOf } from './web.ts'

/** Ties listed for each member of the cast. */
const MAX_TIES = 8

/** Suggestions listed: more of them would be noise. */
const MAX_SUGGESTIONS = 8

interface Understood {
  readonly annotations: readonly Annotation[]
  readonly suggested: readonly Annotation[]
  readonly salient: readonly Salient[]
  readonly context: TieContext
}

function understand(
  page: PageText,
  knowledge: Knowledge,
  phrases: Phrases,
  options: AnnotateOptions | undefined,
): Understood {
  const annotations = annotate(page, knowledge, options)
  const marked = annotations.filter(({ level }) => level === 'mark')
  const salient = salience(page.blocks, marked)
  const onPage = new Set(salient.map(({ entity }) => entity))
  return {
    annotations: marked,
    suggested: annotations.filter(({ level }) => level === 'suggest'),
    salient,
    context: {
      knowledge,
      phrases,
      onPage,
      published: page.published,
      own: ownArticle(page, knowledge),
    },
  }
}

function castMember(one: Salient, context: TieContext): CastMember[] {
  const { knowledge, phrases } = context
  const entity = knowledge.entities.get(one.entity)
  const [first] = one.mentions
  if (!entity || !first) return []
  return [
    {
      id: entity.id,
      kind: entity.kind,
      kindText: phrases.kind(entity.kind, entity.subkind),
      name: entity.label,
      ...summaryOf(entity, context),
      ...asOf(entity.id, context),
      mentions: one.mentions.length,
      places: one.mentions.map(({ block, start, end }) => ({ block, start, end })),
      because: phrases.because(first.reason),
      ties: tiesOf(entity.id, context)
        .slice(0, MAX_TIES)
        .map(({ line }) => line),
    },
  ]
}

/** Each suggested entity once, in the order of the page; those of the cast are no suggestions. */
function suggestionsOf(page: PageText, { suggested, context }: Understood): Suggestion[] {
  const { knowledge, phrases, onPage } = context
  const seen = new Set(onPage)
  return suggested
    .flatMap(({ entity: id, form, block, start, end }): Suggestion[] => {
      const entity = knowledge.entities.get(id)
      // "Syrian" says little about Syria that the reader would want listed.
      if (!entity || form === 'demonym' || seen.has(id)) return []
      seen.add(id)
      const summary = entity.description?.text ?? entity.gloss
      return [
        {
          id,
          name: entity.label,
          kindText: phrases.kind(entity.kind, entity.subkind),
          ...(summary ? { summary } : {}),
          written: page.blocks[block]?.text.slice(start, end) ?? '',
          at: { block, start, end },
        },
      ]
    })
    .slice(0, MAX_SUGGESTIONS)
}

/** What of the page cannot be right: a date whose weekday is another's. */
function issuesOf(dates: readonly PageDate[], { blocks }: PageText): PageIssue[] {
  return dates.flatMap(({ conflict, at }): PageIssue[] =>
    conflict
      ? [
          {
            text: conflict,
            quote: blocks[at.block]?.text.slice(at.start, at.end) ?? '',
            severity: 'warning',
            at,
          },
        ]
      : [],
  )
}

/** The briefing for a page; null where nothing on it is known. */
export function briefingOf(
  page: PageText,
  knowledge: Knowledge,
  phrases: Phrases,
  options?: AnnotateOptions,
): Briefing | null {
  const understood = understand(page, knowledge, phrases, options)
  const { annotations, salient, context } = understood
  const suggestions = suggestionsOf(page, understood)
  if (salient.length === 0 && suggestions.length === 0) return null
  const members = salient.flatMap((one) => castMember(one, context))
  const byKind = Map.groupBy(members, (member): Kind => member.kind)
  const quotations = attributedQuotations(
    page.blocks,
    annotations,
    (entity) => knowledge.entities.get(entity)?.kind,
  ).map(({ speaker, block, start, end }) => ({
    speaker,
    speakerName: knowledge.entities.get(speaker)?.label ?? speaker,
    text: page.blocks[block]?.text.slice(start, end) ?? '',
    at: { block, start, end },
  }))
  const dates = pageDates(page.blocks, page.published, phrases)
  const cast = salient.map(({ entity }) => entity)
  return {
    title: page.title,
    ...(page.published ? { date: phrases.date(page.published) } : {}),
    ...(page.publisher ? { publisher: page.publisher } : {}),
    cast: KINDS.flatMap((kind) => {
      const group = byKind.get(kind)
      return group ? [{ kind, members: group }] : []
    }),
    suggestions,
    quotations,
    dates,
    issues: [...issuesOf(dates, page), ...issuesOfArticle(page.blocks, context)],
    timeline: pageTimeline(cast, { dates, published: page.published }, context),
    web: webOf(cast, context),
    ...backgroundOf(page.blocks, salient, context),
  }
}
