/**
 * The sentences of cards and briefings in Arabic. Roles and labels stay in the language of the knowledge,
 * so each stands between isolates (U+2068, U+2069) and turns nothing around it.
 */
import type { Reason } from '../schema/page.ts'
import type { Kind, RelationRecord } from '../schema/record.ts'
import { dateWords } from './dateWords.ts'
import type { Phrases, TieWords } from './phrases.ts'

const { date, dayOfYear, weekday, period } = dateWords({
  locale: 'ar',
  about: (text) => `نحو ${text}`,
  bce: (year) => `${year} ق.م.`,
  since: (from) => `منذ ${from}`,
  until: (to) => `حتى ${to}`,
  between: (from, to) => `من ${from} إلى ${to}`,
})

const TIES: Readonly<Record<RelationRecord['predicate'], readonly [string, string]>> = {
  holdsOffice: ['منصب في: {other}', 'يشغل المنصب: {other}'],
  memberOf: ['عضو في: {other}', 'من أعضائه: {other}'],
  citizenOf: ['مواطن: {other}', 'من مواطنيه: {other}'],
  worksFor: ['يعمل لدى: {other}', 'يعمل لديه: {other}'],
  basedIn: ['المقر: {other}', 'مقر: {other}'],
  locatedIn: ['يقع في: {other}', 'يقع فيه: {other}'],
  capitalOf: ['عاصمة: {other}', 'عاصمته: {other}'],
  partOf: ['جزء من: {other}', 'من أجزائه: {other}'],
  governs: ['يحكم: {other}', 'يحكمه: {other}'],
  participatedIn: ['شارك في: {other}', 'شارك فيه: {other}'],
  succeeds: ['جاء بعد: {other}', 'جاء بعده: {other}'],
  founded: ['أسس: {other}', 'أسسه: {other}'],
  owns: ['يملك: {other}', 'يملكه: {other}'],
  created: ['صنع: {other}', 'صنعه: {other}'],
  familyOf: ['قرابة: {other}', 'قرابة: {other}'],
  alliedWith: ['حليف: {other}', 'حليف: {other}'],
  opposes: ['خصم: {other}', 'خصم: {other}'],
  relatedTo: ['صلة: {other}', 'صلة: {other}'],
}

const KINDS: Readonly<Record<Kind, string>> = {
  person: 'شخص',
  organization: 'منظمة',
  event: 'حدث',
  place: 'مكان',
  work: 'عمل',
  other: 'غير ذلك',
}

const WHY = {
  onPage: 'صلة باسم آخر في هذه الصفحة.',
  atDate: 'سارٍ في تاريخ هذا المقال.',
  office: 'منصب مؤرخ.',
  when: 'متى حدث.',
  general: 'ما يُعرف عنه.',
} as const

const isolated = (text: string) => `\u2068${text}\u2069`
const quoted = (text: string) => `«${isolated(text)}»`

function tie({ predicate, role, other, isSubject }: TieWords): string {
  if (role && (predicate === 'holdsOffice' || predicate === 'worksFor')) {
    return isSubject
      ? `${isolated(role)} (${isolated(other)})`
      : `${isolated(role)}: ${isolated(other)}`
  }
  const words = TIES[predicate][isSubject ? 0 : 1].replace('{other}', () => isolated(other))
  return role ? `${words} (${isolated(role)})` : words
}

function because({ rule, name, fullName, role, of, from, to, when }: Reason): string {
  const long = quoted(fullName ?? name)
  switch (rule) {
    case 'name':
      return `${quoted(name)} أحد أسمائه.`
    case 'acronym':
      return `${quoted(name)} أحد اختصاراته، بهذه الكتابة تحديدًا.`
    case 'surname':
      return `تذكر هذه الصفحة ${long}، أو يسبق المنصبُ الاسمَ.`
    case 'shortName':
      return `اختصار ${long} الذي تذكره هذه الصفحة.`
    case 'kindWord':
      return `${quoted(name)} أحد أسمائه، وبجانبه كلمة تبيّن ما هو.`
    case 'demonym':
      return `تقال ${quoted(name)} عن أهله وما ينتمي إليه.`
    case 'metonym':
      return `يدل ${quoted(name)} عليه هنا، كما في لغة الأخبار.`
    case 'office': {
      const term = period(from, to)
      return `${isolated(role ?? '')}${of ? ` (${isolated(of)})` : ''}${term ? `، ${term}` : ''}.`
    }
    case 'government':
      return `ما يحكم ${isolated(of ?? '')}.`
    case 'capital':
      return `عاصمة ${isolated(of ?? '')}.`
    case 'event':
      return `${quoted(name)} يوافق ${long}${when ? ` (${date(when)})` : ''} ولا يوافق حدثًا معروفًا غيره.`
    case 'kindNoun':
    case 'sameEvent':
      return `${quoted(name)} يعني هنا ${long} الذي تذكره هذه الصفحة.`
  }
}

const listed = (names: readonly string[]) => new Intl.ListFormat('ar').format(names.map(isolated))

const PLURALS = new Intl.PluralRules('ar')
const TIMES: Readonly<Record<Intl.LDMLPluralRule, (times: number) => string>> = {
  zero: () => 'لم يُذكر هنا',
  one: () => 'ذُكر هنا مرة واحدة',
  two: () => 'ذُكر هنا مرتين',
  few: (times) => `ذُكر هنا ${times} مرات`,
  many: (times) => `ذُكر هنا ${times} مرة`,
  other: (times) => `ذُكر هنا ${times} مرة`,
}

export const arabic: Phrases = {
  kind: (kind, subkind) => (subkind ? isolated(subkind) : KINDS[kind]),
  date,
  dayOfYear,
  period,
  tie,
  here: (times, inHeadline) =>
    `${TIMES[PLURALS.select(times)](times)}${inHeadline ? '، أولها في العنوان' : ''}`,
  reference: (reference, asOf) =>
    asOf ? `${isolated(reference)} (حتى ${date(asOf)})` : isolated(reference),
  why: (reason) => WHY[reason],
  because,
  keptUpTo: (asOf) => `محدَّث حتى ${date(asOf)}`,
  asOf: {
    atTheTime: (office) => `حينها: ${office}`,
    formerly: (office) => `سابقًا: ${office}`,
    until: (day) => `في المنصب حتى ${day}`,
    later: (office, term) => `${office}، ${term}`,
    ended: (isPerson, day) => `${isPerson ? 'الوفاة' : 'الانتهاء'}: ${day}`,
    since: (parts) => `منذ ذلك الحين: ${parts.join('؛ ')}.`,
  },
  saidWhy: (by, about) =>
    by && about.length > 0
      ? `قاله ${isolated(by)} عن ${listed(about)}.`
      : by
        ? `قاله ${isolated(by)}.`
        : `عن ${listed(about)}.`,
  together: (names, articles) => `مذكور مع ${listed(names)}؛ عدد المقالات: ${articles}.`,
  nothingKnown: 'لا يُعرف عن هذا شيء.',
  youChose: 'اخترتَ هذا بنفسك.',
  // Begins with a mark of its own direction: the label may be of another.
  labelled: (label, line) => `\u200f${isolated(label)}: ${line}`,
  thisArticle: 'هذا المقال',
  wrongWeekday: (day, stated, actual) =>
    `كان ${day} يوم ${weekday(actual)}، لا ${weekday(stated)}.`,
}
