/** Renders what changed between two versions of a program: a table by kind. */
import { CHANGE_KINDS, type Change } from '../query/diff/change.ts'
import { count } from '../text/count.ts'
import { dateRange } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'
import { zonesOf } from '../time/zone-pair.ts'
import { type ChangeClock, clockOf, instantsOf, startCells } from './changes/clock.ts'
import { type ChangeRow, itemsIn, type RowKind, rowsOf } from './changes/rows.ts'
import { type Version, versionsText } from './changes/versions.ts'
import type { Screen } from './layout/screen.ts'
import { type Row, renderTable, renderTables } from './layout/table.ts'
import { formatAnnouncement, formatDue, showsAnotherTime } from './phrases/deadlines.ts'
import { placeText, planRooms } from './phrases/rooms.ts'
import { zoneHeading } from './phrases/times.ts'
import { zoneHeadings } from './schedule-columns.ts'

export interface DiffView {
  readonly before: Version
  readonly after: Version
  /** Sorted by kind and time. */
  readonly changes: readonly Change[]
  readonly zones: { readonly primary: Zone; readonly second: Zone; readonly deadlines: Zone }
  readonly at: Instant
}

/** What the kinds of rows are called, in their order. */
const ROW_LABELS = {
  moved: 'moved',
  room: 'room',
  cancelled: 'cancelled',
  restored: 'back on',
  renamed: 'renamed',
  people: 'people',
  new: 'new',
  gone: 'gone',
  details: 'details',
  'new id': 'new id',
} as const satisfies Record<RowKind, string>

/** What is said of a number of them. */
const COUNTED = {
  ...ROW_LABELS,
  room: 'in another room',
  people: 'with other people',
  details: 'with other details',
  'new id': 'with another id',
} as const satisfies Record<RowKind, string>

/** Minimum width of a terminal on which the kinds are a column; below it they are headings. */
const MIN_COLUMNS = 60

export function renderDiff(view: DiffView, screen: Screen): string {
  const { before, after, changes, zones, at } = view
  const { paint } = screen
  const venue = after.program.timezone
  const clock = clockOf(
    changes,
    [zones.primary, zones.second, venue],
    !screen.isTerminal,
    screen.date,
  )
  const rooms = screen.isTerminal
    ? planRooms(itemsIn(changes))
    : { heading: null, beside: placeText }
  const settings = { clock, deadlineZone: zones.deadlines, rooms, at, withIds: true }
  const rows = rowsOf(changes, settings)
  const instants = instantsOf(changes)
  const isOneZone = clock.zones.second === null && instants.length > 0
  const heading = screen.wrapFacts([
    paint.bold(after.program.name),
    versionsText(before, after, zones.primary),
    ...(isOneZone ? [zoneHeading(clock.zones.first, instants)] : []),
  ])
  const inkOf = inksFor(rows, screen)
  const slots = rows.filter(({ item }) => item?.of !== 'deadline')
  const deadlines = rows.filter(({ item }) => item?.of === 'deadline')
  const [first, last] = [clock.dates[0], clock.dates.at(-1)]
  const days = first === undefined || last === undefined ? [] : [paint.bold(dateRange(first, last))]
  const place = rooms.heading === null ? [] : [rooms.heading]
  const dateLine = screen.onTerminal(screen.wrapFacts([...days, ...place])).flat()
  const sections = [
    ...slotTables(slots, clock, instants, inkOf, screen).map((table) => [...dateLine, ...table]),
    ...deadlineTables(deadlines, zones.deadlines, inkOf, screen),
  ]
  const parts = [heading, ...sections, screen.wrap(countsText(rows))]
  const gap = screen.isTerminal ? '\n\n' : '\n'
  return `${parts.map((lines) => lines.join('\n')).join(gap)}\n`
}

type Ink = (row: ChangeRow) => (text: string) => string

/** Returns how rows are painted: what is past is dim only beside what is not. */
function inksFor(rows: readonly ChangeRow[], { paint }: Screen): Ink {
  // The program itself is neither past nor to come.
  const isAllPast = rows.every(({ isPast, item }) => isPast || item === null)
  return ({ isPast, isCancelled }) => {
    if (isCancelled) return (text) => paint.red(text)
    return isPast && !isAllPast ? (text) => paint.dim(text) : (text) => text
  }
}

