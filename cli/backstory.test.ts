/** The command as it is called: its output, its sentences, its exit status. */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { entity, office } from '../tests/support/knowledge.ts'

const COMMAND = fileURLToPath(new URL('./backstory.ts', import.meta.url))

interface Outcome {
  readonly out: string
  readonly error: string
  readonly status: number | null
}

function run(args: string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args])
    let out = ''
    let error = ''
    child.stdout.on('data', (data) => {
      out += data
    })
    child.stderr.on('data', (data) => {
      error += data
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ out, error, status }))
    // It may stop reading before we stop writing.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

const RECORDS = [
  entity('per:putin', 'Vladimir Putin'),
  entity('pl:russia', 'Russia'),
  office('per:putin', 'President', 'pl:russia', '2012-05-07'),
]

let folder = ''
const inFolder = (name: string) => join(folder, name)
const ndjson = (records: readonly unknown[]) =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-'))
  await writeFile(inFolder('records.ndjson'), ndjson(RECORDS))
  await run(['pack', 'from-records', inFolder('records.ndjson'), '--out', inFolder('a.zip')])
})

const annotateWith = (input: string, ...more: string[]) =>
  run(['annotate', '--pack', inFolder('a.zip'), ...more], input)

describe('annotate', () => {
  it('answers each line with a line, in the words of the documentation', async () => {
    const documents = [
      {
        id: '1',
        title: 'On Vladimir Putin',
        text: 'Mr Putin left 𝕽 Russia.',
        published: '2015-09-27',
        lang: 'en',
      },
      { id: '2', text: 'It rained.' },
    ]
    const { out, status } = await annotateWith(ndjson(documents))
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(lines).toEqual([
      {
        id: '1',
        annotations: [
          {
            start: 3,
            end: 8,
            text: 'Putin',
            entity: 'per:putin',
            kind: 'person',
            form: 'surname',
            confidence: expect.any(Number),
            level: 'mark',
          },
          {
            start: 17,
            end: 23,
            text: 'Russia',
            entity: 'pl:russia',
            kind: 'place',
            form: 'name',
            confidence: expect.any(Number),
            level: 'mark',
          },
        ],
        ms: expect.any(Number),
      },
      { id: '2', annotations: [], ms: expect.any(Number) },
    ])
  })

  it('reads a page and a text', async () => {
    await writeFile(
      inFolder('page.html'),
      '<title>T</title><article><h1>Russia</h1><p>Vladimir Putin left.</p></article>',
    )
    await writeFile(inFolder('text.txt'), 'Vladimir Putin left.\n')
    for (const [file, entities] of [
      ['page.html', ['pl:russia', 'per:putin']],
      ['text.txt', ['per:putin']],
    ] as const) {
      const { out } = await annotateWith('', '--in', inFolder(file))
      expect(JSON.parse(out).annotations.map((one: { entity: string }) => one.entity)).toEqual(
        entities,
      )
    }
  })

  it('takes several packs; the first has the last word', async () => {
    await writeFile(inFolder('other.ndjson'), ndjson([entity('per:other', 'Vladimir Putin')]))
    await run(['pack', 'from-records', inFolder('other.ndjson'), '--out', inFolder('b.zip')])
    const { out } = await annotateWith(
      '{"id":"1","text":"Vladimir Putin"}',
      '--pack',
      inFolder('b.zip'),
    )
    expect(JSON.parse(out).annotations).toMatchObject([{ entity: 'per:putin' }])
  })
})

describe('score', () => {
  it('prints precision, recall and F1', async () => {
    const mention = { s: 0, e: 14, kind: 'name', type: 'person', wiki: 'Vladimir_Putin' }
    const gold = { set: 'x', doc: '1', text: 'Vladimir Putin left.', mentions: [mention] }
    await writeFile(inFolder('gold.jsonl'), ndjson([gold]))
    const { out, status } = await run([
      'score',
      '--pack',
      inFolder('a.zip'),
      '--gold',
      inFolder('gold.jsonl'),
    ])
    expect(status).toBe(0)
    expect(out).toMatch(/gold\.jsonl: 1 documents, exact spans, \d+\.\d\d ms per 1,000 words/)
    expect(out).toMatch(/all +100\.00 +100\.00 +100\.00 +1 +1/)
    expect(out).toMatch(/mark +100\.00/)
  })
})

describe('pack', () => {
  it('writes the same bytes for the same records', async () => {
    await run([
      'pack',
      'from-records',
      inFolder('records.ndjson'),
      '--out',
      inFolder('c.zip'),
      '--id',
      'a',
      '--title',
      'a.zip',
    ])
    expect(await readFile(inFolder('c.zip'))).toEqual(await readFile(inFolder('a.zip')))
  })

  it('says what a pack is, and whether it is whole', async () => {
    expect((await run(['pack', 'inspect', inFolder('a.zip')])).out).toMatch(
      /entity +2\nrelation +1/,
    )
    const { out, status } = await run(['pack', 'verify', inFolder('a.zip')])
    expect(out).toMatch(/3 records, whole and valid/)
    expect(status).toBe(0)
  })

  it('takes records from elsewhere: words for predicates, sources missing', async () => {
    const loose = [
      ...RECORDS.slice(0, 2),
      {
        t: 'relation',
        id: 'r1',
        subject: 'per:putin',
        predicate: 'head_of_state',
        object: 'pl:russia',
        origin: 'imported',
      },
    ]
    await writeFile(inFolder('loose.ndjson'), ndjson(loose))
    const { status } = await run([
      'pack',
      'from-records',
      inFolder('loose.ndjson'),
      '--out',
      inFolder('loose.zip'),
    ])
    expect(status).toBe(0)
  })
})

