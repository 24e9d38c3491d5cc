/**
 * Reading a hostile DOM. A form with `<input name="parentNode">` answers `form.parentNode` with the
 * field, and `<img name="body">` answers `document.body`, also in a content script's own world
 * (measured in Chromium). So everything is read through getters captured from the prototypes.
 */

/** Up the chain: implementations of the DOM differ in which prototype carries a property. */
function descriptor(prototype: object | null, name: string): PropertyDescriptor | undefined {
  return prototype === null
    ? undefined
    : (Object.getOwnPropertyDescriptor(prototype, name) ??
        descriptor(Object.getPrototypeOf(prototype), name))
}

function getter<T>(prototype: object, name: string): (target: unknown) => T {
  const get = descriptor(prototype, name)?.get as () => T
  return (target) => Reflect.apply(get, target, [])
}

export const nodeType = getter<number>(Node.prototype, 'nodeType')
export const parentNode = getter<Node | null>(Node.prototype, 'parentNode')
export const firstChild = getter<Node | null>(Node.prototype, 'firstChild')
export const nextSibling = getter<Node | null>(Node.prototype, 'nextSibling')
export const isConnected = getter<boolean>(Node.prototype, 'isConnected')
/** The text under an element. */
export const textContent = getter<string | null>(Element.prototype, 'textContent')
/** The text of a text node. */
export const dataOf = getter<string>(CharacterData.prototype, 'data')
/** Upper case in HTML, as written in XML. */
export const tagName = getter<string>(Element.prototype, 'tagName')
export const documentElement = getter<Element | null>(Document.prototype, 'documentElement')
export const bodyOf = getter<HTMLElement | null>(Document.prototype, 'body')
export const headOf = getter<HTMLHeadElement | null>(Document.prototype, 'head')
export const titleOf = getter<string>(Document.prototype, 'title')
export const designMode = getter<string>(Document.prototype, 'designMode')

export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

/** A document is searched from its root element: one getter less to be clobbered. */
const elementOf = (scope: Document | Element) =>
  nodeType(scope) === Node.DOCUMENT_NODE ? documentElement(scope) : scope

export function query(scope: Document | Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(elementOf(scope), selector)
}

/** At most `limit` matches, in document order. */
export function queryAll(scope: Document | Element, selector: string, limit: number): Element[] {
  const found = Element.prototype.querySelectorAll.call(elementOf(scope), selector)
  return Array.prototype.slice.call(found, 0, limit)
}

export function contains(one: Node, other: Node): boolean {
  return Node.prototype.contains.call(one, other)
}

/** False for what has no box of its own: not rendered, or `display: contents`. */
export function hasBox(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element)
}

/** False for what is not rendered or is `visibility: hidden`. */
export function isRendered(element: Element): boolean {
  return (
    Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) ||
    // What is in it is rendered, though it has no box.
    getComputedStyle(element).display === 'contents'
  )
}

export const isElement = (node: Node): node is Element => nodeType(node) === Node.ELEMENT_NODE
export const isText = (node: Node): node is Text => nodeType(node) === Node.TEXT_NODE
