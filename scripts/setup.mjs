/**
 * Everything that the project needs on a machine that has Node 20.19 or newer and npm: dependencies
 * from the lockfile (a current Node among them) and the browsers. Run by `npm start` and `npm test`;
 * a second run finds everything there and is over in a moment.
 */
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Remedy, ROOT, run, runMain } from './run.mjs'

const LOCK = join(ROOT, 'package-lock.json')
const MODULES = join(ROOT, 'node_modules')
/** Says which lockfile node_modules was made from. Inside it, so that it goes when node_modules goes. */
const STAMP = join(MODULES, '.backstory-lock')

/** What WXT and Vitest ask for. */
const LEAST_NODE = 22
/** As in the manifest: caretPositionFromPoint, and the CSS Custom Highlight API. */
const LEAST_VERSION = { chromium: 128, firefox: 140 }

const MAC = '/Applications'
const WINDOWS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(
  (folder) => folder !== undefined,
)

/** Where the browsers are, best first: names to be looked up in PATH, or whole paths. */
const PLACES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    join(MAC, 'Chromium.app/Contents/MacOS/Chromium'),
    join(MAC, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    ...WINDOWS.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    join(MAC, 'Firefox.app/Contents/MacOS/firefox'),
    ...WINDOWS.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  ],
}

/** Debian's names. */
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' }

/** @typedef {keyof typeof PLACES} BrowserName */

/**
 * @typedef {object} Machine
 * @property {string} node A Node that is new enough for the project's tools.
 * @property {string} chromium
 * @property {string | undefined} firefox Undefined where it was not asked for.
 * @property {NodeJS.ProcessEnv} env The environment to run the project's tools in.
 */

/**
 * @param {string} file
 * @returns {boolean}
 */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Where a program is, as a shell would find it.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
function which(name) {
  if (name.includes('/') || name.includes('\\')) return isProgram(name) ? name : undefined
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(isProgram)
}

/** Brings node_modules to the lockfile, unless it was made from this very one on such a machine. */
async function installDependencies() {
  const wanted = `${createHash('sha256').update(readFileSync(LOCK)).digest('hex')} ${process.platform}-${process.arch}\n`
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  console.log('Installing dependencies (npm) …')
  // No package of the lockfile has an install script, and none may bring one unseen.
  const flags = ['--ignore-scripts', '--no-progress']
  let { code, output } = await run('npm', ['ci', ...flags])
  // `npm ci` refuses a lockfile without the packages for every other system, and a registry need not
  // have all of those (measured: npm 11.19). `npm install` obeys the same lockfile without that wish.
  if (code !== 0 && output.includes('EUSAGE')) {
    ;({ code, output } = await run('npm', ['install', '--no-save', ...flags]))
  }
  if (code !== 0) {
    throw new Remedy(`${output}\nThe dependencies could not be installed; npm says why above.`)
  }
  writeFileSync(STAMP, wanted)
}

/**
 * The Node to run the project's tools with: the one of the lockfile, or this one where it will do.
 * npm skips an optional package that fails without a word, hence the check.
 *
 * @returns {Promise<string>}
 */
async function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = join(MODULES, `node-${system}-${process.arch}`, 'bin', file)
  for (const candidate of [pinned, process.execPath]) {
    const { code, output } = await run(candidate, ['--version'])
    if (code === 0 && Number(output.match(/^v(\d+)\./)?.[1]) >= LEAST_NODE) return candidate
  }
  throw new Remedy(
    `The tools of this project need Node ${LEAST_NODE} or newer, and neither this machine (${process.version}) nor the package node-${system}-${process.arch} in node_modules has one that runs: delete node_modules and run this again, or install a current Node.`,
  )
}

/**
 * A browser that is there: the one that the environment names (CHROMIUM, FIREFOX), or the first known.
 *
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
function findBrowser(name) {
  const variable = name.toUpperCase()
  const named = process.env[variable]
  if (!named) return PLACES[name].map(which).find((file) => file !== undefined)
  const file = which(named)
  if (!file) throw new Remedy(`${variable} names ${named}, and there is no such program.`)
  return file
}

/**
 * How apt-get may be called here without asking anybody; undefined where it may not.
 *
 * @returns {Promise<string[] | undefined>}
 */
async function findApt() {
  const apt = which('apt-get')
  if (!apt) return undefined
  if (process.getuid?.() === 0) return [apt]
  const sudo = which('sudo')
  if (!sudo || (await run(sudo, ['-n', 'true'])).code !== 0) return undefined
  return [sudo, '-n', apt]
}

/**
 * Installs Debian packages; false where that cannot be done here.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>}
 */
async function aptInstall(packages) {
  const [program, ...first] = (await findApt()) ?? []
  if (!program) return false
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A list of packages that is old or missing is the usual cause of a failing install.
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, output } = await run(program, [...first, '-q', ...args], { env })
    if (code === 0 || args[0] === 'update') continue
    console.error(output)
    return false
  }
  return true
}

/**
 * The browsers, installed where they are missing and that is possible.
 *
 * @param {readonly BrowserName[]} names
 */
async function installBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === undefined)
  if (missing.length > 0) await aptInstall(missing.map((name) => DEBIAN_PACKAGES[name]))
  for (const name of names) {
    const file = findBrowser(name)
    const title = name === 'chromium' ? 'Chromium or Chrome' : 'Firefox'
    const wanted = `${title} ${LEAST_VERSION[name]} or newer`
    const elsewhere = `or name its program in the environment variable ${name.toUpperCase()}`
    if (!file) throw new Remedy(`${wanted} is missing: please install it, ${elsewhere}.`)
    // Windows programs answer --version by opening a window.
    if (process.platform === 'win32') continue
    const { output } = await run(file, ['--version'])
    const version = output.match(/(\d+)(?:\.\d+)+/)
    if (version && Number(version[1]) < LEAST_VERSION[name]) {
      throw new Remedy(`${file} is ${version[0]}; please install ${wanted}, ${elsewhere}.`)
    }
  }
}

/**
 * Makes the machine ready, and says what is where.
 *
 * @param {{ firefox?: boolean }} [options] Firefox is needed by the tests alone.
 * @returns {Promise<Machine>}
 */
export async function setUp({ firefox = false } = {}) {
  await installDependencies()
  const [node] = await Promise.all([
    findNode(),
    installBrowsers(firefox ? ['chromium', 'firefox'] : ['chromium']),
  ])
  const machine = {
    chromium: findBrowser('chromium') ?? '',
    firefox: firefox ? findBrowser('firefox') : undefined,
  }
  // The tools' own launchers ask PATH for a Node; the tests ask for the browsers.
  const path = [dirname(node), join(MODULES, '.bin'), process.env.PATH ?? ''].join(delimiter)
  const env = {
    ...process.env,
    PATH: path,
    CHROMIUM: machine.chromium,
    ...(machine.firefox ? { FIREFOX: machine.firefox } : {}),
  }
  return { node, ...machine, env }
}

if (import.meta.filename === process.argv[1]) {
  await runMain(async () => {
    const { chromium, firefox, node } = await setUp({ firefox: process.argv.includes('--firefox') })
    console.log([node, chromium, firefox].filter((file) => file !== undefined).join('\n'))
  })
}
