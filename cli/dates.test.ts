import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { datesOf } from '../lib/text/dates.ts'
import { groupOf, isRight, scoreDates } from './dates.ts'

const PUBLISHED = '2015-09-30'

const gold = (text: string, value: Record<string, string>, tag: 'date' | 'time' = 'date') => ({
  tag,
  text,
  dateCreated: PUBLISHED,
  ...value,
})

describe('isRight', () => {
  it.each([
    ['27 September 2015', { when: '2015-09-27' }, true],
    ['27 September 2015', { when: '2015-9-27' }, true],
    ['27 September 2015', { when: '2015-09' }, false],
    ['about 1950', { when: '1950' }, true],
    // TEI has no year 0.
    ['508 BC', { when: '-0508' }, true],
    ['508 BC', { when: '-0507' }, false],
    ['July', { when: '--07' }, true],
    ['July', { when: '--08' }, false],
    ['July 2015', { when: '--07' }, false],
    ['4th of July', { when: '--07-04' }, true],
    ['6:13 p.m.', { when: '18:13:00' }, true],
    ['6:13 p.m.', { when: '06:13:00' }, false],
    ['the 1990s', { from: '1990-01-01', to: '1999-12-31' }, true],
    ['the 1990s', { from: '1990', to: '1998' }, false],
    ['since 2011', { notBefore: '2011' }, true],
    ['since 2011', { notBefore: '2012' }, false],
    ['nothing', { when: '2015' }, false],
  ])('%s, %j: %s', (text, value, right) => {
    expect(isRight(gold(text, value), datesOf(text, { published: PUBLISHED })[0])).toBe(right)
  })
})

describe('groupOf', () => {
  it.each([
    ['in 2015', { when: '2015' }, 'date', 'year'],
    ['July', { when: '--07' }, 'date', 'yearless'],
    ['today', { when: '2015-09-30' }, 'date', 'other'],
    ['____', { when: '2015' }, 'date', 'redacted'],
    ['noon', { when: '12:00' }, 'time', 'time'],
    ['1990s', { from: '1990', to: '1999' }, 'date', 'fromTo'],
    ['recently', { notAfter: '2015' }, 'date', 'bounds'],
  ] as const)('%s, %j: %s %s', (text, value, tag, group) => {
    expect(groupOf(gold(text, value, tag))).toBe(group)
  })
})

describe('scoreDates', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dates-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('counts by kind, joins tokens and lists what is wrong', async () => {
    const path = join(folder, 'own.jsonl')
    const lines = [
      gold('September 27 , 2015', { when: '2015-09-27' }),
      gold('the day of the flood', { when: '2015-09-01' }),
      gold('yesterday', { when: '2015-09-28' }),
    ]
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'))
    const rows = (await scoreDates(path, true)).split('\n').map((row) => row.trim().split(/\s{2,}/))
    expect(rows).toContainEqual(['when, its text has a year', '1', '1', '100.0', '0', '0'])
    expect(rows).toContainEqual(['every other when', '2', '0', '0.0', '1', '1'])
    expect(rows.flat().join('\n')).toContain('yesterday | 2015-09-28 | 2015-09-29 | 2015-09-30')
    expect(await scoreDates(path, false)).not.toContain('yesterday')
  })

  it('names a line that is no such date', async () => {
    const path = join(folder, 'bad.jsonl')
    await writeFile(path, '{"tag":"date"}\n')
    await expect(scoreDates(path, false)).rejects.toThrow('bad.jsonl, line 1')
  })
})
