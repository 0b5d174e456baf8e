/** Draws each day as a grid of rooms, whose cells lead to the sessions in the list. */
import type { Session } from '../../../../model/program.ts'
import { roomText } from '../../../../model/rooms.ts'
import { roomsOf } from '../../../../query/slots.ts'
import { titleOf } from '../../../../render/phrases/facts.ts'
import { formatSpan, formatTimeOn, TIME_TBA } from '../../../../render/phrases/times.ts'
import { MORNING } from '../../../../time/date-edges.ts'
import { isoDate, longDate } from '../../../../time/format.ts'
import type { Instant, IsoDate, Zone } from '../../../../time/types.ts'
import { type ZonePair, zonesOf } from '../../../../time/zone-pair.ts'
import type { DayRow, DayRows } from '../day-rows.ts'
import { find, make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import type { State } from '../state.ts'
import type { Part } from '../view.ts'
import { filterKey } from './filters.ts'
import { type GridCell, type GridLayout, layOutGrid, NO_ROOM } from './grid-layout.ts'

/** Returns whether a grid shows more than a list: some rooms are used side by side. */
export function hasGrid({ program }: Page): boolean {
  return roomsOf(program).length > 1
}

/** Shows the grid in the place of the list while it is chosen. */
export function grid({ program, days }: Page): Part {
  const order = roomsOf(program)
  const grids = days.map((day) => dayGrid(day, laterRows(days, day)))
  let drawn: string | null = null
  return (view) => {
    const { state, zones, at } = view
    document.body.classList.toggle('as-grid', state.isGrid)
    if (!state.isGrid) return
    const key = `${zones.second?.name} ${filterKey(view)}`
    if (key !== drawn) for (const one of grids) draw(one, order, zones)
    drawn = key
    for (const one of grids) {
      for (const cell of one.cells) markCell(cell, one, state)
      placeLine(one, at, zones.first)
    }
  }
}

interface DayGrid extends DayRows {
  /** Ids of the sessions that go on on a later day. */
  readonly goingOn: ReadonlySet<string>
  /** By the ids of their items. */
  readonly articles: ReadonlyMap<string, HTMLElement>
  readonly place: HTMLElement
  readonly line: HTMLElement
  layout: GridLayout
  cells: readonly HTMLElement[]
}

/** Returns the rows of the days after a day that continue from an earlier one. */
function laterRows(days: readonly DayRows[], { date }: DayRows): DayRow[] {
  return days
    .filter((day) => day.date > date)
    .flatMap(({ rows }) => rows.filter((row) => row.continues))
}

function dayGrid(day: DayRows, later: readonly DayRow[]): DayGrid {
  const { section, date } = day
  const place = make('div', {
    class: 'grid',
    tabindex: '0',
    role: 'region',
    'aria-label': `Rooms on ${longDate(date, 'no-year')}`,
  })
  find('header', section)?.after(place)
  const line = make('div', { class: 'grid-now', 'aria-hidden': 'true' })
  const goingOn = new Set(later.map(({ item }) => item.id))
  const articles = new Map(day.rows.map(({ item, article }) => [item.id, article]))
  return { ...day, goingOn, articles, place, line, layout: layOutGrid([], []), cells: [] }
}

/** Marks the cell of a session as its row in the list is marked. */
function markCell(cell: HTMLElement, { articles }: DayGrid, { stars }: State): void {
  const id = cell.dataset.of ?? ''
  for (const name of ['past', 'on']) {
    cell.classList.toggle(name, articles.get(id)?.classList.contains(name))
  }
  cell.classList.toggle('starred', stars.has(id))
}

/** Draws a line across the row of an instant, as far down as the row has passed. */
function placeLine({ date, layout, line, place }: DayGrid, at: Instant, zone: Zone): void {
  const { times, rooms } = layout
  const row = times.findLastIndex((time) => time <= at)
  const [start, end] = [times[row], times[row + 1]]
  line.remove()
  // The night belongs to the day before.
  if (start === undefined || end === undefined || date !== isoDate(at - MORNING, zone)) return
  line.style.gridRow = `${row + 2}`
  line.style.gridColumn = `1 / span ${lanesIn(rooms) + 1}`
  line.style.top = `${(100 * (at - start)) / (end - start)}%`
  place.append(line)
}

/** Draws the cells of what the filters leave. */
function draw(day: DayGrid, order: readonly string[], zones: ZonePair): void {
  const { date, place } = day
  const shown = day.rows.filter(({ row }) => !row.hidden)
  const sessions = sessionsIn(day, shown)
  const titles = new Set(shown.map(({ item }) => item.id))
  day.layout = layOutGrid(sessions, order)
  const { rooms, times, cells } = day.layout
  day.cells = [
    ...cells.map((cell) => cellElement(cell, titles, date, zones)),
    ...sessions
      .filter(({ start }) => start === null)
      .map((session, index) => {
        const cell = linkTo(session, '')
        cell.append(make('small', {}, TIME_TBA))
        cell.style.gridRow = `${times.length + 2 + index}`
        cell.style.gridColumn = `2 / span ${Math.max(lanesIn(rooms), 1)}`
        return cell
      }),
  ]
  place.replaceChildren(...roomHeads(rooms), ...timeLabels(cells, times, date, zones), ...day.cells)
}

/** Returns the sessions of rows, of which those of several days are cut to the hours of this one. */
function sessionsIn({ goingOn }: DayGrid, rows: readonly DayRow[]): Session[] {
  const shown = rows.filter(({ item }) => 'talks' in item)
  const times = shown.flatMap(({ item: { id, start, end }, continues }) => [
    ...(start === null || continues ? [] : [start]),
    ...(end === null || goingOn.has(id) ? [] : [end]),
  ])
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return shown.map(({ item, continues }) => {
    const session = item as Session
    const { id, start, end } = session
    if (start === null || end === null || (!continues && !goingOn.has(id))) return session
    const from = continues && first < end ? first : start
    return { ...session, start: from, end: goingOn.has(id) && last > from ? last : end }
  })
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
      return make(
        'span',
        { class: second ? 'second' : 'venue' },
        formatTimeOn(time, zone, date),
        make('span', { class: 'zone' }, ` ${zone.label}`),
      )
    })
    const label = make('p', { class: 'start' }, ...texts)
    label.style.gridRow = `${index + 2}`
    return label
  })
}

/** `shown` are the ids of what the filters leave. */
function cellElement(
  { session, rows, lanes }: GridCell,
  shown: ReadonlySet<string>,
  date: IsoDate,
  zones: ZonePair,
): HTMLElement {
  // For those who can't see where the cell is.
  const spans = zonesOf(zones).map((zone) => `${formatSpan(session, zone, date)} ${zone.label}`)
  const cell = linkTo(session, `${[...spans, roomText(session) ?? []].flat().join(', ')}: `)
  cell.style.gridRow = `${rows[0] + 2} / ${rows[1] + 2}`
  cell.style.gridColumn = `${lanes[0] + 2} / ${lanes[1] + 2}`
  const talks = session.talks
    .filter(({ id }) => shown.has(id))
    .map((talk) => {
      const time = talk.start === null ? '' : `${formatTimeOn(talk.start, zones.first, date)} `
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
