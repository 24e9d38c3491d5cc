import { defineConfig } from '@playwright/test'
import type { ReaderOptions } from './tests/e2e/fixture.ts'

/**
 * The same end-to-end tests in Chromium and in Firefox, and those of the builds themselves once. A
 * test waits on conditions and never on time.
 */
export default defineConfig<object, ReaderOptions>({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  timeout: 30_000,
  expect: { timeout: 10_000 },
  retries: 0,
  // A browser in which nothing works takes ten seconds a test to say so.
  maxFailures: 15,
  workers: 2,
  projects: [
    { name: 'builds', testMatch: 'builds.spec.ts' },
    { name: 'chromium', testIgnore: 'builds.spec.ts', use: { readsIn: 'chromium' } },
    { name: 'firefox', testIgnore: ['builds.spec.ts', 'axe.spec.ts'], use: { readsIn: 'firefox' } },
  ],
})
