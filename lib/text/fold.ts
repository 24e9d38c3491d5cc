/**
 * The form of a word by which names are looked up: lower case, without diacritics, full-width and
 * ligature forms undone. It is never shown and offsets never go through it.
 */

/** Letters that no Unicode decomposition takes apart (CLDR's Latin-ASCII transliteration). */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

const PLAIN = /^[a-z0-9]*$/

/**
 * Marks of the Latin, Greek and Cyrillic scripts, the points of Hebrew and Arabic, which news leaves out,
 * and the stroke that lengthens an Arabic word. Not those of Indic scripts: there marks are vowels.
 */
const DIACRITICS =
  /[\u0300-\u036f]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]|[\u0610-\u061a\u064b-\u065f]|\u0640|\u0670/g

/** Characters that show nothing: zero-width, soft hyphen, bidi controls, joiners. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** Whether a character shows nothing. */
export function isInvisible(char: string): boolean {
  return char.replace(INVISIBLE, '') === '' && char !== ''
}

const APOSTROPHES = /[\u2018\u2019\u02bc\uff07`\u00b4]/g

/** Folds one word. Idempotent. */
export function fold(word: string): string {
  // Before lower-casing, since 'İ'.toLowerCase() is two characters.
  const lower = word.replace(/İ/g, 'i').toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(/[ßæœøđðłıþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .normalize('NFC')
}
