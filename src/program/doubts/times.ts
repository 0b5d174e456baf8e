/** Doubts about the times of a day: starts at night, guessed ends, long sessions. */
import { problem } from '../../model/problems/index.ts'
import { isTimed, type Session, type SessionType, type Timed } from '../../model/program.ts'
import { countdown } from '../../time/countdown.ts'
import { formatTime, isoDate } from '../../time/format.ts'
import { type Duration, HOUR } from '../../time/types.ts'
import type { BuiltDay, BuiltSession } from '../sessions.ts'
import { suggestAfternoon } from '../time-sessions.ts'
import type { DoubtTools } from './index.ts'
import { itemsOf } from './items.ts'

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
  doubtNightHours(day, tools)
  for (const built of day.sessions) {
    if (built.session.status === 'cancelled') continue
    if (built.session.endGuessed && built.session.end !== null) {
      const end = formatTime(built.session.end, tools.zone)
      tools.report(built.timed.path, problem('guessed-end', end))
    } else doubtLength(built, tools)
  }
}

function doubtLength(built: BuiltSession, { report, zone }: DoubtTools): void {
  for (const { item, file, path } of itemsOf(built)) {
    if (!isTimed(item)) continue
    const length = item.end - item.start
    const isWritten = file.duration !== undefined || LONG_TYPES.has(item.type)
    if (item.endInferred ? length > MAX_INFERRED : !isWritten && length > MAX_LENGTH) {
      const place = file.end === undefined ? path : [...path, 'end']
      report(place, problem('long-session', countdown(item.start, item.end, zone)))
    }
  }
}

/** Reports starts before 6:00 on a day whose other sessions all start hours later. */
function doubtNightHours({ date, sessions }: BuiltDay, { report, zone }: DoubtTools): void {
  const onDate = sessions.flatMap(({ session, timed }) => {
    const isOnDate = isTimed(session) && isoDate(session.start, zone) === date
    return isOnDate ? [{ session, timed }] : []
  })
  const isEarly = ({ session }: { session: Timed<Session> }) => {
    return Number(formatTime(session.start, zone).slice(0, 2)) < MORNING
  }
  const early = onDate.filter(isEarly)
  const others = onDate.filter((one) => !isEarly(one)).map(({ session }) => session.start)
  const lastEarly = early.reduce((last, { session }) => Math.max(last, session.start), -Infinity)
  const firstOther = others.reduce((first, start) => Math.min(first, start), Infinity)
  if (others.length === 0 || firstOther - lastEarly < MIN_GAP) return
  for (const { session, timed } of early) {
    const time = formatTime(session.start, zone)
    const place = timed.file.start === undefined ? timed.path : [...timed.path, 'start']
    report(place, problem('night-hour', time, suggestAfternoon(time) ?? ''))
  }
}
