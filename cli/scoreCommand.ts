/** `backstory score`: one function for each thing that is measured. */
import { ablationTable, calibration, calibrationTable } from './calibration.ts'
import { list, type OptionValues, options, UsageError } from './command.ts'
import { goldCoverageTable, recordFileTable } from './coverage.ts'
import { scoreDates } from './dates.ts'
import { kindTable, scoreKinds } from './kinds.ts'
import { loadKnowledge, loadRecords } from './packs.ts'
import { QUOTATIONS, quotationTable, scoreQuotations } from './quotations.ts'
import { relatedTable, scoreRelated } from './related.ts'
import { type ScoreOptions, scoreFile, scoreTable } from './score.ts'

const filesOf = (values: OptionValues): string[] => {
  const files = list(values.gold)
  if (files.length === 0) throw new UsageError('score needs --gold FILE')
  return files
}

/** How annotations are compared: the options that annotating, calibration and ablation share. */
function comparison({ form, spans }: OptionValues): ScoreOptions {
  if (form !== 'name' && form !== 'nominal') throw new UsageError('--form is name or nominal')
  if (spans !== 'auto' && spans !== 'exact' && spans !== 'overlap')
    throw new UsageError('--spans is exact or overlap')
  return { form, spans }
}

async function annotations(values: OptionValues): Promise<void> {
  const options = comparison(values)
  const files = filesOf(values)
  const knowledge = await loadKnowledge(list(values.pack))
  for (const file of files) console.log(scoreTable(await scoreFile(file, knowledge, options)))
}

async function confidences(values: OptionValues): Promise<void> {
  const options = comparison(values)
  const files = filesOf(values)
  const knowledge = await loadKnowledge(list(values.pack))
  console.log(calibrationTable(await calibration(files, knowledge, options)))
}

async function ablation(values: OptionValues): Promise<void> {
  const options = comparison(values)
  const files = filesOf(values)
  const knowledge = await loadKnowledge(list(values.pack))
  for (const file of files) console.log(await ablationTable(file, knowledge, options))
}

async function coverage(values: OptionValues): Promise<void> {
  const { form, spans } = comparison(values)
  if (form !== 'name') throw new UsageError('--coverage is of names only')
  const files = list(values.gold)
  const records = list(values.records)
  if (files.length + records.length === 0) throw new UsageError('score needs --gold FILE')
  const knowledge = await loadKnowledge(list(values.pack))
  for (const file of files) console.log(await goldCoverageTable(file, knowledge, spans))
  for (const file of records) console.log(await recordFileTable(file, knowledge))
}

async function kinds(values: OptionValues): Promise<void> {
  const knowledge = await loadKnowledge(list(values.pack))
  for (const file of list(values.kinds)) console.log(kindTable(await scoreKinds(file, knowledge)))
}

async function dates(values: OptionValues): Promise<void> {
  for (const file of list(values.dates)) console.log(await scoreDates(file, values.list === true))
}

async function quotations(values: OptionValues, positionals: readonly string[]): Promise<void> {
  const knowledge = await loadKnowledge(list(values.pack))
  for (const file of positionals.length > 0 ? positionals : [QUOTATIONS]) {
    const scores = await scoreQuotations(file, knowledge)
    console.log(`${file}\n${quotationTable(scores)}`)
    if (values.list === true) for (const miss of scores.misses) console.log(`  ${miss}`)
  }
}

async function related(values: OptionValues): Promise<void> {
  const records = await loadRecords(list(values.pack))
  for (const file of list(values.related))
    console.log(relatedTable(await scoreRelated(file, records)))
}

/** Measurements by the option that asks for each; of none it is the annotations that are scored. */
const MEASURES: Readonly<
  Record<string, (values: OptionValues, positionals: readonly string[]) => Promise<void>>
> = { coverage, calibration: confidences, ablation, kinds, dates, quotations, related }

const FLAG = { type: 'boolean', default: false } as const
const FILES = { type: 'string', multiple: true } as const

export async function scoreCommand(args: string[]): Promise<void> {
  const { values, positionals } = options(
    args,
    {
      pack: FILES,
      gold: FILES,
      records: FILES,
      kinds: FILES,
      dates: FILES,
      related: FILES,
      form: { type: 'string', default: 'name' },
      spans: { type: 'string', default: 'auto' },
      coverage: FLAG,
      calibration: FLAG,
      ablation: FLAG,
      quotations: FLAG,
      list: FLAG,
    },
    true,
  )
  const asked = Object.keys(MEASURES).filter(
    (name) => values[name] === true || list(values[name]).length > 0,
  )
  if (asked.length > 1) {
    throw new UsageError(`score measures one thing at a time: --${asked.join(', --')}`)
  }
  const [measure = ''] = asked
  if (list(values.records).length > 0 && measure !== 'coverage')
    throw new UsageError('--records is for score --coverage')
  if (positionals.length > 0 && measure !== 'quotations')
    throw new UsageError(`score does not know what to do with ${positionals[0]}`)
  await (MEASURES[measure] ?? annotations)(values, positionals)
}
