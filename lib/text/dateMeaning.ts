/**
 * What the words of a date say, before they are placed in the calendar. A language module finds
 * expressions with their meaning; `resolveDate.ts` places them, and knows no language.
 */
import type { Day, Weekday } from './calendar.ts'

/** −1 last, 0 this, 1 next. */
export type Which = -1 | 0 | 1

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** "two" is 2 to 2, "a few" 2 to 5. May be a half: "a year and a half". */
export interface Count {
  readonly least: number
  readonly most: number
}

export type Part = 'early' | 'mid' | 'late'

export type Tense = 'past' | 'future'

interface InAYear {
  /** Null where the words give none. */
  readonly year: number | null
  /** "last March": which of them, counted from the article. */
  readonly which?: Which | undefined
  /** "March last year", "in March the same year". */
  readonly ofYear?: Which | 'same' | undefined
}

export interface DateOfYear extends InAYear {
  readonly is: 'date'
  readonly month: number | null
  readonly day: number | null
  readonly weekday?: Weekday | undefined
  /** "03/04/2015": which is the month is anybody's guess. */
  readonly doubtful?: boolean | undefined
}

export type DateMeaning =
  | DateOfYear
  /** A day that each year has once: Christmas, Easter. */
  | (InAYear & { readonly is: 'feast'; readonly on: (year: number) => Day })
  /** A season, quarter or half of a year: `count` months from `first` on. */
  | (InAYear & {
      readonly is: 'months'
      readonly first: number
      readonly count: 3 | 6
      readonly precision: 'season' | 'quarter'
    })
  | { readonly is: 'weekday'; readonly weekday: Weekday; readonly which: Which | null }
  /** So far from the day of the article, or from the date that the text gave last. */
  | {
      readonly is: 'away'
      readonly unit: Unit
      readonly count: Count
      readonly side: -1 | 1
      readonly from: 'article' | 'text'
      /** "last week", of which the whole is meant, and not "a week ago". */
      readonly whole: boolean
    }
  /** The time up to now, or from now on: "the past three years". */
  | { readonly is: 'lasting'; readonly unit: Unit; readonly count: Count; readonly side: -1 | 1 }
  /** How long, and not when: "for three years". */
  | { readonly is: 'duration'; readonly unit: Unit; readonly count: Count }
  /** A time of some day, as minutes from midnight. */
  | { readonly is: 'time'; readonly minutes: number }
  /** Whole years: a decade, a century. */
  | {
      readonly is: 'years'
      readonly first: number
      readonly last: number
      readonly precision: 'decade' | 'century'
    }
  /** Both ends count; null is open: "since 2011". */
  | {
      readonly is: 'range'
      readonly from: DateExpression | null
      readonly to: DateExpression | null
    }

export interface DateExpression {
  /** UTF-16 units, half-open. */
  readonly start: number
  readonly end: number
  readonly meaning: DateMeaning
  /** "late September", "early in 2015". */
  readonly part?: Part | undefined
  /** "about 2011". */
  readonly approximate?: boolean | undefined
}

/** All that dates need of a language. */
export interface DateLanguage {
  /** The expressions of one sentence, in order, none over another. */
  expressions(sentence: string): DateExpression[]
  /** Whether what is said to be on the date at `[start, end)` is told as past or to come. */
  tense(sentence: string, start: number, end: number): Tense | null
}
