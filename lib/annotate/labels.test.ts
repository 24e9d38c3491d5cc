import { expect, it } from 'vitest'
import { entity, knowledgeOf } from '../../tests/support/knowledge.ts'
import { likenessToLabel } from './labels.ts'

/** What holds of a name beside the label, in words. */
function likeness(label: string, value: string): string {
  const { dictionary } = knowledgeOf(entity('org:one', label, value))
  const name = [...dictionary.names.values()].flat().find((one) => one.value === value)
  if (!name) throw new Error(`${value} is no name`)
  const { isLabel, isPart, isInitials, isOther, others } = likenessToLabel(name)
  const parts = { isLabel, isPart, isInitials, isOther }
  const held = Object.entries(parts).flatMap(([part, holds]) => (holds ? [part] : []))
  return [...held, ...(others > 0 ? [`${others} other`] : [])].join(', ')
}

it.each([
  ['Springfield', 'Springfield', 'isLabel, isPart'],
  ['Springfield', 'SPRINGFIELD', 'isLabel, isPart'],
  ['São Paulo', 'Sao Paulo', 'isLabel, isPart'],
  ['Springfield (Illinois)', 'Springfield', 'isLabel, isPart'],
  ['Springfield, Illinois', 'Springfield', 'isLabel, isPart'],
  ['Springfield, Illinois', 'Springfield, Illinois', 'isLabel, isPart'],
  ['Communist Party of Utopia', 'Communist Party', 'isPart'],
  ['Communist Party of Utopia', 'Utopia', 'isPart'],
  ['Communist Party of Utopia', 'Utopian Party', '1 other'],
  ['Communist Party of Utopia', 'Party in Utopia', ''],
  ['Communist Party of Utopia', 'CPU', 'isInitials, 1 other'],
  ['Communist Party of Utopia', 'CPOU', 'isInitials, 1 other'],
  ['Communist Party of Utopia', 'C.P.U.', 'isInitials, 3 other'],
  ['Communist Party of Utopia', 'CPX', 'isOther, 1 other'],
  ['Victoria Beckham', 'Posh Spice', 'isOther, 2 other'],
  ['Victoria Beckham', 'Lady Victoria', '1 other'],
  ['The Hague', 'Den Haag', 'isOther, 2 other'],
])('of %s, %s: %s', (label, value, expected) => {
  expect(likeness(label, value)).toBe(expected)
})
