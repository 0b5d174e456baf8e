/** Builds the calendar that the page takes entries from. */
import { isTimed, type Program } from '../../model/program.ts'
import type { Selection } from '../../query/select.ts'
import { buildCalendar } from '../calendar/build-calendar.ts'
import { uidOf } from '../calendar/uid.ts'
import { writeCalendar } from '../calendar/write-calendar.ts'
import type { CalendarData } from './page-data.ts'

/** Returns the calendar of all that has a time, also of talks by themselves. */
export function buildCalendarData(
  program: Program,
  { sessions, talks, deadlines }: Selection,
): CalendarData {
  const ofSessions = sessions.flatMap((session) => session.talks.map((talk) => ({ talk, session })))
  const all = [...talks, ...ofSessions].filter(({ talk }) => isTimed(talk))
  const parts = { sessions, talks: all, deadlines, withTalks: false, alarms: [] }
  const calendar = buildCalendar(program, parts)
  const known = new Set(calendar.events.map(({ uid }) => uid))
  const items = [...deadlines, ...sessions, ...all.map(({ talk }) => talk)]
  const uids = items
    .map(({ id }) => [id, uidOf(program.id, id)] as const)
    .filter(([, uid]) => known.has(uid))
  return {
    text: calendar.events.length === 0 ? '' : writeCalendar(calendar),
    uids: Object.fromEntries(uids),
  }
}
