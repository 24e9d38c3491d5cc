import type { PageIssue } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { LongList } from './LongList.tsx'
import { useLanguage } from './language.tsx'
import { MentionButton } from './MentionButton.tsx'

/** What in the article cannot be right, each with the words of the page. */
export function Issues({
  issues,
  onGoTo,
}: {
  readonly issues: readonly PageIssue[]
  readonly onGoTo: (at: Place) => void
}) {
  const { t } = useLanguage()
  const show = t('briefing.show')
  return (
    <LongList
      items={issues}
      keyOf={({ text, quote }, index) => `${text} ${quote} ${index}`}
      what={t('briefing.issues')}
      className="dates"
    >
      {({ text, quote, severity, at }) => (
        <>
          <p className="date-line">
            <span className="issue-quote" dir="auto">
              {quote}
            </span>
            {at !== undefined && (
              <MentionButton
                text={show}
                label={t('briefing.goTo', { seen: show, what: quote })}
                onPress={() => onGoTo(at)}
              />
            )}
          </p>
          <p className={severity === 'note' ? 'small' : 'conflict'} dir="auto">
            {text}
          </p>
        </>
      )}
    </LongList>
  )
}
