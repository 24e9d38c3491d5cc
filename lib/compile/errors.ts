/** What is wrong with seeds: all of it at once, each with its file, field and reason. */
import type { $ZodIssue } from 'zod/v4/core'

export interface SeedError {
  readonly file: string
  /** Path of the field, "ties[2].from"; empty for the file as a whole. */
  readonly field: string
  readonly reason: string
}

/** Thrown by `compileSeeds`; the message lists every error, one a line. */
export class SeedErrors extends Error {
  override readonly name = 'SeedErrors'
  readonly errors: readonly SeedError[]
  constructor(errors: readonly SeedError[]) {
    const lines = errors.map(({ file, field, reason }) =>
      field ? `seeds/${file}: ${field}: ${reason}` : `seeds/${file}: ${reason}`,
    )
    super(
      `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the seeds\n${lines.join('\n')}`,
    )
    this.errors = errors
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
