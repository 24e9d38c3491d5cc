/**
 * What `lib/text` knows of English: abbreviations, calendar words, verbs of saying. Another
 * language is another module of this shape.
 */

/** Written with a full stop that does not end a sentence. Folded. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev hon gen lt col maj sgt capt cmdr adm sen rep gov pres st jr sr vs etc inc
  ltd co corp no vol fig al approx dept est jan feb mar apr jun jul aug sep sept oct nov dec`.split(
    /\s+/,
  ),
)

/** Month names and abbreviations, folded, to their number. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      'january jan',
      'february feb',
      'march mar',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug',
      'september sept sep',
      'october oct',
      'november nov',
      'december dec',
    ] as const
  ).flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1])),
)

/** Past and present forms, folded, of verbs that introduce what somebody said. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `said says say told tells stated states added adds asserted asserts stressed stresses claimed
  claims argued argues warned warns insisted insists announced announces declared declares confirmed
  confirms explained explains noted notes called calls wrote writes replied replies asked asks urged
  urges vowed vows pledged pledges promised promises admitted admits acknowledged acknowledges
  denied denies suggested suggests concluded concludes remarked remarks recalled recalls
  reiterated reiterates reaffirmed reaffirms emphasised emphasises emphasized emphasizes
  condemned condemns described describes tweeted tweets posted posts`.split(/\s+/),
)

/** Words that may stand between a speaker and the verb: "Putin has also said". Folded. */
export const BEFORE_VERB: ReadonlySet<string> = new Set(
  'has have had also later then again once repeatedly publicly further recently'.split(' '),
)
