import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from '../../scripts/run.mjs'

const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(ROOT, '.output', folder, 'manifest.json'), 'utf8'))

for (const browser of ['chrome', 'firefox']) {
  test(`the test build for ${browser} differs from the release in one host permission`, () => {
    const { host_permissions, ...rest } = manifestOf(`${browser}-mv3-e2e`)
    expect(host_permissions).toEqual(['http://127.0.0.1/*'])
    expect(rest).toEqual(manifestOf(`${browser}-mv3`))
  })
}
