/** The language of the interface: every word a reader sees comes from a catalogue in `locales/`. */
import { createContext, useContext } from 'react'
import type { LanguageTag } from '../lib/schema/settings.ts'
import type catalogue from '../locales/en.json'

/** Dotted paths to the messages of a catalogue. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** Dotted paths to messages that come in the forms that a number asks for. */
type Counted<T> = {
  [K in keyof T & string]: T[K] extends string
    ? never
    : T[K] extends { other: string; one: string }
      ? K
      : `${K}.${Counted<T[K]>}`
}[keyof T & string]

export type Message = Paths<typeof catalogue>
export type CountedMessage = Counted<typeof catalogue>

type Values = Readonly<Record<string, string>>

export interface Language {
  readonly tag: LanguageTag
  readonly dir: 'ltr' | 'rtl'
  readonly t: (message: Message, values?: Values) => string
  /** In the form that the number asks for; `{n}` is the number. */
  readonly count: (message: CountedMessage, n: number, values?: Values) => string
  readonly number: (n: number) => string
  /** "1 March 2026" for an EDTF day; any coarser or uncertain date stays as it was written. */
  readonly day: (edtf: string) => string
  /** A point of a timeline, in days since 1970: its year, or with more room its month or day. */
  readonly point: (day: number, precision: 'day' | 'month' | 'year') => string
  /** "350 ms" */
  readonly milliseconds: (n: number) => string
}

/** English dates are British: the day stands first. */
const LOCALES: Readonly<Record<LanguageTag, string>> = { en: 'en-GB', de: 'de', ar: 'ar' }

const MS_A_DAY = 86_400_000

const POINTS = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const

/** A language from its catalogue; `read` takes a path with dots. */
export function speak(
  { tag, dir }: Pick<Language, 'tag' | 'dir'>,
  read: (path: string) => string,
): Language {
  const locale = LOCALES[tag]
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  const fill = (text: string, values: Values) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const date = (time: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' }).format(
      time,
    )
  return {
    tag,
    dir,
    t: (message, values = {}) => fill(read(message), values),
    count: (message, n, values = {}) =>
      fill(read(`${message}.${plurals.select(n)}`), { n: numbers.format(n), ...values }),
    number: (n) => numbers.format(n),
    day: (edtf) => {
      if (!/^\d{4}-\d\d-\d\d$/.test(edtf)) return edtf
      const time = Date.parse(edtf)
      return Number.isNaN(time) ? edtf : date(time, { dateStyle: 'long' })
    },
    point: (day, precision) => date(day * MS_A_DAY, POINTS[precision]),
    milliseconds: (n) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' }).format(n),
  }
}

const Spoken = createContext<Language | null>(null)

/** What stands inside speaks this language. */
export const SpokenIn = Spoken.Provider

export function useLanguage(): Language {
  const language = useContext(Spoken)
  if (language === null) throw new Error('stands in no language: wrap it in <SpokenIn>')
  return language
}
