/** What is to come, for people. */
import type { Program } from '../model.ts'
import type { Entry } from '../query/entries.ts'
import { type Clocks, zonesOf } from '../time/clocks.ts'
import { countdown } from '../time/countdown.ts'
import { isoDate, longDate } from '../time/format.ts'
import type { Instant, IsoDate } from '../time/types.ts'
import { headingLines, type Screen } from './screen.ts'
import { type TimetableRow, timetable } from './timetable.ts'
import { momentOn, typeOf, whoOf } from './words.ts'

export interface NextView {
  readonly program: Program
  readonly entries: readonly Entry[]
  readonly clocks: Clocks
  readonly at: Instant
}

export function renderNext(view: NextView, screen: Screen): string {
  const { program, entries, clocks, at } = view
  const { columns, paint } = screen
  const moments = zonesOf(clocks).map((zone) => momentOn(at, zone, null))
  const heading = headingLines([paint.bold(program.name), ...moments], screen)
  const today = isoDate(at, program.timezone)
  const lines =
    columns === null
      ? timetable(
          entries.map((entry) => row(entry, view)),
          clocks,
          screen,
        )
      : datesOf(entries).flatMap((date) => {
          const rows = entries
            .filter((entry) => entry.date === date)
            .map((entry) => row(entry, view))
          const day = date === today ? [] : [paint.bold(longDate(date))]
          return ['', ...day, ...timetable(rows, clocks, screen)]
        })
  return `${[...heading, ...lines].join('\n')}\n`
}

function datesOf(entries: readonly Entry[]): IsoDate[] {
  return [...new Set(entries.map(({ date }) => date))]
}

function row({ item, block, date }: Entry, { program, at, clocks }: NextView): TimetableRow {
  const { start, room, track } = item
  return {
    item,
    block: null,
    date,
    facts: [
      `in ${countdown(at, start, clocks.first)}`,
      ...typeOf(item, block),
      ...(block ? [block.title] : []),
      ...(room === program.room || room === null ? [] : [room]),
      ...(track === null ? [] : [track]),
      ...whoOf(item),
    ],
  }
}
