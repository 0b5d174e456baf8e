/** Counts what else is on in a free time, and writes the command that lists what starts in it. */
import type { Context } from '../context.ts'
import { type Session, takesPlace } from '../model/program.ts'
import { type ListedDay, listDays } from '../query/days.ts'
import { filterDays } from '../query/filter-days.ts'
import type { FreeTime, Otherwise } from '../query/plan/free-times.ts'
import { overlap } from '../query/plan/planned.ts'
import { formatExactTime, isoDate, isoInstant } from '../time/format.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import { attempt } from './attempt.ts'
import { parseLimits } from './limits.ts'
import { scheduleCommand } from './narrow.ts'
import type { RequestOptions } from './options.ts'
import type { Asked } from './times/plain-time.ts'

/**
 * Returns a function that counts the sessions in a free time. The command lists what `schedule` finds by
 * its start, and what continues from an earlier day.
 */
export function sessionsBetween(
  asked: Asked,
  options: RequestOptions,
  context: Pick<Context, 'env'>,
): (free: FreeTime) => Otherwise {
  const { program, zones } = asked
  const atVenue = listDays(program)
  const isNear = nearTest(atVenue)
  const onClock = listDays(program, zones.primary)
  const hasOneDay = atVenue.length === 1 && zones.primary.name === program.timezone.name
  return (free) => {
    const near = atVenue.filter((day) => isNear(day, free))
    const found = sessionsOn(filterDays(near, { from: free.start, until: free.end }))
    const request = requestsFor(free, zones.primary).find(({ date, ...limits }) => {
      // As `schedule` finds the days: on the clock that is shown if there is a date.
      const days = date === null ? near : onClock.filter(({ on }) => on === date)
      const filters = attempt(() => parseLimits(limits, asked))
      const listed = sessionsOn(filters ? filterDays(days, filters) : [])
      return listed.size === found.size && [...found].every((id) => listed.has(id))
    })
    const counts = countOn(near, found, free)
    if (found.size === 0 || !request) return { ...counts, command: null }
    const { date, ...limits } = request
    const day = date === null || hasOneDay ? undefined : date
    const command = scheduleCommand(day, { ...options, ...limits }, context)
    return { ...counts, command }
  }
}

/** Counts the sessions that are on in a free time, with those that are found in it by their start. */
function countOn(
  days: readonly ListedDay[],
  found: ReadonlySet<string>,
  free: FreeTime,
): Omit<Otherwise, 'command'> {
  const isOn = (session: Session) => {
    return found.has(session.id) || (takesPlace(session) && overlap(session, free))
  }
  const on = days.flatMap((day) => [...day.continuing, ...day.sessions]).filter(isOn)
  const starts = new Map(on.map(({ id, start }) => [id, start ?? free.start]))
  const alreadyOn = [...starts.values()].filter((start) => start < free.start)
  return { sessions: starts.size, alreadyOn: alreadyOn.length }
}

interface ScheduleRequest {
  readonly date: IsoDate | null
  readonly from: string
  readonly until: string
}

/**
 * Returns the ways to ask for what is on in a free time, the shortest first. Times of day are those of
 * one date; a time that comes twice, as the clocks go back, needs its offset.
 */
function requestsFor({ start, end }: FreeTime, zone: Zone): readonly ScheduleRequest[] {
  const [date, from] = [isoDate(start, zone), formatExactTime(start, zone)]
  const [lastDate, until] = [isoDate(end, zone), formatExactTime(end, zone)]
  return [
    { date, from, until },
    { date: null, from: `${date} ${from}`, until: `${lastDate} ${until}` },
    { date: null, from: isoInstant(start, zone), until: isoInstant(end, zone) },
  ]
}

/** Returns the ids of the sessions on some lists, without those that are cancelled. */
function sessionsOn(days: readonly ListedDay[]): ReadonlySet<string> {
  const sessions = days.flatMap((day) => [...day.continuing, ...day.sessions])
  return new Set(sessions.filter(({ status }) => status === 'confirmed').map(({ id }) => id))
}

/** Returns a test for the lists of which anything can be on in a free time: the others are not searched. */
function nearTest(days: readonly ListedDay[]): (day: ListedDay, free: FreeTime) => boolean {
  const spans = new Map(days.map((day) => [day, spanOf(day)]))
  return (day, { start, end }) => {
    const span = spans.get(day)
    return span !== undefined && span.first < end && start <= span.last
  }
}

/** Returns the first start and the last end on a list. */
function spanOf({ continuing, sessions }: ListedDay): { first: Instant; last: Instant } {
  const items = [...continuing, ...sessions].flatMap((session) => [session, ...session.talks])
  return {
    first: items.reduce((first, { start }) => Math.min(first, start ?? Infinity), Infinity),
    last: items.reduce((last, { end }) => Math.max(last, end ?? -Infinity), -Infinity),
  }
}
