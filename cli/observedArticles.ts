/** Every article of a folder, observed, on as many threads as there are processors. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { indexKnowledge } from '../lib/annotate/knowledge.ts'
import { observe } from '../lib/compile/articles/observe.ts'
import { ALL_RULES } from '../lib/compile/articles/rules.ts'
import type { SeedError } from '../lib/compile/errors.ts'
import { readArticle } from './articleFiles.ts'
import type { CompileWork } from './compileWorker.ts'

/** Fewer articles than this are read faster without starting other threads. */
const ALONE = 40

interface Observed {
  readonly slug: string
  readonly line: string | null
  readonly errors: readonly SeedError[]
}

/** Every article of a folder, observed, in whatever order they are ready. */
export async function* observedArticles(
  work: CompileWork,
  slugs: readonly string[],
  workers: number,
): AsyncGenerator<Observed> {
  if (workers <= 1 || slugs.length < ALONE) {
    const knowledge = indexKnowledge(work.records)
    for (const slug of slugs) {
      const { document, errors } = await readArticle(
        join(work.folder, 'articles', `${slug}.txt`),
        `articles/${slug}.txt`,
      )
      const line = document ? JSON.stringify(observe(document, knowledge, ALL_RULES)) : null
      yield { slug, line, errors }
    }
    return
  }
  const ready: Observed[] = []
  let wake = () => {}
  let failure: Error | null = null
  let next = 0
  const pool = Array.from({ length: workers }, () => {
    const worker = new Worker(new URL('./compileWorker.ts', import.meta.url), { workerData: work })
    const give = () => {
      const slug = slugs[next++]
      if (slug !== undefined) worker.postMessage(slug)
    }
    worker.on('message', (one: Observed) => {
      ready.push(one)
      give()
      wake()
    })
    worker.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error))
      wake()
    })
    give()
    give()
    return worker
  })
  try {
    for (let done = 0; done < slugs.length; ) {
      const one = ready.shift()
      if (failure) throw failure
      if (!one) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      done++
      yield one
    }
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()))
  }
}
