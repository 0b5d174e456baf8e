import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { isTimeAlone } from '../query/at.ts'
import { entriesAt } from '../query/entries.ts'
import { filterDays, matcherFor } from '../query/filter.ts'
import { askSchedule } from '../query/schedule.ts'
import { gridProblem, renderGrid } from '../render/grid.ts'
import { scheduleJson } from '../render/json.ts'
import { renderSchedule } from '../render/schedule.ts'
import { clocksFor } from '../time/clocks.ts'
import { type FilterOptions, matching, readFilters } from './filters.ts'
import { type ReplyOptions, send } from './reply.ts'
import { openView, type ViewOptions } from './view.ts'

export interface ScheduleOptions extends ViewOptions, ReplyOptions, FilterOptions {
  readonly grid?: boolean
}

/** More sessions than anyone reads through; then it is told how to choose among them. */
const MANY = 100

export async function run(
  context: Context,
  options: ScheduleOptions,
  [day]: readonly string[],
): Promise<ExitStatus> {
  const { program, at, first, other } = await openView(context, options)
  // A bound with a date of its own is not to be looked for today alone.
  const bounds = [options.from, options.until].filter((text) => text !== undefined)
  const dated = bounds.some((text) => !isTimeAlone(text))
  const asked = askSchedule(program, at, day ?? (dated ? 'all' : undefined))
  const filters = readFilters(options, {
    program,
    shown: first,
    now: at,
    day: asked.length === 1 ? asked[0]?.sessions[0]?.start : undefined,
  })
  const days = filters ? filterDays(asked, matcherFor(program, filters)) : asked
  const starts = days.flatMap(({ sessions }) => sessions.map(({ start }) => start))
  const clocks = clocksFor(first, other, starts)
  const current = new Set(entriesAt(program, at).map(({ item }) => item.id))
  const view = { program, days, clocks, at, current }
  const { grid } = options
  return send(context, options, {
    empty: starts.length === 0,
    json: () => scheduleJson({ program, zone: first, at }, days),
    text: (screen) => {
      const drawn = grid && gridProblem(view, screen) === null
      return drawn ? renderGrid(view, screen) : renderSchedule(view, screen)
    },
    aside: (screen) => {
      if (grid) return gridProblem(view, screen)
      const long = screen.columns !== null && starts.length > MANY && filters === undefined
      return long ? narrowing(starts.length, days.length) : null
    },
    note: `${program.id} has ${filters ? 'nothing' : 'no sessions'}${day === undefined ? '' : ' on that day'}${matching(options)}`,
  })
}

function narrowing(sessions: number, days: number): string {
  const by = ['--room', '--track', '--type', '--search', '--from', '--until', '--grid']
  return `${sessions} sessions; fewer with ${days > 1 ? 'a day, ' : ''}${by.slice(0, -1).join(', ')} or ${by.at(-1)}`
}
