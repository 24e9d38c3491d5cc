/**
 * A headline that says more than its article: as done what the article calls possible, a number that is larger
 * than any in it, a violent word where the article has a mild one.
 */
import type { ContextToken, DocumentContext } from '../context.ts'
import type { Stretch } from '../speech/resolved.ts'

export interface Overstatement {
  readonly title: string
  readonly stretches: readonly Stretch[]
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What a headline says as done or sure. Where it is a noun as often it is not here. */
const ACTS = set(
  'agree resign sign approve invade cancel cut quit win reject accept withdraw join leave arrest close launch buy sell ban fire sue split merge collapse surrender',
)
/** What makes it only possible in the article. */
const MAYBE = set(
  'may might could considering consider considers considered mulling weighing possibly perhaps likely reportedly expected unlikely would hopes hope wants plans planning',
)
/** A strong word, and the mild ones that the article has instead. */
const STRONGER: readonly {
  readonly strong: ReadonlySet<string>
  readonly mild: ReadonlySet<string>
}[] = [
  {
    strong: set('kill destroy crush annihilate eliminate obliterate wipe'),
    mild: set('prevent contain curb limit combat fight fighting counter'),
  },
  {
    strong: set('slash axe scrap'),
    mild: set('trim reduce review delay'),
  },
  {
    strong: set('soar skyrocket plunge plummet crash'),
    mild: set('edge edged inch inched slightly marginally modestly'),
  },
]

const stem = (word: string) => word.replace(/(?:ed|es|s|ing)$/, '').replace(/e+$/, '')
const stemsOf = (words: Iterable<string>) => new Set([...words].map(stem))

interface Found extends Stretch {
  readonly sentence: number
}

const numberOf = (text: string) => {
  const plain = text.replaceAll(',', '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** Numbers with what they count: "31 dead". */
function counts({ document, tokens }: DocumentContext, from: number, to: number) {
  const found: { value: number; noun: string; start: number; end: number; sentence: number }[] = []
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token || !/^\d/.test(token.key)) continue
    let last = at
    while (
      last + 1 < to &&
      /^\d+$/.test(tokens[last + 1]?.key ?? '') &&
      /^[,.]$/.test(document.text.slice(tokens[last]?.end, tokens[last + 1]?.start))
    )
      last++
    const end = tokens[last]?.end ?? token.end
    const value = numberOf(document.text.slice(token.start, end))
    const noun = tokens[last + 1]
    at = last
    if (value === null || !noun || noun.gap !== 'space' || last + 1 >= to) continue
    found.push({
      value,
      noun: stem(noun.key),
      start: token.start,
      end: noun.end,
      sentence: token.sentence,
    })
  }
  return found
}

/** Tokens behind a word in which what it is done to is looked for. */
const NEAR = 5

/** What a verb of the headline is done to, where that has a name. */
function clusterNear({ names }: DocumentContext, token: number): number | null {
  return names.find(({ from }) => from > token && from <= token + NEAR)?.cluster ?? null
}

function namesIn({ names }: DocumentContext, sentence: number): Set<number> {
  return new Set(names.filter((name) => name.sentence === sentence).map(({ cluster }) => cluster))
}

export function overstatements(context: DocumentContext): Overstatement[] {
  const { blocks, tokens, sentences, document } = context
  const headline = blocks.find(({ role }) => role === 'headline')
  if (!headline) return []
  const own = tokens.slice(headline.from, headline.to)
  const body = tokens.slice(headline.to)
  if (body.length === 0) return []
  const place = (token: ContextToken): Found => {
    const sentence = sentences[token.sentence]
    return {
      start: sentence?.start ?? token.start,
      end: sentence?.end ?? token.end,
      sentence: token.sentence,
    }
  }
  const whole = { start: headline.start, end: headline.end }
  const found: Overstatement[] = []

  for (const { strong, mild } of STRONGER) {
    const strongStems = stemsOf(strong)
    const at = own.findIndex(({ key }) => strongStems.has(stem(key)))
    const word = own[at]
    if (!word) continue
    const object = clusterNear(context, headline.from + at)
    const inBody = body.filter(
      (token) => object === null || namesIn(context, token.sentence).has(object),
    )
    if (inBody.some(({ key }) => strongStems.has(stem(key)))) continue
    const weaker = inBody.find(({ key }) => mild.has(key))
    if (!weaker) continue
    const title = `The headline says “${document.text.slice(word.start, word.end)}”, the article “${document.text.slice(weaker.start, weaker.end)}”`
    found.push({ title, stretches: [whole, place(weaker)] })
  }

  const hedged =
    own.some(({ key }) => MAYBE.has(key) || key === 'if') ||
    /\?/.test(document.text.slice(headline.start, headline.end))
  const acts = stemsOf(ACTS)
  const act = hedged
    ? undefined
    : own.find(({ key }, at) => at > 0 && own[at - 1]?.key !== 'to' && acts.has(stem(key)))
  if (act) {
    const same = body.filter(({ key }) => stem(key) === stem(act.key))
    const isMaybe = (token: ContextToken) => {
      const at = tokens.indexOf(token)
      return tokens
        .slice(Math.max(0, at - 4), at)
        .some(({ key, sentence }) => sentence === token.sentence && MAYBE.has(key))
    }
    const [first] = same
    if (first && same.length <= 20 && same.every(isMaybe)) {
      const title = `The headline says “${document.text.slice(act.start, act.end)}” as done; the article says that it may be`
      found.push({ title, stretches: [whole, place(first)] })
    }
  }

  const bodyCounts = counts(context, headline.to, tokens.length)
  for (const one of counts(context, headline.from, headline.to)) {
    const same = bodyCounts.filter(({ noun }) => noun === one.noun)
    const [largest] = [...same].sort((first, second) => second.value - first.value)
    if (!largest || largest.value >= one.value) continue
    // "1.2 million" and "1,234,567" in other words.
    if (bodyCounts.some(({ value }) => value >= one.value)) continue
    const sentence = sentences[largest.sentence]
    const title = `The headline’s number, ${one.value}, is larger than the article’s, ${largest.value}`
    found.push({
      title,
      stretches: [
        whole,
        { start: sentence?.start ?? largest.start, end: sentence?.end ?? largest.end },
      ],
    })
  }
  return found
}
