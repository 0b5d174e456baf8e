/** Recognises what a text is by its content, never by the name of its file. */
import type { Syntax } from './content.ts'

/** Matches a key of the format of esfomo that other formats don't have at their root. */
const OWN_KEY =
  /^["']?(?:format|timezone|deadlines|organizers|sponsors|topics|motto|about)["']?[ \t]*:/m
/** Matches a root key that holds the entries of a table, and one of the format of esfomo above all. */
const TABLE_ROOT =
  /^["']?(?:schedule|programme?|agenda|timetable|sessions|talks|events|slots|timeslots)["']?[ \t]*:/m
const OWN_ROOT = /^["']?(?:format|days|deadlines)["']?[ \t]*:/m
/** Matches the key that holds the sessions of a day in the format of esfomo. */
const OWN_SESSIONS = /^[ \t]+(?:-[ \t]+)?["']?sessions["']?[ \t]*:/m
/** Matches a key of the format of esfomo that others have as well, wherever a mistake puts it. */
const MENTIONS_OWN_KEY =
  /^[ \t]*["']?(?:format|id|name|title|time[ _-]?zone|days|deadlines|sessions|venue|organi[sz]ers|sponsors|topics|motto|about|url|updated)["']?[ \t]*[:=]/im
/** Matches a key that only a program file has at its root. */
const MUST_BE_OWN = /^["']?(?:format|deadlines|sponsors|topics|motto)["']?[ \t]*:/m
/** Matches keys that every program file has at its root: two of them make one. */
const OWN_HEAD = /^["']?(?:id|name|timezone)(?=["']?[ \t]*:)/gim
/** Matches the start of an object or list of JSON, or all of another value. */
const JSON_START =
  /^(?:\{\s*["}]|\[\s*(?:[[{"\]]|-?\d[\d.]*\s*[,\]]|true|false|null)|(?:"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)\s*$)/
/** Matches a key of a root map, or `-` of a root list. */
const YAML_ROOT =
  /^(?:-(?:\s|$)|(?:["']?[\p{L}\d_][\p{L}\d_.-]*(?: [\p{L}\d_.-]+)*["']?|"[^"\\\n]{1,200}"|'[^'\n]{1,200}')[ \t]*:(?:\s|$))/mu
/** Matches any other key with a map or list below it: `Day 1 (June 4, 2027):`. */
const YAML_HEADING = /^[\p{L}\d][^\n]{0,200}:[ \t]*\r?\n(?:[ \t]*\r?\n){0,9}(?:[ \t]+\S|- )/u
/** Matches two lines of a map with such keys, or a map or list in brackets. */
const YAML_LINES = /^[\p{L}\d][^\n]{0,200}?: [^\n]*\n[\p{L}\d][^\n]{0,200}?: /u
const YAML_BRACKETS = /^(?:\{(?![{%])|\[(?!\[))/
/** Matches keys that say when something is, in the tables of websites. */
const TIME_KEY =
  /(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)["']?(?:start|end|time(?!_?zone)|when|slots?|begin|from)(?:[_-]?\w+)?["']?[ \t]*:/im
/** Matches those of them that the format of esfomo does not have. */
const FOREIGN_TIME_KEY =
  /(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)["']?(?:(?:start|end)[_-]?(?:times?|s?at|date)|time[_-]?(?:start|end|slots?)?|when|slots?|begin)["']?[ \t]*:/im
/** Columns of a CSV file that is a program. */
const CSV_COLUMN =
  /(?:^|[,;\t]) *["']?(?:start|begin|from|time|date|when|slot)[^,;\t]*(?:[,;\t]|$)/i

/** Number of characters that are looked at. */
const HEAD = 65_536

/** Returns what a decoded text is; `text` if it is nothing that can be read. */
export function syntaxOf(text: string): Syntax {
  const head = text.slice(0, HEAD).trimStart()
  if (head.startsWith('<')) return 'xml'
  if (/^BEGIN\s*:\s*VCALENDAR/i.test(head)) return 'icalendar'
  if (JSON_START.test(head)) return /^\{\s*"format"\s*:/.test(head) ? 'own' : 'json'
  const body = withoutComments(head)
  if (isForeignYaml(body)) return 'yaml'
  if (isCsv(body)) return 'csv'
  if (body === '' || MENTIONS_OWN_KEY.test(body)) return 'own'
  return YAML_ROOT.test(firstLine(body)) || isOddYaml(body, text) ? 'yaml' : 'text'
}

/** Returns the names of the columns of CSV. */
export function csvColumns(text: string): string[] {
  const line = firstLine(withoutComments(text.slice(0, HEAD).trimStart()))
  return cellsOf(line).map((cell) => cell.replace(/^"(.*)"$/, '$1').trim())
}

/** Returns whether a text is YAML that some other site wrote. When in doubt it is a program file. */
function isForeignYaml(body: string): boolean {
  if (/^-(?:\s|$)/.test(body)) return true
  if (TABLE_ROOT.test(body) && !OWN_ROOT.test(body)) return TIME_KEY.test(body)
  if (!YAML_ROOT.test(body) && !YAML_HEADING.test(body)) return false
  if (OWN_KEY.test(body)) return isNearTable(body)
  return OWN_SESSIONS.test(body) ? FOREIGN_TIME_KEY.test(body) : TIME_KEY.test(body)
}

/** Returns whether a text with some key of a program file has days of a table, and none of its heads. */
function isNearTable(body: string): boolean {
  const heads = new Set(body.match(OWN_HEAD)?.map((key) => key.toLowerCase()))
  return !MUST_BE_OWN.test(body) && heads.size < 2 && TIME_KEY.test(body)
}

/** Returns whether a text starts with the columns of a program, or with rows of as many cells. */
function isCsv(body: string): boolean {
  const [first = '', second = ''] = body.split(/\r?\n/, 2)
  const width = cellsOf(first).length
  if (width === 1 || YAML_ROOT.test(first) || YAML_HEADING.test(body)) return false
  return CSV_COLUMN.test(first) || cellsOf(second).length === width
}

/** Returns whether what is nothing else may be YAML all the same. */
function isOddYaml(body: string, text: string): boolean {
  if (YAML_HEADING.test(body) || YAML_LINES.test(body)) return true
  return YAML_BRACKETS.test(body) && text.trimEnd().endsWith(body.startsWith('{') ? '}' : ']')
}

/** Returns the cells of a row, by the delimiter that it has most of outside of quotes. */
function cellsOf(row: string): string[] {
  const parts = row.split('"')
  const rows = [',', ';', '\t'].map((delimiter) => {
    const marked = parts.map((part, index) => (index % 2 ? part : part.replaceAll(delimiter, '\0')))
    return marked.join('"').split('\0')
  })
  return rows.reduce((widest, cells) => (cells.length > widest.length ? cells : widest))
}

function withoutComments(text: string): string {
  return text.replace(/^(?:(?:[ \t]*#.*|%.*|---.*|sep=.[ \t]*\r?|[ \t]*\r?)(?:\n|$))+/, '')
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? ''
}
