import { tamed } from './tamed.ts'

/**
 * A name or title from a page or a pack. It may be in any script: isolated, so that a right-to-left
 * name does not turn the words around it.
 */
export function NameText({ children }: { readonly children: string }) {
  return <bdi dir="auto">{tamed(children)}</bdi>
}
