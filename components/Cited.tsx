import { safeHref } from '../lib/safeHref.ts'
import type { Citation } from '../lib/schema/card.ts'
import { NameText } from './NameText.tsx'

/** Where something comes from; a link only where its address is safe. */
export function Cited({ citation }: { readonly citation: Citation }) {
  const href = safeHref(citation.url)
  const text = <NameText>{citation.text}</NameText>
  return (
    <cite className="cited">
      {href === null ? (
        text
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      )}
    </cite>
  )
}
