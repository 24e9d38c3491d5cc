import { useState } from 'react'
import type { Place } from '../lib/schema/page.ts'
import { Background } from './Background.tsx'
import { BriefingView } from './BriefingView.tsx'
import { type AskEntity, EntityView } from './EntityView.tsx'
import { useLanguage } from './language.tsx'
import { Masthead } from './Masthead.tsx'
import { Notice } from './Notice.tsx'
import { ObjectionList, type ObjectionSource } from './ObjectionList.tsx'
import { type Find, Search } from './Search.tsx'
import { SiteNotice, type SiteSource, SiteSwitch, useSite } from './SiteSwitch.tsx'
import { StateView } from './StateView.tsx'
import { Tabs } from './Tabs.tsx'
import { TrailBar } from './TrailBar.tsx'
import { type BriefingSource, useBriefing } from './useBriefing.ts'
import { useTrail } from './useTrail.ts'
import { IN_POPUP } from './WebView.tsx'

/** What the popup asks and does. */
export interface PopupProps extends BriefingSource {
  /** False where the page is gone or has changed. */
  readonly goTo: (at: Place) => Promise<boolean>
  readonly askEntity: AskEntity
  readonly find: Find
  readonly site: SiteSource
  readonly objections: ObjectionSource
  readonly onOptions: () => void
  /** Called inside the click. Rejects where the browser did not open it. */
  readonly onPanel: () => Promise<void>
}

/** The briefing of one tab, or what there is instead; and every entity that it leads to. */
export function Popup(props: PopupProps) {
  const { t } = useLanguage()
  const { answer, shown, notice, askAgain, wasForced } = useBriefing(props)
  const trail = useTrail()
  const site = useSite(props.site)
  const [lost, setLost] = useState(false)
  const [panelFailed, setPanelFailed] = useState(false)

  const again = (force: boolean) => {
    setLost(false)
    askAgain(force)
  }
  const onGoTo = (at: Place) => {
    void props.goTo(at).then((arrived) => setLost(!arrived))
  }
  const onPanel = () => {
    props.onPanel().catch(() => setPanelFailed(true))
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
      <main className="popup-main" aria-busy={answer === null}>
        <SiteNotice site={site} />
        {panelFailed && <Notice text={t('bar.panelFailed')} />}
        {notice !== undefined && <Notice text={notice} />}
        {lost && (
          <Notice
            text={t('briefing.pageChanged')}
            action={t('briefing.readAgain')}
            onAction={() => again(wasForced)}
          />
        )}
        {trail.at !== null && (
          <EntityView id={trail.at} ask={props.askEntity} graph={IN_POPUP} onOpen={trail.open} />
        )}
        {/* Hidden, not gone: the way back leads to where the reader was. */}
        <div hidden={trail.at !== null}>
          <Masthead answer={answer} />
          {shown.state === 'ready' ? (
            <Tabs
              label={t('briefing.parts')}
              tabs={[
                {
                  id: 'article',
                  title: t('briefing.article'),
                  content: (
                    <BriefingView briefing={shown.briefing} onGoTo={onGoTo} onOpen={trail.open} />
                  ),
                },
                {
                  id: 'background',
                  title: t('briefing.background'),
                  content: (
                    <Background briefing={shown.briefing} onGoTo={onGoTo} onOpen={trail.open} />
                  ),
                },
              ]}
            />
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
        <span className="popup-links">
          <button type="button" className="link-button" onClick={onPanel}>
            {t('bar.panel')}
          </button>
          <button type="button" className="link-button" onClick={props.onOptions}>
            {t('settings')}
          </button>
        </span>
      </footer>
    </>
  )
}
