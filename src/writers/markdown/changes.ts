/** Writes what changed between two versions of a program as Markdown: a mail to those who attend. */
import { CHANGE_KINDS } from '../../query/diff/change.ts'
import { countLeftovers } from '../../query/diff/leftovers.ts'
import { type ChangeClock, clockOf, instantsOf, startCells } from '../../render/changes/clock.ts'
import { type ChangeRow, itemsIn, type RowKind, rowsOf } from '../../render/changes/rows.ts'
import type { DiffView } from '../../render/diff.ts'
import { formatAnnouncement, formatDue, showsAnotherTime } from '../../render/phrases/deadlines.ts'
import { planRooms } from '../../render/phrases/rooms.ts'
import { zoneHeading } from '../../render/phrases/times.ts'
import { capitalize } from '../../text/capitalize.ts'
import { dateRange, fullDate, isoDate } from '../../time/format.ts'
import type { Zone } from '../../time/types.ts'
import { zonesOf } from '../../time/zone-pair.ts'
import { escapeProse, escapeText, link } from './escape.ts'
import { inLines, listItem } from './lines.ts'

const HEADINGS = {
  moved: 'Moved',
  room: 'Other room',
  cancelled: 'Cancelled',
  restored: 'Back on',
  renamed: 'New title',
  people: 'Other people',
  new: 'New',
  gone: 'No longer in the program',
  details: 'Also changed',
  'new id': '',
} as const satisfies Record<RowKind, string>

/** Returns what those have to know who have the program in a calendar, in an array that may be empty. */
function calendarText(changes: DiffView['changes']): string[] {
  const counts = countLeftovers(changes, 'item')
  const texts = [
    ...(counts.gone > 0
      ? ['what is no longer in the program stays there until you remove it']
      : []),
    ...(counts['without entry'] > 0
      ? ['what has no time of its own now stays at its old one']
      : []),
  ]
  return texts.length === 0
    ? []
    : [`If you have the program in your calendar: ${texts.join('; ')}.`]
}

/**
 * Returns the mail, or null if nothing changed for those who attend. Times are in the zone asked for and the
 * venue's, never in that of this machine.
 */
export function changesText(view: DiffView): string | null {
  const { after, changes, zones, at } = view
  const venue = after.program.timezone
  const clock = clockOf(changes, [zones.primary, venue, venue], false)
  const rooms = planRooms(itemsIn(changes))
  const settings = { clock, deadlineZone: zones.primary, rooms, at, withIds: false }
  const rows = rowsOf(changes, settings)
  if (rows.length === 0) return null
  const place = rooms.heading === null ? [] : [rooms.heading]
  const head = inLines(
    [[since(view)], [...datesAndZones(view, clock), ...place].map(escapeText)],
    '',
  )
  const parts = [
    `## ${escapeText(`${after.program.name}: changes to the program`)}`,
    head,
    ...slotSections(rows, clock),
    ...deadlineSection(rows, zones.primary),
    ...calendarText(changes),
  ]
  return parts.map((part) => `${part}\n`).join('\n')
}

/** Returns `Changes since 14 July 2025.`, if that is known. */
function since({ before, after, zones }: DiffView): string {
  const { updated } = before.program
  if (updated === null || updated === after.program.updated) return 'This is what changed.'
  return `Changes since ${fullDate(isoDate(updated, zones.primary))}.`
}

function datesAndZones({ changes }: DiffView, { dates, zones }: ChangeClock): string[] {
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  const instants = instantsOf(changes)
  const shown = instants.length === 0 ? [] : zonesOf(zones)
  return [dateRange(first, last), ...shown.map((zone) => zoneHeading(zone, instants))]
}

/** Returns a heading and a list for each kind of change to the program, its sessions and talks. */
function slotSections(rows: readonly ChangeRow[], clock: ChangeClock): string[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const same = rows.filter((row) => row.kind === kind && row.item?.of !== 'deadline')
    if (same.length === 0) return []
    const items = same.map((row) => itemText(row, slotTimes(row, clock), row.facts))
    return [`### ${HEADINGS[kind]}`, items.join('\n')]
  })
}

function slotTimes({ item }: ChangeRow, clock: ChangeClock): string[] {
  if (item?.of !== 'slot') return []
  const zones = zonesOf(clock.zones)
  const isLabelled = zones.length > 1 && item.start !== null
  const cells = startCells(item, clock).map((cell, index) => {
    return isLabelled ? `${cell} ${zones[index]?.label}` : cell
  })
  return cells.filter((cell) => cell !== '')
}

function deadlineSection(rows: readonly ChangeRow[], zone: Zone): string[] {
  const items = rows.flatMap((row) => {
    if (row.item?.of !== 'deadline') return []
    return [itemText(row, dueTimes(row, zone), [HEADINGS[row.kind], ...row.facts])]
  })
  return items.length === 0 ? [] : ['### Deadlines', items.join('\n')]
}

function dueTimes({ item }: ChangeRow, zone: Zone): string[] {
  if (item?.of !== 'deadline') return []
  const { deadline } = item
  const { due, announcement } = deadline
  if (due === null || !announcement) return ['TBD']
  const inZone = showsAnotherTime(deadline, zone) ? [`${formatDue(due, zone)} ${zone.label}`] : []
  return [formatAnnouncement(announcement), ...inZone]
}

function itemText(row: ChangeRow, times: readonly string[], facts: readonly string[]): string {
  return listItem({
    times: times.map((text) => escapeText(text)),
    title: `**${row.item === null ? escapeProse(capitalize(row.title)) : link(row.title, row.url)}**`,
    details: [facts, ...row.lines.map((line) => [line])].map((texts) => texts.map(escapeText)),
  })
}
