import type { PageDate } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { LongList } from './LongList.tsx'
import { MentionButton } from './MentionButton.tsx'
import { words } from './words.ts'

/** The dates that the page gives, each in its sentence, in the order the briefing has them. */
export function Dates({
  dates,
  onGoTo,
}: {
  readonly dates: readonly PageDate[]
  readonly onGoTo: (at: Place) => void
}) {
  const { briefing } = words
  return (
    <LongList
      items={dates}
      keyOf={({ at }) => `${at.block} ${at.start}`}
      noun={briefing.shown.dates}
      ordered
      className="dates"
    >
      {(date) => (
        <>
          <p className="date-line">
            <strong>
              <bdi dir="auto">{date.text}</bdi>
            </strong>
            {!date.yearStated && <span className="small">{briefing.yearNotStated}</span>}
            <MentionButton
              text={briefing.show}
              label={briefing.goToDate(briefing.show, date.text)}
              onPress={() => onGoTo(date.at)}
            />
          </p>
          <p dir="auto">{date.sentence}</p>
        </>
      )}
    </LongList>
  )
}
