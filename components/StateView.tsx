import type { BriefingAnswer } from '../lib/schema/briefing.ts'
import { useLanguage } from './language.tsx'

/** What the reader can do about a state. */
export interface StateEvents {
  /** Read the page although it looks like no article, or although no script runs there yet. */
  readonly onForce: () => void
  readonly onRetry: () => void
}

type Empty = Exclude<BriefingAnswer, { state: 'ready' }>

/** A page without a briefing: one sentence that says what is so, and what can be done. */
export function StateView({
  answer,
  onForce,
  onRetry,
}: { readonly answer: Empty | { readonly state: 'reading' } } & StateEvents) {
  const { t } = useLanguage()
  switch (answer.state) {
    case 'reading':
      return <Sentence text={t('states.reading')} late />
    case 'installing':
      return <Sentence text={t('states.installing')} />
    case 'nothingKnown':
      return <Sentence text={t('states.nothingKnown')} />
    case 'notAllowed':
      return <Sentence text={t('states.notAllowed')} />
    case 'noArticle':
      return (
        <>
          <Sentence text={t('states.noArticle')} />
          <div className="actions">
            <button type="button" onClick={onForce}>
              {t('states.readAnyway')}
            </button>
          </div>
        </>
      )
    case 'failed':
      return (
        <>
          <Sentence text={t('states.failed')} />
          <p className="failure" dir="auto">
            {answer.message}
          </p>
          <div className="actions">
            <button type="button" onClick={onRetry}>
              {t('states.tryAgain')}
            </button>
          </div>
        </>
      )
  }
}

/** `late`: most pages answer before anybody could read it, so it fades in after a moment. */
function Sentence({ text, late = false }: { readonly text: string; readonly late?: boolean }) {
  return (
    <p className={late ? 'sentence late' : 'sentence'} role="status">
      {text}
    </p>
  )
}
