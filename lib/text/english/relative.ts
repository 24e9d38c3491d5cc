/** English dates that are counted from the article or the text, and weekdays. */
import type { Weekday } from '../calendar.ts'
import type { DateMeaning, Unit } from '../dateMeaning.ts'
import { countOf, NUMBER } from './numbers.ts'
import { type Groups, type Rule, rule, UNIT, UNIT_WORDS, unitOf, WHOLE, whichOf } from './rule.ts'
import { tense } from './tense.ts'

const once = (least: number) => ({ least, most: least })

const away = (
  unit: Unit,
  steps: number,
  from: 'article' | 'text' = 'article',
  whole = true,
): DateMeaning => ({
  is: 'away',
  unit,
  count: once(Math.abs(steps)),
  side: steps < 0 ? -1 : 1,
  from,
  whole,
})

const counted = (groups: Groups, side: -1 | 1, from: 'article' | 'text'): DateMeaning | null => {
  const count = countOf(groups.count ?? '')
  if (!count) return null
  const half = groups.half === undefined ? 0 : 0.5
  return {
    is: 'away',
    unit: unitOf(groups),
    count: { least: count.least + half, most: count.most + half },
    side,
    from,
    whole: false,
  }
}

const COUNT = `(?:(?:just|only|nearly|almost|over|some|roughly|about|around|more than|less than)\\s+)?(?<count>${NUMBER})[\\s-]+${UNIT}(?<half>\\s+and\\s+a\\s+half)?`

const DAYTIME = '(?:morning|afternoon|evening|night|nite)'

const WEEKDAYS: readonly (readonly [pattern: string, day: Weekday])[] = [
  ['monday|mon\\.?', 1],
  ['tuesday|tues?\\.?', 2],
  ['wednesday|wed\\.?', 3],
  ['thursday|thu(?:rs?)?\\.?', 4],
  ['friday|fri\\.?', 5],
  ['saturday|sat\\.?', 6],
  ['sunday|sun\\.?', 7],
]
const WEEKDAY = `(?<day>${WEEKDAYS.map(([pattern]) => pattern).join('|')})`
const weekdayNamed = (word: string): Weekday | null => {
  const key = word.toLowerCase().slice(0, 3)
  return WEEKDAYS.find(([pattern]) => pattern.startsWith(key))?.[1] ?? null
}

function lasting(groups: Groups, side: -1 | 0 | 1): DateMeaning | null {
  const count = countOf(groups.count ?? '')
  if (!count) return null
  const half = groups.half === undefined ? 0 : 0.5
  const sized = { least: count.least + half, most: count.most + half }
  if (side === 0) return { is: 'duration', unit: unitOf(groups), count: sized }
  return { is: 'lasting', unit: unitOf(groups), count: sized, side }
}

