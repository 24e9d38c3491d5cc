import { browser } from 'wxt/browser'
import { Panel, type PanelProps } from '../../components/Panel.tsx'
import { takeEntity, watchPanel } from '../../lib/panel.ts'
import { find } from '../interface/find.ts'
import { showPage } from '../interface/showPage.tsx'
import {
  askBriefing,
  askEntity,
  askStatus,
  goTo,
  isGiven,
  objectionSource,
  siteSource,
} from '../interface/tab.ts'

/** Another tab in front, or another page in the one in front. */
const watchTab: PanelProps['watchTab'] = (changed, signal) => {
  if (isGiven) return
  const { onActivated, onUpdated } = browser.tabs
  const onUpdate = (_id: number, { status }: { status?: string }, tab: { active: boolean }) => {
    if (tab.active && status === 'complete') changed()
  }
  onActivated.addListener(changed)
  onUpdated.addListener(onUpdate)
  signal.addEventListener('abort', () => {
    onActivated.removeListener(changed)
    onUpdated.removeListener(onUpdate)
  })
}

const watchEntity: PanelProps['watchEntity'] = (open, signal) => {
  const asked = () =>
    void takeEntity().then((entity) => {
      if (entity !== null && !signal.aborted) open(entity)
    })
  const named = decodeURIComponent(location.hash.slice(1))
  if (isGiven && named !== '') open(named)
  else asked()
  watchPanel(asked, signal)
}

void showPage('panel.title', (language) => (
  <Panel
    askBriefing={askBriefing(language)}
    askStatus={askStatus}
    askEntity={askEntity}
    find={find}
    site={siteSource}
    objections={objectionSource}
    goTo={goTo}
    watchTab={watchTab}
    watchEntity={watchEntity}
    onOptions={() => void browser.runtime.openOptionsPage()}
  />
))
