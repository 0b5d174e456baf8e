/** What in a day's sessions may be right and is worth a look: warnings, for `validate`. */

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

const LONG: Duration = 3 * HOUR
const FAR: Duration = 366 * DAY

interface Running {
  readonly title: string
  readonly end: Instant
}

/** The sessions of a day as they became, beside what the file says of them. */
export function tellDoubts(
  drafts: readonly TimedSession[],
  sessions: readonly Session[],
  ends: readonly SessionEnd[],
  { report, times: { zone } }: { report: Report; times: VenueTimes },
): void {
  const running = new Map<string, Running>()
  for (const [index, draft] of drafts.entries()) {
    const { path, file } = draft
    const session = sessions[index]
    if (!session || session.status === 'cancelled') continue
    if (ends[index]?.guessed) report(path, problem('guessed-end', formatTime(session.end, zone)))
    if (session.end - session.start > LONG) {
      const length = countdown(session.start, session.end, zone)
      report([...path, ...('end' in file ? ['end'] : [])], problem('long-session', length))
    }
    if (session.room !== null) {
      running.set(session.room, tellOverlap(session, running.get(session.room), path, report, zone))
    }
    tellTalkOverlaps(draft, session, report, zone)
  }
}

/** The one of the two that goes on for longer. */
function tellOverlap(
  { title, start, end }: Running & { readonly start: Instant },
  before: Running | undefined,
  path: Path,
  report: Report,
  zone: Zone,
): Running {
  if (before && start < before.end) {
    report(path, problem('overlap', before.title, formatTime(before.end, zone)))
  }
  return before && before.end > end ? before : { title, end }
}

function tellTalkOverlaps(draft: TimedSession, session: Session, report: Report, zone: Zone): void {
  let running: Running | undefined
  for (const [index, { title, start, end, status }] of session.talks.entries()) {
    const path = draft.talks[index]?.path
    if (start === null || end === null || status === 'cancelled' || !path) continue
    running = tellOverlap({ title, start, end }, running, path, report, zone)
  }
}

/** A day years from all the others: most likely a year mistyped. */
export function tellFarDays(
  days: readonly Day[],
  paths: ReadonlyMap<IsoDate, Path>,
  report: Report,
): void {
  const dates = days
    .map(({ date }) => ({ date, at: wallTime(date, 0) }))
    .sort((a, b) => a.at - b.at)
  for (const [index, { date, at }] of dates.entries()) {
    const neighbours = [dates[index - 1], dates[index + 1]].filter((other) => other !== undefined)
    const far = neighbours.length > 0 && neighbours.every((other) => Math.abs(other.at - at) > FAR)
    const path = paths.get(date)
    if (far && path) report(path, problem('far-day', date))
  }
}
