/** Whom or what the words of an office, a government or a capital mean, as of a day. */
import type { Reason } from '../../schema/page.ts'
import { inForce, parseEdtf } from '../../text/edtf.ts'
import {
  CAPITAL,
  GOVERNMENT,
  HEADS_OF_A_SEAT,
  HEADS_OF_GOVERNMENT,
  SEAT_ROLE,
  type Status,
} from '../english/descriptions.ts'
import type { Knowledge } from '../knowledge.ts'
import type { TokenBlock } from '../text.ts'
import type { Base } from './bases.ts'
import { apposed, dateBehind } from './officeContext.ts'
import {
  allTenuresOf,
  governedBy,
  governmentsOf,
  type Holder,
  holder,
  type Tenure,
  tenuresNamed,
} from './offices.ts'
import type { Described, PageView } from './pageView.ts'

/** An order of what each way of knowing is worth; marks begin at .85 (`describe.ts`). */
export const CONFIDENCE = {
  datedAndNamed: 0.93,
  dated: 0.9,
  apposition: 0.9,
  named: 0.86,
  /** The knowledge was not kept up to the article's date. */
  stale: 0.7,
  weak: 0.6,
} as const

/** The country whose presidency or government a seat is a name of: the Kremlin of Russia. */
export function seatOf(knowledge: Knowledge, { entity, isMetonym }: Base): string | null {
  const [governed] = governedBy(knowledge, entity.id)
  if (isMetonym && governed) return governed
  const tie = knowledge
    .relationsOf(entity.id)
    .find(
      ({ subject, predicate, role }) =>
        subject === entity.id && predicate === 'relatedTo' && SEAT_ROLE.test(role ?? ''),
    )
  return tie?.object ?? null
}

/** An office beside a base: words `from` to `to`, and the tenures that they name. */
export interface OfficePhrase {
  readonly from: number
  readonly to: number
  readonly key: string
}

function isStale(view: PageView, tenure: Tenure): boolean {
  const kept = view.knowledge.entities.get(tenure.holder)?.asOf
  if (!kept || tenure.to !== undefined || view.published === undefined) return false
  const [last, day] = [parseEdtf(kept), parseEdtf(view.published)]
  return last !== null && day !== null && day.first > last.last
}

export function confidenceOf(view: PageView, { tenure, certainty }: Holder): number {
  const named = view.isNamed(tenure.holder)
  if (certainty === 'dated') {
    if (named) return CONFIDENCE.datedAndNamed
    return isStale(view, tenure) ? CONFIDENCE.stale : CONFIDENCE.dated
  }
  return certainty === 'named' ? CONFIDENCE.named : CONFIDENCE.weak
}

export function officeReason({ knowledge }: PageView, tenure: Tenure, phrase: string): Reason {
  const base = knowledge.entities.get(tenure.base)?.label
  return {
    rule: 'office',
    name: phrase,
    role: tenure.role,
    ...(base ? { of: base } : {}),
    ...(tenure.from ? { from: tenure.from } : {}),
    ...(tenure.to ? { to: tenure.to } : {}),
  }
}

const textOf = ({ text, tokens }: TokenBlock, from: number, to: number) =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end)

export interface Phrase extends OfficePhrase {
  readonly block: TokenBlock
  readonly status: Status
  /** The first token of the description's span, and the one behind the whole of it. */
  readonly spanFrom: number
  readonly spanTo: number
  readonly end: number
}

/** Whom a phrase means: who is apposed, else who held the office on the day. */
function resolveOffice(
  view: PageView,
  phrase: Phrase,
  tenures: readonly Tenure[],
): Described | null {
  const { block, status, spanFrom, spanTo, end } = phrase
  const behind = dateBehind(block, end)
  const at = behind === null || behind === 'then' ? view.published : behind
  const when = behind === 'then' ? 'then' : status
  let found = holder(tenures, when, at, view.isNamed)
  const beside = apposed(view, block, spanFrom, end)
  if (beside) {
    const own = tenures.filter((tenure) => tenure.holder === beside.person).at(-1)
    if (own)
      found = { tenure: own, certainty: found?.tenure.holder === own.holder ? 'dated' : 'named' }
    // A list ("Putin, the president of Iran and …"), or a person we do not know.
    else if (beside.person === null || found?.certainty !== 'dated') return null
  }
  if (!found) return null
  return {
    block: block.index,
    from: spanFrom,
    to: spanTo,
    entity: found.tenure.holder,
    confidence:
      beside && found.certainty !== 'weak' ? CONFIDENCE.apposition : confidenceOf(view, found),
    reason: officeReason(view, found.tenure, textOf(block, spanFrom, spanTo)),
  }
}

