/** Every word of the extension's pages. English; a message catalogue takes this shape later. */

const number = new Intl.NumberFormat('en')

/** "1 mention", "2 mentions": English has these two forms only. */
function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`
}

export const words = {
  product: 'Backstory',
  promise: 'Nothing leaves this machine',
  settings: 'Settings',

  kinds: {
    person: 'People',
    organization: 'Organizations',
    event: 'Events',
    place: 'Places',
    work: 'Works',
    other: 'Other names',
  },

  briefing: {
    contents: 'In this briefing',
    quotations: 'Quotations',
    dates: 'Dates',
    suggestions: 'Perhaps also',
    written: (text: string) => `written “${text}”`,
    yearNotStated: 'year not stated',
    mentions: (count: number) => counted(count, 'mention', 'mentions'),
    show: 'Show in article',
    /** Accessible names: each begins with the words that are seen. */
    goToFirst: (seen: string, name: string) => `${seen} of ${name}: go to the first`,
    goToQuotation: (seen: string, speaker: string) => `${seen}: words of ${speaker}`,
    goToSuggestion: (seen: string, name: string) => `${seen}: ${name}`,
    goToDate: (seen: string, date: string) => `${seen}: ${date}`,
    moreOf: (seen: string, name: string) => `${seen}: ${name}`,
    showAll: (count: number, kind: string) => `Show all ${number.format(count)} ${kind}`,
    shown: { quotations: 'quotations', dates: 'dates', suggestions: 'names' },
    moreTies: (count: number) => `${counted(count, 'more tie', 'more ties')} and why it is listed`,
    whyListed: 'Why it is listed',
    pageChanged: 'The page has changed since it was read, or was closed.',
    readAgain: 'Read it again',
  },

  states: {
    reading: 'Reading the page…',
    installing: 'Backstory is putting its knowledge in place. This takes a moment, once.',
    nothingKnown: 'None of the names in this article is known to Backstory yet.',
    noArticle: 'This page does not look like an article.',
    readAnyway: 'Read it anyway',
    notAllowed: 'The browser lets no extension read this page.',
    failed: 'The page could not be read.',
    tryAgain: 'Try again',
    nobodyThere: 'Backstory was updated or restarted and gave no answer.',
  },

  where: {
    heading: 'Where should it run?',
    inUse: 'In use',
    click: {
      title: 'Only when I click',
      text: 'On the page you are on, when you press the toolbar button. No lasting permission.',
    },
    news: {
      title: 'On these news sites',
      text: 'Names are underlined as you read. The browser will ask you once.',
    },
    everywhere: {
      title: 'Everywhere',
      text: 'On every page that looks like an article. The browser will ask you once.',
    },
    sites: (count: number) => `The ${number.format(count)} news sites`,
    asking: 'The browser is asking you to confirm.',
    declined: 'You declined, so nothing has changed.',
    chosen: {
      click: 'Backstory now runs only when you click.',
      news: 'Backstory now runs on these news sites.',
      everywhere: 'Backstory now runs on every page that looks like an article.',
    },
    failed: 'The browser did not accept the choice. Nothing has changed.',
  },

  welcome: {
    lead: 'Backstory tells you who and what the names on a news page are, without leaving the page. Everything happens on your machine; nothing is ever sent.',
    later: 'You can change this at any time in the',
    laterLink: 'settings',
    tryIt: 'Try it',
    tryHow: 'The names below are underlined. Rest the pointer on one.',
    tryFailed: 'The names below could not be underlined this time. Reload this page to try again.',
    tryPreparing: 'The names below will be underlined in a moment.',
  },

  options: {
    title: 'Backstory settings',
    where: 'Where it runs',
    packs: 'Knowledge',
    privacy: 'Privacy',
    welcome: 'Show the welcome page again',
    loading: 'Looking…',
    noAnswer: 'Backstory gave no answer. Reload this page to try again.',
  },

  packs: {
    none: 'No pack is in use.',
    installing: 'Knowledge is being put in place.',
    version: 'Version',
    licence: 'Licence',
    asOf: 'As of',
    asOfUnknown: 'not stated',
    holds: 'Holds',
    /** By the `t` of a record. */
    counts: {
      document: (count: number) => counted(count, 'document', 'documents'),
      entity: (count: number) =>
        counted(
          count,
          'person, organization, event, place or work',
          'people, organizations, events, places and works',
        ),
      mention: (count: number) => counted(count, 'mention', 'mentions'),
      statement: (count: number) => counted(count, 'statement', 'statements'),
      relation: (count: number) => counted(count, 'tie', 'ties'),
      issue: (count: number) => counted(count, 'issue', 'issues'),
    } as Readonly<Record<string, (count: number) => string>>,
  },

  privacy: {
    requests:
      'Backstory makes no network requests. No telemetry, no remote fonts, images or code; its knowledge comes with it.',
    stored: 'Stored on this machine: the packs listed above and your choice of where it runs.',
    neverStored: 'Never stored: which pages you visit, what they say, and what you point at.',
    visible: 'A page’s own scripts can tell which of its words are underlined.',
  },
} as const
