/** The briefing of a tab: fetches the page's text from its script, putting the script there first. */

import type { AnnotateOptions } from '../../lib/annotate/options.ts'
import { briefingOf } from '../../lib/brief/briefing.ts'
import type { Phrases } from '../../lib/brief/phrases.ts'
import type { Library } from '../../lib/library/library.ts'
import { askPage, NobodyThere } from '../../lib/messages.ts'
import type { BriefingAnswer } from '../../lib/schema/briefing.ts'
import { PageText } from '../../lib/schema/page.ts'
import { inject } from './registration.ts'

/** The article of a tab; null where there is none, undefined where our script may not run. */
async function pageOf(tab: number, force: boolean): Promise<PageText | null | undefined> {
  const fetchText = async () => PageText.nullable().parse(await askPage(tab, 'page', { force }))
  try {
    return await fetchText()
  } catch (error) {
    if (!(error instanceof NobodyThere)) throw error
  }
  return (await inject(tab)) ? fetchText() : undefined
}

/** What the popup says about a tab. Never rejects: a failure is one of the answers. */
export async function answerBriefing(
  library: Library,
  tab: number,
  force: boolean,
  phrases: Phrases,
  forms: AnnotateOptions,
): Promise<BriefingAnswer> {
  try {
    const page = await pageOf(tab, force)
    const { state, notice } = library.status()
    const noticed = notice ? { notice } : {}
    if (page === undefined) return { state: 'notAllowed' }
    if (page === null) return { state: 'noArticle', ...noticed }
    // The popup says so at once, and asks again.
    if (state === 'installing') return { state: 'installing' }
    const briefing = briefingOf(page, await library.knowledge(), phrases, forms)
    return briefing
      ? { state: 'ready', briefing, ...noticed }
      : { state: 'nothingKnown', title: page.title, ...noticed }
  } catch (error) {
    return { state: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
