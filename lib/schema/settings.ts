/**
 * The reader's choices: what each may be, and what it is before anything was chosen. `zod/mini`, because
 * every page of the extension loads this.
 */
import * as z from 'zod/mini'

/** How many names are underlined. */
export const MARKS = ['quiet', 'normal', 'everything'] as const
export type Marks = (typeof MARKS)[number]

/** Milliseconds that the pointer rests before a card opens. */
export const HOVERS = [150, 350, 600] as const
export type Hover = (typeof HOVERS)[number]

export const THEMES = ['system', 'light', 'dark'] as const

/** Languages of the interface; each has a catalogue in `locales/` and an object of `Phrases`. */
export const LANGUAGES = ['en', 'de', 'ar'] as const
export type LanguageTag = (typeof LANGUAGES)[number]

/** Sites on which Backstory is switched off; more than these nobody clicks together. */
const MAX_SITES = 1000

const Sites = z
  .array(z.string().check(z.minLength(1), z.maxLength(253)))
  .check(z.maxLength(MAX_SITES))

/** One schema a setting: a value that is damaged costs that setting alone. */
export const SETTINGS = {
  marks: z.enum(MARKS),
  /** Whether names inside links are underlined too. */
  links: z.boolean(),
  hover: z.literal(HOVERS),
  /** "Syrian" for Syria. */
  demonyms: z.boolean(),
  /** "the Kremlin" for the government of Russia. */
  metonyms: z.boolean(),
  /** "the Russian president". */
  descriptions: z.boolean(),
  /** Host names. */
  pausedSites: Sites,
  theme: z.enum(THEMES),
  language: z.enum(['browser', ...LANGUAGES]),
} as const

export type Settings = { readonly [K in keyof typeof SETTINGS]: z.infer<(typeof SETTINGS)[K]> }

export const DEFAULTS: Settings = {
  marks: 'normal',
  links: false,
  hover: 350,
  demonyms: false,
  metonyms: false,
  descriptions: true,
  pausedSites: [],
  theme: 'system',
  language: 'browser',
}

/** What holds until the browser is closed and is written to no disk. */
export const PAUSES = {
  /** "Not now": nothing is underlined anywhere. */
  notNow: z.boolean(),
  /** Sites that were switched off in a private window. */
  privateSites: Sites,
} as const

export type Pauses = { readonly [K in keyof typeof PAUSES]: z.infer<(typeof PAUSES)[K]> }

export const NO_PAUSES: Pauses = { notNow: false, privateSites: [] }

/** What of a stored object is what it should be, in place of what was there before. */
export function parseStored<T extends object>(
  schemas: { readonly [K in keyof T]: z.ZodMiniType<T[K]> },
  stored: unknown,
  before: T,
): T {
  const parsed = { ...before }
  if (typeof stored !== 'object' || stored === null) return parsed
  for (const key of Object.keys(schemas) as (keyof T)[]) {
    if (!Object.hasOwn(stored, key)) continue
    const one = schemas[key].safeParse(Reflect.get(stored, key))
    if (one.success) parsed[key] = one.data
  }
  return parsed
}
