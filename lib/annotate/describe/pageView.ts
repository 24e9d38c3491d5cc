/** A page with the names that are decided on it, as the steps behind the names look at it. */
import type { Reason } from '../../schema/page.ts'
import type { EntityRecord, Form } from '../../schema/record.ts'
import type { Edtf } from '../../text/edtf.ts'
import type { Token } from '../../text/tokens.ts'
import type { Knowledge } from '../knowledge.ts'
import type { TokenBlock, TokenPage } from '../text.ts'

/** A name that is decided: tokens `from` to `to` (half-open) of a block, and the entity. */
export interface NamedMention {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly entity: string
  readonly form: Form
  readonly level: 'mark' | 'suggest'
}

/** A description and whom or what it means. The span has no article and no part of a name. */
export interface Described {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly entity: string
  readonly confidence: number
  readonly reason: Reason
}

export interface PageView {
  readonly page: TokenPage
  readonly knowledge: Knowledge
  /** The article's date. */
  readonly published: Edtf | undefined
  /** In the order of the text. */
  readonly named: readonly NamedMention[]
  /** The name that covers a token. */
  readonly at: (block: number, token: number) => NamedMention | undefined
  /** Covered by a name that is not a demonym, or by what may be one: no description goes there. */
  readonly isCovered: (block: number, token: number) => boolean
  /** Whether the page names the entity, for sure. */
  readonly isNamed: (entity: string) => boolean
}

/** `mayBeNames` covers tokens that the steps before have seen as names and left alone. */
export function viewOf(
  page: TokenPage,
  knowledge: Knowledge,
  published: Edtf | undefined,
  names: readonly NamedMention[],
  mayBeNames: (block: number, token: number) => boolean = () => false,
): PageView {
  const named = [...names].sort(
    (one, other) => one.block - other.block || one.from - other.from || one.to - other.to,
  )
  const byToken = new Map<number, (NamedMention | undefined)[]>()
  for (const mention of named) {
    const row = byToken.get(mention.block) ?? []
    for (let at = mention.from; at < mention.to; at++) row[at] = mention
    byToken.set(mention.block, row)
  }
  const sure = new Set(named.filter(({ level }) => level === 'mark').map(({ entity }) => entity))
  const at = (block: number, token: number) => byToken.get(block)?.[token]
  return {
    page,
    knowledge,
    published,
    named,
    at,
    isCovered: (block, token) => {
      const mention = at(block, token)
      return mention ? mention.form !== 'demonym' : mayBeNames(block, token)
    },
    isNamed: (entity) => sure.has(entity),
  }
}

/** Entities that the page names, each once, in the order of the text. */
export function namedEntities({ named, knowledge }: PageView): EntityRecord[] {
  const ids = new Set(named.map(({ entity }) => entity))
  return [...ids].flatMap((id) => knowledge.entities.get(id) ?? [])
}

/** What stands between two neighbouring tokens, as it is written. */
export const between = ({ text, tokens }: TokenBlock, to: number): string =>
  text.slice(tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? text.length)

/** The word before a token in the same sentence; '' where there is none. */
export const wordBefore = ({ tokens, sentenceStarts }: TokenBlock, at: number): string =>
  sentenceStarts.has(at) || tokens[at]?.gap === 'break' ? '' : (tokens[at - 1]?.key ?? '')

/** Inside one phrase: a space, or a hyphen with or without spaces. */
export const joins = (token: Token | undefined): boolean =>
  token?.gap === 'space' || token?.gap === 'hyphen' || token?.gap === 'dash'

/** A capitalised word that is no opening of a sentence, no common word and no day or month. */
export function looksLikeName(
  { tokens, sentenceStarts, language }: TokenBlock,
  at: number,
): boolean {
  const token = tokens[at]
  if (!token || (token.shape !== 'title' && token.shape !== 'upper' && token.shape !== 'mixed')) {
    return false
  }
  return (
    !sentenceStarts.has(at) && !language.common.has(token.key) && !language.calendar.has(token.key)
  )
}

/** Whether any token of a stretch belongs to a name. */
export function overlapsName(view: PageView, block: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.isCovered(block, at)) return true
  return false
}
