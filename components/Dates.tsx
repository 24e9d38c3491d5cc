import type { PageDate } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { LongList } from './LongList.tsx'
import { useLanguage } from './language.tsx'
import { MentionButton } from './MentionButton.tsx'

/** The dates that the page gives, each in its sentence, in the order the briefing has them. */
export function Dates({
  dates,
  onGoTo,
}: {
  readonly dates: readonly PageDate[]
  readonly onGoTo: (at: Place) => void
}) {
  const { t } = useLanguage()
  const show = t('briefing.show')
  return (
    <LongList
      items={dates}
      keyOf={({ at }) => `${at.block} ${at.start}`}
      what={t('briefing.dates')}
      ordered
      className="dates"
    >
      {(date) => (
        <>
          <p className="date-line">
            <strong>
              <bdi dir="auto">{date.text}</bdi>
            </strong>
            {!date.yearStated && <span className="small">{t('briefing.yearNotStated')}</span>}
            <MentionButton
              text={show}
              label={t('briefing.goTo', { seen: show, what: date.text })}
              onPress={() => onGoTo(date.at)}
            />
          </p>
          <p dir="auto">{date.sentence}</p>
        </>
      )}
    </LongList>
  )
}
