/** A document whose names are marked in its text, so that tables of rules do not rest on finding names. */
import { english } from '../../lib/annotate/english/words.ts'
import type { DocumentContext, NameMention } from '../../lib/compile/articles/context.ts'
import { layOut } from '../../lib/compile/articles/layout.ts'
import type { Kind } from '../../lib/schema/record.ts'

const KINDS: Readonly<Record<string, Kind>> = { '': 'person', '@': 'organization', '#': 'place' }

/**
 * `[Ann Lee]` is a person, `[@Delmar Foods]` an organization, `[#Syria]` a place, `[~Syrian]` a demonym. What is
 * the last word of a name before it is the same; titles before a name are found by their list.
 */
export function articleContext(marked: string, title = 'Untitled'): DocumentContext {
  const spans: { start: number; end: number; mark: string }[] = []
  let text = ''
  let last = 0
  for (const match of marked.matchAll(/\[([@#~]?)([^\]]+)\]/g)) {
    text += marked.slice(last, match.index)
    spans.push({
      start: text.length,
      end: text.length + (match[2] ?? '').length,
      mark: match[1] ?? '',
    })
    text += match[2]
    last = match.index + match[0].length
  }
  text += marked.slice(last)
  const document = {
    t: 'document' as const,
    id: 'doc:0000000000000000',
    sha256: '0'.repeat(64),
    title,
    text,
    lang: 'en',
  }
  const layout = layOut(text, title)
  const labels: { label: string; kind: Kind; mentions: number[] }[] = []
  const names = spans.map(({ start, end, mark }, index): NameMention => {
    const words = text.slice(start, end)
    const kind = KINDS[mark] ?? 'place'
    let cluster = labels.findIndex(
      ({ label, kind: own }) => own === kind && (label === words || label.endsWith(` ${words}`)),
    )
    if (cluster < 0) cluster = labels.push({ label: words, kind, mentions: [] }) - 1
    labels[cluster]?.mentions.push(index)
    const from = layout.tokens.findIndex((token) => token.start >= start)
    let to = from
    while (to < layout.tokens.length && (layout.tokens[to]?.end ?? 0) <= end) to++
    let first = from
    while (
      layout.tokens[first]?.gap === 'space' &&
      english.titles.has(layout.tokens[first - 1]?.key ?? '') &&
      layout.tokens[first - 1]?.shape !== 'lower'
    )
      first--
    const titleStart = layout.tokens[first]?.start ?? start
    const titleEnd = layout.tokens[from - 1]?.end ?? start
    return {
      start,
      end,
      from,
      to,
      sentence: layout.tokens[from]?.sentence ?? 0,
      cluster,
      kind,
      form: mark === '~' ? 'demonym' : 'name',
      title:
        first < from
          ? { start: titleStart, end: titleEnd, text: text.slice(titleStart, titleEnd) }
          : null,
    }
  })
  return {
    document,
    shadow: text,
    blocks: layout.blocks,
    sentences: layout.sentences,
    tokens: layout.tokens,
    names,
    clusters: labels.map((one) => ({ ...one, entity: null })),
    published: null,
    written: null,
  }
}
