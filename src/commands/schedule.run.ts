import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import type { Day, Program } from '../model/program.ts'
import { filterDays, matcherFor } from '../query/filter.ts'
import { idsAt } from '../query/timed-slots.ts'
import { gridProblem, renderGrid } from '../render/grid.ts'
import { scheduleJson } from '../render/json/answers.ts'
import type { Screen } from '../render/layout/screen.ts'
import { renderSchedule } from '../render/schedule.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { askSchedule } from '../request/days.ts'
import {
  type FilterOptions,
  matching,
  meantSpeaker,
  namesDay,
  parseFilters,
} from '../request/filters.ts'
import { dayStart } from '../request/instant.ts'
import { openView, type ViewOptions } from '../request/view.ts'
import { zonePair } from '../time/zone-pair.ts'

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
  const asked = askSchedule(program, at, day ?? (namesDay(options) ? 'all' : undefined))
  const [only, ...more] = asked
  const since = only && more.length === 0 ? dayStart(program, only.date) : undefined
  const filters = parseFilters(options, { program, shown: first, now: at, since })
  const days = filters ? filterDays(asked, matcherFor(program, filters)) : asked
  const starts = days.flatMap(({ sessions }) => sessions.map(({ start }) => start))
  const zones = zonePair(first, other, starts)
  const current = idsAt(program, at)
  const view = { program, days, zones, at, current }
  const problem = (screen: Screen) => (options.grid ? gridProblem(view, screen) : null)
  return send(context, options, {
    empty: starts.length === 0,
    json: () => scheduleJson({ program, zone: first, at }, days),
    text: (screen) => {
      const drawn = options.grid && problem(screen) === null
      return drawn ? renderGrid(view, screen) : renderSchedule(view, screen)
    },
    aside: (screen) => {
      const long = screen.columns !== null && starts.length > MANY
      return problem(screen) ?? (long ? `${starts.length} sessions; ${NARROWER}` : null)
    },
    note: filters ? nothingMatches(options, program, asked, day) : noSessions(program, day),
  })
}

const NARROWER = 'fewer with a day, --room, --track, --type, --search, --from or --until'

function noSessions({ id }: Program, day: string | undefined): string {
  return `${id} has no sessions${day === undefined ? '' : ' on that day'}`
}

/** Where only a part of the days was looked at, the others are pointed to. */
function nothingMatches(
  options: ScheduleOptions,
  program: Program,
  asked: readonly Day[],
  day: string | undefined,
): string {
  const part = asked.length < program.days.length
  const where = part ? (day === undefined ? ' today' : ' on that day') : ''
  const all = part ? '; esfomo schedule all looks at every day' : ''
  const advice = meantSpeaker(options, program) || all
  return `${program.id} has nothing${where}${matching(options)}${advice}`
}
