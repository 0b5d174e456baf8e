/** Builds HTML. Every text is sanitised and escaped here, so no other file of the writer has to. */
import { escapeAttribute, escapeText } from 'entities/escape'
import { sanitize } from '../../text/sanitize.ts'

/** A piece of HTML that is safe to write. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type Child = Html | string | null | readonly Child[]

/** Attributes by name. True writes the name alone; null leaves it out. */
export type Attributes = Readonly<Record<string, string | true | null>>

/** Elements without content or an end tag. */
const VOID: ReadonlySet<string> = new Set(['br', 'link', 'meta'])

/** Returns an element. Strings among its children are texts. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Html {
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`
  return new Html(VOID.has(name) ? start : `${start}${sourceOf(children)}</${name}>`)
}

function attribute([name, value]: [string, string | true | null]): string {
  if (value === null) return ''
  return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(sanitize(value))}"`
}

/**
 * Returns an element whose content is no HTML: a script, its data or styles. Throws an Error if the
 * content would end it.
 */
export function rawElement(
  name: 'script' | 'style',
  attributes: Attributes,
  content: string,
): Html {
  if (/<\/(?:script|style)|<!--/i.test(content)) throw new Error(`the content ends its ${name}`)
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`
  return new Html(`${start}${content}</${name}>`)
}

/** Returns children one after another. */
function sourceOf(child: Child): string {
  if (child === null) return ''
  if (child instanceof Html) return child.source
  return typeof child === 'string' ? escapeText(sanitize(child)) : child.map(sourceOf).join('')
}

/** Returns a link, or its children alone if the address is none that a page may lead to. */
export function linkTo(address: string | null, ...children: Child[]): Child {
  if (address === null || !/^(?:https?|mailto):/i.test(address)) return children
  return element('a', { href: address }, ...children)
}

/** Puts a separator between children, without those that are null. */
export function join(children: readonly Child[], separator: Child): Child[] {
  return children
    .filter((child) => child !== null)
    .flatMap((child, index) => (index === 0 ? [child] : [separator, child]))
}
