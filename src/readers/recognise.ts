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
/** Matches a key of a root map, or `-` of a root list. */
const YAML_ROOT =
  /^(?:-(?:\s|$)|["']?[\p{L}\d_][\p{L}\d_.-]*(?: [\p{L}\d_.-]+)*["']?[ \t]*:(?:\s|$))/mu
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

/** Returns the syntax of a decoded text; `text` is that of esfomo's own format, and of all else. */
export function syntaxOf(text: string): Syntax {
  const head = text.slice(0, HEAD).trimStart()
  if (head.startsWith('<')) return 'xml'
  if (/^BEGIN\s*:\s*VCALENDAR/i.test(head)) return 'icalendar'
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(head)) {
    return /^\{\s*"format"\s*:/.test(head) ? 'text' : 'json'
  }
  const body = head.replace(/^(?:(?:[ \t]*#.*|%.*|---.*|[ \t]*\r?)\n)+/, '')
  if (isForeignYaml(body)) return 'yaml'
  return isCsv(body) ? 'csv' : 'text'
}

/** Returns whether a text is YAML that some other site wrote. When in doubt it is a program file. */
function isForeignYaml(body: string): boolean {
  if (/^-(?:\s|$)/.test(body)) return true
  if (TABLE_ROOT.test(body) && !OWN_ROOT.test(body)) return TIME_KEY.test(body)
  if (OWN_KEY.test(body) || !YAML_ROOT.test(body)) return false
  return OWN_SESSIONS.test(body) ? FOREIGN_TIME_KEY.test(body) : TIME_KEY.test(body)
}

function isCsv(body: string): boolean {
  const [first = ''] = body.split(/\r?\n/, 1)
  return /[,;\t]/.test(first) && CSV_COLUMN.test(first) && !YAML_ROOT.test(first)
}