/** "the Syrian government", "the government of Syria": what governs it on the day. */
function resolveGovernment(view: PageView, base: Base, phrase: Phrase): Described | null {
  const all = governmentsOf(view.knowledge, base.entity.id)
  const dated = all.filter(({ from, to }) => from !== undefined || to !== undefined)
  const { published } = view
  const inOffice =
    published === undefined
      ? all.filter((one) => !dated.includes(one))
      : all.filter(({ from, to }) => !(from ?? to) || inForce(from, to, published) === 'yes')
  const subjects = [...new Set(inOffice.map(({ subject }) => subject))]
  const [only] = subjects
  if (!only || subjects.length !== 1 || phrase.status !== 'now') return null
  if (published === undefined && dated.length > 0) return null
  return {
    block: phrase.block.index,
    from: phrase.spanFrom,
    to: phrase.spanTo,
    entity: only,
    confidence: CONFIDENCE.dated,
    reason: {
      rule: 'government',
      name: textOf(phrase.block, phrase.spanFrom, phrase.spanTo),
      of: base.entity.label,
    },
  }
}

/** "the French capital", "Syria's capital". */
function resolveCapital(view: PageView, base: Base, phrase: Phrase): Described | null {
  const capitals = view.knowledge
    .relationsOf(base.entity.id)
    .filter(({ predicate, object }) => predicate === 'capitalOf' && object === base.entity.id)
  const { published } = view
  const inForceThen = capitals.filter(
    ({ from, to }) =>
      (from === undefined && to === undefined) ||
      (published !== undefined && inForce(from, to, published) === 'yes'),
  )
  const subjects = [...new Set(inForceThen.map(({ subject }) => subject))]
  const [only] = subjects
  if (!only || subjects.length !== 1 || phrase.status !== 'now') return null
  return {
    block: phrase.block.index,
    from: phrase.spanFrom,
    to: phrase.spanTo,
    entity: only,
    confidence: CONFIDENCE.dated,
    reason: {
      rule: 'capital',
      name: textOf(phrase.block, phrase.spanFrom, phrase.spanTo),
      of: base.entity.label,
    },
  }
}

/** "the head of the Kremlin": the highest office that somebody held on the day. */
function headOf(view: PageView, base: Base, phrase: Phrase): Described | null {
  const seat = seatOf(view.knowledge, base)
  const [governed] = governedBy(view.knowledge, base.entity.id)
  const country = seat ?? governed
  if (!country || !['head', 'chief', 'boss', 'leader'].includes(phrase.key)) return null
  const tenures = allTenuresOf(view.knowledge, country)
  for (const office of seat ? HEADS_OF_A_SEAT : HEADS_OF_GOVERNMENT) {
    const named = tenures.filter(({ key }) => key === office)
    if (named.length > 0) return resolveOffice(view, phrase, named)
  }
  return null
}

function resolve(view: PageView, base: Base, phrase: Phrase): Described | null {
  const tenures = tenuresNamed(allTenuresOf(view.knowledge, base.entity.id), phrase.key)
  return headOf(view, base, phrase) ?? resolveOffice(view, phrase, tenures)
}

/** What a phrase beside a base means. */
export function describedAs(view: PageView, base: Base, phrase: Phrase): Described | null {
  const isGovernment = GOVERNMENT.has(phrase.key)
  if (!isGovernment && phrase.key !== CAPITAL) return resolve(view, base, phrase)
  const one = (isGovernment ? resolveGovernment : resolveCapital)(view, base, phrase)
  // Offices bear out a name that is only likely; every country has a government and a capital.
  return one && base.unsure ? { ...one, confidence: CONFIDENCE.weak } : one
}
