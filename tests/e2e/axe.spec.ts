/** axe on every page of the extension: in Chromium alone, since the pages are the same in both. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../scripts/run.mjs'
import { expect, test } from './fixture.ts'
import { briefed, choose, has, reset, tabTo, text } from './own.ts'
import type { OwnPage } from './reader.ts'

test.afterEach(({ reader }) => reset(reader))

test.describe('axe finds nothing', () => {
  const source = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
  const violations = async (page: OwnPage) => {
    await page.run(`${source}; true`)
    return page.run(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`)
  }

  test('and would find a picture without words', async ({ reader }) => {
    const own = await reader.own('options.html')
    await expect.poll(() => has(own, 'img')).toBe(true)
    await own.run(`document.querySelector('img').removeAttribute('alt')`)
    expect(await violations(own)).toEqual([expect.stringMatching(/^image-alt/)])
  })

  for (const path of ['popup.html', 'sidepanel.html']) {
    test(`in ${path}: each part, an entity, results, dark and right to left`, async ({
      reader,
    }) => {
      const { own } = await briefed(reader, path)
      expect(await violations(own)).toEqual([])
      const parts = Number(await own.run(`document.querySelectorAll('[role="tab"]').length`))
      for (let part = 1; part < parts; part++) {
        await own.run(`document.querySelectorAll('[role="tab"]')[${part}].click()`)
        expect(await violations(own)).toEqual([])
      }
      await tabTo(own, /^Search everything/)
      await own.type('united')
      await expect.poll(() => has(own, '[role="option"]')).toBe(true)
      expect(await violations(own)).toEqual([])
      await own.press('Enter')
      await expect.poll(() => has(own, '.entity h1')).toBe(true)
      expect(await violations(own)).toEqual([])
      await choose(own, { language: 'ar', theme: 'dark' })
      await expect.poll(() => own.run('document.documentElement.dir')).toBe('rtl')
      await expect.poll(() => has(own, '[role="tab"], .entity h1')).toBe(true)
      expect(await violations(own)).toEqual([])
    })
  }

  for (const path of ['options.html', 'welcome.html']) {
    test(`in ${path}`, async ({ reader }) => {
      const own = await reader.own(path)
      await expect.poll(() => has(own, 'h2')).toBe(true)
      await expect.poll(() => text(own)).toContain('The 40 news sites')
      expect(await violations(own)).toEqual([])
      await choose(own, { language: 'ar', theme: 'dark' })
      await expect.poll(() => own.run('document.documentElement.dir')).toBe('rtl')
      expect(await violations(own)).toEqual([])
    })
  }

  test('on a page without an article', async ({ reader }) => {
    const own = await reader.own('popup.html', await reader.open('home-page'))
    await expect.poll(() => text(own)).toContain('does not look like an article')
    expect(await violations(own)).toEqual([])
  })
})
