import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from '../../scripts/run.mjs'

const OUTPUT = join(ROOT, '.output')

/** Every file of a build but its manifest. */
function filesOf(build: string): Map<string, string> {
  const folder = join(OUTPUT, build)
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name !== 'manifest.json')
    .map((file) => join(file.parentPath, file.name))
  const packs = readdirSync(join(folder, 'packs')).map((id) =>
    join(folder, 'packs', id, 'manifest.json'),
  )
  return new Map(
    [...names, ...packs]
      .sort()
      .map((name) => [name.slice(folder.length), readFileSync(name, 'base64')]),
  )
}

const manifestOf = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8'))

for (const release of ['chrome-mv3', 'firefox-mv3']) {
  test(`the test build of ${release} is the release with one host permission more`, () => {
    const { host_permissions, ...rest } = manifestOf(`${release}-e2e`)
    expect(host_permissions).toEqual(['http://127.0.0.1/*'])
    expect(rest).toEqual(manifestOf(release))
    expect(filesOf(`${release}-e2e`)).toEqual(filesOf(release))
  })
}
