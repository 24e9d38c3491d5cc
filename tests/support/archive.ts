/** Small archives: documents in one line each, with a mention wherever a label stands in the text. */
import type {
  DocumentRecord,
  EntityRecord,
  KnowledgeRecord,
  MentionRecord,
} from '../../lib/schema/record.ts'
import { StatementRecord } from '../../lib/schema/record.ts'

export const documentOf = (
  id: string,
  text: string,
  more: Partial<DocumentRecord> = {},
): DocumentRecord => ({
  t: 'document',
  id: `doc:${id}`,
  sha256: '0'.repeat(64),
  title: `Report ${id}`,
  text,
  lang: 'en',
  ...more,
})

const mentionsOf = ({ id, text }: DocumentRecord, entities: readonly EntityRecord[]) =>
  entities.flatMap(({ id: entity, label }) =>
    [...text.matchAll(new RegExp(`\\b${label}\\b`, 'g'))].map(
      ({ index }): MentionRecord => ({
        t: 'mention',
        doc: id,
        span: { start: index, end: index + label.length },
        entity,
        form: 'name',
        confidence: 1,
      }),
    ),
  )

/** Documents with mentions of the entities in them, and the entities. */
export const archiveOf = (
  entities: readonly EntityRecord[],
  documents: readonly DocumentRecord[],
): KnowledgeRecord[] => [
  ...entities,
  ...documents,
  ...documents.flatMap((document) => mentionsOf(document, entities)),
]

/** What a document has somebody say: `words` to the letter; a quotation where they stand in “ ”. */
export function statementOf(
  document: DocumentRecord,
  words: string,
  speaker: string | null,
  about: readonly string[] = [],
  more: object = {},
): StatementRecord {
  const start = document.text.indexOf(words)
  const end = start + words.length
  const isQuoted = document.text[start - 1] === '“'
  return StatementRecord.parse({
    t: 'statement',
    id: `st:${document.id}-${String(start).padStart(4, '0')}`,
    speaker,
    speakerIs: speaker === null ? 'unattributed' : 'entity',
    kind: isQuoted ? 'quote' : 'reported',
    about,
    quotes: isQuoted ? [{ start, end }] : [],
    sources: [{ doc: document.id, span: { start, end }, exact: words, prefix: '', suffix: '' }],
    origin: 'extracted',
    confidence: 0.9,
    ...more,
  })
}
