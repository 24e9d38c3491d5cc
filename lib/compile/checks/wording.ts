/** Words of a description that go stale: it has to be true whenever it is read. */
import { type SeedWarning, warningOf } from '../errors.ts'
import type { ParsedEntry } from '../seeds.ts'

const OFFICE =
  'president|prime minister|premier|chancellor|king|queen|monarch|emperor|emir|sultan|pope|leader|ruler|head|chair\\p{L}*|minister|secretary|governor|mayor|chief|director|commander|speaker'

/** Each with the words that go stale as its match. Names have capitals: New York, USA Today. */
const STALE: readonly RegExp[] = [
  /(?<![\p{L}-])(?:current|currently|now|nowadays|today|so far|to date|at present|presently|recent|recently|latest|upcoming|incumbent|ongoing|new|will be)(?!\p{L})/u,
  /^(?:Current|Currently|Now|Recent|Latest|Upcoming|Incumbent|Ongoing|New)(?= \p{Ll})/u,
  /(?<!\p{L})since (?:(?:early|mid|late|about|around)[- ])?(?:\p{Lu}\p{Ll}+ )?20\d\d/u,
  new RegExp(
    `(?<!\\p{L})(?:is|are|has been|serves as|serving as) (?:(?!(?:by|after|as|for|former|from|under|against|to) )[\\p{L}'’-]+ ){0,4}?(?:${OFFICE})(?!\\p{L})`,
    'u',
  ),
  /(?<!\p{L})(?:who (?:leads|heads|chairs|governs|rules|reigns)|has (?:led|headed|chaired|governed|ruled|reigned))(?!\p{L})/u,
]

/** Descriptions that a change of office or the passing of time makes wrong. */
export function checkWording(entries: readonly ParsedEntry[]): SeedWarning[] {
  return entries.flatMap(({ file, entry }) =>
    STALE.flatMap((pattern): SeedWarning[] => {
      const what = pattern.exec(entry.description.text)?.[0]
      if (what === undefined) return []
      return [
        warningOf(
          { check: 'wording', what, file, field: 'description.text', entries: [entry.id] },
          'goes stale; say what happened and when ("became president in 2012"), and leave what lasts to the ties',
        ),
      ]
    }),
  )
}
