/** `backstory compile --check`: everything that is wrong, or probably wrong, with a folder of seeds. */
import { checkSeeds } from '../lib/compile/check.ts'
import { SeedErrors } from '../lib/compile/errors.ts'
import { generalEntities } from './bundle.ts'
import { readSeeds } from './seeds.ts'

/** One line where all is well; throws `SeedErrors` with every error and warning where it is not. */
export async function checkFolder(folder: string): Promise<string> {
  const seeds = await readSeeds(folder)
  const { entries, errors, warnings, accepted } = checkSeeds(seeds, await generalEntities())
  if (errors.length + warnings.length > 0) throw new SeedErrors(errors, warnings, folder)
  return `${folder}: ${entries} entries, nothing wrong; warnings accepted in overrides.yaml: ${accepted}`
}
