import { Fragment } from 'react'
import type { BriefingAnswer } from '../lib/schema/briefing.ts'
import { useLanguage } from './language.tsx'
import { NameText } from './NameText.tsx'

/** The article's title as the page's heading, or our name where there is no article. */
export function Masthead({ answer }: { readonly answer: BriefingAnswer | null }) {
  const { t } = useLanguage()
  const briefing = answer?.state === 'ready' ? answer.briefing : null
  const title = briefing?.title ?? (answer?.state === 'nothingKnown' ? answer.title : '')
  if (title === '') {
    return <h1 className="unseen">{t('product')}</h1>
  }
  const line = [briefing?.date, briefing?.publisher].filter((part) => part !== undefined)
  return (
    <header className="masthead">
      <h1>
        <NameText>{title}</NameText>
      </h1>
      {line.length > 0 && (
        <p className="dateline">
          {line.map((part, index) => (
            <Fragment key={part}>
              {index > 0 && ' · '}
              <NameText>{part}</NameText>
            </Fragment>
          ))}
        </p>
      )}
    </header>
  )
}
