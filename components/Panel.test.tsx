import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { EntityPage } from '../lib/schema/entityPage.ts'
import { briefing, member } from '../tests/support/components/briefings.ts'
import { button, draw, press, texts } from '../tests/support/components/draw.ts'
import { objectionSource, siteSource } from '../tests/support/components/sources.ts'
import { Panel, type PanelProps } from './Panel.tsx'

const at = (block: number) => ({ block, start: 0, end: 3 })

const entityPage = (id: string): EntityPage => ({
  id,
  kind: 'person',
  name: `Page of ${id}`,
  kindText: 'Person',
  alsoWritten: [],
  ties: [
    {
      text: 'Ally of Bob',
      why: '',
      other: { id: 'per:bob', kind: 'person', name: 'Bob' },
    },
  ],
  said: [],
  timeline: [],
  web: { nodes: [], edges: [] },
  articles: [],
  links: [],
})

function panel(rest: Partial<PanelProps> = {}) {
  const cast = [
    {
      kind: 'person' as const,
      members: [
        member('Ada', { mentions: 2, places: [at(0), at(4)] }),
        member('Bob', { places: [at(2)] }),
      ],
    },
  ]
  const props: PanelProps = {
    askBriefing: async () => ({ state: 'ready', briefing: briefing({ cast }) }),
    askStatus: async () => null,
    askEntity: async (id) => entityPage(id),
    find: async () => [],
    goTo: vi.fn(async () => true),
    site: siteSource(),
    objections: objectionSource(),
    watchTab: () => {},
    watchEntity: () => {},
    onOptions: () => {},
    ...rest,
  }
  return { props, element: <Panel {...props} /> }
}

describe('the mention stepper', () => {
  test('walks through all mentions in the order of the text, and round', async () => {
    const { props, element } = panel()
    const place = await draw(element)
    expect(texts(place, '.stepper-at')).toEqual(['3 mentions'])
    for (const _ of [1, 2, 3, 4]) await press(button(place, 'Next mention'))
    expect(vi.mocked(props.goTo).mock.calls.map(([where]) => where.block)).toEqual([0, 2, 4, 0])
    expect(texts(place, '.stepper-at')).toEqual(['1 of 3'])
  })

  test('goes backwards from the last', async () => {
    const { props, element } = panel()
    const place = await draw(element)
    await press(button(place, 'Previous mention'))
    expect(props.goTo).toHaveBeenCalledWith(at(4))
  })

  test('walks through those of one name', async () => {
    const { props, element } = panel()
    const place = await draw(element)
    const select = place.querySelector('select')
    if (!select) throw new Error('no select')
    await act(async () => {
      select.value = 'per:bob'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await press(button(place, 'Next mention'))
    expect(props.goTo).toHaveBeenCalledWith(at(2))
    expect(texts(place, '.stepper-at')).toEqual(['1 of 1'])
  })
})

describe('entity pages', () => {
  test('have a way back and forward', async () => {
    const place = await draw(panel().element)
    await press(button(place, 'Ada: everything known'))
    expect(texts(place, '.entity h1')).toEqual(['Page of per:ada'])
    expect(document.activeElement?.textContent).toBe('Page of per:ada')
    await press(button(place, 'Ally of Bob. Bob: everything known'))
    expect(texts(place, '.entity h1')).toEqual(['Page of per:bob'])
    await press(button(place, 'Back'))
    expect(texts(place, '.entity h1')).toEqual(['Page of per:ada'])
    await press(button(place, 'Forward'))
    expect(texts(place, '.entity h1')).toEqual(['Page of per:bob'])
    await press(button(place, 'The briefing'))
    expect(texts(place, '.entity h1')).toEqual([])
  })

  test('have a place for earlier articles', async () => {
    const place = await draw(panel().element)
    await press(button(place, 'Ada: everything known'))
    expect(place.textContent).toContain('Nothing that you keep names it yet.')
  })

  test.each<[string, PanelProps['askEntity'], string]>([
    ['is not known any more', async () => null, 'This is not known any more.'],
    [
      'is not answered',
      async () => {
        throw new Error('no')
      },
      'It could not be opened: Backstory gave no answer.',
    ],
  ])('say so where one %s', async (_what, askEntity, sentence) => {
    const place = await draw(panel({ askEntity }).element)
    await press(button(place, 'Ada: everything known'))
    expect(texts(place, 'main > .sentence')).toEqual([sentence])
  })

  test('open when another part of Backstory asks for one', async () => {
    let ask = (_id: string) => {}
    const watchEntity: PanelProps['watchEntity'] = (open) => {
      ask = open
    }
    const place = await draw(panel({ watchEntity }).element)
    await act(async () => ask('per:somebody'))
    expect(texts(place, '.entity h1')).toEqual(['Page of per:somebody'])
  })
})

test('the panel asks anew when the tab shows another page', async () => {
  let change = () => {}
  const askBriefing = vi.fn<PanelProps['askBriefing']>(async () => ({ state: 'noArticle' }))
  const watchTab: PanelProps['watchTab'] = (changed) => {
    change = changed
  }
  await draw(panel({ askBriefing, watchTab }).element)
  await act(async () => change())
  expect(askBriefing).toHaveBeenCalledTimes(2)
})

describe('the switches', () => {
  test('turn a site off, and say so', async () => {
    const place = await draw(panel().element)
    const site = button(place, 'On this site: news.example')
    expect(site.getAttribute('aria-checked')).toBe('true')
    await press(site)
    expect(site.getAttribute('aria-checked')).toBe('false')
    expect(texts(place, '.notice')).toEqual(['Backstory underlines nothing on news.example.'])
  })

  test('turn everything off', async () => {
    const place = await draw(panel().element)
    await press(button(place, 'Not now'))
    expect(texts(place, '.notice')[0]).toMatch(/^Nothing is underlined anywhere/)
  })

  test('go back where it could not be saved, and say so', async () => {
    const site = { ...siteSource(), switchSite: async () => Promise.reject(new Error('full')) }
    const place = await draw(panel({ site }).element)
    await press(button(place, 'On this site: news.example'))
    expect(texts(place, '.notice')).toEqual(['The choice could not be saved. Nothing has changed.'])
    expect(place.querySelector('[role="switch"]')?.getAttribute('aria-checked')).toBe('true')
  })
})

test('what was changed is listed, and can be undone', async () => {
  const objections = objectionSource({ muted: [{ entity: 'per:ada', label: 'Ada' }] })
  const place = await draw(panel({ objections }).element)
  expect(texts(place, '.objections li span')).toEqual(['Muted: Ada'])
  await press(button(place, 'Undo: Muted: Ada'))
  expect(place.querySelector('.objections')).toBeNull()
})
