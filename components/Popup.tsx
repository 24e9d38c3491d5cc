import { Fragment, useEffect, useState } from 'react'
import type { BriefingAnswer } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import type { LibraryStatus } from '../lib/schema/status.ts'
import { BriefingView } from './BriefingView.tsx'
import { NameText } from './NameText.tsx'
import { Notice } from './Notice.tsx'
import { StateView } from './StateView.tsx'
import { words } from './words.ts'

/** Milliseconds before a page is asked for again while knowledge is being installed. */
const ASK_AGAIN = 600

/** What the popup asks and does. No promise rejects: what goes wrong is an answer too. */
export interface PopupProps {
  readonly askBriefing: (force: boolean) => Promise<BriefingAnswer>
  /** Null where it could not be had; the briefing's own answer then says enough. */
  readonly askStatus: () => Promise<LibraryStatus | null>
  /** False where the page is gone or has changed. */
  readonly goTo: (at: Place) => Promise<boolean>
  readonly onOptions: () => void
}

/** The briefing of one tab, or what there is instead. */
export function Popup({ askBriefing, askStatus, goTo, onOptions }: PopupProps) {
  const [request, setRequest] = useState({ force: false })
  const [answer, setAnswer] = useState<BriefingAnswer | null>(null)
  const [status, setStatus] = useState<LibraryStatus | null>(null)
  const [lost, setLost] = useState(false)

  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    void askStatus().then((next) => {
      if (current) setStatus(next)
    })
    void askBriefing(request.force).then((next) => {
      if (!current) return
      setAnswer(next)
      if (next.state === 'installing') {
        timer = setTimeout(() => setRequest({ force: request.force }), ASK_AGAIN)
      }
    })
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [request, askBriefing, askStatus])

  const askAgain = (force: boolean) => {
    setAnswer(null)
    setLost(false)
    setRequest({ force })
  }
  const onGoTo = (at: Place) => {
    void goTo(at).then((arrived) => setLost(!arrived))
  }

  const shown = answer ?? { state: status?.state === 'installing' ? 'installing' : 'reading' }
  const notice = ('notice' in shown ? shown.notice : undefined) ?? status?.notice
  return (
    <>
      <main className="popup-main" aria-busy={answer === null}>
        <Masthead answer={answer} />
        {notice !== undefined && <Notice text={notice} />}
        {lost && (
          <Notice
            text={words.briefing.pageChanged}
            action={words.briefing.readAgain}
            onAction={() => askAgain(request.force)}
          />
        )}
        {shown.state === 'ready' ? (
          <BriefingView briefing={shown.briefing} onGoTo={onGoTo} />
        ) : (
          <StateView
            answer={shown}
            onForce={() => askAgain(true)}
            onRetry={() => askAgain(request.force)}
          />
        )}
      </main>
      <footer className="popup-footer">
        <span>{words.promise}</span>
        <button type="button" className="link-button" onClick={onOptions}>
          {words.settings}
        </button>
      </footer>
    </>
  )
}

/** The article's title as the page's heading, or ours where there is no article. */
function Masthead({ answer }: { readonly answer: BriefingAnswer | null }) {
  const briefing = answer?.state === 'ready' ? answer.briefing : null
  const title = briefing?.title ?? (answer?.state === 'nothingKnown' ? answer.title : '')
  if (title === '') {
    return (
      <header className="masthead">
        <h1 className="wordmark">{words.product}</h1>
      </header>
    )
  }
  const line = [briefing?.date, briefing?.publisher].filter((part) => part !== undefined)
  return (
    <header className="masthead">
      <p className="wordmark">{words.product}</p>
      <h1>
        <NameText>{title}</NameText>
      </h1>
      {line.length > 0 && (
        <p className="dateline">
          {line.map((part, index) => (
            <Fragment key={part}>
              {index > 0 && ' · '}
              <NameText>{part}</NameText>
            </Fragment>
          ))}
        </p>
      )}
    </header>
  )
}
