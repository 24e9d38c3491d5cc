/**
 * Marks that one letter may carry; no script that is written needs more, and a hundred of them would be
 * drawn over the lines around.
 */
const STACKED = /(\p{M}{3})\p{M}+/gu

/** A text whose letters keep to their own line. */
export const tamed = (text: string) => text.replace(STACKED, '$1')
