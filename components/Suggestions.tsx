import type { Suggestion } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { LongList } from './LongList.tsx'
import { useLanguage } from './language.tsx'
import { MentionButton } from './MentionButton.tsx'
import { NameButton } from './NameButton.tsx'

/** What probably stands on the page, but not surely enough to be underlined there. */
export function Suggestions({
  suggestions,
  onGoTo,
  onOpen,
}: {
  readonly suggestions: readonly Suggestion[]
  readonly onGoTo: (at: Place) => void
  readonly onOpen?: ((id: string) => void) | undefined
}) {
  const { t } = useLanguage()
  const show = t('briefing.show')
  return (
    <LongList
      items={suggestions}
      keyOf={({ id }) => id}
      what={t('briefing.suggestions')}
      className="dates"
    >
      {({ id, name, kindText, summary, written, at }) => (
        <>
          <p className="date-line">
            <strong>
              <NameButton id={id} name={name} onOpen={onOpen} />
            </strong>
            <span className="small">
              {kindText}, {t('briefing.written', { text: written })}
            </span>
            <MentionButton
              text={show}
              label={t('briefing.goTo', { seen: show, what: name })}
              onPress={() => onGoTo(at)}
            />
          </p>
          {summary && <p dir="auto">{summary}</p>}
        </>
      )}
    </LongList>
  )
}
