import { describe, expect, test, vi } from 'vitest'
import { briefing, member } from '../tests/support/components/briefings.ts'
import { accessibleName, button, draw, press, texts } from '../tests/support/components/draw.ts'
import { BriefingView } from './BriefingView.tsx'

const nowhere = () => {}
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => member(`Person ${index + 1}`))
const withPeople = (count: number) =>
  briefing({ cast: [{ kind: 'person', members: people(count) }] })

describe('the cast', () => {
  test('is grouped by kind, each under its heading', async () => {
    const place = await draw(
      <BriefingView
        briefing={briefing({
          cast: [
            { kind: 'person', members: people(2) },
            {
              kind: 'organization',
              members: [member('NATO', { kind: 'organization', kindText: 'Military alliance' })],
            },
          ],
        })}
        onGoTo={nowhere}
      />,
    )
    expect(texts(place, 'h2')).toEqual(['People', 'Organizations'])
    expect(texts(place, 'h3')).toEqual(['Person 1', 'Person 2', 'NATO'])
    expect(place.querySelectorAll('h2 svg[aria-hidden="true"]')).toHaveLength(2)
  })

  test('says the kind in words only where the heading does not', async () => {
    const cast = [
      { kind: 'person' as const, members: [member('Ada')] },
      {
        kind: 'organization' as const,
        members: [member('NATO', { kind: 'organization', kindText: 'Military alliance' })],
      },
    ]
    const place = await draw(<BriefingView briefing={briefing({ cast })} onGoTo={nowhere} />)
    expect(texts(place, '.member-name > .small')).toEqual(['Military alliance'])
  })

  test('isolates names, however long and in whatever script', async () => {
    const names = ['x'.repeat(300), 'محمود درويش', 'דוד גרוסמן']
    const members = names.map((name) => member(name))
    const place = await draw(
      <BriefingView
        briefing={briefing({ cast: [{ kind: 'person', members }] })}
        onGoTo={nowhere}
      />,
    )
    const isolated = [...place.querySelectorAll('h3 > bdi[dir="auto"]')]
    expect(isolated.map((one) => one.textContent)).toEqual(names)
  })
})

describe('the list of sections', () => {
  const quotation = {
    speaker: 'per:a',
    speakerName: 'Ada',
    text: 'Yes',
    at: { block: 0, start: 0, end: 3 },
  }
  const date = {
    text: '27 September',
    yearStated: false,
    sentence: 'S.',
    at: { block: 1, start: 0, end: 2 },
  }
  const two = briefing({ ...withPeople(7), dates: [date] })

  test('leads to each of three or more', async () => {
    const three = { ...two, quotations: [quotation] }
    const place = await draw(<BriefingView briefing={three} onGoTo={nowhere} />)
    expect(texts(place, 'nav a')).toEqual(['People 7', 'Quotations 1', 'Dates 1'])
    const targets = [...place.querySelectorAll<HTMLAnchorElement>('nav a')].map((link) => link.hash)
    expect(targets.map((hash) => place.querySelector(`${hash} h2`)?.textContent)).toEqual([
      'People',
      'Quotations',
      'Dates',
    ])
  })

  test('is left out where there are two', async () => {
    const place = await draw(<BriefingView briefing={two} onGoTo={nowhere} />)
    expect(texts(place, 'h2')).toEqual(['People', 'Dates'])
    expect(place.querySelector('nav')).toBeNull()
  })
})

describe('a long list', () => {
  test.each([1, 5])('of %i is shown whole', async (count) => {
    const place = await draw(<BriefingView briefing={withPeople(count)} onGoTo={nowhere} />)
    expect(texts(place, 'h3')).toHaveLength(count)
    expect(place.querySelector('.show-all')).toBeNull()
  })

  test('of twelve begins with five, then shows all and moves the focus to the sixth', async () => {
    const place = await draw(<BriefingView briefing={withPeople(12)} onGoTo={nowhere} />)
    expect(texts(place, 'h3')).toHaveLength(5)
    await press(button(place, 'Show all 12: People'))
    expect(texts(place, 'h3')).toHaveLength(12)
    expect(place.querySelector('.show-all')).toBeNull()
    expect(document.activeElement?.querySelector('h3')?.textContent).toBe('Person 6')
  })
})

