/** Everything that is looked for in a document; the one place where a rule is added. */
import type { DocumentContext } from './context.ts'
import { eventsOf } from './events.ts'
import { flawsOf } from './flaws.ts'
import type { Rules } from './observe.ts'
import { datesIn, observedDates } from './observedDates.ts'
import { findStatements, type Statement, statementsOf } from './statements.ts'
import { tiesOf } from './ties.ts'

const found = new WeakMap<DocumentContext, readonly Statement[]>()

/** The statements of a document, found once for the rules that ask. */
function statementsIn(context: DocumentContext): readonly Statement[] {
  const known = found.get(context)
  if (known) return known
  const statements = findStatements(context)
  found.set(context, statements)
  return statements
}

/**
 * Dates as the rule for weekdays takes them: where the year is an inference, a weekday does not contradict
 * the date but every year in which the article may have been written.
 */
const writtenDates = (context: DocumentContext) =>
  datesIn(context).map((date) =>
    date.yearless && context.written !== null ? { ...date, weekday: undefined } : date,
  )

export const ALL_RULES: Rules = {
  dates: observedDates,
  events: (context) => eventsOf(context, statementsIn(context)),
  statements: (context, events) => statementsOf(context, events, statementsIn(context)),
  ties: tiesOf,
  issues: (context) =>
    flawsOf(context, {
      dates: writtenDates(context),
      statements: statementsIn(context),
      written: context.written ?? undefined,
    }),
}
