import { useEffect, useState } from 'react'
import { useLanguage } from './language.tsx'
import { NameText } from './NameText.tsx'
import { Notice } from './Notice.tsx'

/** How Backstory is switched for the site of a tab. */
export interface SiteState {
  /** The host name; null where Backstory never runs. */
  readonly site: string | null
  readonly on: boolean
  readonly notNow: boolean
}

/** Where the switches are read from and set. What rejects was not saved. */
export interface SiteSource {
  readonly read: () => Promise<SiteState>
  readonly switchSite: (on: boolean) => Promise<void>
  readonly setNotNow: (notNow: boolean) => Promise<void>
  readonly watch: (changed: () => void, signal: AbortSignal) => void
}

/** The switch of a site and "not now", and a line that says what is off. */
export function useSite(source: SiteSource) {
  const [state, setState] = useState<SiteState | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const read = () => {
      source.read().then(
        (next) => {
          if (!stop.signal.aborted) setState(next)
        },
        () => undefined,
      )
    }
    read()
    source.watch(read, stop.signal)
    return () => stop.abort()
  }, [source])

  /** Shown at once; taken back where it could not be saved. */
  const set = (next: SiteState, saved: Promise<void>) => {
    const before = state
    setState(next)
    setFailed(false)
    saved.catch(() => {
      setState(before)
      setFailed(true)
    })
  }
  return {
    state,
    failed,
    switchSite: (on: boolean) => state && set({ ...state, on }, source.switchSite(on)),
    setNotNow: (notNow: boolean) => state && set({ ...state, notNow }, source.setNotNow(notNow)),
  }
}

export type Site = ReturnType<typeof useSite>

export function SiteSwitch({ site }: { readonly site: Site }) {
  const { t } = useLanguage()
  const { state } = site
  if (state === null) return <div className="site-switch" />
  return (
    <div className="site-switch">
      {state.site !== null && (
        <button
          type="button"
          role="switch"
          className="switch"
          aria-checked={state.on}
          aria-label={t('bar.onSiteOf', { site: state.site })}
          title={state.site}
          onClick={() => site.switchSite(!state.on)}
        >
          {t('bar.onSite')}
          <span className="switch-track" aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="quiet-button"
        aria-pressed={state.notNow}
        onClick={() => site.setNotNow(!state.notNow)}
      >
        {t('bar.notNow')}
      </button>
    </div>
  )
}

/** What is switched off, in words: a switch alone is easily overlooked. */
export function SiteNotice({ site: { state, failed } }: { readonly site: Site }) {
  const { t } = useLanguage()
  if (failed) return <Notice text={t('bar.notSaved')} />
  if (state?.notNow) return <Notice text={t('bar.notNowOn', { button: t('bar.notNow') })} />
  if (state && !state.on && state.site !== null) {
    const [before = '', after = ''] = t('bar.siteOff', { site: '\n' }).split('\n')
    return (
      <p className="notice" role="status">
        {before}
        <NameText>{state.site}</NameText>
        {after}
      </p>
    )
  }
  return null
}
