/** Steps 6 and 7 on a page whose names are decided: adds descriptions and events to them. */
import type { Annotation } from '../../schema/page.ts'
import type { Edtf } from '../../text/edtf.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Part } from '../options.ts'
import type { TokenPage } from '../text.ts'
import { events } from './events.ts'
import { nominals } from './nominals.ts'
import {
  type Described,
  type NamedMention,
  overlapsName,
  type PageView,
  viewOf,
} from './pageView.ts'

/** What the steps before know of the page. */
export interface DescribeOptions {
  /** The article's date. */
  readonly published?: Edtf | undefined
  /** What they have taken for a name and left alone: nothing goes there. */
  readonly mayBeNames?: (block: number, token: number) => boolean
  /** From this confidence on a description is underlined. */
  readonly markFrom?: number
  /** Parts that are left out, to measure what each is worth. */
  readonly without?: ReadonlySet<Part>
}

const MARK_FROM = 0.85

/** The tokens that an annotation covers; null where none begins there. */
function tokensOf(page: TokenPage, { block, start, end }: Annotation) {
  const tokens = page.blocks[block]?.tokens ?? []
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++
  return to > low ? { from: low, to } : null
}

function annotationOf(view: PageView, one: Described, markFrom: number): Annotation {
  const tokens = view.page.blocks[one.block]?.tokens ?? []
  return {
    block: one.block,
    start: tokens[one.from]?.start ?? 0,
    end: tokens[one.to - 1]?.end ?? 0,
    entity: one.entity,
    form: 'nominal',
    confidence: one.confidence,
    level: one.confidence >= markFrom ? 'mark' : 'suggest',
    reason: one.reason,
  }
}

/** Those that touch no name and none of those before them. */
function apart(view: PageView, all: readonly Described[]): Described[] {
  const taken = new Set<string>()
  return all.filter((one) => {
    const tokens: string[] = []
    for (let at = one.from; at < one.to; at++) tokens.push(`${one.block}:${at}`)
    if (overlapsName(view, one.block, one.from, one.to)) return false
    if (tokens.length === 0 || tokens.some((token) => taken.has(token))) return false
    for (const token of tokens) taken.add(token)
    return true
  })
}

const inOrder = (one: Annotation, other: Annotation) =>
  one.block - other.block || one.start - other.start

/** Whether it ends before the other begins. */
const isBefore = (one: Annotation | undefined, other: Annotation) =>
  one !== undefined &&
  (one.block < other.block || (one.block === other.block && one.end <= other.start))

/**
 * The annotations of a page with its descriptions, in the order of the text. A demonym inside a
 * description ("Russian president") gives way to it; a name never does.
 */
export function describePage(
  page: TokenPage,
  names: readonly Annotation[],
  knowledge: Knowledge,
  { published, mayBeNames, markFrom = MARK_FROM, without }: DescribeOptions = {},
): Annotation[] {
  const named = names.flatMap((name): NamedMention[] => {
    const tokens = tokensOf(page, name)
    const { block, entity, form, level } = name
    return tokens ? [{ block, entity, form, level, ...tokens }] : []
  })
  const view = viewOf(page, knowledge, published, named, mayBeNames)
  const described = without?.has('nominals') ? [] : nominals(view)
  const found = without?.has('events') ? [] : events(view, described)
  const added = apart(view, [...described, ...found]).map((one) =>
    annotationOf(view, one, markFrom),
  )
  // Both are in the order of the text, so one pass finds the names that give way.
  added.sort(inOrder)
  let next = 0
  const kept = names.filter((name) => {
    while (next < added.length && isBefore(added[next], name)) next++
    const one = added[next]
    return !one || one.block !== name.block || one.start >= name.end
  })
  return [...kept, ...added].sort(inOrder)
}
