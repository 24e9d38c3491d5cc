import type { Briefing } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { Dates } from './Dates.tsx'
import { KindShape } from './KindShape.tsx'
import { LongList } from './LongList.tsx'
import { Member } from './Member.tsx'
import { Quotations } from './Quotations.tsx'
import { words } from './words.ts'

/** Everything a briefing says below its title: the cast by kind, what was said, and when. */
export function BriefingView({
  briefing,
  onGoTo,
}: {
  readonly briefing: Briefing
  readonly onGoTo: (at: Place) => void
}) {
  return (
    <>
      {briefing.cast.map(({ kind, members }) => (
        <section key={kind} className="section">
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
        <section className="section">
          <h2>{words.briefing.quotations}</h2>
          <Quotations quotations={briefing.quotations} onGoTo={onGoTo} />
        </section>
      )}
      {briefing.dates.length > 0 && (
        <section className="section">
          <h2>{words.briefing.dates}</h2>
          <Dates dates={briefing.dates} onGoTo={onGoTo} />
        </section>
      )}
    </>
  )
}
