/** Whether a common noun is for a person, for persons, or for a body of them. */
import { english } from '../../../annotate/english/words.ts'
import { ORGANIZATION_HEADS } from '../english.ts'
import { ROLES } from '../lexicon.ts'
import { BODIES, CROWDS, PERSON_NOUNS } from './words.ts'

export const isPersonNoun = (word: string): boolean =>
  PERSON_NOUNS.has(word) ||
  english.heads.get(word) === 'person' ||
  (ROLES.has(word) && !isBodyNoun(word)) ||
  /(?:woman|man|ologist|keeper|maker|worker|holder)$/.test(word)

/** "farmers", "paediatricians": the plural of such a noun. */
export const isCrowdNoun = (word: string): boolean =>
  CROWDS.has(word) ||
  (word.endsWith('s') && isPersonNoun(word.slice(0, -1))) ||
  /(?:women|men)$/.test(word)

export const isBodyNoun = (word: string): boolean =>
  BODIES.has(word) ||
  english.heads.get(word) === 'organization' ||
  (ORGANIZATION_HEADS.has(word) &&
    !/^(?:members|workers|lawmakers|airmen|marines|soldiers|democrats|republicans|staff|press|times|police)$/.test(
      word,
    ))