describe('buttons to the article', () => {
  const at = (block: number) => ({ block, start: 3, end: 9 })
  const full = briefing({
    cast: [{ kind: 'person', members: [member('Ada', { mentions: 9, places: [at(1)] })] }],
    quotations: [{ speaker: 'per:ada', speakerName: 'Ada', text: 'So be it', at: at(2) }],
    dates: [{ text: '27 September', yearStated: false, sentence: 'On 27 September …', at: at(3) }],
  })

  test.each([
    ['9 mentions of Ada: go to the first', at(1)],
    ['Show in article: words of Ada', at(2)],
    ['Show in article: 27 September', at(3)],
  ])('%s', async (name, where) => {
    const onGoTo = vi.fn()
    const place = await draw(<BriefingView briefing={full} onGoTo={onGoTo} />)
    await press(button(place, name))
    expect(onGoTo.mock.calls).toEqual([[where]])
  })

  test('are called by the words that are seen, and more', async () => {
    const place = await draw(<BriefingView briefing={full} onGoTo={nowhere} />)
    const buttons = [...place.querySelectorAll('button')]
    expect(buttons).toHaveLength(3)
    for (const one of buttons) {
      expect(one.textContent).not.toBe('')
      expect(accessibleName(one).startsWith(one.textContent ?? '')).toBe(true)
    }
  })

  test('one mention is not "mentions"', async () => {
    const one = briefing({ cast: [{ kind: 'person', members: [member('Ada')] }] })
    const place = await draw(<BriefingView briefing={one} onGoTo={nowhere} />)
    expect(button(place, '1 mention of Ada: go to the first').textContent).toBe('1 mention')
  })
})

describe('what was said, and when', () => {
  test('quotes to the letter, between quotation marks', async () => {
    const quotations = [
      {
        speaker: 'per:a',
        speakerName: 'Ada',
        text: 'a <b>bold</b> plan',
        at: { block: 0, start: 0, end: 9 },
      },
    ]
    const place = await draw(<BriefingView briefing={briefing({ quotations })} onGoTo={nowhere} />)
    expect(texts(place, 'blockquote')).toEqual(['“a <b>bold</b> plan”'])
    expect(texts(place, 'figcaption bdi')).toEqual(['Ada'])
  })

  test('lists dates in order and says where the year is not stated', async () => {
    const date = (text: string, yearStated: boolean, block: number) => ({
      text,
      yearStated,
      sentence: `Sentence ${block}`,
      at: { block, start: 0, end: 4 },
    })
    const dates = [date('27 September', false, 0), date('28 September 2015', true, 1)]
    const place = await draw(<BriefingView briefing={briefing({ dates })} onGoTo={nowhere} />)
    expect(texts(place, 'ol > li strong')).toEqual(['27 September', '28 September 2015'])
    expect(texts(place, 'ol > li:first-child .small')).toEqual(['year not stated'])
    expect(texts(place, 'ol > li:last-child .small')).toEqual([])
  })

  test('says nothing of what the page does not have', async () => {
    const place = await draw(<BriefingView briefing={withPeople(1)} onGoTo={nowhere} />)
    expect(texts(place, 'h2')).toEqual(['People'])
  })
})

test('what is only suggested stands last, with the words of the page', async () => {
  const suggestions = [
    {
      id: 'pl:springfield',
      name: 'Springfield, Illinois',
      kindText: 'City',
      written: 'Springfield',
      at: { block: 2, start: 3, end: 14 },
    },
  ]
  const onGoTo = vi.fn()
  const place = await draw(<BriefingView briefing={briefing({ suggestions })} onGoTo={onGoTo} />)
  expect(texts(place, '#suggestions h2')).toEqual(['Perhaps also'])
  expect(texts(place, '#suggestions .small')).toEqual(['City, written “Springfield”'])
  await press(button(place, 'Show in article: Springfield, Illinois'))
  expect(onGoTo).toHaveBeenCalledWith({ block: 2, start: 3, end: 14 })
})
