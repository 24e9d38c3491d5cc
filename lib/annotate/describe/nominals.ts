/**
 * Step 6, descriptions: offices beside a name, offices alone, and nouns for what the page has named
 * before. Each is resolved only where exactly one entity fits, as of the article's date.
 */

import { basesOf } from './bases.ts'
import { kindNouns } from './kindNouns.ts'
import { officeAlone } from './officeAlone.ts'
import { describedBefore, describedBehind } from './officePhrases.ts'
import type { Described, PageView } from './pageView.ts'

/** Every description of a page, in the order of the text; none overlaps a name or another. */
export function nominals(view: PageView): Described[] {
  if (!view.page.hasModule) return []
  const found: Described[] = []
  const taken = new Set<string>()
  const add = (one: Described | null) => {
    if (!one) return
    for (let at = one.from; at < one.to; at++) if (taken.has(`${one.block}:${at}`)) return
    for (let at = one.from; at < one.to; at++) taken.add(`${one.block}:${at}`)
    found.push(one)
  }
  for (const block of view.page.blocks) {
    for (const base of basesOf(view, block)) {
      add(describedBehind(view, base))
      add(describedBefore(view, base))
    }
  }
  for (const one of officeAlone(view, found)) add(one)
  for (const one of kindNouns(view)) add(one)
  return found.sort((one, other) => one.block - other.block || one.from - other.from)
}
