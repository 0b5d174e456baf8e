/** Parses JSON, with limits. */
import { problem } from '../../model/problems/index.ts'
import type { Data } from '../content.ts'
import { SourceError } from '../source-error.ts'
import { findError } from './json-error.ts'

/** Maximum depth of lists and objects. */
const MAX_DEPTH = 100

/** Maximum numbers of lists and objects, and of values: a conference of 5,000 talks has some 200,000. */
const [MAX_CONTAINERS, MAX_VALUES] = [300_000, 500_000]

/** Parses JSON. Throws a SourceError with the place if it can't be parsed, or is nested too deeply. */
export function parseJson(text: string): Data {
  checkSize(text)
  return { value: parse(text), placeOf: formatPath }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as SyntaxError
    throw syntaxError(text, offsetOf(text, message), message)
  }
}

function offsetOf(text: string, message: string): number {
  const [, position] = /at position (\d+)/.exec(message) ?? []
  if (position !== undefined) return Number(position)
  return message.startsWith('Unexpected end') ? text.length : findError(text)
}

/** Returns an error that quotes nothing of the text but one character: what stands there may be a secret. */
function syntaxError(text: string, offset: number, message: string): SourceError {
  const [what = ''] = message.split(/,? (?:in JSON|at position)|, (?:\.{3})?"/)
  const isCut = offset >= text.trimEnd().length
  const reason = isCut ? 'it ends too early' : what.charAt(0).toLowerCase() + what.slice(1)
  return SourceError.at(problem('json-syntax', reason), text, offset)
}

/** Throws a SourceError if lists and objects are nested too deeply for readers that recurse, or too many. */
function checkSize(text: string): void {
  let [depth, containers, values] = [0, 0, 0]
  let isInString = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (isInString) {
      if (character === '\\') index++
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '[' || character === '{') {
      depth++
      containers++
    } else if (character === ',') values++
    else if (character === ']' || character === '}') depth--
    if (depth > MAX_DEPTH) throw new SourceError(problem('too-deep'))
    if (containers > MAX_CONTAINERS || values > MAX_VALUES) {
      throw new SourceError(problem('too-much', 'values'))
    }
  }
}

/** Maximum length of a name in a path, in characters: a list may have a long one and many items. */
const MAX_SEGMENT = 100

/** Returns a path as JavaScript writes it: `sessions[3].title`. */
function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((segment) =>
      typeof segment === 'number' ? `[${segment}]` : `.${segment.slice(0, MAX_SEGMENT)}`,
    )
    .join('')
    .replace(/^\./, '')
}
