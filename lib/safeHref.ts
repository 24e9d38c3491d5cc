/**
 * The one way an address becomes a link: http or https, without credentials (which can make
 * `https://bbc.com@evil.example` look like the BBC). Null where it must stay text.
 */
export function safeHref(address: string | undefined): string | null {
  if (address === undefined) return null
  const url = URL.parse(address)
  if (url === null) return null
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (url.username !== '' || url.password !== '') return null
  return url.href
}
