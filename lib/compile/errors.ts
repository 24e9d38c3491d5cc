/** What is wrong with seeds: all of it at once, each with its file, field and reason. */
import type { $ZodIssue } from 'zod/v4/core'
import type { CheckName } from '../schema/seed.ts'

export interface SeedError {
  readonly file: string
  /** Path of the field, "ties[2].from"; empty for the file as a whole. */
  readonly field: string
  readonly reason: string
}

/** Something that is probably wrong, and that a person may find right: see `Overrides`. */
export interface SeedWarning extends SeedError {
  readonly check: CheckName
  /** What it is about: the role, the name, the word. It opens the reason, in quotation marks. */
  readonly what: string
  /** Ids of every entry that it is about. */
  readonly entries: readonly string[]
}

/** Where a warning is shown, and what it is about. */
interface About extends Pick<SeedWarning, 'check' | 'what' | 'file' | 'field' | 'entries'> {}

/** A warning that opens with what it is about: `"Chancellor" of pl:germany has no end …`. */
export const warningOf = (about: About, says: string): SeedWarning => ({
  ...about,
  reason: `"${about.what}" ${says}`,
})

const count = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`

const byPlace = (one: SeedError, other: SeedError) =>
  one.file < other.file ? -1 : one.file > other.file ? 1 : 0

/** Thrown for faults of the seeds; the message lists every one, errors first, one a line. */
export class SeedErrors extends Error {
  override readonly name = 'SeedErrors'
  /** `folder` is that of the seeds, as the reader of the message knows it. */
  constructor(
    errors: readonly SeedError[],
    warnings: readonly SeedWarning[] = [],
    folder = 'seeds',
  ) {
    const line = ({ file, field, reason }: SeedError) =>
      field ? `${folder}/${file}: ${field}: ${reason}` : `${folder}/${file}: ${reason}`
    const counts = [
      ...(errors.length > 0 ? [count(errors.length, 'error')] : []),
      ...(warnings.length > 0 ? [count(warnings.length, 'warning')] : []),
    ]
    super(
      [
        `${counts.join(' and ')} in the seeds`,
        ...errors.toSorted(byPlace).map(line),
        ...warnings.toSorted(byPlace).map((one) => `${line(one)} [${one.check}]`),
      ].join('\n'),
    )
    // For who wrote the seeds: where in our code it was found says nothing to them.
    this.stack = this.message
  }
}

/** "ties[2].from" of a Zod path. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

/** The issues of a parse, each with the innermost reason (a union's issue says only "invalid"). */
export function errorsOf(
  file: string,
  issues: readonly $ZodIssue[],
  base: readonly PropertyKey[] = [],
): SeedError[] {
  return issues.flatMap((issue): SeedError[] => {
    const path = [...base, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      // The alternative that got furthest is what the writer meant.
      const nearest = issue.errors.toSorted(
        (one, other) => depth(other) - depth(one) || one.length - other.length,
      )[0]
      if (nearest && depth(nearest) > 0) return errorsOf(file, nearest, path)
    }
    return [{ file, field: fieldOf(path), reason: issue.message }]
  })
}

const depth = (issues: readonly $ZodIssue[]) =>
  Math.max(
    0,
    ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)),
  )
