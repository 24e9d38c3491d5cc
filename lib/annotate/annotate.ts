/**
 * Text to annotations: find, veto, introduce, rank, abstain. The steps and what each is worth are
 * explained in README.md beside this file.
 */
import type { Annotation, PageText, Reason } from '../schema/page.ts'
import type { Form } from '../schema/record.ts'
import type { DictionaryName } from './dictionary.ts'
import { KIND_WORDS } from './english.ts'
import { hasEvidence } from './evidence.ts'
import { type Found, findNames } from './find.ts'
import { type ShortMention, shortMentions } from './introduce.ts'
import type { Knowledge } from './knowledge.ts'
import { type Choice, rank } from './rank.ts'
import { type TokenBlock, tokenisePage } from './text.ts'
import { insideAddress, isInsideLongerName, opensSentenceOnly } from './veto.ts'

/**
 * How sure each way of being named is, before anything is measured on a reader's pages; marks need
 * `MARK_FROM`.
 */
const CONFIDENCE = {
  fullName: 0.97,
  oneWord: 0.93,
  acronym: 0.92,
  kindWord: 0.9,
  byOffice: 0.92,
  shortName: 0.93,
  demonym: 0.6,
  /** One of several entities of that name, and not clearly the likeliest. */
  unsure: 0.5,
} as const

const MARK_FROM = 0.8

const RULE: Readonly<Record<string, Reason['rule']>> = { acronym: 'acronym', demonym: 'demonym' }

function formOf(name: DictionaryName): Form {
  if (name.type === 'acronym' || name.type === 'demonym') return name.type
  return 'name'
}

function confidenceOf(name: DictionaryName, sure: boolean): number {
  if (!sure) return CONFIDENCE.unsure
  if (name.type === 'demonym') return CONFIDENCE.demonym
  if (name.type === 'acronym') return CONFIDENCE.acronym
  if (name.plain) return CONFIDENCE.kindWord
  return name.words.length > 1 ? CONFIDENCE.fullName : CONFIDENCE.oneWord
}

function annotation(
  at: { block: TokenBlock; from: number; to: number },
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
    confidence,
    level: confidence >= MARK_FROM ? 'mark' : 'suggest',
    reason,
  }
}

/** From this share of the likelihood on one of several entities is clearly the likeliest. */
const SURE_SHARE = 0.75

/**
 * A person of whom the page gives one name only is suggested from this share of the likelihood on,
 * or with this much of a tie to another name of the page. Tuned: F1 of the short, ambiguous
 * sentences of KORE50 rose from 32 to 51 without loss on the others.
 */
const BARE_SHARE = 0.05
const BARE_TIES = 0.1

function annotateName(
  found: Found,
  choice: Choice,
  isSure: (found: Found, name: DictionaryName) => boolean,
): Annotation | null {
  const { name, share } = choice
  if (name.bare && share < BARE_SHARE && choice.support.ties < BARE_TIES) return null
  const sure = !name.bare && share >= SURE_SHARE && isSure(found, name)
  const rule = name.plain ? 'kindWord' : (RULE[name.type] ?? 'name')
  return annotation(found, name.entity, formOf(name), confidenceOf(name, sure), {
    rule,
    name: name.value,
  })
}

function annotateShort(
  mention: ShortMention,
  shared: ReadonlySet<string>,
  knowledge: Knowledge,
): Annotation | null {
  const [form] = mention.forms
  if (!form) return null
  const key = mention.block.tokens
    .slice(mention.from, mention.to)
    .map((token) => token.key)
    .join(' ')
  const alone = mention.forms.length === 1 && (mention.byOffice || !shared.has(key))
  const sure = mention.byOffice ? CONFIDENCE.byOffice : CONFIDENCE.shortName
  return annotation(
    mention,
    form.entity,
    form.surname ? 'surname' : 'name',
    alone ? sure : CONFIDENCE.unsure,
    {
      rule: form.surname ? 'surname' : 'shortName',
      name: form.value,
      fullName: knowledge.entities.get(form.entity)?.label ?? form.value,
    },
  )
}

/** Every annotation of a page, in the order of the text; none overlaps another. */
export function annotate(
  { blocks, lang }: Pick<PageText, 'blocks' | 'lang'>,
  knowledge: Knowledge,
): Annotation[] {
  const page = tokenisePage(blocks, lang)
  const all = page.blocks.flatMap((block) => findNames(block, knowledge.dictionary, KIND_WORDS))
  const isBare = ({ names }: Found) => names.every(({ bare }) => bare)
  // What is found covers its words even where it is vetoed below: "Damascus" beside "Syria" is no
  // longer name, whatever becomes of either. One name of a person alone covers nothing.
  const covered = covering(all.filter((found) => !isBare(found)))
  const kept = all.filter(
    (found) =>
      !insideAddress(found.block, found.from, found.to) &&
      !opensSentenceOnly(found.block, found.from, found.to, page) &&
      !isInsideLongerName(found, page, covered.has),
  )
  const places = covering(kept.filter(({ names }) => names.some(({ kind }) => kind === 'place')))
  const namedInFull = new Set(
    kept.flatMap(({ from, to, names }) => (to - from > 1 ? names.map(({ entity }) => entity) : [])),
  )
  const isSure = (found: Found, name: DictionaryName) =>
    hasEvidence(found, name, knowledge, {
      namedInFull,
      isPlace: places.has,
      isClaimed: covered.has,
    })
  const ranked = rank(kept, page, knowledge, namedInFull)
  const choices = new Map(kept.map((found, index) => [found, ranked[index]]))

  const annotations: Annotation[] = []
  const add = (found: Found) => {
    const choice = choices.get(found)
    const one = choice ? annotateName(found, choice, isSure) : null
    if (one) annotations.push(one)
    return one
  }
  const introduced = new Set<string>()
  for (const found of kept) {
    if (isBare(found)) continue
    const one = add(found)
    if (one?.level === 'mark' && one.form === 'name') introduced.add(one.entity)
  }
  const { mentions, shared } = shortMentions(page, knowledge, introduced, covered.has)
  for (const mention of mentions) {
    const one = annotateShort(mention, shared, knowledge)
    if (one) annotations.push(one)
  }
  const short = covering(mentions)
  for (const found of kept) {
    if (isBare(found) && !short.has(found.block.index, found.from)) add(found)
  }
  return annotations.sort((one, other) => one.block - other.block || one.start - other.start)
}

/** Which tokens of a page some stretches cover. */
function covering(stretches: readonly Pick<Found, 'block' | 'from' | 'to'>[]) {
  const covered = new Set<string>()
  for (const { block, from, to } of stretches) {
    for (let token = from; token < to; token++) covered.add(`${block.index}:${token}`)
  }
  return { has: (block: number, token: number) => covered.has(`${block}:${token}`) }
}
