/** A document laid out, with what the rules for names ask about it as a whole. */
import type { Knowledge } from '../../annotate/knowledge.ts'
import type { DocumentRecord, Id, Kind } from '../../schema/record.ts'
import type { ContextToken } from './context.ts'
import { type Layout, layOut } from './layout.ts'
import { FIRST_NAMES } from './lexicon.ts'
import { shadow } from './shadow.ts'

export interface Reading extends Layout {
  readonly document: DocumentRecord
  readonly shadow: string
  /** Whether the token opens a sentence, a quotation or what stands behind a colon. */
  readonly opens: (token: number) => boolean
  /** Words that the document writes in lower case somewhere. */
  readonly lowerCase: ReadonlySet<string>
  /** Tokens of blocks in which a capital letter says nothing: in capitals, or headlines in title case. */
  readonly caseless: (token: number) => boolean
  readonly lookUp: LookUp
}

/** What the knowledge says of words, whatever they mean here. Keys are folded words joined by spaces. */
export interface LookUp {
  readonly isDemonym: (key: string) => boolean
  readonly isPlace: (key: string) => boolean
  readonly isFirstName: (key: string) => boolean
  /** The country of a demonym; null where there is none, or several. */
  readonly countryOf: (key: string) => Id | null
  /** The only entity of this kind that has the name, one name of a person left out; null for several. */
  readonly only: (key: string, kind: Kind) => Id | null
}

export function lookUpIn({ dictionary, entities }: Knowledge): LookUp {
  const has = (
    key: string,
    test: (name: { type: string; kind: string; entity: string }) => boolean,
  ) => dictionary.names.get(key)?.some(test) ?? false
  return {
    isDemonym: (key) =>
      has(key, ({ type, entity }) => type === 'demonym' && entities.get(entity)?.kind === 'place'),
    isPlace: (key) => has(key, ({ type, kind }) => kind === 'place' && type !== 'demonym'),
    isFirstName: (key) => FIRST_NAMES.has(key),
    countryOf: (key) => {
      const countries = (dictionary.names.get(key) ?? []).filter(
        ({ type, kind }) => type === 'demonym' && kind === 'place',
      )
      return new Set(countries.map(({ entity }) => entity)).size === 1
        ? (countries[0]?.entity ?? null)
        : null
    },
    only: (key, kind) => {
      const names = (dictionary.names.get(key) ?? []).filter(
        ({ type }) => type !== 'demonym' && type !== 'metonym',
      )
      const [first] = names
      if (
        !first ||
        first.kind !== kind ||
        names.some(({ entity, bare }) => bare || entity !== first.entity)
      )
        return null
      return kind === 'person' && first.words.length < 2 ? null : first.entity
    },
  }
}

/** Most of the longer words of a block begin with a capital. */
function inTitleCase(tokens: readonly ContextToken[]): boolean {
  const long = tokens.filter(
    ({ shape, start, end }) => end - start > 3 && shape !== 'number' && shape !== 'uncased',
  )
  const lower = long.filter(({ shape }) => shape === 'lower').length
  return long.length >= 4 && lower * 5 <= long.length
}

/** What stands before a word that begins a sentence although the sentence goes on. */
const OPENS = /(?:^|[\s(])["'(]$|^\s*["']\s*$|[:;•*|]\s*["']?$|\.\s*["']?$|\s-\s["']?$/

export function read(document: DocumentRecord, knowledge: Knowledge): Reading {
  const layout = layOut(document.text, document.title)
  const { tokens, sentences, blocks } = layout
  const plain = shadow(document.text)
  const lowerCase = new Set<string>()
  const caseless = new Uint8Array(tokens.length)
  for (const { from, to, role, capitals } of blocks) {
    const words = tokens.slice(from, to)
    if (!capitals && !(role === 'headline' && inTitleCase(words))) continue
    caseless.fill(1, from, to)
  }
  for (const [at, { shape, key }] of tokens.entries()) {
    if (shape === 'lower' && caseless[at] === 0) lowerCase.add(key)
  }
  const opens = (at: number) => {
    const token = tokens[at]
    if (!token) return false
    const sentence = sentences[token.sentence]
    if (sentence?.from === at) return true
    if (token.gap !== 'break') return false
    const between = plain.slice(Math.max(tokens[at - 1]?.end ?? 0, token.start - 6), token.start)
    return OPENS.test(between)
  }
  return {
    ...layout,
    document,
    shadow: plain,
    opens,
    lowerCase,
    caseless: (at) => caseless[at] === 1,
    lookUp: lookUpIn(knowledge),
  }
}
