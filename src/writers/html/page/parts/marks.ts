/** Marks in the list what is on and what is over, and draws a line where the present is. */
import { idsAt } from '../../../../query/timed-slots.ts'
import { formatTime, isoDate } from '../../../../time/format.ts'
import type { Instant, IsoDate } from '../../../../time/types.ts'
import type { DayRow, DayRows } from '../day-rows.ts'
import { find, make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { momentKey, onChange, type Part } from '../view.ts'

export function marks({ program, days }: Page): Part {
  const line = make('li', { class: 'now-line', 'aria-hidden': 'true' })
  const chips = new Map<DayRow, HTMLElement>()
  return onChange(momentKey, ({ at, zones: { first } }) => {
    const today = isoDate(at, first)
    const on = rowsOn(days, idsAt(program, at), today)
    for (const row of days.flatMap(({ rows }) => rows)) {
      row.article.classList.toggle('past', row.until <= at)
      row.article.classList.toggle('on', on.has(row))
      if (on.has(row) === chips.has(row)) continue
      chips.get(row)?.remove()
      if (chips.delete(row)) continue
      const chip = make('span', { class: 'chip' }, 'now')
      find(':scope>.venue', row.when)?.append(chip)
      chips.set(row, chip)
    }
    line.textContent = formatTime(at, first)
    placeLine(line, days, at, today)
  })
}

/** Returns the rows of what is on: of several for one session, that of the last day that has come. */
function rowsOn(
  days: readonly DayRows[],
  current: ReadonlySet<string>,
  today: IsoDate,
): ReadonlySet<DayRow> {
  const found = new Map<string, DayRow>()
  for (const { date, rows } of days) {
    for (const row of rows) {
      const { id } = row.item
      if (current.has(id) && (date <= today || !found.has(id))) found.set(id, row)
    }
  }
  return new Set(found.values())
}

/**
 * Puts the line into the last day that has begun: before the first row that is to come or, while something
 * is on and nothing to come, behind all rows.
 */
function placeLine(line: HTMLElement, days: readonly DayRows[], at: Instant, today: IsoDate): void {
  line.remove()
  const begun = days.filter(({ date, rows }) => {
    return rows.some((row) => (row.continues ? date <= today : startOf(row) <= at))
  })
  const day = begun.at(-1)
  const next = day?.rows.find(
    (row) => !row.continues && startOf(row) > at && Number.isFinite(startOf(row)),
  )
  if (next) next.row.before(line)
  else if (day?.rows.some(({ until }) => at < until && Number.isFinite(until))) {
    find('.sessions', day.section)?.append(line)
  }
}

function startOf({ item: { start } }: DayRow): Instant {
  return start ?? Infinity
}
