import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import type { Day, Program } from '../model/program.ts'
import { filterDays, matcherFor } from '../query/filter.ts'
import { idsAt } from '../query/timed-slots.ts'
import { gridProblem, renderGrid } from '../render/grid.ts'
import type { Screen } from '../render/layout/screen.ts'
import { renderSchedule } from '../render/schedule.ts'
import { sendReply } from '../reply/reply.ts'
import { requestedDays } from '../request/days.ts'
import { describeFilters, parseFilters, suggestSpeaker } from '../request/filters.ts'
import { namesDate } from '../request/limits.ts'
import { openRequest } from '../request/request.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { ScheduleOptions } from './schedule.ts'

/** Number of sessions above which a notice says how to narrow the answer down. */
const MANY = 100

export async function run(
  context: Context,
  options: ScheduleOptions,
  [day]: readonly string[],
): Promise<ExitStatus> {
  const { program, at, zones } = await openRequest(context, options)
  const requested = requestedDays(program, at, day ?? (namesDate(options) ? 'all' : undefined))
  const filters = parseFilters(options, program, zones.primary)
  const matches = filters && matcherFor(filters, program.timezone)
  const days = matches ? filterDays(requested, matches) : requested
  const sessions = days.flatMap((one) => one.sessions)
  const starts = sessions.flatMap(({ start }) => start ?? [])
  const shownZones = zonePair(zones.primary, zones.second, starts)
  const view = { program, days, zones: shownZones, at, current: idsAt(program, at) }
  const problem = (screen: Screen) => (options.grid ? gridProblem(view, screen) : null)
  return sendReply(context, options, {
    empty: sessions.length === 0,
    json: ({ scheduleJson }) => scheduleJson({ program, zone: zones.primary, at }, days),
    text: (screen) => {
      const isGrid = options.grid && problem(screen) === null
      return isGrid ? renderGrid(view, screen) : renderSchedule(view, screen)
    },
    notice: (screen) => {
      const isLong = screen.isTerminal && sessions.length > MANY
      return problem(screen) ?? (isLong ? `${sessions.length} sessions; ${NARROW_DOWN}` : null)
    },
    emptyNotice: filters
      ? nothingMatches(options, program, requested, day)
      : noSessions(program, day),
  })
}

const NARROW_DOWN =
  'narrow it down with a day, --room, --track, --type, --search, --from or --until'

function noSessions({ id }: Program, day: string | undefined): string {
  return `${id} has no sessions${day === undefined ? '' : ' on that day'}`
}

/** Says that nothing matches, and points to the other days if only some were searched. */
function nothingMatches(
  options: ScheduleOptions,
  program: Program,
  requested: readonly Day[],
  day: string | undefined,
): string {
  const isPart = requested.length < program.days.length
  const where = isPart ? (day === undefined ? ' today' : ' on that day') : ''
  const all = isPart ? '; esfomo schedule all searches every day' : ''
  const advice = suggestSpeaker(options, program) || all
  return `${program.id} has nothing${where}${describeFilters(options)}${advice}`
}
