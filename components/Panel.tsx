import { useEffect, useState } from 'react'
import type { Briefing } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { Before } from './Background.tsx'
import { BriefingView } from './BriefingView.tsx'
import { type AskEntity, EntityView } from './EntityView.tsx'
import { forceLayout } from './forceLayout.ts'
import { useLanguage } from './language.tsx'
import { Masthead } from './Masthead.tsx'
import { Notice } from './Notice.tsx'
import { ObjectionList, type ObjectionSource } from './ObjectionList.tsx'
import { type Find, Search } from './Search.tsx'
import { SiteNotice, type SiteSource, SiteSwitch, useSite } from './SiteSwitch.tsx'
import { StateView } from './StateView.tsx'
import { Stepper } from './Stepper.tsx'
import { Tabs } from './Tabs.tsx'
import { Timeline } from './Timeline.tsx'
import { TrailBar } from './TrailBar.tsx'
import { type BriefingSource, useBriefing } from './useBriefing.ts'
import { useTrail } from './useTrail.ts'
import { type GraphSize, WebView } from './WebView.tsx'

const IN_PANEL: GraphSize = { most: 40, layout: forceLayout }

export interface PanelProps extends BriefingSource {
  readonly goTo: (at: Place) => Promise<boolean>
  readonly askEntity: AskEntity
  readonly find: Find
  readonly site: SiteSource
  readonly objections: ObjectionSource
  /** Calls `changed` when the tab shows another page, or another tab is shown. */
  readonly watchTab: (changed: () => void, signal: AbortSignal) => void
  /** Calls `open` with the entity that somebody wants to see here, at once and whenever one is asked for. */
  readonly watchEntity: (open: (id: string) => void, signal: AbortSignal) => void
  readonly onOptions: () => void
}

/** The briefing with room: entity pages with a history, a full timeline, the graph, the mentions. */
export function Panel(props: PanelProps) {
  const { t } = useLanguage()
  const { answer, shown, notice, askAgain, wasForced } = useBriefing(props)
  const trail = useTrail()
  const site = useSite(props.site)
  const [lost, setLost] = useState(false)
  const { watchTab, watchEntity } = props
  const { open } = trail

  useEffect(() => {
    const stop = new AbortController()
    watchTab(() => {
      setLost(false)
      askAgain(false)
    }, stop.signal)
    return () => stop.abort()
  }, [watchTab, askAgain])
  useEffect(() => {
    const stop = new AbortController()
    watchEntity(open, stop.signal)
    return () => stop.abort()
  }, [watchEntity, open])

  const onGoTo = (at: Place) => {
    void props.goTo(at).then((arrived) => setLost(!arrived))
  }
  const again = (force: boolean) => {
    setLost(false)
    askAgain(force)
  }
  return (
    <>
      <header className="bar">
        {trail.canGoBack || trail.canGoForward ? (
          <TrailBar trail={trail} />
        ) : (
          <p className="wordmark">{t('product')}</p>
        )}
        <SiteSwitch site={site} />
      </header>
      <div className="bar-search">
        <Search find={props.find} onOpen={trail.open} />
      </div>
      {shown.state === 'ready' && (
        <Stepper key={shown.briefing.title} briefing={shown.briefing} onGoTo={onGoTo} />
      )}
      <main className="panel-main" aria-busy={answer === null}>
        <SiteNotice site={site} />
        {notice !== undefined && <Notice text={notice} />}
        {lost && (
          <Notice
            text={t('briefing.pageChanged')}
            action={t('briefing.readAgain')}
            onAction={() => again(wasForced)}
          />
        )}
        {trail.at !== null && (
          <EntityView id={trail.at} ask={props.askEntity} graph={IN_PANEL} onOpen={trail.open} />
        )}
        <div hidden={trail.at !== null}>
          <Masthead answer={answer} />
          {shown.state === 'ready' ? (
            <Parts briefing={shown.briefing} onGoTo={onGoTo} onOpen={trail.open} />
          ) : shown.state === 'notAllowed' ? (
            <>
              <p className="sentence" role="status">
                {t('panel.notAllowed')}
              </p>
              <div className="actions">
                <button type="button" onClick={() => again(false)}>
                  {t('panel.readPage')}
                </button>
              </div>
            </>
          ) : (
            <StateView
              answer={shown}
              onForce={() => again(true)}
              onRetry={() => again(wasForced)}
            />
          )}
          <ObjectionList source={props.objections} />
        </div>
      </main>
      <footer className="popup-footer">
        <span>{t('promise')}</span>
        <button type="button" className="link-button" onClick={props.onOptions}>
          {t('settings')}
        </button>
      </footer>
    </>
  )
}

function Parts({
  briefing,
  onGoTo,
  onOpen,
}: {
  readonly briefing: Briefing
  readonly onGoTo: (at: Place) => void
  readonly onOpen: (id: string) => void
}) {
  const { t } = useLanguage()
  return (
    <Tabs
      label={t('briefing.parts')}
      tabs={[
        {
          id: 'article',
          title: t('briefing.article'),
          content: <BriefingView briefing={briefing} onGoTo={onGoTo} onOpen={onOpen} />,
        },
        {
          id: 'timeline',
          title: t('briefing.timeline'),
          content: <Timeline items={briefing.timeline} filters onGoTo={onGoTo} onOpen={onOpen} />,
        },
        {
          id: 'web',
          title: t('entity.ties'),
          content: <WebView web={briefing.web} size={IN_PANEL} onOpen={onOpen} />,
        },
        ...(briefing.statements.length + briefing.related.length > 0
          ? [
              {
                id: 'before',
                title: t('briefing.background'),
                content: <Before briefing={briefing} onOpen={onOpen} />,
              },
            ]
          : []),
      ]}
    />
  )
}
