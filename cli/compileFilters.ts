/**
 * `compile map` and `compile reduce`: the two passes as filters on streams, for an archive that outgrows
 * one machine, or one process.
 */
import { indexKnowledge } from '../lib/annotate/knowledge.ts'
import { observe } from '../lib/compile/articles/observe.ts'
import { inRecordOrder, reduceAll } from '../lib/compile/articles/reduce.ts'
import { ALL_RULES } from '../lib/compile/articles/rules.ts'
import { type SeedError, SeedErrors } from '../lib/compile/errors.ts'
import { PackError } from '../lib/pack/error.ts'
import { linesOf, type Tally } from '../lib/pack/lines.ts'
import { parseJson, reasonOf } from '../lib/pack/parse.ts'
import { Observations } from '../lib/schema/observations.ts'
import { inputDocument, type ReadDocument, readArticle } from './articleFiles.ts'
import { documentsOf, InputDocument, streamFile } from './documents.ts'
import { recordLines } from './recordOutput.ts'
import { seedKnowledge } from './seedKnowledge.ts'
import { OVERRIDES } from './seeds.ts'
import { createSpool, type TextSpool } from './textSpool.ts'

/** Longest line of observations: a document of 60,000 characters has about 300 KB of them. */
const MAX_OBSERVATIONS_LINE = 16 * 1024 * 1024

/** Where the filters write. */
export interface LineSink {
  write(line: string): boolean
  once(event: 'drain', listener: () => void): unknown
}

/** What both filters are told. */
export interface FilterOptions {
  /** Folder with `entries/` and `overrides.yaml`, each of which may be missing. */
  readonly seeds: string
}

async function writeTo(sink: LineSink, line: string): Promise<void> {
  if (!sink.write(line)) await new Promise<void>((resolve) => sink.once('drain', resolve))
}

/** One line of observations; its text goes to the spool. */
export async function readObservations(
  line: string,
  where: string,
  spool: TextSpool,
): Promise<Observations> {
  const parsed = Observations.safeParse(parseJson(line, where))
  if (!parsed.success) throw new PackError(`${where}: ${reasonOf(parsed.error)}`)
  const { document } = parsed.data
  await spool.put(document.id, document.text)
  return { ...parsed.data, document: { ...document, text: '' } }
}

/** Documents of a file: an article with its sidecar, a web page, or NDJSON; `-` is NDJSON too. */
async function* inputs(path: string): AsyncGenerator<ReadDocument> {
  if (/\.txt$/i.test(path)) {
    yield await readArticle(path, path)
    return
  }
  const failed = (file: string, reason: string): ReadDocument => ({
    document: null,
    errors: [{ file, field: '', reason }],
  })
  if (/\.x?html?$/i.test(path)) {
    try {
      for await (const page of documentsOf(path)) yield inputDocument(page, path)
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      yield failed(path, error.message.replace(`${path} `, ''))
    }
    return
  }
  const name = path === '-' ? 'standard input' : path
  const tally: Tally = { bytes: 0, lines: 0, digest: () => '' }
  const lines = linesOf(await streamFile(path), name, tally, MAX_OBSERVATIONS_LINE)
  for await (const { number, text } of lines) {
    if (text.trim() === '') continue
    const where = `${name}, line ${number}`
    try {
      const parsed = InputDocument.safeParse(parseJson(text, where))
      yield parsed.success
        ? inputDocument(parsed.data, where)
        : failed(where, reasonOf(parsed.error))
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      yield failed(where, error.message.slice(where.length).replace(/^:? /, ''))
    }
  }
}

/**
 * Pass 1 as a filter: documents (files, or NDJSON lines) in, a line of observations for each out. Gives
 * back what is wrong with documents; every other one is written.
 */
export async function compileMap(
  paths: readonly string[],
  sink: LineSink,
  { seeds }: FilterOptions,
): Promise<SeedError[]> {
  const { records, errors } = await seedKnowledge(seeds)
  if (errors.length > 0) throw new SeedErrors(errors, [], seeds)
  const knowledge = indexKnowledge(records)
  const found: SeedError[] = []
  for (const path of paths.length > 0 ? paths : ['-']) {
    for await (const { document, errors: faults } of inputs(path)) {
      found.push(...faults)
      if (document)
        await writeTo(sink, `${JSON.stringify(observe(document, knowledge, ALL_RULES))}\n`)
    }
  }
  return found
}

/** Pass 2 as a filter: lines of observations in, records out. Nothing is written unless all are right. */
export async function compileReduce(
  paths: readonly string[],
  sink: LineSink,
  { seeds }: FilterOptions,
): Promise<void> {
  const { records: known, own, overrides, errors } = await seedKnowledge(seeds)
  if (errors.length > 0) throw new SeedErrors(errors, [], seeds)
  const spool = await createSpool()
  try {
    const documents: Observations[] = []
    for (const path of paths.length > 0 ? paths : ['-']) {
      const name = path === '-' ? 'standard input' : path
      const tally: Tally = { bytes: 0, lines: 0, digest: () => '' }
      for await (const { number, text } of linesOf(
        await streamFile(path),
        name,
        tally,
        MAX_OBSERVATIONS_LINE,
      )) {
        if (text.trim() === '') continue
        documents.push(await readObservations(text, `${name}, line ${number}`, spool))
      }
    }
    const reduced = reduceAll(documents, { knowledge: indexKnowledge(known), overrides })
    if (reduced.faults.length > 0) {
      const faults = reduced.faults.map((fault) => ({ file: OVERRIDES, ...fault }))
      throw new SeedErrors(faults, [], seeds)
    }
    const records = inRecordOrder([...own, ...reduced.records])
    for await (const line of recordLines(records, spool)) await writeTo(sink, line)
  } finally {
    await spool.close()
  }
}
