import { useLanguage } from './language.tsx'
import type { Trail } from './useTrail.ts'

/** Back, forward, and straight to the briefing. */
export function TrailBar({ trail }: { readonly trail: Trail }) {
  const { t } = useLanguage()
  return (
    <nav className="trail" aria-label={t('trail.label')}>
      <button
        type="button"
        className="arrow arrow-back"
        disabled={!trail.canGoBack}
        onClick={trail.back}
      >
        <Arrow />
        <span className="unseen">{t('trail.back')}</span>
      </button>
      <button
        type="button"
        className="arrow arrow-forward"
        disabled={!trail.canGoForward}
        onClick={trail.forward}
      >
        <Arrow />
        <span className="unseen">{t('trail.forward')}</span>
      </button>
      {trail.at !== null && (
        <button type="button" className="link-button" onClick={trail.restart}>
          {t('trail.briefing')}
        </button>
      )}
    </nav>
  )
}

function Arrow() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M10 6H2M5.5 2.5L2 6l3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
