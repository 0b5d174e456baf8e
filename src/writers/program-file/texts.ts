/** Writes texts as YAML so that they read back exactly, as plainly as that allows. */
import { Scalar } from 'yaml'
import { HARMFUL } from '../../text/sanitize.ts'

/** Maximum length of an abstract that stays on the line of its key, in characters. */
const MAX_SHORT = 60
/** Maximum number of lines of a block: a longer text is not for reading, and takes less room in quotes. */
const MAX_LINES = 500

/** Returns a text as plain or quoted YAML, on one line. */
export function textNode(text: string): Scalar {
  const node = new Scalar(text)
  if (text.includes('\n') || isHarmful(text)) node.type = 'QUOTE_DOUBLE'
  return node
}

/** Returns a text of several lines as a literal block, if that says exactly the same. */
export function proseNode(text: string): Scalar {
  const isLong = text.length > MAX_SHORT || text.includes('\n')
  if (!isLong || !fitsBlock(text)) return textNode(text)
  const node = new Scalar(text)
  node.type = 'BLOCK_LITERAL'
  return node
}

/** Whitespace that a block would take for its indentation, or that editors remove. */
const FRAGILE_WHITESPACE = /^\s|\s$|[^\S\n]\n|\n\t/

function fitsBlock(text: string): boolean {
  return (
    !FRAGILE_WHITESPACE.test(text) &&
    !isHarmful(text.replaceAll('\t', ' ')) &&
    text.split('\n', MAX_LINES + 1).length <= MAX_LINES
  )
}

/** Returns whether a text has characters that only an escape shows, also halves of pairs. */
function isHarmful(text: string): boolean {
  return text.search(HARMFUL) !== -1 || !text.isWellFormed()
}

/** Escapes harmful characters in YAML whose texts were written by textNode and proseNode. */
export function escapeHarmful(yaml: string): string {
  return yaml.replace(HARMFUL, (character) => {
    if (character === '\t') return character
    const code = (character.codePointAt(0) ?? 0).toString(16)
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
  })
}
