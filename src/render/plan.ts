/** Renders what the user has starred, day by day, with clashes and free times. */
import { type PlanDay, timesOf } from '../query/plan/plan.ts'
import { longDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import type { Screen } from './layout/screen.ts'
import { type Row, renderTables } from './layout/table.ts'
import { planRooms } from './phrases/rooms.ts'
import { TIME_TBA, zoneHeading } from './phrases/times.ts'
import { freeRow, itemRow, type PlanRowSettings, untimedRow } from './plan-rows.ts'
import type { PlanView } from './plan-view.ts'
import { headingRows } from './schedule-columns.ts'

/** A heading, and the rows below it. */
interface Section {
  readonly heading: readonly string[]
  readonly rows: readonly Row[]
}

/** Width of the mark before each row: `> ` of what is on, or `* `. */
const MARK_WIDTH = 2

/** Renders the days. On a terminal each has a heading; in a pipe each row has its date. */
export function renderPlan(view: PlanView, screen: Screen): string {
  const { plan } = view
  const ends = plan.days.flatMap(({ items }) => items.map(({ planned }) => planned.end))
  const isOver = ends.every((end) => end <= view.at)
  const rooms = planRooms(plan.starred.map(({ item }) => item))
  const isPast = (end: Instant) => !isOver && end <= view.at
  const settings = { view, screen, rooms, isPast }
  const days = plan.days.length === 0 ? [] : screen.sections(plan.days)
  const sections = [
    ...days.map((section) => daySection(section, view, settings)),
    ...untimedSection(view, settings),
  ]
  const tables = renderTables(
    sections.map(({ rows }) => rows),
    screen,
  )
  const name = screen.paint.bold(view.program.name)
  return sections
    .map(({ heading }, index) => {
      const facts = [...(index === 0 ? [name] : []), ...heading]
      const lines = facts.length === 0 ? [] : [...screen.wrapFacts(facts), ...screen.onTerminal('')]
      return `${[...lines, ...(tables[index] ?? [])].join('\n')}\n`
    })
    .join(screen.isTerminal ? '\n' : '')
}

function daySection(days: readonly PlanDay[], view: PlanView, settings: PlanRowSettings): Section {
  const { zones } = view
  const { screen, rooms } = settings
  const instants = days.flatMap(timesOf).sort((a, b) => a - b)
  const dates = screen.onTerminal(...days.map(({ date }) => screen.paint.bold(longDate(date))))
  const isFirst = days[0] === view.plan.days[0]
  return {
    heading: [
      ...(isFirst ? [['yours', ...dates].join(' on ')] : dates),
      ...(zones.second ? [] : [zoneHeading(zones.first, instants)]),
      ...(rooms.heading === null ? [] : [rooms.heading]),
    ],
    rows: [
      ...headingRows(zones, instants, MARK_WIDTH, screen),
      ...days.flatMap((day) => dayRows(day, view, settings)),
    ],
  }
}

/** Returns the rows of a day, sorted by start. */
function dayRows({ date, items, free }: PlanDay, view: PlanView, settings: PlanRowSettings): Row[] {
  const rows = [
    ...items.map((item) => ({ since: item.since ?? 0, row: itemRow(item, date, settings) })),
    ...free.map((one) => {
      return { since: one.start, row: freeRow(one, view.otherwise(one), date, settings) }
    }),
  ]
  return rows.sort((a, b) => a.since - b.since).map(({ row }) => row)
}

/** Returns the section of what has no known time, which in a pipe goes on with the rows. */
function untimedSection({ plan }: PlanView, settings: PlanRowSettings): Section[] {
  if (plan.untimed.length === 0) return []
  const { paint, onTerminal } = settings.screen
  const label = plan.days.length === 0 ? `yours, ${TIME_TBA}` : paint.bold(TIME_TBA)
  const inPipe = plan.days.length === 0 ? ['yours'] : []
  return [
    {
      heading: settings.screen.isTerminal ? onTerminal(label) : inPipe,
      rows: plan.untimed.map((slot) => untimedRow(slot, settings)),
    },
  ]
}
