/**
 * Text to annotations: find, veto, introduce, rank, abstain, describe. The steps and what each is
 * worth are explained in README.md beside this file.
 */
import type { Annotation, PageText, Reason } from '../schema/page.ts'
import type { Form } from '../schema/record.ts'
import { explainedAcronyms } from './acronyms.ts'
import { confidenceOf } from './confidence.ts'
import { describePage } from './describe/describe.ts'
import type { DictionaryName } from './dictionary.ts'
import { type Found, findNames } from './find.ts'
import { isAdjectival } from './forms.ts'
import { type Introduction, type ShortMention, shortMentions } from './introduce.ts'
import { cuesOf } from './kinds.ts'
import type { Knowledge } from './knowledge.ts'
import { inOneSense } from './metonyms.ts'
import type { AnnotateOptions, Part } from './options.ts'
import { type Ranking, rank } from './rank.ts'
import { NO_BLOCK, type TokenBlock, tokenisePage } from './text.ts'
import { isOwnName } from './veto.ts'

/** What a page is annotated with. */
export type AnnotatedPage = Pick<PageText, 'blocks' | 'lang' | 'published'>

/** From this probability of being right on, a mention is underlined (README.md, calibration). */
export const MARK_FROM = 0.85

/** Below this one it is not even suggested: of 0.1 to 0.3 the F1 of both levels was highest here. */
export const SUGGEST_FROM = 0.3

/**
 * Never marked, whatever speaks for it: one name of a person, a name of two entities, a demonym, what is
 * known from articles only.
 */
const SUGGEST_ONLY = 0.6

/** A person of whom the page gives one name only needs this share of the likelihood, or ties. */
const BARE_SHARE = 0.05
const BARE_TIES = 0.1

/** What an earlier part of the page introduced is as sure as a full name. */
const INTRODUCED = 0.95

/** Other candidates that an annotation carries; the schema takes no more. */
const MAX_OTHERS = 5

/** A short form is as sure as the name that introduced it, and a little less. */
const SHORT = 0.98

const RULE: Readonly<Record<string, Reason['rule']>> = {
  acronym: 'acronym',
  demonym: 'demonym',
  metonym: 'metonym',
}

/** Tokens `from` to `to` of a block. */
interface Stretch {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
}

function annotation(
  at: Stretch,
  entity: string,
  form: Form,
  confidence: number,
  reason: Reason,
): Annotation {
  const { tokens, index } = at.block
  return {
    block: index,
    start: tokens[at.from]?.start ?? 0,
    end: tokens[at.to - 1]?.end ?? 0,
    entity,
    form,
    // Digits that mean nothing would change with the order of additions.
    confidence: Math.round(confidence * 1000) / 1000,
    level: confidence >= MARK_FROM ? 'mark' : 'suggest',
    reason,
  }
}

function formOf(found: Found, name: DictionaryName): Form {
  if (name.type === 'demonym' || isAdjectival(found, name)) return 'demonym'
  return name.type === 'acronym' || name.type === 'metonym' ? name.type : 'name'
}

/** The best candidate of a mention as an annotation; null where it is too little to go by. */
function annotateName(
  found: Found,
  ranking: Ranking,
  confidence: number,
  options: AnnotateOptions,
): Annotation | null {
  const { name, entity, share, ties } = ranking.candidates[0]
  if (name.bare && share < BARE_SHARE && ties < BARE_TIES) return null
  const form = formOf(found, name)
  const isWeak = form === 'demonym' && !options.demonyms
  // Found in somebody's articles, and by nobody vouched for.
  const isOnlyFound = entity?.origin === 'extracted'
  const isOpen = name.bare || isWeak || isOnlyFound || share < CLEAR_SHARE
  const known = isOpen ? Math.min(confidence, SUGGEST_ONLY) : confidence
  if (known < SUGGEST_FROM) return null
  const rule = name.plain ? 'kindWord' : (RULE[form] ?? 'name')
  const others = ranking.candidates.slice(1, 1 + MAX_OTHERS).map((other) => other.name.entity)
  return {
    ...annotation(found, name.entity, form, known, { rule, name: name.value }),
    ...(others.length > 0 ? { others } : {}),
  }
}

/** Below this share of the likelihood it is open which of several entities is meant. */
const CLEAR_SHARE = 0.6

function annotateShort(mention: ShortMention, knowledge: Knowledge): Annotation | null {
  const { entity, form, value, shared } = mention
  const own = mention.confidence * SHORT
  const confidence = shared ? Math.min(own, SUGGEST_ONLY) : own
  if (confidence < SUGGEST_FROM) return null
  const fullName = knowledge.entities.get(entity)?.label ?? value
  const rule = form === 'name' ? 'shortName' : form
  const others = mention.others.slice(0, MAX_OTHERS)
  return {
    ...annotation(mention, entity, form, confidence, { rule, name: value, fullName }),
    ...(others.length > 0 ? { others } : {}),
  }
}

