import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from '../../scripts/run.mjs'

/** Every file of a build by its path, with its bytes. */
function filesOf(folder: string): Map<string, Buffer> {
  const root = join(ROOT, '.output', folder)
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return new Map(
    paths
      .filter((path) => statSync(join(root, path)).isFile())
      .toSorted()
      .map((path) => [path, readFileSync(join(root, path))]),
  )
}

for (const browser of ['chrome', 'firefox']) {
  test(`the test build for ${browser} differs in one host permission from the release`, () => {
    const release = filesOf(`${browser}-mv3`)
    const e2e = filesOf(`${browser}-mv3-e2e`)
    expect([...e2e.keys()]).toEqual([...release.keys()])
    const changed = [...e2e].filter(([path, bytes]) => !release.get(path)?.equals(bytes))
    expect(changed.map(([path]) => path)).toEqual(['manifest.json'])

    const { host_permissions, ...rest } = JSON.parse(String(e2e.get('manifest.json')))
    expect(host_permissions).toEqual(['http://127.0.0.1/*'])
    expect(rest).toEqual(JSON.parse(String(release.get('manifest.json'))))
  })
}
