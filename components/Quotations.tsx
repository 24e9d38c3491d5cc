import type { Quotation } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { LongList } from './LongList.tsx'
import { MentionButton } from './MentionButton.tsx'
import { NameText } from './NameText.tsx'
import { words } from './words.ts'

/** What was said on the page, to the letter, and by whom. */
export function Quotations({
  quotations,
  onGoTo,
}: {
  readonly quotations: readonly Quotation[]
  readonly onGoTo: (at: Place) => void
}) {
  const { briefing } = words
  return (
    <LongList
      items={quotations}
      keyOf={({ at }) => `${at.block} ${at.start}`}
      noun={briefing.shown.quotations}
      className="quotations"
    >
      {(quotation) => (
        <figure>
          <blockquote dir="auto">“{quotation.text}”</blockquote>
          <figcaption>
            <NameText>{quotation.speakerName}</NameText>
            <MentionButton
              text={briefing.show}
              label={briefing.goToQuotation(briefing.show, quotation.speakerName)}
              onPress={() => onGoTo(quotation.at)}
            />
          </figcaption>
        </figure>
      )}
    </LongList>
  )
}
