import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { BriefingAnswer } from '../lib/schema/briefing.ts'
import type { LibraryStatus } from '../lib/schema/status.ts'
import { briefing, member } from '../tests/support/components/briefings.ts'
import { button, draw, press, texts } from '../tests/support/components/draw.ts'
import { objectionSource, siteSource } from '../tests/support/components/sources.ts'
import { Popup, type PopupProps } from './Popup.tsx'

const ready: BriefingAnswer = {
  state: 'ready',
  briefing: briefing({
    date: '27 September 2015',
    publisher: 'VOV World',
    cast: [{ kind: 'person', members: [member('Ada')] }],
  }),
}
const library: LibraryStatus = { state: 'ready', packs: [] }

/** A popup whose questions are answered at once, with what a test says otherwise. */
function popup(answers: BriefingAnswer | BriefingAnswer[], rest: Partial<PopupProps> = {}) {
  const queue = Array.isArray(answers) ? [...answers] : [answers]
  const events = {
    askBriefing: vi.fn<PopupProps['askBriefing']>(async () => {
      const [next] = queue.length > 1 ? queue.splice(0, 1) : queue
      return next ?? { state: 'failed', message: 'asked too often' }
    }),
    askStatus: async () => library,
    goTo: vi.fn<PopupProps['goTo']>(async () => true),
    askEntity: vi.fn<PopupProps['askEntity']>(async () => null),
    find: vi.fn<PopupProps['find']>(async () => []),
    site: siteSource(),
    objections: objectionSource(),
    onOptions: vi.fn(),
    onPanel: vi.fn<PopupProps['onPanel']>(async () => undefined),
  }
  return { events, element: <Popup {...events} {...rest} /> }
}

describe('every state of a tab', () => {
  test.each<[BriefingAnswer, string, string]>([
    [
      { state: 'nothingKnown', title: 'Bus lanes' },
      'Bus lanes',
      'None of the names in this article is known to Backstory yet.',
    ],
    [{ state: 'noArticle' }, 'Backstory', 'This page does not look like an article.'],
    [{ state: 'notAllowed' }, 'Backstory', 'The browser lets no extension read this page.'],
    [
      { state: 'installing' },
      'Backstory',
      'Backstory is putting its knowledge in place. This takes a moment, once.',
    ],
    [{ state: 'failed', message: 'The disk is full.' }, 'Backstory', 'The page could not be read.'],
  ])('%o', async (answer, heading, sentence) => {
    const place = await draw(popup(answer).element)
    expect(texts(place, 'h1')).toEqual([heading])
    expect(texts(place, 'main [role="status"]')).toEqual([sentence])
  })

  test('ready: the article, its date and publisher, and the briefing', async () => {
    const place = await draw(popup(ready).element)
    expect(texts(place, 'h1')).toEqual(['Talks resume'])
    expect(texts(place, '.dateline')).toEqual(['27 September 2015 · VOV World'])
    expect(texts(place, 'h3')).toEqual(['Ada'])
    expect(place.querySelector('main')?.getAttribute('aria-busy')).toBe('false')
  })

  test('failed: says what went wrong', async () => {
    const place = await draw(popup({ state: 'failed', message: 'The disk is full.' }).element)
    expect(texts(place, '.failure')).toEqual(['The disk is full.'])
  })

  test('the privacy promise is always there', async () => {
    const place = await draw(popup({ state: 'notAllowed' }).element)
    expect(texts(place, 'footer > span:first-child')).toEqual(['Nothing leaves this machine'])
  })
})

describe('while there is no answer', () => {
  const never = () => new Promise<never>(() => {})

  test('it is reading', async () => {
    const place = await draw(popup(ready, { askBriefing: never }).element)
    expect(texts(place, 'main [role="status"]')).toEqual(['Reading the page…'])
    expect(place.querySelector('main')?.getAttribute('aria-busy')).toBe('true')
  })

  test('it is installing where the library says so', async () => {
    const askStatus = async () => ({ ...library, state: 'installing' as const })
    const place = await draw(popup(ready, { askBriefing: never, askStatus }).element)
    expect(texts(place, 'main [role="status"]')[0]).toMatch(/putting its knowledge in place/)
  })

  test('"installing" is asked again until there is a briefing', async () => {
    vi.useFakeTimers()
    try {
      const { events, element } = popup([{ state: 'installing' }, { state: 'installing' }, ready])
      const place = await draw(element)
      await act(() => vi.advanceTimersByTimeAsync(1000))
      expect(texts(place, 'h1')).toEqual(['Backstory'])
      await act(() => vi.advanceTimersByTimeAsync(1000))
      expect(texts(place, 'h1')).toEqual(['Talks resume'])
      expect(events.askBriefing).toHaveBeenCalledTimes(3)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('what the reader can do', () => {
  test('"Read it anyway" asks with force', async () => {
    const { events, element } = popup([{ state: 'noArticle' }, ready])
    const place = await draw(element)
    await press(button(place, 'Read it anyway'))
    expect(events.askBriefing.mock.calls).toEqual([[false], [true]])
    expect(texts(place, 'h1')).toEqual(['Talks resume'])
  })

  test('"Try again" asks once more', async () => {
    const { events, element } = popup([{ state: 'failed', message: 'x' }, ready])
    const place = await draw(element)
    await press(button(place, 'Try again'))
    expect(events.askBriefing.mock.calls).toEqual([[false], [false]])
    expect(texts(place, 'h1')).toEqual(['Talks resume'])
  })

  test('what went wrong is not shown any more while it is asked again', async () => {
    const askBriefing = vi
      .fn<PopupProps['askBriefing']>()
      .mockResolvedValueOnce({ state: 'failed', message: 'x' })
      .mockReturnValueOnce(new Promise(() => {}))
    const place = await draw(popup(ready, { askBriefing }).element)
    await press(button(place, 'Try again'))
    expect(texts(place, 'main p')).toEqual(['Reading the page…'])
  })

  test('a mention that is gone is said, and the page can be read again', async () => {
    const { events, element } = popup(ready, { goTo: async () => false })
    const place = await draw(element)
    await press(button(place, '1 mention of Ada: go to the first'))
    expect(texts(place, '.notice')[0]).toMatch(/^The page has changed since it was read/)
    await press(button(place, 'Read it again'))
    expect(events.askBriefing).toHaveBeenCalledTimes(2)
    expect(texts(place, '.notice')).toEqual([])
  })

  test('a mention that is there leaves no notice', async () => {
    const { events, element } = popup(ready)
    const place = await draw(element)
    await press(button(place, '1 mention of Ada: go to the first'))
    expect(events.goTo).toHaveBeenCalledWith({ block: 0, start: 0, end: 3 })
    expect(texts(place, '.notice')).toEqual([])
  })

  test('the settings open from the footer', async () => {
    const { events, element } = popup(ready)
    const place = await draw(element)
    await press(button(place, 'Settings'))
    expect(events.onOptions).toHaveBeenCalledOnce()
  })
})

describe('the notice', () => {
  test.each<[string, BriefingAnswer, LibraryStatus | null, string[]]>([
    ['of the answer comes first', { ...ready, notice: 'A.' }, { ...library, notice: 'B.' }, ['A.']],
    ['of the library is shown too', ready, { ...library, notice: 'B.' }, ['B.']],
    ['is not there where all is well', ready, library, []],
    ['is not there where the library gave no answer', ready, null, []],
  ])('%s', async (_what, answer, status, expected) => {
    const place = await draw(popup(answer, { askStatus: async () => status }).element)
    expect(texts(place, '.notice')).toEqual(expected)
  })
})
