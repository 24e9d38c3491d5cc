/** A worker of `backstory compile`: reads articles and observes them, one at a time, as it is told. */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { indexKnowledge } from '../lib/annotate/knowledge.ts'
import { observe } from '../lib/compile/articles/observe.ts'
import { ALL_RULES } from '../lib/compile/articles/rules.ts'
import type { KnowledgeRecord } from '../lib/schema/record.ts'
import { readArticle } from './articleFiles.ts'

/** What a worker is started with. */
export interface CompileWork {
  readonly folder: string
  readonly records: readonly KnowledgeRecord[]
}

const { folder, records } = workerData as CompileWork
const knowledge = indexKnowledge(records)

async function answer(slug: string): Promise<void> {
  const path = join(folder, 'articles', `${slug}.txt`)
  const { document, errors } = await readArticle(path, `articles/${slug}.txt`)
  const line = document ? JSON.stringify(observe(document, knowledge, ALL_RULES)) : null
  parentPort?.postMessage({ slug, line, errors })
}

// What goes wrong in it ends the worker, and the command with it.
parentPort?.on('message', (slug: string) => void answer(slug))
