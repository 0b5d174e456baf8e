/** What is to come, for people. */
import type { Program } from '../model/program.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { countdown } from '../time/countdown.ts'
import { isoDate, longDate } from '../time/format.ts'
import type { Instant, IsoDate } from '../time/types.ts'
import { type ZonePair, zonesOf } from '../time/zone-pair.ts'
import { headingLines, type Screen } from './layout/screen.ts'
import { type TimetableRow, timetable } from './layout/timetable.ts'
import { momentOn, typeOf, whoOf } from './phrases/sessions.ts'

export interface NextView {
  readonly program: Program
  readonly slots: readonly TimedSlot[]
  readonly zones: ZonePair
  readonly at: Instant
}

export function renderNext(view: NextView, screen: Screen): string {
  const { program, slots, zones, at } = view
  const { columns, paint } = screen
  const moments = zonesOf(zones).map((zone) => momentOn(at, zone, null))
  const heading = headingLines([paint.bold(program.name), ...moments], screen)
  const today = isoDate(at, program.timezone)
  const lines =
    columns === null
      ? timetable(
          slots.map((slot) => row(slot, view)),
          zones,
          screen,
        )
      : datesOf(slots).flatMap((date) => {
          const rows = slots.filter((slot) => slot.date === date).map((slot) => row(slot, view))
          const day = date === today ? [] : [paint.bold(longDate(date))]
          return ['', ...day, ...timetable(rows, zones, screen)]
        })
  return `${[...heading, ...lines].join('\n')}\n`
}

function datesOf(slots: readonly TimedSlot[]): IsoDate[] {
  return [...new Set(slots.map(({ date }) => date))]
}

function row({ item, session, date }: TimedSlot, { program, at, zones }: NextView): TimetableRow {
  const { start, room, track } = item
  return {
    item,
    session: null,
    date,
    facts: [
      `in ${countdown(at, start, zones.first)}`,
      ...typeOf(item, session),
      ...(session ? [session.title] : []),
      ...(room === program.room || room === null ? [] : [room]),
      ...(track === null ? [] : [track]),
      ...whoOf(item),
    ],
  }
}
