/** Builds elements. Children are texts or nodes, so nothing is ever parsed as HTML. */

type Child = Node | string | null
type Properties = Readonly<Record<string, string | boolean | ((event: Event) => void)>>

/**
 * Returns a new element. Properties are attributes, but functions are listeners; true is an attribute
 * without a value, false none.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties,
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') node.addEventListener(key, value)
    else if (typeof value === 'string') node.setAttribute(key, value)
    else node.toggleAttribute(key, value)
  }
  node.append(...children.filter((child) => child !== null))
  return node
}

/** Returns the first element of the document that a selector matches. */
export function find<E extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): E | null {
  return within.querySelector<E>(selector)
}

export function findAll<E extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): E[] {
  return [...within.querySelectorAll<E>(selector)]
}

/** Sets a text unless it is there already: each change makes screen readers and layout work. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text
}

export function button(text: string, click: () => void): HTMLButtonElement {
  return make('button', { type: 'button', click }, text)
}

/** Shows whether a button that switches something is on. */
export function press(node: HTMLElement, isPressed: boolean): void {
  node.setAttribute('aria-pressed', String(isPressed))
}

/**
 * Gives a node the attributes and children of another, with as few changes as possible: what has the focus,
 * or is being read, stays.
 */
export function adapt(node: Element, made: Element): void {
  for (const { name, value } of made.attributes) node.setAttribute(name, value)
  const before = [...node.childNodes]
  const after = [...made.childNodes]
  for (const old of before.slice(after.length)) old.remove()
  for (const [index, child] of after.entries()) {
    const old = before[index]
    if (old instanceof Element && child instanceof Element && old.tagName === child.tagName) {
      adapt(old, child)
    } else if (old?.nodeType !== child.nodeType || child instanceof Element) {
      if (old) old.replaceWith(child)
      else node.append(child)
    } else if (old.textContent !== child.textContent) old.textContent = child.textContent
  }
}
