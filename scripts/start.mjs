/** `npm start`: sets up, builds, and shows the seed article in a browser with the extension. */
import { Remedy, run, runMain } from './run.mjs'
import { setUp } from './setup.mjs'

await runMain(async () => {
  const { node, env } = await setUp()
  console.log('Building the extension …')
  const build = await run('wxt', ['build', '--level', 'warn'], { env })
  if (build.code !== 0) throw new Remedy(`${build.output}\nThe extension could not be built.`)
  // Another process: this one may be on a Node that is too old for what follows.
  const shown = await run(node, ['scripts/show.mjs'], { env, show: true })
  process.exitCode = shown.code
})