/** Which tokens of a page some stretches cover. */
function covering(stretches: readonly Stretch[]) {
  const covered = new Set<string>()
  for (const { block, from, to } of stretches) {
    for (let token = from; token < to; token++) covered.add(`${block.index}:${token}`)
  }
  return (block: number, token: number) => covered.has(`${block}:${token}`)
}

/**
 * Whether a name of one word is also the family name of somebody whom the page names, and nothing
 * beside it tells which: "Michael Jordan was in Amman. Jordan enjoyed it."
 */
function sharedWithPerson(introductions: readonly Introduction[], knowledge: Knowledge) {
  const introduced = new Set(introductions.map(({ entity }) => entity))
  return ({ block, from, to }: Found, { entity }: Annotation): boolean => {
    const key = block.tokens[from]?.key ?? ''
    if (to - from !== 1 || introduced.size === 0) return false
    const forms = knowledge.dictionary.shortForms.get(key) ?? []
    const isLocated = cuesOf(block, from, to).has('in')
    return (
      !isLocated &&
      forms.some((form) => form.surname && form.entity !== entity && introduced.has(form.entity))
    )
  }
}

/** The same annotation, only suggested. */
const doubted = (one: Annotation): Annotation => ({
  ...one,
  confidence: Math.min(one.confidence, SUGGEST_ONLY),
  level: 'suggest',
})

const isBare = ({ names }: Found) => names.every(({ bare }) => bare)

const NONE: ReadonlySet<Part> = new Set()

/** Every annotation of a page, in the order of the text; none overlaps another. */
export function annotate(
  { blocks, lang, published }: AnnotatedPage,
  knowledge: Knowledge,
  options: AnnotateOptions = {},
): Annotation[] {
  const { metonyms = false, descriptions = true, introduced = [], without = NONE } = options
  const page = tokenisePage(blocks, lang)
  const all = page.blocks.flatMap((block) => findNames(block, knowledge.dictionary))
  // What is found covers its words even where it is vetoed below: "Damascus" beside "Syria" is no
  // longer name, whatever becomes of either. One name of a person alone covers nothing.
  const isClaimed = covering(all.filter((found) => !isBare(found)))
  const kept = all
    .filter((found) => without.has('veto') || isOwnName(found, page, isClaimed))
    .flatMap((found) => inOneSense(found, metonyms) ?? [])
  const namedInFull = new Set(
    kept.flatMap(({ from, to, names }) => (to - from > 1 ? names.map(({ entity }) => entity) : [])),
  )
  const rankings = rank(kept, page, knowledge, { namedInFull, published, without })
  const named = kept.flatMap((found, index) => {
    const ranking = rankings[index]
    if (!ranking) return []
    const confidence = without.has('abstain')
      ? 1
      : confidenceOf(found, ranking, { namedInFull, isClaimed })
    const one = annotateName(found, ranking, confidence, options)
    return one ? [{ found, one }] : []
  })

  const introductions = named.flatMap(({ found, one }): Introduction[] => {
    const { block, from, to } = found
    if (isBare(found) || one.form !== 'name') return []
    return [{ block, from, to, entity: one.entity, confidence: one.confidence }]
  })
  for (const entity of introduced) {
    introductions.push({ block: NO_BLOCK, from: 0, to: 0, entity, confidence: INTRODUCED })
  }
  const isShared = sharedWithPerson(introductions, knowledge)
  const explained = without.has('acronyms') ? new Map() : explainedAcronyms(page, introductions)
  const full = named.filter(({ found, one }) => {
    if (isBare(found)) return false
    // An acronym that the page spells out is what it is short for there, or nobody's.
    const key = found.block.tokens[found.from]?.key ?? ''
    return found.to - found.from > 1 || one.form === 'name' || !explained.has(key)
  })
  const short = without.has('introduce')
    ? []
    : shortMentions(
        page,
        knowledge,
        introductions,
        explained,
        covering(full.map(({ found }) => found)),
        published,
      )
  const isShort = covering(short)
  const annotations = [
    ...full.map(({ found, one }) => (isShared(found, one) ? doubted(one) : one)),
    ...short.flatMap((mention) => annotateShort(mention, knowledge) ?? []),
    ...named.flatMap(({ found, one }) =>
      isBare(found) && !isShort(found.block.index, found.from) ? [one] : [],
    ),
  ]
  const names = annotations.sort((one, other) => one.block - other.block || one.start - other.start)
  return descriptions
    ? describePage(page, names, knowledge, { published, markFrom: MARK_FROM, without })
    : names
}
