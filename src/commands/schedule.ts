import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { isTimeAlone } from '../query/at.ts'
import { entriesAt } from '../query/entries.ts'
import { filterDays, matcherFor } from '../query/filter.ts'
import { askSchedule } from '../query/schedule.ts'
import { scheduleJson } from '../render/json.ts'
import { renderSchedule } from '../render/schedule.ts'
import { clocksFor } from '../time/clocks.ts'
import { type FilterOptions, matching, readFilters } from './filters.ts'
import { type ReplyOptions, send } from './reply.ts'
import { openView, type ViewOptions } from './view.ts'

export interface ScheduleOptions extends ViewOptions, ReplyOptions, FilterOptions {}

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
  return send(context, options, {
    empty: starts.length === 0,
    json: () => scheduleJson({ program, zone: first, at }, days),
    text: (screen) => renderSchedule({ program, days, clocks, at, current }, screen),
    note: `${program.id} has ${filters ? 'nothing' : 'no sessions'}${day === undefined ? '' : ' on that day'}${matching(options)}`,
  })
}
