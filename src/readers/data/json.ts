/** Parses JSON, with limits. */
import { problem } from '../../model/problems/index.ts'
import type { Data } from '../content.ts'
import { SourceError } from '../source-error.ts'

/** Maximum depth of lists and objects. */
const MAX_DEPTH = 100

/** Parses JSON. Throws a SourceError with the place if it can't be parsed, or is nested too deeply. */
export function parseJson(text: string): Data {
  checkDepth(text)
  return { value: parse(text), placeOf: formatPath }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as SyntaxError
    // V8 says `at position 12 (line 1 column 13)`, or nothing where the text ends too early.
    const [, offset = text.length] = /at position (\d+)/.exec(message) ?? []
    throw syntaxError(text, Number(offset), message)
  }
}

function syntaxError(text: string, offset: number, message: string): SourceError {
  const isCut = offset >= text.trimEnd().length
  const reason = isCut
    ? 'it ends too early'
    : (message.split(/,? (?:in JSON|at position)/)[0] ?? '')
  return SourceError.at(problem('json-syntax', reason), text, offset)
}

/** Throws a SourceError if lists and objects are nested too deeply for readers that recurse. */
function checkDepth(text: string): void {
  let depth = 0
  let isInString = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (isInString) {
      if (character === '\\') index++
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > MAX_DEPTH) throw new SourceError(problem('too-deep'))
  }
}

/** Returns a path as JavaScript writes it: `sessions[3].title`. */
function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((segment) => (typeof segment === 'number' ? `[${segment}]` : `.${segment}`))
    .join('')
    .replace(/^\./, '')
}
