/** Starting other programs, for the scripts of this folder. Node's own modules only. */
import { spawn } from 'node:child_process'
import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * @typedef {object} Finished
 * @property {number} code Exit code; 127 where the program could not be started, 128 where a signal
 *   ended it.
 * @property {string} output What it wrote to both streams, in order, as plain text; empty when `show`
 *   was set.
 */

/** A line of a spinner that turns for nobody; WXT's does. */
const SPINNER = /^[\u2800-\u28ff].*\n?/gm

/**
 * Runs a program in the project's folder and waits for its end. Never rejects: a program that is not
 * there is an exit code too.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show` lets it write to the terminal.
 * @returns {Promise<Finished>}
 */
export function run(program, args, { env = process.env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // npm and the programs of node_modules/.bin are .cmd files there, which only a shell starts.
      shell: process.platform === 'win32' && !isAbsolute(program),
    })
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => {
      const text = stripVTControlCharacters(Buffer.concat(chunks).toString('utf8'))
      resolve({ code: code ?? 128, output: text.replace(SPINNER, '') })
    })
  })
}

/** Something that the person at the terminal can mend; `message` says how, and no stack is shown. */
export class Remedy extends Error {
  /** @override */
  name = 'Remedy'
}

/**
 * Runs a script's main function, with one sentence instead of a stack where there is a remedy.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Remedy ? error.message : error)
    process.exitCode = 1
  }
}
