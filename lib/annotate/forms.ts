/** Step 8, forms of their own: demonyms, adjectives made of names, and names that stand for others. */
import type { DictionaryName } from './dictionary.ts'
import type { Found } from './find.ts'
import { likenessToLabel } from './labels.ts'

const ADJECTIVE = /(?:an|ish|ese|ic|ist|iet|ern|ive)$/

/**
 * Whether a name is used as an adjective, as packs list them among the names: "Soviet aggression",
 * "a Republican nominee". One word that is not what the entity is called, before a common noun.
 */
export function isAdjectival({ block, from, to }: Found, name: DictionaryName): boolean {
  const [word] = name.words
  const after = block.tokens[to]
  return (
    to - from === 1 &&
    word !== undefined &&
    name.kind !== 'person' &&
    !likenessToLabel(name).isLabel &&
    ADJECTIVE.test(word.key) &&
    after?.gap === 'space' &&
    after.shape === 'lower' &&
    !block.language.common.has(after.key)
  )
}
