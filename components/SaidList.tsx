import type { Said } from '../lib/schema/entityPage.ts'
import { Cited } from './Cited.tsx'
import { LongList } from './LongList.tsx'
import { useLanguage } from './language.tsx'
import { NameButton } from './NameButton.tsx'

/** What was said, by whom, when, and where it stands. */
export function SaidList({
  said,
  what,
  onOpen,
}: {
  readonly said: readonly Said[]
  /** What these are, for "Show all 12: What was said". */
  readonly what: string
  readonly onOpen: (id: string) => void
}) {
  return (
    <LongList items={said} keyOf={(_, index) => String(index)} what={what} className="quotations">
      {(one) => <SaidView said={one} onOpen={onOpen} />}
    </LongList>
  )
}

function SaidView({
  said,
  onOpen,
}: {
  readonly said: Said
  readonly onOpen: (id: string) => void
}) {
  const { t } = useLanguage()
  return (
    <figure title={said.why}>
      <blockquote dir="auto">
        {said.isQuotation ? t('briefing.quoted', { text: said.text }) : said.text}
      </blockquote>
      <figcaption className="said">
        <span>
          {said.speaker ? (
            <NameButton id={said.speaker.id} name={said.speaker.name} onOpen={onOpen} />
          ) : (
            t('entity.nobody')
          )}
          {said.date !== undefined && ` · ${said.date}`}
        </span>
        {said.citation !== undefined && (
          <span className="small">
            <Cited citation={said.citation} />
          </span>
        )}
      </figcaption>
    </figure>
  )
}
