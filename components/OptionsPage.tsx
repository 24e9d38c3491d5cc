import { useEffect, useState } from 'react'
import type { LibraryStatus } from '../lib/schema/status.ts'
import { PackList } from './PackList.tsx'
import { Privacy } from './Privacy.tsx'
import { WhereChooser, type WhereSource } from './WhereChooser.tsx'
import { words } from './words.ts'

/** Milliseconds before the library is asked again while it is being installed. */
const ASK_AGAIN = 600

/** Where it runs, what it knows and what it keeps. */
export function OptionsPage({
  where,
  askStatus,
  welcomeHref,
}: {
  readonly where: WhereSource
  /** Null where there was no answer. */
  readonly askStatus: () => Promise<LibraryStatus | null>
  readonly welcomeHref: string
}) {
  const { options } = words
  return (
    <main className="page">
      <header className="page-head">
        <img className="mark" src="/icon.svg" alt="" />
        <h1>{options.title}</h1>
      </header>
      <section className="page-section">
        <h2>{options.where}</h2>
        <WhereChooser source={where} />
      </section>
      <section className="page-section">
        <h2>{options.packs}</h2>
        <Knowledge askStatus={askStatus} />
      </section>
      <section className="page-section">
        <h2>{options.privacy}</h2>
        <Privacy />
      </section>
      <p>
        <a href={welcomeHref}>{options.welcome}</a>
      </p>
    </main>
  )
}

/** The packs, asked for again until they are installed. */
function Knowledge({ askStatus }: { readonly askStatus: () => Promise<LibraryStatus | null> }) {
  const [status, setStatus] = useState<LibraryStatus | 'loading' | null>('loading')
  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      void askStatus().then((next) => {
        if (!current) return
        setStatus(next)
        if (next?.state === 'installing') timer = setTimeout(look, ASK_AGAIN)
      })
    }
    look()
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [askStatus])

  if (status === 'loading') return <p role="status">{words.options.loading}</p>
  if (status === null) return <p role="status">{words.options.noAnswer}</p>
  return <PackList status={status} />
}
