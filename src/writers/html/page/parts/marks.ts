/** Marks in the list what is on and what is over, and draws a line where the present is. */
import { idsAt } from '../../../../query/timed-slots.ts'
import { formatTime, isoDate } from '../../../../time/format.ts'
import type { Instant, Zone } from '../../../../time/types.ts'
import { find, findAll, make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { momentKey, onChange, type Part } from '../view.ts'

export function marks({ program }: Page): Part {
  const items = program.days.flatMap(({ sessions }) => {
    return sessions.flatMap((session) => {
      return [session, ...session.talks].flatMap(({ id, end }) => {
        const article = document.getElementById(id)
        return article ? { id, end: end ?? session.end ?? Infinity, article } : []
      })
    })
  })
  const days = findAll('.day').map((day) => ({ date: day.dataset.date, rows: rowsIn(day) }))
  const line = make('li', { class: 'now-line', 'aria-hidden': 'true' })
  const chips = new Map<string, HTMLElement>()
  return onChange(momentKey, ({ at, zones: { first } }) => {
    const current = idsAt(program, at)
    for (const { id, end, article } of items) {
      article.classList.toggle('past', end <= at)
      article.classList.toggle('on', current.has(id))
      if (current.has(id) === chips.has(id)) continue
      chips.get(id)?.remove()
      if (!chips.delete(id)) {
        const chip = make('span', { class: 'chip' }, 'now')
        find(':scope>.when>.venue', article)?.append(chip)
        chips.set(id, chip)
      }
    }
    const today = days.find(({ date }) => date === isoDate(at, first))
    placeLine(line, today?.rows ?? [], at, first)
  })
}

interface Row {
  readonly row: HTMLElement
  readonly start: Instant
}

/** Returns the rows of a day that have a time. */
function rowsIn(day: HTMLElement): Row[] {
  return findAll('.sessions li', day).flatMap((row) => {
    const time = find('time', row)?.getAttribute('datetime')
    return time ? { row, start: Date.parse(time) } : []
  })
}

/** Puts the line before the first row that is to come, if another one has begun. */
function placeLine(line: HTMLElement, rows: readonly Row[], at: Instant, zone: Zone): void {
  const next = rows.find(({ start }) => start > at)
  line.remove()
  if (!next || !rows.some(({ start }) => start <= at)) return
  line.textContent = formatTime(at, zone)
  next.row.before(line)
}
