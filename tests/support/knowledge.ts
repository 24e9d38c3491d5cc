/** Small knowledge for tables of rules: entities in one line each. */
import { type AnnotatedPage, annotate } from '../../lib/annotate/annotate.ts'
import { indexKnowledge, type Knowledge } from '../../lib/annotate/knowledge.ts'
import type { AnnotateOptions } from '../../lib/annotate/options.ts'
import type { Annotation, Block } from '../../lib/schema/page.ts'
import { EntityRecord, type KnowledgeRecord, RelationRecord } from '../../lib/schema/record.ts'

const KIND_OF: Readonly<Record<string, string>> = {
  per: 'person',
  org: 'organization',
  pl: 'place',
  ev: 'event',
  wk: 'work',
}

type NameOf = string | { value: string; type?: string; [key: string]: unknown }

/** `entity('per:ann-lee', 'Ann Lee')`: the first name is the label. */
export function entity(id: string, ...names: NameOf[]): EntityRecord {
  const full = names.map((name) =>
    typeof name === 'string' ? { value: name, type: 'name' } : { type: 'name', ...name },
  )
  return EntityRecord.parse({
    t: 'entity',
    id,
    kind: KIND_OF[id.slice(0, id.indexOf(':'))],
    label: full[0]?.value,
    names: full,
    origin: 'curated',
  })
}

/** The same entity out of a general pack: `imported(entity('pl:york', 'York'), { popularity: 9 })`. */
export const imported = (record: EntityRecord, more: object = {}): EntityRecord =>
  EntityRecord.parse({ ...record, origin: 'imported', ...more })

/** "President of Russia" as a relation. */
export function office(
  subject: string,
  role: string,
  object: string,
  from?: string,
  to?: string,
): RelationRecord {
  return RelationRecord.parse({
    t: 'relation',
    id: `rel:${subject}.${role}.${object}.${from}`.replaceAll(' ', '-'),
    subject,
    predicate: 'holdsOffice',
    object,
    role,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    sources: [{ reference: 'a register of offices' }],
    origin: 'curated',
    confidence: 1,
  })
}

export const knowledgeOf = (...records: KnowledgeRecord[]): Knowledge => indexKnowledge(records)

/** Paragraphs; a first line that begins with "# " is the headline. */
export function blocksOf(...texts: string[]): Block[] {
  return texts.map((text) =>
    text.startsWith('# ') ? { role: 'headline', text: text.slice(2) } : { role: 'paragraph', text },
  )
}

const shown = (blocks: readonly Block[], { block, start, end, entity: id }: Annotation) =>
  `${blocks[block]?.text.slice(start, end)} → ${id.slice(id.indexOf(':') + 1)}`

/** What is marked, as "text → entity", in the order of the page. */
export function marks(knowledge: Knowledge, ...texts: string[]): string[] {
  const blocks = blocksOf(...texts)
  return annotate({ blocks }, knowledge)
    .filter(({ level }) => level === 'mark')
    .map((one) => shown(blocks, one))
}

/** What is only suggested. */
export function suggestions(knowledge: Knowledge, ...texts: string[]): string[] {
  const blocks = blocksOf(...texts)
  return annotate({ blocks }, knowledge)
    .filter(({ level }) => level === 'suggest')
    .map((one) => shown(blocks, one))
}

/** All names of a page and what they are linked to, in order; a "?" behind what is only suggested. */
export function links(
  knowledge: Knowledge,
  texts: readonly string[],
  page: Omit<AnnotatedPage, 'blocks'> = {},
  options: AnnotateOptions = {},
): string[] {
  const blocks = blocksOf(...texts)
  return annotate({ blocks, ...page }, knowledge, { descriptions: false, ...options }).map(
    (one) => `${shown(blocks, one)}${one.level === 'mark' ? '' : '?'}`,
  )
}
