/** Reports warnings, for `validate`: sessions and days that may be right but deserve a look. */

import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import type { Day, Session } from '../model/program.ts'
import { countdown } from '../time/countdown.ts'
import { formatTime } from '../time/format.ts'
import { DAY, type Duration, HOUR, type Instant, type IsoDate, type Zone } from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'
import type { SessionEnd } from './ends.ts'
import type { TimedSession } from './time-sessions.ts'
import type { VenueTimes } from './venue-times.ts'

/** Maximum length of a session without a warning. */
const MAX_LENGTH: Duration = 3 * HOUR
/** Maximum time between neighbouring days without a warning. */
const MAX_GAP: Duration = 366 * DAY

/** The item that ends last so far, in a room or among the talks of a session. */
interface Running {
  readonly title: string
  readonly end: Instant
}

/**
 * Reports guessed ends, long sessions and overlaps on a day. The lists are parallel: each session
 * as timed, as built, and its end.
 */
export function warnAboutTimes(
  timedSessions: readonly TimedSession[],
  sessions: readonly Session[],
  ends: readonly SessionEnd[],
  { report, times: { zone } }: { report: Report; times: VenueTimes },
): void {
  const running = new Map<string, Running>()
  for (const [index, timed] of timedSessions.entries()) {
    const { path, file } = timed
    const session = sessions[index]
    if (!session || session.status === 'cancelled') continue
    if (ends[index]?.guessed) report(path, problem('guessed-end', formatTime(session.end, zone)))
    if (session.end - session.start > MAX_LENGTH) {
      const length = countdown(session.start, session.end, zone)
      report([...path, ...('end' in file ? ['end'] : [])], problem('long-session', length))
    }
    if (session.room !== null) {
      running.set(
        session.room,
        reportOverlap(session, running.get(session.room), path, report, zone),
      )
    }
    reportTalkOverlaps(timed, session, report, zone)
  }
}

/** Reports an item that starts before the previous one ends. Returns the one that ends last. */
function reportOverlap(
  { title, start, end }: Running & { readonly start: Instant },
  previous: Running | undefined,
  path: Path,
  report: Report,
  zone: Zone,
): Running {
  if (previous && start < previous.end) {
    report(path, problem('overlap', previous.title, formatTime(previous.end, zone)))
  }
  return previous && previous.end > end ? previous : { title, end }
}

function reportTalkOverlaps(
  timed: TimedSession,
  session: Session,
  report: Report,
  zone: Zone,
): void {
  let running: Running | undefined
  for (const [index, { title, start, end, status }] of session.talks.entries()) {
    const path = timed.talks[index]?.path
    if (start === null || end === null || status === 'cancelled' || !path) continue
    running = reportOverlap({ title, start, end }, running, path, report, zone)
  }
}

/** Reports days that are more than a year from their neighbours: most likely a mistyped year. */
export function warnAboutFarDays(
  days: readonly Day[],
  paths: ReadonlyMap<IsoDate, Path>,
  report: Report,
): void {
  const dates = days
    .map(({ date }) => ({ date, at: wallTime(date, 0) }))
    .sort((a, b) => a.at - b.at)
  for (const [index, { date, at }] of dates.entries()) {
    const neighbours = [dates[index - 1], dates[index + 1]].filter((other) => other !== undefined)
    const far =
      neighbours.length > 0 && neighbours.every((other) => Math.abs(other.at - at) > MAX_GAP)
    const path = paths.get(date)
    if (far && path) report(path, problem('far-day', date))
  }
}
