/** Compiling folders and streams of articles: the same bytes however it is done, and bad input named. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { KnowledgeRecord } from '../lib/schema/record.ts'
import { compileFolder } from './compileArticles.ts'
import { compileMap } from './compileFilters.ts'

const MODULE = fileURLToPath(new URL('./compileFilters.ts', import.meta.url))
const PEOPLE = ['Samuel Hafan', 'Rebecca Tolm', 'Samir al-Haddad', 'Ursula von der Tann']
const PLACES = ['Syria', 'Hafan Province', 'the town of Tolmis', 'Geneva']

const articleOf = (at: number) => {
  const [one, other] = [PEOPLE[at % 4] ?? '', PEOPLE[(at + 1) % 4] ?? '']
  const surname = one.split(' ').at(-1)
  return `Talks go on for day ${at}

${one} met ${other} in ${PLACES[at % 4]} today. Mr ${surname} said that the Hafan Water Board (HWB) was ready.

The HWB and the Syrian Democratic Forces were silent.
`
}

let root = ''
let count = 0

/** A folder of seeds with these files; YAML for entries, texts for articles. */
async function folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = join(root, `seeds-${count++}`)
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), contents)
  }
  return folder
}

async function compile(folder: string, more: object = {}) {
  let printed = ''
  const print = (text: string) => {
    printed += text
  }
  try {
    await compileFolder({ seeds: folder, workers: 1, ...more }, print)
    return { printed, error: '' }
  } catch (error) {
    return { printed, error: error instanceof Error ? error.message : String(error) }
  }
}

/** A program that is given standard input; its output. */
function run(program: string, args: string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args)
    let out = ''
    let error = ''
    child.stdout.on('data', (data) => {
      out += data
    })
    child.stderr.on('data', (data) => {
      error += data
    })
    child.on('error', reject)
    child.on('close', (status) => (status === 0 ? resolve(out) : reject(new Error(error))))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

const call = (name: string, seeds: string) =>
  `const { ${name} } = await import(${JSON.stringify(MODULE)}); await ${name}(process.argv.slice(1), process.stdout, { seeds: ${JSON.stringify(seeds)} })`

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'backstory-'))
})

const ENTRY = `id: per:samuel-hafan
kind: person
label: Samuel Hafan
asOf: "2025-06"
names: [Samuel Hafan]
description: { text: Engineer who leads a water board., source: { article: a0, quote: Samuel Hafan } }
`

describe('one archive', () => {
  it('gives the same bytes from one thread, from two, and from map and reduce over shards', async () => {
    const articles = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`articles/a${at}.txt`, articleOf(at)]),
    )
    const seeds = await folderOf({ ...articles, 'entries/people/samuel-hafan.yaml': ENTRY })
    const out = (name: string) => join(root, name)
    expect((await compile(seeds, { out: out('one.ndjson'), workers: 1 })).error).toBe('')
    expect((await compile(seeds, { out: out('two.ndjson'), workers: 2 })).error).toBe('')
    const one = await readFile(out('one.ndjson'), 'utf8')
    expect(await readFile(out('two.ndjson'), 'utf8')).toBe(one)
    for (const line of one.trim().split('\n')) KnowledgeRecord.parse(JSON.parse(line))

    const paths = Object.keys(articles).map((name) => join(seeds, name))
    const map = `node=${process.execPath}; "$node" --input-type=module -e '${call('compileMap', seeds)}' -- "$@" > ${out('shard')}.$$`
    await run('xargs', ['-P', '2', '-n', '20', 'sh', '-c', map, 'sh'], paths.join('\n'))
    const shards = (await readdir(root)).filter((name) => name.startsWith('shard.'))
    expect(shards).toHaveLength(3)
    const lines = (await Promise.all(shards.map((name) => readFile(out(name), 'utf8')))).join('')
    const reduced = await run(
      process.execPath,
      ['--input-type=module', '-e', call('compileReduce', seeds)],
      lines,
    )
    expect(reduced).toBe(one)
  }, 120_000)

  it('links to entries, keeps the rest as candidates, and tells of them', async () => {
    const seeds = await folderOf({
      'articles/a0.txt': articleOf(0),
      'articles/a1.txt': articleOf(1),
      'entries/people/samuel-hafan.yaml': ENTRY,
    })
    const { printed, error } = await compile(seeds)
    expect(error).toBe('')
    expect(printed).toContain('2 documents')
    expect(printed).toMatch(/2 {2}person +Rebecca Tolm/)
    expect(printed).not.toMatch(/person +Samuel Hafan/)
  }, 60_000)

  it('writes a pack', async () => {
    const seeds = await folderOf({ 'articles/a0.txt': articleOf(0) })
    const out = join(root, 'articles.zip')
    expect((await compile(seeds, { out })).error).toBe('')
    const { verifyPack } = await import('./pack.ts')
    expect(await verifyPack(out)).toMatch(/whole and valid/)
  }, 60_000)
})

