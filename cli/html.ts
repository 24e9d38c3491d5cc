/**
 * A web page for the command: read by the very code that reads it in a browser. happy-dom stands in
 * for the browser's DOM; it knows no layout, so what only a style sheet hides is read too.
 */
import { Window } from 'happy-dom'
import { PackError } from '../lib/pack/error.ts'
import type { InputDocument } from './documents.ts'

/** One window for all pages: lib/page takes its getters from the prototypes when it is loaded. */
const window = new Window({
  settings: {
    disableJavaScriptEvaluation: true,
    disableJavaScriptFileLoading: true,
    disableCSSFileLoading: true,
  },
})
const { Node, Element, Document, CharacterData } = window
Object.assign(globalThis, { Node, Element, Document, CharacterData })
Element.prototype.checkVisibility = () => true
Object.defineProperty(Document.prototype, 'designMode', { get: () => 'off' })
const { readPage } = await import('../lib/page/readPage.ts')

/** The article of a page as a document. Throws where there is no text in it. */
export function readHtml(id: string, html: string): InputDocument {
  const parsed = new window.DOMParser().parseFromString(html, 'text/html')
  // Two implementations of one interface: happy-dom's types are its own.
  const page = readPage(parsed as unknown as globalThis.Document)
  if (!page) throw new PackError(`${id} has no text to read`)
  const { title, published, lang, blocks } = page.text
  return {
    id,
    ...(title ? { title } : {}),
    text: blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join('\n'),
    ...(published ? { published } : {}),
    ...(lang ? { lang } : {}),
  }
}
