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
import { choose } from './rank.ts'
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

function annotateName(
  found: Found,
  knowledge: Knowledge,
  isSure: (found: Found, name: DictionaryName) => boolean,
): Annotation | null {
  const choice = choose(found.names, knowledge)
  if (!choice) return null
  const { name } = choice
  const sure = choice.sure && isSure(found, name)
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
  const covered = new Set<string>()
  const cover = (one: { block: TokenBlock; from: number; to: number }) => {
    for (let token = one.from; token < one.to; token++) covered.add(`${one.block.index}:${token}`)
  }
  // What is found covers its words even where it is vetoed below: "Damascus" beside "Syria" is no
  // longer name, whatever becomes of either.
  for (const found of all) cover(found)
  const claimed = (block: number, token: number) => covered.has(`${block}:${token}`)

  const kept = all.filter(
    ({ block, from, to }) =>
      !insideAddress(block, from, to) &&
      !opensSentenceOnly(block, from, to, page) &&
      !isInsideLongerName({ block, from, to }, page, claimed),
  )
  const annotations: Annotation[] = []
  const introduced = new Set<string>()
  const places = new Set<string>()
  const namedInFull = new Set<string>()
  for (const { block, from, to, names } of kept) {
    for (const { kind, entity, words } of names) {
      if (kind === 'place') places.add(`${block.index}:${from}`)
      if (to - from > 1 && words.length > 1) namedInFull.add(entity)
    }
  }
  const isSure = (found: Found, name: DictionaryName) =>
    hasEvidence(found, name, knowledge, namedInFull, (block, token) =>
      places.has(`${block}:${token}`),
    )
  for (const found of kept) {
    const one = annotateName(found, knowledge, isSure)
    if (!one) continue
    annotations.push(one)
    if (one.level === 'mark' && one.form === 'name') introduced.add(one.entity)
  }
  const { mentions, shared } = shortMentions(page, knowledge, introduced, claimed)
  for (const mention of mentions) {
    const one = annotateShort(mention, shared, knowledge)
    if (one) annotations.push(one)
  }
  return annotations.sort((one, other) => one.block - other.block || one.start - other.start)
}
