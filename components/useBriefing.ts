import { useCallback, useEffect, useState } from 'react'
import type { BriefingAnswer } from '../lib/schema/briefing.ts'
import type { LibraryStatus } from '../lib/schema/status.ts'

/** Milliseconds before a page is asked for again while knowledge is being installed. */
const ASK_AGAIN = 600

/** Where the briefing comes from. No promise rejects: what goes wrong is an answer too. */
export interface BriefingSource {
  readonly askBriefing: (force: boolean) => Promise<BriefingAnswer>
  /** Null where it could not be had; the briefing's own answer then says enough. */
  readonly askStatus: () => Promise<LibraryStatus | null>
}

export type Shown = BriefingAnswer | { readonly state: 'reading' }

/** The briefing of a tab, asked for at once, and again until knowledge is installed. */
export function useBriefing({ askBriefing, askStatus }: BriefingSource) {
  const [request, setRequest] = useState({ force: false })
  const [answer, setAnswer] = useState<BriefingAnswer | null>(null)
  const [status, setStatus] = useState<LibraryStatus | null>(null)

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

  const shown: Shown = answer ?? {
    state: status?.state === 'installing' ? 'installing' : 'reading',
  }
  /** Asks anew; what is shown stays until the answer is there where `quietly`. */
  const askAgain = useCallback((force: boolean, quietly = false) => {
    if (!quietly) setAnswer(null)
    setRequest({ force })
  }, [])
  return {
    answer,
    shown,
    notice: ('notice' in shown ? shown.notice : undefined) ?? status?.notice,
    askAgain,
    wasForced: request.force,
  }
}
