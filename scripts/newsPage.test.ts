import { describe, expect, it } from 'vitest'
import { newsPage } from './newsPage.mjs'

describe('newsPage', () => {
  it('makes the first line the headline and each other line a paragraph', () => {
    const html = newsPage('A headline\r\n\r\nOne.\n\n\nTwo. ')
    expect(html).toContain('<title>A headline</title>')
    expect(html).toContain('<h1>A headline</h1>\n<p>One.</p>\n<p>Two.</p>\n')
  })

  it('escapes whatever the article says', () => {
    const html = newsPage('"A" & <b>\n\n</article><script>\'x\'</script>')
    expect(html).toContain('<h1>&quot;A&quot; &amp; &lt;b&gt;</h1>')
    expect(html).toContain('<p>&lt;/article&gt;&lt;script&gt;&#39;x&#39;&lt;/script&gt;</p>')
  })

  it('states no date, author or publisher, because the article states none', () => {
    expect(newsPage('A\n\nB')).not.toMatch(/<time|ld\+json|published|author|site_name|itemprop/)
  })
})
