/** Finds out what a text that starts with `<` is, before a parser reads it. */
import { problem } from '../model/problems/index.ts'
import { otherRoot } from './other-type.ts'
import { SourceError } from './source-error.ts'

const BLANK = /\s*/y
/** Matches a DOCTYPE or the name of an element. */
const START = /<(?:(!doctype)\s+)?([\p{L}_][\w:.-]*)/iuy

interface Start {
  readonly name: string
  readonly isDoctype: boolean
  readonly offset: number
}

/** Returns the name of the root element, without a prefix; null if the text has none. */
export function rootElement(text: string): string | null {
  const start = startOf(text)
  return start && !start.isDoctype ? start.name.replace(/^.*:/, '') : null
}

/** Throws a SourceError for markup in which no program can be: web pages, xCal, a DOCTYPE. */
export function refuseMarkup(text: string): void {
  const start = startOf(text)
  if (start === null) return
  const { name, isDoctype, offset } = start
  const finding = otherRoot(name.replace(/^.*:/, '')) ?? (isDoctype ? problem('doctype') : null)
  if (finding !== null) throw SourceError.at(finding, text, offset)
}

/** Returns the DOCTYPE or else the first tag, after whitespace, comments and instructions. */
function startOf(text: string): Start | null {
  for (let offset = 0; ; ) {
    BLANK.lastIndex = offset
    offset += BLANK.exec(text)?.[0].length ?? 0
    const end = text.startsWith('<!--', offset) ? '-->' : text.startsWith('<?', offset) ? '?>' : ''
    if (end === '') {
      START.lastIndex = offset
      const [, doctype, name] = START.exec(text) ?? []
      return name === undefined ? null : { name, isDoctype: doctype !== undefined, offset }
    }
    const close = text.indexOf(end, offset)
    if (close === -1) return null
    offset = close + end.length
  }
}
