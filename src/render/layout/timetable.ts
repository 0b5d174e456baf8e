/** Sessions and talks one below the other, each at its time on the clocks of the answer. */
import type { Program, Session, Talk } from '../../model/program.ts'
import type { Instant, IsoDate } from '../../time/types.ts'
import { type ZonePair, zonesOf } from '../../time/zone-pair.ts'
import { offsetsOf, timeOn, titleOf } from '../phrases/sessions.ts'
import type { Paint, Screen } from './screen.ts'
import { type Row, renderTable } from './table.ts'

/** What an answer about sessions is given besides them. */
export interface TimedView {
  readonly program: Program
  readonly zones: ZonePair
  readonly at: Instant
  /** The ids of what is on at that instant. */
  readonly current: ReadonlySet<string>
}

export interface TimetableRow {
  readonly item: Session | Talk
  readonly session: Session | null
  readonly date: IsoDate
  /** What is said of the item below its title. */
  readonly facts: readonly string[]
  readonly now?: boolean
  readonly past?: boolean
}

/** Lines of a terminal; in a pipe a row a line, each with its date. */
export function timetable(
  rows: readonly TimetableRow[],
  zones: ZonePair,
  screen: Screen,
): string[] {
  const instants = rows.flatMap(({ item }) => item.start ?? [])
  const body = rows.map((row) => {
    return screen.columns === null ? pipeRow(row, zones) : terminalRow(row, zones, screen)
  })
  return renderTable([...headRows(zones, instants, screen), ...body], screen)
}

/** The clocks above their columns, where there is more than one; else the heading names it. */
export function headRows(
  zones: ZonePair,
  instants: readonly Instant[],
  { columns, paint }: Screen,
): Row[] {
  if (!zones.second) return []
  const [first = '', second = ''] = zoneHeads(zones, instants, paint).map((lines) => {
    return lines.join('\n')
  })
  return [{ cells: columns === null ? ['', first, second] : [setIn(first), second], lines: [] }]
}

/** The lines above the column of each clock: its zone and its offset. */
export function zoneHeads(zones: ZonePair, instants: readonly Instant[], paint: Paint): string[][] {
  return zonesOf(zones).map((zone) => {
    return [zone.label, offsetsOf(zone, instants)].filter(unique).map((text) => paint.dim(text))
  })
}

function unique<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index
}

/** The margin in which the mark of what is on now stands. */
function setIn(lines: string): string {
  return lines.replace(/^/gm, '  ')
}

function terminalRow(row: TimetableRow, zones: ZonePair, { paint, link }: Screen): Row {
  const { item, session, now } = row
  const ink = inkOf(row, paint)
  const [first = '', second] = startsWithTalk(item)
    ? zonesOf(zones).map(() => '')
    : timesOf(row, zones)
  const cells = [(now ? '> ' : '  ') + first, ...(second === undefined ? [] : [second])]
  const note = item.note === null ? [] : [[paint.dim(item.note)]]
  const facts = row.facts.map((fact) => paint.dim(fact))
  return {
    cells: cells.map((cell) => (cell.trim() === '' ? cell : ink(cell))),
    lines: [[link(ink(titleOf(item)), item.url)], ...(facts.length > 0 ? [facts] : []), ...note],
    indent: session ? 2 : 0,
    dash: item.start === null,
  }
}

/** How an item is painted, by how it stands. */
export function inkOf({ item, now, past }: TimetableRow, paint: Paint): (text: string) => string {
  if (item.status === 'cancelled') return (text) => paint.red(text)
  if (now) return (text) => paint.bold(paint.green(text))
  return past ? (text) => paint.dim(text) : (text) => text
}

function pipeRow(row: TimetableRow, zones: ZonePair): Row {
  const { item, session, date, now } = row
  const within = session ? [session.title] : []
  const note = item.note === null ? [] : [item.note]
  return {
    cells: [(now ? '> ' : '  ') + date, ...timesOf(row, zones)],
    lines: [[titleOf(item)], [...row.facts, ...within, ...note]],
  }
}

function timesOf({ item, date }: TimetableRow, zones: ZonePair): string[] {
  const { start } = item
  return zonesOf(zones).map((zone) => (start === null ? '' : timeOn(start, zone, date)))
}

/** Such a block is a heading: the time stands beside its first talk. */
function startsWithTalk(item: Session | Talk): boolean {
  return 'talks' in item && item.talks.some(({ start }) => start === item.start)
}
