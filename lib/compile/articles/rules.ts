/** Everything that is looked for in a document; the one place where a rule is added. */
import { NAMES_ONLY, type Rules } from './observe.ts'

export const ALL_RULES: Rules = NAMES_ONLY
