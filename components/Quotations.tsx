import type { Quotation } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { LongList } from './LongList.tsx'
import { useLanguage } from './language.tsx'
import { MentionButton } from './MentionButton.tsx'
import { NameText } from './NameText.tsx'

/** What was said on the page, to the letter, and by whom. */
export function Quotations({
  quotations,
  onGoTo,
}: {
  readonly quotations: readonly Quotation[]
  readonly onGoTo: (at: Place) => void
}) {
  const { t } = useLanguage()
  const show = t('briefing.show')
  return (
    <LongList
      items={quotations}
      keyOf={({ at }) => `${at.block} ${at.start}`}
      what={t('briefing.quotations')}
      className="quotations"
    >
      {(quotation) => (
        <figure>
          <blockquote dir="auto">{t('briefing.quoted', { text: quotation.text })}</blockquote>
          <figcaption>
            <NameText>{quotation.speakerName}</NameText>
            <MentionButton
              text={show}
              label={t('briefing.goToQuotation', { seen: show, speaker: quotation.speakerName })}
              onPress={() => onGoTo(quotation.at)}
            />
          </figcaption>
        </figure>
      )}
    </LongList>
  )
}
