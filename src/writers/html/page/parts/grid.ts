/** Draws each day as a grid of rooms, whose cells lead to the sessions in the list. */
import type { Session } from '../../../../model/program.ts'
import { roomsOf } from '../../../../query/slots.ts'
import { titleOf } from '../../../../render/phrases/facts.ts'
import { formatTimeOn, TIME_TBA } from '../../../../render/phrases/times.ts'
import { longDate } from '../../../../time/format.ts'
import type { Instant, IsoDate } from '../../../../time/types.ts'
import { type ZonePair, zonesOf } from '../../../../time/zone-pair.ts'
import { find, findAll, make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import type { Part } from '../view.ts'
import { type GridCell, type GridLayout, layOutGrid, NO_ROOM } from './grid-layout.ts'

/** Returns whether a grid shows more than a list: some rooms are used side by side. */
export function hasGrid({ program }: Page): boolean {
  return roomsOf(program).length > 1
}

/** Shows the grid in the place of the list while it is chosen. */
export function grid({ program }: Page): Part {
  const order = roomsOf(program)
  const days = findAll('.day').map((section) => dayGrid(section, program, order))
  let drawn: string | null = null
  return ({ state, zones, at }) => {
    document.body.classList.toggle('as-grid', state.isGrid)
    if (!state.isGrid) return
    const name = zones.second?.name ?? ''
    if (name !== drawn) for (const day of days) draw(day, zones)
    drawn = name
    for (const day of days) {
      for (const cell of day.cells) showCell(cell)
      placeLine(day, at)
    }
  }
}

interface DayGrid {
  readonly date: IsoDate
  readonly sessions: readonly Session[]
  readonly layout: GridLayout
  readonly place: HTMLElement
  readonly line: HTMLElement
  cells: readonly HTMLElement[]
}

function dayGrid(
  section: HTMLElement,
  { days }: Page['program'],
  order: readonly string[],
): DayGrid {
  const date = section.dataset.date ?? ''
  const sessions = days.filter((day) => day.date === date).flatMap((day) => day.sessions)
  const place = make('div', {
    class: 'grid',
    tabindex: '0',
    role: 'region',
    'aria-label': `Rooms on ${longDate(date, 'no-year')}`,
  })
  find('header', section)?.after(place)
  const line = make('div', { class: 'grid-now', 'aria-hidden': 'true' })
  return { date, sessions, layout: layOutGrid(sessions, order), place, line, cells: [] }
}

/** Shows the cell of a session as the list shows the session. */
function showCell(cell: HTMLElement): void {
  const article = document.getElementById(cell.dataset.of ?? '')
  cell.hidden = article?.parentElement?.hidden === true
  for (const name of ['starred', 'past', 'on']) {
    cell.classList.toggle(name, article?.classList.contains(name))
  }
}

/** Draws a line across the row of an instant, as far down as the row has passed. */
function placeLine({ layout: { times, rooms }, line, place }: DayGrid, at: Instant): void {
  const row = times.findLastIndex((time) => time <= at)
  const [start, end] = [times[row], times[row + 1]]
  line.remove()
  if (start === undefined || end === undefined) return
  line.style.gridRow = `${row + 2}`
  line.style.gridColumn = `1 / span ${lanesIn(rooms) + 1}`
  line.style.top = `${(100 * (at - start)) / (end - start)}%`
  place.append(line)
}

function draw(day: DayGrid, zones: ZonePair): void {
  const { date, sessions, layout, place } = day
  const { rooms, times, cells } = layout
  const lanes = lanesIn(rooms)
  day.cells = [
    ...cells.map((cell) => cellElement(cell, date, zones)),
    ...sessions
      .filter(({ start }) => start === null)
      .map((session) => {
        const cell = linkTo(session, `${TIME_TBA}: `)
        cell.style.gridColumn = `2 / span ${lanes}`
        return cell
      }),
  ]
  place.replaceChildren(...roomHeads(rooms), ...timeLabels(cells, times, date, zones), ...day.cells)
}

function lanesIn(rooms: GridLayout['rooms']): number {
  return rooms.reduce((sum, { lanes }) => sum + lanes, 0)
}

function roomHeads(rooms: GridLayout['rooms']): HTMLElement[] {
  if (rooms.every(({ name }) => name === NO_ROOM)) return []
  let lane = 2
  return rooms.map(({ name, lanes }) => {
    const head = make('p', { class: 'room' }, name === NO_ROOM ? 'No room' : name)
    head.style.gridColumn = `${lane} / span ${lanes}`
    lane += lanes
    return head
  })
}

/** Returns a label for each row in which something starts. */
function timeLabels(
  cells: readonly GridCell[],
  times: readonly Instant[],
  date: IsoDate,
  zones: ZonePair,
): HTMLElement[] {
  const starts = new Set(cells.map(({ rows }) => rows[0]))
  return times.flatMap((time, index) => {
    if (!starts.has(index)) return []
    const texts = zonesOf(zones).map((zone, second) => {
      return make('span', { class: second ? 'second' : 'venue' }, formatTimeOn(time, zone, date))
    })
    const label = make('p', { class: 'start' }, ...texts)
    label.style.gridRow = `${index + 2}`
    return label
  })
}

function cellElement(
  { session, rows, lanes }: GridCell,
  date: IsoDate,
  { first }: ZonePair,
): HTMLElement {
  const { start, end } = session
  const timeOf = (instant: Instant) => formatTimeOn(instant, first, date)
  // For those who can't see where the cell is.
  const cell = linkTo(session, `${timeOf(start)} to ${timeOf(end)} ${first.label}: `)
  cell.style.gridRow = `${rows[0] + 2} / ${rows[1] + 2}`
  cell.style.gridColumn = `${lanes[0] + 2} / ${lanes[1] + 2}`
  const talks = session.talks.map((talk) => {
    const time = talk.start === null ? '' : `${timeOf(talk.start)} `
    return make('small', { class: 'talk', dir: 'auto' }, time + titleOf(talk))
  })
  cell.append(...talks)
  return cell
}

function linkTo(session: Session, before: string): HTMLElement {
  const [{ name: people } = { name: null }] = session.speakers
  const cell = make(
    'a',
    { class: `cell is-${session.type}`, href: `#${session.id}` },
    make('span', { class: 'zone' }, before),
    make('strong', { dir: 'auto' }, titleOf(session)),
    people === null ? null : make('small', { dir: 'auto' }, people),
  )
  cell.classList.toggle('off', session.status === 'cancelled')
  cell.dataset.of = session.id
  return cell
}
