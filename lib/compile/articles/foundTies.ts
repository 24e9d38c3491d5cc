/** Pass 2: the ties of all documents, one record for each thing that they say. */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { Observations, ObservedTie } from '../../schema/observations.ts'
import { type Id, MENTIONED_TOGETHER, type RelationRecord } from '../../schema/record.ts'
import { fold } from '../../text/fold.ts'
import { bare, type IdOf, mergedSources, slug, sourceOf } from './passTwo.ts'

const isTogether = ({ role }: Pick<ObservedTie, 'role'>) => role === MENTIONED_TOGETHER

/** The last word of an office says what it is: "Russian President", "President". */
const headOf = (role: string) =>
  fold(role)
    .replace(/ (?:of|for) .*$/, '')
    .split(/[\s-]+/)
    .at(-1)

/** Whether two say the same, in whatever words. */
function saysSame(tie: ObservedTie, { predicate, role }: RelationRecord): boolean {
  if (isTogether(tie)) return true
  // Who holds the highest office of a country is not said to govern it as well.
  if (tie.predicate === 'governs' && predicate === 'holdsOffice') return true
  // "Programme of" a network is there in other words.
  if (tie.predicate === 'relatedTo') return true
  if (tie.predicate !== predicate) return false
  return tie.role === undefined || (role !== undefined && headOf(role) === headOf(tie.role))
}

/**
 * The relations of documents. What an entry or a general pack states already is left to it; two that are
 * only mentioned together are no news where anything more is known of them.
 */
export function foundTies(
  documents: readonly Observations[],
  idOf: IdOf,
  knowledge: Knowledge,
): RelationRecord[] {
  const byId = new Map<Id, RelationRecord>()
  const isKnown = (tie: ObservedTie, subject: Id, object: Id) =>
    knowledge
      .relationsOf(subject)
      .some(
        (other) =>
          ((other.subject === subject && other.object === object) ||
            ((isTogether(tie) || tie.predicate === 'relatedTo') &&
              other.subject === object &&
              other.object === subject)) &&
          saysSame(tie, other),
      )
  const isCurated = (subject: Id, id: Id) =>
    knowledge.relationsOf(subject).some((one) => one.id === id)
  const add = (index: number, tie: ObservedTie, subject: Id, object: Id) => {
    const { predicate, role, from, to, confidence } = tie
    const parts = [bare(subject), predicate, bare(object), role, from ?? to]
    const words = parts.flatMap((part) => (part === undefined ? [] : [slug(part, 60)]))
    const base = `rel:${words.join('.')}`
    // Ids leave out what kind of thing each is: Jordan and Mr Jordan.
    const isOther = (one: RelationRecord | undefined) =>
      one !== undefined && (one.subject !== subject || one.object !== object)
    let id = base
    for (let number = 2; isOther(byId.get(id)) || isCurated(subject, id); number++)
      id = `${base}-${number}`
    const known = byId.get(id)
    byId.set(id, {
      t: 'relation',
      id,
      subject,
      predicate,
      object,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(role ? { role: known?.role ?? role } : {}),
      sources: mergedSources(
        known?.sources ?? [],
        tie.sources.map(sourceOf(documents[index]?.document.id ?? '')),
      ),
      origin: 'extracted',
      confidence: Math.max(confidence, known?.confidence ?? 0),
    })
  }
  const typed = new Set<string>()
  const together: { index: number; tie: ObservedTie; one: Id; other: Id }[] = []
  for (const [index, { ties }] of documents.entries()) {
    for (const tie of ties) {
      const subject = idOf(index, tie.subject)
      const object = idOf(index, tie.object)
      if (subject === null || object === null || subject === object) continue
      if (isKnown(tie, subject, object)) continue
      if (isTogether(tie)) {
        // A pair has no direction: the smaller id is the subject of all documents.
        const [one, other] = subject < object ? [subject, object] : [object, subject]
        together.push({ index, tie, one, other })
        continue
      }
      typed.add(`${subject} ${object}`).add(`${object} ${subject}`)
      add(index, tie, subject, object)
    }
  }
  for (const { index, tie, one, other } of together) {
    if (!typed.has(`${one} ${other}`)) add(index, tie, one, other)
  }
  return [...byId.values()]
}
