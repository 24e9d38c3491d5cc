/** English periods of a year or a century, days that have a name, and times of day. */
import { addDays, type Day, easter, weekdayOf } from '../calendar.ts'
import type { DateMeaning } from '../dateMeaning.ts'
import { countOf, NUMBER, ORDINAL, ordinalOf } from './numbers.ts'
import { type Groups, OF_YEAR, type Rule, rule, whichOf, yearOf } from './rule.ts'

const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])
const QUARTERS = ['first', 'second', 'third', 'fourth']

/** Where a season is one: fruit springs, governments fall, and there was a Prague Spring. */
const BEFORE_SEASON =
  /(?:^|[\s(])(?:in|this|last|next|that|early|late|mid|by|since|until|during|over|through|of|throughout)[\s-]+(?:the\s+)?(?:(?:early|late|following|coming)\s+)?$/i

function season(groups: Groups): DateMeaning | null {
  const first = SEASONS.get((groups.season ?? '').toLowerCase())
  if (first === undefined) return null
  const which = whichOf(groups.which)
  return { is: 'months', ...yearOf(groups), which, first, count: 3, precision: 'season' }
}

const startsAs = (word: string, text: string | undefined) =>
  text !== undefined && (word === text.toLowerCase() || ordinalOf(text) === ordinalOf(word))

function quarter(index: number, groups: Groups): DateMeaning | null {
  const year = yearOf(groups)
  // Without a year it is of a match more often than of a year.
  if (index < 0 || (year.year === null && year.ofYear === undefined)) return null
  return { is: 'months', ...year, first: index * 3 + 1, count: 3, precision: 'quarter' }
}

const yearly = (groups: Groups, on: (year: number) => Day): DateMeaning => ({
  is: 'feast',
  ...yearOf(groups),
  which: whichOf(groups.which),
  on,
})

const fixed = (month: number, day: number) => (year: number) => ({ year, month, day })
const afterEaster = (days: number) => (year: number) => addDays(easter(year), days)
/** The fourth Thursday of November, as in the United States. */
const thanksgiving = (year: number) => {
  const first = { year, month: 11, day: 1 }
  return addDays(first, ((4 - weekdayOf(first) + 7) % 7) + 21)
}

const FEASTS: ReadonlyMap<string, (year: number) => Day> = new Map([
  ['christmas', fixed(12, 25)],
  ['christmas day', fixed(12, 25)],
  ['christmas eve', fixed(12, 24)],
  ['boxing day', fixed(12, 26)],
  ["new year's day", fixed(1, 1)],
  ["new year's eve", fixed(12, 31)],
  ['halloween', fixed(10, 31)],
  ["valentine's day", fixed(2, 14)],
  ['thanksgiving', thanksgiving],
  ['thanksgiving day', thanksgiving],
  ['ash wednesday', afterEaster(-46)],
  ['palm sunday', afterEaster(-7)],
  ['good friday', afterEaster(-2)],
  ['easter', afterEaster(0)],
  ['easter sunday', afterEaster(0)],
  ['easter monday', afterEaster(1)],
])
const FEAST = [...FEASTS.keys()]
  .sort((one, other) => other.length - one.length)
  .join('|')
  .replaceAll("'", "['’]")
  .replaceAll(' ', '\\s+')

const BEFORE_TIME = /\b(?:at|by|from|until|till|around|about|before|after|since|to)\s+$/i

function timeOf(groups: Groups): DateMeaning | null {
  const hour = Number(groups.hour)
  const half = groups.half?.toLowerCase()
  if (hour > 23 || (half !== undefined && (hour > 12 || hour === 0))) return null
  const in24 = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return { is: 'time', minutes: in24 * 60 + Number(groups.minute ?? 0) }
}

export const PERIODS: readonly Rule[] = [
  // "the 2014 Winter Paralympics" are of no winter.
  rule(
    'spring summer autumn winter',
    `(?<year>\\d{4})\\s+(?<season>spring|summer|autumn|winter)(?!\\s+[a-z])`,
    (groups) => season(groups),
  ),
  rule(
    'spring summer autumn fall winter',
    `(?:(?<which>this|last|next|past|coming)\\s+)?(?<season>spring|summer|autumn|fall|winter)(?:time)?${OF_YEAR}`,
    (groups, match, sentence) => {
      if (groups.year === undefined && groups.which === undefined) {
        const before = sentence.slice(0, match.index)
        const after = sentence.slice(match.index + match[0].length)
        const alone = match[0] === sentence.trim().replace(/^(?:the|a)\s+/i, '')
        if (!alone && !BEFORE_SEASON.test(before)) return null
        // "in the fall of Damascus", "by Spring Airlines"
        if (/^\s+of\b/.test(after) || (/^\p{Lu}/u.test(match[0]) && /^\s+\p{Lu}/u.test(after))) {
          return null
        }
      } else if (
        /\p{Lu}\p{L}*\s+$/u.test(sentence.slice(0, match.index)) &&
        /^\p{Lu}/u.test(match[0])
      ) {
        // "Prague Spring 1968"
        return null
      }
      return season(groups)
    },
  ),
  rule(
    'quarter',
    `(?:the\\s+)?(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]+quarter${OF_YEAR}`,
    (groups) =>
      quarter(
        QUARTERS.findIndex((word) => startsAs(word, groups.quarter)),
        groups,
      ),
  ),
  rule('q', `Q(?<quarter>[1-4])(?:\\s+(?:of\\s+)?|[\\s-]*)(?<year>\\d{4})`, (groups) =>
    quarter(Number(groups.quarter) - 1, groups),
  ),
  rule('q', `(?<year>\\d{4})[\\s-]?Q(?<quarter>[1-4])`, (groups) =>
    quarter(Number(groups.quarter) - 1, groups),
  ),
  rule('half', `(?:the\\s+)?(?<half>first|second)[\\s-]+half(?:\\s+of)${OF_YEAR}`, (groups) => {
    const year = yearOf(groups)
    if (year.year === null && year.ofYear === undefined) return null
    const first = groups.half?.toLowerCase() === 'first' ? 1 : 7
    return { is: 'months', ...year, first, count: 6, precision: 'quarter' }
  }),
  rule(
    'christmas boxing year halloween valentine thanksgiving wednesday sunday friday easter',
    `(?:(?<which>this|last|next)\\s+)?(?<feast>${FEAST})${OF_YEAR}`,
    (groups) => {
      const key = (groups.feast ?? '').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
      const on = FEASTS.get(key)
      return on ? yearly(groups, on) : null
    },
  ),
  rule(
    'centuries',
    `(?:the\\s+)?(?<from>${ORDINAL})\\s+(?:to|through|and)\\s+(?:the\\s+)?(?<count>${ORDINAL})[\\s-]*centuries`,
    (groups) => {
      const [first, last] = [ordinalOf(groups.from ?? ''), ordinalOf(groups.count ?? '')]
      if (first < 1 || last <= first || last > 40) return null
      const years = { first: (first - 1) * 100, last: (last - 1) * 100 + 99 }
      return { is: 'years', ...years, precision: 'century' }
    },
  ),
  rule(
    'am pm a.m p.m',
    `(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?(?::[0-5]\\d)?\\s?(?<half>[ap])\\.?m(?!\\w)\\.?`,
    timeOf,
  ),
  rule(':', `(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?!:?\\d)`, (groups, match, sentence) =>
    // "beat them 3:12", "Matthew 5:12"
    match[0] === sentence.replace(/[\s.]+$/, '') || BEFORE_TIME.test(sentence.slice(0, match.index))
      ? timeOf(groups)
      : null,
  ),
  rule('clock', `(?<count>${NUMBER})\\s+o['’]?clock`, (groups) => {
    const count = countOf(groups.count ?? '')
    return count && timeOf({ hour: String(count.least) })
  }),
  rule('noon midnight', '(?:at\\s+)?(?<word>noon|midnight)', (groups) => ({
    is: 'time',
    minutes: groups.word?.toLowerCase() === 'noon' ? 720 : 0,
  })),
  rule('9/11', `9/11(?!/)`, () => ({ is: 'date', year: 2001, month: 9, day: 11 })),
  rule(
    'centur',
    `(?:the\\s+)?(?<count>${ORDINAL})[\\s-]*centur(?:y|ies)(?<bc>\\s+B\\.?C\\.?(?:E\\.?)?)?`,
    (groups) => {
      const count = ordinalOf(groups.count ?? '')
      if (count < 1 || count > 40) return null
      // As EDTF counts them, `18XX` is 1800 to 1899. The fifth century BC is 500 to 401 BC.
      const first = groups.bc === undefined ? (count - 1) * 100 : 1 - count * 100
      return { is: 'years', first, last: first + 99, precision: 'century' }
    },
  ),
]