/** Returns the table of sessions and talks, in an array that is empty without any. */
function slotTables(
  rows: readonly ChangeRow[],
  clock: ChangeClock,
  instants: readonly Instant[],
  inkOf: Ink,
  screen: Screen,
): string[][] {
  if (rows.length === 0) return []
  const zones = zonesOf(clock.zones)
  const heads = zoneHeadings(clock.zones, instants, screen.paint).map((lines) => lines.join('\n'))
  const heading = zones.length > 1 ? [heads] : []
  const cells = ({ item }: ChangeRow) => {
    return item?.of === 'slot' ? startCells(item, clock) : zones.map(() => '')
  }
  return [kindTable(rows, heading, cells, inkOf, screen)]
}

function deadlineTables(
  rows: readonly ChangeRow[],
  zone: Zone,
  inkOf: Ink,
  screen: Screen,
): string[][] {
  if (rows.length === 0) return []
  const deadlines = rows.flatMap(({ item }) => (item?.of === 'deadline' ? item.deadline : []))
  const inZone = deadlines.some((deadline) => showsAnotherTime(deadline, zone))
  const heads = ['as announced', ...(inZone ? [zone.label] : [])].map((head) =>
    screen.paint.dim(head),
  )
  const cells = ({ item }: ChangeRow) => {
    if (item?.of !== 'deadline') return []
    const { announcement, due } = item.deadline
    const announced = announcement ? formatAnnouncement(announcement) : 'TBD'
    return [announced, ...(inZone ? [due === null ? '' : formatDue(due, zone)] : [])]
  }
  const table = kindTable(rows, [heads], cells, inkOf, screen)
  return [[...screen.onTerminal(screen.paint.bold('Deadlines')), ...table]]
}

/** Returns a table with the kinds as a column, or as headings on a narrow terminal. */
function kindTable(
  rows: readonly ChangeRow[],
  heading: readonly (readonly string[])[],
  cellsOf: (row: ChangeRow) => string[],
  inkOf: Ink,
  screen: Screen,
): string[] {
  const isNarrow = screen.columns !== null && screen.columns < MIN_COLUMNS
  const rowOf = (row: ChangeRow, label: readonly string[]): Row => {
    const ink = inkOf(row)
    return {
      cells: [...label, ...cellsOf(row).map((cell) => (cell === '' ? cell : ink(cell)))],
      lines: linesOf(row, ink, screen),
    }
  }
  const label = (text: string) => screen.paint.cyan(text)
  const heads = heading.map((cells): Row => ({ cells, lines: [] }))
  if (isNarrow) {
    const groups = byKind(rows)
    const bodies = groups.map(([, same]) => same.map((row) => rowOf(row, [])))
    const [first = [], ...tables] = renderTables([heads, ...bodies], screen)
    const kinds = groups.flatMap(([kind], index) => [
      ...(index > 0 || first.length > 0 ? [''] : []),
      label(ROW_LABELS[kind]),
      ...(tables[index] ?? []),
    ])
    return [...first, ...kinds]
  }
  const body = byKind(rows).flatMap(([kind, same]) => {
    return same.map((row, index) => {
      const isNamed = index === 0 || !screen.isTerminal
      return rowOf(row, [`  ${isNamed ? label(ROW_LABELS[kind]) : ''}`])
    })
  })
  const inColumns = heads.map((row) => ({ ...row, cells: ['', ...row.cells] }))
  return renderTable([...inColumns, ...body], screen)
}

/** Returns the lines of the last column. Facts are beside the title if there is space. */
function linesOf(row: ChangeRow, ink: (text: string) => string, screen: Screen): string[][] {
  const { paint, link } = screen
  const title = link(ink(row.title), row.url)
  const facts = row.facts.map((fact) => paint.dim(fact))
  return [[title, ...facts], ...row.lines.map((line) => [paint.dim(line)])]
}

function byKind(rows: readonly ChangeRow[]): [RowKind, ChangeRow[]][] {
  const kinds: readonly RowKind[] = [...CHANGE_KINDS, 'new id']
  return kinds.flatMap((kind): [RowKind, ChangeRow[]][] => {
    const same = rows.filter((row) => row.kind === kind)
    return same.length === 0 ? [] : [[kind, same]]
  })
}

/** Returns `9 changes: 3 moved, 1 with other people`. */
function countsText(rows: readonly ChangeRow[]): string {
  const counts = byKind(rows).map(([kind, same]) => `${same.length} ${COUNTED[kind]}`)
  return `${count(rows.length, 'change')}: ${counts.join(', ')}`
}
