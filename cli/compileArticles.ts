/**
 * `backstory compile`: a folder of articles and entries to records. compileFilters.ts does the same on
 * streams, with the same bytes; lib/compile/articles has the idea.
 */
import { availableParallelism } from 'node:os'
import { indexKnowledge } from '../lib/annotate/knowledge.ts'
import { inRecordOrder, reduceAll } from '../lib/compile/articles/reduce.ts'
import { type SeedError, SeedErrors } from '../lib/compile/errors.ts'
import { PackError } from '../lib/pack/error.ts'
import { reasonOf } from '../lib/pack/parse.ts'
import type { Observations } from '../lib/schema/observations.ts'
import { KnowledgeRecord } from '../lib/schema/record.ts'
import { articleSlugs } from './articleFiles.ts'
import { readObservations } from './compileFilters.ts'
import { plural, summary } from './compileSummary.ts'
import { observedArticles } from './observedArticles.ts'
import { recordLines, writeLines, writeZip } from './recordOutput.ts'
import { seedKnowledge } from './seedKnowledge.ts'
import { OVERRIDES } from './seeds.ts'
import { createSpool } from './textSpool.ts'

export interface CompileOptions {
  /** Folder with `articles/`, `entries/` and `overrides.yaml`, each of which may be missing. */
  readonly seeds: string
  /** `.ndjson` or `.zip`; nothing is written without it. */
  readonly out?: string
  /** Threads beside the main one; as many as there are processors where it is left out. */
  readonly workers?: number
}

const sameErrors = (errors: readonly SeedError[]): SeedError[] => [
  ...new Map(errors.map((error) => [JSON.stringify(error), error])).values(),
]

/**
 * Compiles a folder. What is printed is given back; where anything is wrong nothing is written and the
 * errors are thrown together, after everything else has been looked at (`print` has told of it by then).
 */
export async function compileFolder(
  { seeds, out, workers = Math.min(availableParallelism(), 8) }: CompileOptions,
  print: (text: string) => void = console.log,
): Promise<void> {
  if (out !== undefined && !/\.(?:ndjson|zip)$/.test(out)) {
    throw new PackError(`${out} should end in .ndjson or .zip`)
  }
  const began = performance.now()
  const { records: known, own, overrides, errors: entryErrors } = await seedKnowledge(seeds)
  const slugs = await articleSlugs(seeds)
  const errors: SeedError[] = [...entryErrors]
  const spool = await createSpool()
  try {
    const documents: Observations[] = []
    const slugsOf = new Map<string, string[]>()
    for await (const { slug, line, errors: faults } of observedArticles(
      { folder: seeds, records: known },
      slugs,
      workers,
    )) {
      errors.push(...faults)
      if (line === null) continue
      const one = await readObservations(line, `${seeds}/articles/${slug}.txt`, spool)
      documents.push(one)
      slugsOf.set(one.document.id, [...(slugsOf.get(one.document.id) ?? []), slug])
    }
    const knowledge = indexKnowledge(known)
    const reduced = reduceAll(documents, { knowledge, overrides })
    errors.push(...reduced.faults.map((fault) => ({ file: OVERRIDES, ...fault })))
    const records = inRecordOrder([...own, ...reduced.records])
    const twins = [...slugsOf.values()].filter((same) => same.length > 1)
    print(
      [
        `${seeds}: ${plural(slugs.length, 'article')}`,
        ...twins.map(
          (same) =>
            `  ${same
              .sort()
              .map((slug) => `articles/${slug}.txt`)
              .join(', ')} are the same text, counted once`,
        ),
        ...summary(records),
        `${((performance.now() - began) / 1000).toFixed(1)} s`,
      ].join('\n'),
    )
    for (const record of records) {
      const parsed = KnowledgeRecord.safeParse(record)
      if (!parsed.success)
        throw new PackError(
          `a record that was made is wrong: ${reasonOf(parsed.error)}: ${JSON.stringify(record).slice(0, 300)}`,
        )
    }
    if (errors.length > 0) throw new SeedErrors(sameErrors(errors), [], seeds)
    if (out?.endsWith('.zip')) await writeZip(out, records, spool)
    else if (out !== undefined) await writeLines(out, recordLines(records, spool))
  } finally {
    await spool.close()
  }
}