describe('bad input gets one sentence and status 1, and nothing is written', () => {
  const good = JSON.stringify(RECORDS[0])
  const fromRecords = (content: string | Uint8Array) => async () => {
    await writeFile(inFolder('bad.ndjson'), content)
    return run(['pack', 'from-records', inFolder('bad.ndjson'), '--out', inFolder('never.zip')])
  }
  const verify = (change: (zip: Buffer) => Uint8Array) => async () => {
    await writeFile(inFolder('bad.zip'), change(await readFile(inFolder('a.zip'))))
    return run(['pack', 'verify', inFolder('bad.zip')])
  }
  it.each<[string, () => Promise<Outcome>, RegExp]>([
    [
      'a line that is not JSON',
      () => annotateWith('{"id":"1","text":"x"}\n{'),
      /standard input, line 2 is not JSON/,
    ],
    ['a document without text', () => annotateWith('{"id":"1"}'), /standard input, line 1: text: /],
    [
      'an unknown field',
      fromRecords(`${good}\n${good.replace('{', '{"colour":1,')}`),
      /bad\.ndjson, line 2: Unrecognized key: "colour"/,
    ],
    [
      'a duplicate id',
      fromRecords(`${good}\n${good}\n`),
      /bad\.ndjson, line 2: "per:putin" is the id of .*bad\.ndjson, line 1 already/,
    ],
    [
      'a reference to nothing',
      fromRecords(`${good}\n${JSON.stringify(RECORDS[2])}\n`),
      /bad\.ndjson, line 2: object: "pl:russia" is the id of nothing/,
    ],
    [
      'a line of more than 64 KB',
      fromRecords(`${good}\n${'x'.repeat(70_000)}`),
      /bad\.ndjson, line 2 is longer than 64 KB/,
    ],
    [
      'invalid UTF-8',
      fromRecords(Buffer.from([0x7b, 0xff, 0x7d])),
      /bad\.ndjson, line 1 is not valid UTF-8/,
    ],
    ['no record at all', fromRecords('\n'), /bad\.ndjson holds no record/],
    [
      'a truncated zip',
      verify((zip) => zip.subarray(0, zip.length - 40)),
      /bad\.zip is not a whole zip file/,
    ],
    [
      'NDJSON where a zip is expected',
      verify(() => Buffer.from(good)),
      /bad\.zip is not a whole zip file/,
    ],
    [
      'a bit flipped in the records',
      verify((zip) => zip.map((byte, at) => (at === Math.floor(zip.length / 2) ? byte ^ 4 : byte))),
      /bad\.zip: .*(damaged|not JSON|line)/,
    ],
    [
      'a file that is not there',
      () => run(['pack', 'verify', inFolder('none.zip')]),
      /none\.zip cannot be read/,
    ],
    ['standard input as a pack', () => run(['pack', 'verify', '-']), /has to be a file/],
    [
      'a folder to write to that is not there',
      () => annotateWith('{"id":"2","text":"x"}', '--out', inFolder('none/x.ndjson')),
      /none.x\.ndjson cannot be written/,
    ],
    [
      'an id that no manifest takes',
      () =>
        run([
          'pack',
          'from-records',
          inFolder('records.ndjson'),
          '--out',
          inFolder('never.zip'),
          '--id',
          'Bad Id',
        ]),
      /manifest\.json: id: /,
    ],
    [
      'input that is not there',
      () => run(['annotate', '--in', inFolder('none.txt'), '--out', inFolder('never.zip')]),
      /none\.txt cannot be read/,
    ],
    [
      'a text that is not UTF-8',
      async () => {
        await writeFile(inFolder('latin.txt'), Buffer.from([0x61, 0xe9]))
        return run(['annotate', '--in', inFolder('latin.txt')])
      },
      /latin\.txt is not valid UTF-8/,
    ],
    ['a folder', () => run(['annotate', '--in', folder]), /cannot be read/],
  ])('%s', async (_fault, outcome, sentence) => {
    const { out, error, status } = await outcome()
    expect(error).toMatch(sentence)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(error).not.toMatch(/ at .*\.ts:\d/)
    expect(status).toBe(1)
    if (!out.startsWith('{"id":"1"')) expect(out).toBe('')
    expect(await readdir(folder)).not.toContain('never.zip')
  })

  it('a wrong call gets the help, and status 2', async () => {
    for (const args of [[], ['sing'], ['pack', 'verify'], ['score'], ['annotate', '--loud']]) {
      const { status, out, error } = await run(args)
      expect(status).toBe(2)
      expect(out + error).toContain('pack verify FILE')
    }
  })
})
