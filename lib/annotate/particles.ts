/** Parts of names that are the same in every language. All folded. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Parts of a family name that are not its last word: "al-Assad", "von der Leyen". */
export const PARTICLES = words(
  'al el as an ar ash bin ibn ben van von der den de del della di da dos du la le ter ten',
)

/** The Arabic article, as English spells it: "al-Sisi" is also written "el-Sisi". */
export const ARABIC_ARTICLES = words('al el')

/** What may follow a family name inside a full name. */
export const NAME_SUFFIXES = words('jr sr ii iii iv')
