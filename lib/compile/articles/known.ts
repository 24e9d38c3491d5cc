/** What `lib/annotate` knows in a document, as stretches of its tokens. */
import { annotate } from '../../annotate/annotate.ts'
import type { Knowledge } from '../../annotate/knowledge.ts'
import { MAX_BLOCK_LENGTH } from '../../schema/limits.ts'
import type { Block } from '../../schema/page.ts'
import type { Form, Id, Kind } from '../../schema/record.ts'
import { tokenise } from '../../text/tokens.ts'
import type { Reading } from './reading.ts'

/** Tokens `from` to `to` that mean an entity of the knowledge. */
export interface KnownSpan {
  readonly from: number
  readonly to: number
  readonly entity: Id
  readonly kind: Kind
  readonly form: Form
  readonly confidence: number
  /** Sure enough to link; else only evidence of what kind of thing it is. */
  readonly isMarked: boolean
}

/** Names of so many words mean one thing if the knowledge has one thing of that name. */
const LONG = 3

const longNames = new WeakMap<Knowledge, ReadonlyMap<string, Id | null>>()

/** The entities that have a long name, by its folded words; null where two have it. */
export function byLongName(knowledge: Knowledge): ReadonlyMap<string, Id | null> {
  const known = longNames.get(knowledge)
  if (known) return known
  const index = new Map<string, Id | null>()
  for (const entity of knowledge.entities.values()) {
    for (const { value, type } of entity.names) {
      if (type !== 'name' && type !== 'variant') continue
      const words = tokenise(value).map(({ key }) => key)
      if (words[0] === 'the') words.shift()
      if (words.length < LONG) continue
      const key = words.join(' ')
      index.set(key, index.has(key) && index.get(key) !== entity.id ? null : entity.id)
    }
  }
  longNames.set(knowledge, index)
  return index
}

/** Everything that is annotated, in the order of the text. The title is read too, where the text lacks it. */
export function knownIn(reading: Reading, knowledge: Knowledge): KnownSpan[] {
  const { document, blocks, tokens } = reading
  const { text, title, lang, published } = document
  const hasHeadline = blocks[0]?.role === 'headline'
  const before: Block[] = hasHeadline ? [] : [{ role: 'headline', text: title }]
  const page = blocks.map(
    ({ role, start, end }): Block => ({
      role,
      text: text.slice(start, Math.min(end, start + MAX_BLOCK_LENGTH)),
    }),
  )
  const found = annotate(
    {
      blocks: [...before, ...page],
      lang,
      ...(published ? { published: published.edtf } : {}),
    },
    knowledge,
    { demonyms: true },
  )
  const byStart = new Map(tokens.map(({ start }, at) => [start, at]))
  return found.flatMap((one): KnownSpan[] => {
    const block = blocks[one.block - before.length]
    const entity = knowledge.entities.get(one.entity)
    const from = block && byStart.get(block.start + one.start)
    if (!block || !entity || from === undefined) return []
    let to = from + 1
    while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < block.start + one.end) to++
    const { form, confidence, level } = one
    return [
      {
        from,
        to,
        entity: entity.id,
        kind: entity.kind,
        form,
        confidence,
        isMarked: level === 'mark',
      },
    ]
  })
}
