/** Pass 2, what the rules found: statements, events, ties and issues, with entities for clusters. */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { ArticleOverrides } from '../../schema/articleOverrides.ts'
import type { Observations, ObservedStatement } from '../../schema/observations.ts'
import type { Id, IssueRecord, KnowledgeRecord, StatementRecord } from '../../schema/record.ts'
import { type FoundEvents, foundEvents } from './foundEvents.ts'
import { foundTies } from './foundTies.ts'
import { bare, type IdOf, present, sourceOf } from './passTwo.ts'

/** What pass 2 has decided of names by the time that it comes to what was found. */
export interface Names {
  readonly idOf: IdOf
  /** The entity that somebody who wrote an override means by a name or an id. */
  readonly idOfName: (name: string) => Id | null
  readonly knowledge: Knowledge
  /** Whether an id is in use. */
  readonly isTaken: (id: Id) => boolean
}

/** What a person decided of a statement; the first that has its words. */
const overrideOf = (
  { statements }: ArticleOverrides,
  document: Id,
  { sources }: ObservedStatement,
): ArticleOverrides['statements'][number] | undefined =>
  statements.find(
    ({ quote, document: only }) =>
      (only === undefined || only === document) &&
      sources.some(({ exact }) => exact.includes(quote)),
  )

function speakerOf(
  one: ObservedStatement,
  index: number,
  { idOf, idOfName }: Names,
  override: ArticleOverrides['statements'][number] | undefined,
): Pick<StatementRecord, 'speaker' | 'speakerIs'> {
  if (override?.speaker !== undefined) {
    const speaker = override.speaker === null ? null : idOfName(override.speaker)
    return { speaker, speakerIs: speaker === null ? 'unattributed' : 'entity' }
  }
  const speaker = one.speaker === null ? null : idOf(index, one.speaker)
  // Who spoke is named, but is nobody who is kept: "the Government".
  const isNobody = one.speakerIs === 'entity' && speaker === null
  return { speaker, speakerIs: isNobody ? 'group' : one.speakerIs }
}

function statementsOf(
  documents: readonly Observations[],
  names: Names,
  { idOfEvent }: FoundEvents,
  overrides: ArticleOverrides,
): StatementRecord[] {
  return documents.flatMap(({ document, statements, events }, index) =>
    statements.flatMap((one, number): StatementRecord[] => {
      const override = overrideOf(overrides, document.id, one)
      if (override?.hide) return []
      const { sourceEvent } = one
      const event = sourceEvent === undefined ? null : idOfEvent(index, sourceEvent)
      const when = sourceEvent === undefined ? undefined : events[sourceEvent]?.when
      const date = one.date ?? (when ? { edtf: when.edtf, basis: when.basis } : document.published)
      return [
        {
          t: 'statement',
          id: `st:${bare(document.id)}-${String(number).padStart(3, '0')}`,
          ...speakerOf(one, index, names, override),
          kind: one.kind,
          about: present(one.about.map((cluster) => names.idOf(index, cluster))),
          ...(date ? { date } : {}),
          ...(event === null ? {} : { sourceEvent: event }),
          quotes: one.quotes.map(([start, end]) => ({ start, end })),
          sources: one.sources.map(sourceOf(document.id)),
          origin: override ? 'curated' : 'extracted',
          confidence: override ? 1 : one.confidence,
        },
      ]
    }),
  )
}

const issuesOf = (documents: readonly Observations[]): IssueRecord[] =>
  documents.flatMap(({ document, issues }) =>
    issues.map(
      ({ code, severity, title, sources }, number): IssueRecord => ({
        t: 'issue',
        id: `is:${bare(document.id)}-${String(number).padStart(3, '0')}`,
        code,
        severity,
        title,
        sources: sources.map(sourceOf(document.id)),
      }),
    ),
  )

/** Every record but those of documents and names; and what a description of an event means. */
export function foundRecords(
  documents: readonly Observations[],
  names: Names,
  overrides: ArticleOverrides,
): { readonly records: KnowledgeRecord[]; readonly meantAt: FoundEvents['meantAt'] } {
  const { idOf, knowledge, isTaken } = names
  const events = foundEvents(documents, idOf, knowledge, isTaken)
  return {
    records: [
      ...events.records,
      ...events.mentions,
      ...foundTies(documents, idOf, knowledge),
      ...statementsOf(documents, names, events, overrides),
      ...issuesOf(documents),
    ],
    meantAt: events.meantAt,
  }
}
