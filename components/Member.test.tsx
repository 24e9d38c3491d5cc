import { describe, expect, test } from 'vitest'
import { member, tie } from '../tests/support/components/briefings.ts'
import { button, draw, press, texts } from '../tests/support/components/draw.ts'
import { Member } from './Member.tsx'

const nowhere = () => {}

describe('a member', () => {
  const three = member('Ada', {
    summary: 'A mathematician.',
    summaryCitation: { text: 'Who’s Who' },
    ties: [tie('President of X', { date: 'since 2012' }), tie('Born in Y'), tie('Studied in Z')],
  })
  const drawn = () => draw(<Member member={three} onGoTo={nowhere} />)

  test('shows who it is and one tie, and keeps the rest closed', async () => {
    const place = await drawn()
    expect(texts(place, '.member > p')).toEqual(['A mathematician.', 'President of X since 2012'])
    expect(place.querySelector('details')?.open).toBe(false)
  })

  test('says how many ties are closed, whose they are, and why it is listed', async () => {
    const place = await drawn()
    const summary = place.querySelector('summary')
    expect(summary?.textContent).toBe('2 more ties and why it is listed')
    expect(summary?.getAttribute('aria-label')).toBe('2 more ties and why it is listed: Ada')
    expect(texts(place, '.reasons > li')).toEqual(['Who’s Who', '“Ada” is one of its names.'])
  })

  test('says of each tie, when opened, where it comes from and why it is shown', async () => {
    const cited = member('Ada', { ties: [tie('Born in Y', { citation: { text: 'Who’s Who' } })] })
    const place = await draw(<Member member={cited} onGoTo={nowhere} />)
    expect(texts(place, 'details .ties .small')).toEqual(['Who’s Who · why of Born in Y'])
  })

  test('opens from its name', async () => {
    const opened: string[] = []
    const place = await draw(
      <Member member={three} onGoTo={nowhere} onOpen={(id) => opened.push(id)} />,
    )
    await press(button(place, 'Ada: everything known'))
    expect(opened).toEqual(['per:ada'])
  })
})
