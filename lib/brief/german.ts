/** The sentences of cards and briefings in German. Roles and labels stay in the language of the knowledge. */
import type { Reason } from '../schema/page.ts'
import type { Kind, RelationRecord } from '../schema/record.ts'
import { dateWords } from './dateWords.ts'
import type { Phrases, TieWords } from './phrases.ts'

const { date, dayOfYear, weekday, period } = dateWords({
  locale: 'de',
  about: (text) => `etwa ${text}`,
  bce: (year) => `${year} v. Chr.`,
  since: (from) => `seit ${from}`,
  until: (to) => `bis ${to}`,
  between: (from, to) => `${from} bis ${to}`,
})

/** A colon instead of a case: the labels are of any gender and any language. */
const TIES: Readonly<Record<RelationRecord['predicate'], readonly [string, string]>> = {
  holdsOffice: ['Amt: {other}', 'Im Amt: {other}'],
  memberOf: ['Mitglied: {other}', 'Hat als Mitglied: {other}'],
  citizenOf: ['Staatsangehörigkeit: {other}', 'Angehörig: {other}'],
  worksFor: ['Arbeitet für {other}', 'Hier arbeitet {other}'],
  basedIn: ['Sitz: {other}', 'Sitz von {other}'],
  locatedIn: ['Liegt in: {other}', 'Hier liegt {other}'],
  capitalOf: ['Hauptstadt von {other}', 'Hauptstadt: {other}'],
  partOf: ['Teil von {other}', 'Teil davon: {other}'],
  governs: ['Regiert {other}', 'Regiert von {other}'],
  participatedIn: ['Nahm teil: {other}', 'Teilnahme: {other}'],
  succeeds: ['Folgte auf {other}', 'Gefolgt von {other}'],
  founded: ['Gründete {other}', 'Gegründet von {other}'],
  owns: ['Besitzt {other}', 'Gehört zu {other}'],
  created: ['Schuf {other}', 'Geschaffen von {other}'],
  familyOf: ['Familie: {other}', 'Familie: {other}'],
  alliedWith: ['Verbündet mit {other}', 'Verbündet mit {other}'],
  opposes: ['Gegner: {other}', 'Gegner: {other}'],
  relatedTo: ['Verbunden mit {other}', 'Verbunden mit {other}'],
}

const KINDS: Readonly<Record<Kind, string>> = {
  person: 'Person',
  organization: 'Organisation',
  event: 'Ereignis',
  place: 'Ort',
  work: 'Werk',
  other: 'Sonstiges',
}

const listed = new Intl.ListFormat('de')

const WHY = {
  onPage: 'Verbindet mit einem anderen Namen auf dieser Seite.',
  atDate: 'In Kraft am Tag dieses Artikels.',
  office: 'Ein datiertes Amt.',
  when: 'Wann es geschah.',
  general: 'Was darüber bekannt ist.',
} as const

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function tie({ predicate, role, other, isSubject }: TieWords): string {
  if (role && (predicate === 'holdsOffice' || predicate === 'worksFor')) {
    return isSubject ? `${capital(role)} (${other})` : `${capital(role)}: ${other}`
  }
  const words = TIES[predicate][isSubject ? 0 : 1].replace('{other}', () => other)
  return role ? `${words} (${role})` : words
}

function because({ rule, name, fullName, role, of, from, to, when }: Reason): string {
  const long = fullName ?? name
  switch (rule) {
    case 'name':
      return `„${name}“ ist einer seiner Namen.`
    case 'acronym':
      return `„${name}“ ist eine seiner Abkürzungen, in genau dieser Schreibung.`
    case 'surname':
      return `Diese Seite nennt „${long}“, oder das Amt steht vor dem Namen.`
    case 'shortName':
      return `Kurz für „${long}“, das diese Seite nennt.`
    case 'kindWord':
      return `„${name}“ ist einer seiner Namen, und ein Wort daneben sagt, was es ist.`
    case 'demonym':
      return `„${name}“ sagt man von seinen Menschen und dem, was dazugehört.`
    case 'metonym':
      return `„${name}“ steht hier dafür, wie in Nachrichten üblich.`
    case 'office': {
      const term = period(from, to)
      return `${capital(role ?? '')}${of ? ` (${of})` : ''}${term ? `, ${term}` : ''}.`
    }
    case 'government':
      return `Was ${of ?? ''} regiert.`
    case 'capital':
      return `Die Hauptstadt von ${of ?? ''}.`
    case 'event':
      return `„${name}“ passt zu „${long}“${when ? ` (${date(when)})` : ''} und zu keinem anderen bekannten Ereignis.`
    case 'kindNoun':
    case 'sameEvent':
      return `„${name}“ meint hier „${long}“, das diese Seite nennt.`
  }
}

export const german: Phrases = {
  kind: (kind, subkind) => (subkind ? capital(subkind) : KINDS[kind]),
  date,
  dayOfYear,
  period,
  tie,
  here: (times, inHeadline) =>
    `Hier ${times === 1 ? 'einmal' : `${times}-mal`} genannt${inHeadline ? ', zuerst in der Überschrift' : ''}`,
  reference: (reference, asOf) => (asOf ? `${reference} (Stand: ${date(asOf)})` : reference),
  why: (reason) => WHY[reason],
  because,
  keptUpTo: (asOf) => `Gepflegt bis ${date(asOf)}`,
  asOf: {
    atTheTime: (office) => `Damals: ${office}`,
    formerly: (office) => `Früher: ${office}`,
    until: (day) => `im Amt bis ${day}`,
    later: (office, term) => `${office}, ${term}`,
    ended: (isPerson, day) => `${isPerson ? 'gestorben' : 'beendet'}: ${day}`,
    since: (parts) => `Seitdem: ${parts.join('; ')}.`,
  },
  saidWhy: (by, about) =>
    by && about.length > 0
      ? `Von ${by}, über ${listed.format(about)}.`
      : by
        ? `Von ${by}.`
        : `Über ${listed.format(about)}.`,
  together: (names, articles) =>
    `Zusammen mit ${listed.format(names)} genannt in ${articles === 1 ? 'einem Artikel' : `${articles} Artikeln`}.`,
  nothingKnown: 'Darüber ist nichts bekannt.',
  youChose: 'Sie haben das so gewählt.',
  labelled: (label, line) => `${label}: ${line}`,
  thisArticle: 'Dieser Artikel',
  wrongWeekday: (day, stated, actual) =>
    `${day} war ein ${weekday(actual)}, kein ${weekday(stated)}.`,
}
