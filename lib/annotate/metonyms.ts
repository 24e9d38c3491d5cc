/**
 * Part of step 8: names that stand for others. "The Kremlin denied it" is said of a government, "crowds
 * near the Kremlin" of a place; which of the two decides before anything is ranked.
 */
import type { Found } from './find.ts'

/** Whether what is said of a name is said of people who act. */
function isActing({ block, from, to }: Found): boolean {
  const { tokens } = block
  const after = tokens[to]
  const verb = block.language.metonyms.auxiliaries.has(after?.key ?? '') ? tokens[to + 1] : after
  if (verb?.gap === 'space' && block.language.metonyms.verbs.has(verb.key)) return true
  const article = tokens[from - 1]?.key === 'the' ? 1 : 0
  return block.language.metonyms.before.has(tokens[from - 1 - article]?.key ?? '')
}

/** Whether a place is meant whatever else the name may stand for: "in the Kremlin". */
function isLocated({ block, from }: Found): boolean {
  const article = block.tokens[from - 1]?.key === 'the' ? 1 : 0
  return block.language.locatives.has(block.tokens[from - 1 - article]?.key ?? '')
}

/** The mention with the names of one sense only; null where that sense has none. */
export function inOneSense(found: Found, metonyms: boolean): Found | null {
  const literal = found.names.filter(({ type }) => type !== 'metonym')
  if (literal.length === found.names.length) return found
  const stands = metonyms && (isActing(found) || (literal.length === 0 && !isLocated(found)))
  const names = stands ? found.names.filter(({ type }) => type === 'metonym') : literal
  return names.length === 0 ? null : { ...found, names }
}
