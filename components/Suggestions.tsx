import type { Suggestion } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { LongList } from './LongList.tsx'
import { MentionButton } from './MentionButton.tsx'
import { NameText } from './NameText.tsx'
import { words } from './words.ts'

/** What probably stands on the page, but not surely enough to be underlined there. */
export function Suggestions({
  suggestions,
  onGoTo,
}: {
  readonly suggestions: readonly Suggestion[]
  readonly onGoTo: (at: Place) => void
}) {
  const { briefing } = words
  return (
    <LongList
      items={suggestions}
      keyOf={({ id }) => id}
      noun={briefing.shown.suggestions}
      className="dates"
    >
      {({ name, kindText, summary, written, at }) => (
        <>
          <p className="date-line">
            <strong>
              <NameText>{name}</NameText>
            </strong>
            <span className="small">
              {kindText}, {briefing.written(written)}
            </span>
            <MentionButton
              text={briefing.show}
              label={briefing.goToSuggestion(briefing.show, name)}
              onPress={() => onGoTo(at)}
            />
          </p>
          {summary && <p dir="auto">{summary}</p>}
        </>
      )}
    </LongList>
  )
}
