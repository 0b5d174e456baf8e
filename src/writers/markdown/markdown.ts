/**
 * Writes a program as Markdown, for a README or a website. Sessions are a list and no table: a list
 * holds ends, rooms, notes, links and talks of any length, wraps on a phone, can be read as plain text,
 * and a change of one session changes no line of another.
 */
import type { Program } from '../../model/program.ts'
import { hasSessions, itemsOf, type ListedDay } from '../../query/days.ts'
import { marksIn } from '../../render/phrases/marks.ts'
import { planRooms } from '../../render/phrases/rooms.ts'
import { dateRange } from '../../time/format.ts'
import type { Instant, Zone } from '../../time/types.ts'
import { zonePair } from '../../time/zone-pair.ts'
import type { Writer } from '../writer.ts'
import { dayText } from './day.ts'
import { deadlinesText } from './deadlines.ts'
import { bareLink, escapeText, link } from './escape.ts'
import { inLines } from './lines.ts'

export const write: Writer = ({ program, selection, days: listDays, zone }) => {
  const { deadlines } = selection
  const lists = listDays().filter(hasSessions)
  const isEmpty = lists.length + deadlines.length === 0
  return { text: isEmpty ? null : markdownText({ ...program, deadlines }, lists, zone) }
}

/**
 * Returns a list for each of these days, and one for the deadlines of the program. Times are in `zone`
 * and in the venue's.
 */
export function markdownText(program: Program, lists: readonly ListedDay[], zone: Zone): string {
  const items = lists.flatMap((day) => itemsOf(day).map(({ item }) => item))
  const rooms = planRooms(items)
  const instants = items.flatMap(({ start, end }) => [start, end].filter(isKnown))
  const zones = zonePair(zone, program.timezone, instants)
  const { deadlines, timezone } = program
  const days = lists.map((day) => dayText(day, { rooms, zones }))
  const marks = marksIn(program, lists, days)
  const parts = [
    `## ${escapeText(program.name)}`,
    ...programLines(program),
    ...days,
    ...(deadlines.length > 0 ? [deadlinesText(deadlines, zone, timezone)] : []),
    ...(marks.length > 0 ? [marks.join(' ')] : []),
  ]
  return parts.map((part) => `${part}\n`).join('\n')
}

/** Returns title, dates, venue and links of a program, as a paragraph if it has any. */
function programLines({ title, days, venue, url, links }: Program): string[] {
  const [first, last] = [days[0], days.at(-1)]
  const dates = first && last ? dateRange(first.date, last.date) : null
  const place = [dates, venue].filter((text) => text !== null)
  const addresses = [
    ...(url === null ? [] : [bareLink(url)]),
    ...links.map((one) => link(one.title, one.url)),
  ]
  const lines = [
    title === null ? [] : [escapeText(title)],
    place.map((text) => escapeText(text)),
    addresses,
  ]
  const text = inLines(lines, '')
  return text === '' ? [] : [text]
}

function isKnown(instant: Instant | null): instant is Instant {
  return instant !== null
}
