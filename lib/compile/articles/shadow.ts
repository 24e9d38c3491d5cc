/**
 * A text with its typography made plain, character by character: the length stays, so that offsets into
 * the shadow are offsets into the text. Searched, never shown.
 */

const PLAIN: ReadonlyMap<string, string> = new Map(
  (
    [
      [' ', '\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t'],
      ["'", '\u2018-\u201b\u2032\u02bc\u00b4\u0060\uff07'],
      ['"', '\u201c-\u201f\u2033\u00ab\u00bb\uff02'],
      ['-', '\u2010-\u2015\u2212\uff0d'],
    ] as const
  ).flatMap(([to, from]) =>
    [...from.matchAll(/(.)-(.)|./gsu)].flatMap(([one, first, last]): [string, string][] => {
      const begin = (first ?? one).charCodeAt(0)
      const end = (last ?? one).charCodeAt(0)
      return Array.from({ length: end - begin + 1 }, (_, at) => [
        String.fromCharCode(begin + at),
        to,
      ])
    }),
  ),
)

const FANCY = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g')

/** No-break spaces, curly quotation marks and dashes as their plain forms; nothing else changes. */
export const shadow = (text: string): string =>
  text.replace(FANCY, (char) => PLAIN.get(char) ?? char)
