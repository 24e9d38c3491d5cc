/**
 * The builds for end-to-end tests: the release to the letter, with a host permission for 127.0.0.1,
 * which nobody can click for in a test. What is tested is what is released.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OUTPUT = fileURLToPath(new URL('../.output', import.meta.url))

for (const release of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(OUTPUT, `${release}-e2e`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(OUTPUT, release), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }))
}
