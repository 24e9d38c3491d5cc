/** What a page says about itself: JSON-LD (schema.org), Open Graph and meta tags. */
import { attribute, query, queryAll, textContent } from './dom.ts'

export interface Metadata {
  /** The page says that it is one article. */
  readonly isArticle: boolean
  /** The page says that it is something else (og:type "website", a WebApplication …). */
  readonly isOther: boolean
  readonly headline?: string
  /** A day, month or year as EDTF: the date as the publisher writes it, in its own time zone. */
  readonly published?: string
  readonly publisher?: string
}

/** schema.org/Article and everything under it that news sites use. */
const ARTICLE_TYPE =
  /^(?:(?:\w*News|Blog|Scholarly|Tech)?Article|LiveBlogPosting|BlogPosting|Report|Review)$/

/** Longest JSON-LD block read, in UTF-16 units, and how many. */
const MAX_JSON = 300_000
const MAX_BLOCKS = 20

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The own value of a key: `__proto__` and inherited names are nobody's. */
const own = (object: Json, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined

const text = (value: unknown, max: number): string | undefined => {
  if (typeof value !== 'string') return undefined
  const trimmed = value.trim().replace(/\s+/g, ' ')
  // A cut must not leave half of a surrogate pair.
  return trimmed === '' ? undefined : trimmed.slice(0, max).toWellFormed()
}

/** The date part of an ISO 8601 date or date-time that exists; undefined otherwise. */
export function isoDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const match = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/.exec(value)
  if (!match) return undefined
  const [, year = '', month = '01', day = '01'] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const exists = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
  return exists ? match[0].trim() : undefined
}

function* nodesOf(value: unknown, depth = 0): Generator<Json> {
  if (depth > 4) return
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 50)) yield* nodesOf(one, depth + 1)
  } else if (isObject(value)) {
    yield value
    yield* nodesOf(own(value, '@graph'), depth + 1)
  }
}

function jsonLd(document: Document): Json[] {
  return queryAll(document, 'script[type="application/ld+json"]', MAX_BLOCKS).flatMap((script) => {
    const source = textContent(script) ?? ''
    if (source.length > MAX_JSON) return []
    try {
      return [...nodesOf(JSON.parse(source))]
    } catch {
      return []
    }
  })
}

const typesOf = (node: Json): string[] =>
  [own(node, '@type')]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''))

function publisherOf(node: Json): string | undefined {
  const publisher = [own(node, 'publisher')].flat()[0]
  return text(isObject(publisher) ? own(publisher, 'name') : publisher, 200)
}

function meta(document: Document, ...names: string[]): string | undefined {
  for (const name of names) {
    const selector = `meta:is([property="${name}"],[name="${name}"],[itemprop="${name}"])`
    const element = query(document, selector)
    const content = element && attribute(element, 'content')
    if (content) return content
  }
  return undefined
}

function microdataDate(document: Document): string | undefined {
  const element = query(document, '[itemprop="datePublished"]')
  if (!element) return undefined
  return attribute(element, 'datetime') ?? attribute(element, 'content') ?? undefined
}

/** Reads the metadata of a page; whatever is malformed counts as not there. */
export function readMetadata(document: Document): Metadata {
  const nodes = jsonLd(document)
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)))
  const ogType = meta(document, 'og:type')?.toLowerCase()
  const published =
    (article && isoDate(own(article, 'datePublished'))) ??
    isoDate(meta(document, 'article:published_time', 'parsely-pub-date', 'dcterms.created')) ??
    isoDate(microdataDate(document)) ??
    isoDate(meta(document, 'date', 'DC.date.issued', 'pubdate'))
  const headline = article && text(own(article, 'headline'), 500)
  const publisher = (article && publisherOf(article)) ?? text(meta(document, 'og:site_name'), 200)
  return {
    isArticle:
      article !== undefined ||
      ogType === 'article' ||
      query(document, '[itemprop="articleBody"]') !== null,
    isOther: ogType !== undefined && ogType !== 'article',
    ...(headline ? { headline } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
  }
}
