/** What was answered about the text of a page: no text is asked about twice. */

import type { Card } from '../schema/card.ts'
import { MAX_BLOCKS } from '../schema/limits.ts'
import type { Annotated, Candidate, Mark, PageQuestion, PageText } from '../schema/page.ts'
import type { Id } from '../schema/record.ts'

/** Entities that a question names as known at most; the schema's cap. */
const MAX_KNOWN = 1000

/** Of a page's text, the share that must have been asked about for it to be the same article. */
const SAME_ARTICLE = 0.5

export interface Answers {
  /** What has to be asked about these blocks; null where nothing has. */
  question(text: PageText): PageQuestion | null
  /** Keeps the answer to a question. */
  keep(blocks: PageQuestion['blocks'], answer: Annotated): void
  /** Cards for words that were asked about by themselves. */
  add(cards: Annotated['cards'], candidates: Annotated['candidates']): void
  /** The marks of a block by its text, in order. */
  marksOf(text: string): readonly Mark[]
  readonly cards: Record<Id, Card>
  readonly candidates: Record<Id, Candidate>
  /** What the page named in these blocks, for a question about others. */
  known(blocks: PageText['blocks']): NonNullable<PageQuestion['known']>
  /** Whether this is mostly text that was asked about. */
  isFamiliar(blocks: PageText['blocks']): boolean
  forget(): void
}

export function createAnswers(): Answers {
  /** By the text of a block; places are the block's own. */
  const marks = new Map<string, readonly Mark[]>()
  let title: string | null = null
  const cards: Record<Id, Card> = {}
  const candidates: Record<Id, Candidate> = {}

  // Cards without a mark are never shown, so they may stay.
  const forget = () => {
    marks.clear()
    title = null
  }
  const isFamiliar = (blocks: PageText['blocks']) => {
    let [all, known] = [0, 0]
    for (const { text } of blocks) {
      all += text.length
      if (marks.has(text)) known += text.length
    }
    return known >= all * SAME_ARTICLE
  }
  const known = (blocks: PageText['blocks']) => {
    const entities = new Map<string, { entity: string; times: number; inHeadline?: true }>()
    for (const { text, role } of blocks) {
      for (const { entity } of marks.get(text) ?? []) {
        const one = entities.get(entity) ?? { entity, times: 0 }
        one.times++
        if (role === 'headline') one.inHeadline = true
        entities.set(entity, one)
      }
    }
    return [...entities.values()].slice(0, MAX_KNOWN)
  }
  const add: Answers['add'] = (moreCards, moreCandidates) => {
    Object.assign(cards, moreCards)
    Object.assign(candidates, moreCandidates)
  }
  return {
    question(text) {
      // Another article under the same script: what the last one named means nothing here.
      if (title !== null && title !== text.title && !isFamiliar(text.blocks)) forget()
      title = text.title
      const seen = new Set<string>()
      const blocks = text.blocks.filter(({ text: words }) => {
        if (marks.has(words) || seen.has(words)) return false
        seen.add(words)
        return true
      })
      if (blocks.length === 0) return null
      const named = known(text.blocks)
      return { ...text, blocks, ...(named.length > 0 ? { known: named } : {}) }
    },
    keep(blocks, answer) {
      // Lists that come and go for hours would fill the memory.
      if (marks.size > 4 * MAX_BLOCKS) marks.clear()
      const byBlock = Map.groupBy(answer.marks, ({ block }) => block)
      for (const [index, { text }] of blocks.entries()) {
        marks.set(text, byBlock.get(index) ?? [])
      }
      add(answer.cards, answer.candidates)
    },
    add,
    marksOf: (text) => marks.get(text) ?? [],
    cards,
    candidates,
    known,
    isFamiliar,
    forget,
  }
}
