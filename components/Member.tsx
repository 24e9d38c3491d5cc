import type { CastMember } from '../lib/schema/briefing.ts'
import type { Line } from '../lib/schema/card.ts'
import type { Place } from '../lib/schema/page.ts'
import { Cited } from './Cited.tsx'
import { useLanguage } from './language.tsx'
import { MentionButton } from './MentionButton.tsx'
import { NameButton } from './NameButton.tsx'
import { NameText } from './NameText.tsx'

/** How many ties are shown before the reader asks for more. */
const FIRST_TIES = 2

/** `withWhy` is for those that the reader asked for; what is shown at once says only its source. */
function Ties({
  ties,
  withWhy = false,
}: {
  readonly ties: readonly Line[]
  readonly withWhy?: boolean
}) {
  return (
    <ul className="ties">
      {ties.map((tie) => (
        <li key={`${tie.text} ${tie.date ?? ''} ${tie.why}`}>
          <p dir="auto">
            {tie.text} {tie.date !== undefined && <span className="tie-date">{tie.date}</span>}
          </p>
          {(withWhy || tie.citation !== undefined) && (
            <p className="small" dir="auto">
              {tie.citation !== undefined && <Cited citation={tie.citation} />}
              {withWhy && tie.citation !== undefined && ' · '}
              {withWhy && tie.why}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** One of the page's people, organizations, events, places or works. */
export function Member({
  member,
  onGoTo,
  onOpen,
}: {
  readonly member: CastMember
  readonly onGoTo: (at: Place) => void
  readonly onOpen?: ((id: string) => void) | undefined
}) {
  const first = member.ties.slice(0, FIRST_TIES)
  const more = member.ties.slice(FIRST_TIES)
  const { t, count } = useLanguage()
  const [at] = member.places
  const mentions = count('briefing.mentions', member.mentions)
  const summary =
    more.length > 0 ? count('briefing.moreTies', more.length) : t('briefing.whyListed')
  return (
    <div className="member">
      <header>
        <h3>
          <NameButton id={member.id} name={member.name} onOpen={onOpen} />
        </h3>
        {at !== undefined && (
          <MentionButton
            text={mentions}
            label={t('briefing.goToFirst', { seen: mentions, name: member.name })}
            onPress={() => onGoTo(at)}
          />
        )}
      </header>
      {/* "Person" under "People" says nothing; "Armed group" under "Organizations" does. */}
      {member.kindText !== t(`kind.${member.kind}`) && (
        <p className="small" dir="auto">
          {member.kindText}
        </p>
      )}
      {member.summary !== undefined && (
        <p dir="auto">
          {member.summary}{' '}
          {member.summaryCitation !== undefined && (
            <span className="small">
              <Cited citation={member.summaryCitation} />
            </span>
          )}
        </p>
      )}
      {first.length > 0 && <Ties ties={first} />}
      <details>
        <summary aria-label={t('briefing.moreOf', { seen: summary, name: member.name })}>
          {summary}
        </summary>
        {more.length > 0 && <Ties ties={more} withWhy />}
        <ul className="reasons">
          <li>
            <p dir="auto">{member.because}</p>
          </li>
          {first.map((tie) => (
            <li key={`${tie.text} ${tie.date ?? ''} ${tie.why}`}>
              <p dir="auto">
                <NameText>{tie.text}</NameText> — {tie.why}
              </p>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
