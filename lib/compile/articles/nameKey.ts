/** By what names are compared across documents. */
import { fold } from '../../text/fold.ts'
import { tokenise } from '../../text/tokens.ts'

/** Names are compared by their folded words: "al–Assad", "Al-Assad" and "al Assad" are one. */
export const nameKey = (value: string): string =>
  tokenise(value)
    .map(({ key }) => key)
    .filter((key, at) => key !== "'s" && !(at === 0 && key === 'the'))
    .join(' ') || fold(value)
