/** Who is tied to whom among several entities: what the graphs draw, and the same to be listed. */
import type { Web, WebEdge } from '../schema/briefing.ts'
import type { Line } from '../schema/card.ts'
import type { Kind } from '../schema/record.ts'
import { type TieContext, tiesOf } from './ties.ts'
import { eventsOf } from './timeline.ts'

/** reader.md: the panel's graph has at most 40 names. */
const MAX_NODES = 40

/** Lines said of one pair. */
const MAX_LINES = 6

/** Whose ties a reader asks for first. */
const ACTORS: ReadonlySet<Kind> = new Set(['person', 'organization'])

/** What ties `id` to others of `among`: relations, and events that it took part in. */
function linesOf(id: string, among: ReadonlySet<string>, context: TieContext) {
  const { knowledge, phrases } = context
  const lines = tiesOf(id, context)
    .filter(({ relation, other }) => relation.subject === id && other !== id && among.has(other))
    .map(({ line, other }): [string, Line] => [other, line])
  for (const event of eventsOf(id, knowledge)) {
    if (!among.has(event.id) || event.id === id) continue
    const part = event.participants?.find(({ entity }) => entity === id)
    const predicate = part ? 'participatedIn' : event.places?.includes(id) ? 'locatedIn' : 'partOf'
    lines.push([
      event.id,
      {
        text: phrases.tie({
          predicate,
          role: part?.role,
          other: event.label,
          // "Where the summit is": said from the side of the place.
          isSubject: part !== undefined,
        }),
        ...(event.when ? { date: phrases.date(event.when.edtf) } : {}),
        why: phrases.why('onPage'),
      },
    ])
  }
  return lines
}

/**
 * The ties among entities that are given by salience, best first. Who has none is left out; of the
 * others people and organizations come first.
 */
export function webOf(ids: readonly string[], context: TieContext, centre?: string): Web {
  const among = new Set(ids)
  const pairs = new Map<string, { from: string; to: string; lines: Line[] }>()
  for (const id of ids) {
    for (const [other, line] of linesOf(id, among, context)) {
      const key = id < other ? `${id}\n${other}` : `${other}\n${id}`
      const pair = pairs.get(key) ?? { from: id, to: other, lines: [] }
      pairs.set(key, pair)
      // One edge says what it says from one side.
      if (pair.from === id && pair.lines.length < MAX_LINES) pair.lines.push(line)
    }
  }
  const tied = new Set([...pairs.values()].flatMap(({ from, to }) => [from, to]))
  const isActor = (id: string) => ACTORS.has(context.knowledge.entities.get(id)?.kind ?? 'other')
  const shown = ids
    .filter((id) => tied.has(id))
    .map((id, index) => ({ id, index, rank: id === centre ? -1 : isActor(id) ? 0 : 1 }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .slice(0, MAX_NODES)
    .map(({ id }) => id)
  const place = new Map(shown.map((id, index) => [id, index]))
  return {
    nodes: shown.flatMap((id) => {
      const entity = context.knowledge.entities.get(id)
      return entity ? [{ id, kind: entity.kind, name: entity.label }] : []
    }),
    edges: [...pairs.values()]
      .flatMap(({ from, to, lines }): WebEdge[] => {
        const [a, b] = [place.get(from), place.get(to)]
        return a === undefined || b === undefined ? [] : [{ from: a, to: b, lines }]
      })
      .sort(
        (one, other) =>
          Math.min(one.from, one.to) - Math.min(other.from, other.to) ||
          Math.max(one.from, one.to) - Math.max(other.from, other.to),
      ),
  }
}
