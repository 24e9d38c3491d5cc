import { type ReactNode, useEffect, useState } from 'react'
import { WhereChooser, type WhereSource } from './WhereChooser.tsx'
import { words } from './words.ts'

/** How far the live example is. */
export type Example = 'preparing' | 'marked' | 'failed'

const EXAMPLE: Readonly<Record<Example, string>> = {
  preparing: words.welcome.tryPreparing,
  marked: words.welcome.tryHow,
  failed: words.welcome.tryFailed,
}

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

  const { welcome } = words
  return (
    <main className="page">
      <header className="page-head">
        <img className="mark" src="/icon.svg" alt="" />
        <h1>{words.product}</h1>
        <p className="lead">{welcome.lead}</p>
      </header>
      <section className="page-section">
        <h2>{words.where.heading}</h2>
        <WhereChooser source={where} />
        <p className="small">
          {welcome.later}{' '}
          <button type="button" className="link-button" onClick={onOptions}>
            {welcome.laterLink}
          </button>
          .
        </p>
      </section>
      <section className="page-section">
        <h2>{welcome.tryIt}</h2>
        <p role="status">{EXAMPLE[example]}</p>
        {children}
      </section>
    </main>
  )
}
