import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { itemsOf, type ListedDay, listDays, listsAt } from '../query/days.ts'
import { filterDays } from '../query/filter-days.ts'
import { summarize } from '../query/summary.ts'
import { idsAt } from '../query/timed-slots.ts'
import { type GridAnswer, renderGrid } from '../render/grid/grid.ts'
import { renderSchedule } from '../render/schedule.ts'
import { instantsOf } from '../render/schedule-columns.ts'
import { sendReply } from '../reply/reply.ts'
import { requestedDays } from '../request/days.ts'
import { type AskedFilters, adviceFor, describeFilters, parseFilters } from '../request/filters.ts'
import { narrowingCommand } from '../request/narrow.ts'
import { onVenueClock } from '../request/on-venue-clock.ts'
import { openRequest } from '../request/request.ts'
import { openStarsOf } from '../request/stars.ts'
import { hasInstant } from '../time/limits.ts'
import type { Zone } from '../time/types.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { ScheduleOptions } from './schedule.ts'

/** Number of sessions above which the answer begins with a summary. */
const MANY = 100

export async function run(
  context: Context,
  options: ScheduleOptions,
  operands: readonly string[],
): Promise<ExitStatus> {
  const request = await openRequest(context, options)
  const stars = await openStarsOf(request.program, context, options)
  const asked = { ...request, stars }
  const { program, at, zones } = asked
  const zone = zones.primary
  const filters = parseFilters(options, asked)
  const day = operands.length > 0 ? operands.join(' ') : undefined
  const requested = requestedDays(asked, day ?? (hasInstant(filters) ? 'all' : undefined))
  const days = filters ? filterDays(requested, filters) : requested
  const count = numberOf(days)
  const instants = instantsOf(days.flatMap(itemsOf))
  const shownZones = zonePair(zone, zones.second, instants)
  const [current, lists] = [idsAt(program, at), listsAt(days, at)]
  const counts = count > MANY ? summarize(days, zone) : null
  const summary = counts && {
    summary: counts,
    command: narrowingCommand(counts, day, options, context),
  }
  const view = { program, days, zones: shownZones, at, current, stars, lists, summary }
  const atVenue = count === 0 ? onVenueClock(asked, day, options, context) : ''
  let grid: GridAnswer | null = null
  return sendReply(context, options, {
    empty: count === 0,
    json: ({ scheduleJson }) => scheduleJson({ program, zone, at, stars }, days),
    text: (screen) => {
      grid = options.grid ? renderGrid({ ...view, wantedRooms: filters?.room }, screen) : null
      return grid?.text ?? renderSchedule(view, screen)
    },
    notice: () => grid?.problem ?? null,
    emptyNotice: filters
      ? nothingMatches(options, asked, requested, dayPhrase(day, program, zone), atVenue)
      : `${program.id} has no sessions${dayPhrase(day, program, zone)}${atVenue}`,
  })
}

function numberOf(days: readonly ListedDay[]): number {
  return days.reduce(
    (sum, { continuing, sessions }) => sum + continuing.length + sessions.length,
    0,
  )
}

/** Returns ` on that day`, with the clock that the day is of if it is not the venue's. */
function dayPhrase(day: string | undefined, { timezone }: Program, zone: Zone): string {
  if (day === undefined) return ''
  return zone.name === timezone.name ? ' on that day' : ` on that day in ${zone.label}`
}

/** Says that nothing matches, and points to the other days if only some were searched. */
function nothingMatches(
  options: ScheduleOptions,
  asked: AskedFilters,
  requested: readonly ListedDay[],
  onDay: string,
  atVenue: string,
): string {
  const { program } = asked
  const isPart = numberOf(requested) < numberOf(listDays(program))
  const where = isPart ? onDay || ' today' : ''
  const all = isPart ? '; esfomo schedule all searches every day' : ''
  const advice = atVenue || adviceFor(options, asked) || all
  return `${program.id} has nothing${where}${describeFilters(options)}${advice}`
}
