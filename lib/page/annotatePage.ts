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

/** What a reader says on a card, to whoever keeps it. */
export interface PageVoice {
  explain(text: string, known: PageQuestion['known']): Promise<Explained>
  correct(correction: Correction): Promise<unknown>
  mute(mute: Mute, undo: boolean): Promise<unknown>
  more(entity: Id): Promise<unknown>
}

export interface PageOptions {
  readonly document: Document
  /** Reads only what is under it; null reads the page's article. */
  readonly root: Element | null
  readonly ask: (question: PageQuestion) => Promise<Annotated>
  /** Without it nothing can be said: cards have no such buttons. */
  readonly say?: PageVoice
  readonly signal: AbortSignal
}

export type PageCommand = 'next' | 'previous' | 'explain' | 'mute'

export interface AnnotatedPage {
  /** The article as it is now, painted; null where there is none (unless `force`). */
  text(force: boolean): Promise<PageText | null>
  /** Moves the page to a stretch of it and selects it; false where it is not there any more. */
  goTo(at: Place): boolean
  /** The reader's choices as they are from now on. */
  settings(settings: PageSettings): void
  /** What a key asks for; false where there is nothing to do it with. */
  command(name: PageCommand): Promise<boolean>
  /** Drops every answer and asks anew: the reader has said something against one. */
  again(): Promise<void>
}

/** Longest selection that is explained, in UTF-16 units; the schema's cap. */
const MAX_SELECTION = 300

/** Annotates a page until the signal aborts. Resolves when it has been asked about for the first time. */
export async function annotatePage(options: PageOptions): Promise<AnnotatedPage> {
  const { document, root, signal, say } = options
  const answers = createAnswers()
  let read: ReadPage | null = null
  /** As they came with the last answer; who answers without any has the standard. */
  let settings: PageSettings | undefined
  let words: Annotated['words'] = {}
  /** Counts up where answers that are under way are not wanted any more. */
  let generation = 0
  let started: ReturnType<typeof start> | null = null
  /** While the reader objects the card stays, though its mark goes. */
  let isObjecting = false
  /** Where the keyboard was last. */
  let visited: PaintedMark | null = null

  const contentOf = (painted: PaintedMark): CardContent | null => {
    const { entity, because, others = [] } = painted.mark
    const card = answers.cards[entity]
    const candidates = answers.candidates
    return card
      ? {
          card,
          because,
          written: painted.written,
          others: others.flatMap((id) => (candidates[id] ? { id, ...candidates[id] } : [])),
        }
      : null
  }

  /** The reader has said something against an answer: all is asked anew. */
  const object = async (said: Promise<unknown> | undefined) => {
    isObjecting = true
    await quietly(said?.then(again))
    isObjecting = false
  }

  /** The same words have another card now, or none. */
  const correct = async ({ card, written }: CardContent, to: Id | null) => {
    const shown = started?.pointer.shown()
    const [first] = shown?.stretches ?? []
    await object(say?.correct({ written, entity: card.id, to }))
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
    const label = card.name.slice(0, MAX_SELECTION)
    const choice = what === 'entity' ? { entity: card.id, label } : { written, label }
    void object(say?.mute(choice, undo))
  }

  const start = () => {
    const painter = createPainter(document, signal)
    const card = createCard(
      document,
      {
        cardOf: (id): Card | undefined => answers.cards[id],
        words: () => words ?? {},
        language: () => settings && { lang: settings.language, dir: settings.dir },
        pin: () => pointer.togglePin(),
        close: () => pointer.close(),
        hears: say !== undefined,
        correct: (content, to) => void correct(content, to),
        mute,
        more: (entity) => void quietly(say?.more(entity)),
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
          isAside: block.role === 'headline' || !/\p{Lu}/u.test(written),
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
    const answer = await options.ask(question)
    if (own !== generation || signal.aborted) return
    words = answer.words ?? words
    // Nothing was looked up for a page on which we are switched off.
    if (answer.settings?.on !== false) answers.keep(question.blocks, answer)
    apply(answer.settings)
  }

  const looking = lookAgain(document, update, signal)

  const again = () => {
    generation++
    answers.forget()
    return looking.now()
  }

  const apply = (now: PageSettings | undefined) => {
    const isOther = settings && (settings.forms !== now?.forms || settings.on !== now.on)
    settings = now
    if (isOther) void quietly(again())
    else repaint()
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
  const explained = async (text: string): Promise<PaintedMark | undefined> => {
    const answer = await say?.explain(text, answers.known(read?.text.blocks ?? []))
    if (!answer) return undefined
    const { card, candidates, because, others = [] } = answer
    answers.add({ [card.id]: card }, candidates)
    const mark = { block: 0, start: 0, end: 0, entity: card.id, because, others }
    return { mark, written: text, stretches: [] }
  }

  const explain = async (): Promise<boolean> => {
    const selection = document.getSelection()
    const text = String(selection ?? '')
      .trim()
      .slice(0, MAX_SELECTION)
      .toWellFormed()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    if (!range || text === '') return false
    const node = range.startContainer
    const [line] = range.getClientRects()
    const element = isElement(node) ? node : parentNode(node)
    if (!line || !element || !isElement(element)) return false
    started ??= start()
    const middle = { x: line.left + line.width / 2, y: line.top + line.height / 2 }
    const hit = markAt(document, started.painter.painted(), middle)
    const mark = hit?.mark ?? (await explained(text))
    if (!mark || signal.aborted) return false
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
    async text(force) {
      if (force) forced = document.location.href
      await looking.now()
      return read?.text ?? null
    },
    goTo: (at) => goToStretches(document, stretchesOf(read?.blocks[at.block], at)) !== null,
    settings: apply,
    async command(name) {
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
async function quietly(work: Promise<unknown> | undefined): Promise<void> {
  try {
    await work
  } catch {
    // The page stays as it was.
  }
}
