/**
 * `npm test`: sets up and runs every check there is. One line a step; the whole output of a step that
 * failed; and a last line of totals, in which a check counts one and each test of Vitest and
 * Playwright counts one.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run, runMain } from './run.mjs'
import { setUp } from './setup.mjs'

/** Below the project's folder, in which every program runs. */
const REPORTS = 'out/reports'

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string} command Of node_modules/.bin.
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(report: any) => Count} [count] What a test runner's report says; a step without it is
 *   a check, and counts one.
 * @property {string} [report] The file of that report.
 * @property {boolean} [needsBuilds] Without fresh builds it would test old ones.
 */

/**
 * @param {string} title
 * @param {string} line The command and its arguments, parted by spaces.
 * @returns {Step}
 */
function check(title, line) {
  const [command = '', ...args] = line.split(' ')
  return { title, command, args }
}

const VITEST_REPORT = `${REPORTS}/vitest.json`
const JSON_FILE = `--outputFile.json=${VITEST_REPORT}`
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`

/** @type {readonly Step[]} */
const STEPS = [
  check('build for Chromium', 'wxt build --level warn'),
  check('build for Firefox', 'wxt build --level warn --browser firefox'),
  check('builds for the end-to-end tests', 'node scripts/testBuilds.mjs'),
  check('seeds', 'node cli/backstory.ts compile --check'),
  check('types', 'tsc -p tsconfig.json'),
  check('types of the pure folders', 'tsc -p tsconfig.pure.json'),
  check('format and lint (biome)', 'biome check --error-on-warnings .'),
  check('lint with types (oxlint)', 'oxlint --type-aware --deny-warnings'),
  check('dead code (knip)', 'knip'),
  {
    title: 'unit and component tests (vitest)',
    command: 'vitest',
    args: ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', JSON_FILE],
    report: VITEST_REPORT,
    count: countVitest,
  },
  {
    title: 'end-to-end tests (playwright)',
    command: 'playwright',
    args: ['test', '--forbid-only', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
    report: PLAYWRIGHT_REPORT,
    count: countPlaywright,
    needsBuilds: true,
  },
]

/**
 * @param {any} report
 * @returns {Count}
 */
function countVitest(report) {
  // A file that could not be loaded has no tests to count, and is no success.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {any} report
 * @returns {Count}
 */
function countPlaywright({ stats }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }
}

/**
 * What a step came to. A test runner that ends badly, writes no report or ran nothing counts as a
 * failure more, whatever its tests say.
 *
 * @param {Step} step
 * @param {number} code
 * @returns {Count}
 */
function countStep({ report, count }, code) {
  if (!report || !count) {
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  }
  /** @type {Count} */
  let counted
  try {
    counted = count(JSON.parse(readFileSync(join(ROOT, report), 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const isFine = code === 0 && counted.passed > 0
  return isFine || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

/**
 * @param {number} since
 * @returns {string}
 */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

await runMain(async () => {
  const start = performance.now()
  /** @type {Count} */
  const total = { passed: 0, failed: 0, skipped: 0 }
  /** @param {Count} count */
  const add = (count) => {
    total.passed += count.passed
    total.failed += count.failed
    total.skipped += count.skipped
  }
  try {
    const { env } = await setUp({ firefox: true })
    console.log(`✓ set-up  ${seconds(start)}`)
    // An old report must not stand in for one that was not written.
    rmSync(join(ROOT, REPORTS), { recursive: true, force: true })
    mkdirSync(join(ROOT, REPORTS), { recursive: true })
    let isBuilt = true
    for (const step of STEPS) {
      if (step.needsBuilds && !isBuilt) {
        console.log(`✗ ${step.title}  not run, because a build failed\n`)
        add({ passed: 0, failed: 1, skipped: 0 })
        continue
      }
      const began = performance.now()
      const { code, output } = await run(step.command, step.args, {
        env: { ...env, ...step.env },
      })
      const count = countStep(step, code)
      add(count)
      if (step.command === 'wxt' && code !== 0) isBuilt = false
      const tests = step.count ? `  ${count.passed} passed, ${count.failed} failed` : ''
      const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
      const mark = count.failed > 0 ? '✗' : '✓'
      console.log(`${mark} ${step.title}  ${seconds(began)}${tests}${skipped}`)
      if (count.failed > 0) console.log(`${output.trim().replace(/^/gm, '    ')}\n`)
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    total.failed += 1
  }
  console.log(`\n${seconds(start)}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0) process.exitCode = 1
})
