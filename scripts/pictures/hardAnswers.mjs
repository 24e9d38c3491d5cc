/** What no page of ours brings about: answers of the background that are hard to draw. */

/** @import { Briefing, BriefingAnswer, CastMember, TimelineItem } from '../../lib/schema/briefing.ts' */
/** @import { EntityPage } from '../../lib/schema/entityPage.ts' */

/** @typedef {Record<string, unknown>} Answers By the name of the question. */

const KINDS = /** @type {const} */ (['person', 'organization', 'event', 'place', 'work', 'other'])

const ENDLESS = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  .repeat(4)
  .slice(0, 300)
const ZALGO = Array.from(
  'Zalgo the Many-Marked',
  (letter) => `${letter}\u0301\u0316\u0489\u0353\u035c`,
).join('')

const NAMES = [
  ENDLESS,
  ZALGO,
  'محمد بن سلمان آل سعود (Mohammed bin Salman) ولي العهد',
  'דוד בן־גוריון – David Ben-Gurion, the first Prime Minister of the State of Israel and head of the Jewish Agency',
  'การประชุมสุดยอดผู้นำเอเชียตะวันออกเฉียงใต้ครั้งที่สี่สิบสอง',
  'The United Nations Special Rapporteur on the promotion and protection of human rights and fundamental freedoms while countering terrorism',
]

const place = { block: 0, start: 0, end: 5 }

/**
 * @param {string} name
 * @param {number} index
 * @param {boolean} bare
 * @returns {CastMember}
 */
function member(name, index, bare) {
  const kind = KINDS[index % 5] ?? 'other'
  return {
    id: `x:${index}`,
    kind,
    kindText: 'A kind of thing that takes several words to say',
    name,
    mentions: index + 1,
    places: [place],
    because: `“${name}” is one of its names.`,
    ties: bare
      ? []
      : [
          {
            text: `President of ${name}`,
            date: 'since 7 May 2012',
            why: 'Because.',
            citation: { text: `A source that is called ${name}` },
          },
        ],
    ...(bare
      ? {}
      : {
          summary: `${name} is what this sentence is about, and it goes on for as long as it may.`,
        }),
  }
}

/**
 * @param {readonly string[]} names
 * @param {boolean} bare
 * @returns {Briefing}
 */
function briefing(names, bare) {
  const members = names.map((name, index) => member(name, index, bare))
  const cast = KINDS.flatMap((kind) => {
    const group = members.filter((one) => one.kind === kind)
    return group.length > 0 ? [{ kind, members: group }] : []
  })
  /** @type {TimelineItem[]} */
  const timeline = bare
    ? []
    : names.slice(0, 60).map((name, index) => ({
        id: `t${index}`,
        text: name,
        date:
          index % 3 === 0
            ? '27 September 2015'
            : index % 3 === 1
              ? 'about 1922 to 1991'
              : 'since 2001',
        first:
          index % 3 === 0
            ? 16_705 + index
            : index % 3 === 1
              ? -17_500 + index * 40
              : 11_323 + index,
        last: index % 3 === 0 ? 16_705 + index : index % 3 === 1 ? 8000 + index : null,
        known: index % 3 === 0 ? 'day' : 'approximate',
        kind: index % 2 === 0 ? 'event' : 'tie',
        entity: `x:${index}`,
        ...(index === 3 ? { conflict: '27 September 2015 was a Sunday, not a Monday.' } : {}),
      }))
  return {
    title: bare ? 'T' : `${names[5] ?? 'A title'}: ${names[2] ?? ''}`,
    ...(bare ? {} : { date: '27 September 2015', publisher: names[3] ?? 'A publisher' }),
    cast,
    suggestions: [],
    quotations: bare
      ? []
      : [
          {
            speaker: 'x:0',
            speakerName: names[0] ?? '',
            text: `${names[2]} ${'word '.repeat(60)}`,
            at: place,
          },
        ],
    dates: [],
    issues: bare
      ? []
      : [
          {
            text: '27 September 2015 was a Sunday, not a Monday.',
            quote: 'Monday, 27 September 2015',
            severity: 'warning',
            at: place,
          },
        ],
    statements: [],
    related: [],
    timeline,
    web: bare
      ? { nodes: [], edges: [] }
      : {
          nodes: names
            .slice(0, 40)
            .map((name, index) => ({ id: `x:${index}`, kind: KINDS[index % 5] ?? 'other', name })),
          edges: names.slice(1, 40).map((name, index) => ({
            from: index % 4 === 0 ? 0 : Math.floor(index / 3),
            to: index + 1,
            lines: [{ text: `Member of ${name}`, date: 'since 2001', why: 'Because.' }],
          })),
        },
  }
}

/**
 * @param {Briefing} of
 * @param {boolean} bare
 * @returns {EntityPage}
 */
function entityPage(of, bare) {
  const name = of.cast[0]?.members[0]?.name ?? ''
  const other = { id: 'x:1', kind: /** @type {const} */ ('person'), name: NAMES[1] ?? '' }
  return {
    id: 'x:0',
    kind: 'person',
    name,
    kindText: 'Person',
    alsoWritten: bare ? [] : NAMES,
    ties: bare
      ? []
      : NAMES.map((each) => ({ text: `President of ${each}`, date: 'since 2012', why: '', other })),
    said: bare
      ? []
      : [
          {
            speaker: other,
            text: 'word '.repeat(60),
            isQuotation: true,
            date: '27 September 2015',
            why: `About ${name}.`,
          },
        ],
    timeline: of.timeline,
    web: of.web,
    articles: [],
    links: [],
  }
}

/** @type {Readonly<Record<string, BriefingAnswer>>} */
const STATES = {
  failed: { state: 'failed', message: 'The database cannot be read: QuotaExceededError.' },
  installing: { state: 'installing' },
  nothingKnown: { state: 'nothingKnown', title: NAMES[5] ?? '' },
  noArticle: { state: 'noArticle' },
  notAllowed: { state: 'notAllowed' },
}

/**
 * The answers of a state: `long` names, `bare` ones of which nothing is known, `many`, a `notice`, or a
 * page without a briefing.
 *
 * @param {string} state
 * @returns {Answers}
 */
export function hardAnswers(state) {
  const status = { state: 'ready', packs: [] }
  const empty = STATES[state]
  if (empty) return { briefing: empty, status }
  const bare = state === 'bare'
  const names =
    state === 'many'
      ? Array.from({ length: 500 }, (_, index) => `Somebody Number ${index + 1}`)
      : bare
        ? ['Utrecht']
        : NAMES
  const one = briefing(names, bare)
  const notice =
    state === 'notice'
      ? {
          notice:
            'The browser’s database cannot be used, so only the knowledge that came with Backstory is shown.',
        }
      : {}
  return {
    briefing: { state: 'ready', briefing: one, ...notice },
    status,
    entityPage: entityPage(one, bare),
  }
}
