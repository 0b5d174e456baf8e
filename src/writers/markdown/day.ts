/** Writes the sessions of a day as a Markdown list. */
import { isTimed } from '../../model/program.ts'
import { itemsOf, type ListedDay, type ListedItem } from '../../query/days.ts'
import { factsOf, titleOf } from '../../render/phrases/facts.ts'
import { type RoomPlan, roomBeside } from '../../render/phrases/rooms.ts'
import {
  formatContinues,
  formatSpan,
  formatTimeOn,
  formatUntil,
  publishedInstants,
  TIME_TBA,
  zoneHeading,
} from '../../render/phrases/times.ts'
import { longDate } from '../../time/format.ts'
import type { IsoDate, Zone } from '../../time/types.ts'
import { type ZonePair, zonesOf } from '../../time/zone-pair.ts'
import { escapeProse, escapeText, link } from './escape.ts'
import { listItem } from './lines.ts'

interface DayView {
  readonly rooms: RoomPlan
  readonly zones: ZonePair
}

/** Returns a heading and a list, with the talks of a session in a list below it. */
export function dayText(day: ListedDay, view: DayView): string {
  const items = itemsOf(day)
  const instants = publishedInstants(items)
  const { rooms, zones } = view
  const facts = [
    ...(rooms.heading === null ? [] : [rooms.heading]),
    ...(instants.length === 0 ? [] : zonesOf(zones).map((zone) => zoneHeading(zone, instants))),
  ]
  const list = items.map((item) => itemText(item, day.date, view)).join('\n')
  const line = facts.length === 0 ? [] : [escapeText(facts.join(' · '))]
  return [`### ${longDate(day.date)}`, ...line, list].join('\n\n')
}

function itemText(listed: ListedItem, date: IsoDate, view: DayView): string {
  const { rooms, zones } = view
  const { item, session } = listed
  const title = link(titleOf(item), item.url)
  const facts = [
    ...timeFacts(listed, date, zones),
    ...factsOf('markdown', { item, session }, { room: roomBeside(item, session, rooms) }),
  ]
  const details = [
    facts.map(escapeText),
    item.note === null ? [] : [escapeProse(item.note)],
    item.links.map((one) => link(one.title, one.url)),
  ]
  const times = spansOf(listed, date, zones).map((text) => escapeText(text))
  const entry = { times, title: session ? title : `**${title}**`, details }
  return listItem(entry, session ? '  ' : '')
}

/** Returns the start and end on each clock; none for what continues or has no time. */
function spansOf({ item, continues }: ListedItem, date: IsoDate, zones: ZonePair): string[] {
  if (continues || !isTimed(item)) return []
  return zonesOf(zones).map((zone) => {
    // Nothing in the file implies a guessed end, so it is not for publication.
    const span = item.endGuessed
      ? formatTimeOn(item.start, zone, date)
      : formatSpan(item, zone, date)
    return span + labelOf(zone, zones)
  })
}

/** Returns what is said of the time where there is no start and end. */
function timeFacts({ item, session, continues }: ListedItem, date: IsoDate, zones: ZonePair) {
  if (!isTimed(item)) return session ? [] : [TIME_TBA]
  if (!continues) return []
  return zonesOf(zones).map((zone, index) => {
    const format = index === 0 ? formatContinues : formatUntil
    return format(item, zone, date, longDate) + labelOf(zone, zones)
  })
}

function labelOf({ label }: Zone, { second }: ZonePair): string {
  return second ? ` ${label}` : ''
}
