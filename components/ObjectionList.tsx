import { useEffect, useState } from 'react'
import type { Forget, Objections } from '../lib/schema/objections.ts'
import { useLanguage } from './language.tsx'

export interface ObjectionSource {
  readonly read: () => Promise<Objections>
  /** Takes one back. Rejects where there was no answer. */
  readonly forget: (what: Forget) => Promise<unknown>
}

const NONE: Objections = { corrections: [], muted: [] }

/** What the reader said against marks, each with its way back; nothing where nothing was said. */
export function ObjectionList({ source }: { readonly source: ObjectionSource }) {
  const { t } = useLanguage()
  const [{ corrections, muted }, setObjections] = useState(NONE)
  useEffect(() => {
    let current = true
    source.read().then(
      (next) => {
        if (current) setObjections(next)
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [source])

  const forget = (what: Forget) => {
    source
      .forget(what)
      .then(source.read)
      .then(setObjections, () => undefined)
  }
  const lines = [
    ...muted.map((mute) => ({
      text: t('objections.muted', { name: mute.label }),
      what: { mute },
    })),
    ...corrections.map((correction) => ({
      text: t('objections.corrected', { text: correction.written }),
      what: { correction },
    })),
  ]
  if (lines.length === 0) return null
  return (
    <section className="section objections">
      <h2>{t('objections.heading')}</h2>
      <ul className="sites">
        {lines.map(({ text, what }) => (
          <li key={JSON.stringify(what)}>
            <span dir="auto">{text}</span>
            <button
              type="button"
              className="quiet-button"
              aria-label={t('objections.undoOf', { undo: t('objections.undo'), what: text })}
              onClick={() => forget(what)}
            >
              {t('objections.undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
