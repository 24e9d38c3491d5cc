/**
 * Step 3, names within the page: a family name, or another short form, stands for an entity only
 * where the page has introduced it by its full name, or by its office ("President Obama"); an acronym
 * also where the page explains it.
 */
import type { RelationRecord } from '../schema/record.ts'
import { parseEdtf } from '../text/edtf.ts'
import { fold } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'
import { acronymMentions } from './acronyms.ts'
import type { Dictionary, ShortForm } from './dictionary.ts'
import type { Knowledge } from './knowledge.ts'
import { headlineView, isMonth, isNamedWithKin, isWord } from './strangers.ts'
import type { TokenBlock, TokenPage } from './text.ts'
import { type Claimed, continuesLeft, continuesRight, insideAddress } from './veto.ts'

/** A stretch that a full name of the page introduces an entity by. */
export interface Introduction {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
  readonly entity: string
  /** Of the annotation, 0 to 1. */
  readonly confidence: number
}

/** A short form in the page, with the one entity it means. */
export interface ShortMention {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
  readonly entity: string
  /** The short form as the knowledge has it, or the acronym as the page has it. */
  readonly value: string
  readonly form: 'name' | 'surname' | 'acronym'
  /** How it was introduced. */
  readonly by: 'fullName' | 'office' | 'definition'
  /** Of what introduced it. */
  readonly confidence: number
  /** Someone else of this page may be meant: another with that family name, known or a stranger. */
  readonly shared: boolean
  /** Whom else the short form may mean, those whom the page introduces first. */
  readonly others: readonly string[]
}

interface Occurrence {
  readonly block: TokenBlock
  readonly from: number
  readonly to: number
  readonly key: string
  readonly forms: readonly ShortForm[]
}

/** Tokens of initials before a family name: "V. Putin", "J. R. R. Tolkien", "V.V. Putin". */
function initialsBefore(
  { tokens, text, index, language }: TokenBlock,
  from: number,
  claimed: Claimed,
): number {
  const before = tokens[from - 1]
  if (before?.shape === 'upper' && tokens[from]?.gap === 'space' && !claimed(index, from - 1)) {
    return text[before.end - 1] === '.' && !language.common.has(before.key) ? 1 : 0
  }
  let at = from
  while (at > 0 && tokens[at]?.gap === 'period' && tokens[at - 1]?.key.length === 1) at--
  return from - at
}

const isCapital = ({ shape }: Token) => shape === 'title' || shape === 'upper'

/** A short form ends in a capitalised word, as it does in the knowledge: "Niger coup" does not. */
function caseFits({ value, surname }: ShortForm, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (!last) return false
  return isCapital(last) || (!surname && /\s\p{Ll}\S*$/u.test(value) && tokens.some(isCapital))
}

/** Every short form of the page, the longest at each place, of whom it may stand for. */
function occurrences(
  page: TokenPage,
  dictionary: Dictionary,
  claimed: Claimed,
  mayStandFor: (entity: string) => boolean,
): Occurrence[] {
  const found: Occurrence[] = []
  for (const block of page.blocks) {
    const { tokens } = block
    for (let from = 0; from < tokens.length; from++) {
      const most = dictionary.longestShort.get(tokens[from]?.key ?? '') ?? 0
      for (let count = Math.min(most, tokens.length - from); count > 0; count--) {
        const slice = tokens.slice(from, from + count)
        if (slice.some((_, index) => claimed(block.index, from + index))) continue
        const key = slice.map((token) => token.key).join(' ')
        const forms = dictionary.shortForms
          .get(key)
          ?.filter((form) => mayStandFor(form.entity) && caseFits(form, slice))
        if (!forms?.length) continue
        if (slice.some((token, index) => index > 0 && token.gap === 'break')) continue
        if (insideAddress(block, from, from + count)) continue
        found.push({ block, from, to: from + count, key, forms })
        from += count - 1
        break
      }
    }
  }
  return found
}

const isOfficeOf = (entity: string) => (tie: RelationRecord) =>
  tie.subject === entity && tie.predicate === 'holdsOffice'

/** Whether an office with this word in its name was theirs: "President" of Barack Obama. */
function holds(relation: RelationRecord, entity: string, title: string): boolean {
  return (
    isOfficeOf(entity)(relation) &&
    relation.role !== undefined &&
    fold(relation.role).split(' ').includes(title)
  )
}

/** Whether a term may include the day; a term that is not dated may not be told from it. */
function isDuring({ from, to }: RelationRecord, published: string): boolean {
  const day = parseEdtf(published)
  if (!day) return false
  const begins = from === undefined ? null : parseEdtf(from)
  const ends = to === undefined ? null : parseEdtf(to)
  return (begins?.first ?? -Infinity) <= day.last && (ends?.last ?? Infinity) >= day.first
}

/**
 * Whom a title before the name means: the one who holds such an office; of several ("President Bush"),
 * the one who held it at the article's date.
 */
