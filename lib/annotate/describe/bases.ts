/** What a description rests on: the names, demonyms and metonyms of a block. */
import type { EntityRecord } from '../../schema/record.ts'
import type { Knowledge } from '../knowledge.ts'
import type { TokenBlock } from '../text.ts'
import { isCountry } from './heads.ts'
import { allTenuresOf } from './offices.ts'
import type { PageView } from './pageView.ts'

/** What a description rests on: a country or an organization, named or given as a demonym. */
export interface Base {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
  readonly entity: EntityRecord
  readonly isDemonym: boolean
  readonly isMetonym: boolean
  /** The name itself is only suggested. */
  readonly unsure: boolean
}

/** Of several with one demonym, the only country; of several countries, the only one with offices. */
function onlyOf(found: readonly EntityRecord[], knowledge: Knowledge): EntityRecord | null {
  const countries = found.filter((entity) => isCountry(entity, knowledge))
  const some = countries.length > 0 ? countries : found
  const ruled =
    some.length > 1 ? some.filter(({ id }) => allTenuresOf(knowledge, id).length > 0) : some
  return ruled.length === 1 ? (ruled[0] ?? null) : null
}

const MOST_NAME_WORDS = 3

/** What a demonym or a metonym stands for, at a token that no name covers: "Russian", "Kremlin". */
function baseAt(view: PageView, block: TokenBlock, from: number): Base | null {
  const { dictionary, entities } = view.knowledge
  const { tokens } = block
  const first = tokens[from]
  if (!first || (first.shape !== 'title' && first.shape !== 'upper')) return null
  const most = Math.min(dictionary.longest.get(first.key) ?? 0, MOST_NAME_WORDS)
  for (let to = Math.min(from + most, tokens.length); to > from; to--) {
    const words = tokens.slice(from, to)
    if (words.some(({ gap }, index) => index > 0 && gap !== 'space')) continue
    const names = dictionary.names.get(words.map(({ key }) => key).join(' ')) ?? []
    for (const type of ['demonym', 'metonym'] as const) {
      const ids = new Set(names.flatMap((name) => (name.type === type ? [name.entity] : [])))
      const entity = onlyOf(
        [...ids].flatMap((id) => entities.get(id) ?? []),
        view.knowledge,
      )
      const isDemonym = type === 'demonym'
      if (entity) {
        return { block, from, to, entity, isDemonym, isMetonym: !isDemonym, unsure: !isDemonym }
      }
    }
  }
  return null
}

const basesByView = new WeakMap<PageView, Map<number, readonly Base[]>>()

/** Every name and demonym of a block that a description may rest on; found once for each page. */
export function basesOf(view: PageView, block: TokenBlock): readonly Base[] {
  const blocks = basesByView.get(view) ?? new Map<number, readonly Base[]>()
  basesByView.set(view, blocks)
  const bases = blocks.get(block.index) ?? findBases(view, block)
  blocks.set(block.index, bases)
  return bases
}

function findBases(view: PageView, block: TokenBlock): Base[] {
  const bases: Base[] = []
  for (let from = 0; from < block.tokens.length; from++) {
    const mention = view.at(block.index, from)
    // Of several places with one demonym a page without their names cannot tell; offices can.
    if (!mention || mention.form === 'demonym') {
      const base = baseAt(view, block, from)
      if (base) bases.push(base)
      if (base || !mention) continue
    }
    if (mention.from !== from) continue
    const entity = view.knowledge.entities.get(mention.entity)
    if (!entity) continue
    const isDemonym = mention.form === 'demonym'
    bases.push({
      block,
      from,
      to: mention.to,
      entity,
      isDemonym,
      isMetonym: mention.form === 'metonym',
      unsure: mention.level === 'suggest' && !isDemonym,
    })
  }
  return bases
}
