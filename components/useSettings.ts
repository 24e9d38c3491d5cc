import { useEffect, useState } from 'react'
import type { Pauses, Settings } from '../lib/schema/settings.ts'

/** Where choices are read from and kept. What rejects was not saved. */
export interface SettingsSource {
  readonly read: () => Promise<{ readonly settings: Settings; readonly pauses: Pauses }>
  readonly save: <K extends keyof Settings>(key: K, value: Settings[K]) => Promise<void>
  readonly resume: () => Promise<void>
  readonly switchOn: (site: string) => Promise<void>
  readonly watch: (changed: () => void, signal: AbortSignal) => void
}

/** The choices as they are, and what the browser said where one could not be saved. */
export function useSettings(source: SettingsSource) {
  const [state, setState] = useState<Awaited<ReturnType<SettingsSource['read']>> | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const read = () => {
      source.read().then(
        (next) => {
          if (!stop.signal.aborted) setState(next)
        },
        (error: unknown) => setFailure(String(error)),
      )
    }
    read()
    source.watch(read, stop.signal)
    return () => stop.abort()
  }, [source])

  /** Shown at once; taken back where it could not be saved. */
  const attempt = (next: typeof state, saved: Promise<void>) => {
    const before = state
    setState(next)
    setFailure(null)
    saved.catch((error: unknown) => {
      setState(before)
      setFailure(error instanceof Error ? error.message : String(error))
    })
  }
  return {
    state,
    failure,
    save: <K extends keyof Settings>(key: K, value: Settings[K]) =>
      state &&
      attempt({ ...state, settings: { ...state.settings, [key]: value } }, source.save(key, value)),
    resume: () =>
      state && attempt({ ...state, pauses: { ...state.pauses, notNow: false } }, source.resume()),
    switchOn: (site: string) => state && attempt(state, source.switchOn(site)),
  }
}

export type Chosen = ReturnType<typeof useSettings>