describe('bad input', () => {
  it.each<[string, Record<string, string | Buffer>, RegExp]>([
    ['an empty file', { 'articles/x.txt': '' }, /articles\/x\.txt: the article is empty/],
    [
      'a binary',
      { 'articles/x.txt': Buffer.from([0, 1, 2, 3]) },
      /articles\/x\.txt: the article is not UTF-8 text/,
    ],
    [
      'another encoding',
      { 'articles/x.txt': Buffer.from('Müller in Genf', 'latin1') },
      /articles\/x\.txt: the article is not UTF-8 text/,
    ],
    [
      'UTF-16',
      { 'articles/x.txt': Buffer.from('\ufeffMet in Geneva', 'utf16le') },
      /articles\/x\.txt: the article is not UTF-8 text/,
    ],
    [
      'control characters',
      { 'articles/x.txt': 'one\ntwo \u0007' },
      /articles\/x\.txt: line 2 has a control character/,
    ],
    [
      '5 MB in one line',
      { 'articles/x.txt': 'word '.repeat(1_000_000) },
      /articles\/x\.txt: text: /,
    ],
    [
      'a web page',
      { 'articles/x.txt': '<!doctype html><html><p>Met</p></html>' },
      /articles\/x\.txt: is a web page/,
    ],
    [
      'pieces of a web page',
      { 'articles/x.txt': '<p>One</p>\n<p>Two</p>\n<p>Three</p>' },
      /articles\/x\.txt: is a web page/,
    ],
    [
      'an unknown field',
      { 'articles/x.txt': 'Met', 'articles/x.yaml': 'titel: Met' },
      /articles\/x\.yaml: .*titel/,
    ],
    [
      'a sidecar that is not YAML',
      { 'articles/x.txt': 'Met', 'articles/x.yaml': 'a: [' },
      /articles\/x\.yaml: is not YAML/,
    ],
    ['an unknown override', { 'overrides.yaml': 'merged: []' }, /overrides\.yaml: .*merged/],
    [
      'a quote that the article does not contain',
      { 'articles/a0.txt': 'Nobody met.', 'entries/people/samuel-hafan.yaml': ENTRY },
      /entries\/people\/samuel-hafan\.yaml: description\.source: the article "a0" does not contain/,
    ],
  ])(
    '%s is named, the others are reported, and nothing is written',
    async (_, files, message) => {
      const seeds = await folderOf({ 'articles/good.txt': articleOf(0), ...files })
      const before = await readdir(root)
      const { printed, error } = await compile(seeds, { out: join(root, 'none.ndjson') })
      expect(error).toMatch(message)
      expect(error).toMatch(/^1 error in the seeds/)
      expect(printed).toMatch(/Rebecca Tolm/)
      expect(await readdir(root)).toEqual(before)
    },
    60_000,
  )

  it('counts two articles with one text once', async () => {
    const seeds = await folderOf({ 'articles/a.txt': articleOf(0), 'articles/b.txt': articleOf(0) })
    const { printed, error } = await compile(seeds)
    expect(error).toBe('')
    expect(printed).toContain('articles/a.txt, articles/b.txt are the same text, counted once')
    expect(printed).toContain('1 document,')
  }, 60_000)

  it('names the line of a stream, and passes the others on', async () => {
    const path = join(root, 'documents.ndjson')
    const lines = [
      JSON.stringify({ id: 'a', text: articleOf(0) }),
      '{"id":',
      JSON.stringify({ id: 'b', text: articleOf(1), titel: 'x' }),
      JSON.stringify({ id: 'c', text: '' }),
      JSON.stringify({ id: 'd', text: articleOf(2) }),
    ]
    await writeFile(path, lines.join('\n'))
    const written: string[] = []
    const sink = { write: (line: string) => written.push(line) > 0, once: () => undefined }
    const errors = await compileMap([path], sink, { seeds: join(root, 'nothing') })
    expect(written).toHaveLength(2)
    expect(errors.map(({ file, reason }) => `${file.slice(root.length + 1)}: ${reason}`)).toEqual([
      expect.stringMatching(/^documents\.ndjson, line 2: /),
      expect.stringMatching(/^documents\.ndjson, line 3: .*titel/),
      'documents.ndjson, line 4: the article is empty',
    ])
  }, 60_000)
})
