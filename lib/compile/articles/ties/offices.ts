/** What a title before a name, or words behind it, say that somebody holds. All words are folded. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** The last word of an office; ranks and forms of address are none. */
export const OFFICE_HEADS = words(`
  president premier chancellor minister secretary chairman chairwoman chairperson chair governor mayor
  senator congressman congresswoman ambassador envoy commissioner director king queen emir sultan
  emperor pope general-secretary secretary-general spokesman spokeswoman spokesperson ceo chief head
  leader commander speaker prince patriarch coordinator rapporteur administrator founder co-founder
  cofounder treasurer prosecutor judge justice attorney mp lawmaker
`)

/** Held of a body, and of a country only where more is said: "the leader of Hezbollah". */
const OF_BODIES = words(
  'leader chief head commander director chairman chairwoman chairperson chair ceo coordinator administrator',
)
/** They speak or work for somebody; nobody holds that. */
export const WORKS_FOR = words('spokesman spokeswoman spokesperson')
export const FOUNDED = words('founder co-founder cofounder')

/** Before an office: it is held no more, or not yet, or by somebody else. */
export const NOT_HELD = words(
  'former ex then late elect designate ousted deposed retired vice-presidential would-be aspiring next incoming outgoing',
)

/** Words that say nothing of which office it is. */
const EMPTY = words('the a an its his her their current newly')

/** A title as a role: "Foreign Minister"; null where it is no office, or not now. */
export function roleOf(title: string, isBody: boolean): string | null {
  const all = title.trim().split(/\s+/)
  const folded = all.map((word) => word.toLowerCase().replace(/[^\p{L}-]/gu, ''))
  if (folded.some((word) => NOT_HELD.has(word) || /-(?:elect|designate)$/.test(word))) return null
  const kept = all.filter((_, at) => !EMPTY.has(folded[at] ?? ''))
  // "Secretary of State": the head stands before "of".
  const of = folded.indexOf('of')
  const head = folded[of > 0 ? of - 1 : folded.length - 1] ?? ''
  if (!OFFICE_HEADS.has(head) || (OF_BODIES.has(head) && !isBody)) return null
  return kept.join(' ') || null
}
