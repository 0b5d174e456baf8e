/** Cleans the texts of a foreign source. */
import { htmlToText, type ResolveLink } from '../../text/html.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Notes } from './notes.ts'

/** Maximum length of titles, names and rooms in a program, in characters. */
const MAX_LENGTH = 1000

/** A text that the source may lack. */
export type Given = string | null | undefined

const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

/** Returns a title, name or room as one line, or null if nothing of it is left. */
export function cleanLine(text: Given, notes: Notes): string | null {
  if (text == null) return null
  const line = oneLine(withoutControls(text.slice(0, 4 * MAX_LENGTH), notes))
  if (line.length <= MAX_LENGTH) return line === '' ? null : line
  notes.changed('field', `text of more than ${MAX_LENGTH} characters was cut`, { example: line })
  return line.slice(0, MAX_LENGTH).toWellFormed().trimEnd() || null
}

/** Length of texts that are worth remembering, in characters. */
const LONG = 500

/** Cleans the descriptions and notes of one source, of which some stand at many entries. */
export class Descriptions {
  readonly #notes: Notes
  readonly #resolve: ResolveLink
  readonly #known = new Map<string, string | null>()

  /** `resolve` is called for links within texts that are no web address. */
  constructor(notes: Notes, resolve: ResolveLink) {
    this.#notes = notes
    this.#resolve = resolve
  }

  /**
   * Returns a text of several lines without markup, or null if nothing of it is left. size.ts limits
   * how long all are.
   */
  clean(text: Given): string | null {
    if (text == null) return null
    const known = text.length < LONG ? undefined : this.#known.get(text)
    const cleaned = known === undefined ? this.#cleanText(text) : known
    if (text.length >= LONG) this.#known.set(text, cleaned)
    return cleaned
  }

  #cleanText(text: string): string | null {
    const written = withoutControls(text, this.#notes).replace(/\r\n?/g, '\n')
    const plain = htmlToText(written, this.#resolve)
    return plain.replace(/[^\S\n]+$/gm, '').trim() || null
  }
}

/** Number of parts up to which each is looked for in the others. */
const FEW_PARTS = 10

/**
 * Returns the parts of a description apart by an empty line, without those that others contain. Many parts
 * are only looked at for equal ones.
 */
export function joinTexts(parts: readonly Given[], descriptions: Descriptions): string | null {
  const cleaned = new Set(parts.flatMap((part) => descriptions.clean(part) ?? []))
  if (cleaned.size > FEW_PARTS) return [...cleaned].join('\n\n')
  const texts: string[] = []
  for (const text of cleaned) {
    if (texts.some((other) => contains(other, text))) continue
    const kept = texts.filter((other) => !contains(text, other))
    texts.splice(0, texts.length, ...kept, text)
  }
  return texts.length === 0 ? null : texts.join('\n\n')
}

/** Number of characters of a part that are searched for, and of places where they may stand. */
const [START, PLACES] = [16, 20]

/**
 * Returns whether a text contains a part, as far as a few places tell: `includes` takes minutes for long
 * texts of few different characters.
 */
function contains(text: string, part: string): boolean {
  const start = part.slice(0, START)
  let index = text.indexOf(start)
  for (let places = 1; index !== -1 && places < PLACES; places++) {
    if (text.startsWith(part, index)) return true
    index = text.indexOf(start, index + 1)
  }
  return text.endsWith(part)
}

/** Returns notes in one line, or null if there are none. */
export function joinNotes(parts: readonly Given[], descriptions: Descriptions): string | null {
  const lines = parts.flatMap((part) => descriptions.clean(part)?.split('\n').join(' ') ?? [])
  return lines.length === 0 ? null : oneLine(lines.join('; '))
}

function withoutControls(text: string, notes: Notes): string {
  const clean = text.toWellFormed().replace(CONTROLS, '')
  const what = 'control characters and broken characters in texts'
  if (clean !== text) notes.leftOut('field', what, { isMinor: true })
  return clean
}
