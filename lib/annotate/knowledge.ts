/** What the engine knows, indexed: the one shape in which records reach annotating and briefing. */
import type {
  DocumentRecord,
  EntityRecord,
  IssueRecord,
  KnowledgeRecord,
  MentionRecord,
  RelationRecord,
  StatementRecord,
} from '../schema/record.ts'
import { buildDictionary, type Dictionary } from './dictionary.ts'

export interface Knowledge {
  readonly entities: ReadonlyMap<string, EntityRecord>
  readonly documents: ReadonlyMap<string, DocumentRecord>
  /** Relations in which the entity is subject or object, in the order of their ids. */
  relationsOf(entity: string): readonly RelationRecord[]
  /** Statements by or about the entity, in the order of their ids. */
  statementsOf(entity: string): readonly StatementRecord[]
  /** Mentions of the entity, in the order of the documents' ids and of their texts. */
  mentionsOf(entity: string): readonly MentionRecord[]
  /** Mentions in the document, in the order of its text. */
  mentionsIn(document: string): readonly MentionRecord[]
  /** Issues that rest on the document, in the order of their ids. */
  issuesIn(document: string): readonly IssueRecord[]
  readonly dictionary: Dictionary
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

const byPlace = (one: MentionRecord, other: MentionRecord): number =>
  (one.doc < other.doc ? -1 : one.doc > other.doc ? 1 : 0) ||
  one.span.start - other.span.start ||
  one.span.end - other.span.end ||
  (one.entity < other.entity ? -1 : one.entity > other.entity ? 1 : 0)

function addTo<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (!list) index.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}

/** Indexes records; the same records in any order give the same knowledge. */
export function indexKnowledge(records: Iterable<KnowledgeRecord>): Knowledge {
  const entities: EntityRecord[] = []
  const documents: DocumentRecord[] = []
  const relations: RelationRecord[] = []
  const statements: StatementRecord[] = []
  const mentions: MentionRecord[] = []
  const issues: IssueRecord[] = []
  for (const record of records) {
    if (record.t === 'entity') entities.push(record)
    else if (record.t === 'document') documents.push(record)
    else if (record.t === 'relation') relations.push(record)
    else if (record.t === 'statement') statements.push(record)
    else if (record.t === 'mention') mentions.push(record)
    else issues.push(record)
  }
  const relationIndex = new Map<string, RelationRecord[]>()
  for (const relation of relations.sort(byId)) {
    addTo(relationIndex, relation.subject, relation)
    addTo(relationIndex, relation.object, relation)
  }
  const statementIndex = new Map<string, StatementRecord[]>()
  for (const statement of statements.sort(byId)) {
    for (const id of [statement.speaker, ...statement.about]) {
      if (id !== null) addTo(statementIndex, id, statement)
    }
  }
  const mentionsOf = new Map<string, MentionRecord[]>()
  const mentionsIn = new Map<string, MentionRecord[]>()
  for (const mention of mentions.sort(byPlace)) {
    addTo(mentionsOf, mention.entity, mention)
    addTo(mentionsIn, mention.doc, mention)
  }
  const issuesIn = new Map<string, IssueRecord[]>()
  for (const issue of issues.sort(byId)) {
    for (const source of issue.sources) if ('doc' in source) addTo(issuesIn, source.doc, issue)
  }
  return {
    entities: new Map(entities.sort(byId).map((entity) => [entity.id, entity])),
    documents: new Map(documents.sort(byId).map((document) => [document.id, document])),
    relationsOf: (entity) => relationIndex.get(entity) ?? [],
    statementsOf: (entity) => statementIndex.get(entity) ?? [],
    mentionsOf: (entity) => mentionsOf.get(entity) ?? [],
    mentionsIn: (document) => mentionsIn.get(document) ?? [],
    issuesIn: (document) => issuesIn.get(document) ?? [],
    dictionary: buildDictionary(entities),
  }
}
