import { browser } from 'wxt/browser'
import { Popup } from '../../components/Popup.tsx'
import { openPanel } from '../../lib/panel.ts'
import { find } from '../interface/find.ts'
import { showPage } from '../interface/showPage.tsx'
import {
  askBriefing,
  askEntity,
  askStatus,
  currentTab,
  goTo,
  isGiven,
  objectionSource,
  siteSource,
} from '../interface/tab.ts'

// Known before the first click: a side panel opens only during one, before anything is awaited.
const tab = currentTab().catch(() => null)
let window_: { readonly window: number; readonly tab: number } | null = null
void tab.then((one) => {
  window_ = one && { window: one.window, tab: one.id }
})

const closeAfter = async (done: Promise<unknown>) => {
  await done
  if (!isGiven) window.close()
}

async function openSidePanel(): Promise<void> {
  if (window_ === null) throw new Error('there is no tab')
  await closeAfter(openPanel(window_, null, true))
}

void showPage('product', (language) => (
  <Popup
    askBriefing={askBriefing(language)}
    askStatus={askStatus}
    askEntity={askEntity}
    find={find}
    site={siteSource}
    objections={objectionSource}
    goTo={async (at) => {
      const arrived = await goTo(at)
      if (arrived && !isGiven) window.close()
      return arrived
    }}
    onOptions={() => void closeAfter(browser.runtime.openOptionsPage())}
    onPanel={openSidePanel}
  />
))
