import type { Kind } from '../lib/schema/record.ts'

/** One shape a kind, drawn on a grid of 12; README.md says why each. */
export const SHAPES: Readonly<Record<Kind, string>> = {
  person: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
  organization: 'M1.5 1.5h9v9h-9z',
  event: 'M6 .5L11.5 6L6 11.5L.5 6z',
  place: 'M.75 1.5h10.5L6 11z',
  work: 'M2 .5h5.5L10.5 3.5v8H2zM7 1.5V4h2.5z',
  other: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM6 3a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
}
