/** Problems of a source in a foreign format that keep it from being read at all. */
import { count } from '../../text/count.ts'
import { listed } from '../../text/listed.ts'
import type { Note } from '../note.ts'
import { quoted, type Text } from './quote.ts'

export const SOURCES = {
  'json-syntax': (reason: string): Text => [`this is not JSON: ${reason}`, null],
  'xml-syntax': (reason: string): Text => [`this is not XML: ${reason}`, null],
  doctype: (): Text => [
    'XML with a DOCTYPE is not read',
    'remove <!DOCTYPE …>: a schedule needs none',
  ],
  'no-frab-days': (): Text => [
    'a <schedule> without <day>: this is not frab XML',
    'give an .ics of the same site, or frab XML with <day>, <room> and <event>',
  ],
  'frab-entries': (): Text => [
    'days with <entry> in place of <event>: this is not frab XML',
    'give an .ics of the same site, or frab XML with <day>, <room> and <event>',
  ],
  'yaml-syntax': (reason: string): Text => [`this is not YAML: ${reason}`, null],
  'yaml-alias': (): Text => ['aliases are not supported', 'write the value out'],
  'unreadable-format': (found: string, formats: readonly string[]): Text => [
    `no program in ${found}`,
    `esfomo reads ${formats.join(', ')} and program files; see esfomo help sources`,
  ],
  'unreadable-table': (found: string, columns: readonly string[]): Text => [
    `no program in ${found}`,
    `name its columns ${columns.slice(0, 6).join(', ')} and the like, in a copy; see esfomo help sources`,
  ],
  'no-zone': (example: string): Text => [
    `times without a zone, such as ${example}`,
    'add --assume-zone, such as --assume-zone Europe/Brussels',
  ],
  'zone-is-known': (zone: string): Text => [
    `the source says its zone, ${zone}`,
    'leave --assume-zone out',
  ],
  'zone-of-no-use': (): Text => [
    'a list of deadlines has no times at a venue',
    'leave --assume-zone out',
  ],
  'date-is-known': (): Text => ['the source says its dates', 'leave --assume-date out'],
  'no-date': (text: string | null): Text => [
    text === null ? 'times without a date' : `${quoted(text)} is not the whole date`,
    'add --assume-date with the first date, such as --assume-date 2026-07-25',
  ],
  'wrong-year': (reason: string): Text => [
    reason,
    'give a date of the right year with --assume-date',
  ],
  'ambiguous-date': (text: string, dates: readonly string[]): Text => [
    `${quoted(text)} can be ${dates.join(' or ')}, and no other date tells which`,
    'write the dates as 2026-07-25, in a copy',
  ],
  'unreadable-date': (text: string, reason: string): Text => [
    `${quoted(text)}: ${reason}`,
    'write the dates as 2026-07-25, in a copy',
  ],
  'csv-syntax': (reason: string): Text => [`this is not CSV: ${reason}`, null],
  'zone-does-not-fit': (zone: string, time: string): Text => [
    `${zone} is not the zone of this source, which says ${time}`,
    'choose a zone with that offset, or leave --assume-zone out',
  ],
  'no-entry': (left: readonly Note[]): Text => [
    `no session or deadline${left.length === 0 ? '' : `: ${reasons(left)}`}`,
    null,
  ],
  'no-part': (part: string, known: readonly string[]): Text => [
    `no ${quoted(part)} in this list`,
    known.length === 0 ? null : `choose from ${listed(known)}`,
  ],
  'several-parts': (part: string, known: readonly string[]): Text => [
    `${quoted(part)} names ${known.length} events of this list`,
    `choose from ${listed(known)}`,
  ],
  'several-events': (ids: readonly string[]): Text => [
    `this holds ${count(ids.length, 'event')}`,
    `choose one: SOURCE#ID, with ID from ${listed(ids)}`,
  ],
  'no-indico-event': (): Text => [
    'Indico knows no such event, or you have no right to see it',
    'check its number, and whether the event is public',
  ],
  'indico-error': (): Text => [
    'Indico refused to answer',
    'check the number of the event, and the key and signature of the address if it has them',
  ],
  'indico-detail': (id: string | null): Text => [
    'this answer of Indico has the event, but not its talks',
    `ask for /export/event/${id ?? 'ID'}.json?detail=sessions`,
  ],
  'not-a-list': (part: string): Text => [
    `this is one program, not a list of events to choose ${quoted(part)} from`,
    `leave #${part} out`,
  ],
}

/** Maximum number of reasons in a message. */
const MAX_REASONS = 5

/** Returns why entries were left out: `3 entries left out: without a time (2), whole days (1)`. */
function reasons(left: readonly Note[]): string {
  const all = left.reduce((sum, note) => sum + note.count, 0)
  const words = left.map(({ what, count: number }) => {
    return left.length === 1 ? what : `${what} (${number})`
  })
  return `${count(all, 'entry', 'entries')} left out: ${listed(words, MAX_REASONS)}`
}
