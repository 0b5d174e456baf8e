/** Decides the columns of the schedule, and of other lists of sessions and talks. */
import type { Program, Session, Talk } from '../model/program.ts'
import type { Stars } from '../model/stars.ts'
import type { Instant } from '../time/types.ts'
import { type ZonePair, zonesOf } from '../time/zone-pair.ts'
import type { Paint, Screen } from './layout/screen.ts'
import { type Row, renderTable } from './layout/table.ts'
import { titleOf } from './phrases/facts.ts'
import { marksOf, markWidth } from './phrases/stars.ts'
import { type DateSeen, formatTimeOn, offsetsOf } from './phrases/times.ts'

/** The context of an answer about sessions. */
export interface TimedView {
  readonly program: Program
  readonly zones: ZonePair
  readonly at: Instant
  /** Ids of the sessions and talks that are on at that instant. */
  readonly current: ReadonlySet<string>
  readonly stars: Stars
}

interface State {
  readonly item: Session | Talk
  readonly now?: boolean
  readonly past?: boolean
  readonly starred?: boolean
}

export interface ScheduleRow extends State {
  readonly session: Session | null
  /** It began before the list, which shows no start of it. */
  readonly continues?: boolean
  /** The date that its marks count from, and that it has in a pipe. */
  readonly seen: DateSeen
  /** Facts for the line below the title. */
  readonly facts: readonly string[]
  /** Name of its program, before the title, if there are several. */
  readonly within?: readonly string[]
  /** Its own clocks, if its venue has another one than that of other rows. */
  readonly clocks?: ZonePair
}

/** Returns the lines of a table. In a pipe each row has its date. */
export function scheduleTable(
  rows: readonly ScheduleRow[],
  zones: ZonePair,
  screen: Screen,
): string[] {
  const width = markWidth(rows)
  const body = rows.flatMap((row) => [
    ...screen.onTerminal(row).map((shown) => terminalRow(shown, zones, width, screen)),
    ...screen.inPipe(row).map((shown) => pipeRow(shown, zones, width)),
  ])
  const heading = rows.some(({ clocks }) => clocks?.second)
    ? venueHeading(zones, instantsOf(rows), width, screen)
    : headingRows(zones, instantsOf(rows), width, screen)
  return renderTable([...heading, ...body], screen)
}

/** Returns the instants that rows show, in order: starts, and the ends that a file gives. */
export function instantsOf(rows: readonly Pick<ScheduleRow, 'item' | 'continues'>[]): Instant[] {
  const instants = rows.flatMap(({ item, continues }) => {
    const end = item.endInferred && !continues ? null : item.end
    return [continues ? null : item.start, end].filter((instant) => instant !== null)
  })
  return instants.sort((a, b) => a - b)
}

/**
 * Returns a row that names the zones. Returns none if there is only one, which the heading names, or
 * if there are no times.
 */
export function headingRows(
  zones: ZonePair,
  instants: readonly Instant[],
  width: number,
  screen: Screen,
): Row[] {
  if (!zones.second || instants.length === 0) return []
  const [first = '', second = ''] = zoneHeadings(zones, instants, screen.paint).map((lines) => {
    return lines.join('\n')
  })
  const [inPipe] = screen.inPipe(['', first, second])
  return [{ cells: inPipe ?? [indentForMarks(first, width), second], lines: [] }]
}

/** Returns a row that names the first zone; each row names the one of its venue. */
function venueHeading(
  zones: ZonePair,
  instants: readonly Instant[],
  width: number,
  screen: Screen,
): Row[] {
  const [first = []] = zoneHeadings(zones, instants, screen.paint)
  const heads = [first.join('\n'), screen.paint.dim('at the venue')]
  const [inPipe] = screen.inPipe(['', ...heads])
  return [{ cells: inPipe ?? [indentForMarks(heads[0] ?? '', width), heads[1] ?? ''], lines: [] }]
}

/** Returns the lines of each zone's column heading: its label and its offset. */
export function zoneHeadings(
  zones: ZonePair,
  instants: readonly Instant[],
  paint: Paint,
): string[][] {
  return zonesOf(zones).map((zone) => {
    const lines = new Set([zone.label, ...(instants.length > 0 ? [offsetsOf(zone, instants)] : [])])
    return [...lines].map((text) => paint.dim(text))
  })
}

/** Indents lines by the width of the marks before rows. */
function indentForMarks(lines: string, width: number): string {
  return lines.replace(/^/gm, ' '.repeat(width))
}

function terminalRow(
  row: ScheduleRow,
  zones: ZonePair,
  width: number,
  { paint, link }: Screen,
): Row {
  const { item, session, within = [] } = row
  const ink = paintFor(row, paint)
  const [first = '', second] = startsWithTalk(item)
    ? zonesOf(zones).map(() => '')
    : timesOf(row, zones)
  const cells = [marksOf(row, width) + first, ...(second === undefined ? [] : [second])]
  const note = item.note === null ? [] : [[paint.dim(item.note)]]
  const facts = row.facts.map((fact) => paint.dim(fact))
  return {
    cells: cells.map((cell) => (cell.trim() === '' ? cell : ink(cell))),
    lines: [
      [...within, link(ink(titleOf(item)), item.url)],
      ...(facts.length > 0 ? [facts] : []),
      ...note,
    ],
    indent: session ? 2 : 0,
    dash: session !== null && item.start === null,
  }
}

/** Returns the colour of a session or talk: cancelled, on now, past or none. */
export function paintFor({ item, now, past }: State, paint: Paint): (text: string) => string {
  if (item.status === 'cancelled') return (text) => paint.red(text)
  if (now) return (text) => paint.bold(paint.green(text))
  return past ? (text) => paint.dim(text) : (text) => text
}

function pipeRow(row: ScheduleRow, zones: ZonePair, width: number): Row {
  const { item, session, seen, within = [] } = row
  const block = session ? [session.title] : []
  const note = item.note === null ? [] : [item.note]
  return {
    cells: [marksOf(row, width) + seen(zones.first), ...timesOf(row, zones)],
    lines: [
      [...within, titleOf(item)],
      [...row.facts, ...block, ...note],
    ],
  }
}

function timesOf(row: ScheduleRow, zones: ZonePair): string[] {
  const { item, seen, continues, clocks } = row
  const start = continues ? null : item.start
  return zonesOf(clocks ?? zones).map((zone, index) => {
    if (start === null) return ''
    const time = formatTimeOn(start, zone, seen(zone))
    return clocks && index > 0 ? `${time} ${zone.label}` : time
  })
}

/**
 * Returns whether a session has a talk that starts with it. Such a session is a heading: the time
 * is beside the talk.
 */
function startsWithTalk(item: Session | Talk): boolean {
  return (
    'talks' in item && item.start !== null && item.talks.some(({ start }) => start === item.start)
  )
}
