/** What an event is called where it becomes an entity: "Interview of Vladimir Putin with CBS (2015)". */
import type { ObservedEvent } from '../../../schema/observations.ts'
import { parseEdtf } from '../../../text/edtf.ts'
import type { DocumentContext } from '../context.ts'
import type { Participant } from './arguments.ts'
import type { EventNoun } from './nouns.ts'

/** Names in a label; of more of them the first stand for the rest. */
const MOST = 3

const MAX_LABEL = 300

function listed(names: readonly string[]): string {
  const [last, ...rest] = names.slice(0, MOST).reverse()
  if (last === undefined) return ''
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`
}

export function labelOf(
  { clusters }: DocumentContext,
  { noun, class: of }: EventNoun,
  participants: readonly Participant[],
  places: readonly number[],
  when: ObservedEvent['when'],
): string {
  const name = (cluster: number) => clusters[cluster]?.label ?? ''
  const by = (...roles: readonly Participant['role'][]) =>
    listed(
      participants.filter(({ role }) => roles.includes(role)).map(({ cluster }) => name(cluster)),
    )
  const people = by('participant', 'speaker', 'visitor', 'person concerned')
  const targets = by('target')
  const attackers = by('attacker')
  const where = listed(places.map(name))
  const range = when && parseEdtf(when.edtf)
  const year = range && Math.floor(range.first / 10_000)
  const isOneYear = range && year === Math.floor(range.last / 10_000)
  const parts = [
    noun,
    people && `of ${people}`,
    targets && `${of === 'deed' ? 'on' : 'against'} ${targets}`,
    attackers && `by ${attackers}`,
    where && `in ${where}`,
    isOneYear && `(${year})`,
  ].filter((part) => part !== '' && part !== false && part !== undefined && part !== null)
  const label = parts.join(' ').replace(/\s+/g, ' ').slice(0, MAX_LABEL)
  return label.charAt(0).toUpperCase() + label.slice(1)
}
