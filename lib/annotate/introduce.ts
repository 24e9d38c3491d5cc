/**
 * Step 3, names within the page: a family name, or another short form, stands for an entity only
 * where the page has introduced it by its full name, or by its office ("President Obama").
 */
import type { RelationRecord } from '../schema/record.ts'
import { fold } from '../text/fold.ts'
import type { Dictionary, ShortForm } from './dictionary.ts'
import { TITLES } from './english.ts'
import type { Knowledge } from './knowledge.ts'
import type { TokenBlock, TokenPage } from './text.ts'
import { type Claimed, continuesLeft, continuesRight, insideAddress } from './veto.ts'

/** A short form in the page, with those of its entities that the page has introduced. */
export interface ShortMention {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
  readonly forms: readonly ShortForm[]
  /** Stands after a title that is one of the entity's offices. */
  readonly byOffice: boolean
}

interface Occurrence {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
  readonly key: string
  readonly forms: readonly ShortForm[]
}

function occurrences(page: TokenPage, dictionary: Dictionary, claimed: Claimed): Occurrence[] {
  const found: Occurrence[] = []
  for (const block of page.blocks) {
    const { tokens } = block
    for (let from = 0; from < tokens.length; from++) {
      const most = dictionary.longestShort.get(tokens[from]?.key ?? '') ?? 0
      for (let count = Math.min(most, tokens.length - from); count > 0; count--) {
        const slice = tokens.slice(from, from + count)
        if (slice.some((_, index) => claimed(block.index, from + index))) continue
        const key = slice.map((token) => token.key).join(' ')
        const forms = dictionary.shortForms.get(key)
        const last = slice.at(-1)
        if (!forms || !last || (last.shape !== 'title' && last.shape !== 'upper')) continue
        if (slice.some((token, index) => index > 0 && token.gap === 'break')) continue
        if (insideAddress(block, from, from + count)) continue
        found.push({ block, from, to: from + count, key, forms })
        from += count - 1
        break
      }
    }
  }
  return found
}

/** Whether one of the entity's offices has this word in its name: "President" of Barack Obama. */
function holds(relations: readonly RelationRecord[], entity: string, title: string): boolean {
  return relations.some(
    (relation) =>
      relation.subject === entity &&
      relation.predicate === 'holdsOffice' &&
      relation.role !== undefined &&
      fold(relation.role).split(' ').includes(title),
  )
}

function introducedByOffice(one: Occurrence, knowledge: Knowledge): ShortForm[] {
  const before = one.block.tokens[one.from - 1]
  if (!before || one.block.tokens[one.from]?.gap !== 'space' || !TITLES.has(before.key)) return []
  return one.forms.filter(
    (form) => form.surname && holds(knowledge.relationsOf(form.entity), form.entity, before.key),
  )
}

/**
 * Every short form of the page that stands for somebody introduced. `introduced` holds the entities
 * that the page names in full. A family name that also stands behind an unknown given name in this
 * page ("Samir Assad") is shared with a stranger: without an office before it, it is nobody's.
 */
export function shortMentions(
  page: TokenPage,
  knowledge: Knowledge,
  introduced: ReadonlySet<string>,
  claimed: Claimed,
): { readonly mentions: ShortMention[]; readonly shared: ReadonlySet<string> } {
  const all = occurrences(page, knowledge.dictionary, claimed)
  const shared = new Set<string>()
  const free: Occurrence[] = []
  for (const one of all) {
    // "Putin-Sorokin" is another family name, whoever bears it.
    if (continuesRight(one.block, one.to, page, claimed)) continue
    if (continuesLeft(one.block, one.from, page, claimed)) shared.add(one.key)
    else free.push(one)
  }
  const known = new Set(introduced)
  const byOffice = new Map<Occurrence, readonly ShortForm[]>()
  for (const one of free) {
    const holders = introducedByOffice(one, knowledge)
    const [only] = holders
    if (holders.length !== 1 || !only) continue
    byOffice.set(one, holders)
    known.add(only.entity)
  }
  const mentions = free.flatMap((one): ShortMention[] => {
    const forms = byOffice.get(one) ?? one.forms.filter((form) => known.has(form.entity))
    if (forms.length === 0) return []
    return [{ block: one.block, from: one.from, to: one.to, forms, byOffice: byOffice.has(one) }]
  })
  return { mentions, shared }
}
