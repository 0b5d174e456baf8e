/** Doubts about the times of a day: starts at night, guessed ends, long sessions. */
import { problem } from '../../model/problems/index.ts'
import { isTimed, type SessionType } from '../../model/program.ts'
import { countdown } from '../../time/countdown.ts'
import { formatTime, isoDate } from '../../time/format.ts'
import { type Duration, HOUR, type Instant, type Zone } from '../../time/types.ts'
import type { BuiltDay, BuiltSession } from '../sessions.ts'
import { suggestAfternoon } from '../time-sessions.ts'
import type { DoubtTools } from './index.ts'
import { itemsOf, type PlacedItem } from './items.ts'

/** Maximum length without a doubt if the end is inferred: a start may be missing after it. */
const MAX_INFERRED: Duration = 3 * HOUR
const MAX_LENGTH: Duration = 6 * HOUR
/** Types that often last longer. */
const LONG_TYPES: ReadonlySet<SessionType> = new Set([
  'social',
  'poster',
  'tutorial',
  'lunch',
  'other',
])

/** Hour before which a start may be meant for the afternoon. */
const MORNING = 6
/** Minimum time from such starts to the first of the others. */
const MIN_GAP: Duration = 3 * HOUR

export function doubtTimes(day: BuiltDay, tools: DoubtTools): void {
  const atNight = nightSessions(day, tools.zone)
  for (const built of atNight) doubtStart(built, tools)
  const lastStart = latest(day.sessions)
  for (const built of day.sessions) {
    // Where the start is in doubt, so is the length.
    if (!atNight.has(built)) doubtEnds(built, lastStart, tools)
  }
}

/** Reports the end of a session, or if it has no doubt those of its talks. */
function doubtEnds(built: BuiltSession, lastStart: Instant, tools: DoubtTools): void {
  const { session, timed } = built
  if (session.status === 'cancelled' || !isTimed(session)) return
  const [own, ...talks] = itemsOf(built)
  if (session.endGuessed) {
    const end = formatTime(session.end, tools.zone)
    tools.report(timed.path, problem('guessed-end', end, session.start === lastStart))
  } else if (own && doubtLength(own, tools)) return
  for (const talk of talks) doubtLength(talk, tools)
}

/** Reports a session or talk that is long. Returns whether it did. */
function doubtLength({ item, file, path }: PlacedItem, { report, zone }: DoubtTools): boolean {
  if (!isTimed(item) || item.status === 'cancelled') return false
  const length = item.end - item.start
  const isMeant = file.duration !== undefined || LONG_TYPES.has(item.type)
  const isLong = item.endInferred ? length > MAX_INFERRED : !isMeant && length > MAX_LENGTH
  if (!isLong) return false
  const place = file.end === undefined ? path : [...path, 'end']
  const inferred = item.endInferred ? formatTime(item.end, zone) : null
  report(place, problem('long-session', countdown(item.start, item.end, zone), inferred))
  return true
}

/** Returns the sessions before 6:00 on a day whose other sessions all start hours later. */
function nightSessions({ date, sessions }: BuiltDay, zone: Zone): ReadonlySet<BuiltSession> {
  const isEarly = ({ session: { start } }: BuiltSession) => {
    return start !== null && isoDate(start, zone) === date && hourOf(start, zone) < MORNING
  }
  const early = sessions.filter(isEarly)
  const gap = earliest(sessions.filter((built) => !isEarly(built))) - latest(early)
  // Without others, or without early ones, the gap is infinite.
  return new Set(gap >= MIN_GAP && gap < Infinity ? early : [])
}

function doubtStart({ session, timed }: BuiltSession, { report, zone }: DoubtTools): void {
  const { start } = timed.file
  // 12:30am has a warning of its own.
  if (session.start === null || (start !== undefined && TWELVE_AM.test(start))) return
  const time = formatTime(session.start, zone)
  const place = start === undefined ? timed.path : [...timed.path, 'start']
  report(place, problem('night-hour', time, suggestAfternoon(time) ?? ''))
}

const TWELVE_AM = /\b12(?::\d\d)*\s*a/i

function hourOf(instant: Instant, zone: Zone): number {
  return Number(formatTime(instant, zone).slice(0, 2))
}

function earliest(sessions: readonly BuiltSession[]): Instant {
  return sessions.reduce((first, { session }) => Math.min(first, session.start ?? first), Infinity)
}

function latest(sessions: readonly BuiltSession[]): Instant {
  return sessions.reduce((last, { session }) => Math.max(last, session.start ?? last), -Infinity)
}
