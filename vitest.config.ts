import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { compileBundle } from './cli/bundle.ts'

/** What the extension knows when it is new, for tests that run in a browser. */
const bundledRecords = {
  name: 'bundled-records',
  resolveId: (id: string) => (id === 'virtual:bundled-records' ? id : null),
  load: async (id: string) => {
    if (id !== 'virtual:bundled-records') return null
    const records = (await compileBundle('seeds')).flatMap((pack) => pack.records)
    return `export const records = ${JSON.stringify(records)}`
  },
}

/**
 * Three projects, by what a test needs: `node` (most), `dom` (React components, without layout)
 * and `browser` (real Chromium: highlights, popovers and layout exist only there).
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'node',
          include: ['{lib,cli,scripts}/**/*.test.ts', 'tests/*.test.ts', 'tests/compile/*.test.ts'],
          exclude: ['lib/page/**'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'dom',
          include: ['components/**/*.test.tsx'],
          environment: 'happy-dom',
        },
      },
      {
        plugins: [bundledRecords],
        test: {
          name: 'browser',
          provide: { updateGolden: process.env.UPDATE_GOLDEN === '1' },
          include: ['lib/page/**/*.test.ts', 'tests/pages/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
                chromiumSandbox: false,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
