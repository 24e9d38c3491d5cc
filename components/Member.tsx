import type { CastMember } from '../lib/schema/briefing.ts'
import type { Line } from '../lib/schema/card.ts'
import type { Place } from '../lib/schema/page.ts'
import { Cited } from './Cited.tsx'
import { MentionButton } from './MentionButton.tsx'
import { NameText } from './NameText.tsx'
import { words } from './words.ts'

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
}: {
  readonly member: CastMember
  readonly onGoTo: (at: Place) => void
}) {
  const first = member.ties.slice(0, FIRST_TIES)
  const more = member.ties.slice(FIRST_TIES)
  const { briefing } = words
  const mentions = briefing.mentions(member.mentions)
  const summary = more.length > 0 ? briefing.moreTies(more.length) : briefing.whyListed
  return (
    <div className="member">
      <header>
        <h3>
          <NameText>{member.name}</NameText>
        </h3>
        <MentionButton
          text={mentions}
          label={briefing.goToFirst(mentions, member.name)}
          onPress={() => onGoTo(member.first)}
        />
      </header>
      {/* "person" under "People" says nothing; "armed group" under "Organizations" does. */}
      {member.kindText.toLowerCase() !== member.kind && (
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
        <summary aria-label={briefing.moreOf(summary, member.name)}>{summary}</summary>
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
