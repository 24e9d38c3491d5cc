import type { CastMember } from '../lib/schema/briefing.ts'
import type { Line } from '../lib/schema/card.ts'
import type { Place } from '../lib/schema/page.ts'
import { Cited } from './Cited.tsx'
import { useLanguage } from './language.tsx'
import { MentionButton } from './MentionButton.tsx'
import { NameButton } from './NameButton.tsx'

/** Each tie with where it comes from and why it is shown. */
function Ties({ ties }: { readonly ties: readonly Line[] }) {
  return (
    <ul className="ties">
      {ties.map((tie) => (
        <li key={`${tie.text} ${tie.date ?? ''} ${tie.why}`}>
          <p dir="auto">
            {tie.text} {tie.date !== undefined && <span className="tie-date">{tie.date}</span>}
          </p>
          <p className="small" dir="auto">
            {tie.citation !== undefined && (
              <>
                <Cited citation={tie.citation} />
                {' · '}
              </>
            )}
            {tie.why}
          </p>
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
  const { line } = member
  // Who it was on the article's day; with its dates, where they are known.
  const top = member.ties.find(({ text }) => text === line?.text) ?? line ?? member.ties[0]
  const more = member.ties.filter((tie) => tie !== top)
  const { t, count } = useLanguage()
  const [at] = member.places
  const mentions = count('briefing.mentions', member.mentions)
  const summary =
    more.length > 0 ? count('briefing.moreTies', more.length) : t('briefing.whyListed')
  return (
    <div className="member">
      <header>
        <div className="member-name">
          <h3>
            <NameButton id={member.id} name={member.name} onOpen={onOpen} />
          </h3>
          {/* "Person" under "People" says nothing; "Armed group" under "Organizations" does. */}
          {member.kindText !== t(`kind.${member.kind}`) && (
            <span className="small" dir="auto">
              {member.kindText}
            </span>
          )}
        </div>
        {at !== undefined && (
          <MentionButton
            text={mentions}
            label={t('briefing.goToFirst', { seen: mentions, name: member.name })}
            onPress={() => onGoTo(at)}
          />
        )}
      </header>
      {member.summary !== undefined && <p dir="auto">{member.summary}</p>}
      {top !== undefined && (
        <p className="member-tie" dir="auto">
          {top.text} {top.date !== undefined && <span className="tie-date">{top.date}</span>}
        </p>
      )}
      {member.since !== undefined && (
        <p className="member-tie" dir="auto">
          {member.since}
        </p>
      )}
      <details>
        <summary aria-label={t('briefing.moreOf', { seen: summary, name: member.name })}>
          {summary}
        </summary>
        {member.ties.length > 0 && <Ties ties={member.ties} />}
        <ul className="reasons">
          {member.summaryCitation !== undefined && (
            <li>
              <Cited citation={member.summaryCitation} />
            </li>
          )}
          <li>
            <p dir="auto">{member.because}</p>
          </li>
        </ul>
      </details>
    </div>
  )
}
