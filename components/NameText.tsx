/**
 * Marks that one letter may carry; no script that is written needs more, and a hundred of them would be
 * drawn over the lines around.
 */
const STACKED = /(\p{M}{3})\p{M}+/gu

/**
 * A name or title from a page or a pack. It may be in any script: isolated, so that a right-to-left
 * name does not turn the words around it.
 */
export function NameText({ children }: { readonly children: string }) {
  return <bdi dir="auto">{children.replace(STACKED, '$1')}</bdi>
}
