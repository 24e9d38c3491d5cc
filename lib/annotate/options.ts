/** What a caller of `annotate` may choose. */

/** Parts of the pipeline that can be left out, to measure what each is worth (`score --ablation`). */
export const PARTS = [
  'veto',
  'introduce',
  'acronyms',
  'kinds',
  'coherence',
  'dates',
  'abstain',
  'nominals',
  'events',
] as const
export type Part = (typeof PARTS)[number]

export interface AnnotateOptions {
  /** Marks "Syrian" for Syria, instead of only suggesting it; off when left out. */
  readonly demonyms?: boolean
  /**
   * Reads "the Kremlin said" as the government of Russia; off when left out: then a name that stands
   * for another thing means the place itself, or nothing.
   */
  readonly metonyms?: boolean
  /** Resolves descriptions, "the Russian president" and "the summit"; on when left out. */
  readonly descriptions?: boolean
  /**
   * Entities that an earlier part of the page named in full, for text that comes late: there a family
   * name stands for one of them.
   */
  readonly introduced?: readonly string[]
  readonly without?: ReadonlySet<Part>
}
