/** What a WordNet gloss says for certain: a sentence, years, offices. */
import type { Edtf } from '../../lib/text/edtf.ts'

/** Longest description kept, in UTF-16 units. */
const MAX_DESCRIPTION = 300

/** The gloss without its examples, as a sentence. */
export function descriptionOf(gloss: string): string {
  const bare =
    gloss
      .split(/;\s*"/)[0]
      ?.replace(/^"[^"]*"\s*/, '')
      .trim() ?? ''
  let text = bare
  // Whole clauses only.
  while (text.length > MAX_DESCRIPTION && text.includes(';')) {
    text = text.slice(0, text.lastIndexOf(';')).trim()
  }
  if (text === '' || text.length > 500) return ''
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function year(digits: string, uncertain: boolean, bc: boolean): string {
  const number = Number(digits)
  // EDTF counts a year 0: 1 BC is 0000, 384 BC is -0383.
  const text = bc
    ? number === 1
      ? '0000'
      : `-${String(number - 1).padStart(4, '0')}`
    : String(number).padStart(4, '0')
  return uncertain ? `${text}~` : text
}

const YEARS =
  /\((?:(?:c\.?|ca\.?|circa|about)\s+)?(\d{1,4})(\?)?\s*(BC)?\s*-\s*(?:(?:c\.?|about)\s+)?(\d{1,4})(\?)?\s*(BC|AD)?\)/
const BORN = /\(born (?:in |on \w+ \d+, )?(\d{4})\)/

/** The years in which a person lived or a thing lasted, as an EDTF interval; null where not given. */
export function yearsOf(gloss: string): Edtf | null {
  const born = BORN.exec(gloss)
  if (born?.[1]) return `${year(born[1], false, false)}/..`
  const match = YEARS.exec(gloss)
  if (!match) return null
  const [whole, from = '', fromUncertain, fromBc, to = '', toUncertain, toEra] = match
  // "(384-322 BC)": the era stands once, behind both; "(63 BC - AD 14)" has its own.
  const bothBc = toEra === 'BC'
  const uncertain = /\((?:c|ca|circa|about)\b/.test(whole)
  const first = year(from, uncertain || fromUncertain !== undefined, bothBc || fromBc !== undefined)
  const last = year(to, toUncertain !== undefined, bothBc)
  const order = (text: string) => Number(text.replace('~', ''))
  return order(first) <= order(last) ? `${first}/${last}` : null
}

/** An office that a gloss gives; `from` and `to` only where it states them right beside. */
export interface GlossOffice {
  readonly role: string
  readonly country: string
  readonly from?: Edtf
  readonly to?: Edtf
}

const OFFICE =
  /(?<=^|; |, | and )(?:(?:(\d+)(?:st|nd|rd|th)|first|last|former) )?(President|president|Prime Minister|prime minister|Premier|premier|Chancellor|chancellor|King|king|Queen|queen|Emperor|emperor|Empress|empress|Shah|shah) of ((?:the )?[A-Z][\w.]*(?: (?:and )?[A-Z][\w.]*)*)(?: from (\d{4}) (?:to|until) (\d{4}))?/g

/** What before an office makes it another, or nobody's: "vice president", "wife of the president". */
const NOT_HELD =
  /(?:vice|deputy|wife of|widow of|son of|daughter of|mother of|father of|brother of|adviser to|advisor to|under|against|candidate for|minister to|defeated|assassinated|elected|the)\s*(?:the\s*)?(?:\w+\s)?$/i

/** Offices that the gloss says the person held. */
export function officesOf(gloss: string): GlossOffice[] {
  const first = gloss.split(/;\s*"/)[0] ?? ''
  return [...first.matchAll(OFFICE)].flatMap((match): GlossOffice[] => {
    const [, , role = '', country = '', from, to] = match
    const before = first.slice(0, match.index)
    if (NOT_HELD.test(before)) return []
    // Only the person's own description: the clause that opens the gloss, or one after "and".
    if (/;/.test(before) && !/(?:;|and)\s*$/.test(before)) return []
    const name = role.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    return [
      {
        role: name,
        country: country.replace(/^the /, ''),
        ...(from && to ? { from, to } : {}),
      },
    ]
  })
}
