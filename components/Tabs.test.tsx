import { act } from 'react'
import { describe, expect, test } from 'vitest'
import type { LanguageTag } from '../lib/schema/settings.ts'
import { draw, texts } from '../tests/support/components/draw.ts'
import { Tabs } from './Tabs.tsx'

const tabs = ['One', 'Two', 'Three'].map((title) => ({
  id: title,
  title,
  content: <p>{title} content</p>,
}))

describe('tabs', () => {
  test.each<[LanguageTag, string, string]>([
    ['en', 'ArrowRight', 'Two'],
    ['en', 'ArrowLeft', 'Three'],
    ['en', 'End', 'Three'],
    ['ar', 'ArrowLeft', 'Two'],
    ['ar', 'ArrowRight', 'Three'],
  ])('in %s, %s leads to %s', async (tag, key, wanted) => {
    const place = await draw(<Tabs label="Parts" tabs={tabs} />, tag)
    const [first] = place.querySelectorAll<HTMLButtonElement>('[role="tab"]')
    await act(async () => {
      first?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })
    expect(texts(place, '[aria-selected="true"]')).toEqual([wanted])
    expect(document.activeElement?.textContent).toBe(wanted)
    expect(texts(place, '[role="tabpanel"]:not([hidden])')).toEqual([`${wanted} content`])
  })

  test('are one stop of the Tab key', async () => {
    const place = await draw(<Tabs label="Parts" tabs={tabs} />)
    expect(place.querySelectorAll('[role="tab"][tabindex="0"]')).toHaveLength(1)
  })
})
