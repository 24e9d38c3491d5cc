/** Years and decades in English. Four digits are a year only where something says so. */
import type { DateExpression, DateMeaning } from '../dateMeaning.ts'

const NO_DIGIT_BEFORE = '(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,:/–-])(?<![$€£¥#№])'
const NO_DIGIT_AFTER = '(?![\\p{L}\\p{N}%°])(?![.,:/-]\\p{N})'

const YEAR = new RegExp(`${NO_DIGIT_BEFORE}(?<year>[12]\\d{3})${NO_DIGIT_AFTER}`, 'gu')
const YEARS = new RegExp(
  `${NO_DIGIT_BEFORE}(?<from>[12]\\d{3})\\s?(?<dash>[-–—/])\\s?(?<to>[12]\\d{3}|\\d{2})${NO_DIGIT_AFTER}(?!-)`,
  'gu',
)
/** "508 BC", "AD 842", "900 CE". */
const ERA =
  /(?<![\p{L}\p{N}.,])(?:(?:A\.?D\.?)\s?(?<after>\d{1,4})(?![\p{L}\p{N}])|(?<before>\d{1,4})\s?(?<era>B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)(?![\p{L}\p{N}]))/gu
const SHORT_YEAR = /(?<![\p{L}\p{N}])['’‘](?<year>\d{2})(?![\p{L}\p{N}]|['’]?s)/gu
const DECADE =
  /(?<!\w)(?:(?<full>[12]\d{2}0)|(?<lead>the\s+|mid-|early\s+|late\s+|['’‘])(?<mark>['’‘])?(?<short>\d0))['’]?s(?!\w)/gi

/** Before four digits that are a year. */
const BEFORE_YEAR =
  /(?:^|[\s(\-–])(?:in|since|until|till|by|from|to|before|after|between|and|during|through|of|for|around|about|circa|ca?\.|early|late|mid|year|years|pre|post|autumn|spring|summer|winter|fall|back|class of|season|election|elections)[\s-]+(?:the\s+)?(?:(?:early|late|year)\s+)?$/i
/** Such words with a year of long ago. */
const BEFORE_OLD_YEAR =
  /(?:^|[\s(\-–])(?:in|since|until|till|by|before|after|during|around|circa|ca?\.|early|late|year|from)[\s-]+(?:the\s+)?(?:year\s+)?$/i
/** "the 2011 uprising", "Syria's 2011 war". */
const BEFORE_ATTRIBUTE = /(?:^|\s)(?:the|its|his|her|their|our|a|[^\s'’]+['’]s|[^\s'’]+s['’])\s+$/i
/** What is counted, so that the figure before it is no year. */
const COUNTED =
  /^[\s-]+(?:more |other |new |dead |armed |local |foreign |young )?(?:people|persons|men|women|children|civilians|soldiers|troops|fighters|gunmen|militants|refugees|migrants|dead|deaths|dead|killed|wounded|injured|casualties|victims|miles?|km|kilomet\w+|met(?:re|er)s?|m|feet|ft|yards?|acres|hectares|tons?|tonnes|kg|pounds|dollars|euros?|rubles|roubles|yuan|yen|percent|per cent|votes|voters|seats|jobs|homes|houses|cases|times|others|years?|months?|weeks?|days?|hours?|minutes?|seconds?|members|employees|workers|students|pupils|units|copies|pages|tanks|aircraft|planes|ships|villages|families|residents|inhabitants|prisoners|detainees|protesters|delegates|participants|volunteers|calories|watts?|mw|euro|usd|bc|bce)(?!\w)/i
/** Before a figure that is counted. */
const COUNTING =
  /(?:total|number|group|crowd|force|population|average|maximum|minimum|than|least|most|some|nearly|almost|only|over|up to|paid|cost|costs|worth|rooms?|no\.?|number|page|pp?\.|flight|route|highway|section|chapter|article|resolution)(?:\s+of)?\s+$/i

const point = (year: number): DateMeaning => ({ is: 'date', year, month: null, day: null })

/** A year that people now living speak of without saying so. */
const recent = (year: number) => year >= 1900 && year <= 2099

function isYear(sentence: string, start: number, end: number, year: number): boolean {
  const before = sentence.slice(Math.max(0, start - 40), start)
  const after = sentence.slice(end, end + 40)
  if (/^\s*[$€£]|^\s*(?:million|billion|thousand)/i.test(after)) return false
  if (COUNTED.test(after) || COUNTING.test(before)) return false
  if (before.trim() === '' && /^[\s.,;:)]*$/u.test(after)) return year >= 1000 && year < 2200
  // "(2011)", "(Reuters, 2011)", "born 1948"
  if (/[(（[]\s*$/u.test(before) && /^\s*[)）\],;–-]/u.test(after)) return year < 2200
  if (/\((?:[^()]*[\s,])?$/u.test(before) && /^\s*\)/u.test(after) && recent(year)) return true
  if (/(?:^|[\s(])(?:born|died|b\.|d\.|est\.|founded)\s+$/i.test(before)) return true
  if (!recent(year)) return BEFORE_OLD_YEAR.test(before)
  if (BEFORE_YEAR.test(before)) return true
  if (BEFORE_ATTRIBUTE.test(before) && /^\s+\p{L}/u.test(after)) return true
  // "2011 was a year", and "Cairo, 2011."
  if (
    /(?:^|[.!?]\s+|,\s)$/u.test(before) &&
    /^\s+(?:was|is|saw|will|has|had|marked|began)\b/u.test(after)
  ) {
    return true
  }
  return /\p{L},\s$/u.test(before) && /^\s*(?:[.,;:)]|$)/u.test(after)
}

const DEGREES = /\b(?:temperatures?|degrees|highs|lows|aged|age)(?!\w)/i

/** The decade in which a short one is meant: "the 60s", "the ’00s". */
const decadeOf = (short: number) => (short < 20 ? 2000 : 1900) + short

export function yearsIn(sentence: string): DateExpression[] {
  const found: DateExpression[] = []
  const add = (match: RegExpExecArray, meaning: DateMeaning, skip = 0) => {
    found.push({ start: match.index + skip, end: match.index + match[0].length, meaning })
  }
  for (const match of sentence.matchAll(YEARS)) {
    const { from = '', to = '', dash } = match.groups ?? {}
    const first = Number(from)
    const last = to.length === 4 ? Number(to) : Math.floor(first / 100) * 100 + Number(to)
    // "2011-09" is a month; "2011-12" is one too unless a season is told.
    const month = to.length === 2 && dash === '-' && Number(to) <= 12 && Number(to) > 0
    if (last <= first || last - first > 200 || month) continue
    if (
      COUNTED.test(
        sentence.slice(match.index + match[0].length, match.index + match[0].length + 30),
      )
    )
      continue
    const start = match.index
    const end = start + match[0].length
    add(match, {
      is: 'range',
      from: { start, end: start + 4, meaning: point(first) },
      to: { start: end - to.length, end, meaning: point(last) },
    })
  }
  for (const match of sentence.matchAll(YEAR)) {
    const year = Number(match[0])
    if (isYear(sentence, match.index, match.index + 4, year)) add(match, point(year))
  }
  for (const match of sentence.matchAll(ERA)) {
    const { before, after, era } = match.groups ?? {}
    const year = Number(before ?? after)
    if (year === 0) continue
    // EDTF has a year 0, so 508 BC is −507.
    add(match, point(era?.startsWith('B') ? 1 - year : year))
  }
  for (const match of sentence.matchAll(SHORT_YEAR)) {
    const short = Number(match.groups?.year)
    add(match, point((short < 30 ? 2000 : 1900) + short))
  }
  for (const match of sentence.matchAll(DECADE)) {
    const { full, short, lead, mark } = match.groups ?? {}
    if (full?.endsWith('00') && Number(full) < 2000) {
      add(match, {
        is: 'years',
        first: Number(full),
        last: Number(full) + 99,
        precision: 'century',
      })
      continue
    }
    const first = full === undefined ? decadeOf(Number(short)) : Number(full)
    // The twenties are of this century or not; "in the 70s" may be degrees.
    const marked = full !== undefined || mark !== undefined || /['’‘]/u.test(lead ?? '')
    if (!marked && (Number(short) < 20 || DEGREES.test(sentence))) continue
    // The words before are no part of it; "late" is read by itself.
    const skip = /['’‘]$/u.test(lead ?? '') ? 0 : (lead?.length ?? 0)
    add(match, { is: 'years', first, last: first + 9, precision: 'decade' }, skip)
  }
  return found
}
