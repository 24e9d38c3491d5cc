/** `test` with a browser that has the extension: one a worker, started when a test asks for it. */
import { test as base } from '@playwright/test'
import { readInChromium } from './chromium.ts'
import { readInFirefox } from './firefox.ts'
import { servePages } from './pages.ts'
import type { Build, Reader } from './reader.ts'

export { expect } from '@playwright/test'

export interface ReaderOptions {
  readonly readsIn: 'chromium' | 'firefox'
  readonly build: Build
}

export const test = base.extend<{ reader: Reader }, ReaderOptions & { running: Reader }>({
  readsIn: ['chromium', { option: true, scope: 'worker' }],
  build: ['e2e', { option: true, scope: 'worker' }],
  running: [
    async ({ readsIn, build }, use) => {
      const server = await servePages()
      const start = readsIn === 'chromium' ? readInChromium : readInFirefox
      const reader = await start(build, server.origin)
      await use(reader)
      await reader.close()
      await server.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  reader: async ({ running }, use) => {
    await use(running)
    await running.closePages()
  },
})
