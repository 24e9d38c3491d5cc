/** Words that no English sentence has in this order: typing errors, and what machine translation leaves. */
import type { ContextToken, DocumentContext } from '../context.ts'

export interface Garbled {
  readonly start: number
  readonly end: number
  readonly title: string
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Nobody writes these twice on purpose, as "very, very" or "had had" are written. */
const ONCE = words(
  'the a an of to for with from by at and or is was were are be its their his our as into than which who it he they we this',
)

const ARTICLES = words('the a an')
/** After an article none of these stands, unless it is named: "the of", "a is". */
const NEVER_AFTER_ARTICLE = words(
  'the a an of and or is are was were has have had him them us me he she they we at from into with by be been',
)
const NEVER_AFTER_TO = words('to of is are was were has had')
/** Nothing ends so that is whole. */
const NEVER_LAST = words('the a an and or because my your their our')

interface Rule {
  readonly test: (one: ContextToken, next: ContextToken, after: ContextToken | undefined) => boolean
  readonly title: string
}

const isWord = ({ shape }: ContextToken) => shape === 'lower'

const RULES: readonly Rule[] = [
  {
    title: 'A word stands twice',
    test: (one, next) => one.key === next.key && isWord(one) && isWord(next) && ONCE.has(one.key),
  },
  {
    title: 'A word is missing behind an article',
    test: (one, next) =>
      ARTICLES.has(one.key) &&
      isWord(next) &&
      (isWord(one) || one.key !== 'a') &&
      NEVER_AFTER_ARTICLE.has(next.key) &&
      !(one.key === next.key),
  },
  {
    title: 'A word is missing behind “to”',
    test: (one, next) =>
      one.key === 'to' &&
      isWord(one) &&
      isWord(next) &&
      NEVER_AFTER_TO.has(next.key) &&
      next.key !== 'to',
  },
  {
    // "for to form"
    title: 'A word is missing before “to”',
    test: (one, next, after) =>
      /^(?:for|of|with|at|into)$/.test(one.key) &&
      next.key === 'to' &&
      after !== undefined &&
      isWord(after) &&
      isWord(one),
  },
  {
    // "urging the president to more assertive"
    title: 'A verb is missing behind “to”',
    test: (one, next, after) =>
      one.key === 'to' &&
      /^(?:more|less)$/.test(next.key) &&
      after !== undefined &&
      isWord(after) &&
      /(?:ive|ful|ous|able|ible|ent|ant|ing|ic)$/.test(after.key),
  },
]

/** Two that are written together: "battlefield.Besides", "home,and". */
const TOGETHER =
  /(?<![\p{L}\p{N}@/.])\p{Ll}{3,}(?:[.!?](?=\p{Lu}\p{Ll}+[\s,])|[,;](?=\p{Ll}{2,}[\s,.]))/gu

/** What stands in a quotation may be how somebody talks; it is read all the same. */
export function garbledPassages(context: DocumentContext): Garbled[] {
  const { tokens, sentences, document, blocks, names } = context
  const found: Garbled[] = []
  for (const sentence of sentences) {
    if (blocks[sentence.block]?.role === 'headline') continue
    for (let at = sentence.from; at < sentence.to - 1; at++) {
      const [one, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
      if (!one || !next || next.gap !== 'space') continue
      const beyond = after && at + 2 < sentence.to && after.gap === 'space' ? after : undefined
      const rule = RULES.find(({ test }) => test(one, next, beyond))
      if (rule) found.push({ start: one.start, end: (beyond ?? next).end, title: rule.title })
    }
    const last = tokens[sentence.to - 1]
    const isWhole = /\.["'”’»)]*$/u.test(document.text.slice(sentence.start, sentence.end))
    const isCut =
      last && isWord(last) && NEVER_LAST.has(last.key) && document.text[last.end] === '.'
    if (isWhole && isCut && sentence.to - sentence.from > 3) {
      found.push({ start: sentence.start, end: sentence.end, title: 'A sentence is cut off' })
    }
  }
  for (const match of document.text.matchAll(TOGETHER)) {
    const rest = /^\p{L}+/u.exec(
      document.text.slice(match.index + match[0].length, match.index + match[0].length + 40),
    )
    found.push({
      start: match.index,
      end: match.index + match[0].length + (rest?.[0].length ?? 0),
      title: 'A space is missing',
    })
  }
  for (const { start, end } of names) {
    // "al – Assad"
    if (
      /\b(?:al|el|an|ar|as|ad|ash|at|abd|bin) [–—-] \p{Lu}/iu.test(document.text.slice(start, end))
    ) {
      found.push({ start, end, title: 'A dash stands in a name where a hyphen belongs' })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}
