/**
 * Step 6, descriptions by office: "the Russian president", "Russia's president", "the president of
 * Russia", "the head of the Kremlin", "the Syrian government", "the French capital". The words beside
 * a name or a demonym are compared with the offices that the knowledge has for what it names.
 */

import {
  ARTICLE,
  CAPITAL,
  GOVERNMENT,
  OF,
  OFFICE_CONNECTORS,
  officeKey,
  POSSESSIVE,
  PREDICATIVE,
} from '../english/descriptions.ts'
import type { TokenBlock } from '../text.ts'
import type { Base } from './bases.ts'
import { endsThere, mayBegin, statusAfter, statusBefore } from './officeContext.ts'
import { allTenuresOf, tenuresNamed } from './offices.ts'
import {
  between,
  type Described,
  joins,
  looksLikeName,
  overlapsName,
  type PageView,
  wordBefore,
} from './pageView.ts'
import { describedAs, type OfficePhrase, seatOf } from './resolveOffice.ts'

/** The longest office in a text, in words: "minister of state for foreign affairs". */
const MOST_WORDS = 6

const keysOf = (block: TokenBlock, from: number, to: number) =>
  block.tokens.slice(from, to).map(({ key }) => key)

function isPhrase(block: TokenBlock, from: number, to: number): boolean {
  const { tokens } = block
  if (OFFICE_CONNECTORS.has(tokens[from]?.key ?? OF)) return false
  if (OFFICE_CONNECTORS.has(tokens[to - 1]?.key ?? OF)) return false
  for (let at = from + 1; at < to; at++) if (!joins(tokens[at])) return false
  return true
}

/** The longest phrase from `at` on, or up to it, that the base has offices for. */
function phraseAt(
  view: PageView,
  base: Base,
  at: number,
  side: 'behind' | 'before',
): OfficePhrase | null {
  const { block } = base
  const tenures = allTenuresOf(view.knowledge, base.entity.id)
  const seat = seatOf(view.knowledge, base)
  for (let count = MOST_WORDS; count > 0; count--) {
    const from = side === 'behind' ? at : at - count
    const to = from + count
    if (from < 0 || to > block.tokens.length || !isPhrase(block, from, to)) continue
    if (overlapsName(view, block.index, from, to)) continue
    const words = keysOf(block, from, to)
    const key = officeKey(words)
    const isKnown =
      tenuresNamed(tenures, key).length > 0 ||
      (count === 1 && (GOVERNMENT.has(key) || key === CAPITAL)) ||
      (seat !== null && count === 1 && key === 'head')
    if (isKnown) return { from, to, key }
  }
  return null
}

/** "Russian president", "Russia's president", "US president". */
export function describedBehind(view: PageView, base: Base): Described | null {
  const { block, isDemonym } = base
  const { tokens } = block
  const next = tokens[base.to]
  if (!next) return null
  const owns = next.key === POSSESSIVE || /^['’]\s$/.test(between(block, base.to))
  const start = next.key === POSSESSIVE ? base.to + 1 : base.to
  if (!joins(tokens[start]) && !(owns && start === base.to)) return null
  const inner = statusAfter(block, start)
  const office = phraseAt(view, base, inner.at, 'behind')
  if (!office || !endsThere(view, block, office.to)) return null
  const outer = owns ? { at: base.from, status: 'now' as const } : statusBefore(block, base.from)
  if (!owns && !mayBegin(block, outer.at)) return null
  const status = inner.status === 'now' ? outer.status : inner.status
  return describedAs(view, base, {
    ...office,
    block,
    status,
    spanFrom: isDemonym && !owns ? outer.at : start,
    spanTo: office.to,
    end: office.to,
  })
}

/** "the president of Russia", "the former president of the United States". */
export function describedBefore(view: PageView, base: Base): Described | null {
  const { block, isDemonym, from } = base
  const { tokens } = block
  if (isDemonym || tokens[base.to]?.key === POSSESSIVE) return null
  const of = tokens[from - 1]?.key === ARTICLE ? from - 2 : from - 1
  if (tokens[of]?.key !== OF || tokens[of]?.gap !== 'space' || tokens[from]?.gap !== 'space')
    return null
  if (tokens[base.to]?.gap === 'space' && looksLikeName(block, base.to)) return null
  const office = phraseAt(view, base, of, 'before')
  if (!office) return null
  const { at, status } = statusBefore(block, office.from)
  const before = tokens[at - 1]
  const isApposed = at === 0 || block.sentenceStarts.has(at) || between(block, at) === ', '
  if (before?.key !== ARTICLE && !isApposed) return null
  // "was the president of Russia": when is told elsewhere.
  if (before?.key === ARTICLE && PREDICATIVE.has(wordBefore(block, at - 1))) return null
  return describedAs(view, base, {
    ...office,
    block,
    status,
    spanFrom: at,
    spanTo: office.to,
    end: base.to,
  })
}
