/** One document of the command to annotations with offsets into its text. */
import { annotate } from '../lib/annotate/annotate.ts'
import type { Knowledge } from '../lib/annotate/knowledge.ts'
import type { AnnotateOptions } from '../lib/annotate/options.ts'
import type { Annotation, Block } from '../lib/schema/page.ts'
import type { Kind } from '../lib/schema/record.ts'
import { blocksOfText, type InputDocument } from './documents.ts'

/** What `annotate` writes for each annotation; `start` and `end` are UTF-16 units into the text. */
export interface TextAnnotation extends Pick<Annotation, 'form' | 'confidence' | 'level'> {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly entity: string
  readonly kind: Kind
}

export interface AnnotatedText {
  readonly id: string
  readonly annotations: readonly TextAnnotation[]
  /** Milliseconds that matching and linking took. */
  readonly ms: number
}

/** The title is read as the document's headline; only what is in the text is given back. */
export function annotateText(
  document: InputDocument,
  knowledge: Knowledge,
  options: AnnotateOptions = {},
): AnnotatedText {
  const body = blocksOfText(document.text)
  const title: Block[] = document.title ? [{ role: 'headline', text: document.title }] : []
  const began = performance.now()
  const found = annotate(
    {
      blocks: [...title, ...body],
      ...(document.lang ? { lang: document.lang } : {}),
      ...(document.published ? { published: document.published } : {}),
    },
    knowledge,
    options,
  )
  const ms = performance.now() - began
  const annotations = found.flatMap((one): TextAnnotation[] => {
    const block = body[one.block - title.length]
    if (one.block < title.length || !block) return []
    const start = block.offset + one.start
    const end = block.offset + one.end
    return [
      {
        start,
        end,
        text: document.text.slice(start, end),
        entity: one.entity,
        kind: knowledge.entities.get(one.entity)?.kind ?? 'other',
        form: one.form,
        confidence: one.confidence,
        level: one.level,
      },
    ]
  })
  return { id: document.id, annotations, ms: Math.round(ms * 1000) / 1000 }
}
