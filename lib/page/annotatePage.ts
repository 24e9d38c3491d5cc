/**
 * One page's journey: read, ask, paint, then hover from the page's own memory. A page on which
 * something failed looks as if we were not there.
 */

import type { Card } from '../schema/card.ts'
import type { Correction, Mute } from '../schema/objections.ts'
import type {
  Annotated,
  Explained,
  PageQuestion,
  PageSettings,
  PageText,
  Place,
} from '../schema/page.ts'
import type { Id } from '../schema/record.ts'
import { createAnswers } from './answers.ts'
import { type Choosable, chooseMarks, LEVELS } from './budget.ts'
import { type CardContent, createCard, type Muted } from './card.ts'
import { lookAgain, watchHead, watchText } from './changes.ts'
import { documentElement, isConnected, isElement, parentNode } from './dom.ts'
import { goToStretches, neighbour } from './go.ts'
import { TIMING } from './hover.ts'
import { createPainter, isInLink, type Paintable, type PaintedMark, stretchesOf } from './paint.ts'
import { markAt, watchPointer } from './pointer.ts'
import { isArticlePage, type ReadPage, readPage } from './readPage.ts'
import type { CardWords } from './words.ts'

/** What a page asks and tells; the part of `Protocol` in lib/messages that a page has. */
export interface PageQuestions {
  annotate: { ask: PageQuestion; reply: Annotated }
  explain: { ask: { text: string; known?: PageQuestion['known'] | undefined }; reply: Explained }
  correct: { ask: Correction; reply: boolean }
  mute: { ask: { mute: Mute; undo: boolean }; reply: boolean }
  more: { ask: { entity: Id }; reply: boolean }
}

export type AskForPage = <K extends keyof PageQuestions>(
  type: K,
  data: PageQuestions[K]['ask'],
) => Promise<PageQuestions[K]['reply']>

export interface PageOptions {
  readonly document: Document
  /** Reads only what is under it; null reads the page's article. */
  readonly root: Element | null
  readonly ask: AskForPage
  /** Whether more than `annotate` is answered: else cards have no buttons for it. */
  readonly hears: boolean
  readonly signal: AbortSignal
}

export type PageCommand = 'next' | 'previous' | 'explain' | 'mute'

/** What is asked of a page; `PageProtocol` in lib/messages. */
export interface AnnotatedPage {
  /** The article as it is now, painted; null where there is none (unless `force`). */
  page(data: { readonly force: boolean }): Promise<PageText | null>
  /** Moves the page to a stretch of it and selects it; false where it is not there any more. */
  goTo(data: { readonly at: Place }): boolean
  /** The reader's choices as they are from now on. */
  settings(data: PageSettings): boolean
  /** What a key asks for; false where there is nothing to do it with. */
  command(data: { readonly name: PageCommand }): Promise<boolean>
  /** Drops every answer and asks anew: the reader has said something against one. */
  again(): Promise<boolean>
}

/** Longest selection that is explained, in UTF-16 units; the schema's cap. */
const MAX_SELECTION = 300

