import { useEffect, useState } from 'react'
import { useLanguage } from './language.tsx'

/** A command and the keys that start it; '' where it has none. */
export interface Shortcut {
  readonly name: string
  readonly description: string
  readonly keys: string
}

export interface ShortcutSource {
  readonly read: () => Promise<readonly Shortcut[]>
  /** Opens the browser's own page for them; null where it lets nobody. */
  readonly change: (() => Promise<void>) | null
}

/** The commands with their keys, and the way to the browser's own page, where they are changed. */
export function Shortcuts({ source }: { readonly source: ShortcutSource }) {
  const { t } = useLanguage()
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null)
  const [failed, setFailed] = useState(source.change === null)
  useEffect(() => {
    let current = true
    source.read().then(
      (next) => {
        if (current) setShortcuts(next)
      },
      () => {
        if (current) setShortcuts([])
      },
    )
    return () => {
      current = false
    }
  }, [source])
  const { change } = source
  return (
    <>
      {shortcuts !== null && shortcuts.length === 0 && <p>{t('options.shortcuts.noCommands')}</p>}
      {shortcuts !== null && shortcuts.length > 0 && (
        <dl className="shortcuts">
          {shortcuts.map(({ name, description, keys }) => (
            <Keys key={name} description={description} keys={keys} />
          ))}
        </dl>
      )}
      {failed || change === null ? (
        <p role="status">{t('options.shortcuts.changeHow')}</p>
      ) : (
        <button type="button" onClick={() => void change().catch(() => setFailed(true))}>
          {t('options.shortcuts.change')}
        </button>
      )}
    </>
  )
}

function Keys({ description, keys }: { readonly description: string; readonly keys: string }) {
  const { t } = useLanguage()
  return (
    <>
      <dt>{description}</dt>
      <dd>
        {keys === '' ? (
          <span className="small">{t('options.shortcuts.none')}</span>
        ) : (
          <kbd>{keys}</kbd>
        )}
      </dd>
    </>
  )
}