function byOffice(
  one: Occurrence,
  knowledge: Knowledge,
  published: string | undefined,
): ShortForm | null {
  const before = one.block.tokens[one.from - 1]
  if (!before || one.block.tokens[one.from]?.gap !== 'space') return null
  if (!one.block.language.titles.has(before.key)) return null
  const terms = (form: ShortForm) =>
    knowledge.relationsOf(form.entity).filter((tie) => holds(tie, form.entity, before.key))
  const holders = one.forms.filter((form) => form.surname && terms(form).length > 0)
  const [only] = holders
  if (holders.length < 2) return only ?? null
  if (published === undefined) return null
  const then = holders.filter((form) => terms(form).some((tie) => isDuring(tie, published)))
  return then.length === 1 ? (then[0] ?? null) : null
}

const isBefore = (
  one: { block: TokenBlock; from: number },
  other: { block: TokenBlock; from: number },
) =>
  one.block.index < other.block.index ||
  (one.block.index === other.block.index && one.from < other.from)

/** The family or short form at `one`, of those whom the page introduces. */
function shortOf(
  one: Occurrence,
  introduced: ReadonlyMap<string, Introduction[]>,
): { form: ShortForm; confidence: number; several: boolean } | null {
  const known = one.forms.flatMap((form) => {
    const all = introduced.get(form.entity) ?? []
    if (all.length === 0) return []
    // The one that was named last before it; a headline may use the family name first.
    const last = all.findLast((introduction) => isBefore(introduction, one))
    return [{ form, last, confidence: Math.max(...all.map(({ confidence }) => confidence)) }]
  })
  known.sort((a, b) => {
    if (a.last && b.last) return isBefore(a.last, b.last) ? 1 : -1
    return a.last ? -1 : b.last ? 1 : a.form.entity < b.form.entity ? -1 : 1
  })
  const [best] = known
  return best ? { form: best.form, confidence: best.confidence, several: known.length > 1 } : null
}

/**
 * Every short form of the page that stands for somebody introduced. A family name that also stands
 * behind an unknown given name in this page ("Samir Assad") is shared with a stranger; so is one that
 * two persons of the page bear.
 */
export function shortMentions(
  page: TokenPage,
  knowledge: Knowledge,
  introductions: readonly Introduction[],
  explained: ReadonlyMap<string, Introduction | null>,
  claimed: Claimed,
  published?: string,
): ShortMention[] {
  const introduced = new Map<string, Introduction[]>()
  for (const one of introductions) {
    const known = introduced.get(one.entity)
    if (known) known.push(one)
    else introduced.set(one.entity, [one])
  }
  const strangers = new Set<string>()
  const free: Occurrence[] = []
  const asHeadline = headlineView(page)
  // Whoever else has the name, somebody far from this page, makes no difference to it.
  const mayStandFor = (entity: string) =>
    introduced.has(entity) || knowledge.relationsOf(entity).some(isOfficeOf(entity))
  for (const one of occurrences(page, knowledge.dictionary, claimed, mayStandFor)) {
    const view = one.block.headlineCase ? asHeadline : page
    if (isMonth(one) || (one.block.headlineCase && isWord(one, page))) continue
    // "Putin-Sorokin" is another family name, whoever bears it.
    if (continuesRight(one.block, one.to, view, claimed)) continue
    const initials = initialsBefore(one.block, one.from, claimed)
    if (initials > 0) {
      const start = one.block.tokens[one.from - initials]?.key.charAt(0) ?? ''
      const forms = one.forms.filter(({ value }) => fold(value).startsWith(start))
      if (forms.length > 0) free.push({ ...one, from: one.from - initials, forms })
      else strangers.add(one.key)
    } else if (continuesLeft(one.block, one.from, view, claimed)) strangers.add(one.key)
    else free.push(one)
  }
  const isFamilyName = (key: string) =>
    knowledge.dictionary.shortForms.get(key)?.some(({ entity }) => introduced.has(entity)) ?? false
  const withKin = new Set(
    introductions
      .filter((one) => isNamedWithKin(one, page, isFamilyName, claimed))
      .map(({ entity }) => entity),
  )
  const offices = new Map<Occurrence, ShortForm>()
  for (const one of free) {
    const holder = byOffice(one, knowledge, published)
    if (!holder) continue
    offices.set(one, holder)
    const { block, from, to } = one
    const known = introduced.get(holder.entity) ?? []
    introduced.set(holder.entity, [
      ...known,
      { block, from, to, entity: holder.entity, confidence: BY_OFFICE },
    ])
  }
  const mentions = free.flatMap((one): ShortMention[] => {
    const { block, from, to } = one
    const holder = offices.get(one)
    const short = holder
      ? { form: holder, confidence: BY_OFFICE, several: false }
      : shortOf(one, introduced)
    if (!short) return []
    const { entity, value, surname } = short.form
    return [
      {
        block,
        from,
        to,
        entity,
        value,
        form: surname ? 'surname' : 'name',
        by: holder ? 'office' : 'fullName',
        confidence: short.confidence,
        others: one.forms
          .map((form) => form.entity)
          .filter((other) => other !== entity)
          .sort(
            (a, b) =>
              Number(introduced.has(b)) - Number(introduced.has(a)) || (a < b ? -1 : a > b ? 1 : 0),
          ),
        shared:
          !holder &&
          (short.several ||
            strangers.has(one.key) ||
            withKin.has(entity) ||
            (block.sentenceStarts.has(from) && isWord(one, page))),
      },
    ]
  })
  return [...mentions, ...acronymMentions(page, introductions, explained, claimed)]
}

/** A title that is one of their offices says who is meant nearly as well as a full name. */
const BY_OFFICE = 0.92
