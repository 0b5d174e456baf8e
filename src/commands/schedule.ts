import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { entriesAt } from '../query/entries.ts'
import { askSchedule } from '../query/schedule.ts'
import { scheduleJson } from '../render/json.ts'
import { renderSchedule } from '../render/schedule.ts'
import { clocksFor } from '../time/clocks.ts'
import { type ReplyOptions, send } from './reply.ts'
import { openView, type ViewOptions } from './view.ts'

export interface ScheduleOptions extends ViewOptions, ReplyOptions {}

export async function run(
  context: Context,
  options: ScheduleOptions,
  [day]: readonly string[],
): Promise<ExitStatus> {
  const { program, at, first, other } = await openView(context, options)
  const days = askSchedule(program, at, day)
  const starts = days.flatMap(({ sessions }) => sessions.map(({ start }) => start))
  const clocks = clocksFor(first, other, starts)
  const current = new Set(entriesAt(program, at).map(({ item }) => item))
  return send(context, options, {
    empty: starts.length === 0,
    json: () => scheduleJson({ program, zone: first, at }, days),
    text: (screen) => renderSchedule({ program, days, clocks, at, current }, screen),
    note:
      day === undefined
        ? `${program.id} has no sessions`
        : `${program.id} has no sessions on that day`,
  })
}
