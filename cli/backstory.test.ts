/** The command as it is called: its output, its sentences, its exit status. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { entity, office } from '../tests/support/knowledge.ts'

// Each call is a process that compiles the bundled packs, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

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

describe('score --coverage', () => {
  it('of annotated texts, of all that they name', async () => {
    const text = 'Vladimir Putin met Ann Lee in Russia.'
    const mention = (name: string, type: string) => {
      const s = text.indexOf(name)
      return { s, e: s + name.length, kind: 'name', type, wiki: name.replace(' ', '_') }
    }
    const mentions = [
      mention('Vladimir Putin', 'person'),
      mention('Ann Lee', 'person'),
      mention('Russia', 'place'),
    ]
    await writeFile(inFolder('gold.jsonl'), ndjson([{ set: 'x', doc: '1', text, mentions }]))
    const { out, status } = await run([
      'score',
      '--coverage',
      '--pack',
      inFolder('a.zip'),
      '--gold',
      inFolder('gold.jsonl'),
    ])
    expect(status).toBe(0)
    expect(out.split('\n')).toEqual([
      'gold.jsonl: 1 documents, exact spans, marks against all named mentions',
      '                  mentions  in packs      %      P      R',
      '  all                    3         2  66.67 100.00  66.67',
      '  person                 2         1  50.00 100.00  50.00',
      '  organization           0         0      –      –      –',
      '  place                  1         1 100.00 100.00 100.00',
      '  event                  0         0      –      –      –',
      '',
    ])
  })

  it('of records, passing over what is no entity', async () => {
    await writeFile(inFolder('news.ndjson'), ndjson([...RECORDS, entity('per:lee', 'Ann Lee')]))
    const { out, status } = await run([
      'score',
      '--coverage',
      '--pack',
      inFolder('a.zip'),
      '--records',
      inFolder('news.ndjson'),
    ])
    expect(status).toBe(0)
    expect(out).toMatch(/^news\.ndjson: 3 entities, .*\n/)
    expect(out).toMatch(/ all +3 +2 /)
    expect(out).toMatch(/ person +0 {2}Ann Lee\n$/)
  })
})

describe('compile', () => {
  it('makes records of a folder, and the same of its two passes as filters', async () => {
    const seeds = await mkdtemp(inFolder('articles-'))
    await mkdir(join(seeds, 'articles'))
    await writeFile(join(seeds, 'articles/a.txt'), 'They met Rebecca Tolm in Geneva.\n')
    const out = join(seeds, 'a.ndjson')
    const whole = await run(['compile', '--seeds', seeds, '--out', out])
    expect(whole.out).toMatch(/1 document, 1 entity, 1 relation, 1 issue, 2 mentions/)
    expect(whole.status).toBe(0)
    const observed = await run(['compile', 'map', '--seeds', seeds, join(seeds, 'articles/a.txt')])
    const reduced = await run(['compile', 'reduce', '--seeds', seeds], observed.out)
    expect(reduced.out).toBe(await readFile(out, 'utf8'))
  })

  it('map names what it leaves out, behind the lines of all others', async () => {
    const lines = '{"id":"a","text":"They met Rebecca Tolm."}\n{"id":"b"}\n'
    const { out, error, status } = await run(['compile', 'map'], lines)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(error).toMatch(/^backstory: 1 document left out\nstandard input, line 2: text: /)
    expect(status).toBe(1)
  })
})

describe('score --dates and --quotations', () => {
  it('print a table each, and what is wrong where a list is asked for', async () => {
    const dates = inFolder('dates.jsonl')
    await writeFile(dates, '{"tag":"date","text":"3 May 2015","when":"2015-05-04"}\n')
    const { out } = await run(['score', '--dates', dates, '--list'])
    expect(out).toMatch(/its text has a year +1 +0/)
    expect(out).toMatch(/3 May 2015 \| 2015-05-04 \| 2015-05-03/)
    expect((await run(['score', '--quotations'])).out).toMatch(/spoken +\d/)
  })
})

describe('compile --check', () => {
  const king = (id: string, from: string, to?: string) => ({
    id: `per:${id}`,
    kind: 'person',
    label: `${id} Doe`,
    names: [`${id} Doe`],
    description: { text: 'A king of France.', source: { reference: 'A register' } },
    asOf: '2025',
    ties: [
      {
        predicate: 'holdsOffice',
        object: 'pl:france',
        role: 'King',
        from,
        ...(to ? { to } : {}),
        source: { reference: 'A register' },
      },
    ],
  })
  const checkOf = async (files: Readonly<Record<string, object>>) => {
    const seeds = await mkdtemp(inFolder('seeds-'))
    await mkdir(join(seeds, 'entries/people'), { recursive: true })
    for (const [name, data] of Object.entries(files)) {
      await writeFile(join(seeds, name), JSON.stringify(data))
    }
    const { out, error, status } = await run(['compile', '--check', '--seeds', seeds])
    return { out: out.replaceAll(seeds, 'SEEDS'), error: error.replaceAll(seeds, 'SEEDS'), status }
  }
  const accept = [
    { check: 'office', what: 'King', entries: ['per:b', 'per:a'], because: 'Both were kings.' },
  ]
  const A = 'entries/people/a.yaml'
  const B = 'entries/people/b.yaml'
  const open = { [A]: king('a', '1600'), [B]: king('b', '1650') }

  it.each<[string, Readonly<Record<string, object>>, string, string, number]>([
    [
      'nothing wrong',
      { [A]: king('a', '1600', '1650'), [B]: king('b', '1650') },
      'SEEDS: 2 entries, nothing wrong; warnings accepted in overrides.yaml: 0\n',
      '',
      0,
    ],
    [
      'a warning that is accepted',
      { ...open, 'overrides.yaml': { accept } },
      'SEEDS: 2 entries, nothing wrong; warnings accepted in overrides.yaml: 1\n',
      '',
      0,
    ],
    [
      'an error and a warning',
      { ...open, 'entries/people/c.yaml': { ...king('c', '1700'), asOf: 'soon' } },
      '',
      `backstory: 1 error and 1 warning in the seeds
SEEDS/entries/people/c.yaml: asOf: "soon" is not an EDTF date that exists
SEEDS/${A}: ties[0]: "King" of pl:france is held from 1600 on here and from 1650 on in ${B} (ties[0]); say here when it ended [office]
`,
      1,
    ],
  ])('%s', async (_rule, files, out, error, status) => {
    expect(await checkOf(files)).toEqual({ out, error, status })
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
    [
      'seeds that are not there',
      () => run(['compile', '--check', '--seeds', inFolder('none')]),
      /none has no folder "entries", in which seeds are looked for/,
    ],
    [
      'a record with a popularity that is none',
      async () => {
        await writeFile(inFolder('bad.ndjson'), '{"t":"entity","popularity":-1}')
        const files = ['--pack', inFolder('a.zip'), '--records', inFolder('bad.ndjson')]
        return run(['score', '--coverage', ...files])
      },
      /bad\.ndjson, line 1: popularity: /,
    ],
  ])('%s', async (_fault, outcome, sentence) => {
    const { out, error, status } = await outcome()
    expect(error).toMatch(sentence)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(error).not.toMatch(/ at .*\.ts:\d/)
    expect(status).toBe(1)
    if (!out.startsWith('{"id":"1"')) expect(out).toBe('')
    expect(await readdir(folder)).not.toContain('never.zip')
  })

  it.each([
    [[]],
    [['sing']],
    [['pack', 'verify']],
    [['score']],
    [['score', '--records', 'x']],
    [['score', '--coverage', '--gold', 'x', '--form', 'nominal']],
    [['score', '--dates', 'x', '--kinds', 'y']],
    [['score', 'x']],
    [['compile', '--workers', '0']],
    [['compile', '--check', '--out', 'x.zip']],
    [['annotate', '--loud']],
  ])('a wrong call gets the help, and status 2: %j', async (args) => {
    const { status, out, error } = await run(args)
    expect(status).toBe(2)
    expect(out + error).toContain('pack verify FILE')
  })
})
