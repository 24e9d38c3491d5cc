import { expect, test } from 'vitest'
import { draw } from '../tests/support/components/draw.ts'
import { Cited } from './Cited.tsx'

test('a web address becomes a link that tells nobody where it was followed from', async () => {
  const place = await draw(<Cited citation={{ text: 'BBC', url: 'https://www.bbc.com/news' }} />)
  const link = place.querySelector('a')
  expect(link?.href).toBe('https://www.bbc.com/news')
  expect(link?.rel).toBe('noopener noreferrer')
  expect(link?.target).toBe('_blank')
  expect(link?.textContent).toBe('BBC')
})

test.each([
  ['no address', undefined],
  ['an empty address', ''],
  ['a script', 'javascript:alert(1)'],
  ['a script behind spaces and capitals', '  JavaScript:alert(1)'],
  ['a script behind a line break', 'java\nscript:alert(1)'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['a file', 'file:///etc/passwd'],
  ['a page of an extension', 'chrome-extension://abc/options.html'],
  ['credentials that look like a host', 'https://bbc.com@evil.example/'],
  ['a password', 'https://:secret@evil.example/'],
  ['an address without a scheme', '//evil.example/'],
  ['a path', '/welcome.html'],
])('%s stays text', async (_what, url) => {
  const place = await draw(
    <Cited citation={url === undefined ? { text: 'A' } : { text: 'A', url }} />,
  )
  expect(place.querySelector('a')).toBeNull()
  expect(place.textContent).toBe('A')
})
