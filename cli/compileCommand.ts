/** `backstory compile`: a folder, or the two passes as filters. */
import { PackError } from '../lib/pack/error.ts'
import { checkFolder } from './check.ts'
import { options, UsageError } from './command.ts'
import { compileFolder } from './compileArticles.ts'
import { compileMap, compileReduce } from './compileFilters.ts'
import { plural } from './compileSummary.ts'

const SEEDS = { type: 'string', default: 'seeds' } as const

/** `compile map` and `compile reduce`: files, or standard input where there are none. */
async function filter(name: 'map' | 'reduce', args: string[]): Promise<void> {
  const { values, positionals } = options(args, { seeds: SEEDS }, true)
  const seeds = String(values.seeds)
  if (name === 'reduce') {
    await compileReduce(positionals, process.stdout, { seeds })
    return
  }
  const errors = await compileMap(positionals, process.stdout, { seeds })
  // The lines of all other documents are written by now.
  if (errors.length === 0) return
  const lines = errors.map(({ file, field, reason }) =>
    field ? `${file}: ${field}: ${reason}` : `${file}: ${reason}`,
  )
  throw new PackError(`${plural(errors.length, 'document')} left out\n${lines.join('\n')}`)
}

export async function compileCommand(args: string[]): Promise<void> {
  const [verb, ...rest] = args
  if (verb === 'map' || verb === 'reduce') return filter(verb, rest)
  const { values } = options(args, {
    check: { type: 'boolean', default: false },
    seeds: SEEDS,
    out: { type: 'string' },
    workers: { type: 'string' },
  })
  const seeds = String(values.seeds)
  if (values.check === true) {
    if (values.out !== undefined) throw new UsageError('compile --check writes no file')
    console.log(await checkFolder(seeds))
    return
  }
  const workers = values.workers === undefined ? undefined : Number(values.workers)
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 64))
    throw new UsageError('--workers is a number from 1 to 64')
  await compileFolder({
    seeds,
    ...(typeof values.out === 'string' ? { out: values.out } : {}),
    ...(workers === undefined ? {} : { workers }),
  })
}
