/** Caps that the page's script and the background share; without Zod, for the page's sake. */

/**
 * Caps on what a page may hand over (safety: pages are hostile). An article of 200 pages has about
 * 3,000 blocks and 600,000 characters.
 */
export const MAX_BLOCKS = 4000
/** UTF-16 units in one block. */
export const MAX_BLOCK_LENGTH = 20_000
/** UTF-16 units in one page. */
export const MAX_PAGE_LENGTH = 1_000_000
