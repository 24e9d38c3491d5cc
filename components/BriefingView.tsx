import type { Briefing } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { Dates } from './Dates.tsx'
import { Issues } from './Issues.tsx'
import { KindShape } from './KindShape.tsx'
import { LongList } from './LongList.tsx'
import { type Language, useLanguage } from './language.tsx'
import { Member } from './Member.tsx'
import { Quotations } from './Quotations.tsx'
import { Suggestions } from './Suggestions.tsx'

/** Sections from which a list of them helps more than it takes room. */
const WORTH_A_LIST = 3

interface Section {
  readonly id: string
  readonly title: string
  readonly count: number
}

function sectionsOf(
  { cast, suggestions, quotations, dates, issues }: Briefing,
  t: Language['t'],
): Section[] {
  return [
    ...cast.map(({ kind, members }) => ({
      id: kind,
      title: t(`kinds.${kind}`),
      count: members.length,
    })),
    { id: 'quotations', title: t('briefing.quotations'), count: quotations.length },
    { id: 'dates', title: t('briefing.dates'), count: dates.length },
    { id: 'issues', title: t('briefing.issues'), count: issues.length },
    { id: 'suggestions', title: t('briefing.suggestions'), count: suggestions.length },
  ].filter(({ count }) => count > 0)
}

/** The sections of a briefing as links to them: it is often longer than the popup is high. */
function Contents({ sections }: { readonly sections: readonly Section[] }) {
  const { t, number } = useLanguage()
  return (
    <nav className="contents" aria-label={t('briefing.contents')}>
      <ul>
        {sections.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {title} <span className="count">{number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Everything a briefing says below its title: the cast by kind, what was said, and when. */
export function BriefingView({
  briefing,
  onGoTo,
  onOpen,
}: {
  readonly briefing: Briefing
  readonly onGoTo: (at: Place) => void
  readonly onOpen?: ((id: string) => void) | undefined
}) {
  const { t } = useLanguage()
  const sections = sectionsOf(briefing, t)
  return (
    <>
      {sections.length >= WORTH_A_LIST && <Contents sections={sections} />}
      {briefing.cast.map(({ kind, members }) => (
        <section key={kind} id={kind} className="section">
          <h2>
            <KindShape kind={kind} />
            {t(`kinds.${kind}`)}
          </h2>
          <LongList
            items={members}
            keyOf={(member) => member.id}
            what={t(`kinds.${kind}`)}
            className="members"
          >
            {(member) => <Member member={member} onGoTo={onGoTo} onOpen={onOpen} />}
          </LongList>
        </section>
      ))}
      {briefing.quotations.length > 0 && (
        <section id="quotations" className="section">
          <h2>{t('briefing.quotations')}</h2>
          <Quotations quotations={briefing.quotations} onGoTo={onGoTo} />
        </section>
      )}
      {briefing.dates.length > 0 && (
        <section id="dates" className="section">
          <h2>{t('briefing.dates')}</h2>
          <Dates dates={briefing.dates} onGoTo={onGoTo} />
        </section>
      )}
      {briefing.issues.length > 0 && (
        <section id="issues" className="section">
          <h2>{t('briefing.issues')}</h2>
          <Issues issues={briefing.issues} onGoTo={onGoTo} />
        </section>
      )}
      {briefing.suggestions.length > 0 && (
        <section id="suggestions" className="section">
          <h2>{t('briefing.suggestions')}</h2>
          <Suggestions suggestions={briefing.suggestions} onGoTo={onGoTo} onOpen={onOpen} />
        </section>
      )}
    </>
  )
}
