/** Annotated texts to measure with, and which of their mentions count. */
import * as z from 'zod'
import type { Knowledge } from '../lib/annotate/knowledge.ts'
import type { Kind } from '../lib/schema/record.ts'
import { fold } from '../lib/text/fold.ts'

const GoldMention = z.looseObject({
  /** Code points into the text, half-open. */
  s: z.int().min(0),
  e: z.int().min(0),
  type: z.string().nullish(),
  kind: z.enum(['name', 'nominal', 'pronoun']),
  qid: z.string().nullish(),
  wiki: z.string().nullish(),
  name: z.string().nullish(),
  optional: z.boolean().nullish(),
  nil: z.boolean().nullish(),
})

/** One line of a gold file. */
export const GoldDocument = z.looseObject({
  set: z.string(),
  doc: z.string(),
  date: z.string().nullish(),
  text: z.string(),
  span: z.tuple([z.int().min(0), z.int().min(0)]).nullish(),
  mentions: z.array(GoldMention),
})
export type GoldDocument = z.infer<typeof GoldDocument>

/** Kinds by the types of the sets: Wikidata classes, or plain words. */
const KIND_OF_TYPE: Readonly<Record<string, Kind>> = {
  Q215627: 'person',
  Q43229: 'organization',
  Q27096213: 'place',
  Q1656682: 'event',
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
}

/** The kinds that are scored; a link to anything else counts neither way. */
export const SCORED_KINDS: readonly Kind[] = ['person', 'organization', 'place', 'event']

/** A mention of the gold, with UTF-16 offsets and what it means in the knowledge. */
export interface GoldSpan {
  readonly start: number
  readonly end: number
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Empty where its type is none of the scored ones. */
  readonly kinds: readonly Kind[]
  /** The entity of the knowledge; null where it is unknown there, or nobody's. */
  readonly entity: string | null
  readonly optional: boolean
}

/** UTF-16 offset of each code point of a text, and of its end. */
function utf16Offsets(text: string): Uint32Array {
  const offsets: number[] = []
  let at = 0
  for (const char of text) {
    offsets.push(at)
    at += char.length
  }
  offsets.push(at)
  return Uint32Array.from(offsets)
}

/** A Wikipedia title as a label: no underscores, no percent codes. */
function titleOf(wiki: string): string {
  try {
    return decodeURIComponent(wiki).replaceAll('_', ' ')
  } catch {
    return wiki.replaceAll('_', ' ')
  }
}

/** "Springfield (Illinois)" is called Springfield. */
const withoutBrackets = (label: string) => label.replace(/\s*\([^)]*\)$/, '')

/**
 * Finds an entity of the knowledge by the ids that gold files use; else by its label, then by a full
 * name that only one entity has, then by the label without what stands in brackets behind it.
 */
export function goldResolver(knowledge: Knowledge) {
  const byWikidata = new Map<string, string>()
  const byLabel = new Map<string, string>()
  const byName = new Map<string, string | null>()
  for (const entity of knowledge.entities.values()) {
    if (entity.sameAs?.wikidata) byWikidata.set(entity.sameAs.wikidata, entity.id)
    const label = fold(entity.label)
    if (!byLabel.has(label)) byLabel.set(label, entity.id)
    for (const { value, type } of entity.names) {
      if (type !== 'name' && type !== 'variant') continue
      const known = byName.get(fold(value))
      byName.set(fold(value), known === undefined || known === entity.id ? entity.id : null)
    }
  }
  const named = (title: string) =>
    byLabel.get(fold(title)) ??
    byName.get(fold(title)) ??
    byLabel.get(fold(withoutBrackets(title))) ??
    null
  return ({ qid, wiki, name }: Pick<z.infer<typeof GoldMention>, 'qid' | 'wiki' | 'name'>) => {
    if (qid) {
      const id = `wd:${qid}`
      if (knowledge.entities.has(id)) return id
      return byWikidata.get(qid) ?? (name ? named(name) : null)
    }
    if (!wiki) return null
    const id = `wp:${wiki}`
    return knowledge.entities.has(id) ? id : named(titleOf(wiki))
  }
}

/** A gold document made ready to be compared. */
export interface GoldText {
  readonly text: string
  /** The stretch that is annotated. */
  readonly from: number
  readonly to: number
  readonly spans: readonly GoldSpan[]
}

/** Offsets into UTF-16, entities into those of the knowledge. */
export function goldText(
  document: GoldDocument,
  resolve: ReturnType<typeof goldResolver>,
): GoldText {
  const offsets = utf16Offsets(document.text)
  const at = (codePoint: number) => offsets[codePoint] ?? document.text.length
  return {
    text: document.text,
    from: document.span ? at(document.span[0]) : 0,
    to: document.span ? at(document.span[1]) : document.text.length,
    spans: document.mentions.map((mention) => ({
      start: at(mention.s),
      end: at(mention.e),
      form: mention.kind,
      kinds: [
        ...new Set((mention.type ?? '').split('|').flatMap((type) => KIND_OF_TYPE[type] ?? [])),
      ],
      entity: mention.nil ? null : resolve(mention),
      optional: mention.optional === true,
    })),
  }
}