export const RELATIVE: readonly Rule[] = [
  rule('ago back', `${COUNT}\\s+(?:ago|back)`, (groups) => counted(groups, -1, 'article')),
  rule('from hence', `${COUNT}\\s+(?:from\\s+now|hence)`, (groups) =>
    counted(groups, 1, 'article'),
  ),
  rule('later', `${COUNT}\\s+later`, (groups) => counted(groups, 1, 'text')),
  rule('earlier prior previously', `${COUNT}\\s+(?:earlier|prior|previously)`, (groups) =>
    counted(groups, -1, 'text'),
  ),
  rule(UNIT_WORDS, `${COUNT}\\s+(?<side>before|after|afterwards)(?=\\s*(?:[.,;:)]|$))`, (groups) =>
    counted(groups, groups.side?.toLowerCase() === 'before' ? -1 : 1, 'text'),
  ),
  // "in three days" is to come, or how long it took.
  rule(UNIT_WORDS, `in\\s+${COUNT}(?<time>['’]s?\\s+time)?`, (groups, match, sentence) => {
    const told = tense(sentence, match.index, match.index + match[0].length)
    if (told === 'past' && groups.time === undefined) return lasting(groups, 0)
    return counted(groups, 1, 'article')
  }),
  rule('within', `within\\s+(?:the\\s+next\\s+)?${COUNT}`, (groups, match, sentence) =>
    lasting(groups, tense(sentence, match.index, match.index + match[0].length) === 'past' ? 0 : 1),
  ),
  rule(
    UNIT_WORDS,
    `(?:the|these|this)?\\s*(?<which>last|past|previous|next|coming)\\s+${COUNT}(?<past>\\s+past)?`,
    (groups) => lasting(groups, whichOf(groups.which) === 1 ? 1 : -1),
  ),
  rule(
    UNIT_WORDS,
    `for\\s+(?:the\\s+)?(?:about\\s+|close\\s+to\\s+)?${COUNT}`,
    (groups, match, sentence) => {
      // "has ruled for three years" is until now; "ruled for three years" is not said when.
      const before = sentence.slice(Math.max(0, match.index - 60), match.index)
      const perfect = /(?:has|have|['’]ve|been)(?:\s+\S+){0,4}\s+$/i.test(before)
      return lasting(groups, perfect ? -1 : 0)
    },
  ),
  rule('century', `the\\s+last\\s+century`, () => away('century', -1)),
  rule('last past', `the\\s+(?:last|past)\\s+${WHOLE}`, (groups) =>
    lasting({ ...groups, count: 'one' }, -1),
  ),
  rule('past', `(?:this\\s+)?past\\s+${WHOLE}`, (groups) =>
    lasting({ ...groups, count: 'one' }, -1),
  ),
  rule('decade century', `the\\s+(?:coming|next)\\s+(?<unit>decade|century)`, (groups) =>
    lasting({ ...groups, count: 'one' }, 1),
  ),
  rule('last this next', `(?<which>last|this|next)\\s+${WHOLE}`, (groups) =>
    away(unitOf(groups), whichOf(groups.which) ?? 0),
  ),
  rule('current coming', `the\\s+(?<which>current|coming)\\s+${WHOLE}`, (groups) =>
    away(unitOf(groups), whichOf(groups.which) ?? 0),
  ),
  rule(
    'following next',
    `the\\s+(?:very\\s+)?(?:following|next)\\s+(?<unit>day|week|month|year)`,
    (groups) => away(unitOf(groups), 1, 'text'),
  ),
  rule('following', `the\\s+following\\s+${DAYTIME}`, () => away('day', 1, 'text')),
  rule('previous', `the\\s+previous\\s+(?<unit>day|week|month|year)`, (groups) =>
    away(unitOf(groups), -1, 'text'),
  ),
  rule('same', `(?:that|the)\\s+(?:very\\s+)?same\\s+(?<unit>day|week|month|year)`, (groups) =>
    away(unitOf(groups), 0, 'text'),
  ),
  rule(UNIT_WORDS, `that\\s+(?<unit>day|week|month|year)`, (groups) =>
    away(unitOf(groups), 0, 'text'),
  ),

  rule('yesterday', `the\\s+day\\s+before\\s+yesterday`, () => away('day', -2)),
  rule('tomorrow', `the\\s+day\\s+after\\s+tomorrow`, () => away('day', 2)),
  rule('yesterday last', `yesterday(?:\\s+${DAYTIME})?|last\\s+${DAYTIME}`, () => away('day', -1)),
  rule('tomorrow', `tomorrow(?:\\s+${DAYTIME})?`, () => away('day', 1)),
  rule('today tonight this', `today|tonight|this\\s+(?:very\\s+)?(?:${DAYTIME}|day)`, () =>
    away('day', 0),
  ),

  rule(
    'day mon tue wed thu fri sat sun',
    `(?:(?<which>this|last|past|next|coming)\\s+)?${WEEKDAY}(?:\\s+${DAYTIME})?(?:\\s+(?:of\\s+)?(?<week>last|this|next)\\s+week|\\s+(?<after>last|next)(?!\\s+[a-z]))?`,
    (groups, match) => {
      const word = groups.day ?? ''
      const weekday = weekdayNamed(word)
      if (weekday === null) return null
      // "sat", "sun" and "wed" are words; at the head of a sentence "Sat" and "Sun" may be.
      const short = word.length <= 3 && !match[0].includes('.')
      if (short && (/^\p{Ll}/u.test(word) || match[0].startsWith('S'))) return null
      const which = whichOf(groups.which ?? groups.week ?? groups.after)
      return { is: 'weekday', weekday, which: which ?? null }
    },
  ),
]
