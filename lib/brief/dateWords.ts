/** Dates in words, through `Intl`: the part of `Phrases` that every language has in common. */
import { type Edtf, parseEdtf } from '../text/edtf.ts'

/** What a language says around a date. */
export interface DateIdiom {
  /** As a language tag: "en-GB" for "27 September 2015". */
  readonly locale: string
  readonly about: (date: string) => string
  readonly bce: (year: string) => string
  readonly since: (from: string) => string
  readonly until: (to: string) => string
  readonly between: (from: string, to: string) => string
}

export interface DateWords {
  readonly date: (edtf: Edtf) => string
  readonly dayOfYear: (month: number, day: number) => string
  /** 1 is Monday. */
  readonly weekday: (day: number) => string
  readonly period: (from: Edtf | undefined, to: Edtf | undefined) => string | null
}

const FORMATS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  dayOfYear: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
} as const

/** A leap year, so that it has every day. */
const ANY_YEAR = 2000

/** 3 January 2000 was a Monday. */
const BEFORE_MONDAY = 2

export function dateWords(idiom: DateIdiom): DateWords {
  const made = new Map<keyof typeof FORMATS, Intl.DateTimeFormat>()
  const format = (as: keyof typeof FORMATS, year: number, month: number, day: number) => {
    const formatter =
      made.get(as) ??
      new Intl.DateTimeFormat(idiom.locale, {
        ...FORMATS[as],
        calendar: 'gregory',
        timeZone: 'UTC',
      })
    made.set(as, formatter)
    const date = new Date(0)
    date.setUTCFullYear(year, month - 1, day)
    return formatter.format(date)
  }

  const point = (edtf: Edtf): string => {
    const range = parseEdtf(edtf)
    if (!range) return edtf
    const year = Math.floor(range.first / 10_000)
    const month = Math.floor(range.first / 100) % 100
    const day = range.first % 100
    // Of years before the first, nothing finer than the year is said; `Intl` counts them otherwise.
    const text =
      year > 0
        ? format(range.precision, year, month, day)
        : idiom.bce(new Intl.NumberFormat(idiom.locale, { useGrouping: false }).format(1 - year))
    return range.approximate ? idiom.about(text) : text
  }

  const period: DateWords['period'] = (from, to) => {
    if (from && to) return from === to ? point(from) : idiom.between(point(from), point(to))
    if (from) return idiom.since(point(from))
    if (to) return idiom.until(point(to))
    return null
  }

  return {
    date: (edtf) => {
      const slash = edtf.indexOf('/')
      if (slash < 0) return point(edtf)
      const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)]
      return period(from === '..' ? undefined : from, to === '..' ? undefined : to) ?? edtf
    },
    dayOfYear: (month, day) => format('dayOfYear', ANY_YEAR, month, day),
    weekday: (day) => format('weekday', ANY_YEAR, 1, BEFORE_MONDAY + day),
    period,
  }
}
