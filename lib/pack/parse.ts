/** JSON and records out of a line, or one sentence that says where and why not. */
import * as z from 'zod'
import { KnowledgeRecord } from '../schema/record.ts'
import { PackError } from './error.ts'

/** JSON, or a `PackError` that says where it is not. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PackError(`${where} is not JSON`)
  }
}

/** The first thing wrong with a value, in words: "names.0.value: Too big …". */
export function reasonOf(error: z.ZodError): string {
  const [first] = z.prettifyError(error).split('\n')
  const path = error.issues[0]?.path.map(String).join('.')
  const words = (first ?? 'is not valid').replace(/^✖ /, '')
  return path ? `${path}: ${words}` : words
}

/** A record; throws a `PackError` that says where it is not one. */
export function parseRecord(value: unknown, where: string): KnowledgeRecord {
  const parsed = KnowledgeRecord.safeParse(value)
  if (!parsed.success) throw new PackError(`${where}: ${reasonOf(parsed.error)}`)
  return parsed.data
}
