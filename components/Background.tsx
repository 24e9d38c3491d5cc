import type { Briefing } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { useLanguage } from './language.tsx'
import { RelatedNames } from './RelatedNames.tsx'
import { SaidList } from './SaidList.tsx'
import { Timeline } from './Timeline.tsx'
import { IN_POPUP, WebView } from './WebView.tsx'

/** What is known about the names of a page beside the page itself: when, and how they are tied. */
export function Background({
  briefing,
  onGoTo,
  onOpen,
}: {
  readonly briefing: Briefing
  readonly onGoTo: (at: Place) => void
  readonly onOpen: (id: string) => void
}) {
  const { t } = useLanguage()
  const { timeline, web, statements, related } = briefing
  const isEmpty =
    timeline.length === 0 &&
    web.edges.length === 0 &&
    statements.length === 0 &&
    related.length === 0
  if (isEmpty) return <p>{t('briefing.noBackground')}</p>
  return (
    <>
      {timeline.length > 0 && (
        <section className="section">
          <h2>{t('briefing.timeline')}</h2>
          <Timeline items={timeline} onGoTo={onGoTo} onOpen={onOpen} />
        </section>
      )}
      {web.edges.length > 0 && (
        <section className="section">
          <h2>{t('briefing.ties')}</h2>
          <WebView web={web} size={IN_POPUP} onOpen={onOpen} />
        </section>
      )}
      <Before briefing={briefing} onOpen={onOpen} />
    </>
  )
}

/** What was said before on this, and who else belongs to it; nothing where nothing is known. */
export function Before({
  briefing: { statements, related },
  onOpen,
}: {
  readonly briefing: Briefing
  readonly onOpen: (id: string) => void
}) {
  const { t } = useLanguage()
  return (
    <>
      {statements.length > 0 && (
        <section className="section">
          <h2>{t('briefing.saidBefore')}</h2>
          <SaidList said={statements} what={t('briefing.saidBefore')} onOpen={onOpen} />
        </section>
      )}
      {related.length > 0 && (
        <section className="section">
          <h2>{t('briefing.related')}</h2>
          <RelatedNames related={related} onOpen={onOpen} />
        </section>
      )}
    </>
  )
}
