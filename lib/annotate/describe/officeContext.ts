/** What may stand around the words of an office, and what it says of them: when, who, and whether. */
import {
  ARTICLE,
  AT_THE_TIME,
  INDEFINITE,
  NOT_YET,
  PREDICATIVE,
  STATUS,
  type Status,
} from '../english/descriptions.ts'
import type { TokenBlock } from '../text.ts'
import { between, joins, looksLikeName, type PageView, wordBefore } from './pageView.ts'

/** Words before a phrase or inside it that say when: "former", "then". Moves over them. */
export function statusBefore(block: TokenBlock, at: number): { at: number; status: Status } {
  let status: Status = 'now'
  let before = at
  while (before > 0 && joins(block.tokens[before])) {
    const found = STATUS.get(block.tokens[before - 1]?.key ?? '')
    if (!found) break
    if (found !== 'now') status = found
    before--
  }
  return { at: before, status }
}

export function statusAfter(block: TokenBlock, at: number): { at: number; status: Status } {
  let status: Status = 'now'
  let after = at
  for (;;) {
    const found = STATUS.get(block.tokens[after]?.key ?? '')
    if (!found || !joins(block.tokens[after + 1])) return { at: after, status }
    if (found !== 'now') status = found
    after++
  }
}

/** Whether what stands behind a description leaves it one of its own. */
export function endsThere(view: PageView, block: TokenBlock, to: number): boolean {
  const next = block.tokens[to]
  if (!next || block.sentenceStarts.has(to)) return true
  if (next.gap === 'hyphen' || NOT_YET.has(next.key)) return false
  // "Russian President Vladimir Putin" is one mention, and of whoever bears that name.
  if (next.gap !== 'space') return true
  const name = view.at(block.index, to)
  return !(name && name.form !== 'demonym') && !looksLikeName(block, to)
}

/** Whether what stands before a bare phrase, as in a headline, lets it mean its holder. */
export function mayBegin(block: TokenBlock, from: number): boolean {
  const { tokens, sentenceStarts } = block
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const token = tokens[at]
    const behind = tokens[at + 1]
    if (!token || sentenceStarts.has(at + 1) || behind?.gap === 'break') return true
    if (INDEFINITE.has(token.key)) return false
    if (at === from - 1 && PREDICATIVE.has(token.key)) return false
    if (token.key === ARTICLE) return !PREDICATIVE.has(wordBefore(block, at))
    if (block.language.common.has(token.key)) return true
  }
  return true
}

/** The person who is named right beside a description, behind or before a comma; 'other' is unknown. */
export function apposed(view: PageView, block: TokenBlock, from: number, to: number) {
  const { tokens, index } = block
  const isPerson = (id: string) => view.knowledge.entities.get(id)?.kind === 'person'
  if (/^,\s?$/.test(between(block, to)) && tokens[to]) {
    const name = view.at(index, to)
    if (name && isPerson(name.entity)) return { person: name.entity, side: 'right' as const }
    if (!name && looksLikeName(block, to)) return { person: null, side: 'right' as const }
  }
  const start = tokens[from - 1]?.key === ARTICLE && tokens[from]?.gap === 'space' ? from - 1 : from
  if (start > 0 && /^,\s?$/.test(between(block, start))) {
    const name = view.at(index, start - 1)
    if (name && isPerson(name.entity)) return { person: name.entity, side: 'left' as const }
  }
  return null
}

/** "in 2005" as EDTF, "at the time" as `then`, right behind a description: when it is meant for. */
export function dateBehind({ tokens }: TokenBlock, to: number): string | null {
  const [first, second] = [tokens[to], tokens[to + 1]]
  if (first?.gap !== 'space' || !second) return null
  if (first.key === 'in' && /^(?:1[5-9]|20)\d\d$/.test(second.key)) return second.key
  return AT_THE_TIME.every((word, index) => tokens[to + index]?.key === word) ? 'then' : null
}
