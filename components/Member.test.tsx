import { describe, expect, test } from 'vitest'
import { member, tie } from '../tests/support/components/briefings.ts'
import { draw, texts } from '../tests/support/components/draw.ts'
import { Member } from './Member.tsx'

const nowhere = () => {}

describe('a member', () => {
  const three = member('Ada', {
    ties: [tie('President of X', { date: 'since 2012' }), tie('Born in Y'), tie('Studied in Z')],
  })
  const drawn = () => draw(<Member member={three} onGoTo={nowhere} />)

  test('shows two ties and keeps the rest closed', async () => {
    const place = await drawn()
    expect(texts(place, '.member > .ties > li > p:first-child')).toEqual([
      'President of X since 2012',
      'Born in Y',
    ])
    expect(texts(place, 'details .ties > li > p:first-child')).toEqual(['Studied in Z'])
    expect(place.querySelector('details')?.open).toBe(false)
  })

  test('says how many ties are closed, whose they are, and why it is listed', async () => {
    const place = await drawn()
    const summary = place.querySelector('summary')
    expect(summary?.textContent).toBe('1 more tie and why it is listed')
    expect(summary?.getAttribute('aria-label')).toBe('1 more tie and why it is listed: Ada')
    expect(texts(place, '.reasons > li:first-child')).toEqual(['“Ada” is one of its names.'])
  })

  test('says why each tie is shown', async () => {
    const place = await drawn()
    expect(texts(place, 'details .ties .small')).toEqual(['why of Studied in Z'])
    expect(texts(place, '.reasons > li:not(:first-child)')).toEqual([
      'President of X — why of President of X',
      'Born in Y — why of Born in Y',
    ])
  })

  test('says the source of a tie at once', async () => {
    const cited = member('Ada', { ties: [tie('Born in Y', { citation: { text: 'Who’s Who' } })] })
    const place = await draw(<Member member={cited} onGoTo={nowhere} />)
    expect(texts(place, '.member > .ties .small')).toEqual(['Who’s Who'])
  })
})
