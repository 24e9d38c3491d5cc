/** What a stretch of quoted or reported words is: a whole quotation, words held with tongs, a figure. */
import type { Quotation } from '../../../text/quotations.ts'
import { wordAt } from './nounPhrases.ts'
import type { Piece } from './pieces.ts'
import type { Range } from './verbs.ts'
import { TIMES } from './words.ts'

/** Whole clauses: it begins with a capital and ends with a mark, or it is long. */
export function isDirect(text: string, { start, end }: Quotation): boolean {
  const words = text.slice(start, end)
  const opensHigh = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words)
  const ends = /[.,!?…;—–-]$/u.test(words)
  const count = words.split(/\s+/).length
  if (isTitle(words)) return false
  return ends ? opensHigh || count >= 5 : count >= 6 || (opensHigh && count >= 4)
}

/** "Salt and Second Chances": each word of four letters or more begins with a capital. */
function isTitle(words: string): boolean {
  const long = words.match(/[\p{L}][\p{L}'’]{3,}/gu) ?? []
  const all = words.match(/[\p{L}][\p{L}'’]*/gu) ?? []
  if (all.length > 8 || all.length === 0) return false
  if (all.length === 1) return false
  return (
    long.length > 0 &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    /^\p{Lu}/u.test(all.at(-1) ?? '')
  )
}

/** Words that nobody is quoted with: behind "so-called", a title, the words on a sign. */
export function isScare(text: string, quotation: Quotation): boolean {
  const before = text.slice(Math.max(0, quotation.outerStart - 24), quotation.outerStart)
  if (
    /\b(?:so-called|known as|nicknamed|dubbed|entitled|titled|headlined|marked|reading|labelled|labeled)\s*$/iu.test(
      before,
    )
  )
    return true
  return isTitle(text.slice(quotation.start, quotation.end))
}

const COUNTED = new Set(
  `people persons civilians soldiers children women men deaths casualties victims killed dead injured wounded
  refugees migrants homes houses families residents troops workers jobs patients cases percent per million
  billion thousand hundred tonnes tons euros dollars pounds others students officers prisoners hostages
  fighters rebels police seats votes members`.split(/\s+/),
)
const CARDINALS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions|half|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

/** Whether a stretch gives a number of something, and not only a day or a year. */
export function hasFigure(pieces: readonly Piece[], { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(pieces, at)
    if (!word || word.name >= 0) continue
    const before = wordAt(pieces, at - 1)?.key ?? ''
    const after = wordAt(pieces, at + 1)?.key ?? ''
    if (/^\d/.test(word.key)) {
      const isYear = /^(?:1[89]|20)\d\d$/.test(word.key) && !COUNTED.has(after)
      const isDay = TIMES.has(before) || TIMES.has(after) || /^\d+(?:st|nd|rd|th)$/.test(word.key)
      const isHour = /^(?:am|pm|a\.m|p\.m)$/.test(after) || /^\d+(?:am|pm)$/.test(word.key)
      if (!isYear && !isDay && !isHour) return true
    } else if (
      CARDINALS.test(word.key) &&
      (COUNTED.has(after) || COUNTED.has(wordAt(pieces, at + 2)?.key ?? ''))
    ) {
      return true
    }
  }
  return false
}