/** Annotates a page until the signal aborts. Resolves when it has been asked about for the first time. */
export async function annotatePage(options: PageOptions): Promise<AnnotatedPage> {
  const { document, root, signal, ask, hears } = options
  const answers = createAnswers()
  let read: ReadPage | null = null
  /** As they came with the last answer; who answers without any has the standard. */
  let settings: PageSettings | undefined
  let words: CardWords = {}
  /** Counts up where answers that are under way are not wanted any more. */
  let generation = 0
  let started: ReturnType<typeof start> | null = null
  /** While the reader objects the card stays, though its mark goes. */
  let isObjecting = false
  /** Where the keyboard was last. */
  let visited: PaintedMark | null = null

  const contentOf = (painted: PaintedMark): CardContent | undefined => {
    const { entity, because, others = [] } = painted.mark
    const { candidates, cards } = answers
    const card = cards[entity]
    return (
      card && {
        card,
        because,
        written: painted.written,
        others: others.flatMap((id) => (candidates[id] ? { id, ...candidates[id] } : [])),
      }
    )
  }

  /** The reader has said something against an answer: all is asked anew. */
  const object = async (said: Promise<boolean>) => {
    isObjecting = true
    await quietly(said.then(again))
    isObjecting = false
  }

  /** The same words have another card now, or none. */
  const correct = async ({ card, written }: CardContent, to: Id | null) => {
    const shown = started?.pointer.shown()
    const [first] = shown?.stretches ?? []
    await object(ask('correct', { written, entity: card.id, to }))
    const now = started?.painter
      .painted()
      .marks.find(
        ({ stretches: [one] }) => one?.node === first?.node && one?.start === first?.start,
      )
    const content = now && contentOf(now)
    if (!started || started.pointer.shown() !== shown) return
    if (!content || content.card.id === card.id) return started.pointer.close()
    started.pointer.become(now)
    started.card.become(content)
  }

  const mute = ({ card, written }: CardContent, what: Muted, undo: boolean) => {
    const { id, name: label } = card
    const muted = what === 'entity' ? { entity: id, label } : { written, label }
    void object(ask('mute', { mute: muted, undo }))
  }

  const start = () => {
    const painter = createPainter(document, signal)
    const card = createCard(
      document,
      {
        cardOf: (id): Card | undefined => answers.cards[id],
        words: () => words,
        language: () => settings && { lang: settings.language, dir: settings.dir },
        pin: () => pointer.togglePin(),
        close: () => pointer.close(),
        hears,
        correct: (content, to) => void correct(content, to),
        mute,
        more: (entity) => void quietly(ask('more', { entity })),
      },
      signal,
    )
    const pointer = watchPointer(
      document,
      painter.painted,
      {
        ...card,
        show(mark, place, mode) {
          const content = contentOf(mark)
          if (content) card.show(content, place, mode)
        },
      },
      () => ({ ...TIMING, rest: settings?.hover ?? TIMING.rest }),
      signal,
    )
    const html = documentElement(document)
    if (html) watchText(html, () => read?.root ?? null, looking.soon, signal)
    return { painter, card, pointer }
  }

  /** What of the answers is underlined, by the reader's choices. */
  const chosen = (): Paintable[] => {
    if (!read || settings?.on === false) return []
    const all: (Paintable & Choosable)[] = []
    let characters = 0
    for (const block of read.blocks) {
      for (const mark of answers.marksOf(block.text)) {
        const card = answers.cards[mark.entity]
        if (!card || (!settings?.links && isInLink(block, mark))) continue
        const written = block.text.slice(mark.start, mark.end)
        all.push({
          mark,
          block,
          kind: card.kind,
          written,
          isAside: block.role.startsWith('head') || !/\p{Lu}/u.test(written),
          at: characters + mark.start,
          worth: card.worth,
        })
      }
      characters += block.text.length
    }
    return chooseMarks(all, characters, LEVELS[settings?.marks ?? 'normal'])
  }

  const repaint = () => {
    if (started?.painter.paint(chosen()) && !isObjecting) started.pointer.repainted()
  }

  /** The address of the page that somebody asked to be read although it looks like no article. */
  let forced: string | null = null

  const isWanted = () =>
    root !== null || forced === document.location.href || isArticlePage(document)

  /** The article as it is now. A page that goes on after its article still shows it. */
  const readNow = (): ReadPage | null => {
    const wanted = isWanted()
    if (!wanted && !(read && isConnected(read.root))) return null
    const now = readPage(document, root ?? undefined)
    return now && (wanted || answers.isFamiliar(now.text.blocks)) ? now : null
  }

  /** Reads the page; asks only about text that was not asked about before. */
  const update = async (): Promise<void> => {
    const own = generation
    read = readNow()
    if (!read) return repaint()
    started ??= start()
    const question = settings?.on === false ? null : answers.question(read.text)
    // What is known is right at once, in whatever nodes it stands now. Where nothing is, what was
    // painted stays until the answer is there.
    if (!question || question.known) repaint()
    if (question) await put(question, own)
  }

  const put = async (question: PageQuestion, own: number) => {
    const answer = await ask('annotate', question)
    if (own !== generation || signal.aborted) return
    words = answer.words ?? words
    // Nothing was looked up for a page on which we are switched off.
    if (answer.settings?.on !== false) answers.keep(question.blocks, answer)
    apply(answer.settings)
  }

  const looking = lookAgain(document, update, signal)

  const again = async () => {
    generation++
    answers.forget()
    await looking.now()
    return true
  }

  const apply = (now: PageSettings | undefined): true => {
    const isOther = settings && (settings.forms !== now?.forms || settings.on !== now.on)
    settings = now
    if (isOther) void quietly(again())
    else repaint()
    return true
  }

  const present = (mark: PaintedMark): boolean => {
    const place = goToStretches(document, mark.stretches)
    if (!place || !started) return false
    visited = mark
    started.pointer.present(mark, place)
    started.card.focus()
    return true
  }

  /** A mark without a place, for words that are not underlined. */
  const explained = async (text: string): Promise<PaintedMark> => {
    const known = answers.known(read?.text.blocks ?? [])
    const { card, candidates, because, others = [] } = await ask('explain', { text, known })
    answers.add({ [card.id]: card }, candidates)
    const mark = { block: 0, start: 0, end: 0, entity: card.id, because, others }
    return { mark, written: text, stretches: [] }
  }

  const explain = async (): Promise<boolean> => {
    const selection = document.getSelection()
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null
    const text = String(range ?? '')
      .trim()
      .slice(0, MAX_SELECTION)
      .toWellFormed()
    const [line] = range?.getClientRects() ?? []
    const element = range && parentNode(range.startContainer)
    if (!line || !text || !element || !isElement(element)) return false
    started ??= start()
    const middle = { x: line.left + line.width / 2, y: line.top + line.height / 2 }
    const hit = markAt(document, started.painter.painted(), middle)
    const mark = hit?.mark ?? (await explained(text))
    if (signal.aborted) return false
    started.pointer.present(mark, { line, element })
    started.card.focus()
    return true
  }

  if (root === null) watchHead(document, looking.soon, signal)
  document.defaultView?.addEventListener(
    'pageshow',
    (event) => {
      // Back from the browser's cache: the page is as it was, but the choices may not be.
      if (!event.persisted || !started) return
      void quietly(put({ title: '', blocks: [] }, generation).then(looking.soon))
    },
    { signal },
  )
  if (document.hidden) looking.soon()
  else await quietly(looking.now())
  return {
    async page({ force }) {
      if (force) forced = document.location.href
      await looking.now()
      return read?.text ?? null
    },
    goTo: ({ at }) => goToStretches(document, stretchesOf(read?.blocks[at.block], at)) !== null,
    settings: apply,
    async command({ name }) {
      if (name === 'explain') return explain()
      if (!started) return false
      if (name === 'mute') {
        started.card.askMute()
        return started.pointer.shown() !== null
      }
      const mark = neighbour(document, started.painter.painted(), visited, name)
      return mark !== undefined && present(mark)
    },
    again,
  }
}

/** Nobody on the page is told of a failure; the next question tries again. */
async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch {
    // The page stays as it was.
  }
}
