/** What every verb of the command shares: its options, and what it says where a call is wrong. */
import { parseArgs } from 'node:util'

/** A call that the command does not understand. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>

export function options(
  args: string[],
  known: NonNullable<Parameters<typeof parseArgs>[0]>['options'] & object,
  allowPositionals = false,
): { values: OptionValues; positionals: string[] } {
  try {
    return parseArgs({ args, options: known, allowPositionals })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** The values of an option that may be given several times. */
export const list = (value: OptionValues[string]): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
