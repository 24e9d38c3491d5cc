/** Which words may stand in a name: those with a capital, unless they are days, months or addresses. */

import type { ContextToken } from './context.ts'
import { CALENDAR } from './english.ts'
import type { Reading } from './reading.ts'

/** Whether nothing but white space stands before a token. */
export const isSpaced = (token: ContextToken | undefined): boolean => token?.gap === 'space'

/** "3rd", "507th": with a capitalised word behind it a part of a name. */
export const ORDINAL = /^\d+(?:st|nd|rd|th)$/

/** A word that begins with a capital, and is neither a day nor a month nor "I". */
export function isCapital(token: ContextToken | undefined): boolean {
  if (!token) return false
  const { shape, key } = token
  if (shape !== 'title' && shape !== 'upper' && shape !== 'mixed') return false
  // "I", "I've", "Don't".
  return !/^i$|'(?:ve|m|d|ll|re|t)$/.test(key)
}

/** "March 5" is a date, "Theresa May" and "General August" are none. */
function isCalendar({ tokens }: Reading, at: number): boolean {
  const token = tokens[at]
  if (!token || !CALENDAR.has(token.key)) return false
  if (!['may', 'march', 'april', 'june', 'august', 'jan', 'sun', 'mar'].includes(token.key))
    return true
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const isName =
    token.gap === 'space' &&
    before !== undefined &&
    isCapital(before) &&
    before.shape === 'title' &&
    !CALENDAR.has(before.key)
  return !isName || after?.shape === 'number'
}

/** "@ABlinken", "www.State.gov", "#Syria". */
function isAddress({ shadow }: Reading, { start, end }: ContextToken): boolean {
  return (
    /[@#/\\_]/.test(shadow[start - 1] ?? '') ||
    /^(?:\.\p{Ll}|[@/\\_]\p{L})/u.test(shadow.slice(end, end + 2))
  )
}

/** A word that a name may have, at the place where it stands. */
export function isNamePart(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const token = tokens[at]
  if (!token || isCalendar(reading, at) || isAddress(reading, token)) return false
  if (isCapital(token)) return true
  // "3rd Battalion"
  const next = tokens[at + 1]
  return (
    ORDINAL.test(token.key) && isSpaced(next) && isCapital(next) && !isCalendar(reading, at + 1)
  )
}
