import { useEffect, useId, useState } from 'react'
import { type Language, useLanguage } from './language.tsx'

/** Where Backstory runs: `Where` of lib/settings, which a component may not import. */
export type WhereChoice = 'click' | 'news' | 'everywhere'

const CHOICES: readonly WhereChoice[] = ['click', 'news', 'everywhere']

/** Where the choice is read from and made. */
export interface WhereSource {
  readonly read: () => Promise<WhereChoice>
  /**
   * Called inside the click, before anything is awaited: the browser shows its question only then.
   * False where the reader declined.
   */
  readonly choose: (where: WhereChoice) => Promise<boolean>
  /** Calls `changed` when the choice was changed elsewhere, until `signal` aborts. */
  readonly watch: (changed: () => void, signal: AbortSignal) => void
  /** The domains that `news` stands for. */
  readonly sites: readonly string[]
}

type Outcome = 'asking' | 'declined' | 'failed' | WhereChoice | null

/**
 * Three buttons rather than radio buttons: arrow keys would walk through radio buttons and make the
 * browser ask for permission at every step.
 */
export function WhereChooser({ source }: { readonly source: WhereSource }) {
  const { t, count } = useLanguage()
  const [active, setActive] = useState<WhereChoice | null>(null)
  const [outcome, setOutcome] = useState<Outcome>(null)

  useEffect(() => {
    const stop = new AbortController()
    const read = () => {
      void source.read().then((where) => {
        if (!stop.signal.aborted) setActive(where)
      })
    }
    read()
    source.watch(read, stop.signal)
    return () => stop.abort()
  }, [source])

  const choose = (where: WhereChoice) => {
    const chosen = source.choose(where)
    setOutcome(where === 'click' ? null : 'asking')
    chosen
      .then(async (accepted) => {
        setActive(await source.read())
        setOutcome(accepted ? where : 'declined')
      })
      .catch(() => setOutcome('failed'))
  }

  return (
    <>
      <ul className="where">
        {CHOICES.map((where) => (
          <Choice
            key={where}
            where={where}
            active={where === active}
            onChoose={() => choose(where)}
          />
        ))}
      </ul>
      <p className="where-outcome" role="status">
        {sentenceFor(outcome, t)}
      </p>
      <details className="where-sites">
        <summary>{count('where.sites', source.sites.length)}</summary>
        <ul>
          {source.sites.map((site) => (
            <li key={site}>{site}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function sentenceFor(outcome: Outcome, t: Language['t']): string {
  if (outcome === null) return ''
  if (outcome === 'asking' || outcome === 'declined' || outcome === 'failed') {
    return t(`where.${outcome}`)
  }
  return t(`where.chosen.${outcome}`)
}

function Choice({
  where,
  active,
  onChoose,
}: {
  readonly where: WhereChoice
  readonly active: boolean
  readonly onChoose: () => void
}) {
  const description = useId()
  const { t } = useLanguage()
  return (
    <li>
      <div className="where-title">
        <button
          type="button"
          aria-pressed={active}
          aria-describedby={description}
          onClick={onChoose}
        >
          {t(`where.${where}.title`)}
        </button>
        {active && <span className="in-use">{t('where.inUse')}</span>}
      </div>
      <p id={description}>{t(`where.${where}.text`)}</p>
    </li>
  )
}
