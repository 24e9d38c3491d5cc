import type { Briefing } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { Dates } from './Dates.tsx'
import { KindShape } from './KindShape.tsx'
import { LongList } from './LongList.tsx'
import { Member } from './Member.tsx'
import { Quotations } from './Quotations.tsx'
import { Suggestions } from './Suggestions.tsx'
import { words } from './words.ts'

/** Sections from which a list of them helps more than it takes room. */
const WORTH_A_LIST = 3

interface Section {
  readonly id: string
  readonly title: string
  readonly count: number
}

function sectionsOf({ cast, suggestions, quotations, dates }: Briefing): Section[] {
  const { briefing, kinds } = words
  return [
    ...cast.map(({ kind, members }) => ({ id: kind, title: kinds[kind], count: members.length })),
    { id: 'quotations', title: briefing.quotations, count: quotations.length },
    { id: 'dates', title: briefing.dates, count: dates.length },
    { id: 'suggestions', title: briefing.suggestions, count: suggestions.length },
  ].filter(({ count }) => count > 0)
}

/** The sections of a briefing as links to them: it is often longer than the popup is high. */
function Contents({ sections }: { readonly sections: readonly Section[] }) {
  return (
    <nav className="contents" aria-label={words.briefing.contents}>
      <ul>
        {sections.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {title} <span className="count">{count}</span>
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
}: {
  readonly briefing: Briefing
  readonly onGoTo: (at: Place) => void
}) {
  const sections = sectionsOf(briefing)
  return (
    <>
      {sections.length >= WORTH_A_LIST && <Contents sections={sections} />}
      {briefing.cast.map(({ kind, members }) => (
        <section key={kind} id={kind} className="section">
          <h2>
            <KindShape kind={kind} />
            {words.kinds[kind]}
          </h2>
          <LongList
            items={members}
            keyOf={(member) => member.id}
            noun={words.kinds[kind].toLowerCase()}
            className="members"
          >
            {(member) => <Member member={member} onGoTo={onGoTo} />}
          </LongList>
        </section>
      ))}
      {briefing.quotations.length > 0 && (
        <section id="quotations" className="section">
          <h2>{words.briefing.quotations}</h2>
          <Quotations quotations={briefing.quotations} onGoTo={onGoTo} />
        </section>
      )}
      {briefing.dates.length > 0 && (
        <section id="dates" className="section">
          <h2>{words.briefing.dates}</h2>
          <Dates dates={briefing.dates} onGoTo={onGoTo} />
        </section>
      )}
      {briefing.suggestions.length > 0 && (
        <section id="suggestions" className="section">
          <h2>{words.briefing.suggestions}</h2>
          <Suggestions suggestions={briefing.suggestions} onGoTo={onGoTo} />
        </section>
      )}
    </>
  )
}
