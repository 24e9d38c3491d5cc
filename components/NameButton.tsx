import { useLanguage } from './language.tsx'
import { NameText } from './NameText.tsx'

/** A name that opens everything known about it; plain text where nothing can be opened. */
export function NameButton({
  id,
  name,
  onOpen,
}: {
  readonly id: string
  readonly name: string
  readonly onOpen: ((id: string) => void) | undefined
}) {
  const { t } = useLanguage()
  if (!onOpen) return <NameText>{name}</NameText>
  return (
    <button
      type="button"
      className="name-button"
      aria-label={t('briefing.open', { name })}
      onClick={() => onOpen(id)}
    >
      <NameText>{name}</NameText>
    </button>
  )
}
