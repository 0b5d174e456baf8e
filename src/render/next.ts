/** Renders the coming sessions and talks. */
import type { Program } from '../model/program.ts'
import { hasStar, type Stars } from '../model/stars.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { countdown } from '../time/countdown.ts'
import { isoDate, longDate } from '../time/format.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import { type ZonePair, zonesOf } from '../time/zone-pair.ts'
import type { Screen } from './layout/screen.ts'
import { factsOf } from './phrases/facts.ts'
import { placeText, planRooms, type RoomPlan } from './phrases/rooms.ts'
import type { SeveralPrograms } from './phrases/several.ts'
import { datesAt, formatMoment, rowDate } from './phrases/times.ts'
import { type ScheduleRow, scheduleTable } from './schedule-columns.ts'

export interface NextView {
  readonly program: Program
  readonly slots: readonly TimedSlot[]
  readonly zones: ZonePair
  readonly at: Instant
  readonly stars: Stars
  /** Null for an answer about one program. */
  readonly several?: SeveralPrograms | null
}

export function renderNext(view: NextView, screen: Screen): string {
  const { program, slots, zones, at, several } = view
  const { paint } = screen
  const moments = zonesOf(zones).map((zone) => formatMoment(at, zone, null))
  const rooms: RoomPlan = several
    ? { heading: null, beside: placeText }
    : planRooms(slots.map(({ item }) => item))
  const heading = screen.wrapFacts([
    ...(several ? [] : [paint.bold(program.name)]),
    ...moments,
    ...(rooms.heading === null ? [] : [rooms.heading]),
  ])
  const today = isoDate(at, dateZone(view))
  const dates = [...new Set(slots.map((slot) => startDate(slot, view)))]
  const sections = screen.sections(dates).flatMap((section) => {
    const rows = slots
      .filter((slot) => section.includes(startDate(slot, view)))
      .flatMap((slot) => rowsOf(slot, view, rooms, screen))
    const days = section.filter((date) => date !== today).map((date) => paint.bold(longDate(date)))
    return [...screen.onTerminal('', ...days), ...scheduleTable(rows, zones, screen)]
  })
  return `${[...heading, ...sections].join('\n')}\n`
}

/** Returns the row of a slot and, below a session, the talks that it was found for. */
function rowsOf(slot: TimedSlot, view: NextView, rooms: RoomPlan, screen: Screen): ScheduleRow[] {
  const session = slot.kind === 'session' ? slot.item : null
  const talks = slot.kind === 'session' ? slot.foundFor : []
  const room = session && !screen.isTerminal ? placeText(session) : null
  const first = row(slot, view, rooms, screen)
  return [
    first,
    ...talks.map((item) => {
      const facts = factsOf('next', { item, session }, { room, without: ['session'] })
      const starred = hasStar({ item, session }, slot.program, view.stars)
      return { ...first, item, session, facts, starred }
    }),
  ]
}

/**
 * Returns the date at the venue when a slot starts. The day that it belongs to may be the one before,
 * whose heading would be out of order. Several programs have the dates of the first clock.
 */
function startDate({ item }: TimedSlot, view: NextView): IsoDate {
  return isoDate(item.start, dateZone(view))
}

/** Returns the zone of the dates in headings. */
function dateZone({ program, zones, several }: NextView): Zone {
  return several ? zones.first : program.timezone
}

function row(slot: TimedSlot, view: NextView, rooms: RoomPlan, screen: Screen): ScheduleRow {
  const { at, zones, several, stars } = view
  const { item, program } = slot
  const date = startDate(slot, view)
  // Today's rows are below the first heading, which has the date on each clock.
  const isToday = !several && date === isoDate(at, dateZone(view))
  const heading = isToday ? datesAt(at) : () => date
  const seen = rowDate(item.start, heading, zones, screen)
  const wait = `in ${countdown(at, item.start, zones.first)}`
  const room = screen.isTerminal ? rooms.beside(item) : placeText(item)
  const facts = [wait, ...factsOf('next', slot, { room })]
  // The session is one of the facts, so the talk is not indented below it.
  const starred = hasStar(slot, program, stars)
  const row = { item, session: null, seen, facts, starred }
  if (!several) return row
  const clocks = several.clocksOf(program, [item.start])
  return { ...row, within: several.nameBefore(item.title, program), clocks }
}
