/** The `backstory` command: what pack authors use, and what measures the engine. */
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { SeedErrors } from '../lib/compile/errors.ts'
import { PackError } from '../lib/pack/error.ts'
import { annotateText } from './annotateText.ts'
import { list, options, UsageError } from './command.ts'
import { compileCommand } from './compileCommand.ts'
import { documentsOf } from './documents.ts'
import { inspectPack, packFromRecords, verifyPack } from './pack.ts'
import { loadKnowledge } from './packs.ts'
import { scoreCommand } from './scoreCommand.ts'

const HELP = `backstory: annotate texts, compile articles, measure both, make and check packs

  annotate [--pack FILE]… [--in FILE|-] [--out FILE|-]
      Annotates documents: NDJSON lines {id, title?, text, published?, lang?}, one .html page or one
      .txt text. Writes a line {id, annotations, ms} for each.
  score    [--pack FILE]… --gold FILE… [--form name|nominal] [--spans exact|overlap]
      Precision, recall and F1 per kind and form, and for what would be marked.
  score    --calibration|--ablation [--pack FILE]… --gold FILE… [--form …] [--spans …]
      Whether stated confidences hold, on each half of the documents; what each part is worth.
  score    --coverage [--pack FILE]… [--gold FILE]… [--records FILE]… [--spans exact|overlap]
      How many of the named mentions, and how much of the popularity of records, the packs know.
  score    --kinds FILE [--pack FILE]…
      The names that the compiler finds in an archive, with the kinds that it gives them.
  score    --dates FILE [--list]
      Date expressions against the values that a person gave them.
  score    --quotations [FILE]… [--list] [--pack FILE]…
      Quotations and reported speech with their speakers.
  score    --related FILE [--pack FILE]…
      The cloze test: names related to the first three sentences, against those in the rest.
  compile  [--seeds DIR] [--out FILE.ndjson|FILE.zip] [--workers N]
      Articles and entries to records: counts, names that nobody knows, issues, time.
  compile  map [--seeds DIR] [FILE]…
      Pass 1 as a filter: articles or NDJSON documents in, a line of observations for each out.
  compile  reduce [--seeds DIR] [FILE]…
      Pass 2 as a filter: observations in, records out.
  compile  --check [--seeds DIR]
      Every error in the seeds, and every warning that their overrides.yaml does not accept.
  pack from-records IN|- --out FILE [--id ID] [--title TEXT] [--licence TEXT] [--version TEXT]
  pack inspect FILE
  pack verify FILE

Without --pack, the packs that ship with the extension are used.`

async function annotateCommand(args: string[]): Promise<void> {
  const { values } = options(args, {
    pack: { type: 'string', multiple: true },
    in: { type: 'string', default: '-' },
    out: { type: 'string', default: '-' },
  })
  const knowledge = await loadKnowledge(list(values.pack))
  let file: WriteStream | undefined
  for await (const document of documentsOf(String(values.in))) {
    const line = `${JSON.stringify(annotateText(document, knowledge))}\n`
    // Only now: input that cannot be read leaves no empty file.
    if (values.out !== '-') file ??= await createFile(String(values.out))
    const out = file ?? process.stdout
    // A reader slower than we are must not fill the memory.
    if (!out.write(line)) await once(out, 'drain')
  }
  if (file) {
    file.end()
    await once(file, 'close')
  }
}

/** A file to write to; one sentence where there can be none. */
async function createFile(path: string): Promise<WriteStream> {
  const file = createWriteStream(path)
  try {
    await once(file, 'open')
  } catch {
    throw new PackError(
      `${path} cannot be written: its folder is not there, or may not be written to`,
    )
  }
  return file
}

async function packCommand(args: string[]): Promise<void> {
  const [verb, ...rest] = args
  const text = { type: 'string' } as const
  const { values, positionals } = options(
    rest,
    { out: text, id: text, title: text, licence: text, version: text },
    true,
  )
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new UsageError('pack takes one file')
  if (verb === 'inspect') console.log(await inspectPack(path))
  else if (verb === 'verify') console.log(await verifyPack(path))
  else if (verb === 'from-records') {
    if (typeof values.out !== 'string') throw new UsageError('pack from-records needs --out FILE')
    const { out, ...about } = values
    console.log(await packFromRecords(path, out, about))
  } else throw new UsageError(`pack has no verb "${verb ?? ''}"`)
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  annotate: annotateCommand,
  compile: compileCommand,
  score: scoreCommand,
  pack: packCommand,
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || args.includes('--help')) {
    console.log(HELP)
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS[name]
  try {
    if (!command) throw new UsageError(`there is no command "${name}"`)
    await command(args)
    return 0
  } catch (error) {
    if (error instanceof PackError || error instanceof SeedErrors) {
      console.error(`backstory: ${error.message}`)
      return 1
    }
    if (error instanceof UsageError) {
      console.error(`backstory: ${error.message}\n\n${HELP}`)
      return 2
    }
    throw error
  }
}

// A closed pipe ("| head") is the end of the work, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
process.exitCode = await main(process.argv.slice(2))
