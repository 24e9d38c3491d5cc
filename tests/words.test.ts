/** Every word that a reader of our pages sees stands in the catalogues, in each language, in every form. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../lib/schema/settings.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Forms of a number, by which a message may end. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']

type Messages = Map<string, string>

function messagesOf(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] satisfies [string, string]]
      : messagesOf(Object(value), `${path}${key}.`),
  )
}

async function catalogue(tag: string): Promise<Messages> {
  return new Map(messagesOf(JSON.parse(await readFile(join(ROOT, `locales/${tag}.json`), 'utf8'))))
}

const english = await catalogue('en')

/** The path without the form of a number. */
function baseOf(path: string, messages: Messages): string {
  const at = path.lastIndexOf('.')
  const base = path.slice(0, at)
  // `kinds.other` is a kind of thing, and no form of a number.
  const isCounted = (english.get(`${base}.one`) ?? messages.get(`${base}.one`)) !== undefined
  return isCounted && FORMS.includes(path.slice(at + 1)) ? base : path
}

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort()

const bases = (messages: Messages) =>
  [...new Set([...messages.keys()].map((path) => baseOf(path, messages)))].sort()

describe.each(LANGUAGES)('the catalogue of %s', async (tag) => {
  const messages = await catalogue(tag)

  it('has what the English one has, and no more', () => {
    expect(bases(messages)).toEqual(bases(english))
  })

  it('has each form that its numbers ask for', () => {
    const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    const counted = [...messages.keys()].filter((path) => baseOf(path, messages) !== path)
    const missing = [...new Set(counted.map((path) => baseOf(path, messages)))].flatMap((base) =>
      wanted.map((form) => `${base}.${form}`).filter((path) => !messages.has(path)),
    )
    expect(missing).toEqual([])
  })

  it('fills in nothing that the English one does not', () => {
    const odd = [...messages].filter(([path, text]) => {
      const base = baseOf(path, messages)
      const own = english.get(path) ?? english.get(`${base}.other`) ?? ''
      // A form may say its number in a word.
      return placeholders(text).some((name) => !placeholders(own).includes(name))
    })
    expect(odd).toEqual([])
  })

  it('has no message that is empty, or that a browser would take apart', () => {
    const odd = [...messages].filter(
      ([path, text]) =>
        text.trim() === '' || /\$|[^\w.]/.test(path + (text.match(/\$/)?.[0] ?? '')),
    )
    expect(odd).toEqual([])
  })
})

/** Attributes that are read out or shown. */
const SHOWN_IN = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title'])

const isWord = (text: unknown) => typeof text === 'string' && /\p{L}{2}/u.test(text)

/** Literals of an expression that is shown: `a ? 'x' : 'y'`, `b && 'x'`, a template; not of calls. */
function literalsIn(node: unknown): string[] {
  const one = Object(node)
  switch (one.type) {
    case 'Literal':
      return isWord(one.value) ? [one.value] : []
    case 'TemplateLiteral':
      return one.quasis.flatMap((quasi: { value: { cooked: string } }) =>
        isWord(quasi.value.cooked) ? [quasi.value.cooked] : [],
      )
    case 'ConditionalExpression':
      return [one.consequent, one.alternate].flatMap(literalsIn)
    case 'LogicalExpression':
      return [one.left, one.right].flatMap(literalsIn)
    default:
      return []
  }
}

/** The words of a source that its reader would see, found in its syntax tree. */
function wordsIn(file: string, source: string): string[] {
  const found: string[] = []
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      node.forEach(visit)
      return
    }
    const { type, value, name, children }: Record<string, unknown> = { ...node }
    if (type === 'JSXText' && isWord(value)) found.push(String(value).trim())
    if (type === 'JSXAttribute' && SHOWN_IN.has(Object(name).name)) {
      const shown = Object(value)
      found.push(...literalsIn(shown.type === 'JSXExpressionContainer' ? shown.expression : shown))
    }
    if (Array.isArray(children)) {
      for (const child of children) {
        if (child.type === 'JSXExpressionContainer') found.push(...literalsIn(child.expression))
      }
    }
    Object.values(node).forEach(visit)
  }
  visit(parseSync(file, source).program)
  return found
}

async function pages(): Promise<string[]> {
  const folders = ['components', 'entrypoints']
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true })).map((file) => `${folder}/${file}`),
    ),
  )
  return lists.flat().filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
}

describe('components and entrypoints', () => {
  it('say nothing that is not in a catalogue', async () => {
    const found = await Promise.all(
      (await pages()).map(async (file) =>
        wordsIn(file, await readFile(join(ROOT, file), 'utf8')).map((text) => `${file}: ${text}`),
      ),
    )
    expect(found.flat()).toEqual([])
  })

  it('use every message', async () => {
    const files = await Promise.all(
      ['components', 'entrypoints'].map(async (folder) =>
        Promise.all(
          (await readdir(join(ROOT, folder), { recursive: true }))
            .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
            .map((file) => readFile(join(ROOT, folder, file), 'utf8')),
        ),
      ),
    )
    const code = `${files.flat().join('\n')}\n${await readFile(join(ROOT, 'wxt.config.ts'), 'utf8')}`
    /** A message may be named by a template: `kinds.${kind}`. */
    const isUsed = (base: string) => {
      const parts = base.split('.')
      return (
        code.includes(`'${base}'`) ||
        code.includes(`__MSG_${parts.join('_')}__`) ||
        parts.some((_, at) => {
          const start = parts.slice(0, at + 1).join('.')
          return code.includes(`\`${start}.\${`) || code.includes(`\`${start}\${`)
        })
      )
    }
    // The words of the card are sent to pages whole, and are all in `CARD_WORDS` of lib/page.
    const unused = bases(english).filter((base) => !base.startsWith('card.') && !isUsed(base))
    expect(unused).toEqual([])
  })

  it.each([
    ['<p className="x">Hello there</p>', ['Hello there']],
    [`<button aria-label="Close it">{t('card.close')}</button>`, ['Close it']],
    ["<p>{open ? 'Open' : t('product')}</p>", ['Open']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
    ['<p>{`Since ${year}`}</p>', ['Since ']],
    [`<p className="small">{t('product')} · {name}</p>`, []],
  ])('in %j: %j', (source, expected) => {
    expect(wordsIn('a.tsx', `export const a = ${source}`)).toEqual(expected)
  })
})

it('the words of the card are those that the card has', async () => {
  const { CARD_WORDS } = await import('../lib/page/words.ts')
  const card = [...english].filter(([path]) => path.startsWith('card.'))
  expect(Object.fromEntries(card.map(([path, text]) => [path.slice(5), text]))).toEqual(CARD_WORDS)
})
