import type { Kind } from '../lib/schema/record.ts'
import { SHAPES } from './shapes.ts'

/** The shape that stands for a kind. Decoration: the kind is always said in words beside it. */
export function KindShape({ kind }: { readonly kind: Kind }) {
  return (
    <svg className="kind-shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={SHAPES[kind]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
