import { useLanguage } from './language.tsx'

/** What is sent, what is stored and what a page can see, in one sentence each. */
export function Privacy() {
  const { t } = useLanguage()
  return (
    <ul className="privacy">
      {(['requests', 'stored', 'neverStored', 'visible'] as const).map((one) => (
        <li key={one}>{t(`privacy.${one}`)}</li>
      ))}
    </ul>
  )
}
