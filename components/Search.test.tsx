import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { draw, texts } from '../tests/support/components/draw.ts'
import { type Find, type Hit, Search } from './Search.tsx'

const hit = (id: string, about = ''): Hit => ({ id, kind: 'person', name: `Name ${id}`, about })
const hits = [hit('a', 'A politician.'), hit('b'), hit('c')]

const drawn = async (find: Find) => {
  const onOpen = vi.fn()
  const place = await draw(<Search find={find} onOpen={onOpen} />)
  const field = place.querySelector('input')
  if (!field) throw new Error('no field')
  const write = (text: string) =>
    act(async () => {
      // As a person's typing does, past React's own record of the value.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const key = (name: string) =>
    act(async () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
    })
  return { place, field, onOpen, write, key }
}

describe('search', () => {
  test('lists what is found and says how many', async () => {
    const { place, field, write } = await drawn(async () => hits)
    await write('name')
    expect(texts(place, '.hit-name bdi')).toEqual(['Name a', 'Name b', 'Name c'])
    expect(texts(place, '[role="status"]')).toEqual(['3 results'])
    expect(field.getAttribute('aria-expanded')).toBe('true')
  })

  test('is worked by keys alone: arrows choose, Enter opens', async () => {
    const { place, field, write, key, onOpen } = await drawn(async () => hits)
    await write('name')
    await key('ArrowDown')
    const chosen = place.querySelector('[aria-selected="true"]')
    expect(chosen?.id).toBe(field.getAttribute('aria-activedescendant'))
    await key('Enter')
    expect(onOpen).toHaveBeenCalledWith('b')
    expect(field.value).toBe('')
  })

  test('goes round at the ends', async () => {
    const { write, key, onOpen } = await drawn(async () => hits)
    await write('name')
    await key('ArrowUp')
    await key('Enter')
    expect(onOpen).toHaveBeenCalledWith('c')
  })

  test('is emptied by Esc', async () => {
    const { place, field, write, key } = await drawn(async () => hits)
    await write('name')
    await key('Escape')
    expect(field.value).toBe('')
    expect(place.querySelectorAll('.hit')).toHaveLength(0)
  })

  test.each<[string, Find, string]>([
    ['nothing is found', async () => [], 'Nothing known is called “qq”.'],
    [
      'there is no answer',
      async () => {
        throw new Error('no')
      },
      'The search is not ready: Backstory gave no answer.',
    ],
    ['the names are not there yet', () => new Promise(() => {}), 'Getting the names ready…'],
  ])('says so where %s', async (_what, find, sentence) => {
    const { place, write } = await drawn(find)
    await write('qq')
    expect(texts(place, '[role="status"]')).toEqual([sentence])
  })

  test('drops an answer that comes too late', async () => {
    const answers: ((hits: Hit[]) => void)[] = []
    const { place, write } = await drawn(() => new Promise((resolve) => answers.push(resolve)))
    await write('a')
    await write('ab')
    await act(async () => answers[1]?.([hit('late')]))
    await act(async () => answers[0]?.([hit('early')]))
    expect(texts(place, '.hit-name bdi')).toEqual(['Name late'])
  })
})
