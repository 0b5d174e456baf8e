/** Writes a program as Markdown tables, for a README or a website. */
import { markdownTable } from 'markdown-table'
import type { Deadline, Program, Session, Talk } from '../model/program.ts'
import { factsOn } from '../model/shown.ts'
import { hasSessions, itemsOf, type ListedDay } from '../query/days.ts'
import { widthOf } from '../render/layout/wrap.ts'
import { formatAnnouncement } from '../render/phrases/deadlines.ts'
import { namedFacts, peopleTexts, titleOf } from '../render/phrases/facts.ts'
import { placeText, planRooms, type RoomPlan } from '../render/phrases/rooms.ts'
import { formatTimeOn, zoneHeading } from '../render/phrases/times.ts'
import { capitalize } from '../text/capitalize.ts'
import { oneLine } from '../text/one-line.ts'
import { sanitize } from '../text/sanitize.ts'
import { longDate } from '../time/format.ts'
import type { IsoDate, Zone } from '../time/types.ts'
import type { Writer } from './writer.ts'

export const write: Writer = ({ program, selection: { deadlines }, days: listDays, zone }) => {
  const lists = listDays().filter(hasSessions)
  const isEmpty = lists.length + deadlines.length === 0
  return { text: isEmpty ? null : markdownText({ ...program, deadlines }, lists, zone) }
}

/** Returns a table for each of these days, and one for the deadlines of the program. */
export function markdownText(program: Program, lists: readonly ListedDay[], zone: Zone): string {
  const rooms = planRooms(lists.flatMap((day) => itemsOf(day).map(({ item }) => item)))
  const days = lists.map((day) => dayTable(day, rooms, zone))
  const deadlines = program.deadlines.length > 0 ? [deadlineTable(program.deadlines)] : []
  return [`## ${escapeText(program.name)}`, ...days, ...deadlines]
    .map((part) => `${part}\n`)
    .join('\n')
}

function dayTable(day: ListedDay, rooms: RoomPlan, zone: Zone): string {
  const { date, from } = day
  const items = itemsOf(day)
  const starts = items.flatMap(({ item, continues }) => (continues ? [] : (item.start ?? [])))
  const rows = items.map(({ item, session, continues }) => ({
    cells: [
      continues ? 'continues' : startCell(item, session, date, zone),
      `${session ? '– ' : ''}${link(titleOf(item), item.url)}`,
      escapeText(peopleTexts(item).join('; ')),
    ],
    facts: namedFacts('markdown', { item, session }, { room: roomBeside(item, session, rooms) }),
  }))
  // Each further fact that occurs on the day gets a column.
  const present = new Set(rows.flatMap(({ facts }) => facts.map(({ fact }) => fact)))
  const columns = factsOn('markdown')
    .map(({ fact }) => fact)
    .filter((fact) => present.has(fact))
  const heads = [
    zoneHeading(zone, starts.length === 0 ? [from] : starts),
    'Session',
    'Who',
    ...columns.map((fact) => (fact === 'rooms' ? 'Room' : capitalize(fact))),
  ]
  const body = rows.map(({ cells, facts }) => {
    const texts = columns.map((column) => facts.find(({ fact }) => fact === column)?.text ?? '')
    return [...cells, ...texts.map(escapeText)]
  })
  const room = rooms.heading === null ? '' : `, ${escapeText(rooms.heading)}`
  return `### ${longDate(date)}${room}\n\n${table([heads.map(escapeText), ...body])}`
}

function startCell(
  { start }: Session | Talk,
  session: Session | null,
  date: IsoDate,
  zone: Zone,
): string {
  if (start === null) return session ? '' : 'TBA'
  return formatTimeOn(start, zone, date)
}

/** Returns the room of a session, or of a talk that is in another one than its session. */
function roomBeside(item: Session | Talk, session: Session | null, rooms: RoomPlan): string | null {
  return session && placeText(session) === placeText(item) ? null : rooms.beside(item)
}

function deadlineTable(deadlines: readonly Deadline[]): string {
  const rows = deadlines.map((deadline) => {
    const { opening, announcement, url } = deadline
    const due = announcement ? formatAnnouncement(announcement) : 'TBD'
    const when = opening ? `${formatAnnouncement(opening)} to ${due}` : due
    return [link(titleOf(deadline), url), escapeText(when)]
  })
  return `### Deadlines\n\n${table([['Deadline', 'Due'], ...rows])}`
}

function table(rows: readonly (readonly string[])[]): string {
  return markdownTable(rows, { stringLength: widthOf })
}

function link(title: string, url: string | null): string {
  if (url === null) return escapeText(title)
  // These characters would end the address or the cell.
  const address = new URL(url).href.replace(/[()|<>\\`]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  })
  return `[${escapeText(title)}](${address.replaceAll('&', '&amp;')})`
}

/**
 * Matches everything that Markdown, and the HTML it may contain, takes for markup, and what turns
 * into a link: `https://a`, `//a` and `www.a`. A mail address becomes one at GitHub all the same,
 * where they are looked for once the escapes are gone.
 */
const MARKUP = /[\\`*_[\]<>|~&#@${}]|:(?=\/\/|\w+:)|\/(?=\/)|(?<=www)\./gi

function escapeText(text: string): string {
  return oneLine(sanitize(text)).replace(MARKUP, (character) =>
    character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
  )
}
