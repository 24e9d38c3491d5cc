/**
 * Capitalised runs: the longest stretches of words that one name, with its titles, may cover. What joins
 * two capitalised words: "of", "of the", "for", "&", "von der", "al –", a hyphen, the full stop of an
 * initial. What parts them: everything else, and the hyphen of "U.S.-led" and "anti-ISIL".
 */
import { isNamePart } from './capitals.ts'
import { afterConnector, endsWithStop, hyphenJoins, isHyphened } from './connectors.ts'
import type { ContextToken } from './context.ts'
import type { Reading } from './reading.ts'

/** Tokens `from` to `to`, half-open. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** "ISIL 20 fighters", "US 3 billion": the number belongs to what follows. */
const isCounted = (token: ContextToken | undefined) =>
  token?.shape === 'lower' &&
  token.gap === 'space' &&
  /^(?:percent|\w*llion|thousand|people|\w+s)$/.test(token.key)

/** Where the run that begins at `from` ends. */
function runEnd(reading: Reading, from: number): number {
  const { tokens } = reading
  const block = (at: number) => reading.sentences[tokens[at]?.sentence ?? 0]?.block
  let at = from + 1
  while (at < tokens.length && block(at) === block(from)) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (!token || !before) break
    const sameSentence = token.sentence === before.sentence
    if (token.gap === 'hyphen') {
      // "Ash-Sham", "Al-Qaida", "Salah al-Din": a particle with a hyphen.
      if (isHyphened(tokens, at)) at += 2
      else if (hyphenJoins(reading, at)) at++
      else break
      continue
    }
    if (token.key === '&') {
      if (!isNamePart(reading, at + 1)) break
      at += 2
      continue
    }
    if (token.key === "'s" || !sameSentence) break
    if (token.gap === 'space' || token.gap === 'none') {
      if (isNamePart(reading, at)) {
        at++
        continue
      }
      const isNumber =
        token.shape === 'number' &&
        token.end - token.start <= 3 &&
        before.shape === 'upper' &&
        before.end - before.start <= 5 &&
        !/^[.,]\d/.test(reading.shadow.slice(token.end))
      if (isNumber && !isCounted(tokens[at + 1])) {
        at++
        continue
      }
      if (isHyphened(tokens, at)) {
        at += 2
        continue
      }
      const next = afterConnector(reading, from, at)
      if (next < 0) break
      at = next + 1
      continue
    }
    if (
      token.gap === 'period' &&
      endsWithStop(before.key, before.end - before.start) &&
      isNamePart(reading, at)
    ) {
      at++
      continue
    }
    break
  }
  return at
}

/** Every run of a document, in order. */
export function runsOf(reading: Reading): Run[] {
  const { tokens } = reading
  const runs: Run[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    const opensWithParticle = token !== undefined && isHyphened(tokens, at)
    if (!opensWithParticle && !isNamePart(reading, at)) {
      at++
      continue
    }
    const to = runEnd(reading, opensWithParticle ? at + 1 : at)
    runs.push({ from: at, to })
    at = to
  }
  return runs
}
