/** English numbers as they count time: "three", "twenty-three", "a couple of", "2 1/2". */
import type { Count } from '../dateMeaning.ts'

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index): [string, number] => [word, index + 1]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['hundred', 100],
  ['thousand', 1000],
])

/** Vague numbers; what they mean at least and at most is our judgement. */
const VAGUE: ReadonlyMap<string, Count> = new Map([
  ['couple', { least: 2, most: 3 }],
  ['few', { least: 2, most: 5 }],
  ['several', { least: 3, most: 9 }],
])

const SMALL = `(?:${TENS.join('|')})(?:[\\s-]{1,2}(?:${ONES.slice(0, 9).join('|')}))?|${ONES.join('|')}`
const HALF = '(?:\\s+and\\s+a\\s+half|\\s+1/2|\\.5)'

/** One number, without groups of its own. */
export const NUMBER = `(?:(?:the\\s+)?(?:a\\s+)?(?:couple(?:\\s+of)?|few|several)|(?:\\d{1,3}(?:,\\d{3})+|\\d{1,5}|(?:${SMALL}|an?)(?:\\s+(?:hundred|thousand))?)${HALF}?)`

/** What `NUMBER` matched, as a number. */
export function countOf(words: string): Count | null {
  const text = words.toLowerCase()
  for (const [word, count] of VAGUE) if (text.includes(word)) return count
  const half = /half$|1\/2$|\.5$/.test(text) ? 0.5 : 0
  const plain = text.replace(/\s+and\s+a\s+half$|\s+1\/2$|\.5$/, '')
  const digits = /^[\d,]+$/.test(plain) ? Number(plain.replaceAll(',', '')) : null
  if (digits !== null) return { least: digits + half, most: digits + half }
  let value = 0
  for (const word of plain.split(/[\s-]+/)) {
    const one = VALUES.get(word) ?? (word === 'a' || word === 'an' ? 1 : null)
    if (one === null) return null
    value = one >= 100 ? Math.max(value, 1) * one : value + one
  }
  return value > 0 ? { least: value + half, most: value + half } : null
}

/** An ordinal, "19th" or "nineteenth", without groups of its own. */
export const ORDINAL = `(?:\\d{1,2}\\s?(?:st|nd|rd|th)|${ORDINALS.join('|')})`

export function ordinalOf(words: string): number {
  const digits = /^\d+/.exec(words)
  if (digits) return Number(digits[0])
  return ORDINALS.indexOf(words.toLowerCase().replace(/\s+/, '-')) + 1
}
