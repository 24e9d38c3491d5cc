/** Whether a word is the noun of an event that took place, takes place or is to. */
import type { DocumentContext } from '../context.ts'
import { DETERMINERS } from '../speech/words.ts'
import { isContentWord, type View } from '../view.ts'
import { EVENT_NOUNS, type EventNoun, isOneInPlural, VERBS_TOO } from './nouns.ts'

/** Before a verb and never before a noun. */
const BEFORE_VERBS = new Set(
  `to will would shall should can could may might must i we you they he she who and not do does did
  n't`.split(/\s+/),
)

/** What is spoken of so need not be: "no talks", "the threat of war", "a possible attack". */
const UNREAL = new Set(
  `no any without possible potential alleged hypothetical future against prevent prevents preventing
  avoid avoids avoiding avert averting deny denied nor never if cancelled canceled`.split(/\s+/),
)
const UNREAL_OF = new Set(
  'threat threats risk danger fear fears possibility prospect prospects kind sort plan'.split(' '),
)

const VERB = /(?:ing|s)$/
const PEOPLE = /(?:er|or|ist|ian|ant|man|ing)s$/

/** One thing that can be counted has a word before it: "the attack", "an Obama visit", "his speech". */
function isDetermined(view: View, at: number, start: number): boolean {
  if (at <= start || !view.goesOn(at)) return false
  const before = view.key(at - 1)
  return (
    DETERMINERS.has(before) ||
    before === "'s" ||
    view.nameAt(at - 1) !== undefined ||
    view.token(at - 1)?.shape === 'number' ||
    (isContentWord(view, at - 1) && !before.endsWith('ing')) ||
    view.key(at) === 'talks'
  )
}

/** The sort of event that the token names; null where it is a verb, part of another noun, or no event. */
export function eventNounAt(
  view: View,
  at: number,
  sentence: { readonly from: number; readonly to: number },
): EventNoun | null {
  const token = view.token(at)
  const noun = token && token.shape === 'lower' ? EVENT_NOUNS.get(token.key) : undefined
  if (!token || !noun) return null
  const name = view.nameAt(at)
  // "conflict in Syria" is a name; the crisis that only a description points at may be another.
  if (name && name.form !== 'nominal') return null
  const isPlural = token.key !== noun.noun
  if (isPlural && !isOneInPlural(noun)) return null
  const previous = at > sentence.from && view.goesOn(at) ? view.key(at - 1) : ''
  if (VERBS_TOO.has(token.key) && (previous === '' || BEFORE_VERBS.has(previous))) return null
  if (UNREAL.has(previous) || (previous !== '' && UNREAL.has(view.key(at - 2)))) return null
  if (previous === 'of' && UNREAL_OF.has(view.key(at - 2))) return null
  // "War crimes", "meeting room": the next word is the noun.
  const next = at + 1
  if (next < sentence.to && view.goesOn(next)) {
    if (view.token(next)?.gap === 'hyphen') return null
    // "The attack kills", "a meeting ending": a verb; "attack planners": people.
    const isVerb = !isPlural && VERB.test(view.key(next)) && !PEOPLE.test(view.key(next))
    if (isContentWord(view, next) && !isVerb) return null
  }
  if (!isPlural && noun.class !== 'state' && !isDetermined(view, at, sentence.from)) return null
  return noun
}

/** Names that are events of the knowledge: what is said there was said at them. */
export const namedEvents = ({ names, clusters }: DocumentContext) =>
  names.filter(({ cluster, form }) => {
    const one = clusters[cluster]
    return one?.kind === 'event' && one.entity !== null && form !== 'nominal'
  })
