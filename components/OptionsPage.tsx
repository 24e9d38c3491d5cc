import { type ReactNode, useEffect, useState } from 'react'
import type { LibraryStatus } from '../lib/schema/status.ts'
import { useLanguage } from './language.tsx'
import { Notice } from './Notice.tsx'
import { PackList } from './PackList.tsx'
import { Privacy } from './Privacy.tsx'
import { FormsForm, LookForm, MarksForm, SwitchedOff } from './SettingsForm.tsx'
import { type ShortcutSource, Shortcuts } from './Shortcuts.tsx'
import { type SettingsSource, useSettings } from './useSettings.ts'
import { WhereChooser, type WhereSource } from './WhereChooser.tsx'

/** Milliseconds before the library is asked again while it is being installed. */
const ASK_AGAIN = 600

/** Where it runs, what it underlines, how it looks, what it knows and what it keeps. */
export function OptionsPage({
  where,
  settings: source,
  shortcuts,
  askStatus,
  welcomeHref,
}: {
  readonly where: WhereSource
  readonly settings: SettingsSource
  readonly shortcuts: ShortcutSource
  /** Null where there was no answer. */
  readonly askStatus: () => Promise<LibraryStatus | null>
  readonly welcomeHref: string
}) {
  const { t } = useLanguage()
  const { state, failure, save, resume, switchOn } = useSettings(source)
  return (
    <main className="page">
      <header className="page-head">
        <img className="mark" src="/icon.svg" alt="" />
        <h1>{t('options.title')}</h1>
        <p className="at-once">{t('options.atOnce')}</p>
      </header>
      {failure !== null && (
        <div className="not-saved">
          <Notice text={t('options.notSaved', { why: failure })} />
        </div>
      )}
      <Section title={t('options.where')}>
        <WhereChooser source={where} />
      </Section>
      {state !== null && (
        <>
          <Section title={t('options.off.heading')}>
            <SwitchedOff {...state} resume={resume} switchOn={switchOn} />
          </Section>
          <Section title={t('options.marks.heading')}>
            <MarksForm settings={state.settings} save={save} />
          </Section>
          <Section title={t('options.forms.heading')}>
            <FormsForm settings={state.settings} save={save} />
          </Section>
          <Section title={t('options.look.heading')}>
            <LookForm settings={state.settings} save={save} />
          </Section>
        </>
      )}
      <Section title={t('options.shortcuts.heading')}>
        <Shortcuts source={shortcuts} />
      </Section>
      <Section title={t('options.packs')}>
        <Knowledge askStatus={askStatus} />
      </Section>
      <Section title={t('options.privacy')}>
        <Privacy />
      </Section>
      <p>
        <a href={welcomeHref}>{t('options.welcome')}</a>
      </p>
    </main>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="page-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** The packs, asked for again until they are installed. */
function Knowledge({ askStatus }: { readonly askStatus: () => Promise<LibraryStatus | null> }) {
  const { t } = useLanguage()
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

  if (status === 'loading') return <p role="status">{t('options.loading')}</p>
  if (status === null) return <p role="status">{t('options.noAnswer')}</p>
  return <PackList status={status} />
}
