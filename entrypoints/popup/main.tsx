import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { Popup } from '../../components/Popup.tsx'
import { words } from '../../components/words.ts'
import { AskError, ask } from '../../lib/messages.ts'
import type { BriefingAnswer } from '../../lib/schema/briefing.ts'
import type { Place } from '../../lib/schema/page.ts'
import type { LibraryStatus } from '../../lib/schema/status.ts'

/** `?tab=ID` shows another tab's briefing in an ordinary tab, where tests can reach it. */
const asked = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
const isPopup = Number.isNaN(asked)

async function tabId(): Promise<number | undefined> {
  if (!isPopup) return asked
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

async function askBriefing(force: boolean): Promise<BriefingAnswer> {
  try {
    const tab = await tabId()
    return tab === undefined ? { state: 'notAllowed' } : await ask('briefing', { tab, force })
  } catch (error) {
    const message = error instanceof AskError ? error.message : words.states.nobodyThere
    return { state: 'failed', message }
  }
}

async function askStatus(): Promise<LibraryStatus | null> {
  // What went wrong is said by the briefing, which is asked at the same time.
  return ask('status', {}).catch(() => null)
}

async function goTo(at: Place): Promise<boolean> {
  const tab = await tabId()
  const arrived = tab !== undefined && (await ask('goTo', { tab, at }).catch(() => false))
  if (arrived && isPopup) window.close()
  return arrived
}

function openOptions(): void {
  void browser.runtime.openOptionsPage().then(() => {
    if (isPopup) window.close()
  })
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <Popup askBriefing={askBriefing} askStatus={askStatus} goTo={goTo} onOptions={openOptions} />,
  )
}
