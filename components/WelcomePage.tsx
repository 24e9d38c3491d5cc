import { type ReactNode, useEffect, useState } from 'react'
import { useLanguage } from './language.tsx'
import { WhereChooser, type WhereSource } from './WhereChooser.tsx'

/** How far the live example is. */
export type Example = 'preparing' | 'marked' | 'failed'

const EXAMPLE = {
  preparing: 'welcome.tryPreparing',
  marked: 'welcome.tryHow',
  failed: 'welcome.tryFailed',
} as const

/** The first page a reader sees: what this is, where it should run, and a live example. */
export function WelcomePage({
  where,
  mark,
  onOptions,
  children,
}: {
  readonly where: WhereSource
  /** Underlines the example's names, once it stands in the document. */
  readonly mark: (signal: AbortSignal) => Promise<Example>
  readonly onOptions: () => void
  /** The example: an article whose properties never change. */
  readonly children: ReactNode
}) {
  const [example, setExample] = useState<Example>('preparing')
  useEffect(() => {
    const stop = new AbortController()
    void mark(stop.signal).then((next) => {
      if (!stop.signal.aborted) setExample(next)
    })
    return () => stop.abort()
  }, [mark])

  const { t } = useLanguage()
  const [before = '', after = ''] = t('welcome.later', { settings: '\n' }).split('\n')
  return (
    <main className="page">
      <header className="page-head">
        <img className="mark" src="/icon.svg" alt="" />
        <h1>{t('product')}</h1>
        <p className="lead">{t('welcome.lead')}</p>
      </header>
      <section className="page-section">
        <h2>{t('where.heading')}</h2>
        <WhereChooser source={where} />
        <p className="small">
          {before}
          <button type="button" className="link-button" onClick={onOptions}>
            {t('welcome.laterLink')}
          </button>
          {after}
        </p>
      </section>
      <section className="page-section">
        <h2>{t('welcome.tryIt')}</h2>
        <p role="status">{t(EXAMPLE[example])}</p>
        {children}
      </section>
    </main>
  )
}
