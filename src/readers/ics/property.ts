/**
 * Parses content lines into properties. ical.js has a parser too, but it throws on what calendars
 * get wrong, and takes quadratic time for a line of many parameters.
 */

import { memoize } from '../../text/memoize.ts'

/** A property of a component: `DTSTART;TZID=Europe/Vienna:20260330T090000`. */
export interface Property {
  /** Values of the parameters by their upper-case name, without quotes. */
  readonly parameters: ReadonlyMap<string, string>
  /** As it stands in the file, without the whitespace around it. */
  readonly value: string
}

/** Maximum length of a property's name and parameters, in characters. */
const MAX_HEAD = 8192
/** Maximum length of parameters that are worth remembering. */
const MAX_SHORT = 60

/** Maximum length of a property's name, in characters. */
const MAX_NAME = 100

/** Returns the upper-case name of the property of a line, or null if it has none. */
export function propertyName(line: string): string | null {
  const colon = line.indexOf(':')
  if (colon < 0) return null
  const semicolon = line.slice(0, Math.min(colon, MAX_NAME + 1)).indexOf(';')
  const end = semicolon < 0 ? colon : semicolon
  const name = end > MAX_NAME ? '' : line.slice(0, end).trim()
  return name === '' ? null : name.toUpperCase()
}

const NO_PARAMETERS: ReadonlyMap<string, string> = new Map()

/** Parses a line that has a name. */
export function parseProperty(line: string): Property {
  const first = line.indexOf(':')
  const semicolon = line.slice(0, first).indexOf(';')
  if (semicolon < 0) return { parameters: NO_PARAMETERS, value: line.slice(first + 1).trim() }
  const colon = isPlain(line, first) ? first : endOfHead(line)
  return {
    parameters: parseParameters(line.slice(semicolon, colon)),
    value: line.slice(colon + 1).trim(),
  }
}

/** Returns whether the first colon of a line ends its parameters: none is in quotes or an address. */
function isPlain(line: string, colon: number): boolean {
  return !line.startsWith('://', colon) && !line.slice(0, colon).includes('"')
}

/** Returns the index of the colon before the value: the first that is not in quotes. */
function endOfHead(line: string): number {
  let isQuoted = false
  for (let index = 0; index < Math.min(line.length, MAX_HEAD); index++) {
    if (line[index] === '"') isQuoted = !isQuoted
    else if (line[index] === ':' && !isQuoted && !isInZone(line, index)) return index
  }
  return line.indexOf(':') // a quote that is never closed
}

/** Returns whether a colon is in a zone that should be in quotes: `TZID=tzone://Microsoft/Custom`. */
function isInZone(line: string, colon: number): boolean {
  return line.startsWith('://', colon) && /;TZID=[^;"]*$/i.test(line.slice(0, colon))
}

function parseParameters(head: string): ReadonlyMap<string, string> {
  if (head.length > MAX_HEAD) return NO_PARAMETERS
  return head.length > MAX_SHORT ? parameters(head) : shortParameters(head)
}

/** Parses short parameters once: thousands of lines have the same zone. */
const shortParameters = memoize(parameters)

function parameters(head: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const [, name = '', value = ''] of head.matchAll(/;([^;="]+)=((?:"[^"]*"?|[^";])*)/g)) {
    parameters.set(name.trim().toUpperCase(), parameterValue(value))
  }
  return parameters
}

/** Returns the value of a parameter without its quotes and escapes (RFC 6868). */
function parameterValue(written: string): string {
  return written
    .replaceAll('"', '')
    .replace(/\^([n'^])/g, (_, escaped) => ({ n: '\n', "'": '"', '^': '^' })[escaped as 'n'])
    .trim()
}

/** Returns a text without its escapes. */
export function unescapeText(value: string): string {
  if (!value.includes('\\')) return value
  return value.split('\\\\').map(unescapePart).join('\\')
}

/** Length of what is unescaped at once, in characters: of megabytes, each step would be a copy. */
const CHUNK = 65_536

/** Unescapes a text without escaped backslashes. */
function unescapePart(part: string): string {
  if (part.length <= CHUNK) return unescapeChunk(part)
  const chunks: string[] = []
  for (let start = 0; start < part.length; ) {
    const end = start + CHUNK
    const cut = part[end - 1] === '\\' ? end + 1 : end
    chunks.push(unescapeChunk(part.slice(start, cut)))
    start = cut
  }
  return chunks.join('')
}

function unescapeChunk(chunk: string): string {
  return chunk
    .replaceAll('\\n', '\n')
    .replaceAll('\\N', '\n')
    .replaceAll('\\,', ',')
    .replaceAll('\\;', ';')
    .replaceAll('\\"', '"')
}

/** Returns the texts of a list. Commas that belong to a text are escaped. */
export function unescapeList(value: string): string[] {
  const texts = value.split(/(?<!\\),/)
  return texts.map((text) => unescapeText(text).trim()).filter((text) => text !== '')
}
